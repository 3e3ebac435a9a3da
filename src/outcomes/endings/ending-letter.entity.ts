// That a company was written to when its project ended early: whom, and which last day the letter told.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

@ObjectType({
  description: 'Brev om ett förtida avslut. That a company was told by letter that its project ends early.',
})
@Entity()
@Index('ending_letter_uq', ['workspaceId', 'enrolmentId', 'lastOn'], { unique: true })
@Index(['workspaceId', 'endingId', 'sentAt', 'id'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'contactId'])
export class EndingLetter extends WorkspaceRow {
  @IdColumn()
  endingId: string;

  @BelongsTo(() => ProjectEnding)
  protected readonly ending?: Relation<ProjectEnding>;

  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment)
  protected readonly enrolment?: Relation<Enrolment>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The partner whose company it is, behind the second wall. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose company it is.' })
  organisation: Relation<Organisation>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company.' })
  company: Relation<Company>;

  @IdColumn()
  contactId: string;

  @BelongsTo(() => Contact, { nullable: true, description: 'The contact it went to, where you may read contacts.' })
  contact: Relation<Contact> | null;

  @Field(() => DayScalar, { description: 'The last day of the project, as the letter tells it.' })
  @DayColumn()
  lastOn: Day;

  @Field(() => Date, { description: 'When it was written.' })
  @InstantColumn()
  sentAt: Date;
}
