// Assessments are begun, answered and revised; signing them off stands in a file of its own.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { AnswerSheet } from './answer-sheet.service.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { Assessment } from './assessment.entity.js';
import type {
  AssessmentAnswerInput,
  AssessmentBeginInput,
  AssessmentDiscardInput,
  AssessmentReviewInput,
  AssessmentReviseInput,
} from './assessment.inputs.js';
import { AssessmentCoach, AssessmentReview } from './assessment-parts.entity.js';
import { assessmentPolicy } from './assessment.policy.js';
import { unmetOf, type AssessedBy, type UnmetCriterion } from './assessment.reads.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { AssessmentSubjectService, demandSteps } from './assessment-subject.service.js';
import { AssessmentKind } from './assessment-words.entity.js';

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly subjects: AssessmentSubjectService,
    private readonly sheet: AnswerSheet,
  ) {}

  /** A company is asked where it stands, on a staircase or in the grund. */
  async begin(actor: Actor, id: string, input: AssessmentBeginInput): Promise<Assessment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      assessmentPolicy.begin.demand(actor, enrolment);
      this.demandPast(input.onDay);
      const version = await this.subjects.versionOf(actor, input);
      const [place, coaches, kind] = await Promise.all([
        this.subjects.placeOf(enrolment.companyId, version),
        this.subjects.coachesOf(actor, enrolment, input.coachIds),
        input.kind ?? this.kindOf(enrolment, version.insatsomradeId),
      ]);
      demandSteps(input, place);
      if (input.sittingId) await this.demandSitting(input.sittingId, enrolment);
      const assessment = Assessment.begun(id, enrolment, version);
      const { presumedStep, wantedStep, wantedOn } = input;
      assessment.tell({ presumedStep, wantedStep, wantedOn, onDay: input.onDay ?? this.clock.today() });
      assessment.presumedStep ??= place.present || null;
      const said = { kind, sittingId: input.sittingId ?? id, begunById: actor.memberId };
      Object.assign(assessment, said, { coachMemberIds: coaches.map(({ memberId }) => memberId) });
      await this.write(
        actor,
        'assessment.begin',
        assessment,
        coaches.map((one) => one.id),
      );
      return assessment;
    });
  }

  /** Answers, many at once: each keeps its place, and the same again changes nothing. */
  async answer(actor: Actor, id: string, input: AssessmentAnswerInput): Promise<Assessment> {
    return this.db.transaction(async () => {
      const assessment = await this.db.lock(actor, Assessment, id);
      const { companyId, enrolmentId, staircaseVersionId, insatsomradeId } = assessment;
      const version = { id: staircaseVersionId, insatsomradeId };
      const [[enrolment], place, known] = await Promise.all([
        this.db.select(Enrolment, (t) => sql`${t}.id = ${enrolmentId}`),
        this.subjects.placeOf(companyId, version),
        this.sheet.of(assessment),
      ]);
      assessmentPolicy.answer.demand(actor, writtenIn(assessment, enrolment));
      assessment.demandDraft();
      this.demandPast(input.onDay);
      demandSteps(input, place);
      const { onDay, ...told } = input;
      assessment.tell({ ...told, ...(onDay ? { onDay } : {}) });
      const version0 = assessment.version;
      await this.sheet.fill(actor, assessment, input.answers, known);
      await this.db.amend(assessment);
      if (assessment.version !== version0) await this.history.record(actor, 'assessment.answer', assessment);
      return assessment;
    });
  }

  /** What is signed off is asked again, because something was wrong: a new revision that begins with the same answers. */
  async revise(actor: Actor, id: string, { assessmentId, reason }: AssessmentReviseInput): Promise<Assessment> {
    return this.db.transaction(async () => {
      const field = 'input.assessmentId';
      const revised = await this.db.seen(actor, Assessment, assessmentId, field);
      const [[enrolment], later, coaches, answers] = await Promise.all([
        this.db.select(Enrolment, (t) => sql`${t}.id = ${revised.enrolmentId}`),
        this.db.select(Assessment, (t) => sql`${t}.revises_id = ${assessmentId} AND ${t}.discarded_on IS NULL`),
        this.db.select(AssessmentCoach, (t) => sql`${t}.assessment_id = ${assessmentId}`),
        this.db.select(AssessmentAnswer, (t) => sql`${t}.assessment_id = ${assessmentId}`),
      ]);
      assessmentPolicy.revise.demand(actor, writtenIn(revised, enrolment));
      revised.demandSignedOff(field);
      if (later.length) throw assessmentRefusals.ASSESSMENT_REVISED({ field });
      const revision = revised.revisedAs(id, reason);
      revision.begunById = actor.memberId;
      await this.write(
        actor,
        'assessment.revise',
        revision,
        coaches.map((one) => one.coachId),
        reason,
      );
      await this.db.insertAll(answers.map((answer) => this.sheet.copied(answer, revision)));
      return revision;
    });
  }

  /** A draft that nothing came of is discarded; what was answered stays to be read. */
  async discard(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason = null }: AssessmentDiscardInput,
  ): Promise<Assessment> {
    return this.db.transaction(async () => {
      const assessment = await this.db.lock(actor, Assessment, id, expectedVersion);
      const enrolment = await this.db.find(Enrolment, assessment.enrolmentId);
      assessmentPolicy.discard.demand(actor, writtenIn(assessment, enrolment));
      assessment.discard(this.clock.today(), reason);
      await this.db.amend(assessment);
      await this.history.record(actor, 'assessment.discard', assessment, { reason });
      return assessment;
    });
  }

  /** A second pair of eyes says what it thinks; the assessment itself stays as it was signed off. */
  async review(actor: Actor, id: string, input: AssessmentReviewInput): Promise<AssessmentReview> {
    return this.db.transaction(async () => {
      const { assessmentId, verdict, note = null } = input;
      const field = 'input.assessmentId';
      const assessment = await this.db.seen(actor, Assessment, assessmentId, field);
      assessmentPolicy.review.demand(actor, assessment);
      assessment.demandSignedOff(field);
      const { projectId, organisationId, signedOffById } = assessment;
      if (signedOffById === actor.memberId) throw assessmentRefusals.ASSESSMENT_OWN_REVIEW({ field });
      const said = { id, assessmentId, verdict, note, byId: actor.memberId };
      const review = Object.assign(new AssessmentReview(), said, { projectId, organisationId });
      await this.db.insert(review);
      await this.history.record(actor, 'assessment.review', review);
      return review;
    });
  }

  /**
   * The criteria that stand in the way of the next step, by a partner's latest assessment of each insatsområde of a company
   * that is signed off and the actor's to read: what that partner's action plan is proposed from.
   */
  async unmetCriteria(actor: Actor, by: AssessedBy): Promise<UnmetCriterion[]> {
    return this.db.read(unmetOf(by, actor, this.db.workspace));
  }

  private async write(
    actor: Actor,
    verb: string,
    assessment: Assessment,
    coachIds: readonly string[],
    reason: string | null = null,
  ): Promise<void> {
    const { id: assessmentId } = assessment;
    await this.db.insert(assessment);
    await this.db.insertAll(
      coachIds.map((coachId) => Object.assign(new AssessmentCoach(), { id: v7(), assessmentId, coachId })),
    );
    await this.history.record(actor, verb, assessment, { reason });
  }

  /** A sitting is of one company: its paper tells of all that was run in it. */
  private async demandSitting(sittingId: string, { companyId, projectId }: Enrolment): Promise<void> {
    const [other] = await this.db.select(
      Assessment,
      (t) => sql`${t}.sitting_id = ${sittingId}
        AND (${t}.company_id, ${t}.project_id) IS DISTINCT FROM (${companyId}::uuid, ${projectId}::uuid)`,
      fixed('LIMIT 1'),
    );
    if (other) throw assessmentRefusals.ASSESSMENT_SITTING_OF_OTHERS({ field: 'input.sittingId' });
  }

  /** The first of an enrolment in an area is where it began. */
  private async kindOf({ id }: Enrolment, insatsomradeId: string | null): Promise<AssessmentKind> {
    const earlier = await this.db.select(
      Assessment,
      (t) => sql`${t}.enrolment_id = ${id} AND ${t}.insatsomrade_id IS NOT DISTINCT FROM ${insatsomradeId}::uuid
        AND ${t}.signed_off_at IS NOT NULL`,
    );
    return earlier.length ? AssessmentKind.FOLLOW_UP : AssessmentKind.BASELINE;
  }

  private demandPast(onDay: Day | null | undefined): void {
    if (onDay && onDay > this.clock.today())
      throw assessmentRefusals.ASSESSMENT_IN_FUTURE({ onDay, field: 'input.onDay' });
  }
}
