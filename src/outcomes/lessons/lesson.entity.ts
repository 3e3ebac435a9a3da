// A lesson: what worked, what did not, for whom and how we know; written first, published when somebody stands for it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, ValidateNested } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, DayColumn, IdColumn, JsonColumn, ListColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { AreTags, AtMost, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import { Project } from '#programme/projects/project.entity.js';
import { EarlyEndReason, Fund } from '#programme/projects/project-words.entity.js';
import { LessonAnswer, LessonMaterial } from './lesson-parts.entity.js';
import { promptOf } from './lesson-prompts.js';
import { lessonRefusals } from './lesson-refusals.entity.js';
import { LessonAudience, LessonKind, LessonState } from './lesson-words.entity.js';

/** Lists that nothing stands in yet. */
const NONE = { default: [] };
const NO_PARTS = { default: [] };

const UNSAID = ['whatWorked', 'whatDidNot', 'forWhom', 'evidence', 'targetGroup'] as const;
const LISTS = ['answers', 'materials', 'reasons', 'tags', 'funds', 'funderIds', 'insatsomradeIds'] as const;
const NOT_YET = ['audience', 'publishedOn', 'publishedById', 'withdrawnOn', 'withdrawReason'] as const;

/** What people tell in it. */
export type LessonTold = Partial<
  Pick<Lesson, 'kind' | 'title' | 'language' | (typeof UNSAID)[number] | (typeof LISTS)[number]>
>;

/** Whose it is, and of which project. */
type LessonStart = Pick<Lesson, 'id' | 'projectId' | 'organisationId' | 'writtenById' | 'language'>;

@ObjectType({
  description: 'Lärdom: vad som fungerade, vad som inte gjorde det, och för vem. What worked, what did not, for whom.',
})
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'writtenById'])
@Index(['workspaceId', 'publishedById'])
@Index(['workspaceId', 'audience', 'publishedOn'])
export class Lesson extends VersionedRow {
  @IdColumn({ nullable: true })
  projectId: string | null;

  @BelongsTo(() => Project, {
    nullable: true,
    description: 'The project that taught it; null for a finding or a method from elsewhere.',
  })
  project: Relation<Project> | null;

  /** Fixed at creation: the partner whose lesson it is. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that wrote it.' })
  organisation: Relation<Organisation>;

  @IdColumn()
  writtenById: string;

  @BelongsTo(() => Member, { description: 'Who wrote it.' })
  writtenBy: Relation<Member>;

  @Field(() => LessonKind, { description: 'Slag. What kind of lesson.' })
  @IsEnum(LessonKind)
  @Column('text')
  kind: LessonKind;

  @Field({ description: 'Rubrik: lärdomen i en mening. The lesson in one sentence.' })
  @IsText(200)
  @Column('text')
  title: string;

  @Field(() => LocaleNames, { description: 'The language that it is written in.' })
  @MayBeAbsent()
  @IsEnum(LocaleNames)
  @Column('text')
  language: Locale;

  @Field(() => String, { nullable: true, description: 'Vad fungerade? What worked.' })
  @MayBeEmpty()
  @IsText(8000)
  @Column('text', { nullable: true })
  whatWorked: string | null;

  @Field(() => String, { nullable: true, description: 'Vad fungerade inte? What did not.' })
  @MayBeEmpty()
  @IsText(8000)
  @Column('text', { nullable: true })
  whatDidNot: string | null;

  @Field(() => String, { nullable: true, description: 'För vem är den till nytta? Whom it is useful to.' })
  @MayBeEmpty()
  @IsText(2000)
  @Column('text', { nullable: true })
  forWhom: string | null;

  @Field(() => String, { nullable: true, description: 'Hur vet vi det? How we know: figures, a study, what was seen.' })
  @MayBeEmpty()
  @IsText(4000)
  @Column('text', { nullable: true })
  evidence: string | null;

  @Field(() => [LessonAnswer], { description: 'Svar på frågorna i `lessonPrompts`. Answers to the questions asked.' })
  @MayBeAbsent()
  @AtMost(40)
  @ValidateNested({ each: true })
  @Type(() => LessonAnswer)
  @JsonColumn(NO_PARTS)
  answers: LessonAnswer[];

  @Field(() => [LessonMaterial], { description: 'Material att återanvända. What others may use again.' })
  @MayBeAbsent()
  @AtMost(30)
  @ValidateNested({ each: true })
  @Type(() => LessonMaterial)
  @JsonColumn(NO_PARTS)
  materials: LessonMaterial[];

  /** Areas are never taken away, so that a list of ids may stand for the links. */
  @ListColumn('uuid', NONE)
  insatsomradeIds: string[];

  @Field(() => [EarlyEndReason], { description: 'Skäl till förtida avslut som den handlar om. Reasons it is about.' })
  @MayBeAbsent()
  @AtMost(20)
  @IsEnum(EarlyEndReason, { each: true })
  @ListColumn('text', NONE)
  reasons: EarlyEndReason[];

  @Field(() => String, { nullable: true, description: 'Målgruppen som projektet hade. The target group, in words.' })
  @MayBeEmpty()
  @IsText(500)
  @Column('text', { nullable: true })
  targetGroup: string | null;

  @Field(() => [Fund], { description: 'Fonderna som betalade. The funds of the Union that paid.' })
  @MayBeAbsent()
  @AtMost(10)
  @IsEnum(Fund, { each: true })
  @ListColumn('text', NONE)
  funds: Fund[];

  /** The organisations that paid or decided. */
  @ListColumn('uuid', NONE)
  funderIds: string[];

  @Field(() => [String], { description: 'Taggar, med små bokstäver. Tags, in lower case: how other projects find it.' })
  @MayBeAbsent()
  @AreTags()
  @ListColumn('text', NONE)
  tags: string[];

  @Field(() => LessonAudience, { nullable: true, description: 'Who may read it; null until it is published.' })
  @Column('text', { nullable: true })
  audience: LessonAudience | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was published to them.' })
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @IdColumn({ nullable: true })
  publishedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who published it, and so stands for it.' })
  publishedBy: Relation<Member> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `lesson:publish`.' })
  readonly viewerCan?: string[];

  @Field(() => LessonState, { description: 'How far it has come.' })
  @Needs('publishedOn', 'withdrawnOn')
  @InSql(
    () => Lesson,
    (row: Columns<Lesson>) => sql`CASE WHEN ${row.withdrawnOn} IS NOT NULL THEN 'WITHDRAWN'
      WHEN ${row.publishedOn} IS NOT NULL THEN 'PUBLISHED' ELSE 'DRAFT' END`,
  )
  get state(): LessonState {
    if (this.withdrawnOn !== null) return LessonState.WITHDRAWN;
    return this.publishedOn === null ? LessonState.DRAFT : LessonState.PUBLISHED;
  }

  /** A lesson of which nothing is told yet. */
  static begun(start: LessonStart): Lesson {
    const nothing = Object.fromEntries([...UNSAID, ...NOT_YET].map((field) => [field, null]));
    const empty = Object.fromEntries(LISTS.map((field) => [field, []]));
    return Object.assign(new Lesson(), nothing, empty, start);
  }

  /** Takes what is told; what is left out stays as it was. */
  tell(told: LessonTold): void {
    this.demandStanding();
    Object.assign(this, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)));
    if (this.kind === LessonKind.OWN_LESSON && this.projectId === null) {
      throw lessonRefusals.LESSON_NEEDS_PROJECT({ field: 'input.projectId' });
    }
    const unknown = this.answers.findIndex(({ prompt }) => !promptOf(prompt));
    if (unknown >= 0) {
      const { prompt = '' } = this.answers[unknown] ?? {};
      throw lessonRefusals.LESSON_PROMPT_UNKNOWN({ prompt, field: `input.answers.${unknown}.prompt` });
    }
    if (this.publishedOn !== null) this.demandSense('input');
  }

  /** Somebody stands for it: it is read by these from now on; to whom may change. */
  publish(audience: LessonAudience, on: Day, byId: string): void {
    this.demandStanding();
    this.demandSense('id');
    if (this.publishedOn !== null && this.audience === audience) {
      throw lessonRefusals.LESSON_ALREADY_PUBLISHED({ since: this.publishedOn, field: 'input.audience' });
    }
    Object.assign(this, { audience, publishedOn: on, publishedById: byId });
  }

  /** It is not to be read any more; that it was written stays. */
  withdraw(on: Day, reason: string | null): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  private demandStanding(): void {
    if (this.withdrawnOn) throw lessonRefusals.LESSON_ALREADY_WITHDRAWN({ since: this.withdrawnOn, field: 'id' });
  }

  /** What is published says something. */
  private demandSense(field: string): void {
    if (this.whatWorked ?? this.whatDidNot ?? this.answers[0]?.text) return;
    throw lessonRefusals.LESSON_SAYS_NOTHING({ field });
  }
}
