// Whether a company was eligible on a day, rule by rule: computed when asked for, frozen at agreement.
import { Field, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { EligibilityRuleKind, Eligible } from '#programme/projects/eligibility.rules.js';

/** What a person has judged where a project asks for a judgement, in one sentence. */
export interface GivenJudgement {
  code: string;
  isMet: boolean;
  sentence: string;
  onDay: Day;
  byMemberId: string;
}

@ObjectType({ description: 'Svar på en av projektets regler, med skäl. The answer to one of the project’s rules.' })
export class RuleAnswer {
  @Field(() => EligibilityRuleKind, { description: 'What kind of rule.' })
  rule: EligibilityRuleKind;

  @Field(() => String, { nullable: true, description: 'The code of the judgement, when the rule is one.' })
  code: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the rule is met; null while it is not known.' })
  isMet: boolean | null;

  @Field(() => LocalisedText, { description: 'Why the answer is what it is.' })
  why: Localised;

  @Field(() => String, { nullable: true, description: 'What the person who judged wrote.' })
  sentence: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the judgement.' })
  judgedOn: Day | null;

  /** Who judged; a field of its own gives the member. */
  judgedById: string | null;
}

@ObjectType({ description: 'Om företaget fick vara med en viss dag. Whether the company was eligible on a day.' })
export class EligibilityVerdict {
  @Field(() => DayScalar, { description: 'The day it was worked out for.' })
  on: Day;

  @Field(() => Eligible, { description: 'The verdict over all rules.' })
  eligible: Eligible;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is in an area of the first hand; null when not known.',
  })
  isInFirstHand: boolean | null;

  @Field(() => [RuleAnswer], { description: 'Each rule with its answer.' })
  answers: RuleAnswer[];
}
