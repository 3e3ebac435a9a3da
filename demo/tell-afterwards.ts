// Lessons, training needs and payment claims, each by whoever answers for it.
import { TrainingNeedsService } from '#coaching/training-needs/training-need.service.js';
import { SkillsService } from '#coaching/skills/skill.service.js';
import { PaymentClaim } from '#outcomes/claims/payment-claim.entity.js';
import { PaymentClaimService } from '#outcomes/claims/payment-claim.service.js';
import { LessonAudience, LessonKind } from '#outcomes/lessons/lesson-words.entity.js';
import { LessonsService } from '#outcomes/lessons/lesson.service.js';
import { kronor as inKronor } from '#platform/values/money.js';
import { idOf } from './ids.js';
import type { Tellers } from './teller.js';

export const afterwardsTellers: Pick<Tellers, 'learn' | 'defineSkill' | 'need' | 'claim' | 'answerClaim' | 'payClaim'> =
  {
    async learn(stage, actor, { lesson, project, audience, ...told }) {
      const id = idOf('lesson', lesson);
      const projectId = stage.project(project).id;
      const { version } = await stage
        .service(LessonsService)
        .write(actor, id, { ...told, evidence: null, targetGroup: null, kind: LessonKind.OWN_LESSON, projectId });
      await stage.service(LessonsService).publish(actor, id, version, { audience: LessonAudience[audience] });
    },

    async defineSkill(stage, actor, { skill, name }) {
      await stage.service(SkillsService).define(actor, idOf('skill', skill), { name, areaCode: null });
    },

    async need(stage, actor, { need, project, company, skill, ...told }) {
      await stage.service(TrainingNeedsService).identify(actor, idOf('need', need), {
        ...told,
        projectId: stage.project(project).id,
        companyId: idOf('company', company),
        skillId: skill && idOf('skill', skill),
      });
    },

    async claim(stage, actor, { claim, project, kronor, ...period }) {
      const input = { ...period, projectId: stage.project(project).id, amountOre: inKronor(kronor) };
      await stage.service(PaymentClaimService).submit(actor, idOf('claim', claim), input);
    },

    async answerClaim(stage, actor, { claim }) {
      const { id, version } = await stage.row(PaymentClaim, idOf('claim', claim));
      await stage.service(PaymentClaimService).answer(actor, id, version, {});
    },

    async payClaim(stage, actor, { claim }) {
      const { id, version } = await stage.row(PaymentClaim, idOf('claim', claim));
      await stage.service(PaymentClaimService).pay(actor, id, version, {});
    },
  };
