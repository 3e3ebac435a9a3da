// What gathered needs look like: the sums, and the groups of whatever they are gathered by, those that most companies share first.
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { CriticalFunction } from '../critical-functions/critical-function.entity.js';
import { Skill } from '../skills/skill.entity.js';
import { NeedGrouping, type NeedFigures } from './gathering.rules.js';
import { NeedSource, NeedUrgency } from './training-need-words.entity.js';
import type { TrainingNeedFilter } from './training-need.inputs.js';
import { NeedClarity } from './training-need.rules.js';

registerEnumType(NeedGrouping, {
  name: 'NeedGrouping',
  description: 'Vad behoven samlas efter. What needs are gathered by.',
  valuesMap: {
    SKILL: { description: 'Kompetens. Skills; those merged into one are one.' },
    SKILL_AREA: { description: 'Kompetensområde. Areas of skill.' },
    INSATSOMRADE: { description: 'Insatsområde.' },
    COMPANY: { description: 'Företag. Companies.' },
    PARTNER: { description: 'Samverkanspart. Partners.' },
    CLARITY: { description: 'Tydlighet. How clearly they are defined.' },
    URGENCY: { description: 'Hur bråttom det är. How urgent they are.' },
    SOURCE: { description: 'Källa. Where they are known from.' },
    CRITICAL_FUNCTION: { description: 'Kritisk funktion. The critical functions that ask for them.' },
  },
});

const BLANK = 'null when an observer may not know it.';

/** What is asked for: which needs, gathered by what. */
export interface NeedsAsked {
  actor: Actor;
  filter: TrainingNeedFilter;
  groupBy: readonly NeedGrouping[];
  /** Only groups that so many companies or more stand behind. */
  sharedBy: number;
  /** True when sums over fewer than five companies must not be shown. */
  blanked: boolean;
}

@ObjectType({ description: 'Summor över utbildningsbehov. Sums over training needs; those withdrawn are not counted.' })
export class TrainingNeedSums implements NeedFigures {
  @Field(() => Int, { nullable: true, description: `Behov. How many needs; ${BLANK}` })
  needs: number | null;

  @Field(() => Int, { nullable: true, description: `Företag, vart och ett en gång. Companies, each once; ${BLANK}` })
  companies: number | null;

  @Field(() => Int, { nullable: true, description: `Personer, där någon sagt hur många. People, where told; ${BLANK}` })
  people: number | null;

  @Field(() => Int, { nullable: true, description: `Needs of which nobody has said how many people; ${BLANK}` })
  peopleUnknown: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `People who have been present at what the needs were matched to; ${BLANK}`,
  })
  peopleMet: number | null;

  @Field(() => Int, { nullable: true, description: `Öppna: nothing is found for them yet; ${BLANK}` })
  open: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Matchade, ännu ingen på plats. Matched, nobody there yet; ${BLANK}`,
  })
  matched: number | null;

  @Field(() => Int, { nullable: true, description: `Delvis mötta. Partly met; ${BLANK}` })
  partlyMet: number | null;

  @Field(() => Int, { nullable: true, description: `Mötta. Met; ${BLANK}` })
  met: number | null;

  @Field(() => Int, { nullable: true, description: `Otydliga eller ännu inte definierade. Not clear; ${BLANK}` })
  unclear: number | null;

  @Field(() => Int, { nullable: true, description: `Bråttom nu. Needed now; ${BLANK}` })
  urgent: number | null;

  @Field(() => Int, { nullable: true, description: `Lägsta nivå i dag. The lowest level today; ${BLANK}` })
  lowestLevelNow: number | null;

  @Field(() => Int, { nullable: true, description: `Högsta önskade nivå. The highest level wanted; ${BLANK}` })
  highestLevelWanted: number | null;

  @Field(() => Boolean, { nullable: true, description: `Delas av fler än ett företag. Shared by companies; ${BLANK}` })
  get isShared(): boolean | null {
    return this.companies === null ? null : this.companies > 1;
  }
}

@ObjectType({
  description:
    'En grupp av behov; det den inte är samlad efter är null. A group of needs; what it is not gathered by, and what nobody has said, is null.',
})
export class TrainingNeedGroup extends TrainingNeedSums {
  @Field(() => Skill, { nullable: true, description: 'The skill, where gathered by skill.' })
  skill: Skill | null;

  skillId: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the area of skill, where gathered by that.' })
  skillAreaCode: string | null;

  @Field(() => Insatsomrade, { nullable: true, description: 'The insatsområde, where gathered by that.' })
  insatsomrade: Insatsomrade | null;

  insatsomradeId: string | null;

  @Field(() => Company, { nullable: true, description: 'The company, where gathered by that.' })
  company: Company | null;

  companyId: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The partner, where gathered by that.' })
  organisation: Organisation | null;

  organisationId: string | null;

  @Field(() => NeedClarity, { nullable: true, description: 'How clear, where gathered by that.' })
  clarity: NeedClarity | null;

  @Field(() => NeedUrgency, { nullable: true, description: 'How urgent, where gathered by that.' })
  urgency: NeedUrgency | null;

  @Field(() => NeedSource, { nullable: true, description: 'Known from where, where gathered by that.' })
  source: NeedSource | null;

  @Field(() => CriticalFunction, { nullable: true, description: 'The critical function, where gathered by that.' })
  criticalFunction: CriticalFunction | null;

  criticalFunctionId: string | null;

  /** The first of its needs, as many as are opened at once. */
  needIds: string[];
}

/** The whole, and its groups. */
export interface NeedsGathered {
  sums: TrainingNeedSums;
  groups: TrainingNeedGroup[];
}

@ObjectType({
  description:
    'Utbildningsbehov, samlade: vilka behov delas mellan företag? Training needs gathered across companies: which of them are shared?',
})
export class TrainingNeedGathering {
  asked: NeedsAsked;

  /** Counted once, when first asked for. */
  counted?: Promise<NeedsGathered>;
}
