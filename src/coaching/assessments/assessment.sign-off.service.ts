// Signing off: what came of an assessment is frozen, and the company moves on its staircase, or its grund is reviewed.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { AssessedSteps } from '../progress/assessed-steps.service.js';
import type { Held } from '../progress/standings.service.js';
import { AssessmentNews } from './assessment-news.service.js';
import { Assessment, type Outcome } from './assessment.entity.js';
import type { AssessmentSignOffInput } from './assessment.inputs.js';
import { assessmentPolicy } from './assessment.policy.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { AssessmentScoring, outcomeOf, type Scoring } from './assessment-scoring.service.js';
import { demandSteps, demandWanted } from './assessment-subject.service.js';

/** An assessment with all that it stands in. */
interface Found {
  enrolment: Enrolment;
  scoring: Scoring;
  /** All revisions of it, itself included. */
  chain: readonly Assessment[];
  /** Where the company stands; nothing for the grund. */
  held: Held | undefined;
}

@Injectable()
export class AssessmentSignOffService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly scoring: AssessmentScoring,
    private readonly news: AssessmentNews,
    private readonly steps: AssessedSteps,
  ) {}

  /** From now on it never changes; what it found moves the company. */
  async signOff(actor: Actor, id: string, expectedVersion: number, input: AssessmentSignOffInput): Promise<Assessment> {
    return this.db.transaction(async () => {
      const assessment = await this.db.lock(actor, Assessment, id, expectedVersion);
      assessment.demandDraft();
      const found = await this.find(assessment, input.onDay ?? assessment.onDay);
      const { enrolment, scoring, held } = found;
      assessmentPolicy.signOff.demand(actor, writtenIn(assessment, enrolment));
      const outcome = this.conclude(actor, assessment, scoring, input);
      // Before the assessment itself is written, so that all is sent as one statement.
      if (held) await this.move(actor, assessment, held, found);
      await this.db.amend(assessment);
      await this.news.signedOff({ actor, assessment, enrolment, outcome }, scoring);
      return assessment;
    });
  }

  /** What it stands in: where the company stands is held first, and all else read at once. */
  private async find(assessment: Assessment, onDay: Day): Promise<Found> {
    const { companyId, enrolmentId, firstId, insatsomradeId } = assessment;
    const standing = insatsomradeId ? await this.steps.hold(companyId, insatsomradeId) : undefined;
    const [scoring, [enrolment], chain, transitions] = await Promise.all([
      this.scoring.of(assessment),
      this.db.select(Enrolment, (t) => sql`${t}.id = ${enrolmentId}`),
      this.db.select(Assessment, (t) => sql`${t}.first_id = ${firstId}`),
      insatsomradeId ? this.steps.moves(assessment, insatsomradeId, onDay) : [],
    ]);
    if (!enrolment) throw new Error(`The assessment ${assessment.id} stands in no enrolment.`);
    const held = insatsomradeId ? { companyId, insatsomradeId, standing, transitions } : undefined;
    return { enrolment, scoring, chain, held };
  }

  private conclude(actor: Actor, assessment: Assessment, scoring: Scoring, input: AssessmentSignOffInput): Outcome {
    const { onDay, ...wanted } = input;
    assessment.tell({ ...wanted, ...(onDay ? { onDay } : {}) });
    if (assessment.onDay > this.clock.today()) {
      throw assessmentRefusals.ASSESSMENT_IN_FUTURE({ onDay: assessment.onDay, field: 'input.onDay' });
    }
    if (!scoring.scored.answers.size) throw assessmentRefusals.ASSESSMENT_UNANSWERED({ field: 'id' });
    const outcome = outcomeOf(scoring);
    demandSteps(input, { steps: scoring.scored.steps, present: null });
    demandWanted(assessment.wantedStep, outcome.achievedStep);
    assessment.signOff(actor.memberId, this.clock.now(), outcome);
    return outcome;
  }

  private async move(
    actor: Actor,
    { id, staircaseVersionId, onDay, achievedStep, revisionReason }: Assessment,
    held: Held,
    { enrolment, scoring, chain }: Found,
  ): Promise<void> {
    await this.steps.found(actor, enrolment, held, {
      steps: scoring.steps,
      staircaseVersionId,
      step: achievedStep ?? 0,
      onDay,
      basisId: id,
      earlier: chain.filter((one) => one.id !== id).map((one) => one.id),
      reason: revisionReason,
    });
  }
}
