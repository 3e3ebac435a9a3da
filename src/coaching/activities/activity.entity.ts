// An activity for several companies' people: announced, amended, perhaps cancelled. Its days are its occasions.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, InstantColumn, JsonColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { activityRefusals } from './activity-refusals.entity.js';
import { ActivitySeries } from './activity-series.entity.js';
import { ActivityForm, ActivityKind, ActivityMaterial } from './activity-words.entity.js';

const NOTHING_YET = [
  'seriesId',
  'description',
  'place',
  'onlineAddress',
  'insatsomradeId',
  'skillAreaCode',
  'levelCode',
  'providerName',
  'providerOrganisationId',
  'capacity',
  'signUpOpensOn',
  'signUpClosesOn',
  'cancelledOn',
  'cancelReason',
] as const satisfies readonly (keyof Activity)[];

/** What people tell of it. */
const TOLD = [
  'kind',
  'form',
  'name',
  'seriesId',
  'description',
  'place',
  'onlineAddress',
  'insatsomradeId',
  'skillAreaCode',
  'levelCode',
  'providerName',
  'providerOrganisationId',
  'capacity',
  'hasWaitingList',
  'signUpOpensOn',
  'signUpClosesOn',
  'materials',
] as const satisfies readonly (keyof Activity)[];

/** What may be told of an activity; absent is unchanged, null empties. */
export type ActivityTold = Partial<Record<(typeof TOLD)[number], unknown>>;

@ObjectType({
  description:
    'Aktivitet: seminarium, studiebesök, workshop, kurs eller nätverksträff för flera företag. An activity for several companies’ people; every member of the workspace may read it.',
})
@Entity()
@Index(['workspaceId', 'projectId', 'firstOn', 'id'])
@Index(['workspaceId', 'organisationId', 'firstOn'])
@Index(['workspaceId', 'firstOn', 'id'])
@Index(['workspaceId', 'seriesId'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'providerOrganisationId'])
export class Activity extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that leads it; its people may come from several.' })
  project: Relation<Project>;

  /** Fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'Arrangör: the partner that arranges it.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  seriesId: string | null;

  @BelongsTo(() => ActivitySeries, { nullable: true, description: 'The series it belongs to.' })
  series: Relation<ActivitySeries> | null;

  @Field(() => ActivityKind, { description: 'What kind of activity it is.' })
  @Column('text')
  kind: ActivityKind;

  @Field(() => ActivityForm, { description: 'How it is held.' })
  @Column('text')
  form: ActivityForm;

  @Field({ description: 'What it is called.' })
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is over the network: an https address.' })
  @Column('text', { nullable: true })
  onlineAddress: string | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it is about.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => String, { nullable: true, description: 'Kompetensområde: the code of a skill area of its project.' })
  @Column('text', { nullable: true })
  skillAreaCode: string | null;

  @Field(() => String, { nullable: true, description: 'Nivå: the code of a level of its project.' })
  @Column('text', { nullable: true })
  levelCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Utförare: who gives it, when it is none of the workspace’s organisations.',
  })
  @Personal()
  @Column('text', { nullable: true })
  providerName: string | null;

  @IdColumn({ nullable: true })
  providerOrganisationId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'The organisation that gives it.' })
  providerOrganisation: Relation<Organisation> | null;

  @Field(() => Int, { nullable: true, description: 'How many places there are; null when as many as wish may come.' })
  @CountColumn({ nullable: true })
  capacity: number | null;

  @Field({ description: 'Väntelista: whether people may wait for a place when all are taken.' })
  @Column('boolean')
  hasWaitingList: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first day to sign up; null from the announcement.' })
  @DayColumn({ nullable: true })
  signUpOpensOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day to sign up; null until its last occasion.' })
  @DayColumn({ nullable: true })
  signUpClosesOn: Day | null;

  @Field(() => [ActivityMaterial], { description: 'Material: what is read or seen, with links.' })
  @JsonColumn()
  materials: ActivityMaterial[];

  @Field(() => Date, { description: 'When it was announced.' })
  @InstantColumn()
  announcedAt: Date;

  @Field(() => DayScalar, { description: 'The day of its first occasion that is not cancelled.' })
  @DayColumn()
  firstOn: Day;

  @Field(() => DayScalar, { description: 'The day of its last occasion that is not cancelled.' })
  @DayColumn()
  lastOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was cancelled.' })
  @DayColumn({ nullable: true })
  cancelledOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Field({ description: 'Inställd. Whether it was cancelled.' })
  @Needs('cancelledOn')
  @InSql(() => Activity, (row: Columns<Activity>) => sql`(${row.cancelledOn} IS NOT NULL)`)
  get isCancelled(): boolean {
    return this.cancelledOn !== null;
  }

  @Field(() => [String], { description: 'What you may do here, such as `activity:amend`.' })
  viewerCan: string[];

  /** One that is announced now, of which nothing more is told yet. */
  static announced(id: string, place: { projectId: string; organisationId: string }, at: Date): Activity {
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const { projectId, organisationId } = place;
    const plain = { hasWaitingList: false, materials: [], announcedAt: at };
    return Object.assign(new Activity(), nothingYet, plain, { id, projectId, organisationId });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: ActivityTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
    const { signUpOpensOn: from, signUpClosesOn: until } = this;
    if (from && until && until < from) {
      throw activityRefusals.ACTIVITY_SIGN_UP_BACKWARDS({ field: 'input.signUpClosesOn' });
    }
    if (this.hasWaitingList && this.capacity === null) {
      throw activityRefusals.ACTIVITY_WAITING_WITHOUT_CAPACITY({ field: 'input.capacity' });
    }
  }

  /** Its first and last day, as its occasions say. */
  span(days: readonly Day[]): void {
    const inOrder = days.toSorted();
    this.firstOn = inOrder.at(0) ?? this.firstOn;
    this.lastOn = inOrder.at(-1) ?? this.lastOn;
  }

  cancel(on: Day, reason: string | null): void {
    this.demandStanding();
    this.cancelledOn = on;
    this.cancelReason = reason;
  }

  demandStanding(): void {
    if (this.cancelledOn) throw activityRefusals.ACTIVITY_CANCELLED({ since: this.cancelledOn });
  }
}
