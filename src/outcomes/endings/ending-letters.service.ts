// Companies are told when their project ends early: one letter each, after the end is committed, and never of the same day twice.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Mailer } from '#platform/mail/mailer.js';
import { HistoryService } from '#office/history/history.service.js';
import { EndingLetter } from './ending-letter.entity.js';
import { companiesToTell, letterToTell, type ToTell } from './ending-letter.reads.js';
import { letterOf } from './ending.letter.js';
import type { ProjectEnding } from './project-ending.entity.js';

@Injectable()
export class EndingLetters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
  ) {}

  /** The companies that are in the project will be told; asked before their enrolments end with it. */
  async announce({ id: endingId, projectId }: ProjectEnding): Promise<void> {
    const enrolments = await this.db.read<{ id: string }>(companiesToTell(projectId, this.db.workspace));
    for (const { id: enrolmentId } of enrolments)
      await this.outbox.post('projectEnding.tell', { endingId, enrolmentId });
  }

  /** Writes the letter to a company, if there is somebody to write to and the end stands. */
  async send(endingId: string, enrolmentId: string, letterId: string): Promise<void> {
    const facts = await this.db.transaction(() => this.told(endingId, enrolmentId, letterId));
    if (facts) await this.mailer.deliver({ id: letterId, to: facts.email, ...letterOf(facts) });
  }

  /**
   * What the letter tells; that it is written, and to whom, is kept once, however often the sending is tried: to nobody else
   * then, and not at all if that contact may be written to no more.
   */
  private async told(endingId: string, enrolmentId: string, letterId: string): Promise<ToTell | undefined> {
    const kept = await this.db.find(EndingLetter, letterId);
    const asked = { endingId, enrolmentId, letterId, contactId: kept?.contactId ?? null };
    const [facts] = await this.db.read<ToTell>(letterToTell(asked, this.db.workspace));
    if (!facts || kept) return facts;
    const { projectId, organisationId, companyId, contactId, lastOn } = facts;
    const whom = { endingId, enrolmentId, projectId, organisationId, companyId, contactId, lastOn };
    const letter = Object.assign(new EndingLetter(), { id: letterId, ...whom, sentAt: this.clock.now() });
    await this.db.insert(letter);
    await this.history.record(null, 'endingLetter.send', letter);
    return facts;
  }
}
