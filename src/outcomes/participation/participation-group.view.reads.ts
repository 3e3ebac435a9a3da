// A group of persons and companies reached: by gender, size class, county, skill area or level.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { hoursOf, type Extent } from './participation.view.reads.js';

/** By what persons and companies are grouped. */
export type GroupedBy = 'GENDER' | 'SIZE_CLASS' | 'COUNTY' | 'SKILL_AREA' | 'LEVEL';

const BLANK = 'null when an observer may not know it.';

@ObjectType({
  description: 'En grupp av nådda företag och personer. A group of the companies and persons reached, with its rows.',
})
export class ParticipationGroup {
  @Field(() => String, {
    nullable: true,
    description: 'Its code, such as `WOMAN`, `SMALL` or `14`; null where not known.',
  })
  key: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What it is called; null where not known.' })
  name: Localised | null;

  @Field(() => Int, { nullable: true, description: `Companies that take part; null for genders, and ${BLANK}` })
  companies: number | null;

  @Field(() => Int, { nullable: true, description: `Persons reached, each once in the group; ${BLANK}` })
  persons: number | null;

  @Field(() => Int, { nullable: true, description: `Deltagarminuter. Minutes that people were present; ${BLANK}` })
  attendedMinutes: number | null;

  @Field(() => Float, { nullable: true, description: `Deltagartimmar. The same as hours, with one decimal; ${BLANK}` })
  get attendedHours(): number | null {
    return hoursOf(this.attendedMinutes);
  }

  by: GroupedBy;
  extent: Extent;
}
