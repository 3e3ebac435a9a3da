// How a project ends: prepared in steps, then done, and for thirty days taken back if it was a mistake.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { dayOf, type Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { EarlyEndOutcome } from '#programme/projects/project-words.entity.js';
import type { EarlyEnd } from '#programme/projects/early-end.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { EndingReason, EndingStep, TargetWhy } from './ending-parts.entity.js';
import type { EndingStepName } from './ending-words.entity.js';
import { endingRefusals } from './ending-refusals.entity.js';
import { canReopen, REOPEN_WITHIN_DAYS, statedEnd } from './ending.rules.js';

/** What people tell of it, in whatever order the steps are taken. */
const TOLD = [
  'decidedOn',
  'decidedBy',
  'lastActivityOn',
  'outcome',
  'reasons',
  'alsoBecause',
  'isPublic',
  'steps',
  'whys',
] as const satisfies readonly (keyof ProjectEnding)[];

/** What may be told of an ending; absent is unchanged, null empties. */
export type EndingTold = Partial<Record<(typeof TOLD)[number], unknown>>;

const NOTHING_YET = [
  'decidedOn',
  'decidedBy',
  'lastActivityOn',
  'outcome',
  'alsoBecause',
  'isEarly',
  'endedOn',
] as const;
const NOT_DONE = ['closedAt', 'closedById', 'reopenedAt', 'reopenedById', 'reopenReason'] as const;

@ObjectType({ description: 'Avslut av ett projekt, i steg. How a project ends, step by step.' })
@Entity()
@Index('project_ending_open_uq', ['workspaceId', 'projectId'], { unique: true, where: '"closed_at" IS NULL' })
@Index(['workspaceId', 'projectId', 'createdAt'])
@Index(['workspaceId', 'closedById'])
@Index(['workspaceId', 'reopenedById'])
export class ProjectEnding extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that ends.' })
  project: Relation<Project>;

  @Field(() => DayScalar, { nullable: true, description: 'Beslutsdag. The day it was decided.' })
  @DayColumn({ nullable: true })
  decidedOn: Day | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Vem som beslutade. Who decided it, in words.' })
  @JsonColumn({ nullable: true })
  decidedBy: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'Sista aktivitetsdag. The last day that something is done.' })
  @DayColumn({ nullable: true })
  lastActivityOn: Day | null;

  @Field(() => EarlyEndOutcome, { nullable: true, description: 'How far it had come.' })
  @Column('text', { nullable: true })
  outcome: EarlyEndOutcome | null;

  @Field(() => [EndingReason], { description: 'Skäl. Why it ends, each with its cause and a text.' })
  @JsonColumn()
  reasons: EndingReason[];

  @Field(() => LocalisedText, { nullable: true, description: 'What else lies behind it.' })
  @JsonColumn({ nullable: true })
  alsoBecause: Localised | null;

  @Field({ description: 'Whether every member of the workspace may read its texts.' })
  @Column('boolean')
  isPublic: boolean;

  @Field(() => [EndingStep], { description: 'The steps: who takes each, until when, and when it was saved.' })
  @JsonColumn()
  steps: EndingStep[];

  @Field(() => [TargetWhy], { description: 'Why targets end where they do, as said so far.' })
  @JsonColumn()
  whys: TargetWhy[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it ended before its time; null until it has ended.',
  })
  @Column('boolean', { nullable: true })
  isEarly: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null until it has ended.' })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Field(() => Date, { nullable: true, description: 'When it was ended; null while it is prepared.' })
  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  @IdColumn({ nullable: true })
  closedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who ended it.' })
  closedBy: Relation<Member> | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  @InstantColumn({ nullable: true })
  reopenedAt: Date | null;

  @IdColumn({ nullable: true })
  reopenedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who took it back.' })
  reopenedBy: Relation<Member> | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  @Column('text', { nullable: true })
  reopenReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `projectEnding:amend`.' })
  viewerCan: string[];

  /** One that is prepared, with nothing told of it yet. */
  static begun(id: string, projectId: string): ProjectEnding {
    const nothingYet = Object.fromEntries([...NOTHING_YET, ...NOT_DONE].map((property) => [property, null]));
    const empty = { reasons: [], steps: [], whys: [], isPublic: false };
    return Object.assign(new ProjectEnding(), nothingYet, empty, { id, projectId });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: EndingTold): void {
    if (this.closedAt) throw endingRefusals.PROJECT_ENDING_CLOSED({ since: dayOf(this.closedAt), field: 'id' });
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** What is said of a step: who takes it and until when, or that it was saved. */
  step(step: EndingStepName, said: Partial<Omit<EndingStep, 'step'>>): void {
    const unsaid = { responsibleId: null, dueOn: null, savedOn: null, savedById: null };
    const former = this.steps.find((one) => one.step === step);
    const next = Object.assign(new EndingStep(), unsaid, former, said, { step });
    this.steps = [...this.steps.filter((one) => one.step !== step), next];
  }

  /** It is done: from now on it only tells. */
  close(on: Day, by: { at: Date; memberId: string; isEarly: boolean }): void {
    if (by.isEarly) this.demandDecision();
    Object.assign(this, { endedOn: on, isEarly: by.isEarly, closedAt: by.at, closedById: by.memberId });
  }

  /** It was a mistake, and is taken back while it is fresh. */
  reopen(by: { at: Date; memberId: string; reason: string }): void {
    if (!this.closedAt || this.reopenedAt) throw endingRefusals.PROJECT_NOT_CLOSED({ field: 'id' });
    const since = dayOf(this.closedAt);
    if (!canReopen(since, dayOf(by.at))) {
      throw endingRefusals.PROJECT_CLOSED_TOO_LONG_AGO({ since, days: REOPEN_WITHIN_DAYS, field: 'id' });
    }
    Object.assign(this, { reopenedAt: by.at, reopenedById: by.memberId, reopenReason: by.reason });
  }

  /** What the project itself says of its early end. */
  get early(): EarlyEnd {
    return statedEnd(this);
  }

  private demandDecision(): void {
    if (!this.reasons.length) throw endingRefusals.PROJECT_ENDING_REASON_REQUIRED({ field: 'input.reasons' });
    if (!this.decidedOn || !this.decidedBy) {
      const field = this.decidedOn ? 'input.decidedBy' : 'input.decidedOn';
      throw endingRefusals.PROJECT_ENDING_DECISION_REQUIRED({ field });
    }
  }
}
