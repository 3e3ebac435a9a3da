// What a partner has asked the funder to pay for a period, and what became of it.
import { Field, ObjectType } from '@nestjs/graphql';
import { IsDefined, Min } from 'class-validator';
import { Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, DayColumn, IdColumn, MoneyColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import type { Money } from '#platform/values/money.js';
import { Project } from '#programme/projects/project.entity.js';
import { paymentClaimRefusals } from './payment-claim-refusals.entity.js';

/** What is known of a claim from the day it is submitted. */
export type Submission = Pick<
  PaymentClaim,
  'id' | 'projectId' | 'organisationId' | 'fromOn' | 'untilOn' | 'amountOre' | 'submittedOn'
>;

/** The same as `isUnanswered`, for whoever asks of a table. */
export const unanswered = (row: Columns<PaymentClaim>): Sql =>
  sql`(${row.answeredOn} IS NULL AND ${row.withdrawnOn} IS NULL)`;

@ObjectType({
  description:
    'Ansökan om utbetalning: period, belopp, inlämnad, besvarad, betald. What a partner has asked the funder to pay for a period.',
})
@Entity()
@Index(['workspaceId', 'projectId', 'submittedOn', 'id'])
@Index(['workspaceId', 'organisationId'])
export class PaymentClaim extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that is paid for.' })
  project: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that asks.' })
  organisation: Relation<Organisation>;

  @Field(() => DayScalar, { description: 'The first day of the period that is asked for.' })
  @IsDefined()
  @DayColumn()
  fromOn: Day;

  @Field(() => DayScalar, { description: 'The last day of the period that is asked for.' })
  @IsDefined()
  @DayColumn()
  untilOn: Day;

  @Field(() => OreScalar, { description: 'Sökt belopp. How much is asked for.' })
  @Min(1, { context: { code: 'OUT_OF_RANGE', params: { min: 1, max: Number.MAX_SAFE_INTEGER } } })
  @MoneyColumn()
  amountOre: Money;

  @Field(() => DayScalar, { description: 'Inlämnad. The day it was submitted.' })
  @DayColumn()
  submittedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Besvarad. The day the funder answered; null until then.' })
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Betald. The day it was paid; null until then.' })
  @DayColumn({ nullable: true })
  paidOn: Day | null;

  @Field(() => OreScalar, { nullable: true, description: 'How much was paid; null until then.' })
  @MoneyColumn({ nullable: true })
  paidOre: Money | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn; null while it stands.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field({ description: 'Obesvarad: submitted, neither answered nor withdrawn.' })
  @Needs('answeredOn', 'withdrawnOn')
  @InSql(() => PaymentClaim, unanswered)
  get isUnanswered(): boolean {
    return this.answeredOn === null && this.withdrawnOn === null;
  }

  @Field(() => [String], { description: 'What you may do here, such as `paymentClaim:answer`.' })
  readonly viewerCan?: string[];

  /** A partner asks for money. */
  static submitted(submission: Submission): PaymentClaim {
    const claim = Object.assign(new PaymentClaim(), submission, {
      answeredOn: null,
      paidOn: null,
      paidOre: null,
      withdrawnOn: null,
    });
    if (claim.untilOn < claim.fromOn)
      throw paymentClaimRefusals.PAYMENT_CLAIM_PERIOD_BACKWARDS({ field: 'input.untilOn' });
    return claim;
  }

  /** The funder has answered. */
  answer(on: Day): void {
    this.demandStanding();
    if (this.answeredOn) throw paymentClaimRefusals.PAYMENT_CLAIM_ALREADY_ANSWERED({ since: this.answeredOn });
    this.demandNotBeforeSubmitted(on);
    this.answeredOn = on;
  }

  /** The money has come, which is an answer too. */
  pay(on: Day, paidOre: Money): void {
    this.demandStanding();
    if (this.paidOn) throw paymentClaimRefusals.PAYMENT_CLAIM_ALREADY_PAID({ since: this.paidOn });
    this.demandNotBeforeSubmitted(on);
    this.answeredOn ??= on;
    this.paidOn = on;
    this.paidOre = paidOre;
  }

  /** It is taken back; that it was submitted stays. */
  withdraw(on: Day): void {
    this.demandStanding();
    if (this.paidOn) throw paymentClaimRefusals.PAYMENT_CLAIM_ALREADY_PAID({ since: this.paidOn });
    this.demandNotBeforeSubmitted(on);
    this.withdrawnOn = on;
  }

  private demandStanding(): void {
    if (this.withdrawnOn) throw paymentClaimRefusals.PAYMENT_CLAIM_WITHDRAWN({ since: this.withdrawnOn });
  }

  private demandNotBeforeSubmitted(on: Day): void {
    const { submittedOn } = this;
    if (on >= submittedOn) return;
    throw paymentClaimRefusals.PAYMENT_CLAIM_DAY_BEFORE_SUBMITTED({ submittedOn, field: 'input.on' });
  }
}
