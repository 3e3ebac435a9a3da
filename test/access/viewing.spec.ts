// Looking at the system as another member sees it: who may, that nothing can be changed, and never more than both may see.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import type { Organisation } from '../../src/access/organisations/organisation.entity.js';
import { inside, testApp } from '../support/app.js';
import { cast } from '../coaching/cast.js';
import { area } from '../coaching/staircases.js';
import { move } from '../coaching/steps.js';
import { as, type Client } from '../support/as.js';
import { consortium, World, type Consortium, type Person } from '../support/make.js';
import { probe } from '../support/probe.js';
import { settled, type Settled } from '../support/settled.js';

const HEADER = 'x-stegvis-view-as';
const WHO = '{ me { member { id name isAdmin viewerCan } viewedBy { id name } roles { role } } }';

let here: Consortium;

beforeAll(async () => {
  here = await consortium();
});

const looking = (viewer: Person, member: { memberId: string }): Client =>
  as(viewer).with({ [HEADER]: member.memberId });

async function noted(memberId: string, by = here.admin): Promise<unknown[]> {
  const { history } = await as(by).do<{ history: { nodes: unknown[] } }>(
    'query($id: ID!) { history(of: $id, filter: { verb: "member.viewAs" }) { nodes { verb by { name } } } }',
    { id: memberId },
  );
  return history.nodes;
}

describe('looking as another member', () => {
  it('shows what they are, and says who looks', async () => {
    expect(await looking(here.leader, here.coach).do(WHO)).toMatchObject({
      me: { member: { name: 'Carl Coach' }, viewedBy: { name: 'Lena Ledare' }, roles: [{ role: 'COACH' }] },
    });
    expect(await as(here.leader).do(WHO)).toMatchObject({ me: { member: { name: 'Lena Ledare' }, viewedBy: null } });
  });

  it('as oneself changes nothing', async () => {
    expect(await looking(here.coach, here.coach).do(WHO)).toMatchObject({
      me: { member: { name: 'Carl Coach' }, viewedBy: null },
    });
    expect(await noted(here.coach.memberId, here.coach)).not.toContainEqual({
      verb: 'member.viewAs',
      by: { name: 'Carl Coach' },
    });
  });

  it.each([
    ['admin', ['admin', 'leader', 'subleader', 'coach', 'partnerCoach', 'observer', 'auditor', 'bystander']],
    ['leader', ['leader', 'subleader', 'coach', 'partnerCoach', 'observer', 'auditor']],
    ['subleader', ['subleader']],
    ['coach', ['coach']],
    ['observer', ['observer']],
    ['auditor', ['auditor']],
    ['bystander', ['bystander']],
  ] as const)('%s looks as those whom the own role reaches', async (who, reached) => {
    const people = [
      'admin',
      'leader',
      'subleader',
      'coach',
      'partnerCoach',
      'observer',
      'auditor',
      'bystander',
    ] as const;
    for (const other of people) {
      const { status, errors } = await looking(here[who], here[other]).ask(WHO);
      const isReached = (reached as readonly string[]).includes(other);
      expect([other, status, errors?.[0]?.extensions.code]).toEqual(
        isReached ? [other, 200, undefined] : [other, 403, 'FORBIDDEN'],
      );
    }
  });

  it('is refused for who is not there: unknown, of another workspace, or gone', async () => {
    const foreign = await consortium();
    const gone = await here.world.person({ organisation: here.owner });
    await as(here.admin).do('mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { id } }', {
      id: gone.memberId,
    });
    for (const memberId of [foreign.coach.memberId, gone.memberId, 'x']) {
      const { status, errors } = await looking(here.admin, { memberId }).ask(WHO);
      expect([status, errors?.[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('is nothing a key may do', async () => {
    const { apiKeyCreate } = await as(here.admin).do<{ apiKeyCreate: { secret: string } }>(
      'mutation { apiKeyCreate(input: { name: "skript" }) { secret } }',
    );
    const key = as().with({ authorization: `Bearer ${apiKeyCreate.secret}`, [HEADER]: here.coach.memberId });
    const { status, errors } = await key.ask(WHO);
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('does not show a leader what an admin knows', async () => {
    const role = { project: here.project, role: ProjectRoleName.COACH };
    const admin = await here.world.person({ organisation: here.owner, isAdmin: true, roles: [role] });
    await as(admin).do('mutation { apiKeyCreate(input: { name: "Skriptet" }) { id } }');
    await as(admin).do('mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }', {
      input: { email: 'ny@example.com', name: 'Nils Ny', organisationId: here.owner.id },
    });
    const [own, seen] = await Promise.all(
      [as(admin), looking(here.leader, admin)].map(async (one) =>
        JSON.stringify(await one.ask('{ apiKeys { nodes { name } } invitations { nodes { name } } }')),
      ),
    );
    for (const secret of ['Skriptet', 'Nils Ny']) {
      expect(own).toContain(secret);
      expect(seen).not.toContain(secret);
    }
  });

  it('changes nothing: every mutation is refused, save signing out', async () => {
    const { app } = await testApp();
    const fields = app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {};
    const own = { idOf: () => here.coach.memberId, text: 'ändrat' };
    for (const field of Object.values(fields)) {
      if (field.name === 'signOut') continue;
      const { query, variables } = probe('mutation', field, own);
      const { errors } = await looking(here.leader, here.coach).ask(query, variables);
      expect([field.name, errors?.[0]?.extensions.code]).toEqual([field.name, 'VIEWING_AS']);
    }
    const someone = await here.world.person({ organisation: here.owner, isAdmin: true });
    expect(await looking(someone, here.coach).do('mutation { signOut }')).toEqual({ signOut: true });
    expect(await as(someone).do(WHO)).toEqual({ me: null });
  });

  it('leaves one entry in the history of who is looked as, for every member to read', async () => {
    const member = await here.world.person({ organisation: here.partner });
    await Promise.all([1, 2, 3, 4].map(() => looking(here.admin, member).do(WHO)));
    await looking(here.admin, member).do(WHO);
    expect(await noted(member.memberId, member)).toEqual([{ verb: 'member.viewAs', by: { name: 'Ada Admin' } }]);
    await inside(here.world.workspaceId, async (db) => {
      const rows = await db.read(sql`
        SELECT 1 FROM history_entry WHERE workspace_id = ${db.workspace} AND by_member_id = ${member.memberId}`);
      expect(rows).toEqual([]);
    });
  });
});

describe('what is seen as another', () => {
  let ours: Settled;
  let elsewhere: Person;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    ours = await settled('HEMLIGT');
    schema = (await testApp()).app.get(GraphQLSchemaHost).schema;
    const world = new World(ours.workspaceId);
    const organisation = { id: ours.coach.organisationId } as Organisation;
    const project = await world.project();
    elsewhere = await world.person({ organisation, roles: [{ project, role: ProjectRoleName.PROJECT_LEADER }] });
    await as(ours.admin).do('mutation($input: ProjectRoleGiveInput!) { projectRoleGive(input: $input) { id } }', {
      input: { memberId: ours.coach.memberId, projectId: project.id, role: 'COACH' },
    });
  });

  /** Every text in the answers to every query of the API. */
  async function told(client: Client): Promise<Map<string, Set<string>>> {
    const aim = { idOf: (operation: string, field: string) => ours.idOf(operation, field), text: 'HEMLIGT' };
    const answers = new Map<string, Set<string>>();
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      if (field.name === 'me') continue;
      const { query, variables } = probe('query', field, aim);
      const { data } = await client.ask(query, variables);
      answers.set(field.name, new Set(textsIn(data)));
    }
    return answers;
  }

  it.each([
    ['a leader, as a coach of the project', () => ours.leader, () => ours.coach],
    ['an admin without a role, as a coach', () => ours.admin, () => ours.coach],
    ['an admin without a role, as the leader', () => ours.admin, () => ours.leader],
    ['the leader of another project, as a coach of both', () => elsewhere, () => ours.coach],
  ] as const)('by %s is never more than they see themselves', async (_, viewer, member) => {
    const [own, seen] = [await told(as(viewer())), await told(looking(viewer(), member()))];
    for (const [query, texts] of seen) {
      const more = [...texts].filter((text) => !own.get(query)?.has(text));
      expect({ query, more }).toEqual({ query, more: [] });
    }
  });

  it('by a leader holds what the coach sees, so that there was something to see', async () => {
    const seen = await told(looking(ours.leader, ours.coach));
    for (const query of ['action', 'contact', 'coachingSession', 'followUp', 'participant']) {
      expect([query, seen.get(query)?.has('HEMLIGT')]).toEqual([query, true]);
    }
  });
});

describe('what an organisation stated before any project', () => {
  const MOVES = `query($id: ID!) { company(id: $id) { transitions { nodes { id reason } } } }`;
  const DEEDS = `query($id: ID!) { history(of: $id) { nodes { changes { field before after } } } }`;

  it('keeps its reason from a leader of another, also when they look as one of its coaches', async () => {
    const consorts = await cast();
    const { id: companyId } = await consorts.company();
    const insatsomradeId = (await area(consorts.world, 1)).id;
    const stated = { companyId, insatsomradeId };
    const placed = await move(consorts.partnerCoach, 'stepPlace', 0, { ...stated, toStep: 2 });
    const back = { ...stated, reason: 'HEMLIGT' };
    const { id } = await move(consorts.partnerCoach, 'stepBack', placed.standing.version, back);
    const said = async (client: Client): Promise<string> =>
      JSON.stringify([await client.do(MOVES, { id: companyId }), await client.do(DEEDS, { id })]);
    expect(await said(as(consorts.partnerCoach))).toContain('HEMLIGT');
    const seen = await said(looking(consorts.leader, consorts.partnerCoach));
    expect(seen).toContain(id);
    expect(seen).not.toContain('HEMLIGT');
  });
});

/** When something was worked out differs from one answer to the next. */
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** The texts in an answer; what somebody may do is theirs, and tells of nobody else. */
function textsIn(value: unknown, key = ''): string[] {
  if (key === 'viewerCan') return [];
  if (typeof value === 'string') return INSTANT.test(value) ? [] : [value];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, Array.isArray(value) ? key : name));
}
