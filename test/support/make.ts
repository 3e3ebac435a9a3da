// Makes what a test stands on: a workspace of its own, its organisations, its people, and a project they work in.
import { v7 } from 'uuid';
import { Account } from '../../src/access/workspaces/account.entity.js';
import { Workspace } from '../../src/access/workspaces/workspace.entity.js';
import { Member } from '../../src/access/members/member.entity.js';
import { ProjectRole, ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import { Organisation, OrganisationKind } from '../../src/access/organisations/organisation.entity.js';
import { Project } from '../../src/programme/projects/project.entity.js';
import type { WorkspaceRow } from '../../src/platform/database/row.js';
import { sql } from '../../src/platform/database/sql.js';
import { inside } from './app.js';
import { sessionFor } from './sessions.js';

/** Somebody who can be asked to do things: see `as(person)`. */
export interface Person {
  workspaceId: string;
  accountId: string;
  memberId: string;
  organisationId: string;
  name: string;
  cookie: string;
}

interface PersonWish {
  organisation: Organisation;
  name?: string;
  isAdmin?: boolean;
  roles?: { project: Project; role: ProjectRoleName; fromOn?: string; untilOn?: string }[];
}

/** A row with what the factory fills in and what the test wishes. */
export function row<T extends WorkspaceRow>(type: new () => T, values: Partial<T>): T {
  return Object.assign(new type(), { id: v7(), ...values });
}

export class World {
  constructor(readonly workspaceId: string) {}

  async organisation(name = `Organisation ${v7().slice(-6)}`): Promise<Organisation> {
    const made = row(Organisation, {
      name,
      alsoKnownAs: [],
      kinds: [OrganisationKind.DELIVERING],
      organisationNumber: null,
    });
    return this.save(made);
  }

  async project(values: Partial<Project> = {}): Promise<Project> {
    const code = values.code ?? `projekt-${v7().slice(-8)}`;
    return this.save(row(Project, { code, name: { sv: `Projekt ${code}`, en: `Project ${code}` }, ...values }));
  }

  async person({ organisation, name = 'Kim Påhittad', isAdmin = false, roles = [] }: PersonWish): Promise<Person> {
    const account = Object.assign(new Account(), { id: v7(), email: `${v7()}@example.com`, createdAt: new Date() });
    const member = row(Member, {
      accountId: account.id,
      organisationId: organisation.id,
      name,
      isAdmin,
      joinedOn: '2020-01-01',
      leftOn: null,
    } as Partial<Member>);
    await inside(this.workspaceId, (db) =>
      db.transaction(async () => {
        await db.run(sql`INSERT INTO account (id, email, created_at) VALUES (${account.id}, ${account.email}, now())`);
        await db.insert(member);
        for (const { project, role, fromOn = '2020-01-01', untilOn = null } of roles) {
          await db.insert(
            row(ProjectRole, {
              memberId: member.id,
              projectId: project.id,
              role,
              fromOn,
              untilOn,
            } as Partial<ProjectRole>),
          );
        }
      }),
    );
    const cookie = await sessionFor(this.workspaceId, account.id);
    return {
      workspaceId: this.workspaceId,
      accountId: account.id,
      memberId: member.id,
      organisationId: organisation.id,
      name,
      cookie,
    };
  }

  /** Writes a row as the system would. */
  async save<T extends WorkspaceRow>(made: T): Promise<T> {
    return inside(this.workspaceId, (db) => db.transaction(() => db.insert(made)));
  }
}

/** A workspace of the test's own. */
export async function found(): Promise<World> {
  const workspace = Object.assign(new Workspace(), {
    id: v7(),
    slug: `test-${v7()}`,
    name: { sv: 'Provvärlden', en: 'Test world' },
    isDemo: false,
  });
  await inside(workspace.id, (db) =>
    db.transaction(() =>
      db.run(sql`INSERT INTO workspace (id, slug, name, is_demo, created_at)
        VALUES (${workspace.id}, ${workspace.slug}, ${JSON.stringify(workspace.name)}, false, now())`),
    ),
  );
  return new World(workspace.id);
}

/** What most tests need: two partners in a project, and one person in every role. */
export interface Consortium {
  world: World;
  project: Project;
  owner: Organisation;
  partner: Organisation;
  /** Administers the workspace, holds no project role. */
  admin: Person;
  /** Leads the whole project, for the owner. */
  leader: Person;
  /** Leads the partner's part. */
  subleader: Person;
  /** Coaches for the owner. */
  coach: Person;
  /** Coaches for the owner too. */
  colleague: Person;
  /** Coaches for the partner. */
  partnerCoach: Person;
  observer: Person;
  auditor: Person;
  /** A member of the owner without any role. */
  bystander: Person;
}

export async function consortium(project: Partial<Project> = {}): Promise<Consortium> {
  const world = await found();
  const [owner, partner] = [await world.organisation('Ägarbolaget'), await world.organisation('Partnerbolaget')];
  const made = await world.project(project);
  const person = (name: string, organisation: Organisation, role?: ProjectRoleName, isAdmin = false): Promise<Person> =>
    world.person({ name, organisation, isAdmin, roles: role ? [{ project: made, role }] : [] });
  return {
    world,
    project: made,
    owner,
    partner,
    admin: await person('Ada Admin', owner, undefined, true),
    leader: await person('Lena Ledare', owner, ProjectRoleName.PROJECT_LEADER),
    subleader: await person('Sara Delledare', partner, ProjectRoleName.SUBPROJECT_LEADER),
    coach: await person('Carl Coach', owner, ProjectRoleName.COACH),
    colleague: await person('Kajsa Kollega', owner, ProjectRoleName.COACH),
    partnerCoach: await person('Petra Partner', partner, ProjectRoleName.COACH),
    observer: await person('Olle Observatör', owner, ProjectRoleName.OBSERVER),
    auditor: await person('Rut Revisor', owner, ProjectRoleName.AUDITOR),
    bystander: await person('Britt Bredvid', owner),
  };
}
