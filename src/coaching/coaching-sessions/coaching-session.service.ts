// Sessions are planned, amended, cancelled and shared; logging them stands in a file of its own.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { CoachingSession } from './coaching-session.entity.js';
import type {
  CoachingSessionAmendInput,
  CoachingSessionCancelInput,
  CoachingSessionPlanInput,
} from './coaching-session.inputs.js';
import { coachingSessionPolicy } from './coaching-session.policy.js';
import { takenOver } from './coaching-session.reads.js';
import { linksOf, type Linked } from './session-links.service.js';
import { SessionNews } from './session-news.service.js';
import { projectOf, SessionSubjectService, type Subject } from './session-subject.service.js';
import { SessionWriter } from './session-writer.service.js';

/** A session that is there, with all that it stands in. */
interface Standing {
  session: CoachingSession;
  enrolment: Enrolment;
  project: Project;
  before: Linked;
}

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
      const found = await this.subjects.find(actor, [input.enrolmentId], input);
      const [enrolment] = found.enrolments;
      if (!enrolment) throw refuse.NOT_FOUND({ type: Enrolment.name, field: 'input.enrolmentId' });
      coachingSessionPolicy.plan.demand(actor, enrolment);
      const subject = this.subjects.of(actor, input, [enrolment], found);
      const session = CoachingSession.begun(id, enrolment, subject.coaches);
      session.tell(input);
      session.plan(input.plannedFor);
      const entry = { session, enrolment, project: projectOf(enrolment, found), now: linksOf(subject, session) };
      await this.writer.write(actor, 'coachingSession.plan', [entry]);
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
      const standing = await this.standing(actor, id, expectedVersion);
      const { session, enrolment, before } = standing;
      coachingSessionPolicy.amend.demand(actor, writtenIn(session, enrolment));
      session.demandStanding();
      const subject = await this.subjectAnew(actor, input, standing);
      this.change(session, subject, input);
      const now = linksOf(subject, session);
      const entry = { ...standing, now };
      await this.writer.write(actor, 'coachingSession.amend', [entry], input.reason ?? null);
      if (now.heldOn !== before.heldOn) await this.news.moved(actor, entry);
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
      const standing = await this.standing(actor, id, expectedVersion);
      const { session, enrolment, before } = standing;
      coachingSessionPolicy.cancel.demand(actor, writtenIn(session, enrolment));
      session.cancel(reason, this.clock.now());
      await this.writer.write(actor, 'coachingSession.cancel', [{ ...standing, now: before }], reason);
      if (session.heldOn) await this.news.cancelled(actor, session);
      return session;
    });
  }

  /** The texts are opened to the project's other partners, such as the one that took the company over. */
  async share(actor: Actor, id: string, expectedVersion: number): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const standing = await this.standing(actor, id, expectedVersion);
      const { session, enrolment, before } = standing;
      coachingSessionPolicy.share.demand(actor, writtenIn(session, enrolment));
      session.sharedAt ??= this.clock.now();
      await this.writer.write(actor, 'coachingSession.share', [{ ...standing, now: before }]);
      return session;
    });
  }

  /** The minutes of sessions, by id, whose companies the actor's organisation has taken over. */
  async takenOver(actor: Actor, ids: string[]): Promise<Map<string, number>> {
    const sessions = await this.db.read<{ id: string; minutes: number }>(takenOver(ids, actor, this.db.workspace));
    return new Map(sessions.map(({ id, minutes }) => [id, minutes]));
  }

  /** The session, held until the transaction ends, with what it stands in. */
  private async standing(actor: Actor, id: string, expectedVersion: number): Promise<Standing> {
    const session = await this.db.lock(actor, CoachingSession, id, expectedVersion);
    const [enrolment, project, before] = await Promise.all([
      this.db.find(Enrolment, session.enrolmentId),
      this.db.find(Project, session.projectId),
      this.writer.linked(session),
    ]);
    if (!enrolment || !project) throw new Error(`The session ${id} stands in nothing.`);
    return { session, enrolment, project, before };
  }

  /** What was named anew, beside what stands from before. */
  private async subjectAnew(
    actor: Actor,
    { coachIds, insatsomradeIds, contactIds }: CoachingSessionAmendInput,
    { enrolment, before }: Standing,
  ): Promise<Subject> {
    const named = {
      coachIds: coachIds === undefined ? before.coachIds : coachIds,
      insatsomradeIds: insatsomradeIds === undefined ? before.insatsomradeIds : insatsomradeIds,
      contactIds: contactIds === undefined ? before.contactIds : contactIds,
    };
    const found = await this.subjects.find(actor, [enrolment.id], named, before.contactIds);
    return this.subjects.of(actor, named, [enrolment], found);
  }

  private change(session: CoachingSession, { coaches }: Subject, input: CoachingSessionAmendInput): void {
    session.leadBy(coaches);
    session.tell(input);
    if (input.plannedFor) session.plan(input.plannedFor);
    if (input.heldAt) session.moveTo(input.heldAt, this.clock.now());
    if (input.minutes !== undefined) session.demandLogged('input.minutes').minutes = input.minutes;
  }
}
