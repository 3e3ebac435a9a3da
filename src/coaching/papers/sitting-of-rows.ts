// Puts the rows of a sitting together: answers under their steps, actions with their names.
import type { Localised } from '#platform/values/text.js';
import type { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import type { Action } from '../action-plans/action.entity.js';
import { ActionOwner } from '../action-plans/action-words.entity.js';
import { actionStateOf } from '../action-plans/action.rules.js';
import { COUNTS, type AssessmentAnswer } from '../assessments/assessment-answer.entity.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { AnsweredBy } from '../assessments/assessment-words.entity.js';
import type { CompanyStand } from '../staircase-figures/staircase-figure.rules.js';
import { PAPER_WORDS } from './paper-words.js';
import type { SittingRows } from './paper.reads.js';
import type { Answered, AnsweredPart, Plan, PlannedAction, Sheet, Sitting } from './sitting.js';

const NAMELESS: Localised = { sv: PAPER_WORDS.sv.grund, en: PAPER_WORDS.en.grund };

export function sittingOf(first: Assessment, rows: SittingRows, stand: CompanyStand, isDemo: boolean): Sitting {
  const [project] = rows.projects;
  const coachIds = new Set(rows.assessments.flatMap(({ coachMemberIds }) => coachMemberIds));
  // One that has been due since before the sitting is behind, not next.
  const followUp = rows.followUps.find(({ dueOn }) => dueOn >= first.onDay);
  return {
    companyName: stand.companyName,
    projectName: project?.name ?? { sv: '', en: '' },
    partnerName: rows.partners[0]?.name ?? '',
    coachNames: rows.members.filter(({ id }) => coachIds.has(id)).map(({ name }) => name),
    kind: first.kind,
    onDay: first.onDay,
    isDraft: rows.assessments.some(({ signedOffAt }) => signedOffAt === null),
    stand,
    plan: planOf(rows),
    nextFollowUpOn: followUp?.dueOn ?? null,
    sheets: sheetsOf(rows),
    isPaidByUnion: rows.sources.some(({ fund }) => fund !== null),
    isDemo,
  };
}

function planOf({ plans, actions, ...rows }: SittingRows): Plan | null {
  const [plan] = plans;
  if (!plan) return null;
  const own = actions.filter(({ actionPlanId }) => actionPlanId === plan.id);
  return { targetPicture: plan.targetPicture, actions: own.map((action) => actionOf(action, rows)) };
}

type Named = Pick<SittingRows, 'members' | 'contacts'>;

function actionOf(action: Action, { members, contacts }: Named): PlannedAction {
  const isCoach = action.owner === ActionOwner.COACH;
  const { what, dueOn, completedOn, insatsomradeId } = action;
  const coach = members.find(({ id }) => id === action.coachMemberId);
  const contact = contacts.find(({ id }) => id === action.contactId);
  const name = (isCoach ? coach?.name : (contact?.name ?? action.ownerName)) ?? null;
  return { what, dueOn, completedOn, insatsomradeId, who: { isCoach, name }, state: actionStateOf(action) };
}

/** The areas in their order, the grund first. */
function sheetsOf(rows: SittingRows): Sheet[] {
  const place = ({ insatsomradeId }: Assessment): number =>
    rows.areas.find(({ id }) => id === insatsomradeId)?.position ?? 0;
  return rows.assessments
    .toSorted((one, other) => place(one) - place(other))
    .map((assessment): Sheet => {
      const area = rows.areas.find(({ id }) => id === assessment.insatsomradeId);
      const version = rows.versions.find(({ id }) => id === assessment.staircaseVersionId);
      const unmet = new Set(assessment.unmetIds);
      return {
        insatsomradeId: assessment.insatsomradeId,
        letter: area?.letter ?? null,
        name: area?.name ?? NAMELESS,
        version: version?.number ?? 1,
        parts: partsOf(assessment, rows),
        proposals: rows.criteria.flatMap(({ id, nextAction }) => (unmet.has(id) && nextAction ? [nextAction] : [])),
      };
    });
}

/** The steps of which something was answered; of the grund its themes, since its levels are not for everybody. */
function partsOf(
  { id: assessmentId, staircaseVersionId, insatsomradeId }: Assessment,
  rows: SittingRows,
): AnsweredPart[] {
  const answers = rows.answers.filter((answer) => answer.assessmentId === assessmentId);
  const ofVersion = <T extends { staircaseVersionId: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.staircaseVersionId === staircaseVersionId);
  const criteria = ofVersion(rows.criteria);
  const part = (number: number | null, name: Localised, own: readonly Criterion[]): AnsweredPart[] => {
    const told = own.flatMap(({ id, statement }) =>
      answered(
        statement,
        answers.filter(({ criterionId }) => criterionId === id),
      ),
    );
    return told.length ? [{ number, name, criteria: told }] : [];
  };
  if (insatsomradeId === null) {
    return ofVersion(rows.dimensions).flatMap(({ id, name }) =>
      part(
        null,
        name,
        criteria.filter(({ dimensionId }) => dimensionId === id),
      ),
    );
  }
  return ofVersion(rows.steps).flatMap(({ id, number, name }) =>
    part(
      number,
      name,
      criteria.filter(({ stepId }) => stepId === id),
    ),
  );
}

/** The answer that counts, with the company's own beside it; nothing where nobody has said what counts. */
function answered(statement: Localised, answers: readonly AssessmentAnswer[]): Answered[] {
  const by = (whose: AnsweredBy): AssessmentAnswer | undefined => answers.find((answer) => answer.by === whose);
  const counting = COUNTS.map(by).find((answer) => answer !== undefined);
  if (!counting) return [];
  const { value, evidence } = counting;
  return [{ statement, value, evidence, companyValue: by(AnsweredBy.COMPANY)?.value ?? null }];
}
