// Writes sessions with all that belongs to them: their links, their judgement, their history.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Project } from '#programme/projects/project.entity.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import type { CoachingSession } from './coaching-session.entity.js';
import { ReportableService, type Leaving } from './reportable.service.js';
import { SessionLinksService, type Linked } from './session-links.service.js';

/** A session as it is to stand; `before` says what it was linked to when it was loaded, and is missing for a new one. */
export interface Entry {
  session: CoachingSession;
  enrolment: Enrolment;
  project: Project;
  now: Linked;
  before?: Linked | undefined;
}

@Injectable()
export class SessionWriter {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly links: SessionLinksService,
    private readonly reportable: ReportableService,
  ) {}

  /** Writes sessions of one deed; those that share a day with them are judged anew. */
  async write(actor: Actor, verb: string, entries: readonly Entry[], reason: string | null = null): Promise<void> {
    for (const { session, now, before } of entries) if (before) this.links.note(session, now, before);
    await this.judge(actor, entries);
    for (const { session, now, before } of entries) {
      await (before ? this.db.amend(session) : this.db.insert(session));
      await this.links.write(session, now, before);
      await this.history.record(actor, verb, session, { reason });
    }
  }

  /** What a session is linked to now. */
  async linked(session: CoachingSession): Promise<Linked> {
    return this.links.of(session);
  }

  private async judge(actor: Actor, entries: readonly Entry[]): Promise<void> {
    const coming = entries
      .filter(({ session }) => session.heldAt && !session.cancelledAt)
      .map(({ session, enrolment, project, now }) => ({ session, enrolment, project, coachIds: now.coachIds }));
    const leaving = entries.flatMap(leavingOf);
    if (coming.length + leaving.length) await this.reportable.judge(actor, coming, leaving);
  }
}

/** The place that a session had in its coaches' day; a planned one had none. */
function leavingOf({ session: { id }, before }: Entry): Leaving[] {
  return before?.heldOn ? [{ id, coachIds: before.coachIds, heldOn: before.heldOn }] : [];
}
