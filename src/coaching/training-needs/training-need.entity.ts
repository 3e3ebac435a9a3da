// What people at a company, or in a whole industry, need to learn: which skill, from what level to what, and how many.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsBetween, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { CriticalFunction } from '../critical-functions/critical-function.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Skill } from '../skills/skill.entity.js';
import { Study } from '../skills/study.entity.js';
import { NeedSource, NeedUrgency, trainingNeedRefusals } from './training-need-words.entity.js';
import { clarityOf, NeedClarity } from './training-need.rules.js';

/** What people tell of it. */
const TOLD = [
  'skillId',
  'what',
  'insatsomradeId',
  'levelNow',
  'levelWanted',
  'people',
  'urgency',
  'source',
  'studyId',
  'criticalFunctionId',
  'identifiedOn',
] as const;
export type NeedTold = Partial<Pick<TrainingNeed, (typeof TOLD)[number]>> & { clarity?: NeedClarity | null };

type Where = Pick<TrainingNeed, 'projectId' | 'organisationId' | 'companyId' | 'enrolmentId'>;

const NOTHING_YET = [
  'skillId',
  'what',
  'insatsomradeId',
  'levelNow',
  'levelWanted',
  'people',
  'studyId',
  'criticalFunctionId',
  'metByHandOn',
  'metReason',
  'withdrawnOn',
  'withdrawReason',
] as const;

@ObjectType({
  description:
    'Utbildningsbehov: vad människor på ett företag eller i en bransch behöver lära sig. What people at a company, or in an industry, need to learn.',
})
@Entity()
@Index(['workspaceId', 'projectId', 'identifiedOn', 'id'])
@Index(['workspaceId', 'companyId', 'identifiedOn', 'id'])
@Index(['workspaceId', 'skillId'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'studyId'])
@Index(['workspaceId', 'criticalFunctionId'])
export class TrainingNeed extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that gathers it.' })
  project: Relation<Project>;

  @IdColumn({ nullable: true })
  companyId: string | null;

  @BelongsTo(() => Company, {
    nullable: true,
    description: 'The company that has it; null for what a study or a coach sees in a whole industry.',
  })
  company: Relation<Company> | null;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that wrote it down.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  enrolmentId: string | null;

  @BelongsTo(() => Enrolment, { nullable: true, description: 'The enrolment in which it was identified.' })
  enrolment: Relation<Enrolment> | null;

  @IdColumn({ nullable: true })
  skillId: string | null;

  @BelongsTo(() => Skill, {
    nullable: true,
    description: 'Kompetens ur ordlistan. The skill, from the word list; null while nobody has said which.',
  })
  skill: Relation<Skill> | null;

  @Field(() => String, { nullable: true, description: 'Med egna ord. What is needed, in words.' })
  @MayBeEmpty()
  @IsText(2000)
  @Column('text', { nullable: true })
  what: string | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it is about.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => Int, { nullable: true, description: 'Nivå i dag, 0–4. The level today; null where nobody has said.' })
  @MayBeEmpty()
  @IsBetween(0, 4)
  @CountColumn({ nullable: true })
  levelNow: number | null;

  @Field(() => Int, { nullable: true, description: 'Önskad nivå, 0–4. The level wanted; null where nobody has said.' })
  @MayBeEmpty()
  @IsBetween(0, 4)
  @CountColumn({ nullable: true })
  levelWanted: number | null;

  @Field(() => Int, { nullable: true, description: 'Hur många personer. How many people; null where nobody has said.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  @CountColumn({ nullable: true })
  people: number | null;

  @Field(() => NeedUrgency, { description: 'How urgent it is.' })
  @IsEnum(NeedUrgency)
  @Column('text')
  urgency: NeedUrgency;

  @Field(() => NeedSource, { description: 'Where it is known from.' })
  @IsEnum(NeedSource)
  @Column('text')
  source: NeedSource;

  @IdColumn({ nullable: true })
  studyId: string | null;

  @BelongsTo(() => Study, { nullable: true, description: 'The study that shows it.' })
  study: Relation<Study> | null;

  @Field(() => NeedClarity, { description: 'How clearly it is defined.' })
  @IsEnum(NeedClarity)
  @Column('text')
  clarity: NeedClarity;

  @IdColumn({ nullable: true })
  criticalFunctionId: string | null;

  @BelongsTo(() => CriticalFunction, { nullable: true, description: 'The critical function that asks for it.' })
  criticalFunction: Relation<CriticalFunction> | null;

  @Field(() => DayScalar, { description: 'The day it was identified.' })
  @DayColumn()
  identifiedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which somebody said that it was met.' })
  @DayColumn({ nullable: true })
  metByHandOn: Day | null;

  @Field(() => String, { nullable: true, description: 'How it was met, where somebody has said so.' })
  @Column('text', { nullable: true })
  metReason: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `trainingNeed:match`.' })
  viewerCan: string[];

  /** Somebody sees that something must be learnt. */
  static identified(id: string, { projectId, organisationId, companyId, enrolmentId }: Where, on: Day): TrainingNeed {
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const where = { id, projectId, organisationId, companyId, enrolmentId };
    const source = companyId ? NeedSource.COMPANY : NeedSource.COACH;
    const unlessSaid = { urgency: NeedUrgency.WITHIN_A_YEAR, source, identifiedOn: on };
    return Object.assign(new TrainingNeed(), nothingYet, where, unlessSaid);
  }

  /** Takes what is told of it; what is left out stays as it was, and clarity follows what is known unless it is told. */
  tell({ clarity, ...told }: NeedTold, today: Day): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
    const isOther = told.skillId !== undefined || told.levelWanted !== undefined;
    if (clarity) this.clarity = clarity;
    else if (isOther || !this.clarity) this.clarity = clarityOf(this);
    this.demandSense(today);
  }

  /** Somebody knows that it is met, also where nobody's attendance shows it. */
  meet(on: Day, reason: string): void {
    this.demandStanding();
    if (this.metByHandOn)
      throw trainingNeedRefusals.TRAINING_NEED_ALREADY_MET({ since: this.metByHandOn, field: 'id' });
    this.metByHandOn = on;
    this.metReason = reason;
  }

  /** It is no need, or no longer one. */
  withdraw(on: Day, reason: string): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  /** Whoever said that it was met or gone was mistaken. */
  reopen(): void {
    if (!this.withdrawnOn && !this.metByHandOn) throw trainingNeedRefusals.TRAINING_NEED_NOT_ENDED({ field: 'id' });
    Object.assign(this, { withdrawnOn: null, withdrawReason: null, metByHandOn: null, metReason: null });
  }

  demandStanding(field = 'id'): void {
    if (this.withdrawnOn) throw trainingNeedRefusals.TRAINING_NEED_WITHDRAWN({ since: this.withdrawnOn, field });
  }

  private demandSense(today: Day): void {
    const { identifiedOn: on, levelNow: now, levelWanted: wanted } = this;
    if (!this.skillId && !this.what) throw trainingNeedRefusals.TRAINING_NEED_SAYS_NOTHING({ field: 'input.skillId' });
    if (!this.skillId && this.clarity === NeedClarity.CLEAR) {
      throw trainingNeedRefusals.TRAINING_NEED_CLEAR_WITHOUT_SKILL({ field: 'input.skillId' });
    }
    if (now !== null && wanted !== null && wanted <= now) {
      throw trainingNeedRefusals.TRAINING_NEED_LEVEL_NOT_HIGHER({ now, wanted, field: 'input.levelWanted' });
    }
    if (this.source === NeedSource.STUDY && !this.studyId) {
      throw trainingNeedRefusals.TRAINING_NEED_STUDY_MISSING({ field: 'input.studyId' });
    }
    if (on > today) throw trainingNeedRefusals.TRAINING_NEED_DAY_IN_FUTURE({ on, field: 'input.identifiedOn' });
  }
}
