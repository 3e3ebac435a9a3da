// Forgetting whoever answered by a link, when they ask for it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { AnswerSheet } from '../assessments/answer-sheet.service.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentPolicy } from './self-assessment.policy.js';

@Injectable()
export class SelfAssessmentErasing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly sheet: AnswerSheet,
  ) {}

  /** Who answered is forgotten, and so are the words written; the values stay, for they are the company's. */
  async erase(actor: Actor, id: string, expectedVersion: number): Promise<SelfAssessmentInvitation> {
    return this.db.transaction(async () => {
      const invitation = await this.db.lock(actor, SelfAssessmentInvitation, id, expectedVersion);
      selfAssessmentPolicy.erase.demand(actor, invitation);
      invitation.erase(this.clock.now(), this.clock.today());
      await this.sheet.forget(invitation.id);
      await this.db.amend(invitation);
      await this.history.record(actor, 'selfAssessment.erase', invitation);
      await this.history.erasePersonal(invitation.id);
      return invitation;
    });
  }
}
