// A consortium's own world: the hard wall stands around it.
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Reference } from '#platform/database/classes.js';
import { JsonColumn } from '#platform/database/columns.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType({
  description: 'Arbetsyta: ett konsortiums egen värld. A consortium’s own world; nothing in it is seen from another.',
})
@Reference()
@Entity()
@Unique(['slug'])
export class Workspace {
  @Field(() => ID, { description: 'A UUID that never changes.' })
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: 'Short name in addresses and headers, such as `industry-in-west`.' })
  @Column('text')
  slug: string;

  @Field(() => LocalisedText, { description: 'The name for people.' })
  @JsonColumn()
  name: Localised;

  @Field({ description: 'True when everything in it is invented for showing the product.' })
  @Column('boolean')
  isDemo: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
