// An action of a plan: what is to be done, by whom, by when, for which criterion, and what it gives.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, InstantColumn, JsonColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { IsBetween, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Analysis } from '../analyses/analysis.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { FollowUp } from '../follow-ups/follow-up.entity.js';
import { ActionEffect } from './action-effect.entity.js';
import { ActionPlan } from './action-plan.entity.js';
import { actionRefusals } from './action-refusals.entity.js';
import { ActionOwner, ActionState } from './action-words.entity.js';
import { actionStateOf, unitTwice, withEffects, type EffectTold } from './action.rules.js';

const NOTHING_YET = [
  'contactId',
  'ownerName',
  'insatsomradeId',
  'criterionId',
  'analysisId',
  'effort',
  'benefit',
  'followUpId',
  'agreedOn',
  'completedOn',
  'completedAt',
  'result',
  'droppedOn',
  'dropReason',
] as const;

/** What people tell of an action. */
const TOLD = [
  'what',
  'owner',
  'contactId',
  'ownerName',
  'dueOn',
  'insatsomradeId',
  'criterionId',
  'analysisId',
  'effort',
  'benefit',
] as const;

@ObjectType({
  description: 'Åtgärd: något som ska göras enligt handlingsplanen. Something to be done by an action plan.',
})
@Entity()
@Index(['workspaceId', 'actionPlanId', 'dueOn'])
@Index(['workspaceId', 'enrolmentId', 'dueOn'])
@Index(['workspaceId', 'companyId', 'dueOn', 'id'])
@Index(['workspaceId', 'projectId', 'dueOn', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId', 'dueOn'])
@Index('action_own_ix', ['workspaceId', 'coachMemberId', 'dueOn', 'id'], {
  where: '"agreed_on" IS NOT NULL AND "completed_on" IS NULL AND "dropped_on" IS NULL',
})
@Index(['workspaceId', 'insatsomradeId', 'dueOn'])
@Index(['workspaceId', 'criterionId'])
@Index(['workspaceId', 'analysisId'])
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'followUpId'])
export class Action extends VersionedRow {
  @IdColumn()
  actionPlanId: string;

  @BelongsTo(() => ActionPlan, { description: 'The plan it belongs to.' })
  actionPlan: Relation<ActionPlan>;

  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment it is done in.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company it is done at.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose plan it stands in.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'What is to be done.' })
  @MayBeAbsent()
  @IsText(2000)
  @Column('text')
  what: string;

  @Field(() => ActionOwner, { description: 'Ägare: who does it.' })
  @Column('text')
  owner: ActionOwner;

  @IdColumn({ nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, { nullable: true, description: 'The person at the company who does it, where known.' })
  contact: Relation<Contact> | null;

  @Field(() => String, { nullable: true, description: 'The name of who does it, when it is no contact.' })
  @MayBeEmpty()
  @IsText(200)
  @Personal()
  @Column('text', { nullable: true })
  ownerName: string | null;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach who does it, or keeps an eye on it.' })
  coach: Relation<Coach> | null;

  /** The same coach as a member, for lists and the policy to look at. */
  @IdColumn({ nullable: true })
  coachMemberId: string | null;

  @Field(() => DayScalar, { description: 'Klart senast: the day it is to be done by.' })
  @DayColumn()
  dueOn: Day;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it is about; null for the grund.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @IdColumn({ nullable: true })
  criterionId: string | null;

  @BelongsTo(() => Criterion, { nullable: true, description: 'The criterion that it is to see met.' })
  criterion: Relation<Criterion> | null;

  @IdColumn({ nullable: true })
  analysisId: string | null;

  @BelongsTo(() => Analysis, { nullable: true, description: 'The analysis it came out of.' })
  analysis: Relation<Analysis> | null;

  @Field(() => [ActionEffect], { description: 'What it is to give and what it gave, unit by unit.' })
  @JsonColumn()
  effects: ActionEffect[];

  @Field(() => Int, { nullable: true, description: 'Insats: how much it takes, 1 (little) to 3 (much).' })
  @MayBeEmpty()
  @IsBetween(1, 3)
  @CountColumn({ nullable: true })
  effort: number | null;

  @Field(() => Int, { nullable: true, description: 'Nytta: how much it gives, 1 (little) to 3 (much).' })
  @MayBeEmpty()
  @IsBetween(1, 3)
  @CountColumn({ nullable: true })
  benefit: number | null;

  @IdColumn({ nullable: true })
  followUpId: string | null;

  @BelongsTo(() => FollowUp, { nullable: true, description: 'The follow-up at which it is looked at.' })
  followUp: Relation<FollowUp> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was agreed on; null while it is a proposal.' })
  @DayColumn({ nullable: true })
  agreedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done.' })
  @DayColumn({ nullable: true })
  completedOn: Day | null;

  /** When that was recorded: what an assessment must be later than to have looked at it. */
  @InstantColumn({ nullable: true })
  completedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @MayBeEmpty()
  @IsText(4000)
  @Column('text', { nullable: true })
  result: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was dropped.' })
  @DayColumn({ nullable: true })
  droppedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was dropped.' })
  @Column('text', { nullable: true })
  dropReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `action:complete`.' })
  viewerCan: string[];

  @Field(() => ActionState, { description: 'Where it stands, worked out from its days.' })
  @Needs('agreedOn', 'completedOn', 'droppedOn')
  @InSql(
    () => Action,
    (row: Columns<Action>) => sql`CASE WHEN ${row.droppedOn} IS NOT NULL THEN 'DROPPED'
      WHEN ${row.completedOn} IS NOT NULL THEN 'COMPLETED'
      WHEN ${row.agreedOn} IS NOT NULL THEN 'OPEN' ELSE 'PROPOSED' END`,
  )
  get state(): ActionState {
    return ActionState[actionStateOf(this)];
  }

  /** An action of a plan, done by the company unless something else is told, and watched by the coach. */
  static begun(id: string, plan: ActionPlan, coach: Coach | null): Action {
    const { id: actionPlanId, enrolmentId, companyId, projectId, organisationId } = plan;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const place = { id, actionPlanId, enrolmentId, companyId, projectId, organisationId };
    const who = { owner: ActionOwner.COMPANY, coachId: coach?.id ?? null, coachMemberId: coach?.memberId ?? null };
    return Object.assign(new Action(), nothingYet, place, who, { effects: [] });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: Partial<Record<(typeof TOLD)[number], unknown>>): void {
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** What it is to give, or gave; what is left out stays as it was. */
  give(told: readonly EffectTold[]): void {
    const twice = unitTwice(told);
    if (twice >= 0) {
      throw actionRefusals.ACTION_EFFECT_TWICE({ unit: told[twice]?.unit, field: `input.effects.${twice}.unit` });
    }
    this.effects = withEffects(this.effects, told) as ActionEffect[];
  }

  /** Company and coach agree that it is to be done. */
  agree(on: Day): void {
    this.demandUnended();
    this.agreedOn = on;
  }

  /** It is done. */
  complete(on: Day, result: string | null, recordedAt: Date): void {
    this.demandUnended();
    this.agreedOn ??= on;
    this.completedOn = on;
    this.completedAt = recordedAt;
    this.result = result;
  }

  /** It is not to be done after all. */
  drop(on: Day, reason: string): void {
    this.demandUnended();
    this.droppedOn = on;
    this.dropReason = reason;
  }

  /** What a completed action gave is known later, or better. */
  measure(told: readonly EffectTold[]): void {
    if (!this.completedOn) throw actionRefusals.ACTION_NOT_COMPLETED({});
    this.give(told);
  }

  /** Another coach of the same partner takes it over. */
  passTo({ id, memberId }: Coach): void {
    this.coachId = id;
    this.coachMemberId = memberId;
  }

  demandUnended(): void {
    if (this.completedOn) throw actionRefusals.ACTION_ALREADY_COMPLETED({ since: this.completedOn });
    if (this.droppedOn) throw actionRefusals.ACTION_ALREADY_DROPPED({ since: this.droppedOn });
  }
}
