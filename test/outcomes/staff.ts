// What tests of who works in a project stand on: somebody who holds a role from a day, until a day or still.
import { ProjectRole, type ProjectRoleName } from '#access/members/project-role.entity.js';
import { row, type Person } from '../support/make.js';
import type { Cast } from '../coaching/cast.js';

export async function staffed(
  { world, project }: Cast,
  { memberId }: Person,
  role: ProjectRoleName,
  ...[fromOn, untilOn]: [fromOn: string, untilOn: string | null]
): Promise<ProjectRole> {
  const term = { memberId, projectId: project.id, role, fromOn, untilOn };
  return world.save(row(ProjectRole, term as Partial<ProjectRole>));
}
