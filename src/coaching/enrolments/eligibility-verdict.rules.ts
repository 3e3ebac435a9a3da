/** The answers to a project's rules of who may take part, put together to one verdict that explains itself. */
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

/** What a person has judged where a rule asks for a judgement, in one sentence. */
export interface Judgement {
  readonly ruleId: string;
  readonly isMet: boolean;
  readonly sentence: string;
  readonly onDay: Day;
  readonly byMemberId: string;
}

/** The answer to one rule: yes, no, or not known while facts are missing. */
export interface Answer {
  readonly ruleId: string;
  readonly kind: string;
  readonly isMet: boolean | null;
  /** What was asked and why the answer is what it is, in a sentence. */
  readonly why: Localised;
}

/** All answers on a day. */
export interface EligibilityVerdict {
  readonly on: Day;
  readonly isEligible: boolean | null;
  readonly answers: readonly Answer[];
}

/** One no is a no; otherwise one unknown leaves it open. A project without rules is open to every company. */
export function verdictOf(on: Day, answers: readonly Answer[]): EligibilityVerdict {
  if (answers.some(({ isMet }) => isMet === false)) return { on, isEligible: false, answers };
  return { on, isEligible: answers.some(({ isMet }) => isMet === null) ? null : true, answers };
}

/** The judgement that counts: the latest given on the rule. */
export function judgedAnew(judgements: readonly Judgement[], given: readonly Judgement[]): Judgement[] {
  const ruleIds = new Set(given.map(({ ruleId }) => ruleId));
  return [...judgements.filter(({ ruleId }) => !ruleIds.has(ruleId)), ...given];
}
