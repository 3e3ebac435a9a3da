// How many people of a company were present, by what is asked: so that a project of many thousands is added up by company.
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, CountColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Project } from '#programme/projects/project.entity.js';

/** What a tally is split by: nothing, one thing that the presence was about, when it was, or the day of the first time. */
export type Dimension = 'WHOLE' | 'SKILL_AREA' | 'LEVEL' | 'INSATSOMRADE' | 'HALF_YEAR' | 'FIRST_DAY';

@Entity()
@Index(['workspaceId', 'projectId', 'dimension'])
@Index(['workspaceId', 'companyId'])
export class PresenceTally extends WorkspaceRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The partner whose rows they are. */
  @IdColumn()
  organisationId: string;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company)
  protected readonly company?: Relation<Company>;

  @Column('text')
  dimension: Dimension;

  /** The code, the id, or the first day; empty for the whole, and where nothing is said. */
  @Column('text')
  key: string;

  /** Only the whole is split by gender too; empty where it is not known, and of the others. */
  @Column('text')
  gender: string;

  /** Persons who count as such, each at one company of the project: where they were first present. */
  @CountColumn()
  personsInProject: number;

  /** The same, each at one company of the partner's part. */
  @CountColumn()
  personsInPart: number;

  /** Everybody who was present, also those who count through the company. */
  @CountColumn()
  present: number;

  @CountColumn()
  minutes: number;

  @CountColumn()
  occasions: number;
}
