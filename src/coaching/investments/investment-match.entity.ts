// A company set beside what a large investment needs, by somebody who knows both, and what came of it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { InvestmentMatchOutcome, investmentRefusals } from './investment-words.entity.js';

type Where = Pick<InvestmentMatch, 'projectId' | 'organisationId' | 'companyId' | 'enrolmentId'>;

@ObjectType({
  description:
    'Bryggan: ett företag som skulle kunna leverera till en stor investering. A company that could deliver to a large investment, and what came of it.',
})
@Entity()
@Index('investment_match_uq', ['workspaceId', 'investmentNeedId', 'companyId', 'organisationId'], {
  unique: true,
  where: '"withdrawn_on" IS NULL',
})
@Index(['workspaceId', 'investmentNeedId'])
@Index(['workspaceId', 'companyId', 'matchedOn', 'id'])
@Index(['workspaceId', 'projectId', 'matchedOn', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'enrolmentId'])
export class InvestmentMatch extends VersionedRow {
  @IdColumn()
  investmentNeedId: string;

  @BelongsTo(() => InvestmentNeed, { description: 'What is needed.' })
  investmentNeed: Relation<InvestmentNeed>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  /** Fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that matched them.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  enrolmentId: string | null;

  @BelongsTo(() => Enrolment, { nullable: true, description: 'The enrolment of the company; null where it has none.' })
  enrolment: Relation<Enrolment> | null;

  @Field(() => DayScalar, { description: 'The day they were matched.' })
  @DayColumn()
  matchedOn: Day;

  @Field(() => InvestmentMatchOutcome, { description: 'How far it has come.' })
  @Column('text')
  outcome: InvestmentMatchOutcome;

  @Field(() => DayScalar, { description: 'The day it had come so far.' })
  @DayColumn()
  outcomeOn: Day;

  @Field(() => String, { nullable: true, description: 'What is said of it.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn: it should not have been made.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `investmentMatch:report`.' })
  viewerCan: string[];

  static made(id: string, { id: investmentNeedId }: InvestmentNeed, where: Where, on: Day): InvestmentMatch {
    const { projectId, organisationId, companyId, enrolmentId } = where;
    const begun = { matchedOn: on, outcome: InvestmentMatchOutcome.PROPOSED, outcomeOn: on, withdrawnOn: null };
    const place = { id, investmentNeedId, projectId, organisationId, companyId, enrolmentId };
    return Object.assign(new InvestmentMatch(), place, begun);
  }

  /** It has come further, or to nothing. */
  report(outcome: InvestmentMatchOutcome, on: Day): void {
    this.demandStanding();
    this.outcome = outcome;
    this.outcomeOn = on;
  }

  withdraw(on: Day): void {
    this.demandStanding();
    this.withdrawnOn = on;
  }

  private demandStanding(): void {
    if (this.withdrawnOn) throw investmentRefusals.INVESTMENT_MATCH_WITHDRAWN({ since: this.withdrawnOn, field: 'id' });
  }
}
