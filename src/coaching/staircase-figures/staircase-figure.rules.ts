/** What the figure of a company shows: its stairs on the grund, in a language. */
import type { Day } from '#platform/values/day.js';
import { dayInWords } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { sentence, type Stand } from './staircase-sentence.rules.js';

/** An area with where the company stands in it. */
export interface AreaStand extends Stand {
  insatsomradeId: string;
  letter: string | null;
  name: Localised;
}

/** The grund as far as it has been gone through; `level` only where the project draws levels. */
export interface GrundStand {
  reviewedOn: Day | null;
  themes: readonly { name: Localised; level: number | null }[];
}

/** Where a company stands in everything. */
export interface CompanyStand {
  companyName: string;
  areas: readonly AreaStand[];
  grund: GrundStand | null;
}

const WORDS = {
  sv: {
    title: (name: string) => `Trappan för ${name}`,
    step: (now: number, steps: number) => `Steg ${now} av ${steps}`,
    below: 'Nedanför steg 1',
    unknown: 'Inte mätt än',
    reviewed: (day: string) => `Grunden – genomgången ${day}`,
    unreviewed: 'Grunden – inte genomgången än',
    level: (name: string, level: number) => `${name} nivå ${level} av 5`,
    legend: { now: 'Nu', start: 'Vid start', next: 'Nästa steg, delvis klart', wanted: 'Önskat läge' },
  },
  en: {
    title: (name: string) => `The stairs of ${name}`,
    step: (now: number, steps: number) => `Step ${now} of ${steps}`,
    below: 'Below step 1',
    unknown: 'Not assessed yet',
    reviewed: (day: string) => `The grund – reviewed ${day}`,
    unreviewed: 'The grund – not reviewed yet',
    level: (name: string, level: number) => `${name} level ${level} of 5`,
    legend: { now: 'Now', start: 'At the start', next: 'Next step, partly done', wanted: 'Wanted' },
  },
} as const;

/** The letter that the grund has beside those of the areas. */
export const GRUND_LETTER = 'O';

/** What platform/drawing/stairs draws. */
export interface FigureModel {
  language: Locale;
  title: string;
  description: string;
  flights: readonly (Pick<Stand, 'steps' | 'now' | 'start' | 'next' | 'wanted'> & {
    letter: string | null;
    name: string;
    note: string;
  })[];
  floor: {
    letter: string;
    title: string;
    isLaid: boolean;
    parts: readonly { name: string; level: number | null }[];
  } | null;
  legend: Readonly<Record<'now' | 'start' | 'next' | 'wanted', string>>;
}

export function figureOf({ companyName, areas, grund }: CompanyStand, locale: Locale): FigureModel {
  const words = WORDS[locale];
  return {
    language: locale,
    title: words.title(companyName),
    description: [grund && `${grundInWords(grund, locale)}.`, ...areas.map((area) => areaInWords(area, locale))]
      .filter(Boolean)
      .join(' '),
    flights: areas.map((area) => ({ ...area, name: area.name[locale], note: note(area, locale) })),
    floor: grund && {
      letter: GRUND_LETTER,
      title: titleOf(grund, locale),
      isLaid: grund.reviewedOn !== null,
      parts: grund.themes.map(({ name, level }) => ({ name: capitalised(name[locale], locale), level })),
    },
    legend: words.legend,
  };
}

/** Themes are often announced in the middle of a sentence, and stand here by themselves. */
function capitalised(text: string, locale: Locale): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
}

function note({ now, steps }: AreaStand, locale: Locale): string {
  const words = WORDS[locale];
  if (now === null) return words.unknown;
  return now === 0 ? words.below : words.step(now, steps);
}

function areaInWords(area: AreaStand, locale: Locale): string {
  return `${area.name[locale]}: ${sentence(area, locale, 'anybody').replace(/^./u, (first) => first.toLocaleLowerCase(locale))}`;
}

/** The grund in a few words. */
export function titleOf({ reviewedOn }: GrundStand, locale: Locale): string {
  return reviewedOn === null ? WORDS[locale].unreviewed : WORDS[locale].reviewed(dayInWords(reviewedOn, locale));
}

function grundInWords(grund: GrundStand, locale: Locale): string {
  const levels = grund.themes.flatMap(({ name, level }) =>
    level === null ? [] : [WORDS[locale].level(name[locale], level)],
  );
  return [titleOf(grund, locale), levels.join(', ')].filter(Boolean).join(': ');
}
