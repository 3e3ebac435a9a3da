// What a project promised in numbers: for the whole of it, for a partner, for a period.
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsBetween, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from '#programme/projects/project.entity.js';
import { markedFields, marksAfter, type MarkedField, type Marks } from '#programme/projects/marks.rules.js';
import { StatedFact } from '#programme/projects/stated-fact.entity.js';
import { faultOf, planOf, replanned, type CurvePoint, type Span } from './curve.rules.js';
import { TARGET_AT_MOST, TargetPoint } from './target-point.entity.js';
import { targetRefusals } from './target-refusals.entity.js';

export enum TargetUnit {
  COMPANY = 'COMPANY',
  PERSON = 'PERSON',
  HOUR = 'HOUR',
  OWN = 'OWN',
}
registerEnumType(TargetUnit, {
  name: 'TargetUnit',
  description: 'Vad målet räknar. What a target counts.',
  valuesMap: {
    COMPANY: { description: 'Företag. Companies.' },
    PERSON: { description: 'Personer. Persons.' },
    HOUR: { description: 'Timmar. Hours.' },
    OWN: { description: 'Ett eget slag, med eget namn. A kind of its own, with a name.' },
  },
});

/** The most that somebody may have to be present for before counting: a thousand hours, or as many occasions. */
const MINUTES_AT_MOST = 60_000;
const OCCASIONS_AT_MOST = 1_000;

type Threshold = 'countsFromMinutes' | 'countsFromOccasions';
type Promised = Partial<
  Pick<Target, 'unit' | 'name' | 'value' | 'isUnique' | 'organisationId' | 'fromOn' | 'untilOn' | 'curve' | Threshold>
>;
type Revised = Partial<Pick<Target, 'value' | 'isUnique' | 'curve' | Threshold>>;

@ObjectType({ description: 'Mål. What was promised in numbers.' })
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class Target extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that promised.' })
  project: Relation<Project>;

  @IdColumn({ nullable: true })
  organisationId: string | null;

  @BelongsTo(() => Organisation, {
    nullable: true,
    description: 'The partner whose share it is; null for the whole project.',
  })
  organisation: Relation<Organisation> | null;

  @Field(() => TargetUnit, { description: 'What it counts.' })
  @IsEnum(TargetUnit)
  @Column('text')
  unit: TargetUnit;

  @Field(() => LocalisedText, { nullable: true, description: 'The name of an own kind; null for the others.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  name: Localised | null;

  @Field(() => Int, { description: 'How many.' })
  @IsBetween(1, TARGET_AT_MOST)
  @CountColumn()
  value: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether each company or person counts once; null when not stated.',
  })
  @MayBeEmpty()
  @IsBoolean()
  @Column('boolean', { nullable: true })
  isUnique: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day of the period; null for the whole time.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  fromOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the period; null for the whole time.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  untilOn: Day | null;

  /** How many it was at first; null while it still is. */
  @CountColumn({ nullable: true })
  firstValue: number | null;

  @Field(() => Int, {
    description: 'Ursprungligt mål: how many it was when it was promised, whatever it was revised to.',
  })
  @Needs('firstValue', 'value')
  get originalValue(): number {
    return this.firstValue ?? this.value;
  }

  @Field(() => [TargetPoint], {
    nullable: true,
    description: 'Plan: how many in all by which day, level where the project rests; null for a straight line.',
  })
  @JsonColumn({ nullable: true })
  curve: CurvePoint[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts a person or company only from so many minutes; null when any time counts.',
  })
  @MayBeEmpty()
  @IsBetween(1, MINUTES_AT_MOST)
  @CountColumn({ nullable: true })
  countsFromMinutes: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Counts a person or company only from so many occasions; null when one is enough.',
  })
  @MayBeEmpty()
  @IsBetween(1, OCCASIONS_AT_MOST)
  @CountColumn({ nullable: true })
  countsFromOccasions: number | null;

  /** Its place among the project's targets, from 1. */
  @CountColumn()
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn; null while it stands.' })
  @MayBeAbsent()
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @JsonColumn({ default: {} })
  marks: Marks;

  @Field(() => [StatedFact], { description: 'Which of its facts have a source or are assumed.' })
  @Needs('marks')
  get facts(): StatedFact[] {
    return markedFields(this.marks);
  }

  @Field(() => [String], { description: 'What you may do with it, such as `target:revise`.' })
  readonly viewerCan?: string[];

  /** A promise as it is made. */
  static of(
    id: string,
    projectId: string,
    promise: Promised,
    marked: readonly MarkedField[] | null | undefined,
  ): Target {
    const unknown = {
      organisationId: null,
      name: null,
      isUnique: null,
      fromOn: null,
      untilOn: null,
      firstValue: null,
      curve: null,
      countsFromMinutes: null,
      countsFromOccasions: null,
      withdrawnOn: null,
    };
    const said = Object.fromEntries(Object.entries(promise).filter(([, value]) => value !== undefined));
    return Object.assign(new Target(), unknown, said, { id, projectId, marks: marksAfter({}, [], marked) });
  }

  /** Refuses a promise that cannot be understood. */
  demandSense(): void {
    if ((this.unit === TargetUnit.OWN) !== (this.name !== null)) {
      throw targetRefusals.TARGET_NAME_AND_UNIT({ field: 'input.name' });
    }
    this.demandThresholdOfSomebody();
    const isWhole = (this.fromOn === null) === (this.untilOn === null);
    const isInOrder = this.fromOn === null || this.untilOn === null || this.fromOn <= this.untilOn;
    if (!isWhole || !isInOrder) throw targetRefusals.TARGET_PERIOD_HALF({ field: 'input.untilOn' });
  }

  /** Hours and kinds of one's own have nobody who might come too seldom. */
  demandThresholdOfSomebody(): void {
    if (this.unit === TargetUnit.COMPANY || this.unit === TargetUnit.PERSON) return;
    for (const field of ['countsFromMinutes', 'countsFromOccasions'] as const) {
      if (this[field] !== null) throw targetRefusals.TARGET_THRESHOLD_OF_NOBODY({ field: `input.${field}` });
    }
  }

  /** Refuses a plan that falls, ends elsewhere, or has days that the promise is not for. */
  demandPlan(span: Span, field: string): void {
    const fault = this.curve && faultOf(this.curve, this.value, span);
    if (fault) throw targetRefusals[fault]({ value: this.value, field });
  }

  /** Whether two promises are of the same thing: unit or name, partner and period. */
  isSameAs(other: Target): boolean {
    return this.key === other.key;
  }

  /** What the promise is of, as one text. */
  get key(): string {
    return [this.unit, this.name?.sv ?? '', this.organisationId ?? '', this.fromOn ?? '', this.untilOn ?? ''].join('|');
  }

  /** From how much on somebody counts, as one text: what else a promise may differ by. */
  get threshold(): string {
    return [this.countsFromMinutes ?? '', this.countsFromOccasions ?? ''].join('|');
  }

  /** The plan as points, straight where nothing else was said; none where the days are not known. */
  planIn(project: Span): readonly CurvePoint[] {
    return planOf(this, this.spanIn(project));
  }

  /** The days it is for: its own period, or the project's. */
  spanIn(project: Span): Span {
    return { fromOn: this.fromOn ?? project.fromOn, untilOn: this.untilOn ?? project.untilOn };
  }

  /** Whether it is for a period of its own that has passed by that day. */
  isOverOn(today: Day): boolean {
    return this.untilOn !== null && this.untilOn < today;
  }

  revise(facts: Revised, marked: readonly MarkedField[] | null | undefined): void {
    if (this.withdrawnOn) throw targetRefusals.TARGET_WITHDRAWN({ since: this.withdrawnOn, field: 'id' });
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    const { value = this.value } = facts;
    if (value !== this.value) this.firstValue ??= this.value;
    Object.assign(this, Object.fromEntries(given));
    this.marks = marksAfter(
      this.marks,
      given.map(([field]) => field),
      marked,
    );
  }

  /** The programme's file says it otherwise than before; a plan ends where the promise does. */
  restate({ value, isUnique, marks }: Target): void {
    if (value !== this.value) {
      this.firstValue ??= this.value;
      const [first] = this.curve ?? [];
      if (this.curve && first) this.curve = replanned(this.curve, value, first.on);
    }
    Object.assign(this, { value, isUnique, marks });
  }

  withdraw(on: Day): void {
    if (this.withdrawnOn) throw targetRefusals.TARGET_WITHDRAWN({ since: this.withdrawnOn, field: 'id' });
    this.withdrawnOn = on;
  }
}
