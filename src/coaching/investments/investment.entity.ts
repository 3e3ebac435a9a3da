// A large investment in a region: who makes it, where and from when, so that small companies may come to deliver to it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { IsHttps } from '../activities/activity-words.entity.js';
import { investmentRefusals } from './investment-words.entity.js';

/** What people tell of it. */
const TOLD = ['name', 'investor', 'place', 'fromOn', 'what', 'address'] as const;
export type InvestmentTold = Partial<Pick<Investment, (typeof TOLD)[number]>>;

@ObjectType({
  description:
    'Stor investering i en region. A large investment, whose needs are set beside companies that could deliver; every member may read it.',
})
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class Investment extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that keeps it.' })
  project: Relation<Project>;

  /** Fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that keeps it.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'What it is called.' })
  @MayBeAbsent()
  @IsText(200)
  @Column('text')
  name: string;

  @Field({ description: 'Investerare. Who makes it.' })
  @MayBeAbsent()
  @IsText(200)
  @Column('text')
  investor: string;

  @Field(() => String, { nullable: true, description: 'Where it is made.' })
  @MayBeEmpty()
  @IsText(200)
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day from which it needs what it needs.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  fromOn: Day | null;

  @Field(() => String, { nullable: true, description: 'What it is, in a few sentences.' })
  @MayBeEmpty()
  @IsText(4000)
  @Column('text', { nullable: true })
  what: string | null;

  @Field(() => String, { nullable: true, description: 'Where more is read: an https address.' })
  @MayBeEmpty()
  @IsText(2000)
  @IsHttps()
  @Column('text', { nullable: true })
  address: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was over, or came to nothing.' })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `investment:amend`.' })
  readonly viewerCan?: string[];

  static registered(id: string, projectId: string, organisationId: string): Investment {
    const nothingYet = { place: null, fromOn: null, what: null, address: null, endedOn: null };
    return Object.assign(new Investment(), nothingYet, { id, projectId, organisationId });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: InvestmentTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  end(on: Day): void {
    this.demandStanding();
    this.endedOn = on;
  }

  demandStanding(field = 'id'): void {
    if (this.endedOn) throw investmentRefusals.INVESTMENT_ENDED({ since: this.endedOn, field });
  }
}
