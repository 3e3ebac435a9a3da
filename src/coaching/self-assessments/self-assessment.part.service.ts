// A part of a self-assessment as its respondent sees it: every question, their own answers, and what is asked now.
import type { Localised } from '#platform/values/text.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { staircaseResult, type Scored, type Value } from '../assessments/assessment.rules.js';
import { questionsOf, type Scoring } from '../assessments/assessment-scoring.service.js';
import type { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { SelfAssessmentPart, SelfAssessmentQuestion } from './self-assessment.entity.js';

export function partOf(
  { id: respondentId, finishedAt }: SelfAssessmentInvitation,
  { id: assessmentId, isDraft }: Assessment,
  scoring: Scoring,
  name: Localised,
): SelfAssessmentPart {
  const own = scoring.answers.filter((answer) => answer.respondentId === respondentId);
  const answers = new Map<string, Value>(own.map(({ criterionId, value }) => [criterionId, value]));
  // Nobody tells a respondent what the coach presumes: asking begins at the lowest step.
  const scored: Scored = { ...scoring.scored, answers, presumedStep: null };
  const isOpen = isDraft && !finishedAt;
  const next = new Set(isOpen ? questionsOf({ ...scoring, scored }) : []);
  const themes = new Map(scoring.dimensions.map((dimension) => [dimension.id, dimension.name]));
  const questions = scoring.criteria.map(({ id, statement, evidence, dimensionId }) => {
    const answer = own.find(({ criterionId }) => criterionId === id);
    return Object.assign(new SelfAssessmentQuestion(), {
      criterionId: id,
      statement,
      evidence,
      theme: themes.get(dimensionId ?? '') ?? null,
      value: answer?.value ?? null,
      comment: answer?.evidence ?? null,
      isNext: next.has(id),
    });
  });
  const achievedStep = finishedAt ? staircaseResult(scored).achievedStep : null;
  return Object.assign(new SelfAssessmentPart(), { assessmentId, name, isOpen, questions, achievedStep });
}
