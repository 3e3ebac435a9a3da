// Who of the team is shown, and how the app of each stands.

/** The roles that one can give in a project, the most common first. */
export const ROLES = ['COACH', 'SUBPROJECT_LEADER', 'PROJECT_LEADER', 'OBSERVER', 'AUDITOR'] as const;

export interface TeamSearch {
  member?: string;
  project?: string;
}

/** What the address asks for. */
export function teamSearch({ member, project }: Record<string, unknown>): TeamSearch {
  return {
    ...(typeof member === 'string' ? { member } : {}),
    ...(typeof project === 'string' ? { project } : {}),
  };
}

interface Role {
  untilOn: string | null;
  project: { id: string };
}

export const isHeld = ({ untilOn }: { untilOn: string | null }, today: string): boolean =>
  untilOn === null || untilOn >= today;

/** Those whom the address names; those without a role in the project too, for they are who can be given one. */
export function shownOf<One extends { id: string; roles: readonly Role[] }>(
  members: readonly One[],
  { member, project }: TeamSearch,
): One[] {
  if (member) return members.filter(({ id }) => id === member);
  if (!project) return [...members];
  const isIn = ({ roles }: One): boolean => roles.some((role) => role.project.id === project);
  return members.toSorted((a, b) => Number(isIn(b)) - Number(isIn(a)));
}

interface Device {
  lastSeenAt: string;
  unsentCount: number;
  oldestUnsentAt: string | null;
}

export interface Contact {
  lastSeenAt: string | undefined;
  unsent: number;
  oldestUnsentAt: string | undefined;
}

/** When the app was last in touch on any device, and what waits on all of them. */
export function contactOf(devices: readonly Device[]): Contact {
  const waiting = devices.flatMap(({ oldestUnsentAt }) => oldestUnsentAt ?? []);
  return {
    lastSeenAt: devices
      .map(({ lastSeenAt }) => lastSeenAt)
      .toSorted()
      .at(-1),
    unsent: devices.reduce((sum, { unsentCount }) => sum + unsentCount, 0),
    oldestUnsentAt: waiting.toSorted()[0],
  };
}

interface Giver {
  isAdmin: boolean;
  projects: readonly { id: string; role: string }[];
}

/** An administrator gives roles anywhere, a leader in what they lead; the server has the last word. */
export const mayGiveIn = ({ isAdmin, projects }: Giver, projectId: string): boolean =>
  isAdmin || projects.some(({ id, role }) => id === projectId && role.endsWith('PROJECT_LEADER'));
