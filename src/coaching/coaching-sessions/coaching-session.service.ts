// Sessions are planned, amended, cancelled and shared; logging them stands in a file of its own.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import type {
  CoachingSessionAmendInput,
  CoachingSessionCancelInput,
  CoachingSessionPlanInput,
} from './coaching-session.inputs.js';
import { coachingSessionPolicy, writtenIn } from './coaching-session.policy.js';
import { takenOver } from './coaching-session.reads.js';
import { SessionNews } from './session-news.service.js';
import { linksOf, SessionSubjectService, type Linked, type Subject } from './session-subject.service.js';
import { SessionWriter } from './session-writer.service.js';

@Injectable()
export class CoachingSessionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subjects: SessionSubjectService,
    private readonly writer: SessionWriter,
    private readonly news: SessionNews,
  ) {}

  /** A session is to be held. */
  async plan(actor: Actor, id: string, input: CoachingSessionPlanInput): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      coachingSessionPolicy.plan.demand(actor, enrolment);
      const subject = await this.subjects.of(actor, input, [enrolment]);
      const session = CoachingSession.begun(id, enrolment, subject.coaches);
      session.tell(input);
      session.plan(input.plannedFor);
      await this.writer.write(actor, 'coachingSession.plan', [{ session, enrolment, now: linksOf(subject, session) }]);
      return session;
    });
  }

  /** What was said of a session was wrong, or there is more to say: history keeps what stood before. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: CoachingSessionAmendInput,
  ): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(actor, CoachingSession, id, expectedVersion);
      const enrolment = await this.enrolmentOf(session);
      coachingSessionPolicy.amend.demand(actor, writtenIn(session, enrolment));
      session.demandStanding();
      const before = await this.subjects.linked(session);
      const subject = await this.subjectAnew(actor, input, before, enrolment);
      this.change(session, subject, input);
      const now = linksOf(subject, session);
      const entry = { session, enrolment, now, before };
      await this.writer.write(actor, 'coachingSession.amend', [entry], input.reason ?? null);
      if (now.heldOn !== before.heldOn) await this.news.moved(actor, session);
      else if (now.heldOn && String(now.coachIds) !== String(before.coachIds)) await this.news.metAnew(session);
      return session;
    });
  }

  /** A session is called off, or should never have been logged: it stays to be read, and counts no more. */
  async cancel(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason = null }: CoachingSessionCancelInput,
  ): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(actor, CoachingSession, id, expectedVersion);
      const enrolment = await this.enrolmentOf(session);
      coachingSessionPolicy.cancel.demand(actor, writtenIn(session, enrolment));
      const before = await this.subjects.linked(session);
      session.cancel(reason, this.clock.now());
      const entry = { session, enrolment, now: before, before };
      await this.writer.write(actor, 'coachingSession.cancel', [entry], reason);
      if (session.heldOn) await this.news.cancelled(actor, session);
      return session;
    });
  }

  /** The texts are opened to the project's other partners, such as the one that took the company over. */
  async share(actor: Actor, id: string, expectedVersion: number): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(actor, CoachingSession, id, expectedVersion);
      const enrolment = await this.enrolmentOf(session);
      coachingSessionPolicy.share.demand(actor, writtenIn(session, enrolment));
      const before = await this.subjects.linked(session);
      session.sharedAt ??= this.clock.now();
      await this.writer.write(actor, 'coachingSession.share', [{ session, enrolment, now: before, before }]);
      return session;
    });
  }

  /** The minutes of sessions, by id, whose companies the actor's organisation has taken over. */
  async takenOver(actor: Actor, ids: string[]): Promise<Map<string, number>> {
    const sessions = await this.db.read<{ id: string; minutes: number }>(takenOver(ids, actor, this.db.workspace));
    return new Map(sessions.map(({ id, minutes }) => [id, minutes]));
  }

  /** Enrolments of sessions, by id: they say who is responsible today. */
  async enrolments(ids: string[]): Promise<Map<string, Enrolment>> {
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    return new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
  }

  private async enrolmentOf({ enrolmentId }: CoachingSession): Promise<Enrolment> {
    const enrolment = await this.db.find(Enrolment, enrolmentId);
    if (!enrolment) throw new Error(`The enrolment ${enrolmentId} of a session does not exist.`);
    return enrolment;
  }

  /** What was named anew, beside what stands from before. */
  private async subjectAnew(
    actor: Actor,
    { coachIds, insatsomradeIds, contactIds }: CoachingSessionAmendInput,
    before: Linked,
    enrolment: Enrolment,
  ): Promise<Subject> {
    const named = {
      coachIds: coachIds === undefined ? before.coachIds : coachIds,
      insatsomradeIds: insatsomradeIds === undefined ? before.insatsomradeIds : insatsomradeIds,
      contactIds: contactIds === undefined ? before.contactIds : contactIds,
    };
    return this.subjects.of(actor, named, [enrolment], before);
  }

  private change(session: CoachingSession, { coaches }: Subject, input: CoachingSessionAmendInput): void {
    session.leadBy(coaches);
    session.tell(input);
    if (input.plannedFor) session.plan(input.plannedFor);
    if (input.heldAt) session.moveTo(input.heldAt, this.clock.now());
    if (input.minutes !== undefined) session.demandLogged('input.minutes').minutes = input.minutes;
  }
}
