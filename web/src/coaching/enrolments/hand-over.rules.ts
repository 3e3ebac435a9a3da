// Who can take over a company in a project: those who coach there, and those who have the role and are not appointed yet.

interface Role {
  role: string;
  untilOn: string | null;
  project: { id: string };
}

interface Working {
  id: string;
  name: string;
  organisation: { id: string; name: string };
  roles: readonly Role[];
}

export interface Taker {
  memberId: string;
  name: string;
  /** The coach that the member is; undefined as long as nobody has appointed them. */
  coachId: string | undefined;
}

interface Sought {
  projectId: string;
  today: string;
  /** Whether who looks can appoint a coach. */
  mayAppoint: boolean;
}

const COACHING = ['COACH', 'SUBPROJECT_LEADER', 'PROJECT_LEADER'];

const holds = ({ roles }: Working, names: readonly string[], { projectId, today }: Sought): boolean =>
  roles.some(
    ({ role, untilOn, project }) =>
      names.includes(role) && project.id === projectId && (untilOn === null || untilOn >= today),
  );

/** By name; the organisation stands beside it, for the company passes to that one. */
export function takersOf(
  members: readonly Working[],
  coaches: readonly { id: string; member: { id: string } }[],
  sought: Sought,
): Taker[] {
  const appointed = new Map(coaches.map(({ id, member }) => [member.id, id]));
  return members
    .filter((one) => holds(one, appointed.has(one.id) ? COACHING : sought.mayAppoint ? ['COACH'] : [], sought))
    .map(({ id, name, organisation }) => ({
      memberId: id,
      name: `${name}, ${organisation.name}`,
      coachId: appointed.get(id),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}
