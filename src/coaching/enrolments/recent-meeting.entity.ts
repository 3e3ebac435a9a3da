// The latest day that a coach met a company in an enrolment: who and when, and nothing of what was said.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from './enrolment.entity.js';

@ObjectType({
  description:
    'En annan part träffade företaget nyss. Another partner met the company lately: who and when, never the note.',
})
@Entity()
@Unique('recent_meeting_who_uq', ['workspaceId', 'enrolmentId', 'coachId', 'organisationId'])
@Index(['workspaceId', 'companyId', 'metOn'])
@Index(['workspaceId', 'coachId'])
@Index(['workspaceId', 'organisationId'])
export class RecentMeeting extends WorkspaceRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment)
  protected readonly enrolment?: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company)
  protected readonly company?: Relation<Company>;

  @IdColumn()
  projectId: string;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that met the company.' })
  organisation: Relation<Organisation>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach, { description: 'The coach who met the company.' })
  coach: Relation<Coach>;

  @Field(() => DayScalar, { description: 'The latest day they met.' })
  @DayColumn()
  metOn: Day;
}
