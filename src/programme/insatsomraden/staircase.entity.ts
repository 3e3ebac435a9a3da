// The staircase of an area: what it is, in whichever version.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsCode, MayBeEmpty } from '#platform/graphql/rules.js';
import type { Localised } from '#platform/values/text.js';
import { Insatsomrade } from './insatsomrade.entity.js';

@ObjectType({ description: 'Trappa. The staircase of an area, in versions.' })
@Entity()
@Unique('staircase_insatsomrade_uq', ['workspaceId', 'insatsomradeId'])
export class Staircase extends VersionedRow {
  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Relation<Insatsomrade>;

  @Field({ description: 'Its code, such as `digitalisering`.' })
  @IsCode()
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What climbing it means.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  description: Localised | null;
}
