// Who may do what in the register, and who sees a sole trader's number.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { as } from '../support/as.js';
import { consortium, found, type Consortium, type Person } from '../support/make.js';
import { AMEND, COMPANY, companyOf, number, register, REGISTER, SOLE_TRADER } from './company-documents.js';

type Who = 'admin' | 'leader' | 'subleader' | 'coach' | 'partnerCoach' | 'observer' | 'auditor' | 'bystander';

/** Whoever leads, coaches or administers keeps the register; everybody reads it. */
const KEEPS: readonly (readonly [Who, boolean])[] = [
  ['admin', true],
  ['leader', true],
  ['subleader', true],
  ['coach', true],
  ['partnerCoach', true],
  ['observer', false],
  ['auditor', false],
  ['bystander', false],
];

const DOTS = '••••••-••••';

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

describe.each(KEEPS)('the register for %s', (who, keeps) => {
  it(`${keeps ? 'lets' : 'does not let'} companies be registered`, async () => {
    const answer = await as(here[who]).ask(REGISTER, { input: { name: `Av ${who} AB` } });
    expect(answer.errors?.[0]?.extensions.code).toBe(keeps ? undefined : 'FORBIDDEN');
  });

  it(`${keeps ? 'lets' : 'does not let'} companies be amended`, async () => {
    const { id } = await register(here.coach, { name: 'Före AB' });
    const answer = await as(here[who]).ask(AMEND, { id, version: 1, input: { name: 'Efter AB' } });
    expect(answer.errors?.[0]?.extensions.code).toBe(keeps ? undefined : 'FORBIDDEN');
    expect((await companyOf(here.coach, id))?.name).toBe(keeps ? 'Efter AB' : 'Före AB');
  });

  it('lets companies be read, and says what may be done', async () => {
    const { id } = await register(here.coach, { name: 'Läst AB', organisationNumber: null, municipalityCode: '1496' });
    const company = await companyOf(here[who], id);
    expect(company).toMatchObject({ name: 'Läst AB', municipality: { name: 'Skövde' } });
    expect(company?.viewerCan.includes('company:amend')).toBe(keeps);
  });
});

it('lets nobody in who is not signed in', async () => {
  expect((await as().ask(COMPANY, { id: v7() })).status).toBe(401);
  expect((await as().ask(REGISTER, { input: { name: 'Utan namn AB' } })).status).toBe(401);
});

describe('a sole trader’s number', () => {
  let trader: Consortium;
  let id: string;
  beforeAll(async () => {
    trader = await consortium();
    ({ id } = await register(trader.coach, { name: 'Tolvans Smide', organisationNumber: SOLE_TRADER }));
  });

  it('marks the company as a person’s own', async () => {
    expect(await companyOf(trader.bystander, id)).toMatchObject({
      isSoleTrader: true,
      legalForm: 'SOLE_TRADER',
      isDemo: false,
    });
  });

  it.each(KEEPS)('is shown to %s as may be: %s', async (who, keeps) => {
    expect((await companyOf(trader[who], id))?.organisationNumber).toBe(keeps ? '1212121212' : DOTS);
  });

  it.each(KEEPS)('is shown to %s in a list as may be: %s', async (who, keeps) => {
    const query = '{ companies { nodes { nummer: organisationNumber } } }';
    expect(await as(trader[who]).do(query)).toEqual({
      companies: { nodes: [{ nummer: keeps ? '1212121212' : DOTS }] },
    });
  });

  it.each(KEEPS)('is matched in full for %s', async (who) => {
    expect(await as(trader[who]).do(COMPANY, { number: `19${SOLE_TRADER}` })).toMatchObject({ company: { id } });
  });

  it('is not in the cursors of a list, however it is ordered', async () => {
    for (const field of ['NAME', 'REGISTERED_AT', 'MUNICIPALITY']) {
      const query = `{ companies(orderBy: [{ field: ${field} }]) { edges { cursor } } }`;
      const { companies } = await as(trader.coach).do<{ companies: { edges: { cursor: string }[] } }>(query);
      const [edge] = companies.edges;
      expect(Buffer.from(edge?.cursor ?? '', 'base64url').toString()).not.toMatch(/1212/);
    }
  });

  it('is not repeated by a refusal', async () => {
    const wrong = '121212-1213';
    const { errors } = await as(trader.coach).ask(REGISTER, { input: { name: 'Fel', organisationNumber: wrong } });
    const twice = await as(trader.coach).ask(REGISTER, { input: { name: 'Två', organisationNumber: SOLE_TRADER } });
    expect(errors?.[0]?.extensions.code).toBe('ORGANISATION_NUMBER_CHECK_DIGIT');
    expect(twice.errors?.[0]?.extensions.code).toBe('ORGANISATION_NUMBER_TAKEN');
    expect(JSON.stringify([errors, twice.errors])).not.toMatch(/121212/);
  });

  it('is in no line of the log, whatever is done with it', async () => {
    const lines: string[] = [];
    const hear = (chunk: string | Uint8Array): boolean => lines.push(String(chunk)) > 0;
    const ears = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const ear of ears) ear.mockImplementation(hear);
    try {
      process.stdout.write('heard');
      const { coach } = await consortium();
      await register(coach, { name: 'Tolvan', organisationNumber: SOLE_TRADER });
      await as(coach).refused(REGISTER, { input: { name: 'Igen', organisationNumber: SOLE_TRADER } });
      await as(coach).do(COMPANY, { number: SOLE_TRADER });
      await as(coach).ask('query($id: ID) { company(id: $id) { nothing } }', { id: SOLE_TRADER });
    } finally {
      for (const ear of ears) ear.mockRestore();
    }
    expect(lines).toContain('heard');
    expect(lines.filter((line) => /121212-?1212/.test(line))).toEqual([]);
  });

  it('stands in a conflict only for those who amend', async () => {
    const stale = { id, version: 99, input: { name: 'För sent' } };
    const { params } = await as(trader.coach).refused(AMEND, stale);
    expect(params).toMatchObject({ current: { name: 'Tolvans Smide' } });
    expect(await as(trader.bystander).refused(AMEND, stale)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(KEEPS)('stands in history for %s as may be: %s', async (who, keeps) => {
    const query =
      'query($id: ID) { company(id: $id) { history { nodes { verb changes { field before after hidden } } } } }';
    const { company } = await as(trader[who]).do<{
      company: { history: { nodes: { changes: { field: string; after: string | null; hidden: boolean }[] }[] } };
    }>(query, { id });
    const change = company.history.nodes[0]?.changes.find(({ field }) => field === 'organisationNumber');
    expect(change).toEqual({
      field: 'organisationNumber',
      before: null,
      after: keeps ? '"1212121212"' : null,
      hidden: !keeps,
    });
  });

  it('can be told to be somebody else’s: a company’s number is public', async () => {
    const { id: other } = await register(trader.coach, { name: 'Bolaget AB', organisationNumber: number(30) });
    expect((await companyOf(trader.bystander, other))?.organisationNumber).toBe(number(30).replace('-', ''));
  });
});

describe('a member whose role has not begun or is over', () => {
  it.each([
    ['has not begun', { fromOn: '2999-01-01' }],
    ['is over', { fromOn: '2020-01-01', untilOn: '2020-12-31' }],
  ])('reads the register and no more: the role %s', async (_, days) => {
    const world = await found();
    const [organisation, project] = [await world.organisation(), await world.project()];
    const person: Person = await world.person({
      organisation,
      roles: [{ project, role: 'COACH' as never, ...days }],
    });
    expect(await as(person).refused(REGISTER, { input: { name: 'För tidigt AB' } })).toMatchObject({
      code: 'FORBIDDEN',
      params: { permission: 'company:register' },
    });
  });
});
