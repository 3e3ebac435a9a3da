// Rows in hand, as they were and as they are after a transaction's deeds: the difference is what sums are moved by.
import type { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { SessionContact, SessionInsatsomrade } from '#coaching/coaching-sessions/session-links.entity.js';
import type { Linked } from '#coaching/coaching-sessions/session-links.service.js';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import type { StepTransition } from '#coaching/progress/step-transition.entity.js';
import type { Sql } from '#platform/database/sql.js';
import { rowsInHand } from './participation.definitions.reads.js';
import { climbsAdd, KINDS, sessionsAdd, taken, type Sessions, type Transitions } from './participation.sums.reads.js';

/** What of a session decides what it adds, beside where it belongs. */
export const DECIDING = ['heldAt', 'heldOn', 'cancelledAt', 'minutes', 'reportable'] as const;
type Place = 'id' | 'enrolmentId' | 'projectId' | 'organisationId';
type Counting = Pick<CoachingSession, (typeof DECIDING)[number] | Place>;

export type Links = Pick<Linked, 'insatsomradeIds' | 'contactIds'>;

/** A session with what it is linked to. */
export interface Meeting {
  session: Counting;
  links: Links;
}

/** The transitions of companies, and the enrolments that they are credited to. */
export interface Climbing {
  transitions: readonly StepTransition[];
  enrolments: readonly Pick<Enrolment, 'id' | 'openedOn' | 'closedOn'>[];
}

/** What sums are moved by when sessions are other than before; what was not held before has added nothing. */
export function movedBySessions(now: readonly Meeting[], before: readonly Meeting[]): Sql[] {
  const former = before.filter(({ session }) => session.heldAt);
  return [...allOf(now), ...(former.length ? allOf(former).map(taken) : [])];
}

/** The same of transitions, or of the days of their enrolments. */
export function movedByClimbs(now: Climbing, before: Climbing): Sql[] {
  const kinds = ['WHOLE', 'AREA'] as const;
  const [ground, former] = [climbing(now), climbing(before)];
  return kinds.flatMap((kind) => [climbsAdd(ground, kind), taken(climbsAdd(former, kind))]);
}

function allOf(meetings: readonly Meeting[]): Sql[] {
  const ground = sessionsOf(meetings);
  return KINDS.map((kind) => sessionsAdd(ground, kind));
}

function sessionsOf(meetings: readonly Meeting[]): Sessions {
  const areas = meetings.flatMap(({ session, links }) =>
    links.insatsomradeIds.map((insatsomradeId) => ({ coachingSessionId: session.id, insatsomradeId })),
  );
  const contacts = meetings.flatMap(({ session, links }) =>
    links.contactIds.map((contactId) => ({ coachingSessionId: session.id, contactId })),
  );
  const ids = { id: 'uuid', enrolmentId: 'uuid', projectId: 'uuid', organisationId: 'uuid' };
  const told = {
    heldAt: 'timestamptz',
    heldOn: 'date',
    cancelledAt: 'timestamptz',
    minutes: 'integer',
    reportable: 'boolean',
  };
  return {
    sessions: rowsInHand<Counting>(
      { ...ids, ...told },
      meetings.map(({ session }) => session),
    ),
    areas: rowsInHand<Pick<SessionInsatsomrade, 'coachingSessionId' | 'insatsomradeId'>>(
      { coachingSessionId: 'uuid', insatsomradeId: 'uuid' },
      areas,
    ),
    contacts: rowsInHand<Pick<SessionContact, 'coachingSessionId' | 'contactId'>>(
      { coachingSessionId: 'uuid', contactId: 'uuid' },
      contacts,
    ),
  };
}

function climbing({ transitions, enrolments }: Climbing): Transitions {
  const ids = { id: 'uuid', companyId: 'uuid', insatsomradeId: 'uuid', placeId: 'uuid', correctsId: 'uuid' };
  const credited = { enrolmentId: 'uuid', projectId: 'uuid', organisationId: 'uuid' };
  const told = { toStep: 'integer', onDay: 'date', isBaseline: 'boolean' };
  return {
    transitions: rowsInHand<StepTransition>({ ...ids, ...credited, ...told }, transitions),
    enrolments: rowsInHand<Climbing['enrolments'][number]>(
      { id: 'uuid', openedOn: 'date', closedOn: 'date' },
      enrolments,
    ),
  };
}
