// What a session is about and who is there: its coaches, its insatsområden and the contacts met.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { sessionRefusals } from './coaching-session-refusals.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { SessionCoach, SessionContact, SessionInsatsomrade } from './session-links.entity.js';

/** What a caller names. */
export interface Named {
  coachIds?: string[] | null;
  insatsomradeIds?: string[] | null;
  contactIds?: string[] | null;
}

/** What was named, found and allowed; the coach who leads comes first. */
export interface Subject {
  coaches: Coach[];
  insatsomradeIds: string[];
  contacts: Met[];
}

/** A contact met, and at which of the companies. */
type Met = Pick<Contact, 'id' | 'companyId'>;

/** What stands in the tables, for a change to be told from. */
export interface Linked {
  heldOn: Day | null;
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

const WORKING = ['COACH', 'SUBPROJECT_LEADER', 'PROJECT_LEADER'] as const;

@Injectable()
export class SessionSubjectService {
  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
  ) {}

  /** Finds what was named, or refuses what does not exist for the actor; what stood before is taken as it is. */
  async of(actor: Actor, named: Named, enrolments: readonly Enrolment[], before?: Linked): Promise<Subject> {
    return {
      coaches: await this.coaches(actor, named.coachIds ?? [], enrolments),
      insatsomradeIds: await this.areas(actor, named.insatsomradeIds ?? []),
      contacts: await this.contacts(actor, named.contactIds ?? [], enrolments, before?.contactIds ?? []),
    };
  }

  /** The coaches named; without any, the actor as a coach, or else the coach responsible. */
  private async coaches(actor: Actor, ids: readonly string[], enrolments: readonly Enrolment[]): Promise<Coach[]> {
    if (!ids.length) return [await this.coachUnsaid(actor, enrolments)];
    const projectIds = [...new Set(enrolments.map(({ projectId }) => projectId))];
    const coaches: Coach[] = [];
    for (const [index, id] of [...new Set(ids)].entries()) {
      const field = `input.coachIds.${index}`;
      const coach = await this.db.seen(actor, Coach, id, field);
      await this.demandInProjects(coach, projectIds, field);
      coaches.push(coach);
    }
    return coaches;
  }

  /** Insatsområden that exist. */
  private async areas(actor: Actor, ids: readonly string[]): Promise<string[]> {
    for (const [index, id] of ids.entries()) {
      await this.db.seen(actor, Insatsomrade, id, `input.insatsomradeIds.${index}`);
    }
    return [...new Set(ids)];
  }

  /** Contacts at the companies met, as far as the actor may see them; those met before may be erased since. */
  private async contacts(
    actor: Actor,
    ids: readonly string[],
    enrolments: readonly Enrolment[],
    before: readonly string[],
  ): Promise<Met[]> {
    const contacts: Met[] = [];
    for (const [index, id] of [...new Set(ids)].entries()) {
      const field = `input.contactIds.${index}`;
      const known = before.includes(id) ? await this.db.find(Contact, id) : undefined;
      const contact = known ?? (await this.db.seen(actor, Contact, id, field));
      if (!enrolments.some(({ companyId }) => companyId === contact.companyId)) {
        throw refuse.NOT_FOUND({ type: Contact.name, field });
      }
      contacts.push(contact);
    }
    return contacts;
  }

  /** What a session is linked to now, the leading coach first. */
  async linked({ id, coachId, heldOn }: CoachingSession): Promise<Linked> {
    const of = sql`t.coaching_session_id = ${id}`;
    const coaches = await this.db.select(SessionCoach, () => of);
    const areas = await this.db.select(SessionInsatsomrade, () => of);
    const contacts = await this.db.select(SessionContact, () => of);
    const others = coaches.map((one) => one.coachId).filter((one) => one !== coachId);
    return {
      heldOn,
      coachIds: coaches.length ? [coachId, ...others.toSorted()] : [],
      insatsomradeIds: areas.map(({ insatsomradeId }) => insatsomradeId).toSorted(),
      contactIds: contacts.map(({ contactId }) => contactId).toSorted(),
    };
  }

  /** Writes the links anew where they are others than before, and notes it as a change of the session. */
  async link(session: CoachingSession, now: Linked, before?: Linked): Promise<void> {
    const { id, heldOn } = session;
    // Coaches carry the session's day, so they are written anew when it has moved.
    const coachesBefore = before?.heldOn === heldOn ? before.coachIds : [];
    await this.replace(session, SessionCoach, now.coachIds, before && coachesBefore, (coachId) =>
      Object.assign(new SessionCoach(), { id: v7(), coachingSessionId: id, coachId, heldOn }),
    );
    await this.replace(session, SessionInsatsomrade, now.insatsomradeIds, before?.insatsomradeIds, (insatsomradeId) =>
      Object.assign(new SessionInsatsomrade(), { id: v7(), coachingSessionId: id, insatsomradeId }),
    );
    await this.replace(session, SessionContact, now.contactIds, before?.contactIds, (contactId) =>
      Object.assign(new SessionContact(), { id: v7(), coachingSessionId: id, contactId }),
    );
    await this.facts.announce('coachingSession.linked', { session, now, before });
  }

  /** Notes what is linked otherwise than before, so that the version rises and history tells of it. */
  note(session: CoachingSession, now: Linked, before: Linked): void {
    for (const field of ['coachIds', 'insatsomradeIds', 'contactIds'] as const) {
      if (String(now[field].toSorted()) !== String(before[field].toSorted())) {
        noteChange(session, field, before[field], now[field]);
      }
    }
  }

  private async replace<T extends WorkspaceRow>(
    { id }: CoachingSession,
    type: new () => T,
    now: readonly string[],
    before: readonly string[] | undefined,
    make: (linkedId: string) => T,
  ): Promise<void> {
    if (before && now.length === before.length && now.every((one) => before.includes(one))) return;
    if (before) await this.db.remove(type, (t) => sql`${t}.coaching_session_id = ${id}`);
    await this.db.insertAll(now.map(make));
  }

  private async coachUnsaid(actor: Actor, enrolments: readonly Enrolment[]): Promise<Coach> {
    const [self] = await this.db.select(
      Coach,
      (t) => sql`${t}.member_id = ${actor.memberId} AND ${t}.retired_on IS NULL`,
    );
    if (self && enrolments.every(({ projectId }) => actor.is(projectId, ...WORKING))) return self;
    const coachId = enrolments[0]?.coachId;
    const responsible = coachId ? await this.db.find(Coach, coachId) : undefined;
    if (!responsible) throw sessionRefusals.COACHING_SESSION_COACH_REQUIRED({ field: 'input.coachIds' });
    return responsible;
  }

  /** Whoever has, or had, a part in the projects: a late log must not stop at a role that has ended since. */
  private async demandInProjects({ memberId }: Coach, projectIds: readonly string[], field: string): Promise<void> {
    const held = await this.db.select(
      ProjectRole,
      (t) => sql`${t}.member_id = ${memberId} AND ${t}.project_id = ANY(${projectIds}::uuid[])
        AND ${t}.role = ANY(${WORKING}::text[])`,
    );
    if (projectIds.every((projectId) => held.some((role) => role.projectId === projectId))) return;
    throw sessionRefusals.COACHING_SESSION_COACH_OUTSIDE_PROJECT({ field });
  }
}

/** The links of a subject as they are to stand for a company. */
export function linksOf({ coaches, insatsomradeIds, contacts }: Subject, session: CoachingSession): Linked {
  const { companyId, heldOn } = session;
  return {
    heldOn,
    coachIds: coaches.map(({ id }) => id),
    insatsomradeIds: insatsomradeIds.toSorted(),
    contactIds: contacts
      .filter((contact) => contact.companyId === companyId)
      .map(({ id }) => id)
      .toSorted(),
  };
}
