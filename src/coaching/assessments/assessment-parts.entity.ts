// What stands beside an assessment: the coaches who were there, and what a second pair of eyes said of it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { BelongsTo, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { Assessment } from './assessment.entity.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { ReviewVerdict } from './assessment-words.entity.js';

@Entity()
@Unique('assessment_coach_uq', ['workspaceId', 'assessmentId', 'coachId'])
@Index(['workspaceId', 'coachId'])
export class AssessmentCoach extends WorkspaceRow {
  @IdColumn()
  assessmentId: string;

  @BelongsTo(() => Assessment)
  protected readonly assessment?: Relation<Assessment>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach)
  protected readonly coach?: Relation<Coach>;
}

@ObjectType({
  description: 'Andra bedömning av en mätning. What a second pair of eyes said of an assessment that is signed off.',
})
@Entity()
@Unique('assessment_review_by_uq', ['workspaceId', 'assessmentId', 'byId'])
@Index(['workspaceId', 'byId'])
export class AssessmentReview extends WorkspaceRow {
  @IdColumn()
  assessmentId: string;

  @BelongsTo(() => Assessment, { description: 'The assessment.' })
  assessment: Relation<Assessment>;

  /** Whose row it is behind the second wall; that of its assessment. */
  @IdColumn()
  projectId: string;

  @IdColumn()
  organisationId: string;

  @Field(() => ReviewVerdict, { description: 'What was said.' })
  @Column('text')
  verdict: ReviewVerdict;

  @Field(() => String, { nullable: true, description: 'And why.' })
  @Column('text', { nullable: true })
  note: string | null;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member, { description: 'Who said it.' })
  by: Relation<Member>;
}

violation('assessment_review_by_uq', () => assessmentRefusals.ASSESSMENT_REVIEWED({ field: 'input.assessmentId' }));
