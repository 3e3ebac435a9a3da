// The answers of an assessment, written and rewritten as one statement however many they are.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { join, sql } from '#platform/database/sql.js';
import { Refusal, type Problem } from '#platform/errors.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import type { Assessment } from './assessment.entity.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { AnsweredBy, type AnswerValue } from './assessment-words.entity.js';

/** What may be answered, and what has been. */
export interface Sheet {
  criteria: readonly Criterion[];
  answers: readonly AssessmentAnswer[];
}

/** An answer as it is sent. */
export interface Sent {
  criterionId: string;
  value: AnswerValue;
  by: AnsweredBy;
  evidence?: string | null;
}

/** Who writes answers down: a member, or a respondent in person. */
export type Answerer = Pick<AssessmentAnswer, 'enteredById' | 'respondentId'>;

/** Answers as history tells them, by code and whose they are. */
type Told = Record<string, { value: AnswerValue; evidence: string | null }>;

/** What was answered otherwise than before. */
export interface Kept {
  before: Told | null;
  now: Told;
}

@Injectable()
export class AnswerSheet {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The sheet of an assessment. */
  async of({ id, staircaseVersionId }: Assessment): Promise<Sheet> {
    const [criteria, answers] = await Promise.all([
      this.db.select(Criterion, (t) => sql`${t}.staircase_version_id = ${staircaseVersionId}`),
      this.db.select(AssessmentAnswer, (t) => sql`${t}.assessment_id = ${id}`),
    ]);
    return { criteria, answers };
  }

  /** Writes what is answered otherwise than before, and notes it in the assessment; every fault is told at once. */
  async fill(actor: Actor, assessment: Assessment, sent: readonly Sent[], sheet: Sheet): Promise<void> {
    demandAnswers(sent, sheet.criteria);
    const kept = await this.keep({ enteredById: actor.memberId, respondentId: null }, assessment, sent, sheet);
    if (kept) noteChange(assessment, 'answers', kept.before, kept.now);
  }

  /** Writes answers that are judged already, and tells what is otherwise than before; nothing where all is as it was. */
  async keep(by: Answerer, assessment: Assessment, sent: readonly Sent[], sheet: Sheet): Promise<Kept | undefined> {
    const known = new Map(sheet.answers.map((answer) => [answer.id, answer]));
    const now = sent.map((one) => this.written(by, assessment, one, known));
    const changed = now.filter((answer) => isOtherwise(answer, known.get(answer.id)));
    if (!changed.length) return undefined;
    const codes = new Map(sheet.criteria.map(({ id, code }) => [id, code]));
    const before = changed.flatMap(({ id }) => known.get(id) ?? []);
    await this.write(changed);
    return { before: before.length ? told(before, codes) : null, now: told(changed, codes) };
  }

  /** What a respondent has written is erased, in every assessment and revision; what was answered stays. */
  async forget(respondentId: string): Promise<void> {
    const { workspace } = this.db;
    await this.db.later(
      AssessmentAnswer,
      sql`UPDATE assessment_answer SET evidence = NULL WHERE workspace_id = ${workspace} AND respondent_id = ${respondentId}`,
    );
  }

  /** An answer carried over into a revision. */
  copied(answer: AssessmentAnswer, { id: assessmentId, projectId, organisationId }: Assessment): AssessmentAnswer {
    const { criterionId, by, respondentId } = answer;
    const id = AssessmentAnswer.idOf(assessmentId, criterionId, by, respondentId);
    const place = { assessmentId, projectId, organisationId, createdAt: undefined };
    return Object.assign(new AssessmentAnswer(), answer, { id, ...place });
  }

  private written(
    { enteredById, respondentId }: Answerer,
    { id: assessmentId, projectId, organisationId }: Assessment,
    { criterionId, by, value, evidence }: Sent,
    known: ReadonlyMap<string, AssessmentAnswer>,
  ): AssessmentAnswer {
    const id = AssessmentAnswer.idOf(assessmentId, criterionId, by, respondentId);
    const kept = evidence === undefined ? (known.get(id)?.evidence ?? null) : evidence;
    return Object.assign(new AssessmentAnswer(), {
      id,
      assessmentId,
      criterionId,
      projectId,
      organisationId,
      by,
      respondentId,
      value,
      evidence: kept,
      answeredAt: this.clock.now(),
      enteredById,
    });
  }

  private async write(answers: readonly AssessmentAnswer[]): Promise<void> {
    const { workspace } = this.db;
    const rows = answers.map(
      (one) => sql`(${workspace}, ${one.id}, ${one.answeredAt}, ${one.assessmentId}, ${one.criterionId},
        ${one.projectId}, ${one.organisationId}, ${one.by}, ${one.respondentId}, ${one.value}, ${one.evidence},
        ${one.answeredAt}, ${one.enteredById})`,
    );
    await this.db.later(
      AssessmentAnswer,
      sql`INSERT INTO assessment_answer (workspace_id, id, created_at, assessment_id, criterion_id, project_id,
          organisation_id, by, respondent_id, value, evidence, answered_at, entered_by_id)
        VALUES ${join(rows, ', ')}
        ON CONFLICT (workspace_id, id) DO UPDATE SET value = excluded.value, evidence = excluded.evidence,
          answered_at = excluded.answered_at, entered_by_id = excluded.entered_by_id`,
    );
  }
}

/**
 * Refuses, with every fault at once, what cannot be answered.
 * @param isRespondent whether a respondent answers in person, which nobody else does for them
 */
export function demandAnswers(sent: readonly Sent[], criteria: readonly Criterion[], isRespondent = false): void {
  const asked = new Set(criteria.map(({ id }) => id));
  const seen = new Set<string>();
  const problems = sent.flatMap(({ criterionId, by }, index): readonly Problem[] => {
    const field = `input.answers.${index}`;
    const key = `${criterionId} ${by}`;
    const isTwice = seen.has(key);
    seen.add(key);
    if (!asked.has(criterionId)) {
      return assessmentRefusals.ASSESSMENT_CRITERION_FOREIGN({ field: `${field}.criterionId` }).problems;
    }
    if (isTwice) return assessmentRefusals.ASSESSMENT_ANSWER_TWICE({ field: `${field}.criterionId` }).problems;
    if (by === AnsweredBy.RESPONDENT && !isRespondent) {
      return assessmentRefusals.ASSESSMENT_RESPONDENT_BY_LINK({ field: `${field}.by` }).problems;
    }
    return [];
  });
  if (problems.length) throw Refusal.of([...problems]);
}

function isOtherwise(now: AssessmentAnswer, before: AssessmentAnswer | undefined): boolean {
  return now.value !== before?.value || now.evidence !== before.evidence;
}

function told(answers: readonly AssessmentAnswer[], codes: ReadonlyMap<string, string>): Told {
  return Object.fromEntries(
    answers.map(({ criterionId, by, value, evidence }) => [
      `${codes.get(criterionId) ?? criterionId} ${by}`,
      { value, evidence },
    ]),
  );
}
