// Assessments: begun and answered at a visit, and signed off; what comes of them is what the story says.
import { AssessmentsService } from '#coaching/assessments/assessment.service.js';
import { AssessmentSignOffService } from '#coaching/assessments/assessment.sign-off.service.js';
import { AnsweredBy, AnswerValue, AssessmentKind } from '#coaching/assessments/assessment-words.entity.js';
import { Assessment } from '#coaching/assessments/assessment.entity.js';
import { idOf } from './ids.js';
import type { Stage } from './stage.js';
import { answersTo } from './story/answers.js';
import type { Deeds } from './story/deeds.js';
import type { Tellers } from './teller.js';

export const assessmentTellers: Pick<Tellers, 'assess' | 'signOff'> = {
  async assess(stage, actor, told) {
    const id = idOf('assessment', told.assessment);
    await stage.service(AssessmentsService).begin(actor, id, beginningOf(stage, told));
    await stage.service(AssessmentsService).answer(actor, id, { answers: givenIn(stage, told) });
  },

  async signOff(stage, actor, { assessment, toStep }) {
    const { id, version } = await stage.row(Assessment, idOf('assessment', assessment));
    const { achievedStep } = await stage.service(AssessmentSignOffService).signOff(actor, id, version, {});
    if (toStep !== undefined && achievedStep !== toStep) throw new Error(`It came to step ${achievedStep}.`);
  },
};

function beginningOf(
  stage: Stage,
  { enrolment, sitting, onDay, kind, found }: Deeds['assess'],
): Parameters<AssessmentsService['begin']>[2] {
  const said = { enrolmentId: idOf('enrolment', enrolment), sittingId: idOf('session', sitting), onDay };
  if (!('area' in found)) return { ...said, grundId: stage.questions.grundId };
  const { presumed, wanted } = found;
  const where = { insatsomradeId: stage.area(found.area), kind: kind ? AssessmentKind[kind] : null };
  return { ...said, ...where, presumedStep: presumed, wantedStep: wanted.step, wantedOn: wanted.on };
}

function givenIn(
  stage: Stage,
  { enrolment, found, withCompany }: Deeds['assess'],
): Parameters<AssessmentsService['answer']>[2]['answers'] {
  const [company = ''] = enrolment.split(' / ');
  const asked = stage.questions.of('area' in found ? stage.area(found.area) : stage.questions.grundId);
  return answersTo(asked, company, found, withCompany).map(({ by, value, ...answer }) => ({
    ...answer,
    by: AnsweredBy[by],
    value: AnswerValue[value],
  }));
}
