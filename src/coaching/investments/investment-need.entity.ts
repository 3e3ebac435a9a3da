// What a large investment needs, told so that companies that could deliver are found: industry, place in the chain, skill and step.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { readSniPrefixes } from '#directory/companies/sni.rules.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { AtMost, IsBetween, IsText, MayBeAbsent, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Skill } from '../skills/skill.entity.js';
import { investmentRefusals } from './investment-words.entity.js';
import { Investment } from './investment.entity.js';

/** What people tell of it. */
const TOLD = [
  'what',
  'sniPrefixes',
  'supplyChainRoles',
  'skillId',
  'insatsomradeId',
  'lowestStep',
  'fromOn',
  'volume',
] as const;
export type InvestmentNeedTold = Partial<Pick<InvestmentNeed, (typeof TOLD)[number]>>;

/** Whether each text is how an SNI code begins. */
export const arePrefixes = (texts: unknown): boolean =>
  Array.isArray(texts) && texts.every((text) => typeof text === 'string' && readSniPrefixes(text) !== null);

@ObjectType({
  description: 'Ett behov i en stor investering. What a large investment needs, from when and how much.',
})
@Entity()
@Index(['workspaceId', 'investmentId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'skillId'])
@Index(['workspaceId', 'insatsomradeId'])
export class InvestmentNeed extends VersionedRow {
  @IdColumn()
  investmentId: string;

  @BelongsTo(() => Investment, { description: 'The investment.' })
  investment: Relation<Investment>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** That of the investment. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  protected readonly organisation?: Relation<Organisation>;

  @Field({ description: 'What is needed.' })
  @MayBeAbsent()
  @IsText(2000)
  @Column('text')
  what: string;

  @Field(() => [String], { description: 'Branscher: prefixes of SNI codes of those who could deliver, such as `25`.' })
  @MayBeAbsent()
  @AtMost(100)
  @Obeys('SNI_PREFIX_UNKNOWN', arePrefixes)
  @ListColumn()
  sniPrefixes: string[];

  @Field(() => [SupplyChainRole], { description: 'Roller i leverantörskedjan. Where in the chain they stand.' })
  @MayBeAbsent()
  @AtMost(3)
  @IsEnum(SupplyChainRole, { each: true })
  @ListColumn()
  supplyChainRoles: SupplyChainRole[];

  @IdColumn({ nullable: true })
  skillId: string | null;

  @BelongsTo(() => Skill, { nullable: true, description: 'The skill that it takes.' })
  skill: Relation<Skill> | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde whose staircase counts.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => Int, { nullable: true, description: 'Lägsta steg på trappan. The lowest step they stand on.' })
  @MayBeEmpty()
  @IsBetween(0, 20)
  @CountColumn({ nullable: true })
  lowestStep: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day from which it is needed.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  fromOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Volym, i ord. How much, in words.' })
  @MayBeEmpty()
  @IsText(500)
  @Column('text', { nullable: true })
  volume: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `investmentNeed:amend`.' })
  readonly viewerCan?: string[];

  static added(id: string, { id: investmentId, projectId, organisationId }: Investment): InvestmentNeed {
    const nothingYet = {
      sniPrefixes: [],
      supplyChainRoles: [],
      skillId: null,
      insatsomradeId: null,
      lowestStep: null,
      fromOn: null,
      volume: null,
      withdrawnOn: null,
      withdrawReason: null,
    };
    return Object.assign(new InvestmentNeed(), nothingYet, { id, investmentId, projectId, organisationId });
  }

  /** Takes what is told of it; what is left out stays as it was. Prefixes are kept in their normal form. */
  tell(told: InvestmentNeedTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
    this.sniPrefixes = [...new Set(this.sniPrefixes.flatMap((text) => readSniPrefixes(text) ?? []))];
    if ((this.insatsomradeId === null) === (this.lowestStep === null)) return;
    throw investmentRefusals.INVESTMENT_STEP_WITHOUT_AREA({ field: 'input.lowestStep' });
  }

  withdraw(on: Day, reason: string): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  demandStanding(field = 'id'): void {
    if (this.withdrawnOn) throw investmentRefusals.INVESTMENT_NEED_WITHDRAWN({ since: this.withdrawnOn, field });
  }
}
