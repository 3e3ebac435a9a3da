// A function that an industry cannot do without: defined in a project, agreed, and then looked for at companies.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { IsText, MayBeAbsent } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Study } from '../skills/study.entity.js';
import { criticalFunctionRefusals, CriticalFunctionState } from './critical-function-words.entity.js';

/** What people tell of it. */
const TOLD = ['industry', 'name', 'why', 'studyId'] as const;
export type FunctionTold = Partial<Pick<CriticalFunction, (typeof TOLD)[number]>>;

@ObjectType({
  description:
    'Kritisk funktion: det en bransch inte klarar sig utan. A function that an industry cannot do without, as a project defines it.',
})
@Entity()
@Index(['workspaceId', 'projectId', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'studyId'])
@Index(['workspaceId', 'agreedById'])
export class CriticalFunction extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that defines it.' })
  project: Relation<Project>;

  /** Fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that identified it.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'Bransch: the industry, as the project names it.' })
  @MayBeAbsent()
  @IsText(200)
  @Column('text')
  industry: string;

  @Field({ description: 'Funktion: what somebody there does.' })
  @MayBeAbsent()
  @IsText(200)
  @Column('text')
  name: string;

  @Field({ description: 'Varför den är kritisk. Why the industry cannot do without it.' })
  @MayBeAbsent()
  @IsText(4000)
  @Column('text')
  why: string;

  @IdColumn({ nullable: true })
  studyId: string | null;

  @BelongsTo(() => Study, { nullable: true, description: 'The study that shows it.' })
  study: Relation<Study> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was agreed on; null while it is a draft.' })
  @DayColumn({ nullable: true })
  agreedOn: Day | null;

  @IdColumn({ nullable: true })
  agreedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who recorded that it was agreed.' })
  agreedBy: Relation<Member> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `criticalFunction:agree`.' })
  readonly viewerCan?: string[];

  @Field(() => CriticalFunctionState, { description: 'Where it stands, worked out from its days.' })
  @Needs('agreedOn', 'withdrawnOn')
  @InSql(
    () => CriticalFunction,
    (row: Columns<CriticalFunction>) => sql`CASE WHEN ${row.withdrawnOn} IS NOT NULL THEN 'WITHDRAWN'
      WHEN ${row.agreedOn} IS NOT NULL THEN 'AGREED' ELSE 'DRAFT' END`,
  )
  get state(): CriticalFunctionState {
    if (this.withdrawnOn) return CriticalFunctionState.WITHDRAWN;
    return this.agreedOn ? CriticalFunctionState.AGREED : CriticalFunctionState.DRAFT;
  }

  static identified(id: string, projectId: string, organisationId: string): CriticalFunction {
    const nothingYet = { studyId: null, agreedOn: null, agreedById: null, withdrawnOn: null, withdrawReason: null };
    return Object.assign(new CriticalFunction(), nothingYet, { id, projectId, organisationId });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: FunctionTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** Those concerned agree that it is critical; the day of the first agreement stays. */
  agree(on: Day, memberId: string): void {
    this.demandStanding();
    if (this.agreedOn)
      throw criticalFunctionRefusals.CRITICAL_FUNCTION_ALREADY_AGREED({ since: this.agreedOn, field: 'id' });
    this.agreedOn = on;
    this.agreedById = memberId;
  }

  /** It turns out not to be critical, or to be the same as another. */
  withdraw(on: Day, reason: string): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  demandStanding(): void {
    if (!this.withdrawnOn) return;
    throw criticalFunctionRefusals.CRITICAL_FUNCTION_WITHDRAWN({ since: this.withdrawnOn, field: 'id' });
  }
}
