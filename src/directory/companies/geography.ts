/** Where companies are: municipality → county → NUTS 3 → NUTS 2, and areas of every kind under one code. */
import { folded } from '#platform/values/text.js';
import type { Localised } from '#platform/values/text.js';
import { COUNTY_ROWS, NAMED_AREA_ROWS, NUTS2_ROWS } from './counties.js';
import { MUNICIPALITIES_BY_COUNTY } from './municipalities.js';

/** A municipality (kommun): four digits, of which the first two are the county's. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
}

/** A county (län); each is a NUTS 3 region of its own. */
export interface County {
  readonly code: string;
  readonly name: Localised;
  readonly nuts3: string;
  readonly nuts2: string;
}

/** A region of the EU's classification (Regulation (EC) No 1059/2003). */
export interface NutsRegion {
  readonly code: string;
  readonly name: Localised;
}

/** What kind of area a code stands for. */
export enum AreaKind {
  COUNTRY = 'COUNTRY',
  NUTS_2 = 'NUTS_2',
  NUTS_3 = 'NUTS_3',
  COUNTY = 'COUNTY',
  NAMED_AREA = 'NAMED_AREA',
  MUNICIPALITY = 'MUNICIPALITY',
}

/** Any area a programme may speak of, as the set of municipalities it covers. */
export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: Localised;
  readonly municipalityCodes: ReadonlySet<string>;
}

function municipalitiesIn(countyCode: string, text: string): Municipality[] {
  return text.split(',').map((entry) => {
    const [code = '', ...words] = entry.trim().split(' ');
    return { code, name: words.join(' '), countyCode };
  });
}

/** All 290 municipalities in the order of their codes. */
export const MUNICIPALITIES: readonly Municipality[] = Object.entries(MUNICIPALITIES_BY_COUNTY)
  .flatMap(([countyCode, text]) => municipalitiesIn(countyCode, text))
  .toSorted((one, other) => (one.code < other.code ? -1 : 1));

/** All 21 counties in the order of their codes. */
export const COUNTIES: readonly County[] = COUNTY_ROWS.map(([code, sv, en, nuts3]) => ({
  code,
  name: { sv, en },
  nuts3,
  nuts2: nuts3.slice(0, 4),
}));

/** The eight NUTS 2 regions in the order of their codes. */
export const NUTS_2_REGIONS: readonly NutsRegion[] = NUTS2_ROWS.map(([code, sv, en]) => ({ code, name: { sv, en } }));

const municipalityByCode = new Map(MUNICIPALITIES.map((found) => [found.code, found]));
const countyByCode = new Map(COUNTIES.map((found) => [found.code, found]));
const nuts2ByCode = new Map(NUTS_2_REGIONS.map((found) => [found.code, found]));

/** The municipality with a code of four digits; null when there is none. */
export function municipality(code: string): Municipality | null {
  return municipalityByCode.get(code) ?? null;
}

/** The county with a code of two digits; null when there is none. */
export function county(code: string): County | null {
  return countyByCode.get(code) ?? null;
}

/** The county of a municipality; null when the code is no municipality's. */
export function countyOf(municipalityCode: string): County | null {
  return county(municipality(municipalityCode)?.countyCode ?? '');
}

/** The NUTS 3 region of a municipality, which is its county under another code. */
export function nuts3Of(municipalityCode: string): NutsRegion | null {
  const found = countyOf(municipalityCode);
  return found && { code: found.nuts3, name: found.name };
}

/** The NUTS 2 region of a municipality. */
export function nuts2Of(municipalityCode: string): NutsRegion | null {
  return nuts2ByCode.get(countyOf(municipalityCode)?.nuts2 ?? '') ?? null;
}

/** The municipalities of a county in the order of their codes; none when the code is no county's. */
export function municipalitiesOf(countyCode: string): readonly Municipality[] {
  return MUNICIPALITIES.filter((found) => found.countyCode === countyCode);
}

/** The municipalities listed by their own codes or, two digits, by their county's. */
function codesOf(members: string): ReadonlySet<string> {
  const codes = members.split(' ');
  return new Set(
    codes.flatMap((code) => (code.length === 2 ? municipalitiesOf(code).map((found) => found.code) : [code])),
  );
}

function codesWhere(matches: (found: County) => boolean): ReadonlySet<string> {
  return codesOf(
    COUNTIES.filter(matches)
      .map((found) => found.code)
      .join(' '),
  );
}

const COUNTRY: Area = {
  code: 'SE',
  kind: AreaKind.COUNTRY,
  name: { sv: 'Hela Sverige', en: 'All of Sweden' },
  municipalityCodes: codesWhere(() => true),
};

/** Areas that carry a name of their own, such as a municipal federation. */
export const NAMED_AREAS: readonly Area[] = NAMED_AREA_ROWS.map(({ code, name, members }) => ({
  code,
  kind: AreaKind.NAMED_AREA,
  name,
  municipalityCodes: codesOf(members),
}));

/** Every area there is; when two share a name, the one listed first is found by it. */
export const AREAS: readonly Area[] = [
  COUNTRY,
  ...NAMED_AREAS,
  ...COUNTIES.map(({ code, name }) => ({ code, kind: AreaKind.COUNTY, name, municipalityCodes: codesOf(code) })),
  ...MUNICIPALITIES.map(({ code, name }) => ({
    code,
    kind: AreaKind.MUNICIPALITY,
    name: { sv: name, en: name },
    municipalityCodes: codesOf(code),
  })),
  ...NUTS_2_REGIONS.map(({ code, name }) => ({
    code,
    kind: AreaKind.NUTS_2,
    name,
    municipalityCodes: codesWhere((found) => found.nuts2 === code),
  })),
  ...COUNTIES.map(({ code, name, nuts3 }) => ({
    code: nuts3,
    kind: AreaKind.NUTS_3,
    name,
    municipalityCodes: codesOf(code),
  })),
];

const areaByCode = new Map(AREAS.map((found) => [found.code, found]));

/** An area by its code, of any kind: 'SE', 'SE12', 'SE232', '14', '1496', 'SKARABORG'; null when there is none. */
export function area(code: string): Area | null {
  return areaByCode.get(code) ?? null;
}

/** Whether a municipality lies in an area, given by its code; false when either does not exist. */
export function isInArea(municipalityCode: string, areaCode: string): boolean {
  return area(areaCode)?.municipalityCodes.has(municipalityCode) ?? false;
}

/** Other ways to write an area's name that announcements use. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['Sverige', COUNTRY.code],
  ['Hela landet', COUNTRY.code],
  ['Övriga landet', COUNTRY.code],
  ...NAMED_AREA_ROWS.flatMap(({ code, otherNames }) => otherNames.map((name) => [name, code] as const)),
  ...COUNTIES.map(({ code, name }) => [name.sv.replace(/s? län$/u, ''), code] as const),
  ...MUNICIPALITIES.flatMap(({ code, name }) => [
    [`${name} kommun`, code] as const,
    [`${name}s kommun`, code] as const,
  ]),
];

/** Names as written but for case; of areas with one name the first stays. */
const areaByName = new Map<string, Area>();
/** Names without accents; null where that makes one of two, as Habo and Håbo. */
const areaByFoldedName = new Map<string, Area | null>();

function written(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

function list(name: string, found: Area): void {
  if (areaByName.has(written(name))) return;
  areaByName.set(written(name), found);
  const known = areaByFoldedName.get(folded(name));
  areaByFoldedName.set(folded(name), known === undefined || known === found ? found : null);
}

for (const found of AREAS) {
  list(found.name.sv, found);
  list(found.name.en, found);
}
for (const [name, code] of OTHER_NAMES) {
  const found = area(code);
  if (found) list(name, found);
}

/**
 * An area by its code or by what people call it: 'östra Mellansverige', 'Västra Götalands län', 'Boras', 'SE232',
 * 'Skaraborgs kommunalförbund', 'övriga landet'. A municipality goes before a NUTS region of the same name.
 */
export function areaNamed(name: string): Area | null {
  return areaByName.get(written(name)) ?? areaByFoldedName.get(folded(name)) ?? area(name.trim().toUpperCase());
}
