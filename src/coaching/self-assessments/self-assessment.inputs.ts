// What is said when somebody is asked, and what a respondent sends.
import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMinSize, IsEnum, ValidateNested } from 'class-validator';
import { canonicalEmail, isEmail } from '#access/workspaces/account.rules.js';
import { AtMost, IsId, IsText, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { AnswerValue } from '../assessments/assessment-words.entity.js';

const MOST_PARTS = 10;
const MOST_ANSWERS = 100;

@InputType({ description: 'Vem som ombeds svara, och på vad. Who is asked, and about what.' })
export class SelfAssessmentInviteInput {
  @Field(() => [ID], { description: 'Assessments under way, all of one enrolment: the set that the link opens.' })
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @AtMost(MOST_PARTS)
  @IsId({ each: true })
  assessmentIds: string[];

  @Field({ description: 'First and last name.' })
  @IsText(200)
  name: string;

  @Field(() => String, { nullable: true, description: 'In what part, such as vd or produktion.' })
  @MayBeEmpty()
  @IsText(100)
  role?: string | null;

  @Field({ description: 'The address that the link is sent to.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalEmail(value) : value))
  @Obeys('EMAIL_INVALID', (value) => typeof value === 'string' && isEmail(value))
  email: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day the link can be used; in 30 days unless said.' })
  @MayBeEmpty()
  expiresOn?: Day | null;
}

@InputType({ description: 'Ett eget svar. One’s own answer.' })
export class OwnAnswerInput {
  @Field(() => ID, { description: 'The criterion.' })
  @IsId()
  criterionId: string;

  @Field(() => AnswerValue, { description: 'What is answered.' })
  @IsEnum(AnswerValue)
  value: AnswerValue;

  @Field(() => String, {
    nullable: true,
    description: 'A few words beside it; left out they stay, and null empties them.',
  })
  @MayBeEmpty()
  @IsText(2000)
  comment?: string | null;
}

@InputType({
  description: 'Svara genom länken: en del i taget går bra. Answers by the link, as many at a time as you like.',
})
export class SelfAssessmentAnswerInput {
  @Field(() => [OwnAnswerInput], { description: 'The answers, all saved or none; the same again changes nothing.' })
  @AtMost(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => OwnAnswerInput)
  answers: OwnAnswerInput[];
}
