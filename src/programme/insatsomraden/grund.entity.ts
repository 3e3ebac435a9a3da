// The grund: a review of themes that comes before the areas. It is no area: reviewed is done. Its statements stand in versions.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType({
  description:
    'Grunden: temana som ett företag går igenom före trapporna. The themes a company reviews before the staircases.',
})
@Entity()
@Unique('grund_code_uq', ['workspaceId', 'code'])
export class Grund extends VersionedRow {
  @Field({ description: 'Its code, unique in the workspace.' })
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What is looked at.' })
  @JsonColumn({ nullable: true })
  description: Localised | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Where its statements come from.' })
  @JsonColumn({ nullable: true })
  source: Localised | null;
}

@ObjectType({ description: 'Tema i grunden. A theme of the grund.' })
@Entity()
@Unique('grund_theme_code_uq', ['workspaceId', 'grundId', 'code'])
export class GrundTheme extends VersionedRow {
  @IdColumn()
  grundId: string;

  @BelongsTo(() => Grund, { description: 'The grund.' })
  grund: Relation<Grund>;

  @Field({ description: 'Its code, such as `vision`.' })
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What is looked at.' })
  @JsonColumn({ nullable: true })
  description: Localised | null;

  @Field(() => Int, { description: 'Its place among the themes, from 1.' })
  @CountColumn()
  position: number;
}
