// Who may do what with members and their roles, and what becomes of those who leave.
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';

let here: Consortium;

beforeAll(async () => {
  here = await consortium();
});

const PROMOTE =
  'mutation($id: ID!, $version: Int!) { memberPromote(id: $id, expectedVersion: $version) { isAdmin version } }';
const DEMOTE =
  'mutation($id: ID!, $version: Int!) { memberDemote(id: $id, expectedVersion: $version) { isAdmin version } }';
const LEAVE =
  'mutation($id: ID!, $version: Int!) { memberLeave(id: $id, expectedVersion: $version) { leftOn isAdmin version } }';
const AMEND = `mutation($id: ID!, $version: Int!, $input: MemberAmendInput!) {
  memberAmend(id: $id, expectedVersion: $version, input: $input) { name organisation { name } version }
}`;
const GIVE = `mutation($id: ID, $input: ProjectRoleGiveInput!) {
  projectRoleGive(id: $id, input: $input) { id role fromOn untilOn version member { name } }
}`;
const END = `mutation($id: ID!, $version: Int!, $input: ProjectRoleEndInput) {
  projectRoleEnd(id: $id, expectedVersion: $version, input: $input) { untilOn version }
}`;

const PEOPLE = ['admin', 'leader', 'subleader', 'coach', 'partnerCoach', 'observer', 'auditor', 'bystander'] as const;
type Who = (typeof PEOPLE)[number];

const somebody = (organisation = here.owner): Promise<Person> => here.world.person({ organisation });
const codeOf = async (who: Person, mutation: string, variables: Record<string, unknown>): Promise<string> => {
  const { errors } = await as(who).ask(mutation, variables);
  return errors?.[0]?.extensions.code ?? 'done';
};

describe('role × verb', () => {
  it.each(PEOPLE)('%s knows every member who is here', async (who) => {
    const { members } = await as(here[who]).do<{ members: { nodes: { name: string }[] } }>(
      '{ members(first: 200) { nodes { name } } }',
    );
    expect(members.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ada Admin', 'Petra Partner', 'Britt Bredvid']),
    );
  });

  it.each(PEOPLE)('%s promotes, demotes and sees off only as an admin', async (who) => {
    const may = who === 'admin' ? 'done' : 'FORBIDDEN';
    const { memberId: id } = await somebody();
    expect(await codeOf(here[who], PROMOTE, { id, version: 1 })).toBe(may);
    expect(await codeOf(here[who], DEMOTE, { id, version: who === 'admin' ? 2 : 1 })).toBe(may);
    expect(await codeOf(here[who], LEAVE, { id, version: who === 'admin' ? 3 : 1 })).toBe(may);
  });

  it.each(PEOPLE)('%s amends the own name, and others’ only as an admin', async (who) => {
    const input = { name: 'Kim Ändrad' };
    const { memberId: id } = await somebody();
    expect(await codeOf(here[who], AMEND, { id, version: 1, input })).toBe(who === 'admin' ? 'done' : 'FORBIDDEN');
    const own = await somebody();
    expect(await codeOf(own, AMEND, { id: own.memberId, version: 1, input })).toBe('done');
  });

  /** Which roles each may give in the project: to whom in the own organisation, and to whom in the other. */
  const gives: Record<Who, { own: ProjectRoleName[]; others: ProjectRoleName[] }> = {
    admin: { own: Object.values(ProjectRoleName), others: Object.values(ProjectRoleName) },
    leader: { own: Object.values(ProjectRoleName), others: Object.values(ProjectRoleName) },
    subleader: { own: [ProjectRoleName.SUBPROJECT_LEADER, ProjectRoleName.COACH], others: [] },
    coach: { own: [], others: [] },
    partnerCoach: { own: [], others: [] },
    observer: { own: [], others: [] },
    auditor: { own: [], others: [] },
    bystander: { own: [], others: [] },
  };

  it.each(PEOPLE)('%s gives and ends the roles that the own role reaches', async (who) => {
    const isPartner = here[who].organisationId === here.partner.id;
    const [own, other] = [
      await somebody(isPartner ? here.partner : here.owner),
      await somebody(isPartner ? here.owner : here.partner),
    ];
    for (const role of Object.values(ProjectRoleName)) {
      for (const [target, allowed] of [
        [own, gives[who].own],
        [other, gives[who].others],
      ] as const) {
        const untilOn = '2099-12-31';
        const input = { memberId: target.memberId, projectId: here.project.id, role, untilOn };
        const id = v7();
        const may = allowed.includes(role) ? 'done' : 'FORBIDDEN';
        expect([role, await codeOf(here[who], GIVE, { id, input })]).toEqual([role, may]);
        if (may === 'FORBIDDEN') await as(here.admin).do(GIVE, { id, input });
        const end = await codeOf(here[who], END, { id, version: 1 });
        expect([role, end]).toEqual([role, may]);
      }
    }
  });

  it('a leader gives no role in a project led by others', async () => {
    const elsewhere = await here.world.project();
    const { memberId } = await somebody();
    const input = { memberId, projectId: elsewhere.id, role: 'COACH' };
    expect(await codeOf(here.leader, GIVE, { input })).toBe('FORBIDDEN');
  });

  it('nobody is anybody without signing in', async () => {
    const { memberId: id } = await somebody();
    for (const mutation of [PROMOTE, DEMOTE, LEAVE]) {
      expect(await as().refused(mutation, { id, version: 1 })).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });
});

describe('a role in a project', () => {
  it('counts from its first day to its last', async () => {
    const person = await here.world.person({
      organisation: here.owner,
      roles: [
        { project: here.project, role: ProjectRoleName.COACH, fromOn: '2020-01-01', untilOn: '2020-12-31' },
        { project: here.project, role: ProjectRoleName.OBSERVER, fromOn: '2099-01-01' },
        { project: here.project, role: ProjectRoleName.PROJECT_LEADER, fromOn: '2020-01-01', untilOn: '2099-12-31' },
      ],
    });
    expect(await as(person).do('{ me { roles { role } member { roles { role } } } }')).toEqual({
      me: {
        roles: [{ role: 'PROJECT_LEADER' }],
        member: { roles: [{ role: 'COACH' }, { role: 'PROJECT_LEADER' }, { role: 'OBSERVER' }] },
      },
    });
  });

  it('is refused twice, backwards, for an auditor without end, for a project of others and for who has left', async () => {
    const { memberId } = await somebody();
    const { id: projectId } = here.project;
    const gone = await somebody();
    await as(here.admin).do(LEAVE, { id: gone.memberId, version: 1 });
    const stranger = await consortium();
    const wrong = [
      [
        { memberId, projectId, role: 'COACH', fromOn: '2026-02-01', untilOn: '2026-01-31' },
        'PERIOD_BACKWARDS',
        'input.untilOn',
      ],
      [{ memberId, projectId, role: 'AUDITOR' }, 'AUDITOR_NEEDS_END', 'input.untilOn'],
      [{ memberId, projectId: stranger.project.id, role: 'COACH' }, 'NOT_FOUND', 'input.projectId'],
      [{ memberId: stranger.coach.memberId, projectId, role: 'COACH' }, 'NOT_FOUND', 'input.memberId'],
      [{ memberId: gone.memberId, projectId, role: 'COACH' }, 'MEMBER_LEFT', 'input.memberId'],
      [{ memberId, projectId: 'x', role: 'COACH' }, 'ID_INVALID', 'input.projectId'],
    ] as const;
    for (const [input, code, field] of wrong)
      expect(await as(here.admin).refused(GIVE, { input })).toMatchObject({ code, field });
    await as(here.admin).do(GIVE, { input: { memberId, projectId, role: 'COACH' } });
    const again = await as(here.admin).refused(GIVE, {
      input: { memberId, projectId, role: 'COACH', untilOn: '2099-01-01' },
    });
    expect(again).toMatchObject({ code: 'PROJECT_ROLE_HELD', field: 'input.role' });
  });

  it('ends at once, or after a day that still counts, and not later than it would have', async () => {
    const person = await somebody();
    const input = { memberId: person.memberId, projectId: here.project.id, role: 'COACH', untilOn: '2099-12-31' };
    const { projectRoleGive } = await as(here.leader).do<{ projectRoleGive: { id: string } }>(GIVE, { input });
    const { id } = projectRoleGive;
    await as(here.leader).do(END, { id, version: 1, input: { on: '2099-06-30' } });
    expect(await as(person).do('{ me { roles { role } } }')).toEqual({ me: { roles: [{ role: 'COACH' }] } });
    expect(await as(here.leader).refused(END, { id, version: 2, input: { on: '2099-12-31' } })).toMatchObject({
      code: 'PROJECT_ROLE_ENDED',
    });
    await as(here.leader).do(END, { id, version: 2 });
    expect(await as(person).do('{ me { roles { role } } }')).toEqual({ me: { roles: [] } });
    const { history } = await as(here.leader).do<{ history: { nodes: unknown[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { verb by { name } } } }',
      { id },
    );
    const by = { name: 'Lena Ledare' };
    expect(history.nodes).toEqual([
      { verb: 'projectRole.end', by },
      { verb: 'projectRole.end', by },
      { verb: 'projectRole.give', by },
    ]);
  });

  it('given twice by the same sending is given once', async () => {
    const { memberId } = await somebody();
    const [id, input] = [v7(), { memberId, projectId: here.project.id, role: 'COACH' }];
    await as(here.admin).do(GIVE, { id, input });
    const { extensions, errors } = await as(here.admin).ask(GIVE, { id, input });
    expect(errors).toBeUndefined();
    expect(extensions).toMatchObject({ replayed: true });
    expect(await as(here.admin).refused(GIVE, { id, input: { ...input, role: 'OBSERVER' } })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('a member', () => {
  it('who leaves is in no list unless asked for, holds no role, and what they did stays theirs', async () => {
    const person = await here.world.person({
      organisation: here.owner,
      name: 'Lova Lämnar',
      isAdmin: true,
      roles: [{ project: here.project, role: ProjectRoleName.COACH }],
    });
    await as(person).do(AMEND, { id: person.memberId, version: 1, input: { name: 'Lova Lämnade' } });
    const { memberLeave } = await as(here.admin).do<{ memberLeave: { leftOn: string } }>(LEAVE, {
      id: person.memberId,
      version: 2,
    });
    expect(memberLeave).toMatchObject({ leftOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), isAdmin: false });
    const list =
      'query($filter: MemberFilter) { members(filter: $filter, first: 200) { totalCount nodes { id leftOn roles { untilOn } } } }';
    const ids = async (filter?: object): Promise<string[]> =>
      (await as(here.admin).do<{ members: { nodes: { id: string }[] } }>(list, { filter })).members.nodes.map(
        ({ id }) => id,
      );
    expect(await ids()).not.toContain(person.memberId);
    expect(await ids({ includeLeft: false })).not.toContain(person.memberId);
    expect(await ids({ includeLeft: true })).toContain(person.memberId);
    const found = await as(here.admin).do(list, { filter: { includeLeft: true, search: 'lova lämn' } });
    expect(found).toMatchObject({ members: { totalCount: 1, nodes: [{ roles: [{ untilOn: expect.any(String) }] }] } });
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb by { name } } } }';
    expect(await as(here.bystander).do(history, { id: person.memberId })).toEqual({
      history: {
        nodes: [
          { verb: 'member.leave', by: { name: 'Ada Admin' } },
          { verb: 'member.amend', by: { name: 'Lova Lämnade' } },
        ],
      },
    });
    expect(await as(here.admin).refused(PROMOTE, { id: person.memberId, version: 3 })).toMatchObject({
      code: 'MEMBER_LEFT',
    });
    expect(await as(here.admin).refused(LEAVE, { id: person.memberId, version: 3 })).toMatchObject({
      code: 'MEMBER_LEFT',
    });
  });

  it('may leave by themselves', async () => {
    const person = await somebody();
    await as(person).do(LEAVE, { id: person.memberId, version: 1 });
    expect(await as(person).refused('{ members { totalCount } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('who is the last admin neither leaves nor is demoted, also when two go at once', async () => {
    const { world, admin, owner } = await consortium();
    for (const mutation of [LEAVE, DEMOTE]) {
      expect(await as(admin).refused(mutation, { id: admin.memberId, version: 1 })).toMatchObject({
        code: 'MEMBER_LAST_ADMIN',
      });
    }
    const second = await world.person({ organisation: owner, isAdmin: true });
    const codes = await Promise.all([admin, second].map((one) => codeOf(one, LEAVE, { id: one.memberId, version: 1 })));
    expect(codes.toSorted()).toEqual(['MEMBER_LAST_ADMIN', 'done']);
  });

  it('is moved to another organisation by an admin alone, and not to one of another workspace', async () => {
    const person = await somebody();
    const variables = { id: person.memberId, version: 1, input: { organisationId: here.partner.id } };
    expect(await as(person).refused(AMEND, variables)).toMatchObject({
      code: 'FORBIDDEN',
      field: 'input.organisationId',
    });
    expect(await as(here.admin).do(AMEND, variables)).toMatchObject({
      memberAmend: { organisation: { name: 'Partnerbolaget' }, version: 2 },
    });
    const { owner } = await consortium();
    const strange = { ...variables, version: 2, input: { organisationId: owner.id } };
    expect(await as(here.admin).refused(AMEND, strange)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.organisationId',
    });
  });

  it('is not changed over a version that somebody else has changed', async () => {
    const { memberId: id } = await somebody();
    await as(here.admin).do(PROMOTE, { id, version: 1 });
    const { params, code } = await as(here.admin).refused(DEMOTE, { id, version: 1 });
    expect(code).toBe('CONFLICT');
    expect(params).toMatchObject({ expectedVersion: 1, currentVersion: 2, current: { isAdmin: true } });
  });

  it('of another workspace does not exist', async () => {
    const { coach } = await consortium();
    expect(await as(here.admin).refused(PROMOTE, { id: coach.memberId, version: 1 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await as(here.admin).refused(PROMOTE, { id: v7(), version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['admin', true, true],
    ['leader', true, true],
    ['subleader', true, true],
    ['coach', true, false],
    ['partnerCoach', false, true],
    ['observer', true, false],
  ] as const)('’s address is for colleagues and leaders: %s', async (who, ofOwner, ofPartner) => {
    const query = '{ members(first: 200) { nodes { name email } } }';
    const { members } = await as(here[who]).do<{ members: { nodes: { name: string; email: string | null }[] } }>(query);
    const isShown = (name: string): boolean =>
      typeof members.nodes.find((one) => one.name === name)?.email === 'string';
    expect([isShown('Kajsa Kollega'), isShown('Sara Delledare')]).toEqual([ofOwner, ofPartner]);
  });

  it('sees what they can do', async () => {
    const own = '{ me { member { viewerCan } } }';
    expect(await as(here.coach).do(own)).toEqual({
      me: { member: { viewerCan: ['member:read', 'member:amend', 'member:leave'] } },
    });
  });
});
