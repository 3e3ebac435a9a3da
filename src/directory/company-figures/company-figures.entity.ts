// A company's figures of one year, with their source; never changed: recording a year again replaces what was said before.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import {
  BelongsTo,
  CountColumn,
  DayColumn,
  DecimalColumn,
  IdColumn,
  JsonColumn,
  MoneyColumn,
} from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import { euroRateOf } from './euro-rate.rules.js';
import { FiguresSource } from './figures-words.entity.js';
import { Company } from '../companies/company.entity.js';
import { RelationKind, type YearFigures } from '../companies/size-figures.rules.js';

@ObjectType({
  description: 'Partner- eller anknutet företag ett år. An enterprise whose figures count with the company’s.',
})
export class RelatedEnterprise {
  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => RelationKind, { description: 'How it belongs to the company.' })
  relation: RelationKind;

  @Field(() => Float, { description: 'The greater of the shares of capital and votes, in percent.' })
  sharePercent: number;

  @Field(() => Float, { nullable: true, description: 'Årsarbetskrafter; null when unknown.' })
  annualWorkUnits: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Omsättning; null when unknown.' })
  turnoverOre: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Balansomslutning; null when unknown.' })
  balanceTotalOre: number | null;
}

@ObjectType({
  description: 'Företagets siffror för ett år, med källa. A company’s figures of one year, with their source.',
})
@Entity()
@Index('company_figures_year_uq', ['workspaceId', 'companyId', 'year'], {
  unique: true,
  where: '"replaced_by_id" IS NULL',
})
@Index(['workspaceId', 'companyId'])
export class CompanyFigures extends WorkspaceRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'Whose figures they are.' })
  company: Relation<Company>;

  @Field(() => Int, { description: 'The year in which the accounting period closed.' })
  @CountColumn()
  year: number;

  @Field(() => Float, { nullable: true, description: 'Årsarbetskrafter: full-time workers for a whole year.' })
  @DecimalColumn(9, 2, { nullable: true })
  annualWorkUnits: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Omsättning for twelve months, without VAT.' })
  @MoneyColumn({ nullable: true })
  turnoverOre: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Balansomslutning. Total of the balance sheet.' })
  @MoneyColumn({ nullable: true })
  balanceTotalOre: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Kronor for one euro on the day the period closed, as stated; `euroRateUsed` when nobody stated it.',
  })
  @DecimalColumn(8, 4, { nullable: true })
  euroRate: number | null;

  @Field(() => Float, { nullable: true, description: 'What public bodies own or control together, in percent.' })
  @DecimalColumn(5, 2, { nullable: true })
  publicPercent: number | null;

  @Field(() => [RelatedEnterprise], { description: 'Partner and linked enterprises, each with its own figures.' })
  @JsonColumn()
  related: RelatedEnterprise[];

  @Field(() => FiguresSource, { description: 'Where the figures come from.' })
  @Column('text')
  source: FiguresSource;

  @Field(() => DayScalar, { description: 'The day they were given to us.' })
  @DayColumn()
  statedOn: Day;

  /** The later record of the same year, when there is one. */
  @IdColumn({ nullable: true })
  replacedById: string | null;

  @Field(() => Float, { description: 'Kronor for one euro as reckoned: stated, or the rate when the year closed.' })
  @Needs('year', 'euroRate')
  get euroRateUsed(): number {
    return this.euroRate ?? euroRateOf(this.year).rate;
  }

  @Field({ description: 'Antagen: nobody stated the rate, and the nearest known year’s stands in for it.' })
  @Needs('year', 'euroRate')
  get isEuroRateAssumed(): boolean {
    return this.euroRate === null && euroRateOf(this.year).isAssumed;
  }

  /** The same figures as the rule of size classes reads them. */
  forSize(): YearFigures {
    const { year, annualWorkUnits, turnoverOre, balanceTotalOre, publicPercent, euroRateUsed } = this;
    return {
      year,
      annualWorkUnits,
      turnover: turnoverOre,
      balanceTotal: balanceTotalOre,
      publicPercent,
      euroRate: Math.round(euroRateUsed * 10_000),
      related: this.related.map(({ turnoverOre: turnover, balanceTotalOre: balanceTotal, ...rest }) => ({
        ...rest,
        turnover,
        balanceTotal,
      })),
    };
  }
}
