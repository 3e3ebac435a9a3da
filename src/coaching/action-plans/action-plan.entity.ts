// What a company and its coach have agreed to do: a picture of where to be, and actions on the way there.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { actionRefusals } from './action-refusals.entity.js';
import { ActionPlanState } from './action-words.entity.js';

@ObjectType({
  description:
    'Handlingsplan: målbild och åtgärder i ett deltagande. What company and coach have agreed to do: a target picture, and actions.',
})
@Entity()
@Index('action_plan_open_uq', ['workspaceId', 'enrolmentId', 'organisationId'], {
  unique: true,
  where: '"closed_on" IS NULL',
})
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class ActionPlan extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment it belongs to.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company whose plan it is.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose plan it is.' })
  organisation: Relation<Organisation>;

  @Field(() => String, { nullable: true, description: 'Målbild: where the company wants to be.' })
  @MayBeEmpty()
  @IsText(4000)
  @Column('text', { nullable: true })
  targetPicture: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day company and coach first agreed on it.' })
  @DayColumn({ nullable: true })
  agreedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was closed.' })
  @DayColumn({ nullable: true })
  closedOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `actionPlan:agree`.' })
  viewerCan: string[];

  @Field(() => ActionPlanState, { description: 'Where it stands, worked out from its days.' })
  @Needs('agreedOn', 'closedOn')
  @InSql(
    () => ActionPlan,
    (row: Columns<ActionPlan>) => sql`CASE WHEN ${row.closedOn} IS NOT NULL THEN 'CLOSED'
      WHEN ${row.agreedOn} IS NOT NULL THEN 'AGREED' ELSE 'DRAFT' END`,
  )
  get state(): ActionPlanState {
    if (this.closedOn) return ActionPlanState.CLOSED;
    return this.agreedOn ? ActionPlanState.AGREED : ActionPlanState.DRAFT;
  }

  /** A plan begins in an enrolment; it belongs to the partner responsible that day. */
  static begun(id: string, enrolment: Enrolment): ActionPlan {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const values = { id, enrolmentId, companyId, projectId, organisationId };
    return Object.assign(new ActionPlan(), values, { targetPicture: null, agreedOn: null, closedOn: null });
  }

  /** Where the company wants to be. */
  amend(targetPicture: string | null | undefined): void {
    this.demandOpen();
    if (targetPicture !== undefined) this.targetPicture = targetPicture;
  }

  /** Company and coach agree; the day of the first agreement stays. */
  agree(on: Day): void {
    this.demandOpen();
    this.agreedOn ??= on;
  }

  /** It is worked on no more; its actions stay as they are. */
  close(on: Day): void {
    const { agreedOn } = this;
    this.demandOpen();
    if (agreedOn && on < agreedOn)
      throw actionRefusals.ACTION_PLAN_CLOSED_BEFORE_AGREED({ agreedOn, field: 'input.on' });
    this.closedOn = on;
  }

  /** Its end was a mistake. */
  reopen(): void {
    this.closedOn = null;
  }

  demandOpen(): void {
    if (this.closedOn) throw actionRefusals.ACTION_PLAN_ALREADY_CLOSED({ since: this.closedOn });
  }
}
