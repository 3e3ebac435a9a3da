// An answer of the API written back as a programme file: the other way round from loading, and told apart from it.
import { county } from '#directory/companies/geography.js';
import { without } from './leaves.js';
import type { Plain } from './programme-files.js';

interface Text {
  sv: string;
  en: string;
}

export interface ProjectAnswer extends Plain {
  facts: { field: string; assumed: boolean; source: string | null }[];
}

export interface PartsAnswer {
  partners: (Plain & {
    organisation: { name: string; alsoKnownAs: string[]; kinds: string[] };
    subproject: Plain | null;
  })[];
  phases: Plain[];
  fundingSources: (Plain & {
    funder: { name: string } | null;
    grantedBy: { name: string } | null;
    amountOre: number | null;
  })[];
  initiators: { name: string }[];
  predecessors: (Plain & { predecessor: Plain | null })[];
  targets: (Plain & { organisation: { name: string } | null })[];
  insatsomraden: Plain[];
}

interface CriterionAnswer extends Plain {
  dimension: { code: string } | null;
}

export interface VersionAnswer extends Plain {
  scoringStyles: string[];
  hasAddedLevels: boolean;
  dimensions: (Plain & { code: string })[];
  steps: (Plain & { number: number; criteria: CriterionAnswer[] })[];
}

const kronor = (ore: unknown): number | null => (ore === null ? null : Number(ore) / 100);

/** The project as a file says it. */
export function asFile(project: ProjectAnswer, parts: PartsAnswer, staircases: Map<string, string>): Plain {
  const { targetGroup, eligibility, grund, fundingRound } = project as Record<string, Plain | null>;
  return {
    ...plainly(project),
    phases: parts.phases.map((phase) => without(phase, 'facts')),
    initiatedBy: parts.initiators.map(({ name }) => name),
    partners: parts.partners.map(partner),
    funding: funding(project, parts),
    fundingRound: fundingRound && { ...fundingRound, total: kronor(fundingRound.totalOre) },
    targetGroup: targetGroup && {
      ...(targetGroup.who as Text),
      supplyChainRole: targetGroup.supplyChainRole,
      industries: targetGroup.industries,
      counties: (targetGroup.countyCodes as string[]).map((code) => county(code)?.name.sv),
    },
    geography: project.announcedAreas,
    eligibility: eligibility && {
      ...eligibility,
      sni: eligibility.sni && sni(eligibility.sni as Plain),
      judgements: (eligibility.judgements as { statement: Text }[]).map(({ statement }) => statement),
    },
    targets: parts.targets.map(({ isUnique, fromOn, untilOn, organisation, ...target }) => ({
      ...without(target, 'facts'),
      unique: isUnique,
      from: fromOn,
      to: untilOn,
      partner: organisation?.name,
    })),
    grund: grund && {
      ...grund,
      comesFirst: project.asksGrundFirst,
      themes: (grund.themes as { code: string; name: Text }[]).map(({ code, name }) => ({ code, ...name })),
    },
    insatsomraden: parts.insatsomraden.map(({ code, name }) => ({
      code,
      name,
      staircase: staircases.get(String(code)),
    })),
    predecessors: parts.predecessors.map(({ predecessor, ...one }) => ({ ...one, ...predecessor, name: one.name })),
    rules: {
      followUpAfterDays: project.followUpAfterDays,
      silentAfterDays: project.silentAfterDays,
      dayLimitMinutes: project.dayLimitMinutes,
    },
    source: project.announcements,
  };
}

/** Prefixes as a file writes them, without a dot. */
function undotted(prefixes: unknown): string[] {
  return (prefixes as string[]).map((prefix) => prefix.replace('.', ''));
}

function sni({ version, include, exclude }: Plain): Plain {
  return { version: String(version).replace('_', ''), include: undotted(include), exclude: undotted(exclude) };
}

const SAME = [
  'code',
  'name',
  'purpose',
  'startsOn',
  'plannedEndOn',
  'endedOn',
  'endedEarly',
  'projectLeaderAlsoCoaches',
  'levels',
  'skillAreas',
  'eachInsatsomradeHasStaircase',
  'offered',
  'offeredPerInsatsomrade',
  'throughout',
  'results',
  'ambition',
  'intendedEffects',
  'publicContact',
];

function plainly(project: ProjectAnswer): Plain {
  return Object.fromEntries(SAME.map((field) => [field, project[field]]));
}

function partner({ organisation, subproject, ...one }: PartsAnswer['partners'][number]): Plain {
  return {
    ...without(one, 'facts', 'leftOn'),
    organisation: organisation.name,
    alsoKnownAs: organisation.alsoKnownAs[0],
    isTradeAssociation: organisation.kinds.includes('TRADE_ASSOCIATION') ? true : null,
    subproject,
  };
}

function funding(project: ProjectAnswer, { fundingSources }: PartsAnswer): Plain {
  return {
    currency: project.currency,
    publicFundingTotal: kronor(project.publicFundingTotalOre),
    budgetTotal: kronor(project.budgetTotalOre),
    earmarkedFor: project.fundingEarmarkedFor,
    sources: fundingSources.map(({ funder, grantedBy, amountOre, ...source }) => ({
      ...source,
      funder: funder?.name,
      grantedBy: grantedBy?.name,
      amount: kronor(amountOre),
    })),
  };
}

/** Where the paths of facts begin otherwise in the file than in the API. */
const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^publicFundingTotalOre$/, 'funding.publicFundingTotal'],
  [/^budgetTotalOre$/, 'funding.budgetTotal'],
  [/^fundingEarmarkedFor$/, 'funding.earmarkedFor'],
  [/^fundingSources(\[\d+\])/, 'funding.sources$1'],
  [/^fundingRound\.totalOre$/, 'fundingRound.total'],
  [/\.amountOre$/, '.amount'],
  [/^targetGroup\.who$/, 'targetGroup'],
  [/^targetGroup\.countyCodes/, 'targetGroup.counties'],
  [/^announcedAreas/, 'geography'],
  [/^asksGrundFirst$/, 'grund.comesFirst'],
  [/^initiators/, 'initiatedBy'],
  [/^announcements/, 'source'],
  [/\.organisation\.alsoKnownAs$/, '.alsoKnownAs'],
  [/\.organisation\.kinds$/, '.isTradeAssociation'],
  [/^(targets\[\d+\])\.isUnique$/, '$1.unique'],
  [/^(targets\[\d+\])\.organisation$/, '$1.partner'],
  [/^(targets\[\d+\])\.fromOn$/, '$1.from'],
  [/^(targets\[\d+\])\.untilOn$/, '$1.to'],
  [/^(followUpAfterDays|silentAfterDays|dayLimitMinutes)$/, 'rules.$1'],
];

/** The marks of an answer by the paths of the file. */
export function marksAsFile({ facts }: ProjectAnswer): Map<string, { assumed: boolean; source: string | null }> {
  return new Map(
    facts.map(({ field, assumed, source }) => [
      PATHS.reduce((path, [from, to]) => path.replace(from, to), field),
      { assumed, source },
    ]),
  );
}

/** A version as a staircase file says it. */
export function staircaseAsFile({ source, scoringStyles, dimensions, steps }: VersionAnswer): Plain {
  const criteriaOf = ({ criteria }: VersionAnswer['steps'][number]): Plain[] =>
    criteria.map((one) => ({ ...one, dimension: one.dimension?.code }));
  return {
    source,
    scoring: scoringStyles,
    dimensions,
    steps: steps.map((step) => ({ ...step, criteria: criteriaOf(step) })),
  };
}

/** A version as a grund file says it: its steps are levels, and its dimensions themes. */
export function grundAsFile({ source, scoringStyles, hasAddedLevels, dimensions, steps }: VersionAnswer): Plain & {
  themes: Plain[];
} {
  const statements = steps.flatMap(({ number: level, criteria }) => criteria.map((one) => ({ ...one, level })));
  return {
    source,
    scoring: scoringStyles,
    hasAddedLevels,
    levels: steps.map((step) => without(step, 'criteria')),
    themes: dimensions.map((theme) => ({
      ...theme,
      statements: statements
        .filter(({ dimension }) => dimension?.code === theme.code)
        .map((one) => without(one, 'dimension')),
    })),
  };
}
