// A step of a staircase.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@ObjectType({ description: 'Steg. A step of a staircase.' })
@Entity()
@Unique('step_number_uq', ['workspaceId', 'staircaseVersionId', 'number'])
export class Step extends WorkspaceRow {
  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, { description: 'The version of the staircase.' })
  staircaseVersion: Relation<StaircaseVersion>;

  @Field(() => Int, { description: 'Its number, from 1 at the bottom.' })
  @CountColumn()
  number: number;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What standing on it means, in one sentence.' })
  @JsonColumn({ nullable: true })
  description: Localised | null;
}
