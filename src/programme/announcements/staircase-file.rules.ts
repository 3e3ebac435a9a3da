// The staircase file and the grund file: what they hold, and what must fit together. See demo/programmes/FORMAT.md.
import { ScoringStyle } from '#programme/insatsomraden/scoring.rules.js';
import {
  staircaseFaults,
  unfinishedFaults,
  type DimensionContent,
  type StaircaseContent,
  type StaircaseFault,
  type StepContent,
} from '#programme/insatsomraden/staircase.rules.js';
import type { MappingContent } from '#programme/insatsomraden/mapping.rules.js';
import {
  choice,
  code,
  listOf,
  must,
  number,
  section,
  text,
  yesNo,
  type Read,
  type Reader,
  type Reading,
} from './file-reading.rules.js';

const STYLES = listOf(choice(ScoringStyle.STAIRCASE, ScoringStyle.INDEX));

const CRITERION = { code: must(code), statement: must(text), evidence: text, nextAction: text };

const DIMENSION = { code: must(code), name: must(text), description: text };

const STEP = { number: must(number(1, 20)), name: must(text), description: text };

const MAPPING = { sameCodes: yesNo, pairs: listOf(section({ from: must(code), to: must(code) })) };

const HEAD = {
  code: must(code),
  name: must(text),
  description: text,
  source: text,
  scoring: STYLES,
  mapping: section(MAPPING),
};

const STAIRCASE = {
  ...HEAD,
  dimensions: listOf(section(DIMENSION)),
  steps: must(listOf(section({ ...STEP, criteria: must(listOf(section({ ...CRITERION, dimension: code }))) }))),
};

export type StaircaseFile = Read<typeof STAIRCASE>;

export const staircaseFile: Reader<StaircaseFile> = section(STAIRCASE);

const STATEMENT = { ...CRITERION, level: must(number(1, 20)) };

const GRUND = {
  ...HEAD,
  hasAddedLevels: yesNo,
  levels: must(listOf(section(STEP))),
  themes: must(listOf(section({ ...DIMENSION, statements: must(listOf(section(STATEMENT))) }))),
};

export type GrundFile = Read<typeof GRUND>;

export const grundFile: Reader<GrundFile> = section(GRUND);

/** Gathers what keeps a file from being a staircase that can be published. */
export function checkStaircase(file: StaircaseFile, reading: Reading): void {
  const content = contentOf(file);
  for (const one of [...staircaseFaults(content), ...unfinishedFaults(content)]) {
    tell(one, one.path.replaceAll(/\.(\d+)/gu, '[$1]'), reading);
  }
}

/** Gathers what keeps a file from being a grund that can be published: its levels are told as steps, its themes as dimensions. */
export function checkGrund(file: GrundFile, reading: Reading): void {
  const content = contentOfGrund(file);
  for (const [theme, { statements }] of (file.themes ?? []).entries()) {
    for (const [index, { level }] of (statements ?? []).entries()) {
      const isKnown = level === null || content.steps.some((step) => step.number === level);
      if (!isKnown) reading.fault(`themes[${theme}].statements[${index}].level`, 'FILE_LEVEL_UNKNOWN', { level });
    }
  }
  const unfinished = unfinishedFaults(content, file.hasAddedLevels ?? false);
  for (const one of [...staircaseFaults(content), ...unfinished]) tell(one, placeInGrund(one, file), reading);
}

/** Where in the file a fault of the content is written. */
function placeInGrund(one: StaircaseFault, { themes }: GrundFile): string {
  if (one.fault === 'CRITERION_TWICE') return secondOf(one.code, themes);
  return one.path
    .replace(/^steps\.(\d+)\.criteria$/u, 'levels[$1]')
    .replace(/^steps\b/u, 'levels')
    .replace(/^dimensions\.(\d+)/u, 'themes[$1]');
}

/** The second statement of a grund file with this code. */
function secondOf(twice: string, themes: GrundFile['themes']): string {
  const places = (themes ?? []).flatMap(({ statements }, theme) =>
    (statements ?? []).flatMap((one, index) =>
      one.code === twice ? [`themes[${theme}].statements[${index}].code`] : [],
    ),
  );
  return places[1] ?? 'themes';
}

const FILE_CODES = {
  STEPS_BROKEN: 'FILE_STEPS_BROKEN',
  STEP_EMPTY: 'FILE_STEP_EMPTY',
  CRITERION_TWICE: 'FILE_TWICE',
  DIMENSION_TWICE: 'FILE_TWICE',
  DIMENSION_UNKNOWN: 'FILE_DIMENSION_UNKNOWN',
  DIMENSION_EMPTY: 'FILE_DIMENSION_EMPTY',
  CRITERION_OUTSIDE: 'FILE_CRITERION_OUTSIDE',
} as const;

function tell(one: StaircaseFault, path: string, reading: Reading): void {
  reading.fault(path, FILE_CODES[one.fault], 'code' in one ? { value: one.code, code: one.code } : {});
}

const NOTHING = { sv: '', en: '' };

/** The content of a staircase file that was read without a fault. */
export function contentOf({ scoring, dimensions, steps }: StaircaseFile): StaircaseContent {
  return {
    scoringStyles: scoring,
    dimensions: (dimensions ?? []).map(dimensionOf),
    steps: (steps ?? []).map((step) => ({ ...stepOf(step), criteria: (step.criteria ?? []).map(criterionOf) })),
  };
}

/** The content of a grund file that was read without a fault: each level a step, each theme a dimension. */
export function contentOfGrund({ scoring, levels, themes }: GrundFile): StaircaseContent {
  const statements = (themes ?? []).flatMap((theme) =>
    (theme.statements ?? []).map((one) => ({ level: one.level, said: criterionOf({ ...one, dimension: theme.code }) })),
  );
  return {
    scoringStyles: scoring,
    dimensions: (themes ?? []).map(dimensionOf),
    steps: (levels ?? []).map((level) => ({
      ...stepOf(level),
      criteria: statements.filter((one) => one.level === level.number).map(({ said }) => said),
    })),
  };
}

/** The mapping that a file publishes with its content, if any. */
export function mappingOf({ mapping }: StaircaseFile | GrundFile): MappingContent | null {
  if (!mapping) return null;
  const pairs = (mapping.pairs ?? []).map(({ from, to }) => ({ from: from ?? '', to: to ?? '' }));
  return { sameCodes: mapping.sameCodes, pairs };
}

function dimensionOf({ code: known, name, description }: Read<typeof DIMENSION>): DimensionContent {
  return { code: known ?? '', name: name ?? NOTHING, description };
}

function stepOf({ number: place, name, description }: Read<typeof STEP>): Omit<StepContent, 'criteria'> {
  return { number: place ?? 0, name: name ?? NOTHING, description };
}

function criterionOf(
  one: Read<typeof CRITERION> & { readonly dimension: string | null },
): StepContent['criteria'][number] {
  const { code: known, statement, evidence, nextAction, dimension } = one;
  return { code: known ?? '', statement: statement ?? NOTHING, evidence, nextAction, dimension };
}
