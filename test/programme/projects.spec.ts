// What is promised of projects: planned, amended and ended, with their partners, by those who may.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { PARTS, STATED } from './programme-documents.js';
import type { PartsAnswer, ProjectAnswer } from './as-file.js';

const PLAN = `mutation ($id: ID, $input: ProjectPlanInput!) { projectPlan(id: $id, input: $input) { ${STATED} } }`;
const PLAN_PARTS = `mutation ($id: ID, $input: ProjectPlanInput!) { projectPlan(id: $id, input: $input) { id version ${PARTS} } }`;
const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectAmendInput!) {
  projectAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { ${STATED} phases { code startsOn }
    insatsomraden { code } } }`;
const END = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectEndInput!) {
  projectEnd(id: $id, expectedVersion: $expectedVersion, input: $input) { version endedOn endedEarly { reasons outcome } } }`;
const ADD = `mutation ($id: ID, $input: ProjectPartnerAddInput!) {
  projectPartnerAdd(id: $id, input: $input) { id version role organisation { name } project { code } facts { field assumed } } }`;
const AMEND_PARTNER = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectPartnerAmendInput!) {
  projectPartnerAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version role through responsibility { sv } facts { field } } }`;
const LEAVE = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectPartnerLeaveInput!) {
  projectPartnerLeave(id: $id, expectedVersion: $expectedVersion, input: $input) { version leftOn } }`;

interface Planned {
  projectPlan: ProjectAnswer & PartsAnswer & { id: string; version: number };
}
interface Added {
  projectPartnerAdd: { id: string; version: number };
}

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: `${text} (en)` });
const code = (): string => `projekt-${v7().slice(-10)}`;

let world: Consortium;
beforeAll(async () => {
  world = await consortium();
});

async function planned(input: object = {}): Promise<Planned['projectPlan']> {
  const whole = { code: code(), name: words('Ett projekt'), ...input };
  return (await as(world.admin).do<Planned>(PLAN, { input: whole })).projectPlan;
}

async function historyOf(person: Person, of: unknown): Promise<{ verb: string; fields: string[] }[]> {
  const { history } = await as(person).do<{ history: { nodes: { verb: string; changes: { field: string }[] }[] } }>(
    'query ($of: ID!) { history(of: $of) { nodes { verb changes { field } } } }',
    { of },
  );
  return history.nodes.map(({ verb, changes }) => ({ verb, fields: changes.map(({ field }) => field).toSorted() }));
}

describe('planning a project', () => {
  it('needs a code and a name; the rest is unknown, and the settings are the usual ones', async () => {
    const project = await planned();
    expect(project).toMatchObject({
      version: 1,
      purpose: null,
      startsOn: null,
      publicFundingTotalOre: null,
      eligibility: null,
      offered: [],
      announcements: [],
      asksGrundFirst: false,
      showGrundAsSteps: false,
      followUpAfterDays: null,
      dayLimitMinutes: 780,
      silentAfterDays: 21,
      facts: [],
    });
    expect(project.viewerCan).toEqual(['project:read', 'project:plan', 'project:amend', 'project:end']);
  });

  it('keeps every fact, and which are assumed', async () => {
    const eligibility = {
      sni: { version: 'SNI_2007', include: ['25', '28.1'], exclude: ['25.4'] },
      sizeClasses: ['MICRO', 'SMALL'],
      supplyChainRoles: ['SUB_SUPPLIER'],
      areas: { firstHand: ['14', 'SKARABORG'], alsoAllowed: ['SE12', '1380'] },
      judgements: [{ code: 'industri', statement: words('Det är ett industriföretag') }],
    };
    const input = {
      purpose: words('Därför'),
      startsOn: '2024-01-01',
      plannedEndOn: '2026-12-31',
      currency: 'SEK',
      publicFundingTotalOre: 9_300_000_000,
      eligibility,
      publicContact: {
        name: words('Kontoret'),
        email: 'kontoret@example.com',
        phone: null,
        url: 'https://example.com/p',
      },
      dayLimitMinutes: 600,
      followUpAfterDays: 30,
      facts: [{ field: 'plannedEndOn', assumed: true, source: 'tre år från starten' }],
    };
    const { facts, ...rest } = input;
    const project = await planned(input);
    expect(project).toMatchObject(rest);
    expect(project.facts).toEqual(facts);
  });

  it('takes its partners, phases, money, predecessors and areas with it', async () => {
    const { insatsomradeDefine } = await as(world.admin).do<{ insatsomradeDefine: { id: string } }>(
      'mutation ($input: InsatsomradeDefineInput!) { insatsomradeDefine(input: $input) { id } }',
      { input: { code: `omrade-${v7().slice(-6)}`, name: words('Område') } },
    );
    const earlier = await planned();
    const [owner, partner] = [world.owner.id, world.partner.id];
    const input = {
      code: code(),
      name: words('Med allt'),
      partners: [
        { organisationId: owner, role: 'OWNER' },
        {
          organisationId: partner,
          role: 'PARTNER',
          subproject: { area: 'Halland', areaCode: '13', hasSubprojectLeader: true },
        },
      ],
      phases: [
        { code: 'forst', name: words('Först'), startsOn: '2024-01-01' },
        { code: 'sedan', name: words('Sedan') },
      ],
      fundingSources: [
        { funderId: owner, fund: 'ERDF' },
        { grantedById: partner, amountOre: 100 },
      ],
      predecessors: [{ projectId: earlier.id, carriesOver: words('lärdomar') }, { name: 'Catalyst' }],
      initiatorIds: [partner],
      insatsomradeIds: [insatsomradeDefine.id],
    };
    const { projectPlan } = await as(world.admin).do<Planned>(PLAN_PARTS, { input });
    expect(projectPlan.partners.map(({ role, subproject }) => [role, subproject?.areaCode])).toEqual([
      ['OWNER', undefined],
      ['PARTNER', '13'],
    ]);
    expect(projectPlan.phases.map(({ code: one }) => one)).toEqual(['forst', 'sedan']);
    expect(projectPlan.fundingSources).toMatchObject([
      { funder: { name: 'Ägarbolaget' }, fund: 'ERDF', amountOre: null },
      { funder: null, grantedBy: { name: 'Partnerbolaget' }, amountOre: 100 },
    ]);
    expect(projectPlan.predecessors).toMatchObject([
      { name: null, predecessor: { code: earlier.code } },
      { name: 'Catalyst', predecessor: null },
    ]);
    expect(projectPlan.initiators).toMatchObject([{ name: 'Partnerbolaget' }]);
    expect(projectPlan.insatsomraden).toHaveLength(1);
    const { project } = await as(world.coach).do<{ project: { successors: { project: { code: string } }[] } }>(
      'query ($id: ID) { project(id: $id) { successors { project { code } } } }',
      { id: earlier.id },
    );
    expect(project.successors).toEqual([{ project: { code: input.code } }]);
    expect((await historyOf(world.coach, projectPlan.id))[0]).toEqual({
      verb: 'project.plan',
      fields: expect.arrayContaining([
        'phases',
        'fundingSources',
        'predecessors',
        'initiators',
        'insatsomraden',
      ]) as string[],
    });
  });

  it('has one effect however often it is sent, and another request under the same id is refused', async () => {
    const variables = { id: v7(), input: { code: code(), name: words('En gång') } };
    await as(world.admin).do(PLAN, variables);
    const again = await as(world.admin).ask<Planned>(PLAN, variables);
    expect(again.extensions).toMatchObject({ replayed: true });
    const other = await as(world.admin).refused(PLAN, { ...variables, input: { code: code(), name: words('Annat') } });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  const wrong: readonly (readonly [what: string, input: object, expected: readonly string[]])[] = [
    [
      'an end before the start',
      { startsOn: '2024-02-01', plannedEndOn: '2024-01-31' },
      ['PROJECT_ENDS_BEFORE_START input.plannedEndOn'],
    ],
    ['a day limit of 1 441 minutes', { dayLimitMinutes: 1441 }, ['OUT_OF_RANGE input.dayLimitMinutes']],
    ['a setting that is emptied', { silentAfterDays: null }, ['OUT_OF_RANGE input.silentAfterDays']],
    [
      'an area that does not exist',
      { eligibility: { areas: { firstHand: ['9999'], alsoAllowed: [] }, judgements: [] } },
      ['AREA_UNKNOWN input.eligibility.areas.firstHand'],
    ],
    [
      'what is no SNI code',
      { eligibility: { sni: { include: ['25', 'abc'], exclude: [] }, judgements: [] } },
      ['SNI_PREFIX_UNKNOWN input.eligibility.sni.include'],
    ],
    [
      'a county that does not exist',
      { targetGroup: { who: words('Alla'), industries: [], countyCodes: ['02'] } },
      ['COUNTY_UNKNOWN input.targetGroup.countyCodes'],
    ],
    [
      'a source of funding without anybody',
      { fundingSources: [{ fund: 'ESF' }] },
      ['PROJECT_FUNDING_UNNAMED input.fundingSources.0'],
    ],
    [
      'a predecessor without a name',
      { predecessors: [{ carriesOver: words('x') }] },
      ['PROJECT_PREDECESSOR_UNNAMED input.predecessors.0'],
    ],
    [
      'two phases of one code',
      {
        phases: [
          { code: 'a', name: words('A') },
          { code: 'a', name: words('B') },
        ],
      },
      ['PHASE_CODE_TWICE input.phases'],
    ],
    [
      'organisations and areas that do not exist',
      { initiatorIds: [v7()], fundingSources: [{ funderId: v7() }] },
      ['NOT_FOUND input.fundingSources.0.funderId', 'NOT_FOUND input.initiatorIds.0'],
    ],
  ];

  it.each(wrong)('is refused for %s', async (_, input, expected) => {
    const refused = await as(world.admin).refused(PLAN, { input: { code: code(), name: words('Fel'), ...input } });
    expect(refused.problems.map((one) => `${one.code} ${one.field}`)).toEqual(expected);
  });

  it('is refused with two owners, with a partner twice, and under a code that is taken', async () => {
    const [owner, partner] = [world.owner.id, world.partner.id];
    const plan = (partners: object[], own = code()): Promise<{ code: string; field?: string }> =>
      as(world.admin).refused(PLAN, { input: { code: own, name: words('Fel'), partners } });
    const two = await plan([
      { organisationId: owner, role: 'OWNER' },
      { organisationId: partner, role: 'COORDINATOR' },
    ]);
    expect(two).toMatchObject({ code: 'PROJECT_LEAD_TAKEN', field: 'input.partners.1.role' });
    const twice = await plan([
      { organisationId: owner, role: 'OWNER' },
      { organisationId: owner, role: 'PARTNER' },
    ]);
    expect(twice).toMatchObject({ code: 'PROJECT_PARTNER_TWICE', field: 'input.partners.1.organisationId' });
    const taken = await plan([], (await planned()).code as string);
    expect(taken).toMatchObject({ code: 'PROJECT_CODE_TAKEN', field: 'input.code' });
  });
});

describe('amending a project', () => {
  it('changes what is sent, empties what is null and leaves the rest; history tells which', async () => {
    const { id } = await planned({ purpose: words('Därför'), startsOn: '2024-01-01', offered: [words('Coachning')] });
    const input = {
      purpose: null,
      plannedEndOn: '2026-12-31',
      phases: [{ code: 'hela', name: words('Hela'), startsOn: '2024-01-01' }],
    };
    const { projectAmend } = await as(world.admin).do<{ projectAmend: object }>(AMEND, {
      id,
      expectedVersion: 1,
      input,
    });
    expect(projectAmend).toMatchObject({
      version: 2,
      purpose: null,
      startsOn: '2024-01-01',
      plannedEndOn: '2026-12-31',
      offered: [words('Coachning')],
      phases: [{ code: 'hela', startsOn: '2024-01-01' }],
    });
    const [latest] = await historyOf(world.bystander, id);
    expect(latest).toEqual({ verb: 'project.amend', fields: ['phases', 'plannedEndOn', 'purpose'] });
  });

  it('gives a fact that is stated anew its new source, or none', async () => {
    const assumed = { field: 'startsOn', assumed: true, source: 'gissning' };
    const { id } = await planned({
      startsOn: '2024-01-01',
      plannedEndOn: '2025-01-01',
      facts: [assumed, { ...assumed, field: 'plannedEndOn' }],
    });
    const input = { startsOn: '2024-02-01' };
    const { projectAmend } = await as(world.admin).do<{ projectAmend: { facts: object[] } }>(AMEND, {
      id,
      expectedVersion: 1,
      input,
    });
    expect(projectAmend.facts).toEqual([{ ...assumed, field: 'plannedEndOn' }]);
  });

  it('keeps the rows of a list that stay, and raises the version once', async () => {
    const phases = [
      { code: 'a', name: words('A') },
      { code: 'b', name: words('B') },
    ];
    const { id } = await planned({ phases });
    const input = { phases: [phases[1], { ...phases[0], endsOn: '2024-12-31' }, { code: 'c', name: words('C') }] };
    const { projectAmend } = await as(world.admin).do<{ projectAmend: { version: number; phases: object[] } }>(AMEND, {
      id,
      expectedVersion: 1,
      input,
    });
    expect(projectAmend.version).toBe(2);
    expect(projectAmend.phases).toEqual(['b', 'a', 'c'].map((one) => ({ code: one, startsOn: null })));
  });

  it('is refused on a stale version, which says what is there now', async () => {
    const { id } = await planned();
    await as(world.admin).do(AMEND, { id, expectedVersion: 1, input: { silentAfterDays: 30 } });
    const stale = await as(world.admin).refused(AMEND, { id, expectedVersion: 1, input: { silentAfterDays: 40 } });
    expect(stale).toMatchObject({ code: 'CONFLICT', params: { expectedVersion: 1, currentVersion: 2 } });
  });

  it('cannot take away its name', async () => {
    const { id } = await planned();
    const refused = await as(world.admin).refused(AMEND, { id, expectedVersion: 1, input: { name: null } });
    expect(refused).toMatchObject({ code: 'REQUIRED', field: 'input.name' });
  });
});

describe('ending a project', () => {
  it('keeps the day, how and why; and is done once', async () => {
    const { id } = await planned({ startsOn: '2023-01-01', plannedEndOn: '2025-12-31' });
    const early = { reasons: ['SLOW_PAYOUTS', 'COMPANIES_SHORT_OF_TIME'], outcome: 'DESIRED_RESULTS_NOT_REACHED' };
    const { projectEnd } = await as(world.admin).do<{ projectEnd: object }>(END, {
      id,
      expectedVersion: 1,
      input: { on: '2024-06-30', early },
    });
    expect(projectEnd).toEqual({ version: 2, endedOn: '2024-06-30', endedEarly: early });
    const again = await as(world.admin).refused(END, { id, expectedVersion: 2, input: { on: '2024-07-01' } });
    expect(again).toMatchObject({ code: 'PROJECT_ALREADY_ENDED', params: { since: '2024-06-30' } });
  });

  it('keeps why it ended early when its last day becomes known, and runs no more', async () => {
    const { id } = await planned({ startsOn: '2023-01-01' });
    const early = { reasons: ['SLOW_PAYOUTS'], outcome: 'DESIRED_RESULTS_NOT_REACHED' };
    await as(world.admin).do(END, { id, expectedVersion: 1, input: { early } });
    for (const input of [{}, { on: null }, { early: { reasons: ['EXTERNAL_FACTORS'] } }]) {
      const refused = await as(world.admin).refused(END, { id, expectedVersion: 2, input });
      expect(refused).toMatchObject({ code: 'REQUIRED', field: 'input.on' });
    }
    const later = await as(world.admin).refused(END, { id, expectedVersion: 2, input: { on: '2999-12-31' } });
    expect(later.code).toBe('PROJECT_END_IN_FUTURE');
    const input = { on: '2024-06-30', early: { reasons: ['EXTERNAL_FACTORS'] } };
    const { projectEnd } = await as(world.admin).do<{ projectEnd: object }>(END, { id, expectedVersion: 2, input });
    expect(projectEnd).toEqual({ version: 3, endedOn: '2024-06-30', endedEarly: early });
  });

  it('is refused before the start, and on a day to come', async () => {
    const { id } = await planned({ startsOn: '2023-01-01' });
    const later = await as(world.admin).refused(END, { id, expectedVersion: 1, input: { on: '2999-12-31' } });
    expect(later).toMatchObject({ code: 'PROJECT_END_IN_FUTURE', field: 'input.on' });
    const refused = await as(world.admin).refused(END, { id, expectedVersion: 1, input: { on: '2022-12-31' } });
    expect(refused).toMatchObject({ code: 'PROJECT_ENDS_BEFORE_START', field: 'input.on' });
  });
});

describe('the partners of a project', () => {
  it('are added, amended and leave, each with its own history', async () => {
    const { id: projectId } = await planned();
    const input = {
      projectId,
      organisationId: world.partner.id,
      role: 'PARTNER',
      facts: [{ field: 'role', assumed: true, source: null }],
    };
    const { projectPartnerAdd } = await as(world.admin).do<Added>(ADD, { input });
    expect(projectPartnerAdd).toMatchObject({
      role: 'PARTNER',
      organisation: { name: 'Partnerbolaget' },
      facts: [{ field: 'role', assumed: true }],
    });
    const { id } = projectPartnerAdd;
    const amendment = { role: 'OWNER', responsibility: words('allt') };
    expect(await as(world.admin).do(AMEND_PARTNER, { id, expectedVersion: 1, input: amendment })).toEqual({
      projectPartnerAmend: { version: 2, role: 'OWNER', through: null, responsibility: { sv: 'allt' }, facts: [] },
    });
    const left = await as(world.admin).do(LEAVE, { id, expectedVersion: 2, input: { on: '2025-01-31' } });
    expect(left).toEqual({ projectPartnerLeave: { version: 3, leftOn: '2025-01-31' } });
    const again = await as(world.admin).refused(LEAVE, { id, expectedVersion: 3, input: {} });
    expect(again.code).toBe('PROJECT_PARTNER_LEFT');
    const verbs = (await historyOf(world.coach, id)).map(({ verb }) => verb);
    expect(verbs).toEqual(['projectPartner.leave', 'projectPartner.amend', 'projectPartner.add']);
  });

  it('are one of each, and one leads at a time', async () => {
    const { id: projectId } = await planned({ partners: [{ organisationId: world.owner.id, role: 'OWNER' }] });
    const twice = await as(world.admin).refused(ADD, {
      input: { projectId, organisationId: world.owner.id, role: 'PARTNER' },
    });
    expect(twice).toMatchObject({ code: 'PROJECT_PARTNER_TWICE', field: 'input.organisationId' });
    const second = await as(world.admin).refused(ADD, {
      input: { projectId, organisationId: world.partner.id, role: 'COORDINATOR' },
    });
    expect(second).toMatchObject({ code: 'PROJECT_LEAD_TAKEN', field: 'input.role' });
    const nobody = await as(world.admin).refused(ADD, { input: { projectId, organisationId: v7(), role: 'PARTNER' } });
    expect(nobody).toMatchObject({ code: 'NOT_FOUND', field: 'input.organisationId' });
  });
});
