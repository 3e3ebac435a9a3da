// The programme file: which keys it has, what each holds, and what must fit together. See demo/programmes/FORMAT.md.
import { area, AreaKind, areaNamed } from '#directory/companies/geography.js';
import { readSniPrefixes } from '#directory/companies/sni.rules.js';
import {
  choice,
  code,
  day,
  listOf,
  must,
  number,
  section,
  text,
  textWith,
  word,
  yesNo,
  type Read,
  type Reader,
} from './file-reading.rules.js';

/** A code of an area that the register knows: a municipality, a county, a NUTS region, the country or a named area. */
const areaCode: Reader<string> = (value, path, reading) => {
  const found = word(value, path, reading);
  return found === null || area(found) ? found : reading.fault(path, 'FILE_AREA_UNKNOWN', { code: found });
};

/** The name of a county, as its code. */
const countyCode: Reader<string> = (value, path, reading) => {
  const name = word(value, path, reading);
  const found = name === null ? null : areaNamed(name);
  if (name === null || found?.kind === AreaKind.COUNTY) return found?.code ?? null;
  return reading.fault(path, 'FILE_COUNTY_UNKNOWN', { name });
};

const sniPrefix: Reader<string> = (value, path, reading) => {
  const prefix = word(value, path, reading);
  const [found, ...more] = prefix === null ? [] : (readSniPrefixes(prefix) ?? []);
  if (prefix === null) return null;
  return found !== undefined && !more.length ? found : reading.fault(path, 'FILE_SNI_PREFIX', { prefix });
};

const role = choice('OEM', 'DIRECT_SUPPLIER', 'SUB_SUPPLIER');
const days = number(1, 730);

const SHAPE = {
  demo: yesNo,
  workspace: section({ slug: must(code), name: must(text) }),
  code: must(code),
  name: must(text),
  purpose: must(text),
  startsOn: day,
  plannedEndOn: day,
  endedOn: day,
  endedEarly: section({
    announcedOn: day,
    decidedBy: text,
    outcome: choice('DESIRED_RESULTS_NOT_REACHED'),
    reasons: listOf(choice('ORGANISATIONAL_CHANGE', 'SLOW_PAYOUTS', 'EXTERNAL_FACTORS', 'COMPANIES_SHORT_OF_TIME')),
    causeOfShortOfTime: choice('COMPANIES_AT_FULL_CAPACITY'),
    alsoBecause: text,
  }),
  phases: listOf(section({ code: must(code), name: must(text), startsOn: day, ongoingOn: day, endsOn: day })),
  initiatedBy: listOf(word),
  partners: must(
    listOf(
      section({
        organisation: must(word),
        alsoKnownAs: word,
        role: must(choice('OWNER', 'COORDINATOR', 'PARTNER')),
        through: word,
        isTradeAssociation: yesNo,
        responsibility: text,
        subproject: section({
          area: must(word),
          hasSubprojectLeader: yesNo,
          subprojectLeaderAlsoCoaches: yesNo,
        }),
      }),
    ),
  ),
  projectLeaderAlsoCoaches: yesNo,
  funding: section({
    currency: must(choice('SEK')),
    publicFundingTotal: number(0),
    budgetTotal: number(0),
    earmarkedFor: text,
    sources: listOf(
      section({
        funder: word,
        grantedBy: word,
        fund: choice('ERDF', 'JTF', 'ESF', 'REACT_EU'),
        framework: word,
        amount: number(0),
      }),
    ),
  }),
  fundingRound: section({
    by: must(word),
    announcedOn: day,
    currency: choice('SEK'),
    total: number(0),
    projects: number(0),
    personsMoreThan: number(0),
    companies: number(0),
    region: word,
    aim: text,
  }),
  targetGroup: textWith({ supplyChainRole: role, industries: listOf(text), counties: listOf(countyCode) }),
  geography: section({ firstHand: listOf(word), alsoAllowed: listOf(word) }),
  eligibility: section({
    sni: section({
      version: choice('SNI2007', 'SNI2025'),
      include: listOf(sniPrefix),
      exclude: listOf(sniPrefix),
    }),
    sizeClasses: listOf(choice('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    supplyChainRoles: listOf(role),
    areas: section({ firstHand: listOf(areaCode), alsoAllowed: listOf(areaCode) }),
    judgements: listOf(text),
  }),
  targets: listOf(
    section({
      unit: must(choice('COMPANY', 'PERSON', 'HOUR', 'OWN')),
      name: text,
      value: must(number(1, 100_000_000)),
      unique: yesNo,
      partner: word,
      from: day,
      to: day,
    }),
  ),
  levels: listOf(section({ code: must(code), name: must(text) })),
  skillAreas: listOf(section({ code: must(code), name: must(text) })),
  grund: section({
    comesFirst: yesNo,
    what: text,
    themes: listOf(textWith({ code })),
    hasSteps: yesNo,
    review: code,
  }),
  insatsomraden: listOf(section({ code: must(code), name: must(text), staircase: code })),
  eachInsatsomradeHasStaircase: yesNo,
  offered: listOf(text),
  offeredPerInsatsomrade: listOf(text),
  throughout: listOf(text),
  results: listOf(text),
  ambition: text,
  intendedEffects: listOf(text),
  predecessors: listOf(section({ code, name: word, note: text, startsOn: day, endedOn: day, carriesOver: text })),
  rules: section({ followUpAfterDays: days, silentAfterDays: days, dayLimitMinutes: number(1, 1440) }),
  publicContact: section({ name: text, email: word, phone: word, url: word }),
  source: must(listOf(word)),
} as const;

/** The file as it was read, facts and texts as plain values; null is "not stated". */
export type Announcement = Read<typeof SHAPE>;

export const announcement: Reader<Announcement> = section(SHAPE);
