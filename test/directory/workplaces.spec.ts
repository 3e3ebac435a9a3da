// Workplaces decide where a company is; associations say whom it belongs with.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { register } from './company-documents.js';

interface Workplace {
  id: string;
  name: string;
  isMain: boolean;
  version: number;
  closedOn: string | null;
  municipality: { name: string };
}

const FACTS = 'id name isMain version closedOn streetAddress postTown municipality { name }';
const ADD = `mutation($id: ID, $input: WorkplaceAddInput!) { workplaceAdd(id: $id, input: $input) { ${FACTS} } }`;
const CHANGE = `mutation($id: ID!, $version: Int!, $input: WorkplaceAmendInput!) {
  workplaceAmend(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;
const CLOSE = `mutation($id: ID!, $version: Int!, $input: WorkplaceCloseInput!) {
  workplaceClose(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;
const PLACE = `query($id: ID) { company(id: $id) { municipality { name } seat { name } version
  workplaces { name isMain closedOn } } }`;

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

async function add(person: Person, input: object, id?: string): Promise<Workplace> {
  return (await as(person).do<{ workplaceAdd: Workplace }>(ADD, { id, input })).workplaceAdd;
}

async function placeOf(id: string): Promise<{
  municipality: { name: string } | null;
  seat: { name: string } | null;
  workplaces: { name: string; isMain: boolean; closedOn: string | null }[];
}> {
  const { company } = await as(here.coach).do<{ company: never }>(PLACE, { id });
  return company;
}

async function inSkovde(): Promise<string> {
  return (await register(here.coach, { name: 'Platsbolaget AB', municipalityCode: '1496' })).id;
}

describe('the place of a company', () => {
  it('is its seat while it has no workplace', async () => {
    expect(await placeOf(await inSkovde())).toMatchObject({
      municipality: { name: 'Skövde' },
      seat: { name: 'Skövde' },
      workplaces: [],
    });
  });

  it('is its oldest workplace, and the seat stays the seat', async () => {
    const companyId = await inSkovde();
    await add(here.coach, { companyId, name: 'Fabriken', municipalityCode: '1380', postTown: 'Halmstad' });
    await add(here.coach, { companyId, name: 'Lagret', municipalityCode: '0180' });
    expect(await placeOf(companyId)).toMatchObject({ municipality: { name: 'Halmstad' }, seat: { name: 'Skövde' } });
  });

  it('is its main workplace when one is marked, of which there is only one', async () => {
    const companyId = await inSkovde();
    await add(here.coach, { companyId, name: 'Fabriken', municipalityCode: '1380', isMain: true });
    await add(here.coach, { companyId, name: 'Nya fabriken', municipalityCode: '1490', isMain: true });
    expect(await placeOf(companyId)).toMatchObject({
      municipality: { name: 'Borås' },
      workplaces: [
        { name: 'Nya fabriken', isMain: true },
        { name: 'Fabriken', isMain: false },
      ],
    });
  });

  it('moves with its workplace and goes back to its seat when the last one is closed', async () => {
    const companyId = await inSkovde();
    const { id } = await add(here.coach, { companyId, name: 'Fabriken', municipalityCode: '1380', isMain: true });
    await as(here.coach).do(CHANGE, { id, version: 1, input: { municipalityCode: '1490', name: 'Flyttad' } });
    expect(await placeOf(companyId)).toMatchObject({ municipality: { name: 'Borås' } });
    await as(here.coach).do(CLOSE, { id, version: 2, input: { on: '2026-01-31' } });
    expect(await placeOf(companyId)).toMatchObject({
      municipality: { name: 'Skövde' },
      workplaces: [{ name: 'Flyttad', isMain: false, closedOn: '2026-01-31' }],
    });
  });

  it('is found by every municipality it works in', async () => {
    const { coach } = await consortium();
    const { id: companyId } = await register(coach, { name: 'Överallt AB', municipalityCode: '1496' });
    await add(coach, { companyId, name: 'Ett', municipalityCode: '1380' });
    await add(coach, { companyId, name: 'Två', municipalityCode: '0180' });
    const count = async (code: string): Promise<unknown> =>
      as(coach).do('query($code: String) { companies(filter: { municipalityCode: $code }) { totalCount } }', { code });
    expect(await count('1380')).toEqual({ companies: { totalCount: 1 } });
    expect(await count('0180')).toEqual({ companies: { totalCount: 1 } });
    expect(await count('1496')).toEqual({ companies: { totalCount: 0 } });
  });

  it('is the same whoever of two coaches adds a main workplace first', async () => {
    const companyId = await inSkovde();
    const input = { companyId, name: 'Samtidigt', municipalityCode: '1380', isMain: true };
    const answers = await Promise.all([1, 2, 3].map(() => as(here.coach).ask(ADD, { id: v7(), input })));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([undefined, undefined, undefined]);
    const { workplaces } = await placeOf(companyId);
    expect(workplaces.filter(({ isMain }) => isMain)).toHaveLength(1);
  });
});

describe('a workplace', () => {
  it('is added once when it is sent twice', async () => {
    const companyId = await inSkovde();
    const id = v7();
    const input = { companyId, name: 'En gång', municipalityCode: '1380' };
    const [one, other] = [await add(here.coach, input, id), await add(here.coach, input, id)];
    expect(other).toEqual(one);
    expect((await placeOf(companyId)).workplaces).toHaveLength(1);
  });

  it('names every wrong field', async () => {
    const { problems } = await as(here.coach).refused(ADD, {
      input: { companyId: 'x', name: ' ', municipalityCode: '0000' },
    });
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'input.companyId ID_INVALID',
      'input.municipalityCode MUNICIPALITY_UNKNOWN',
      'input.name REQUIRED',
    ]);
  });

  it('is refused on a stale version, and when it is closed already', async () => {
    const companyId = await inSkovde();
    const { id } = await add(here.coach, { companyId, name: 'Stängs', municipalityCode: '1380' });
    expect(await as(here.coach).refused(CLOSE, { id, version: 7, input: {} })).toMatchObject({ code: 'CONFLICT' });
    await as(here.coach).do(CLOSE, { id, version: 1, input: { on: '2026-03-01' } });
    expect(await as(here.coach).refused(CLOSE, { id, version: 2, input: {} })).toMatchObject({
      code: 'WORKPLACE_ALREADY_CLOSED',
      params: { since: '2026-03-01' },
    });
  });

  it.each(['observer', 'auditor', 'bystander'] as const)('is not for %s to add', async (who) => {
    const input = { companyId: await inSkovde(), name: 'Förbjudet', municipalityCode: '1380' };
    expect(await as(here[who]).refused(ADD, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('cannot be added to a company of another workspace, nor changed from there', async () => {
    const companyId = await inSkovde();
    const { id } = await add(here.coach, { companyId, name: 'Vår', municipalityCode: '1380' });
    const { coach: stranger } = await consortium();
    expect(
      await as(stranger).refused(ADD, { input: { companyId, name: 'Kapad', municipalityCode: '1380' } }),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'input.companyId' });
    expect(await as(stranger).refused(CHANGE, { id, version: 1, input: { name: 'Kapad' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
