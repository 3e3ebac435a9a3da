// A skill by the name that the workspace has agreed on, so that what several companies lack can be gathered.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { Derived } from '#platform/database/derived.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsCode, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { folded, type Localised } from '#platform/values/text.js';

export const skillRefusals = refusals({
  SKILL_NAME_TAKEN: {
    sv: 'Det finns redan en kompetens med det namnet. Använd den, så räknas behoven ihop.',
    en: 'There is a skill with that name already. Use it, so that needs are counted together.',
  },
  SKILL_ALREADY_RETIRED: {
    sv: 'Kompetensen används inte sedan {since}.',
    en: 'The skill has not been in use since {since}.',
  },
  SKILL_MERGED_WITH_ITSELF: {
    sv: 'En kompetens kan inte slås ihop med sig själv, eller med en som inte används.',
    en: 'A skill cannot be merged with itself, or with one that is not in use.',
  },
});

violation('skill_name_uq', () => skillRefusals.SKILL_NAME_TAKEN({ field: 'input.name' }));

@ObjectType({
  description:
    'Kompetens i arbetsytans ordlista. A skill in the workspace’s word list, so that needs of many companies can be gathered.',
})
@Entity()
@Index('skill_name_uq', ['workspaceId', 'foldedName'], { unique: true, where: '"retired_on" IS NULL' })
@Index(['workspaceId', 'areaCode'])
@Index(['workspaceId', 'mergedIntoId'])
export class Skill extends VersionedRow {
  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  @JsonColumn()
  name: Localised;

  /** The Swedish name as names are compared: no case, no accents. */
  @Derived()
  @Column('text')
  foldedName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kompetensområde: the code of its area of skill, as projects name theirs in `skillAreas`.',
  })
  @MayBeEmpty()
  @IsCode()
  @Column('text', { nullable: true })
  areaCode: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was retired; null while it is used.' })
  @DayColumn({ nullable: true })
  retiredOn: Day | null;

  @IdColumn({ nullable: true })
  mergedIntoId: string | null;

  @BelongsTo(() => Skill, {
    nullable: true,
    description: 'The skill it is counted as, when two words turned out to mean the same.',
  })
  mergedInto: Relation<Skill> | null;

  @Field(() => [String], { description: 'What you may do here, such as `skill:amend`.' })
  readonly viewerCan?: string[];

  static defined(id: string, { name, areaCode = null }: { name: Localised; areaCode?: string | null }): Skill {
    const made = Object.assign(new Skill(), { id, areaCode, retiredOn: null, mergedIntoId: null });
    made.rename(name);
    return made;
  }

  /** Takes a name, and how names are compared. */
  rename(name: Localised): void {
    this.name = name;
    this.foldedName = folded(name.sv);
  }

  /** It is offered no more; needs that name it stay. */
  retire(on: Day): void {
    if (this.retiredOn) throw skillRefusals.SKILL_ALREADY_RETIRED({ since: this.retiredOn, field: 'id' });
    this.retiredOn = on;
  }

  /** It means the same as another: needs of both are counted as the other's. */
  mergeInto(other: Skill, on: Day): void {
    const isSame = other.id === this.id || other.retiredOn !== null;
    if (isSame) throw skillRefusals.SKILL_MERGED_WITH_ITSELF({ field: 'input.intoId' });
    this.retire(on);
    this.mergedIntoId = other.id;
  }
}
