// What is promised of targets: numbers for the whole project, a partner or a period, revised with a reason.
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { Clock } from '#platform/clock.js';
import { addDays } from '#platform/values/day.js';
import { testApp } from '../support/app.js';
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
    const none = await as(world.leader).refused(REVISE, { id, expectedVersion: 1, input: { value: 45 } });
    expect(none).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    const stale = await as(world.leader).refused(REVISE, { id, expectedVersion: 7, input: { value: 45, reason: 'x' } });
    expect(stale.code).toBe('CONFLICT');
  });
});

describe('a plan', () => {
  const PLAN = `mutation ($id: ID, $input: TargetPromiseInput!) { targetPromise(id: $id, input: $input) {
    id version originalValue curve { on value } countsFromMinutes countsFromOccasions } }`;
  const REPLAN = `mutation ($id: ID!, $expectedVersion: Int!, $input: TargetReviseInput!) {
    targetRevise(id: $id, expectedVersion: $expectedVersion, input: $input) {
      value originalValue curve { on value } countsFromMinutes
      revisions { fromValue toValue fromCurve { on value } toCurve { on value } reason onDay by { name } } } }`;
  const curve = [
    { on: '2024-03-01', value: 0 },
    { on: '2024-06-01', value: 20 },
    { on: '2024-09-01', value: 20 },
    { on: '2025-12-31', value: 60 },
  ];
  const plan = async (input: object): Promise<Promised['targetPromise']> => {
    const whole = { projectId: world.project.id, unit: 'COMPANY', value: 60, ...input };
    return (await as(world.leader).do<Promised>(PLAN, { input: whole })).targetPromise;
  };

  it('is told day by day, and rests where it is level', async () => {
    const target = await plan({ curve, countsFromMinutes: 480 });
    expect(target).toMatchObject({ originalValue: 60, curve, countsFromMinutes: 480, countsFromOccasions: null });
  });

  it('is told phase by phase', async () => {
    const phases = [
      { code: 'analys', name: { sv: 'Analys', en: 'Analysis' }, startsOn: '2024-01-01', endsOn: '2024-05-31' },
      { code: 'paus', name: { sv: 'Paus', en: 'Pause' }, startsOn: '2024-06-01', endsOn: '2024-08-31' },
      { code: 'genomforande', name: { sv: 'Genomförande', en: 'Implementation' }, startsOn: '2024-09-01' },
    ];
    const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectAmendInput!) {
      projectAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version } }`;
    await as(world.admin).do(AMEND, { id: world.project.id, expectedVersion: 1, input: { phases } });
    const byPhase = [
      { phase: 'analys', value: 60 },
      { phase: 'paus', value: 0 },
    ];
    expect(await plan({ byPhase })).toMatchObject({
      curve: [
        { on: '2024-01-01', value: 0 },
        { on: '2024-05-31', value: 60 },
        { on: '2024-06-01', value: 60 },
        { on: '2024-08-31', value: 60 },
      ],
    });
    const wrong = async (input: object): Promise<string> => {
      const whole = { projectId: world.project.id, unit: 'HOUR', value: 60, ...input };
      const { code, field } = await as(world.leader).refused(PLAN, { input: whole });
      return `${code} ${field}`;
    };
    const open = [...byPhase, { phase: 'genomforande', value: 5 }];
    expect(await wrong({ byPhase: open })).toBe('TARGET_PHASE_WITHOUT_DAYS input.byPhase.2.phase');
    expect(await wrong({ byPhase: [{ phase: 'slut', value: 60 }] })).toBe('TARGET_PHASE_UNKNOWN input.byPhase.0.phase');
    expect(await wrong({ byPhase, value: 59 })).toBe('TARGET_CURVE_MISSES input.byPhase');
    expect(await wrong({ byPhase, curve })).toBe('TARGET_CURVE_TWICE input.byPhase');
  });

  const late = [...curve.slice(0, 3), { on: '2026-02-01', value: 60 }];
  const wrong: readonly (readonly [what: string, input: object, expected: string])[] = [
    ['that ends elsewhere', { curve: curve.slice(0, 3) }, 'TARGET_CURVE_MISSES input.curve'],
    ['that falls', { curve: curve.toReversed() }, 'TARGET_CURVE_FALLS input.curve'],
    ['of no points', { curve: [] }, 'TOO_FEW input.curve'],
    [
      'outside the period of its target',
      { curve: late, fromOn: '2024-01-01', untilOn: '2025-12-31' },
      'TARGET_CURVE_OUTSIDE input.curve',
    ],
    [
      'with a threshold of nobody',
      { unit: 'HOUR', countsFromMinutes: 60 },
      'TARGET_THRESHOLD_OF_NOBODY input.countsFromMinutes',
    ],
  ];
  it.each(wrong)('%s is refused', async (_, input, expected) => {
    const whole = { projectId: world.project.id, unit: 'COMPANY', value: 60, ...input };
    const { code, field } = await as(world.leader).refused(PLAN, { input: whole });
    expect(`${code} ${field}`).toBe(expected);
  });

  it('stands until the day of a revision, and goes on to the new number', async () => {
    const today = (await testApp()).app.get(Clock).today();
    const ahead = [
      { on: addDays(today, -100), value: 0 },
      { on: addDays(today, 100), value: 60 },
    ];
    const { id } = await plan({ curve: ahead });
    const { targetRevise } = await as(world.leader).do<{ targetRevise: object }>(REPLAN, {
      id,
      expectedVersion: 1,
      input: { value: 80, reason: 'Fler vill vara med.' },
    });
    const drawn = [ahead[0], { on: today, value: 30 }, { on: addDays(today, 100), value: 80 }];
    expect(targetRevise).toEqual({
      value: 80,
      originalValue: 60,
      curve: drawn,
      countsFromMinutes: null,
      revisions: [
        {
          fromValue: 60,
          toValue: 80,
          fromCurve: ahead,
          toCurve: drawn,
          reason: 'Fler vill vara med.',
          onDay: today,
          by: { name: world.leader.name },
        },
      ],
    });
  });

  it('is revised without the number, and a number twice revised keeps what it was at first', async () => {
    const { id } = await plan({});
    const first = { id, expectedVersion: 1, input: { curve, reason: 'Planen är ritad.', countsFromMinutes: 60 } };
    const { targetRevise } = await as(world.leader).do<{ targetRevise: object }>(REPLAN, first);
    expect(targetRevise).toMatchObject({ value: 60, originalValue: 60, curve, countsFromMinutes: 60 });
    for (const [index, value] of [50, 70].entries()) {
      const next = { id, expectedVersion: index + 2, input: { value, curve: null, reason: 'Ändrat' } };
      expect((await as(world.leader).do<{ targetRevise: object }>(REPLAN, next)).targetRevise).toMatchObject({
        value,
        originalValue: 60,
        curve: null,
      });
    }
  });

  it('beside another of the same thing needs another threshold', async () => {
    await plan({ unit: 'PERSON', value: 600 });
    await plan({ unit: 'PERSON', value: 300, countsFromMinutes: 480 });
    const input = { projectId: world.project.id, unit: 'PERSON', value: 200, countsFromMinutes: 480 };
    expect((await as(world.leader).refused(PLAN, { input })).code).toBe('TARGET_ALREADY_PROMISED');
    const { id } = await plan({ unit: 'PERSON', value: 100, countsFromMinutes: 960 });
    const revision = { id, expectedVersion: 1, input: { countsFromMinutes: 480, reason: 'Kortare' } };
    expect((await as(world.leader).refused(REVISE, revision)).code).toBe('TARGET_ALREADY_PROMISED');
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
