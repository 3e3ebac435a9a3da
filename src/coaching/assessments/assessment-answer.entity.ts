// An answer to a criterion: one for each whose picture it is, and none overwrites another's.
import { createHash } from 'node:crypto';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { BelongsTo, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Assessment } from './assessment.entity.js';
import { AnsweredBy, AnswerValue } from './assessment-words.entity.js';

/** Whose picture counts, the first before the second. */
export const COUNTS = [AnsweredBy.AGREED, AnsweredBy.COACH] as const;

@ObjectType({
  description: 'Svar på ett kriterium i en mätning. An answer to a criterion, by one of those who answer.',
})
@Entity()
@Index(['workspaceId', 'assessmentId', 'criterionId'])
@Index(['workspaceId', 'criterionId'])
@Index(['workspaceId', 'enteredById'])
@Index(['workspaceId', 'respondentId'])
export class AssessmentAnswer extends WorkspaceRow {
  @IdColumn()
  assessmentId: string;

  @BelongsTo(() => Assessment, { description: 'The assessment.' })
  assessment: Relation<Assessment>;

  @IdColumn()
  criterionId: string;

  @BelongsTo(() => Criterion, { description: 'The criterion.' })
  criterion: Relation<Criterion>;

  /** Whose row it is behind the second wall; that of its assessment. */
  @IdColumn()
  projectId: string;

  @IdColumn()
  organisationId: string;

  @Field(() => AnsweredBy, { description: 'Whose picture it is.' })
  @Column('text')
  by: AnsweredBy;

  /** The invitation by which somebody answers without an account. */
  @IdColumn({ nullable: true })
  respondentId: string | null;

  /** It stands in a later subject, so it is named, not imported; that one adds the field `respondent`. */
  @BelongsTo('SelfAssessmentInvitation', { nullable: true })
  protected readonly respondent?: unknown;

  @Field(() => AnswerValue, { description: 'What was answered.' })
  @Column('text')
  value: AnswerValue;

  @Field(() => String, { nullable: true, description: 'Underlag: what shows it, in words.' })
  @Column('text', { nullable: true })
  evidence: string | null;

  @Field(() => Date, { description: 'When it was answered last.' })
  @InstantColumn()
  answeredAt: Date;

  @IdColumn({ nullable: true })
  enteredById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who wrote it down; null for a respondent’s own.' })
  enteredBy: Relation<Member> | null;

  /** The id of an answer, worked out from whose it is and to what: there is one, however often it is sent. */
  static idOf(assessmentId: string, criterionId: string, by: AnsweredBy, respondentId: string | null): string {
    const hash = createHash('md5')
      .update(`${assessmentId} ${criterionId} ${by} ${respondentId ?? ''}`)
      .digest('hex');
    return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
  }
}
