// A dimension of a version: what its criteria are about, across the steps. In the grund a dimension is a theme.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@ObjectType({
  description:
    'Dimension: vad kriterierna handlar om, tvärs över stegen. What criteria are about, across the steps; in the grund, a theme.',
})
@Entity()
@Unique('dimension_code_uq', ['workspaceId', 'staircaseVersionId', 'code'])
export class Dimension extends WorkspaceRow {
  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, { description: 'The version it belongs to.' })
  staircaseVersion: Relation<StaircaseVersion>;

  @Field(() => Int, { description: 'Its place among the dimensions, from 1.' })
  @CountColumn()
  position: number;

  @Field({ description: 'Its code, unique in the version.' })
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What is looked at, in one sentence.' })
  @JsonColumn({ nullable: true })
  description: Localised | null;
}
