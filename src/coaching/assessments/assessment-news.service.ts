// What follows when an assessment is signed off: its history, the grund that was thereby reviewed, and the fact for who listens.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import type { ThemeLevel } from '../progress/grund-review.entity.js';
import { GrundService } from '../progress/grund.service.js';
import type { Assessment, Outcome } from './assessment.entity.js';
import type { Content } from './assessment-scoring.service.js';

/** What is told of an assessment that is signed off. */
export interface SignedOff {
  actor: Actor;
  assessment: Assessment;
  enrolment: Enrolment;
  outcome: Outcome;
}

declare module '#platform/facts.js' {
  interface FactsTold {
    /** An assessment is signed off, a first one or a revision; told when it is written and the company has moved. */
    'assessment.signedOff': SignedOff;
  }
}

@Injectable()
export class AssessmentNews {
  constructor(
    private readonly history: HistoryService,
    private readonly grund: GrundService,
    private readonly facts: Facts,
  ) {}

  async signedOff(told: SignedOff, content: Content): Promise<void> {
    const { actor, assessment, enrolment, outcome } = told;
    await this.history.record(actor, 'assessment.signOff', assessment);
    if (assessment.insatsomradeId === null) {
      await this.grund.assessed(actor, enrolment, assessment.onDay, levelsIn(outcome, content));
    }
    await this.facts.announce('assessment.signedOff', told);
  }
}

/** The themes with the names they have today and the levels that came out; below the lowest there is none. */
function levelsIn({ dimensions }: Outcome, content: Content): ThemeLevel[] {
  return content.dimensions.map(({ code, name }) => {
    const level = dimensions.find((one) => one.code === code)?.level;
    return { code, name, level: level || null };
  });
}
