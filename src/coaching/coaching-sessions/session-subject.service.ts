// What a session is about and who is there: its enrolment, its coaches, its insatsområden and the contacts met.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { sessionRefusals } from './coaching-session-refusals.entity.js';
import type { CoachingSession } from './coaching-session.entity.js';

/** What a caller names, besides the enrolments. */
export interface Named {
  coachIds?: readonly string[] | null | undefined;
  insatsomradeIds?: readonly string[] | null | undefined;
  contactIds?: readonly string[] | null | undefined;
}

/** What there is of it for the actor, and what the enrolments stand in. */
export interface Found {
  enrolments: readonly Enrolment[];
  projects: readonly Project[];
  coaches: readonly Coach[];
  roles: readonly ProjectRole[];
  insatsomraden: readonly Insatsomrade[];
  contacts: readonly Contact[];
}

/** What was named, found and allowed; the coach who leads comes first. */
export interface Subject {
  coaches: readonly Coach[];
  insatsomradeIds: readonly string[];
  contacts: readonly Contact[];
}

const WORKING = ['COACH', 'SUBPROJECT_LEADER', 'PROJECT_LEADER'] as const;

@Injectable()
export class SessionSubjectService {
  constructor(private readonly db: Database) {}

  /** Reads, in one breath, all that a session is told by; contacts met before are found even if they are erased since. */
  async find(
    actor: Actor,
    enrolmentIds: readonly string[],
    named: Named,
    metBefore?: readonly string[],
  ): Promise<Found> {
    const { coachIds, insatsomradeIds, contactIds } = named;
    const projectIds = this.ofEnrolments('project_id', enrolmentIds);
    const [enrolments, projects, coaches, roles, insatsomraden, contacts] = await Promise.all([
      this.db.visible(actor, Enrolment, enrolmentIds),
      this.db.select(Project, (t) => sql`${t}.id IN (${projectIds})`),
      coachIds?.length ? this.db.visible(actor, Coach, coachIds) : this.coachesUnsaid(actor, enrolmentIds),
      coachIds?.length ? this.rolesOf(coachIds, projectIds) : [],
      this.db.visible(actor, Insatsomrade, insatsomradeIds ?? []),
      this.db.visible(actor, Contact, contactIds ?? [], metBefore),
    ]);
    return { enrolments, projects, coaches, roles, insatsomraden, contacts };
  }

  /** Takes what was named from what was found, or refuses what does not exist for the actor. */
  of(actor: Actor, named: Named, enrolments: readonly Enrolment[], found: Found): Subject {
    const { coachIds, insatsomradeIds, contactIds } = named;
    const coaches = coachIds?.length
      ? coachesNamed(coachIds, enrolments, found)
      : [coachUnsaid(actor, enrolments, found)];
    const areas = taken(Insatsomrade.name, found.insatsomraden, insatsomradeIds ?? [], 'input.insatsomradeIds');
    const met = found.contacts.filter(({ companyId }) => enrolments.some((one) => one.companyId === companyId));
    const contacts = taken(Contact.name, met, contactIds ?? [], 'input.contactIds');
    return { coaches, insatsomradeIds: areas.map(({ id }) => id), contacts };
  }

  /** Where no coach is named: the actor's own self as a coach, and those who answer for the enrolments. */
  private async coachesUnsaid(actor: Actor, enrolmentIds: readonly string[]): Promise<Coach[]> {
    const responsible = this.ofEnrolments('coach_id', enrolmentIds);
    return this.db.select(
      Coach,
      (t) => sql`(${t}.member_id = ${actor.memberId} AND ${t}.retired_on IS NULL) OR ${t}.id IN (${responsible})`,
    );
  }

  /** The parts that coaches have, or had, in the projects: a late log must not stop at a role that has ended since. */
  private async rolesOf(coachIds: readonly string[], projectIds: Sql): Promise<ProjectRole[]> {
    const memberIds = sql`
      SELECT c.member_id FROM coach c WHERE c.workspace_id = ${this.db.workspace} AND c.id = ANY(${coachIds}::uuid[])`;
    return this.db.select(
      ProjectRole,
      (t) => sql`${t}.member_id IN (${memberIds}) AND ${t}.project_id IN (${projectIds})
        AND ${t}.role = ANY(${WORKING}::text[])`,
    );
  }

  private ofEnrolments(column: 'project_id' | 'coach_id', ids: readonly string[]): Sql {
    return sql`
      SELECT e.${fixed(column)} FROM enrolment e WHERE e.workspace_id = ${this.db.workspace} AND e.id = ANY(${ids}::uuid[])`;
  }
}

/** The project that an enrolment stands in. */
export function projectOf({ projectId }: Enrolment | CoachingSession, { projects }: Pick<Found, 'projects'>): Project {
  const project = projects.find(({ id }) => id === projectId);
  if (!project) throw new Error(`The project ${projectId} of an enrolment does not exist.`);
  return project;
}

/** Those of the ids, each once; the first that was not found is refused by its place. */
function taken<T extends { id: string }>(
  type: string,
  found: readonly T[],
  ids: readonly string[],
  field: string,
): T[] {
  return [...new Set(ids)].map((id) => {
    const one = found.find((row) => row.id === id);
    if (!one) throw refuse.NOT_FOUND({ type, field: `${field}.${ids.indexOf(id)}` });
    return one;
  });
}

function coachesNamed(ids: readonly string[], enrolments: readonly Enrolment[], { coaches, roles }: Found): Coach[] {
  const named = taken(Coach.name, coaches, ids, 'input.coachIds');
  for (const { id, memberId } of named) {
    const works = (projectId: string): boolean =>
      roles.some((role) => role.memberId === memberId && role.projectId === projectId);
    if (enrolments.every(({ projectId }) => works(projectId))) continue;
    throw sessionRefusals.COACHING_SESSION_COACH_OUTSIDE_PROJECT({ field: `input.coachIds.${ids.indexOf(id)}` });
  }
  return named;
}

/** The actor as a coach, or else the coach responsible. */
function coachUnsaid(actor: Actor, enrolments: readonly Enrolment[], { coaches }: Found): Coach {
  const self = coaches.find(({ memberId, retiredOn }) => memberId === actor.memberId && retiredOn === null);
  if (self && enrolments.every(({ projectId }) => actor.is(projectId, ...WORKING))) return self;
  const responsible = coaches.find(({ id }) => id === enrolments[0]?.coachId);
  if (!responsible) throw sessionRefusals.COACHING_SESSION_COACH_REQUIRED({ field: 'input.coachIds' });
  return responsible;
}
