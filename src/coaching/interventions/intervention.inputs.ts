// What callers send and ask for about interventions.
import { ArgsType, Field, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsBetween, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { AdviceFilter, AdviceInput, AdviceWithdrawInput } from '../advice/advice.inputs.js';
import { Intervention } from './intervention.entity.js';

@InputType({ description: 'Skriv in en insats. Something else was done at a company.' })
export class InterventionRecordInput extends AdviceInput {
  @Field({ description: 'Eget slag: what kind, in your own words, such as ”provkörning i testbädd”.' })
  @MayBeAbsent()
  @IsText(80)
  kind: string;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @MayBeEmpty()
  @IsText(200)
  doneBy?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @MayBeEmpty()
  @IsText(2000)
  result?: string | null;
}

@InputType({ description: 'Ändra en insats. What is left out stays as it was.' })
export class InterventionAmendInput extends PartialType(OmitType(InterventionRecordInput, ['enrolmentId'])) {}

@InputType({ description: 'Ta tillbaka insatsen. It should not have been written; it stays to be read.' })
export class InterventionWithdrawInput extends AdviceWithdrawInput {}

@ObjectType({ description: 'A page of interventions.' })
export class InterventionConnection extends connectionOf(Intervention) {}

export enum InterventionOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which interventions.' })
export class InterventionFilter extends AdviceFilter {}

@ArgsType()
export class InterventionPage extends pageOf('Intervention', InterventionFilter, InterventionOrderField) {}
