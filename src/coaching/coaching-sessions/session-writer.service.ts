// Writes sessions with all that belongs to them: their links, their judgement, their history.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { ReportableService, type Coming, type Leaving } from './reportable.service.js';
import { SessionSubjectService, type Linked } from './session-subject.service.js';

/** A session as it is to stand; `before` says what it was linked to when it was loaded, and is missing for a new one. */
export interface Entry {
  session: CoachingSession;
  enrolment: Enrolment;
  now: Linked;
  before?: Linked | undefined;
}

@Injectable()
export class SessionWriter {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly subjects: SessionSubjectService,
    private readonly reportable: ReportableService,
  ) {}

  /** Writes sessions of one deed; those that share a day with them are judged anew. */
  async write(actor: Actor, verb: string, entries: readonly Entry[], reason: string | null = null): Promise<void> {
    for (const { session, now, before } of entries) if (before) this.subjects.note(session, now, before);
    await this.judge(actor, entries);
    for (const { session, now, before } of entries) {
      await (before ? this.db.amend(session) : this.db.insert(session));
      await this.subjects.link(session, now, before);
      await this.history.record(actor, verb, session, { reason });
    }
  }

  private async judge(actor: Actor, entries: readonly Entry[]): Promise<void> {
    const coming: Coming[] = [];
    for (const { session, enrolment, now } of entries) {
      if (!session.heldAt || session.cancelledAt) continue;
      const known = coming.find(({ project }) => project.id === session.projectId)?.project;
      const project = known ?? (await this.projectOf(session));
      coming.push({ session, enrolment, project, coachIds: now.coachIds });
    }
    const leaving = entries.flatMap(leavingOf);
    if (coming.length + leaving.length) await this.reportable.judge(actor, coming, leaving);
  }

  private async projectOf({ projectId }: CoachingSession): Promise<Project> {
    const project = await this.db.find(Project, projectId);
    if (!project) throw new Error(`The project ${projectId} of a session does not exist.`);
    return project;
  }
}

/** The place that a session had in its coaches' day; a planned one had none. */
function leavingOf({ session: { id }, before }: Entry): Leaving[] {
  return before?.heldOn ? [{ id, coachIds: before.coachIds, heldOn: before.heldOn }] : [];
}
