// The rows that link a session to its coaches, its insatsområden and the contacts met.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import type { CoachingSession } from './coaching-session.entity.js';
import {
  placeOf,
  SessionCoach,
  SessionContact,
  SessionInsatsomrade,
  type SessionPlace,
} from './session-links.entity.js';
import type { Subject } from './session-subject.service.js';

/** What stands in the tables, for a change to be told from. */
export interface Linked {
  heldOn: Day | null;
  place: SessionPlace;
  coachIds: string[];
  insatsomradeIds: string[];
  contactIds: string[];
}

declare module '#platform/facts.js' {
  interface FactsTold {
    /** What a session is linked to, before and now; told also where nothing has changed, and before the deed is recorded. */
    'coachingSession.linked': { session: CoachingSession; now: Linked; before: Linked | undefined };
  }
}

@Injectable()
export class SessionLinksService {
  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
  ) {}

  /** What a session is linked to now, the leading coach first. */
  async of(session: CoachingSession): Promise<Linked> {
    const { id, coachId, heldOn } = session;
    const its = sql`t.coaching_session_id = ${id}`;
    const [coaches, areas, contacts] = await Promise.all([
      this.db.select(SessionCoach, () => its),
      this.db.select(SessionInsatsomrade, () => its),
      this.db.select(SessionContact, () => its),
    ]);
    const others = coaches.map((one) => one.coachId).filter((one) => one !== coachId);
    return {
      heldOn,
      place: placeOf(session),
      coachIds: coaches.length ? [coachId, ...others.toSorted()] : [],
      insatsomradeIds: areas.map(({ insatsomradeId }) => insatsomradeId).toSorted(),
      contactIds: contacts.map(({ contactId }) => contactId).toSorted(),
    };
  }

  /** Notes what is linked otherwise than before, so that the version rises and history tells of it. */
  note(session: CoachingSession, now: Linked, before: Linked): void {
    for (const field of ['coachIds', 'insatsomradeIds', 'contactIds'] as const) {
      if (String(now[field].toSorted()) !== String(before[field].toSorted())) {
        noteChange(session, field, before[field], now[field]);
      }
    }
  }

  /** Writes the links anew where they are others than before. */
  async write(session: CoachingSession, now: Linked, before?: Linked): Promise<void> {
    const { id } = session;
    await this.replace(session, SessionCoach, now.coachIds, before?.coachIds, (ids) => SessionCoach.of(session, ids));
    if (before && JSON.stringify(before.place) !== JSON.stringify(placeOf(session))) await this.move(session);
    await this.replace(session, SessionInsatsomrade, now.insatsomradeIds, before?.insatsomradeIds, (ids) =>
      ids.map((insatsomradeId) =>
        Object.assign(new SessionInsatsomrade(), { id: v7(), coachingSessionId: id, insatsomradeId }),
      ),
    );
    await this.replace(session, SessionContact, now.contactIds, before?.contactIds, (ids) =>
      ids.map((contactId) => Object.assign(new SessionContact(), { id: v7(), coachingSessionId: id, contactId })),
    );
    await this.facts.announce('coachingSession.linked', { session, now, before });
  }

  /** The coaches' links repeat when the session is, so they follow it. */
  private async move(session: CoachingSession): Promise<void> {
    const { heldOn, startsAt, isPlanned } = placeOf(session);
    await this.db.later(
      SessionCoach,
      sql`UPDATE session_coach SET held_on = ${heldOn}, starts_at = ${startsAt}, is_planned = ${isPlanned}
        WHERE workspace_id = ${this.db.workspace} AND coaching_session_id = ${session.id}`,
    );
  }

  private async replace<T extends WorkspaceRow>(
    { id }: CoachingSession,
    type: new () => T,
    now: readonly string[],
    before: readonly string[] | undefined,
    make: (linkedIds: readonly string[]) => T[],
  ): Promise<void> {
    if (before && now.length === before.length && now.every((one) => before.includes(one))) return;
    if (before) await this.db.remove(type, (t) => sql`${t}.coaching_session_id = ${id}`);
    await this.db.insertAll(make(now));
  }
}

/** The links of a subject as they are to stand for a company. */
export function linksOf({ coaches, insatsomradeIds, contacts }: Subject, session: CoachingSession): Linked {
  const { companyId, heldOn } = session;
  return {
    heldOn,
    place: placeOf(session),
    coachIds: coaches.map(({ id }) => id),
    insatsomradeIds: insatsomradeIds.toSorted(),
    contactIds: contacts
      .filter((contact) => contact.companyId === companyId)
      .map(({ id }) => id)
      .toSorted(),
  };
}
