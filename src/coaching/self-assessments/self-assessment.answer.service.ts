// What a respondent does: opens, answers and hands in. The answers stand beside the coach's and never in their place.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { Company } from '#directory/companies/company.entity.js';
import { Grund } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { AnswerSheet, demandAnswers } from '../assessments/answer-sheet.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentScoring, type Scoring } from '../assessments/assessment-scoring.service.js';
import { AnsweredBy } from '../assessments/assessment-words.entity.js';
import type { Proved } from './respondent.service.js';
import { InvitedAssessment, type SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';
import { SelfAssessment } from './self-assessment.entity.js';
import type { SelfAssessmentAnswerInput } from './self-assessment.inputs.js';
import { partOf } from './self-assessment.part.service.js';

/** What a link opens: each assessment with all that it asks. */
interface Opened {
  assessment: Assessment;
  scoring: Scoring;
}

@Injectable()
export class SelfAssessmentAnswersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly scoring: AssessmentScoring,
    private readonly sheet: AnswerSheet,
  ) {}

  /** The questions, with what was answered before; the first opening is noted. */
  async open({ invitation, inviter }: Proved): Promise<SelfAssessment> {
    const isFirst = invitation.openedAt === null;
    invitation.openedAt ??= this.clock.now();
    await this.db.amend(invitation);
    if (isFirst) await this.history.record(null, 'selfAssessment.open', invitation);
    return this.shown({ invitation, inviter }, await this.opened(invitation));
  }

  /** Answers, as many as one likes; those to an assessment that is signed off are not taken any more. */
  async answer({ invitation, inviter }: Proved, { answers }: SelfAssessmentAnswerInput): Promise<SelfAssessment> {
    invitation.demandUnfinished();
    const opened = await this.opened(invitation);
    const sent = answers.map(({ comment, ...one }) => ({ ...one, by: AnsweredBy.RESPONDENT, evidence: comment }));
    demandAnswers(
      sent,
      opened.flatMap(({ scoring }) => scoring.criteria),
      true,
    );
    const by = { enteredById: null, respondentId: invitation.id };
    for (const { assessment, scoring } of opened) {
      const asked = new Set(scoring.criteria.map(({ id }) => id));
      const own = sent.filter(({ criterionId }) => asked.has(criterionId));
      if (!own.length) continue;
      if (assessment.signedOffAt) throw selfAssessmentRefusals.SELF_ASSESSMENT_CLOSED({ field: 'token' });
      const kept = await this.sheet.keep(by, assessment, own, scoring);
      if (kept) noteChange(invitation, `answers ${assessment.id}`, kept.before, kept.now);
    }
    const { version } = invitation;
    await this.db.amend(invitation);
    if (invitation.version !== version) await this.history.record(null, 'selfAssessment.answer', invitation);
    return this.shown({ invitation, inviter }, await this.opened(invitation));
  }

  /** One has said what one has to say; the coach sees that it is so. */
  async finish({ invitation, inviter }: Proved): Promise<SelfAssessment> {
    if (!invitation.finishedAt) {
      invitation.finishedAt = this.clock.now();
      await this.db.amend(invitation);
      await this.history.record(null, 'selfAssessment.finish', invitation);
    }
    return this.shown({ invitation, inviter }, await this.opened(invitation));
  }

  /** The assessments of a link, kept from being signed off until the transaction ends. */
  private async opened({ id }: SelfAssessmentInvitation): Promise<Opened[]> {
    const links = await this.db.select(
      InvitedAssessment,
      (t) => sql`${t}.invitation_id = ${id}`,
      fixed('ORDER BY t.id'),
    );
    const ids = links.map(({ assessmentId }) => assessmentId);
    const assessments = await this.db.select(
      Assessment,
      (t) => sql`${t}.id = ANY(${ids}::uuid[])`,
      fixed('ORDER BY t.id FOR SHARE'),
    );
    const scorings = await this.scoring.ofMany(ids);
    return ids.flatMap((one) => {
      const [assessment, scoring] = [assessments.find((row) => row.id === one), scorings.get(one)];
      return assessment && scoring ? [{ assessment, scoring }] : [];
    });
  }

  private async shown({ invitation, inviter }: Proved, opened: readonly Opened[]): Promise<SelfAssessment> {
    const grundIds = opened.flatMap(({ scoring }) => scoring.version.grundId ?? []);
    const areaIds = opened.flatMap(({ assessment }) => assessment.insatsomradeId ?? []);
    const [[company], areas, grunds] = await Promise.all([
      this.db.select(Company, (t) => sql`${t}.id = ${invitation.companyId}`),
      this.db.select(Insatsomrade, (t) => sql`${t}.id = ANY(${areaIds}::uuid[])`),
      this.db.select(Grund, (t) => sql`${t}.id = ANY(${grundIds}::uuid[])`),
    ]);
    const named = [...areas, ...grunds];
    return Object.assign(new SelfAssessment(), {
      companyName: company?.name ?? '',
      name: invitation.name,
      invitedBy: inviter,
      expiresOn: invitation.expiresOn,
      isFinished: invitation.finishedAt !== null,
      parts: opened.flatMap(({ assessment, scoring }) => {
        const of = assessment.insatsomradeId ?? scoring.version.grundId;
        const name = named.find(({ id }) => id === of)?.name;
        return name ? [partOf(invitation, assessment, scoring, name)] : [];
      }),
    });
  }
}
