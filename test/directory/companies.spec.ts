// Companies enter the register and are put right: what is refused, what is kept, and what happens when it is sent twice.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { AMEND, COMPANY, companyOf, number, register, REGISTER, type CompanyAnswer } from './company-documents.js';

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

interface Registered {
  companyRegister: CompanyAnswer;
}

interface Amended {
  companyAmend: CompanyAnswer;
}

describe('registering a company', () => {
  it('needs no more than a name', async () => {
    expect(await register(here.coach, { name: '  Verkstaden i Påhittet AB ' })).toMatchObject({
      name: 'Verkstaden i Påhittet AB',
      organisationNumber: null,
      legalForm: 'UNKNOWN',
      sizeClass: 'UNKNOWN',
      municipality: null,
      sniCodes: [],
      supplyChainRoles: [],
      industriesSupplied: [],
      version: 1,
    });
  });

  it('takes all that is known at once', async () => {
    const input = {
      name: 'Påhittade Plåtar AB',
      organisationNumber: number(1),
      website: 'www.example.com',
      description: 'Bockar och svetsar.',
      streetAddress: 'Påhittsvägen 1',
      postalCode: '541 00',
      postTown: 'Skövde',
      municipalityCode: '1496',
      supplyChainRoles: ['DIRECT_SUPPLIER', 'SUB_SUPPLIER'],
      industriesSupplied: ['Fordon', 'Livsmedel'],
      sniCodes: [{ code: '25110' }, { code: '33.120', version: 'SNI_2025' }],
    };
    const { sniCodes: _, municipalityCode: __, ...plain } = input;
    expect(await register(here.coach, input)).toMatchObject({
      ...plain,
      organisationNumber: number(1).replace('-', ''),
      legalForm: 'LIMITED_COMPANY',
      isSoleTrader: false,
      isDemo: true,
      municipality: { code: '1496', name: 'Skövde' },
      seat: { name: 'Skövde' },
      sniCodes: [
        { code: '25.110', version: 'SNI_2007', rank: 1 },
        { code: '33.120', version: 'SNI_2025', rank: 2 },
      ],
    });
  });

  it.each([
    ['ten digits', (digits: string) => digits],
    ['twelve digits', (digits: string) => `16${digits}`],
    ['twelve digits with a dash', (digits: string) => `16${digits.slice(0, 6)}-${digits.slice(6)}`],
    ['spaces', (digits: string) => ` ${digits.slice(0, 6)} ${digits.slice(6)} `],
    ['the VAT number', (digits: string) => `SE${digits}01`],
  ])('reads a number written as %s', async (_, write) => {
    const { coach } = await consortium();
    const digits = number(7).replace('-', '');
    expect(await register(coach, { name: 'Nummer AB', organisationNumber: write(digits) })).toMatchObject({
      organisationNumber: digits,
    });
  });

  it('is refused with a wrong check digit', async () => {
    const wrong = number(2).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    expect(
      await as(here.coach).refused(REGISTER, { input: { name: 'Fel AB', organisationNumber: wrong } }),
    ).toMatchObject({ code: 'ORGANISATION_NUMBER_CHECK_DIGIT', field: 'input.organisationNumber' });
  });

  it.each(['', '12345', 'hej', '0000000000', '19599000-0000'])('is refused when %j is no number', async (text) => {
    expect(
      await as(here.coach).refused(REGISTER, { input: { name: 'Fel AB', organisationNumber: text } }),
    ).toMatchObject({ code: 'ORGANISATION_NUMBER_FORM', field: 'input.organisationNumber' });
  });

  it('names every wrong field in one answer, in the reader’s language', async () => {
    const input = {
      name: '   ',
      organisationNumber: '123',
      municipalityCode: '9999',
      website: 'javascript:alert(1)',
      industriesSupplied: ['', 'Fordon'],
      sniCodes: [{ code: '25.110' }, { code: '04.100' }],
    };
    const { problems } = await as(here.coach).with({ 'accept-language': 'en' }).refused(REGISTER, { input });
    const found = problems.map(({ code, field }) => `${field} ${code}`).toSorted();
    expect(found).toEqual([
      'input.industriesSupplied REQUIRED',
      'input.municipalityCode MUNICIPALITY_UNKNOWN',
      'input.name REQUIRED',
      'input.organisationNumber ORGANISATION_NUMBER_FORM',
      'input.sniCodes.1.code SNI_CODE_UNKNOWN',
      'input.website FORMAT_INVALID',
    ]);
    expect(problems.every(({ message }) => /[a-z]{3}/.test(message) && !/[åäö]/.test(message))).toBe(true);
  });

  it('writes nothing of what it refuses', async () => {
    const { coach } = await consortium();
    await as(coach).refused(REGISTER, { input: { name: 'Fel AB', organisationNumber: '1' } });
    await register(coach, { name: 'Rätt AB', organisationNumber: number(3) });
    await as(coach).refused(REGISTER, { input: { name: 'Samma AB', organisationNumber: number(3) } });
    const { companies } = await as(coach).do<{ companies: { nodes: { name: string }[] } }>(
      '{ companies { nodes { name } } }',
    );
    expect(companies.nodes).toEqual([{ name: 'Rätt AB' }]);
  });

  it('is refused when another company has the number, however it is written', async () => {
    const { coach, partnerCoach } = await consortium();
    await register(coach, { name: 'Först AB', organisationNumber: number(4) });
    const input = { name: 'Sedan AB', organisationNumber: `16${number(4)}` };
    expect(await as(partnerCoach).refused(REGISTER, { input })).toMatchObject({
      code: 'ORGANISATION_NUMBER_TAKEN',
      field: 'input.organisationNumber',
    });
  });

  it('gives the number to one of two who send it at the same time', async () => {
    const { coach, partnerCoach } = await consortium();
    const answers = await Promise.all(
      [coach, partnerCoach].map((person, index) =>
        as(person).ask(REGISTER, { id: v7(), input: { name: `Samtidigt ${index} AB`, organisationNumber: number(5) } }),
      ),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.map(String).toSorted()).toEqual(['ORGANISATION_NUMBER_TAKEN', 'undefined']);
  });

  it('lets two workspaces have the same company', async () => {
    const [one, other] = [await consortium(), await consortium()];
    const input = { name: 'Båda AB', organisationNumber: number(6) };
    const mine = await register(one.coach, input);
    const theirs = await register(other.coach, input);
    expect(mine.id).not.toBe(theirs.id);
  });

  it('lets any number of companies lack a number', async () => {
    const { coach } = await consortium();
    await register(coach, { name: 'Planerat ett' });
    expect(await register(coach, { name: 'Planerat två' })).toMatchObject({ organisationNumber: null });
  });

  it('has one effect when the same is sent twice, also at the same time', async () => {
    const { coach } = await consortium();
    const variables = { id: v7(), input: { name: 'En gång AB', organisationNumber: number(8) } };
    const answers = await Promise.all([1, 2, 3].map(() => as(coach).ask<Registered>(REGISTER, variables)));
    expect(answers.map(({ data }) => data?.companyRegister.id)).toEqual([variables.id, variables.id, variables.id]);
    expect(answers.filter(({ extensions }) => extensions?.['replayed'])).toHaveLength(2);
    const { companies } = await as(coach).do<{ companies: { totalCount: number } }>('{ companies { totalCount } }');
    expect(companies.totalCount).toBe(1);
  });

  it('refuses the same id for something else', async () => {
    const id = v7();
    await register(here.coach, { name: 'Ett AB' }, id);
    expect(await as(here.coach).refused(REGISTER, { id, input: { name: 'Två AB' } })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('amending a company', () => {
  it('changes what is given, clears what is null and leaves the rest', async () => {
    const before = await register(here.coach, {
      name: 'Före AB',
      website: 'example.com',
      description: 'Gammal',
      municipalityCode: '1496',
      supplyChainRoles: ['OEM'],
      sniCodes: [{ code: '25.110' }],
    });
    const input = { name: 'Efter AB', description: null, supplyChainRoles: null };
    const { companyAmend } = await as(here.coach).do<Amended>(AMEND, { id: before.id, version: 1, input });
    expect(companyAmend).toMatchObject({
      name: 'Efter AB',
      website: 'example.com',
      description: null,
      supplyChainRoles: [],
      municipality: { name: 'Skövde' },
      sniCodes: [{ code: '25.110' }],
      version: 2,
    });
  });

  it('takes SNI codes as a whole, each once, and raises the version', async () => {
    const sniCodes = [{ code: '25.110' }, { code: '33.120' }];
    const { id } = await register(here.coach, { name: 'Koder AB', sniCodes });
    const input = { sniCodes: [{ code: '33120' }, { code: '33.120' }, { code: '10.200' }] };
    const { companyAmend } = await as(here.coach).do<Amended>(AMEND, { id, version: 1, input });
    expect(companyAmend.sniCodes).toEqual([
      { code: '33.120', version: 'SNI_2007', rank: 1 },
      { code: '10.200', version: 'SNI_2007', rank: 2 },
    ]);
    expect(companyAmend.version).toBe(2);
    expect(await as(here.coach).refused(AMEND, { id, version: 1, input: { sniCodes: [] } })).toMatchObject({
      code: 'CONFLICT',
    });
    const cleared = await as(here.coach).do<Amended>(AMEND, { id, version: 2, input: { sniCodes: null } });
    expect(cleared.companyAmend.sniCodes).toEqual([]);
  });

  it('cannot clear the name', async () => {
    const { id } = await register(here.coach, { name: 'Namnet AB' });
    expect(await as(here.coach).refused(AMEND, { id, version: 1, input: { name: null } })).toMatchObject({
      field: 'input.name',
    });
    expect((await companyOf(here.coach, id))?.name).toBe('Namnet AB');
  });

  it('is refused on a stale version, with what is there now', async () => {
    const { id } = await register(here.coach, { name: 'Kapplöpning AB' });
    await as(here.coach).do(AMEND, { id, version: 1, input: { website: 'example.com' } });
    const refusal = await as(here.partnerCoach).refused(AMEND, { id, version: 1, input: { name: 'För sent AB' } });
    expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'expectedVersion' });
    expect(refusal.params).toMatchObject({
      expectedVersion: 1,
      currentVersion: 2,
      current: { id, name: 'Kapplöpning AB', website: 'example.com' },
    });
    expect(Object.keys((refusal.params as { current: object }).current)).not.toContain('searchName');
  });

  it('is refused when the new number is taken, and keeps the old', async () => {
    const { coach } = await consortium();
    await register(coach, { name: 'Upptagen AB', organisationNumber: number(10) });
    const { id } = await register(coach, { name: 'Andra AB', organisationNumber: number(11) });
    const variables = { id, version: 1, input: { organisationNumber: number(10) } };
    expect(await as(coach).refused(AMEND, variables)).toMatchObject({ code: 'ORGANISATION_NUMBER_TAKEN' });
    expect((await companyOf(coach, id))?.organisationNumber).toBe(number(11).replace('-', ''));
  });

  it('has one effect under one idempotency key', async () => {
    const { id } = await register(here.coach, { name: 'Nyckel AB' });
    const variables = { id, version: 1, input: { name: 'Nyckel två AB' } };
    const client = as(here.coach).with({ 'idempotency-key': `test-${id}` });
    const first = await client.do<Amended>(AMEND, variables);
    const second = await client.ask<Amended>(AMEND, variables);
    expect(second.data).toEqual(first);
    expect(second.extensions).toMatchObject({ replayed: true });
  });
});

describe('looking a company up', () => {
  it('finds it by id and by its number in any spelling', async () => {
    const { coach } = await consortium();
    const { id } = await register(coach, { name: 'Finns AB', organisationNumber: number(12) });
    for (const variables of [{ id }, { number: number(12) }, { number: `16${number(12)}` }]) {
      expect(await as(coach).do(COMPANY, variables)).toMatchObject({ company: { id } });
    }
  });

  it.each([
    ['neither', {}],
    ['both', { id: v7(), number: number(12) }],
  ])('asks for exactly one of id and number, not %s', async (_, variables) => {
    expect(await as(here.coach).refused(COMPANY, variables)).toMatchObject({ code: 'ONE_OF_REQUIRED' });
  });

  it('refuses a number that is none', async () => {
    expect(await as(here.coach).refused(COMPANY, { number: '12' })).toMatchObject({
      code: 'ORGANISATION_NUMBER_FORM',
      field: 'organisationNumber',
    });
  });

  it('answers null for one that is not there', async () => {
    expect(await as(here.coach).do(COMPANY, { id: v7() })).toEqual({ company: null });
    expect(await as(here.coach).do(COMPANY, { number: number(999) })).toEqual({ company: null });
  });

  it('knows nothing of a company in another workspace', async () => {
    const elsewhere = await consortium();
    const { id } = await register(elsewhere.coach, { name: 'Annorstädes AB', organisationNumber: number(13) });
    expect(await as(here.coach).do(COMPANY, { id })).toEqual({ company: null });
    expect(await as(here.coach).do(COMPANY, { number: number(13) })).toEqual({ company: null });
    const absent = await as(here.coach).refused(AMEND, { id: v7(), version: 1, input: { name: 'Kapad AB' } });
    const foreign = await as(here.coach).refused(AMEND, { id, version: 1, input: { name: 'Kapad AB' } });
    const shown = ({ code, field, message, params }: typeof absent): unknown => ({ code, field, message, params });
    expect(shown(foreign)).toEqual(shown(absent));
    expect(foreign.code).toBe('NOT_FOUND');
    expect((await companyOf(elsewhere.coach, id))?.name).toBe('Annorstädes AB');
  });

  it('tells the whole place of the company from its municipality', async () => {
    const { id } = await register(here.coach, { name: 'Platsen AB', municipalityCode: '1496' });
    const query = `query($id: ID) { company(id: $id) { municipalityCode municipality { name county { name { sv } } }
      county { code } nuts3 { code name { sv } } nuts2 { code name { en } } namedAreas { code kind } } }`;
    expect(await as(here.coach).do(query, { id })).toEqual({
      company: {
        municipalityCode: '1496',
        municipality: { name: 'Skövde', county: { name: { sv: 'Västra Götalands län' } } },
        county: { code: '14' },
        nuts3: { code: 'SE232', name: { sv: 'Västra Götalands län' } },
        nuts2: { code: 'SE23', name: { en: 'West Sweden' } },
        namedAreas: [{ code: 'SKARABORG', kind: 'NAMED_AREA' }],
      },
    });
  });

  it('offers the places that one can choose among', async () => {
    const query = `{ municipalities { code } counties { code } areas(kind: NAMED_AREA) { code municipalityCodes }
      halland: municipalities(countyCode: "13") { name county { code } } }`;
    const { data } = await as(here.bystander).ask<Record<string, { code: string }[]>>(query);
    expect(data?.['municipalities']).toHaveLength(290);
    expect(data?.['counties']).toHaveLength(21);
    expect(data?.['areas']?.map(({ code }) => code)).toContain('SKARABORG');
    expect(data?.['halland']).toContainEqual({ name: 'Halmstad', county: { code: '13' } });
  });
});

describe('possible duplicates', () => {
  it('are hinted at by name and place, the most alike first', async () => {
    const { coach, bystander } = await consortium();
    const made = await register(coach, { name: 'Svenssons Mek & Plåt AB', municipalityCode: '1496' });
    const far = await register(coach, { name: 'Svenssons Mek och Plåt', municipalityCode: '2584' });
    await register(coach, { name: 'Helt annat bageri AB', municipalityCode: '1496' });
    const query = `query($name: String!, $code: String) { companyDuplicates(name: $name, municipalityCode: $code) {
      likeness isInSamePlace company { id name } } }`;
    const name = 'Svensson Mek och Plåt Aktiebolag';
    const { companyDuplicates } = await as(bystander).do<{
      companyDuplicates: { likeness: number; isInSamePlace: boolean; company: { id: string } }[];
    }>(query, { name, code: '1496' });
    const places = companyDuplicates.map(({ company, isInSamePlace }): [string, boolean] => [
      company.id,
      isInSamePlace,
    ]);
    expect(new Map(places)).toEqual(
      new Map([
        [made.id, true],
        [far.id, false],
      ]),
    );
    expect(companyDuplicates.every(({ likeness }) => likeness > 0.7 && likeness <= 1)).toBe(true);
  });

  it('ask for less likeness where the place is the same', async () => {
    const { coach } = await consortium();
    const { id } = await register(coach, { name: 'Nordiska Verktyg i Tibro AB', municipalityCode: '1472' });
    const near = await register(coach, { name: 'Nordiska Verktyg AB', municipalityCode: '1472' });
    const far = await register(coach, { name: 'Nordiska Verktyg AB', municipalityCode: '2584' });
    const query = 'query($id: ID) { company(id: $id) { possibleDuplicates { isInSamePlace company { id } } } }';
    expect(await as(coach).do(query, { id })).toEqual({
      company: { possibleDuplicates: [{ isInSamePlace: true, company: { id: near.id } }] },
    });
    expect(await as(coach).do(query, { id: far.id })).toEqual({
      company: { possibleDuplicates: [{ isInSamePlace: false, company: { id: near.id } }] },
    });
  });

  it('never come from another workspace', async () => {
    const [one, other] = [await consortium(), await consortium()];
    await register(other.coach, { name: 'Likadana Namnet AB' });
    const { id } = await register(one.coach, { name: 'Likadana Namnet AB' });
    const query = 'query($id: ID) { company(id: $id) { possibleDuplicates { company { id } } } }';
    expect(await as(one.coach).do(query, { id })).toEqual({ company: { possibleDuplicates: [] } });
  });
});
