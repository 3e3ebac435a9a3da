// Coaches: members who coach, what they know, the hours they have, and who appoints them.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Insatsomrade } from '../../src/programme/insatsomraden/insatsomrade.entity.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium, type Person } from '../support/make.js';

interface Coach {
  id: string;
  name: string;
  hoursPerWeek: number | null;
  appointedOn: string;
  retiredOn: string | null;
  version: number;
  viewerCan: string[];
  organisation: { name: string };
}

const FACTS = 'id name hoursPerWeek appointedOn retiredOn version viewerCan organisation { name }';
const APPOINT = `mutation($id: ID, $input: CoachAppointInput!) { coachAppoint(id: $id, input: $input) { ${FACTS} } }`;
const AMEND = `mutation($id: ID!, $version: Int!, $input: CoachAmendInput!) {
  coachAmend(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;
const RETIRE = `mutation($id: ID!, $version: Int!, $input: CoachRetireInput!) {
  coachRetire(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;
const COACHES = `query($filter: CoachFilter, $orderBy: [CoachOrder!]) {
  coaches(filter: $filter, orderBy: $orderBy) { totalCount nodes { id name } } }`;

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

async function appoint(by: Person, whom: Person, input: object = {}): Promise<Coach> {
  const variables = { input: { memberId: whom.memberId, ...input } };
  return (await as(by).do<{ coachAppoint: Coach }>(APPOINT, variables)).coachAppoint;
}

async function names(by: Person, filter: object = {}): Promise<string[]> {
  const { coaches } = await as(by).do<{ coaches: { nodes: { name: string }[] } }>(COACHES, { filter });
  return coaches.nodes.map(({ name }) => name);
}

async function insatsomrade(code: string): Promise<string> {
  const made = row(Insatsomrade, { code, name: { sv: code, en: code }, position: 1 });
  return (await here.world.save(made)).id;
}

describe('appointing a coach', () => {
  it('makes a coach of a member, for the organisation the member acts for', async () => {
    expect(await appoint(here.leader, here.coach, { hoursPerWeek: 12.5, appointedOn: '2025-01-01' })).toMatchObject({
      name: 'Carl Coach',
      hoursPerWeek: 12.5,
      appointedOn: '2025-01-01',
      retiredOn: null,
      version: 1,
      organisation: { name: 'Ägarbolaget' },
    });
  });

  it('is done once for each member, also when two do it at the same time', async () => {
    const input = { memberId: here.colleague.memberId };
    const answers = await Promise.all([here.leader, here.admin].map((by) => as(by).ask(APPOINT, { id: v7(), input })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.map(String).toSorted()).toEqual(['COACH_ALREADY_APPOINTED', 'undefined']);
    expect(await as(here.leader).refused(APPOINT, { input })).toMatchObject({ field: 'input.memberId' });
  });

  it('has one effect when sent twice', async () => {
    const whom = await here.world.person({ organisation: here.owner, name: 'Två Gånger' });
    const variables = { id: v7(), input: { memberId: whom.memberId } };
    const first = await as(here.leader).do(APPOINT, variables);
    expect(await as(here.leader).do(APPOINT, variables)).toEqual(first);
  });

  it.each([
    ['admin', true, true],
    ['leader', true, true],
    ['subleader', false, true],
    ['coach', false, false],
    ['partnerCoach', false, false],
    ['observer', false, false],
    ['auditor', false, false],
    ['bystander', false, false],
  ] as const)('is for %s: the owner’s members %s, the partner’s %s', async (who, owners, partners) => {
    const { world, owner, partner } = here;
    for (const [organisation, may] of [[owner, owners] as const, [partner, partners] as const]) {
      const whom = await world.person({ organisation, name: 'Ny Coach' });
      const { errors } = await as(here[who]).ask(APPOINT, { input: { memberId: whom.memberId } });
      expect(errors?.[0]?.extensions.code).toBe(may ? undefined : 'FORBIDDEN');
    }
  });

  it('is refused for somebody who is not a member here, and with hours that no week has', async () => {
    const elsewhere = await consortium();
    for (const memberId of [v7(), elsewhere.coach.memberId]) {
      expect(await as(here.leader).refused(APPOINT, { input: { memberId } })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'input.memberId',
      });
    }
    const input = { memberId: 'x', hoursPerWeek: 169 };
    const { problems } = await as(here.leader).refused(APPOINT, { input });
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'input.hoursPerWeek OUT_OF_RANGE',
      'input.memberId ID_INVALID',
    ]);
  });

  it('is refused with an insatsområde that is not there, and appoints nobody', async () => {
    const whom = await here.world.person({ organisation: here.owner, name: 'Fel Område' });
    const input = { memberId: whom.memberId, insatsomradeIds: [v7()] };
    expect(await as(here.leader).refused(APPOINT, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.insatsomradeIds',
    });
    expect(await names(here.leader, { search: 'fel område' })).toEqual([]);
  });
});

describe('a coach', () => {
  let world: Consortium;
  let coach: Coach;
  beforeAll(async () => {
    world = await consortium();
    coach = await appoint(world.leader, world.coach, { appointedOn: '2025-01-01' });
  });

  it.each([
    ['coach', undefined],
    ['leader', undefined],
    ['admin', undefined],
    ['colleague', 'FORBIDDEN'],
    ['subleader', 'FORBIDDEN'],
    ['bystander', 'FORBIDDEN'],
  ] as const)('has hours that %s may say: %s', async (who, code) => {
    const { coaches } = await as(world.coach).do<{ coaches: { nodes: { version: number }[] } }>(
      '{ coaches { nodes { version } } }',
    );
    const variables = { id: coach.id, version: coaches.nodes[0]?.version, input: { hoursPerWeek: 20 } };
    const { errors } = await as(world[who]).ask(AMEND, variables);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('is known by every member, and says what one may do', async () => {
    const query = 'query($id: ID!) { coach(id: $id) { name viewerCan member { name } organisation { name } } }';
    expect(await as(world.bystander).do(query, { id: coach.id })).toEqual({
      coach: {
        name: 'Carl Coach',
        viewerCan: ['coach:read'],
        member: { name: 'Carl Coach' },
        organisation: { name: 'Ägarbolaget' },
      },
    });
    const { coach: own } = await as(world.coach).do<{ coach: { viewerCan: string[] } }>(query, { id: coach.id });
    expect(own.viewerCan).toEqual(['coach:read', 'coach:amend']);
  });

  it('does not exist in another workspace', async () => {
    expect(await as(here.leader).do('query($id: ID!) { coach(id: $id) { name } }', { id: coach.id })).toEqual({
      coach: null,
    });
    expect(await as(here.leader).refused(RETIRE, { id: coach.id, version: 1, input: {} })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('retires on a day, not before the appointment, and can be appointed again', async () => {
    const { leader, coach: person } = world;
    const { coaches } = await as(person).do<{ coaches: { nodes: { version: number }[] } }>(
      '{ coaches { nodes { version } } }',
    );
    const { id } = coach;
    const version = coaches.nodes[0]?.version ?? 0;
    expect(await as(leader).refused(RETIRE, { id, version, input: { on: '2024-12-31' } })).toMatchObject({
      code: 'COACH_RETIRED_BEFORE_APPOINTED',
      field: 'input.on',
    });
    expect(await as(leader).refused(RETIRE, { id, version: version + 1, input: {} })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(person).refused(RETIRE, { id, version, input: {} })).toMatchObject({ code: 'FORBIDDEN' });
    await as(leader).do(RETIRE, { id, version, input: { on: '2025-06-30' } });
    expect(await as(leader).refused(RETIRE, { id, version: version + 1, input: {} })).toMatchObject({
      code: 'COACH_ALREADY_RETIRED',
      params: { since: '2025-06-30' },
    });
    const anew = await appoint(leader, person);
    expect(anew.id).not.toBe(id);
  });
});

describe('the list of coaches', () => {
  let area: string;
  let world: Consortium;
  beforeAll(async () => {
    world = await consortium();
    here = world;
    area = await insatsomrade('digitalisering');
    const other = await insatsomrade('energi');
    const [ake, zoe] = [
      await world.world.person({ organisation: world.partner, name: 'Åke Ängsblom' }),
      await world.world.person({ organisation: world.partner, name: 'Zoe Zetterpåhitt' }),
    ];
    await appoint(world.leader, world.coach, { insatsomradeIds: [area, area], appointedOn: '2025-03-01' });
    await appoint(world.leader, ake, { insatsomradeIds: [other], appointedOn: '2025-01-01' });
    const { id } = await appoint(world.leader, zoe, { appointedOn: '2025-02-01' });
    await as(world.leader).do(RETIRE, { id, version: 1, input: { on: '2025-12-31' } });
  });

  it('is in Swedish order', async () => {
    expect(await names(world.bystander)).toEqual(['Carl Coach', 'Zoe Zetterpåhitt', 'Åke Ängsblom']);
  });

  it('is filtered by organisation, insatsområde, name and whether they are active', async () => {
    expect(await names(world.coach, { organisationId: world.owner.id })).toEqual(['Carl Coach']);
    expect(await names(world.coach, { insatsomradeId: area })).toEqual(['Carl Coach']);
    expect(await names(world.coach, { isActive: true })).toEqual(['Carl Coach', 'Åke Ängsblom']);
    expect(await names(world.coach, { isActive: false })).toEqual(['Zoe Zetterpåhitt']);
    expect(await names(world.coach, { search: 'äNGS' })).toEqual(['Åke Ängsblom']);
  });

  it('is ordered by the day they were appointed', async () => {
    const orderBy = [{ field: 'APPOINTED_ON', direction: 'DESC' }];
    const { coaches } = await as(world.coach).do<{ coaches: { nodes: { name: string }[] } }>(COACHES, { orderBy });
    expect(coaches.nodes.map(({ name }) => name)).toEqual(['Carl Coach', 'Zoe Zetterpåhitt', 'Åke Ängsblom']);
  });

  it('is read with names and organisations in one statement', async () => {
    const bare = await as(world.coach).ask('{ coaches { nodes { id } } }');
    const whole = await as(world.coach).ask('{ coaches { nodes { name organisation { name } } } }');
    expect(whole.errors).toBeUndefined();
    expect(whole.headers.get('x-stegvis-statements')).toBe(bare.headers.get('x-stegvis-statements'));
  });
});

describe('what a coach knows', () => {
  it('is taken as a whole, raises the version and stands in history', async () => {
    const [one, other] = [await insatsomrade(`a-${v7().slice(-6)}`), await insatsomrade(`b-${v7().slice(-6)}`)];
    const whom = await here.world.person({ organisation: here.owner, name: 'Kan Mycket' });
    const { id } = await appoint(here.leader, whom, { insatsomradeIds: [one] });
    const { coachAmend } = await as(here.leader).do<{ coachAmend: Coach }>(AMEND, {
      id,
      version: 1,
      input: { insatsomradeIds: [other] },
    });
    expect(coachAmend.version).toBe(2);
    expect(await names(here.leader, { insatsomradeId: one })).not.toContain('Kan Mycket');
    expect(await names(here.leader, { insatsomradeId: other })).toContain('Kan Mycket');
    const query = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after } } } }';
    expect(await as(here.leader).do(query, { id })).toMatchObject({
      history: {
        nodes: [
          {
            verb: 'coach.amend',
            changes: [{ field: 'insatsomraden', before: JSON.stringify([one]), after: JSON.stringify([other]) }],
          },
          { verb: 'coach.appoint' },
        ],
      },
    });
  });
});
