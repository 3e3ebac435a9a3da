// What the palette finds: a company or somebody, and where to go.
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Of each kind, unless somebody says otherwise, and at most. */
export const HITS_BY_DEFAULT = 5;
const HITS_AT_MOST = 20;

export enum SearchKind {
  COMPANY = 'COMPANY',
  CONTACT = 'CONTACT',
  PARTICIPANT = 'PARTICIPANT',
  MEMBER = 'MEMBER',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'Vad en träff är. What a hit is.',
  valuesMap: {
    COMPANY: { description: 'Företag. A company.' },
    CONTACT: { description: 'Kontakt. A contact.' },
    PARTICIPANT: { description: 'Deltagare. A participant.' },
    MEMBER: { description: 'Medlem. A member of the workspace.' },
  },
});

@ObjectType({ description: 'En träff. Something that a search found.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is.' })
  kind: SearchKind;

  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description: 'What tells it from others: where a company works, the company of a person, a member’s organisation.',
  })
  detail: string | null;

  @Field(() => ID, { nullable: true, description: 'The company to go to; null for a member.' })
  companyId: string | null;

  /** Says where a company works. */
  municipalityCode: string | null;
}

@ArgsType()
export class SearchArgs {
  @Field({ description: 'What is sought: the beginning, a part or several words of a name, or a company’s number.' })
  @IsString()
  @MaxLength(200)
  text: string;

  @Field(() => Int, { nullable: true, description: 'How many of each kind: 5 when nothing is said, 20 at most.' })
  @IsOptional()
  @Min(1)
  @Max(HITS_AT_MOST)
  first?: number | null;
}
