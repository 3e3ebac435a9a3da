// What somebody is here: the roles they hold today, and what that makes their first page.
import { today } from '../../ui/days';
import type { Me, RoleName } from './person';

export interface Hats {
  isCoach: boolean;
  isAdmin: boolean;
  /** Whether they lead a project or a part of one. */
  isLeader: boolean;
  /** Projects in which they hold a role today: those that run first, and of those the ones they lead. */
  projects: readonly { id: string; name: { sv: string; en: string }; role: RoleName; endedOn: string | null }[];
}

type Role = Me['roles'][number];

const isHeld = ({ untilOn }: Role): boolean => !untilOn || untilOn >= today();

/** Projects that run stand before those to come, and those before what has ended. */
function isPast({ project: { startsOn, endedOn } }: Role): number {
  if (endedOn && endedOn < today()) return 2;
  return startsOn && startsOn > today() ? 1 : 0;
}

const RANK: readonly RoleName[] = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR', 'OBSERVER'];

export function hatsOf({ member, roles }: Me): Hats {
  const held = roles
    .filter(isHeld)
    .toSorted((a, b) => isPast(a) - isPast(b) || RANK.indexOf(a.role) - RANK.indexOf(b.role));
  const seen = new Set<string>();
  const projects = held.flatMap(({ project, role }) => {
    if (seen.has(project.id)) return [];
    seen.add(project.id);
    return [{ ...project, role }];
  });
  return {
    isCoach: held.some(({ role }) => role === 'COACH'),
    isAdmin: member?.isAdmin ?? false,
    isLeader: held.some(({ role }) => role === 'PROJECT_LEADER' || role === 'SUBPROJECT_LEADER'),
    projects,
  };
}

/** What decides what somebody may see, as one text: whose member they are, and the roles that they hold today. */
export function rightsOf({ member, roles }: Me): string {
  const held = roles.filter(isHeld).map(({ id }) => id);
  return [member?.organisation.id ?? 'nobody', member?.isAdmin ? 'admin' : 'member', ...held.toSorted()].join('.');
}
