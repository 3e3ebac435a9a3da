// What the paper of a sitting tells, before anything is set: rows put together, in no language yet.
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { AnswerValue, AssessmentKind } from '../assessments/assessment-words.entity.js';
import type { ActionStateName } from '../action-plans/action.rules.js';
import type { CompanyStand } from '../staircase-figures/staircase-figure.rules.js';

/** Whoever does an action, as far as it is known. */
export interface Doer {
  isCoach: boolean;
  name: string | null;
}

export interface PlannedAction {
  what: string;
  who: Doer;
  dueOn: Day;
  state: ActionStateName;
  completedOn: Day | null;
  insatsomradeId: string | null;
}

export interface Plan {
  targetPicture: string | null;
  actions: readonly PlannedAction[];
}

/** A criterion as it was answered; the company's own answer where it was another. */
export interface Answered {
  statement: Localised;
  value: AnswerValue;
  evidence: string | null;
  companyValue: AnswerValue | null;
}

/** The answers to a step, or to a theme of the grund, in their order. */
export interface AnsweredPart {
  /** Of the step; null for a theme. */
  number: number | null;
  name: Localised;
  criteria: readonly Answered[];
}

/** What was answered about one area, or about the grund. */
export interface Sheet {
  /** Null for the grund. */
  insatsomradeId: string | null;
  letter: string | null;
  name: Localised;
  version: number;
  parts: readonly AnsweredPart[];
  /** What to do next, by the criteria of the next step that are not met. */
  proposals: readonly Localised[];
}

export interface Sitting {
  companyName: string;
  projectName: Localised;
  partnerName: string;
  coachNames: readonly string[];
  kind: AssessmentKind;
  onDay: Day;
  /** Whether anything of it is not signed off yet. */
  isDraft: boolean;
  stand: CompanyStand;
  plan: Plan | null;
  nextFollowUpOn: Day | null;
  sheets: readonly Sheet[];
  isPaidByUnion: boolean;
  isDemo: boolean;
}
