// A mätning: where a company stands on a staircase or in the grund, asked criterion by criterion, and signed off once.
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import {
  BelongsTo,
  CountColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ListColumn,
} from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { violation } from '#platform/database/violations.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { AssessmentKind, AssessmentState } from './assessment-words.entity.js';

/** A dimension as it came out: the name it had that day, its own level, and its figures where the version has an index. */
export interface DimensionOutcome {
  dimensionId: string;
  code: string;
  level: number;
  value: number | null;
  atMost: number | null;
}

/** What is frozen when an assessment is signed off. */
export interface Outcome {
  achievedStep: number;
  nextStep: number | null;
  metIds: string[];
  unmetIds: string[];
  indexValue: number | null;
  indexAtMost: number | null;
  dimensions: DimensionOutcome[];
}

/** What is empty until somebody says it. */
const NOTHING_YET = [
  'wantedStep',
  'wantedOn',
  'revisesId',
  'revisionReason',
  'signedOffAt',
  'signedOffOn',
  'signedOffById',
  'achievedStep',
  'nextStep',
  'metIds',
  'unmetIds',
  'indexValue',
  'indexAtMost',
  'dimensions',
  'discardedOn',
  'discardReason',
] as const;

/** What is said of an assessment beside its answers. */
const TOLD = ['onDay', 'presumedStep', 'wantedStep', 'wantedOn'] as const;

@ObjectType({
  description:
    'Mätning: var ett företag står på en trappa eller i grunden. Where a company stands, asked criterion by criterion.',
})
@Entity()
@Index('assessment_revises_uq', ['workspaceId', 'revisesId'], { unique: true, where: '"discarded_on" IS NULL' })
@Index(['workspaceId', 'revisesId'])
@Index(['workspaceId', 'companyId', 'onDay', 'id'])
@Index(['workspaceId', 'enrolmentId', 'onDay'])
@Index(['workspaceId', 'projectId', 'onDay'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'staircaseVersionId'])
@Index(['workspaceId', 'sittingId'])
@Index(['workspaceId', 'firstId'])
@Index(['workspaceId', 'begunById'])
@Index(['workspaceId', 'signedOffById'])
export class Assessment extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { nullable: true, description: 'The enrolment it is done in, as far as you may see it.' })
  enrolment: Relation<Enrolment> | null;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that is assessed.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose assessment it is.' })
  organisation: Relation<Organisation>;

  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, {
    description: 'The version of the staircase, or of the grund, that it asks about.',
  })
  staircaseVersion: Relation<StaircaseVersion>;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde; null where it is of the grund.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => AssessmentKind, { description: 'Whether it is the first, one on the way, or the last.' })
  @Column('text')
  kind: AssessmentKind;

  @Field(() => DayScalar, { description: 'The day it says something of.' })
  @DayColumn()
  onDay: Day;

  @Field(() => ID, { description: 'Sittning: those that were run together have the same.' })
  @IdColumn()
  sittingId: string;

  /** Every coach present as a member, for the policy to look at. */
  @ListColumn('uuid')
  coachMemberIds: string[];

  @IdColumn()
  begunById: string;

  @BelongsTo(() => Member, { description: 'Who began it.' })
  begunBy: Relation<Member>;

  @Field(() => Int, {
    nullable: true,
    description: 'Where the company was thought to stand: asking begins there, and what is below is taken as so.',
  })
  @CountColumn({ nullable: true })
  presumedStep: number | null;

  @Field(() => Int, { nullable: true, description: 'Önskat läge: the step where the company wants to be.' })
  @CountColumn({ nullable: true })
  wantedStep: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it wants to be there.' })
  @DayColumn({ nullable: true })
  wantedOn: Day | null;

  @Field(() => Int, { description: 'Its number among its revisions, from 1.' })
  @CountColumn()
  revision: number;

  /** The first of its revisions, which is itself where nothing was revised. */
  @IdColumn()
  firstId: string;

  @IdColumn({ nullable: true })
  revisesId: string | null;

  @BelongsTo(() => Assessment, { nullable: true, description: 'The assessment that it stands instead of.' })
  revises: Relation<Assessment> | null;

  @Field(() => String, { nullable: true, description: 'Why it was revised.' })
  @Column('text', { nullable: true })
  revisionReason: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was signed off; null while answers are taken.' })
  @InstantColumn({ nullable: true })
  signedOffAt: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was signed off, in Sweden.' })
  @DayColumn({ nullable: true })
  signedOffOn: Day | null;

  @IdColumn({ nullable: true })
  signedOffById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who signed it off.' })
  signedOffBy: Relation<Member> | null;

  @Field(() => Int, { nullable: true, description: 'The step it found, when signed off; 0 is below the first.' })
  @CountColumn({ nullable: true })
  achievedStep: number | null;

  @CountColumn({ nullable: true })
  nextStep: number | null;

  /** The criteria of the next step that were met. */
  @ListColumn('uuid', { nullable: true })
  metIds: string[] | null;

  /** The criteria of the next step that were not met: what an action plan is made of. */
  @ListColumn('uuid', { nullable: true })
  unmetIds: string[] | null;

  @Column('double precision', { nullable: true })
  indexValue: number | null;

  @Column('double precision', { nullable: true })
  indexAtMost: number | null;

  @JsonColumn({ nullable: true })
  dimensions: DimensionOutcome[] | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Kasserad: the day it was discarded, before it was signed off.',
  })
  @DayColumn({ nullable: true })
  discardedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was discarded.' })
  @Column('text', { nullable: true })
  discardReason: string | null;

  @Field(() => AssessmentState, { description: 'Whether answers are still taken.' })
  @Needs('signedOffAt', 'discardedOn')
  @InSql(
    () => Assessment,
    (row: Columns<Assessment>) => sql`CASE WHEN ${row.discardedOn} IS NOT NULL THEN 'DISCARDED'
      WHEN ${row.signedOffAt} IS NULL THEN 'DRAFT' ELSE 'SIGNED_OFF' END`,
  )
  get state(): AssessmentState {
    if (this.discardedOn) return AssessmentState.DISCARDED;
    return this.signedOffAt ? AssessmentState.SIGNED_OFF : AssessmentState.DRAFT;
  }

  /** Whether answers are still taken. */
  get isDraft(): boolean {
    return this.state === AssessmentState.DRAFT;
  }

  /** One that is begun in an enrolment, with nothing answered; it belongs to the partner responsible that day. */
  static begun(id: string, enrolment: Enrolment, version: StaircaseVersion): Assessment {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const place = { enrolmentId, companyId, projectId, organisationId };
    const of = { staircaseVersionId: version.id, insatsomradeId: version.insatsomradeId };
    return Object.assign(new Assessment(), nothingYet, place, of, { id, firstId: id, revision: 1, coachMemberIds: [] });
  }

  /** The next revision of one that is signed off: the same questions, asked again because something was wrong. */
  revisedAs(id: string, reason: string): Assessment {
    this.demandSignedOff();
    const emptied = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const { wantedStep, wantedOn, revision } = this;
    const said = { wantedStep, wantedOn, revision: revision + 1, revisesId: this.id, revisionReason: reason };
    return Object.assign(new Assessment(), this, emptied, said, { id, createdAt: undefined });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: Partial<Record<(typeof TOLD)[number], unknown>>): void {
    this.demandDraft();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** It is as it says: from now on it never changes. */
  signOff(byId: string, now: Date, outcome: Outcome): void {
    this.demandDraft();
    Object.assign(this, outcome, { signedOffAt: now, signedOffOn: dayOf(now), signedOffById: byId });
  }

  /** It was begun by mistake, or nothing came of it: it stays to be read, and is in nobody's way. */
  discard(on: Day, reason: string | null): void {
    this.demandDraft();
    Object.assign(this, { discardedOn: on, discardReason: reason });
  }

  demandDraft(field = 'id'): void {
    if (this.discardedOn) throw assessmentRefusals.ASSESSMENT_DISCARDED({ since: this.discardedOn, field });
    if (this.signedOffOn) throw assessmentRefusals.ASSESSMENT_SIGNED_OFF({ since: this.signedOffOn, field });
  }

  demandSignedOff(field = 'id'): void {
    if (!this.signedOffAt) throw assessmentRefusals.ASSESSMENT_NOT_SIGNED_OFF({ field });
  }
}

violation('assessment_revises_uq', () => assessmentRefusals.ASSESSMENT_REVISED({ field: 'input.assessmentId' }));
