// What callers send about action plans.
import { Field, ID, InputType } from '@nestjs/graphql';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';

/** More actions than this nobody keeps alive. */
export const MOST_ACTIONS = 100;

@InputType({
  description:
    'Föreslå en handlingsplan. Proposes an action for every criterion that is not met on the next step; what stands in the plan already is left as it is.',
})
export class ActionPlanProposeInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => String, { nullable: true, description: 'Målbild: where the company wants to be.' })
  @MayBeEmpty()
  @IsText(4000)
  targetPicture?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The criteria to propose actions for; those not met on the next step of the latest signed-off assessments when nothing is said. An empty list begins an empty plan.',
  })
  @MayBeEmpty()
  @AtMost(MOST_ACTIONS)
  @IsId({ each: true })
  criterionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only in these insatsområden.' })
  @MayBeEmpty()
  @AtMost(50)
  @IsId({ each: true })
  insatsomradeIds?: string[] | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day the proposed actions are to be done by; 90 days from today when nothing is said.',
  })
  @MayBeEmpty()
  dueOn?: Day | null;
}

@InputType({ description: 'Ändra målbilden. Amends the target picture.' })
export class ActionPlanAmendInput {
  @Field(() => String, { nullable: true, description: 'Målbild: where the company wants to be; null empties it.' })
  @MayBeEmpty()
  @IsText(4000)
  targetPicture?: string | null;
}

@InputType({ description: 'Kom överens om en handlingsplan. Company and coach agree on a plan.' })
export class ActionPlanAgreeInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day of agreement; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The proposals agreed on; all of them when nothing is said. The others stay proposals.',
  })
  @MayBeEmpty()
  @AtMost(MOST_ACTIONS)
  @IsId({ each: true })
  actionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Målbild; unchanged when nothing is said.' })
  @MayBeAbsent()
  @IsText(4000)
  targetPicture?: string;
}

@InputType({ description: 'Avsluta en handlingsplan. The plan is worked on no more.' })
export class ActionPlanCloseInput {
  @Field(() => DayScalar, { nullable: true, description: 'The last day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}
