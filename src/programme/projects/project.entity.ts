// A publicly funded programme's project: what was promised, by whom, to whom.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique } from 'typeorm';
import { JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType({ description: 'Projekt. What was promised, by whom and to whom.' })
@Entity()
@Unique('project_code_uq', ['workspaceId', 'code'])
export class Project extends VersionedRow {
  @Field({ description: 'Short code, such as `industry-in-west`.' })
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'The name for people.' })
  @JsonColumn()
  name: Localised;
}
