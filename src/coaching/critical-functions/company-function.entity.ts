// A critical function as it is at a company: how many hold it, and for how long.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import { IsBetween, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { criticalFunctionRefusals } from './critical-function-words.entity.js';
import { CriticalFunction } from './critical-function.entity.js';
import { RETIREMENT_WITHIN_YEARS, vulnerabilitiesOf, Vulnerability } from './vulnerability.rules.js';

/** What people tell of it. */
const TOLD = ['holders', 'retiringWithinYears', 'note'] as const;
type Where = Pick<CompanyFunction, 'projectId' | 'organisationId' | 'companyId' | 'enrolmentId'>;
export type HoldingTold = Partial<Pick<CompanyFunction, (typeof TOLD)[number]>>;

@ObjectType({
  description:
    'En kritisk funktion på ett företag: hur många som kan den, och hur länge till. A critical function as it is at a company.',
})
@Entity()
@Index('company_function_uq', ['workspaceId', 'criticalFunctionId', 'companyId', 'organisationId'], {
  unique: true,
  where: '"ended_on" IS NULL',
})
@Index(['workspaceId', 'criticalFunctionId'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'enrolmentId'])
export class CompanyFunction extends VersionedRow {
  @IdColumn()
  criticalFunctionId: string;

  @BelongsTo(() => CriticalFunction, { description: 'The function.' })
  criticalFunction: Relation<CriticalFunction>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that looked into it.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  enrolmentId: string | null;

  @BelongsTo(() => Enrolment, {
    nullable: true,
    description: 'The enrolment it was done in; null where the company does not take part.',
  })
  enrolment: Relation<Enrolment> | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hur många som kan den. How many hold it; null where nobody has said.',
  })
  @MayBeEmpty()
  @IsBetween(0, 10_000)
  @CountColumn({ nullable: true })
  holders: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Within how many years the first of those who hold it retires; null where nobody has said.',
  })
  @MayBeEmpty()
  @IsBetween(0, 60)
  @CountColumn({ nullable: true })
  retiringWithinYears: number | null;

  @Field(() => String, { nullable: true, description: 'What else is said of it, and of nobody by name.' })
  @MayBeEmpty()
  @IsText(2000)
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it turned out not to concern the company.' })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `companyFunction:amend`.' })
  viewerCan: string[];

  @Field(() => [Vulnerability], {
    description: 'Sårbarhet. What makes it vulnerable, the worst first; none where nothing is.',
  })
  @Needs('holders', 'retiringWithinYears')
  @InSql(
    () => CompanyFunction,
    (row: Columns<CompanyFunction>) => sql`CASE WHEN ${row.holders} = 0 THEN ARRAY['NO_HOLDER'] ELSE array_remove(ARRAY[
      CASE WHEN ${row.holders} = 1 THEN 'ONE_HOLDER' END,
      CASE WHEN ${row.retiringWithinYears} <= ${fixed(String(RETIREMENT_WITHIN_YEARS))} THEN 'RETIREMENT' END], NULL) END`,
  )
  get vulnerabilities(): Vulnerability[] {
    return vulnerabilitiesOf(this);
  }

  /** A company turns out to depend on the function, or is to be asked whether it does. */
  static linked(id: string, { id: criticalFunctionId }: CriticalFunction, place: Where): CompanyFunction {
    const { projectId, organisationId, companyId, enrolmentId } = place;
    const nothingYet = { holders: null, retiringWithinYears: null, note: null, endedOn: null };
    const where = { id, criticalFunctionId, projectId, organisationId, companyId, enrolmentId };
    return Object.assign(new CompanyFunction(), nothingYet, where);
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: HoldingTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** It does not concern the company after all. */
  end(on: Day): void {
    this.demandStanding();
    this.endedOn = on;
  }

  private demandStanding(): void {
    if (this.endedOn) throw criticalFunctionRefusals.COMPANY_FUNCTION_ENDED({ since: this.endedOn, field: 'id' });
  }
}
