// Tells the enrolment and the follow-ups of a session: that it was held, was moved, or counts no more.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { EnrolmentsService, type Meeting } from '../enrolments/enrolment.service.js';
import { FollowUpsService, type NextStep, type SessionHeld } from '../follow-ups/follow-up.service.js';
import type { CoachingSession } from './coaching-session.entity.js';
import { meetingsIn } from './coaching-session.reads.js';
import type { Entry } from './session-writer.service.js';

@Injectable()
export class SessionNews {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** They met. What was promised becomes a follow-up; without a promise one is suggested, where the project asks for it. */
  async held(actor: Actor, entry: Entry, nextStep: NextStep | null): Promise<void> {
    const held = heldBy(entry.session);
    const { companyId, projectId } = entry.session;
    const { enrolmentId, organisationId, heldOn: metOn } = held;
    const meeting = { enrolmentId, companyId, projectId, organisationId, metOn };
    await this.enrolments.met(entry.now.coachIds.map((coachId) => ({ ...meeting, coachId })));
    if (nextStep) await this.followUps.scheduleAfter(actor, held, nextStep);
    else await this.suggest(actor, entry);
  }

  /** They met on another day than was said: what was suggested from the former is suggested anew. */
  async moved(actor: Actor, entry: Entry): Promise<void> {
    await this.metAnew(entry.session);
    await this.followUps.withdrawAfter(actor, entry.session.id);
    await this.suggest(actor, entry);
  }

  /** The meeting does not count. */
  async cancelled(actor: Actor, session: CoachingSession): Promise<void> {
    await this.metAnew(session);
    await this.followUps.withdrawAfter(actor, session.id);
  }

  /** Who met whom and when is told anew, from the sessions that stand. */
  async metAnew({ enrolmentId }: CoachingSession): Promise<void> {
    const meetings = await this.db.read<Meeting>(meetingsIn(enrolmentId, this.db.workspace));
    await this.enrolments.metAnew(enrolmentId, meetings);
  }

  private async suggest(actor: Actor, { session, project }: Entry): Promise<void> {
    if (project.followUpAfterDays) await this.followUps.suggest(actor, heldBy(session));
  }
}

function heldBy({ id: sessionId, enrolmentId, organisationId, coachId, heldOn }: CoachingSession): SessionHeld {
  if (!heldOn) throw new Error('What was held was held on a day.');
  return { sessionId, enrolmentId, organisationId, coachId, heldOn };
}
