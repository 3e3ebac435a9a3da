// What a warning looks like: which rule, how far past its threshold, since when, and a sentence.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { WarningExtent } from './warning.definitions.reads.js';
import { WarningCode, WarningLevel, WarningLimitUnit, WarningUnit } from './warning-words.entity.js';

@ObjectType({
  description: 'En varningsregel som den gäller i projektet. A rule of warning as it stands in a project.',
})
export class WarningRuleInForce {
  @Field(() => WarningCode, { description: 'What it is about.' })
  code: WarningCode;

  @Field({ description: 'Whether it speaks at all.' })
  isOn: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Gräns: after so many days, or below so many percent of the plan; null for a rule without one.',
  })
  limit: number | null;

  @Field(() => WarningLimitUnit, { nullable: true, description: 'In what the limit is told; null without one.' })
  limitUnit: WarningLimitUnit | null;

  @Field(() => WarningUnit, { description: 'In what it measures.' })
  unit: WarningUnit;

  @Field(() => Int, { description: 'From how many, or from what share in percent, it is worth an eye.' })
  noticeFrom: number;

  @Field(() => Int, { description: 'From how many, or from what share in percent, it needs a decision.' })
  decisionFrom: number;

  @Field(() => Int, {
    description: 'What to send as `expectedVersion` when setting it: 0 while nobody in the project has.',
  })
  version: number;
}

@ObjectType({
  description: 'Varning: något i projektet som är värt att se eller besluta om. Something to see or decide.',
})
export class Warning {
  @Field(() => WarningCode, { description: 'What it is about.' })
  code: WarningCode;

  @Field(() => WarningLevel, { description: 'How much it weighs.' })
  level: WarningLevel;

  @Field(() => WarningRuleInForce, { description: 'The rule that says so.' })
  rule: WarningRuleInForce;

  @Field(() => Int, { description: 'Uppmätt: how many, or their share in whole percent, as the rule measures.' })
  measured: number;

  @Field(() => Int, { description: 'The threshold that was passed, in the same measure.' })
  threshold: number;

  @Field(() => Int, { description: 'How many rows stand behind it.' })
  count: number;

  @Field(() => Int, { nullable: true, description: 'How many there are of which these are some; null for no share.' })
  of: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'From when the rule has held; null when that is not known.' })
  since: Day | null;

  @Field(() => LocalisedText, { description: 'A sentence for people.' })
  sentence: LocalisedText;

  /** What it is about, where no rows are counted. */
  ids: readonly string[];

  /** Which rows are behind it. */
  extent: WarningExtent;
}

@ObjectType({
  description:
    'Tidig varning: om det som brukar fälla projekt finns där på en gång. Whether what ends projects early is there at once.',
})
export class EarlyWarning {
  @Field({ description: 'Varnas: whether the project as a whole is warned.' })
  isRaised: boolean;

  @Field(() => Int, {
    description:
      'Poäng: one for a notice and two for a decision of the forecast, time, staff and claims; three for much staff or many claims.',
  })
  points: number;

  @Field(() => Int, { description: 'From how many points the project is warned.' })
  raisedFrom: number;

  @Field(() => LocalisedText, { description: 'A sentence for people.' })
  sentence: LocalisedText;

  @Field(() => [Warning], { description: 'What adds up to it.' })
  because: Warning[];
}
