// From a programme file that was read without a fault to what the product stores: names of fields, öre, codes and marks.
import { areaNamed } from '#directory/companies/geography.js';
import { kronor } from '#platform/values/money.js';
import { folded, type Localised } from '#platform/values/text.js';
import type { Marks } from '#programme/projects/marks.rules.js';
import type { Announcement } from './announcement.rules.js';
import type { Reading } from './file-reading.rules.js';

/** A value that must be there in a file without faults. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('A file without faults has every value that must be there.');
  return value;
}

/** A code made from words: 'Företaget är ett industriföretag.' becomes foretaget-ar-ett-industriforetag. */
export function codeFrom(words: string): string {
  const code = folded(words)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60);
  return code.replaceAll(/^-+|-+$/gu, '') || 'x';
}

const ore = (amount: number | null | undefined): number | null =>
  amount === null || amount === undefined ? null : kronor(amount);

/** Marks under the names that the product has for the fields: `renamed({ amount: 'amountOre' }, marks)`. */
function renamed(names: Readonly<Record<string, string>>, marks: Marks): Marks {
  const entries = Object.entries(marks).map(([path, mark]) => {
    const from = Object.keys(names).find(
      (name) => path === name || (/^[.[]/.test(path.slice(name.length)) && path.startsWith(name)),
    );
    return [from === undefined ? path : `${names[from] ?? from}${path.slice(from.length)}`, mark] as const;
  });
  return Object.fromEntries(entries);
}

/** Marks put under a field of the product. */
function placed(field: string, marks: Marks): Marks {
  const entries = Object.entries(marks).map(([path, mark]) => {
    const joint = path === '' || path.startsWith('[') ? '' : '.';
    return [`${field}${joint}${path}`, mark] as const;
  });
  return Object.fromEntries(entries);
}

/** What the file says of the project itself, by the fields of the product; settings that it leaves out are absent. */
export function statedOf(file: Announcement): Record<string, unknown> {
  const { grund } = file;
  return {
    ...Object.fromEntries(UNKNOWABLE.map((field) => [field, file[field]])),
    ...Object.fromEntries(LISTS.map((field) => [field, file[field] ?? []])),
    announcements: file.source ?? [],
    endedEarly: file.endedEarly && { ...file.endedEarly, reasons: file.endedEarly.reasons ?? [] },
    ...fundingOf(file),
    fundingRound: fundingRoundOf(file),
    targetGroup: targetGroupOf(file),
    announcedAreas: areasOf(file.geography),
    eligibility: eligibilityOf(file),
    grund: grund && { what: grund.what, hasSteps: grund.hasSteps, themes: themesOf(file), review: grund.review },
    ...settingsOf(file),
  };
}

/** Facts that have the same name and form in the file and in the product. */
const UNKNOWABLE = [
  'name',
  'purpose',
  'startsOn',
  'plannedEndOn',
  'endedOn',
  'projectLeaderAlsoCoaches',
  'eachInsatsomradeHasStaircase',
  'ambition',
  'publicContact',
] as const;

const LISTS = [
  'levels',
  'skillAreas',
  'offered',
  'offeredPerInsatsomrade',
  'throughout',
  'results',
  'intendedEffects',
] as const;

function fundingOf({ funding }: Announcement): Record<string, unknown> {
  return {
    currency: funding?.currency ?? null,
    publicFundingTotalOre: ore(funding?.publicFundingTotal),
    budgetTotalOre: ore(funding?.budgetTotal),
    fundingEarmarkedFor: funding?.earmarkedFor ?? null,
  };
}

function settingsOf({ grund, rules }: Announcement): Record<string, unknown> {
  return {
    followUpAfterDays: rules?.followUpAfterDays ?? null,
    ...given('asksGrundFirst', grund?.comesFirst),
    ...given('dayLimitMinutes', rules?.dayLimitMinutes),
    ...given('silentAfterDays', rules?.silentAfterDays),
  };
}

function areasOf(
  areas: { readonly firstHand: readonly string[] | null; readonly alsoAllowed: readonly string[] | null } | null,
): { firstHand: readonly string[]; alsoAllowed: readonly string[] } | null {
  return areas && { firstHand: areas.firstHand ?? [], alsoAllowed: areas.alsoAllowed ?? [] };
}

function given(field: string, value: unknown): Record<string, unknown> {
  return value === null || value === undefined ? {} : { [field]: value };
}

function fundingRoundOf({ fundingRound: round }: Announcement): Record<string, unknown> | null {
  if (!round) return null;
  const { total, ...rest } = round;
  return { ...rest, totalOre: ore(total) };
}

function targetGroupOf({ targetGroup: group }: Announcement): Record<string, unknown> | null {
  if (!group) return null;
  const { supplyChainRole, industries, counties } = group.rest;
  return { who: group.text, supplyChainRole, industries: industries ?? [], countyCodes: counties ?? [] };
}

const SNI_VERSIONS = { SNI2007: 'SNI_2007', SNI2025: 'SNI_2025' } as const;

function eligibilityOf({ eligibility: rules }: Announcement): Record<string, unknown> | null {
  if (!rules) return null;
  const { sni, areas, judgements } = rules;
  return {
    sni: sni && {
      version: sni.version && SNI_VERSIONS[sni.version],
      include: sni.include ?? [],
      exclude: sni.exclude ?? [],
    },
    sizeClasses: rules.sizeClasses,
    supplyChainRoles: rules.supplyChainRoles,
    areas: areasOf(areas),
    judgements: (judgements ?? []).map((statement) => ({ code: codeFrom(statement.sv), statement })),
  };
}

/** The themes of the file's grund; one without a code is given one made from its Swedish words. */
export function themesOf({ grund }: Announcement): { code: string; name: Localised }[] {
  return (grund?.themes ?? []).map(({ text, rest }) => ({
    code: rest.code ?? codeFrom(sure(text).sv),
    name: sure(text),
  }));
}

/** Where the paths of marks begin alike in the file and in the product. */
const SAME_NAME = [...UNKNOWABLE, ...LISTS, 'endedEarly', 'eligibility'] as const;

/** The marks of the project's own facts, by the paths of the product. */
export function marksOf(reading: Reading): Marks {
  const under = (path: string): Marks => reading.marksUnder(path);
  const funding = renamed(
    { publicFundingTotal: 'publicFundingTotalOre', budgetTotal: 'budgetTotalOre', earmarkedFor: 'fundingEarmarkedFor' },
    without('sources', under('funding')),
  );
  const group = placed('targetGroup', renamed({ '': 'who', counties: 'countyCodes' }, under('targetGroup')));
  const { comesFirst, ...grund } = under('grund');
  return {
    ...Object.assign({}, ...SAME_NAME.map((field) => placed(field, under(field)))),
    ...funding,
    ...placed('fundingRound', renamed({ total: 'totalOre' }, under('fundingRound'))),
    ...group,
    ...placed('announcedAreas', under('geography')),
    ...placed('grund', grund),
    ...(comesFirst && { asksGrundFirst: comesFirst }),
    ...placed('announcements', under('source')),
    ...under('rules'),
    ...placed('initiators', under('initiatedBy')),
  };
}

function without(list: string, marks: Marks): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([path]) => path !== list && !path.startsWith(`${list}[`)));
}

/** The lists of the file, each row with its own marks and the names of organisations in place of ids. */
export function listedOf(file: Announcement, reading: Reading) {
  return {
    partners: (file.partners ?? []).map((partner, index) =>
      partnerOf(partner, reading.marksUnder(`partners[${index}]`)),
    ),
    phases: (file.phases ?? []).map((phase, index) => ({
      ...phase,
      code: sure(phase.code),
      name: sure(phase.name),
      marks: reading.marksUnder(`phases[${index}]`),
    })),
    fundingSources: (file.funding?.sources ?? []).map(({ amount, ...source }, index) => ({
      ...source,
      fund: source.fund ?? fundImplied(source.framework),
      amountOre: ore(amount),
      marks: renamed({ amount: 'amountOre' }, reading.marksUnder(`funding.sources[${index}]`)),
    })),
    predecessors: (file.predecessors ?? []).map((one, index) => ({
      ...one,
      marks: reading.marksUnder(`predecessors[${index}]`),
    })),
    initiators: file.initiatedBy ?? [],
    insatsomraden: (file.insatsomraden ?? []).map((area, index) => ({
      code: sure(area.code),
      name: sure(area.name),
      staircase: area.staircase,
      marks: reading.marksUnder(`insatsomraden[${index}]`),
    })),
    targets: (file.targets ?? []).map(({ unique, partner, from, to, ...target }, index) => ({
      unit: sure(target.unit),
      name: target.name,
      value: sure(target.value),
      isUnique: unique,
      partner,
      fromOn: from,
      untilOn: to,
      marks: renamed(
        { unique: 'isUnique', partner: 'organisation', from: 'fromOn', to: 'untilOn' },
        reading.marksUnder(`targets[${index}]`),
      ),
    })),
  };
}

type FilePartner = NonNullable<Announcement['partners']>[number];

function partnerOf(
  { organisation, alsoKnownAs, isTradeAssociation, subproject, ...partner }: FilePartner,
  marks: Marks,
) {
  return {
    organisation: sure(organisation),
    alsoKnownAs,
    isTradeAssociation: isTradeAssociation === true,
    role: sure(partner.role),
    through: partner.through,
    responsibility: partner.responsibility,
    subproject: subproject && {
      ...subproject,
      area: sure(subproject.area),
      areaCode: areaNamed(sure(subproject.area))?.code ?? null,
    },
    marks: renamed({ alsoKnownAs: 'organisation.alsoKnownAs', isTradeAssociation: 'organisation.kinds' }, marks),
  };
}

/** The framework alone says which fund it was. */
function fundImplied(framework: string | null): 'REACT_EU' | null {
  return framework?.toUpperCase() === 'REACT-EU' ? 'REACT_EU' : null;
}

export type Listed = ReturnType<typeof listedOf>;

/** What a file says, in the words of the product: kept, so that the next loading can tell what the file says otherwise. */
export interface Announced extends Listed {
  readonly isDemo: boolean;
  readonly workspace: { readonly slug: string; readonly name: Localised };
  readonly code: string;
  readonly stated: Readonly<Record<string, unknown>>;
  readonly marks: Marks;
  readonly grund: { readonly code: string; readonly themes: readonly { code: string; name: Localised }[] } | null;
  /** What the files that it names say, each as a digest. */
  readonly attached: Readonly<Record<string, string>>;
}

/** The grund that is meant when a file speaks of one and names none. */
export const GRUND = 'grund';

export function announcedOf(file: Announcement, reading: Reading, attached: Announced['attached']): Announced {
  const code = sure(file.code);
  return {
    isDemo: file.demo === true,
    workspace: { slug: file.workspace?.slug ?? code, name: file.workspace?.name ?? sure(file.name) },
    code,
    stated: statedOf(file),
    marks: marksOf(reading),
    ...listedOf(file, reading),
    grund: file.grund && { code: file.grund.review ?? GRUND, themes: themesOf(file) },
    attached,
  };
}

/** Whether two values say the same; PostgreSQL gives the keys of what it stored in an order of its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null, inOrder) === JSON.stringify(other ?? null, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
