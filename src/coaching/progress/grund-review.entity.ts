// The grund of a company was gone through on a day, theme by theme: done is done, whatever the level.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';

/** A theme as it was gone through: its code, the name it had that day, and the level seen, if any. */
export interface ThemeLevel {
  code: string;
  name: Localised;
  level: number | null;
}

@ObjectType({ description: 'Ett tema i grunden så som det gicks igenom. A theme of the grund as it was reviewed.' })
export class GrundThemeReview {
  @Field({ description: 'The code of the theme.' })
  code: string;

  @Field(() => LocalisedText, { description: 'The name of the theme on the day of the review.' })
  name: Localised;

  @Field(() => Int, { nullable: true, description: 'The level seen, 1–5; null when nobody set one.' })
  level: number | null;

  @Field(() => String, { nullable: true, description: 'What was said; only for the own organisation and the leader.' })
  note: string | null;
}

@ObjectType({ description: 'Genomgång av grunden. A review of the grund’s themes; done is done, whatever the level.' })
@Entity()
@Index(['workspaceId', 'companyId', 'onDay'])
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'byId'])
export class GrundReview extends WorkspaceRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company whose grund was reviewed.' })
  company: Relation<Company>;

  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, {
    nullable: true,
    description: 'The enrolment it was done in, as far as you may see it.',
  })
  enrolment: Relation<Enrolment> | null;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it was done in.' })
  project: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation that did it.' })
  organisation: Relation<Organisation>;

  @Field(() => DayScalar, { description: 'The day of the review.' })
  @DayColumn()
  onDay: Day;

  @JsonColumn()
  levels: ThemeLevel[];

  /** What was said of each theme, by its code: apart from the levels, since not everybody may read it. */
  @Personal()
  @JsonColumn()
  notes: Record<string, string>;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member, { description: 'Who recorded it.' })
  by: Relation<Member>;

  @Field(() => [GrundThemeReview], { description: 'The themes that were gone through.' })
  @Needs('levels', 'notes')
  get themes(): GrundThemeReview[] {
    const notes: Record<string, string> | null = this.notes;
    return this.levels.map((theme) => ({ ...theme, note: notes?.[theme.code] ?? null }));
  }
}
