// The staircase file and the grund file: what they hold, and what must fit together. See demo/programmes/FORMAT.md.
import { staircaseFaults, type StaircaseContent } from '#programme/insatsomraden/staircase.rules.js';
import {
  code,
  listOf,
  must,
  number,
  section,
  text,
  type Read,
  type Reader,
  type Reading,
} from './file-reading.rules.js';

const criterion = section({ code: must(code), statement: must(text) });

const STAIRCASE = {
  code: must(code),
  name: must(text),
  description: text,
  source: text,
  steps: must(
    listOf(
      section({ number: must(number(1, 20)), name: must(text), description: text, criteria: must(listOf(criterion)) }),
    ),
  ),
};

export type StaircaseFile = Read<typeof STAIRCASE>;

export const staircaseFile: Reader<StaircaseFile> = section(STAIRCASE);

const GRUND = {
  code: must(code),
  name: must(text),
  description: text,
  source: text,
  themes: must(
    listOf(section({ code: must(code), name: must(text), description: text, statements: must(listOf(criterion)) })),
  ),
};

export type GrundFile = Read<typeof GRUND>;

export const grundFile: Reader<GrundFile> = section(GRUND);

/** Gathers what keeps the steps of a file from being a staircase. */
export function checkStaircase(file: StaircaseFile, path: string, reading: Reading): void {
  for (const one of staircaseFaults(contentOf(file))) {
    const place = path + one.path.replaceAll(/\.(\d+)/gu, '[$1]');
    if (one.fault === 'STEPS_BROKEN') reading.fault(place, 'FILE_STEPS_BROKEN');
    else reading.fault(place, 'FILE_TWICE', { value: one.code });
  }
}

/** A statement stands once in a grund, under one code. */
export function checkGrund(file: GrundFile, path: string, reading: Reading): void {
  const seen = new Set<string>();
  for (const [index, { code: theme, statements }] of (file.themes ?? []).entries()) {
    for (const [key, place] of [
      [theme, `themes[${index}].code`] as const,
      ...(statements ?? []).map((one, at) => [one.code, `themes[${index}].statements[${at}].code`] as const),
    ]) {
      if (key !== null && seen.has(key)) reading.fault(path + place, 'FILE_TWICE', { value: key });
      if (key !== null) seen.add(key);
    }
  }
}

const NOTHING = { sv: '', en: '' };

/** The steps of a file that was read without a fault. */
export function contentOf({ steps }: StaircaseFile): StaircaseContent {
  return {
    steps: (steps ?? []).map((step) => ({
      number: step.number ?? 0,
      name: step.name ?? NOTHING,
      description: step.description,
      criteria: (step.criteria ?? []).map((one) => ({ code: one.code ?? '', statement: one.statement ?? NOTHING })),
    })),
  };
}
