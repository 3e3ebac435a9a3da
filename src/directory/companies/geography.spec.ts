/** Cases for geography: the lists are complete and right, and every area is the set people mean by its name. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  area,
  AreaKind,
  areaNamed,
  AREAS,
  COUNTIES,
  county,
  countyOf,
  isInArea,
  MUNICIPALITIES,
  municipalitiesOf,
  municipality,
  NAMED_AREAS,
  nuts2Of,
  nuts3Of,
  NUTS_2_REGIONS,
} from './geography.js';

/** County, its number of municipalities (SCB, 1 January 2007 and since), and the code of its seat, which ends in 80. */
const COUNTS: readonly (readonly [code: string, name: string, count: number, seat: string])[] = [
  ['01', 'Stockholms län', 26, 'Stockholm'],
  ['03', 'Uppsala län', 8, 'Uppsala'],
  ['04', 'Södermanlands län', 9, 'Nyköping'],
  ['05', 'Östergötlands län', 13, 'Linköping'],
  ['06', 'Jönköpings län', 13, 'Jönköping'],
  ['07', 'Kronobergs län', 8, 'Växjö'],
  ['08', 'Kalmar län', 12, 'Kalmar'],
  ['09', 'Gotlands län', 1, 'Gotland'],
  ['10', 'Blekinge län', 5, 'Karlskrona'],
  ['12', 'Skåne län', 33, 'Malmö'],
  ['13', 'Hallands län', 6, 'Halmstad'],
  ['14', 'Västra Götalands län', 49, 'Göteborg'],
  ['17', 'Värmlands län', 16, 'Karlstad'],
  ['18', 'Örebro län', 12, 'Örebro'],
  ['19', 'Västmanlands län', 10, 'Västerås'],
  ['20', 'Dalarnas län', 15, 'Falun'],
  ['21', 'Gävleborgs län', 10, 'Gävle'],
  ['22', 'Västernorrlands län', 7, 'Härnösand'],
  ['23', 'Jämtlands län', 8, 'Östersund'],
  ['24', 'Västerbottens län', 15, 'Umeå'],
  ['25', 'Norrbottens län', 14, 'Luleå'],
];

/** The names of an area's municipalities in Swedish order. */
const names = (code: string): string =>
  [...(area(code)?.municipalityCodes ?? [])]
    .map((member) => municipality(member)?.name ?? member)
    .toSorted((one, other) => one.localeCompare(other, 'sv'))
    .join(' ');

describe('the municipalities', () => {
  it('are 290, each code and each name once, in order', () => {
    const codes = MUNICIPALITIES.map(({ code }) => code);
    expect(codes).toHaveLength(290);
    expect(new Set(codes).size).toBe(290);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(290);
  });

  it('are to the letter those of a public list, whose digest this is', () => {
    const lines = MUNICIPALITIES.map(({ code, name }) => `${code} ${name}`).join('\n');
    const digest = createHash('sha256').update(lines).digest('hex');
    expect(digest).toBe('9fa8f1ee9bc2143612897bfd777047c0584910108368033779cae7d4e294dfea');
  });

  it('have four digits, a county they begin with, and a clean name', () => {
    for (const { code, name, countyCode } of MUNICIPALITIES) {
      expect(code).toMatch(/^\d{4}$/);
      expect(code.slice(0, 2)).toBe(countyCode);
      expect(name).toMatch(/^[A-ZÅÄÖ][a-zåäö]+(?:[ -][A-ZÅÄÖ][a-zåäö]+)?$/u);
    }
  });

  it.each([
    ['0114', 'Upplands Väsby'],
    ['0139', 'Upplands-Bro'],
    ['0305', 'Håbo'],
    ['0331', 'Heby'],
    ['0643', 'Habo'],
    ['1256', 'Östra Göinge'],
    ['1293', 'Hässleholm'],
    ['1384', 'Kungsbacka'],
    ['1438', 'Dals-Ed'],
    ['1462', 'Lilla Edet'],
    ['1496', 'Skövde'],
    ['1499', 'Falköping'],
    ['1814', 'Lekeberg'],
    ['2023', 'Malung-Sälen'],
    ['2282', 'Kramfors'],
    ['2584', 'Kiruna'],
  ])('%s is %s', (code, name) => expect(municipality(code)?.name).toBe(name));

  it.each(['0100', '1917', '9999', '', '14', '14960'])('have no "%s"', (code) => {
    expect([municipality(code), countyOf(code), nuts3Of(code), nuts2Of(code)]).toEqual([null, null, null, null]);
  });
});

describe('the counties', () => {
  it('are 21, the ones counted here', () => {
    expect(COUNTIES.map(({ code, name }) => [code, name.sv])).toEqual(COUNTS.map(([code, name]) => [code, name]));
    expect(COUNTS.reduce((sum, [, , count]) => sum + count, 0)).toBe(290);
  });

  it.each(COUNTS)('%s %s has %i municipalities, one of them its seat %s', (code, name, count, seat) => {
    expect(county(code)?.name.sv).toBe(name);
    expect(municipalitiesOf(code)).toHaveLength(count);
    expect(municipality(`${code}80`)?.name).toBe(seat);
  });

  it('have no other codes', () => {
    for (const code of ['00', '02', '11', '15', '16', '26']) {
      expect(county(code)).toBeNull();
      expect(municipalitiesOf(code)).toEqual([]);
    }
  });
});

describe('the places of the EU', () => {
  it.each([
    ['0180', '01', 'SE110', 'SE11', 'Stockholm'],
    ['0484', '04', 'SE122', 'SE12', 'Östra Mellansverige'],
    ['1880', '18', 'SE124', 'SE12', 'Östra Mellansverige'],
    ['1980', '19', 'SE125', 'SE12', 'Östra Mellansverige'],
    ['0980', '09', 'SE214', 'SE21', 'Småland med öarna'],
    ['1082', '10', 'SE221', 'SE22', 'Sydsverige'],
    ['1293', '12', 'SE224', 'SE22', 'Sydsverige'],
    ['1383', '13', 'SE231', 'SE23', 'Västsverige'],
    ['1490', '14', 'SE232', 'SE23', 'Västsverige'],
    ['1780', '17', 'SE311', 'SE31', 'Norra Mellansverige'],
    ['2281', '22', 'SE321', 'SE32', 'Mellersta Norrland'],
    ['2482', '24', 'SE331', 'SE33', 'Övre Norrland'],
    ['2584', '25', 'SE332', 'SE33', 'Övre Norrland'],
  ])('hold %s in county %s, %s and %s %s', (code, countyCode, nuts3, nuts2, name) => {
    expect(countyOf(code)?.code).toBe(countyCode);
    expect(nuts3Of(code)).toEqual({ code: nuts3, name: county(countyCode)?.name });
    expect(nuts2Of(code)).toMatchObject({ code: nuts2, name: { sv: name } });
  });

  it('are 8 regions of 21, and every municipality lies in one of each', () => {
    expect(NUTS_2_REGIONS).toHaveLength(8);
    expect(new Set(COUNTIES.map(({ nuts3 }) => nuts3)).size).toBe(21);
    expect(MUNICIPALITIES.filter(({ code }) => nuts2Of(code) === null || nuts3Of(code) === null)).toEqual([]);
  });
});

describe('the named areas', () => {
  it.each([
    ['SKARABORG', 15],
    ['FYRBODAL', 14],
    ['SJUHARAD', 8],
    ['GOTEBORGSREGIONEN', 13],
    ['STOCKHOLMSREGIONEN', 26],
    ['SE12', 52],
    ['SE23', 55],
    ['SE', 290],
  ])('%s has %i municipalities, all real', (code, count) => {
    const codes = [...(area(code)?.municipalityCodes ?? [])];
    expect(codes).toHaveLength(count);
    expect(codes.filter((member) => municipality(member) === null)).toEqual([]);
  });

  it('of the west are the municipalities of their federations', () => {
    expect(names('SJUHARAD')).toBe('Bollebygd Borås Herrljunga Mark Svenljunga Tranemo Ulricehamn Vårgårda');
    expect(names('FYRBODAL')).toBe(
      'Bengtsfors Dals-Ed Färgelanda Lysekil Mellerud Munkedal Orust Sotenäs Strömstad Tanum Trollhättan Uddevalla ' +
        'Vänersborg Åmål',
    );
    expect(names('SKARABORG')).toBe(
      'Essunga Falköping Grästorp Gullspång Götene Hjo Karlsborg Lidköping Mariestad Skara Skövde Tibro Tidaholm ' +
        'Töreboda Vara',
    );
    expect(names('GOTEBORGSREGIONEN')).toBe(
      'Ale Alingsås Göteborg Härryda Kungsbacka Kungälv Lerum Lilla Edet Mölndal Partille Stenungsund Tjörn Öckerö',
    );
  });

  it('the four federations share Västra Götaland between them, with Kungsbacka from Halland', () => {
    const members = ['SKARABORG', 'FYRBODAL', 'SJUHARAD', 'GOTEBORGSREGIONEN'].flatMap((code) => [
      ...(area(code)?.municipalityCodes ?? []),
    ]);
    expect(members.toSorted()).toEqual(['1384', ...municipalitiesOf('14').map(({ code }) => code)]);
  });

  it.each([
    ['1496', 'SKARABORG', true],
    ['1496', 'FYRBODAL', false],
    ['1496', '14', true],
    ['1496', 'SE232', true],
    ['1496', 'SE23', true],
    ['1496', '1496', true],
    ['1496', 'SE12', false],
    ['9999', 'SE', false],
    ['1496', 'NOWHERE', false],
  ])('%s lies in %s: %s', (code, within, expected) => expect(isInArea(code, within)).toBe(expected));
});

describe('an area', () => {
  it('of whatever kind has a code of its own', () => {
    expect(new Set(AREAS.map(({ code }) => code)).size).toBe(AREAS.length);
    expect(AREAS).toHaveLength(1 + NAMED_AREAS.length + 21 + 290 + 8 + 21);
    expect(new Set(AREAS.map(({ kind }) => kind))).toEqual(new Set(Object.values(AreaKind)));
  });

  it.each([
    ['Stockholmsregionen', 'STOCKHOLMSREGIONEN'],
    ['östra Mellansverige', 'SE12'],
    ['Östra Mellansverige', 'SE12'],
    ['övriga landet', 'SE'],
    ['hela Sverige', 'SE'],
    ['Västsverige', 'SE23'],
    ['Västra Götalands län', '14'],
    ['vastra gotalands lan', '14'],
    ['Västra Götaland', '14'],
    ['Halland', '13'],
    ['Halland County', '13'],
    ['Dalarna', '20'],
    ['Skaraborgs Kommunalförbund', 'SKARABORG'],
    ['Boråsregionen', 'SJUHARAD'],
    ['West Sweden', 'SE23'],
    ['Stockholm', '0180'],
    ['Borås', '1490'],
    ['Boras', '1490'],
    ['Härryda kommun', '1401'],
    ['Alingsås kommun', '1489'],
    ['Skövde  kommun ', '1496'],
    ['Tranemos kommun', '1452'],
    ['Habo', '0643'],
    ['Håbo', '0305'],
    ['HÅBO', '0305'],
    ['SE232', 'SE232'],
    ['se23', 'SE23'],
    ['14', '14'],
    ['skaraborg', 'SKARABORG'],
  ])('is found by "%s"', (name, code) => expect(areaNamed(name)?.code).toBe(code));

  it.each(['', 'Atlantis', 'Norge', '15'])('is not found by "%s"', (name) => expect(areaNamed(name)).toBeNull());

  it('is found by each of its own names, unless one listed before it has the same', () => {
    for (const found of AREAS) {
      for (const name of [found.name.sv, found.name.en]) {
        const first = AREAS.find((other) => [other.name.sv, other.name.en].includes(name));
        expect(areaNamed(name)?.code).toBe(first?.code);
      }
    }
  });
});
