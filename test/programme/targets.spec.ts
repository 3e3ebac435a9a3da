// What is promised of targets: numbers for the whole project, a partner or a period, revised with a reason.
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, found, type Consortium } from '../support/make.js';

const PROMISE = `mutation ($id: ID, $input: TargetPromiseInput!) { targetPromise(id: $id, input: $input) {
  id version unit value isUnique name { sv } organisation { name } project { code } fromOn untilOn withdrawnOn viewerCan
  facts { field assumed source } } }`;
const REVISE = `mutation ($id: ID!, $expectedVersion: Int!, $input: TargetReviseInput!) {
  targetRevise(id: $id, expectedVersion: $expectedVersion, input: $input) { version value isUnique facts { field } } }`;
const WITHDRAW = `mutation ($id: ID!, $expectedVersion: Int!, $input: TargetWithdrawInput!) {
  targetWithdraw(id: $id, expectedVersion: $expectedVersion, input: $input) { version withdrawnOn } }`;
const TARGETS = `query ($id: ID) { project(id: $id) { targets { unit value organisation { name } fromOn } facts { field } } }`;
const ADD = 'mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }';

interface Promised {
  targetPromise: { id: string; version: number };
}

let world: Consortium;
beforeEach(async () => {
  world = await consortium();
});

async function promised(input: object = {}): Promise<Promised['targetPromise']> {
  const whole = { projectId: world.project.id, unit: 'COMPANY', value: 60, ...input };
  return (await as(world.leader).do<Promised>(PROMISE, { input: whole })).targetPromise;
}

describe('promising', () => {
  it('is for the whole project unless said otherwise', async () => {
    const source = "'60 företag'";
    expect(await promised({ isUnique: true, facts: [{ field: 'isUnique', assumed: true, source }] })).toMatchObject({
      version: 1,
      unit: 'COMPANY',
      value: 60,
      isUnique: true,
      organisation: null,
      fromOn: null,
      project: { code: world.project.code },
      facts: [{ field: 'isUnique', assumed: true, source }],
      viewerCan: ['target:read', 'target:promise', 'target:revise', 'target:withdraw'],
    });
  });

  it('is for a partner or a period beside it, and for kinds of its own', async () => {
    await as(world.leader).do(ADD, {
      input: { projectId: world.project.id, organisationId: world.partner.id, role: 'PARTNER' },
    });
    await promised();
    await promised({ value: 20, organisationId: world.partner.id });
    await promised({ value: 30, fromOn: '2024-01-01', untilOn: '2024-12-31' });
    await promised({
      unit: 'OWN',
      name: { sv: 'Goda exempel', en: 'Good examples' },
      value: 12,
      facts: [{ field: 'value', assumed: true }],
    });
    const { project } = await as(world.bystander).do<{ project: object }>(TARGETS, { id: world.project.id });
    expect(project).toEqual({
      targets: [
        { unit: 'COMPANY', value: 60, organisation: null, fromOn: null },
        { unit: 'COMPANY', value: 20, organisation: { name: 'Partnerbolaget' }, fromOn: null },
        { unit: 'COMPANY', value: 30, organisation: null, fromOn: '2024-01-01' },
        { unit: 'OWN', value: 12, organisation: null, fromOn: null },
      ],
      facts: [{ field: 'targets[3].value' }],
    });
  });

  const own = { sv: 'Eget', en: 'Own' };
  const wrong: readonly (readonly [what: string, input: object, expected: string])[] = [
    ['nought', { value: 0 }, 'OUT_OF_RANGE input.value'],
    ['a kind of its own without a name', { unit: 'OWN' }, 'TARGET_NAME_AND_UNIT input.name'],
    ['a name on companies', { name: own }, 'TARGET_NAME_AND_UNIT input.name'],
    ['half a period', { fromOn: '2024-01-01' }, 'TARGET_PERIOD_HALF input.untilOn'],
    ['a period backwards', { fromOn: '2024-02-01', untilOn: '2024-01-01' }, 'TARGET_PERIOD_HALF input.untilOn'],
  ];

  it.each(wrong)('%s is refused', async (_, input, expected) => {
    const whole = { projectId: world.project.id, unit: 'COMPANY', value: 60, ...input };
    const { code, field } = await as(world.leader).refused(PROMISE, { input: whole });
    expect(`${code} ${field}`).toBe(expected);
  });

  it('an organisation that is no partner, or the same thing twice, is refused', async () => {
    const input = { projectId: world.project.id, unit: 'HOUR', value: 900 };
    const stranger = await as(world.leader).refused(PROMISE, { input: { ...input, organisationId: world.partner.id } });
    expect(stranger).toMatchObject({ code: 'TARGET_PARTNER_UNKNOWN', field: 'input.organisationId' });
    await promised(input);
    expect((await as(world.leader).refused(PROMISE, { input })).code).toBe('TARGET_ALREADY_PROMISED');
  });
});

describe('revising', () => {
  it('keeps the number before and the reason in history', async () => {
    const { id } = await promised({ isUnique: true, facts: [{ field: 'value', assumed: true }] });
    const input = { value: 45, reason: 'Finansiären har godkänt en ändring.' };
    const { targetRevise } = await as(world.leader).do<{ targetRevise: object }>(REVISE, {
      id,
      expectedVersion: 1,
      input,
    });
    expect(targetRevise).toEqual({ version: 2, value: 45, isUnique: true, facts: [] });
    const { history } = await as(world.bystander).do<{ history: { nodes: object[] } }>(
      'query ($of: ID!) { history(of: $of, first: 1) { nodes { verb reason changes { field before after } } } }',
      { of: id },
    );
    expect(history.nodes[0]).toMatchObject({ verb: 'target.revise', reason: input.reason });
    expect(history.nodes[0]).toMatchObject({
      changes: expect.arrayContaining([{ field: 'value', before: '60', after: '45' }]) as object[],
    });
  });

  it('needs a reason and the version that was seen', async () => {
    const { id } = await promised();
    const blank = await as(world.leader).refused(REVISE, { id, expectedVersion: 1, input: { value: 45, reason: ' ' } });
    expect(blank).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    const stale = await as(world.leader).refused(REVISE, { id, expectedVersion: 7, input: { value: 45, reason: 'x' } });
    expect(stale.code).toBe('CONFLICT');
  });
});

describe('withdrawing', () => {
  it('takes the target out of the list, keeps that it was made, and leaves room for another', async () => {
    const { id } = await promised();
    const input = { on: '2025-03-01', reason: 'Ändrad ansökan' };
    expect(await as(world.leader).do(WITHDRAW, { id, expectedVersion: 1, input })).toEqual({
      targetWithdraw: { version: 2, withdrawnOn: '2025-03-01' },
    });
    for (const [query, rest] of [
      [WITHDRAW, {}],
      [REVISE, { value: 1 }],
    ] as const) {
      const refused = await as(world.leader).refused(query, {
        id,
        expectedVersion: 2,
        input: { ...rest, reason: 'x' },
      });
      expect(refused).toMatchObject({ code: 'TARGET_WITHDRAWN', params: { since: '2025-03-01' } });
    }
    await promised({ value: 50 });
    const { project } = await as(world.coach).do<{ project: { targets: object[] } }>(TARGETS, { id: world.project.id });
    expect(project.targets).toEqual([{ unit: 'COMPANY', value: 50, organisation: null, fromOn: null }]);
  });
});

describe('who may promise', () => {
  const people = ['admin', 'leader', 'subleader', 'coach', 'observer', 'auditor', 'bystander'] as const;

  it.each(people)('%s', async (name) => {
    const { id } = await promised({ unit: 'PERSON' });
    const isAllowed = name === 'admin' || name === 'leader';
    const input = { projectId: world.project.id, unit: 'HOUR', value: 5 };
    const codes = [
      await as(world[name]).ask(PROMISE, { input }),
      await as(world[name]).ask(REVISE, { id, expectedVersion: 1, input: { value: 2, reason: 'x' } }),
      await as(world[name]).ask(WITHDRAW, { id, expectedVersion: isAllowed ? 2 : 1, input: { reason: 'x' } }),
    ].map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toEqual(isAllowed ? [undefined, undefined, undefined] : ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('nobody in another project or workspace', async () => {
    const { id } = await promised();
    const other = await world.world.project();
    const input = { projectId: other.id, unit: 'HOUR', value: 5 };
    expect((await as(world.leader).refused(PROMISE, { input })).code).toBe('FORBIDDEN');
    const elsewhere = await found();
    const stranger = await elsewhere.person({ organisation: await elsewhere.organisation(), isAdmin: true });
    const revision = { id, expectedVersion: 1, input: { value: 2, reason: 'x' } };
    expect((await as(stranger).refused(REVISE, revision)).code).toBe('NOT_FOUND');
    const promise = { id: v7(), input: { ...input, projectId: world.project.id } };
    expect(await as(stranger).refused(PROMISE, promise)).toMatchObject({ code: 'NOT_FOUND', field: 'input.projectId' });
  });
});
