/** Cases for industries: codes, divisions, sections, and rules by prefix. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNI_2007_DIVISIONS, SNI_2025_RENAMED } from './sni-divisions.js';
import {
  divisionName,
  divisionOf,
  divisionsOf,
  hasSniPrefix,
  matchSni,
  readSniCode,
  readSniPrefixes,
  sectionOf,
  SniVersion,
} from './sni.rules.js';
import type { SniCode, SniRule } from './sni.rules.js';

const { SNI_2007, SNI_2025 } = SniVersion;
const code = (text: string, version = SNI_2007): SniCode => ({ code: text, version });

/** The letters of the sections that a version's divisions belong to. */
function letters(version: SniVersion): unknown[] {
  return [...new Set(divisionsOf(version).map((division) => sectionOf(division, version)))];
}

describe('an SNI code', () => {
  it.each(['25110', '25.110', '25 110', ' 25.11.0 '])('has one form: "%s"', (text) =>
    expect(readSniCode(text, SNI_2007)).toEqual({ code: '25.110', version: SNI_2007 }),
  );
  it.each(['', '2511', '251100', '25.11', 'C25.110', '25,110', '04.110', '34.110', '00.000', '২৫১১০'])(
    'is not "%s"',
    (text) => expect(readSniCode(text, SNI_2007)).toBeNull(),
  );
  it('belongs to one standard: division 45 ended with SNI 2007', () => {
    expect(readSniCode('45110', SNI_2007)).toEqual(code('45.110'));
    expect(readSniCode('45110', SNI_2025)).toBeNull();
  });
});

describe('the divisions', () => {
  it('are 88 in SNI 2007 and 87 in SNI 2025, each once, in order, named in both languages', () => {
    expect(divisionsOf(SNI_2007)).toHaveLength(88);
    expect(divisionsOf(SNI_2025)).toHaveLength(87);
    expect(SNI_2007_DIVISIONS.map(([division]) => division)).toEqual([...divisionsOf(SNI_2007)].toSorted());
    for (const version of [SNI_2007, SNI_2025]) {
      const names = divisionsOf(version).map((division) => divisionName(division, version));
      for (const language of ['sv', 'en'] as const) {
        const texts = names.map((name) => name?.[language] ?? '');
        expect(texts.filter((text) => !/^[A-ZÅÄÖ]/u.test(text) || text !== text.trim())).toEqual([]);
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  });

  it('are renamed only where a name did change', () => {
    const before = new Map(SNI_2007_DIVISIONS.map(([division, sv, en]) => [division, `${sv}|${en}`]));
    for (const [division, sv, en] of SNI_2025_RENAMED) {
      expect(before.get(division)).toBeDefined();
      expect(before.get(division)).not.toBe(`${sv}|${en}`);
    }
  });

  it.each([
    ['25.110', SNI_2007, 'Tillverkning av metallvaror utom maskiner och apparater'],
    ['25.110', SNI_2025, 'Tillverkning av metallvaror utom maskiner och apparater'],
    ['47', SNI_2007, 'Detaljhandel utom med motorfordon och motorcyklar'],
    ['47', SNI_2025, 'Detaljhandel'],
  ])('%s is in %s called %s', (text, version, name) => {
    expect(divisionOf(text)).toBe(text.slice(0, 2));
    expect(divisionName(text, version)?.sv).toBe(name);
  });

  it('have no name where the standard has no division', () => {
    expect(divisionName('45', SNI_2025)).toBeNull();
    expect(divisionName('04', SNI_2007)).toBeNull();
  });
});

describe('the section', () => {
  it.each([
    ['01.110', 'A', 'A'],
    ['09.900', 'B', 'B'],
    ['10.200', 'C', 'C'],
    ['25.110', 'C', 'C'],
    ['33.200', 'C', 'C'],
    ['35.110', 'D', 'D'],
    ['39.000', 'E', 'E'],
    ['43.999', 'F', 'F'],
    ['45.110', 'G', null],
    ['46.110', 'G', 'G'],
    ['53.100', 'H', 'H'],
    ['56.100', 'I', 'I'],
    ['60.100', 'J', 'J'],
    ['62.010', 'J', 'K'],
    ['66.110', 'K', 'L'],
    ['68.100', 'L', 'M'],
    ['75.000', 'M', 'N'],
    ['82.110', 'N', 'O'],
    ['84.110', 'O', 'P'],
    ['85.100', 'P', 'Q'],
    ['88.100', 'Q', 'R'],
    ['93.110', 'R', 'S'],
    ['96.010', 'S', 'T'],
    ['98.100', 'T', 'U'],
    ['99.000', 'U', 'V'],
    ['34.110', null, null],
  ])('of %s is %s in SNI 2007 and %s in SNI 2025', (text, before, after) => {
    expect(sectionOf(text, SNI_2007)).toBe(before);
    expect(sectionOf(text, SNI_2025)).toBe(after);
  });

  it('exists for every division: 21 letters, then 22', () => {
    expect(letters(SNI_2007)).toEqual(Array.from('ABCDEFGHIJKLMNOPQRSTU'));
    expect(letters(SNI_2025)).toEqual(Array.from('ABCDEFGHIJKLMNOPQRSTUV'));
  });
});

describe('a prefix', () => {
  it.each([
    ['10', ['10']],
    ['10.2', ['10.2']],
    ['102', ['10.2']],
    ['25.110', ['25.110']],
    ['13–16', ['13', '14', '15', '16']],
    ['31 - 36', ['31', '32', '33', '35', '36']],
    ['33-31', null],
    ['34', null],
    ['1', null],
    ['C', null],
    ['', null],
    ['25.1101', null],
  ])('written "%s" means %s', (text, prefixes) => expect(readSniPrefixes(text)).toEqual(prefixes));

  it('covers what begins with it', () => {
    expect(hasSniPrefix('10.200', '10.2')).toBe(true);
    expect(hasSniPrefix('10.200', '10')).toBe(true);
    expect(hasSniPrefix('11.020', '10')).toBe(false);
    expect(hasSniPrefix('10.110', '10.2')).toBe(false);
  });
});

describe('a rule by industry', () => {
  /** An actual call: industry means 10, 11 and 13–33, without fish processing (10.2). */
  const rule: SniRule = {
    include: ['10', '11', '13–33'].flatMap((text) => readSniPrefixes(text) ?? []),
    exclude: ['10.2'],
    version: SNI_2007,
  };

  it.each([
    [['25.110'], 'INCLUDED', '25.110', '25'],
    [['10.110'], 'INCLUDED', '10.110', '10'],
    [['10.200'], 'EXCLUDED', '10.200', '10.2'],
    [['12.000'], 'NOT_LISTED', '12.000', null],
    [['62.010'], 'NOT_LISTED', '62.010', null],
    [['62.010', '28.990'], 'INCLUDED', '28.990', '28'],
    [['10.200', '10.710'], 'INCLUDED', '10.710', '10'],
    [['10.200', '62.010'], 'EXCLUDED', '10.200', '10.2'],
    [['62.010', '10.200'], 'NOT_LISTED', '62.010', null],
    [[], 'NO_CODE', null, null],
  ])('says of %j: %s, because of %s under %s', (codes, verdict, deciding, prefix) => {
    expect(
      matchSni(
        codes.map((text) => code(text)),
        rule,
      ),
    ).toEqual({
      verdict,
      code: deciding === null ? null : code(deciding),
      prefix,
      versionDiffers: false,
    });
  });

  it('lets every industry in when none is named, but still keeps out', () => {
    const open: SniRule = { include: [], exclude: ['01'], version: null };
    expect(matchSni([code('62.010')], open)).toMatchObject({
      verdict: 'INCLUDED',
      prefix: null,
      versionDiffers: false,
    });
    expect(matchSni([code('01.110')], open)).toMatchObject({ verdict: 'EXCLUDED', prefix: '01' });
  });

  it('says when code and rule are of different standards', () => {
    expect(matchSni([code('25.110', SNI_2025)], rule)).toMatchObject({ verdict: 'INCLUDED', versionDiffers: true });
  });

  it('never lets in a company all of whose codes are kept out', () => {
    const divisions = fc.constantFrom(...divisionsOf(SNI_2007));
    fc.assert(
      fc.property(fc.array(divisions, { minLength: 1 }), fc.array(divisions), (mine, include) => {
        const codes = mine.map((division) => code(`${division}.000`));
        expect(matchSni(codes, { include, exclude: mine, version: null }).verdict).toBe('EXCLUDED');
      }),
    );
  });
});
