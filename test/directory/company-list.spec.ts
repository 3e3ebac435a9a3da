// The list of companies: filters, Swedish order, and pages that neither skip nor repeat.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { number, register, SOLE_TRADER } from './company-documents.js';

interface Page {
  companies: {
    totalCount: number;
    nodes: { name: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

const LIST = `query($filter: CompanyFilter, $orderBy: [CompanyOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  companies(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

let here: Consortium;

async function names(filter: Record<string, unknown>, variables: Record<string, unknown> = {}): Promise<string[]> {
  const { companies } = await as(here.coach).do<Page>(LIST, { filter, ...variables });
  return companies.nodes.map(({ name }) => name);
}

describe('finding companies', () => {
  const ids = new Map<string, string>();
  beforeAll(async () => {
    here = await consortium();
    const made = [
      { name: 'Ångströms Gjuteri AB', municipalityCode: '1496', sniCodes: [{ code: '24.510' }] },
      { name: 'Äpplets Plast & Plåt', municipalityCode: '1380', sniCodes: [{ code: '22.290' }, { code: '25.110' }] },
      {
        name: 'Öglan Industri AB',
        municipalityCode: '1490',
        supplyChainRoles: ['OEM'],
        organisationNumber: number(20),
      },
      { name: 'Zinkverket AB', municipalityCode: '0180', supplyChainRoles: ['SUB_SUPPLIER'] },
      { name: 'Aktiebolaget Tolvan', organisationNumber: SOLE_TRADER, sniCodes: [{ code: '10.200' }] },
      { name: '3M-liknande 100% Påhitt_AB', sniCodes: [{ code: '25.730' }] },
    ];
    for (const input of made) ids.set(input.name, (await register(here.coach, input)).id);
  });

  it('puts å, ä and ö last, as in Swedish', async () => {
    expect(await names({})).toEqual([
      '3M-liknande 100% Påhitt_AB',
      'Aktiebolaget Tolvan',
      'Zinkverket AB',
      'Ångströms Gjuteri AB',
      'Äpplets Plast & Plåt',
      'Öglan Industri AB',
    ]);
  });

  it.each([
    ['ångström', ['Ångströms Gjuteri AB']],
    ['ANGSTROM', ['Ångströms Gjuteri AB']],
    ['äpplet', ['Äpplets Plast & Plåt']],
    ['plat', ['Äpplets Plast & Plåt']],
    ['öglan', ['Öglan Industri AB']],
    ['gjuteri ång', ['Ångströms Gjuteri AB']],
    ['Öglan Industri Aktiebolag', ['Öglan Industri AB']],
    ['plast och plåt', ['Äpplets Plast & Plåt']],
    ['3m', ['3M-liknande 100% Påhitt_AB']],
    ['100%', ['3M-liknande 100% Påhitt_AB']],
    ['%', []],
    ['_', []],
    ['finns inte', []],
  ])('searches the name for %j', async (search, expected) => {
    expect(await names({ search })).toEqual(expected);
  });

  it.each([
    [number(20)],
    [number(20).replace('-', '')],
    [`16${number(20)}`],
    [`SE${number(20).replace('-', '')}01`],
    [number(20).slice(0, 6)],
    [number(20).slice(0, 9)],
  ])('searches the number as %j', async (search) => {
    expect(await names({ search })).toEqual(['Öglan Industri AB']);
  });

  it.each([
    [SOLE_TRADER, 1],
    ['19121212-1212', 1],
    ['1212121212', 1],
    ['121212', 0],
    ['121212-121', 0],
    ['1212', 0],
  ])('finds a sole trader by the whole number alone: %j', async (search, found) => {
    expect(await names({ search })).toHaveLength(found);
  });

  it.each([
    [{ municipalityCode: '1496' }, ['Ångströms Gjuteri AB']],
    [{ countyCode: '14' }, ['Ångströms Gjuteri AB', 'Öglan Industri AB']],
    [{ area: 'Skaraborg' }, ['Ångströms Gjuteri AB']],
    [{ area: 'skaraborgs kommunalförbund' }, ['Ångströms Gjuteri AB']],
    [{ area: 'SE23' }, ['Ångströms Gjuteri AB', 'Äpplets Plast & Plåt', 'Öglan Industri AB']],
    [{ area: 'Halland' }, ['Äpplets Plast & Plåt']],
    [{ sniPrefix: '25' }, ['3M-liknande 100% Påhitt_AB', 'Äpplets Plast & Plåt']],
    [{ sniPrefix: '25.1' }, ['Äpplets Plast & Plåt']],
    [{ sniPrefix: '10–24' }, ['Aktiebolaget Tolvan', 'Ångströms Gjuteri AB', 'Äpplets Plast & Plåt']],
    [{ supplyChainRole: 'OEM' }, ['Öglan Industri AB']],
    [{ sizeClasses: ['MICRO'] }, []],
    [{ countyCode: '14', supplyChainRole: 'OEM' }, ['Öglan Industri AB']],
  ])('filters by %j', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('filters by ids', async () => {
    const wanted = [ids.get('Zinkverket AB')?.toUpperCase(), '01a20000-0000-7000-8000-000000000000'];
    expect(await names({ ids: wanted })).toEqual(['Zinkverket AB']);
  });

  it.each([
    [{ area: 'Mordor' }, 'filter.area', 'AREA_UNKNOWN'],
    [{ municipalityCode: '9999' }, 'filter.municipalityCode', 'MUNICIPALITY_UNKNOWN'],
    [{ sniPrefix: 'x' }, 'filter.sniPrefix', 'SNI_PREFIX_UNKNOWN'],
    [{ ids: ['x'] }, 'filter.ids', 'ID_INVALID'],
    [{ associationId: 'x' }, 'filter.associationId', 'ID_INVALID'],
  ])('refuses the filter %j', async (filter, field, code) => {
    expect(await as(here.coach).refused(LIST, { filter })).toMatchObject({ code, field });
  });
});

/** Every page of the list, one after the other. */
async function walk(direction: 'forwards' | 'backwards', orderBy?: unknown): Promise<Page['companies'][]> {
  const pages: Page['companies'][] = [];
  let cursor: string | null = null;
  do {
    const way: object = direction === 'forwards' ? { first: 17, after: cursor } : { last: 17, before: cursor };
    const { companies }: Page = await as(here.coach).do<Page>(LIST, { ...way, orderBy });
    pages.push(companies);
    const { hasNextPage, hasPreviousPage, endCursor, startCursor } = companies.pageInfo;
    if (direction === 'forwards') cursor = hasNextPage ? endCursor : null;
    else cursor = hasPreviousPage ? startCursor : null;
  } while (cursor);
  return pages;
}

const namesOf = (pages: Page['companies'][]): string[] => pages.flatMap(({ nodes }) => nodes.map(({ name }) => name));

describe('walking through companies', () => {
  let everyName: string[];
  beforeAll(async () => {
    here = await consortium();
    const letters = 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'.split('');
    const input = Array.from({ length: 120 }, (_, n) => ({
      // Every second name stands twice, so that ties are broken by id.
      name: `${letters[Math.floor(n / 2) % letters.length]}-bolaget ${Math.floor(n / 4)}`,
      municipalityCode: n % 3 === 0 ? null : ['1496', '1380'][n % 2],
    }));
    for (let from = 0; from < input.length; from += 10) {
      await Promise.all(input.slice(from, from + 10).map((one) => register(here.coach, one)));
    }
    everyName = input.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, 'sv'));
  });

  it('meets every company once, in order, on eight pages', async () => {
    const pages = await walk('forwards');
    expect(pages).toHaveLength(8);
    expect(pages.every(({ totalCount }) => totalCount === 120)).toBe(true);
    expect(namesOf(pages)).toEqual(everyName);
  });

  it('meets the same ones backwards', async () => {
    const pages = await walk('backwards');
    expect(namesOf(pages.toReversed())).toEqual(everyName);
    expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([...Array<boolean>(7).fill(true), false]);
  });

  it.each([
    [[{ field: 'MUNICIPALITY', direction: 'DESC' }, { field: 'NAME' }]],
    [[{ field: 'REGISTERED_AT' }]],
    [[{ field: 'NAME', direction: 'DESC' }]],
  ])('meets every company once when ordered by %j', async (orderBy) => {
    const [forwards, backwards] = [await walk('forwards', orderBy), await walk('backwards', orderBy)];
    expect(namesOf(forwards).toSorted()).toEqual(everyName.toSorted());
    expect(namesOf(backwards.toReversed())).toEqual(namesOf(forwards));
  });

  it('refuses a cursor of another list and a page that is too long', async () => {
    expect(await as(here.coach).refused(LIST, { first: 10, after: 'x' })).toMatchObject({ code: 'CURSOR_INVALID' });
    expect(await as(here.coach).refused(LIST, { first: 201 })).toMatchObject({ field: 'first' });
  });

  it('reads a page with everything about its companies in one statement', async () => {
    const query = `{ companies(first: 20) { totalCount nodes { name municipality { name } sniCodes { code } figures { year }
      workplaces { name } associations { association { name } } contacts(first: 3) { nodes { name } }
      history(first: 3) { totalCount nodes { verb } } } } }`;
    const { headers, errors } = await as(here.coach).ask(query);
    expect(errors).toBeUndefined();
    // Who is asking, and the transaction inside the wall, take five more.
    expect(Number(headers.get('x-stegvis-statements'))).toBeLessThanOrEqual(6);
  });
});
