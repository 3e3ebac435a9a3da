// What callers send and ask for about warnings.
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum } from 'class-validator';
import { IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { WarningCode, WarningLevel } from './warning-words.entity.js';

@InputType({ description: 'Ställ in en varningsregel. Set a rule of warning: absent means unchanged.' })
export class WarningRuleSetInput {
  @Field(() => ID, { description: 'The project.' })
  @IsId()
  projectId: string;

  @Field(() => WarningCode, { description: 'Which rule.' })
  @IsEnum(WarningCode)
  code: WarningCode;

  @Field(() => Boolean, { nullable: true, description: 'Whether it speaks at all.' })
  @MayBeAbsent()
  @IsBoolean()
  isOn?: boolean;

  @Field(() => Int, { nullable: true, description: 'Gräns: after so many days, or below so many percent of the plan.' })
  @MayBeAbsent()
  @IsBetween(1, 1095)
  limit?: number;

  @Field(() => Int, { nullable: true, description: 'From how many, or what share in percent, it is worth an eye.' })
  @MayBeAbsent()
  @IsBetween(1, 10_000)
  noticeFrom?: number;

  @Field(() => Int, { nullable: true, description: 'From how many, or what share in percent, it needs a decision.' })
  @MayBeAbsent()
  @IsBetween(1, 10_000)
  decisionFrom?: number;

  @Field(() => String, { nullable: true, description: 'Why; history keeps it.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ArgsType()
export class WarningArgs {
  @Field(() => WarningLevel, { nullable: true, description: 'Only of this weight.' })
  @MayBeEmpty()
  @IsEnum(WarningLevel)
  level?: WarningLevel | null;

  @Field(() => Int, { nullable: true, description: 'So many at most: what needs a decision first, the oldest first.' })
  @MayBeEmpty()
  @IsBetween(1, 50)
  first?: number | null;
}
