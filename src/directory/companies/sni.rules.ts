/** SNI codes, the industries of Swedish companies: their normal form, what they belong to, and matching by prefix. */
import type { Localised } from '#platform/values/text.js';
import { SNI_2007_DIVISIONS, SNI_2025_RENAMED, SNI_2025_WITHOUT } from './sni-divisions.js';

/** The two standards in use: SNI 2007 follows NACE Rev. 2, SNI 2025 follows NACE Rev. 2.1. */
export enum SniVersion {
  SNI_2007 = 'SNI_2007',
  SNI_2025 = 'SNI_2025',
}

/** An industry of a company: a code of five digits in normal form, and the standard it is read in. */
export interface SniCode {
  readonly code: string;
  readonly version: SniVersion;
}

type DivisionNames = ReadonlyMap<string, Localised>;

function namesOf(rows: typeof SNI_2007_DIVISIONS): [string, Localised][] {
  return rows.map(([code, sv, en]) => [code, { sv, en }]);
}

const NAMES_2007: DivisionNames = new Map(namesOf(SNI_2007_DIVISIONS));
const NAMES_2025: DivisionNames = new Map(
  [...NAMES_2007, ...namesOf(SNI_2025_RENAMED)].filter(([code]) => !SNI_2025_WITHOUT.includes(code)),
);
const NAMES: Readonly<Record<SniVersion, DivisionNames>> = {
  [SniVersion.SNI_2007]: NAMES_2007,
  [SniVersion.SNI_2025]: NAMES_2025,
};

/** The sections (avdelningar): the letter and the first division it holds, in order. */
const SECTION_STARTS: Readonly<Record<SniVersion, readonly (readonly [letter: string, division: string])[]>> = {
  [SniVersion.SNI_2007]: sectionsFrom(
    'A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M69 N77 O84 P85 Q86 R90 S94 T97 U99',
  ),
  [SniVersion.SNI_2025]: sectionsFrom(
    'A01 B05 C10 D35 E36 F41 G46 H49 I55 J58 K61 L64 M68 N69 O77 P84 Q85 R86 S90 T94 U97 V99',
  ),
};

function sectionsFrom(text: string): readonly (readonly [string, string])[] {
  return text.split(' ').map((start) => [start.charAt(0), start.slice(1)]);
}

/** The code in its normal form, 'NN.NNN', from '25110', '25.110' or '25 110'; null when it is no code of the version. */
export function readSniCode(text: string, version: SniVersion): SniCode | null {
  const digits = text.replaceAll(/[\s.]/gu, '');
  if (!/^\d{5}$/.test(digits) || !NAMES[version].has(digits.slice(0, 2))) return null;
  return { code: `${digits.slice(0, 2)}.${digits.slice(2)}`, version };
}

/** The division (huvudgrupp) of a code or prefix: its first two digits. */
export function divisionOf(code: string): string {
  return code.slice(0, 2);
}

/** The divisions of a version in order, 88 in SNI 2007 and 87 in SNI 2025. */
export function divisionsOf(version: SniVersion): readonly string[] {
  return [...NAMES[version].keys()];
}

/** What the division of a code is called; null when the version has no such division. */
export function divisionName(code: string, version: SniVersion): Localised | null {
  return NAMES[version].get(divisionOf(code)) ?? null;
}

/** The section (avdelning) a code belongs to: 'C' for 25.110; null when the version has no such division. */
export function sectionOf(code: string, version: SniVersion): string | null {
  const division = divisionOf(code);
  const section = SECTION_STARTS[version].findLast(([, first]) => first <= division);
  return section && NAMES[version].has(division) ? section[0] : null;
}

/**
 * The prefixes meant by what a funder writes: '10', '10.2' and '25.110' stand for themselves, '13–33' for every
 * division from 13 to 33. Null when the text is neither.
 */
export function readSniPrefixes(text: string): readonly string[] | null {
  const compact = text.replaceAll(/\s/gu, '');
  const range = /^(\d{2})[-–](\d{2})$/u.exec(compact);
  if (range?.[1] && range[2]) {
    const [first, last] = [range[1], range[2]];
    const within = [...NAMES_2007.keys()].filter((division) => first <= division && division <= last);
    return within.length > 0 ? within : null;
  }
  const digits = compact.replaceAll('.', '');
  if (!/^\d{2,5}$/.test(digits) || !NAMES_2007.has(digits.slice(0, 2))) return null;
  return [digits.length === 2 ? digits : `${digits.slice(0, 2)}.${digits.slice(2)}`];
}

/** Whether the code lies under the prefix: 10.200 under '10.2' and under '10'. */
export function hasSniPrefix(code: string, prefix: string): boolean {
  return code.startsWith(prefix);
}

/** Industries let in and kept out, as prefixes in normal form; nothing let in means every industry is. */
export interface SniRule {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The standard the funder wrote the rule in, when known. */
  readonly version: SniVersion | null;
}

/** What a rule says of a company, with the code and the prefix that decided. */
export interface SniVerdict {
  readonly verdict: 'INCLUDED' | 'EXCLUDED' | 'NOT_LISTED' | 'NO_CODE';
  readonly code: SniCode | null;
  readonly prefix: string | null;
  /** True when code and rule are of different standards, so that a person should look at the code's meaning. */
  readonly versionDiffers: boolean;
}

function judge(code: SniCode, rule: SniRule): SniVerdict {
  const covers = (prefix: string): boolean => hasSniPrefix(code.code, prefix);
  const versionDiffers = rule.version !== null && rule.version !== code.version;
  const out = rule.exclude.find(covers);
  if (out !== undefined) return { verdict: 'EXCLUDED', code, prefix: out, versionDiffers };
  const into = rule.include.find(covers);
  const isIn = into !== undefined || rule.include.length === 0;
  return { verdict: isIn ? 'INCLUDED' : 'NOT_LISTED', code, prefix: into ?? null, versionDiffers };
}

/**
 * Whether a company's industries fit a rule. For one code an exclusion beats an inclusion; of several codes, given
 * in the company's own order of weight, one that is let in is enough. Otherwise the heaviest code gives the answer.
 */
export function matchSni(codes: readonly SniCode[], rule: SniRule): SniVerdict {
  const verdicts = codes.map((code) => judge(code, rule));
  const best = verdicts.find(({ verdict }) => verdict === 'INCLUDED') ?? verdicts[0];
  return best ?? { verdict: 'NO_CODE', code: null, prefix: null, versionDiffers: false };
}
