/** Where a company stands in an area, as one sentence in each language. */
import type { Day } from '#platform/values/day.js';
import { dayInWords } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';

/** What is known of a company on one staircase. */
export interface Stand {
  /** How many steps the staircase has. */
  steps: number;
  /** Null until somebody has found out; 0 is below the first. */
  now: number | null;
  stepName: Localised | null;
  start: number | null;
  /** How many criteria of the step after are met, of those that were asked. */
  next: { met: number; of: number } | null;
  wanted: number | null;
  wantedOn: Day | null;
}

const NUMBERS: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

const numberIn = (count: number, locale: Locale): string => NUMBERS[locale][count] ?? String(count);

/** To whom it is said: to the company itself, or to anybody. */
export type Listener = 'company' | 'anybody';

const QUOTES: Readonly<Record<Locale, readonly [string, string]>> = { sv: ['”', '”'], en: ['“', '”'] };

const UNKNOWN: Localised = { sv: 'Inte mätt än.', en: 'Not assessed yet.' };

const BEGINNINGS: Readonly<Record<Listener, Localised>> = {
  company: { sv: 'Ni står ', en: 'You stand ' },
  anybody: { sv: 'Står ', en: 'Stands ' },
};

/** The sentence, such as: Ni står på steg 3 av 5, ”Mätt och styrt”, två steg upp från start; …. */
export function sentence(stand: Stand, locale: Locale, listener: Listener = 'company'): string {
  if (stand.now === null) return UNKNOWN[locale];
  const present = `${BEGINNINGS[listener][locale]}${place(stand, stand.now, locale)}${moved(stand, stand.now, locale)}`;
  const [first, ...more] = [met(stand, stand.now, locale), wish(stand, stand.now, locale)].filter(Boolean);
  const and = locale === 'sv' ? ', och ' : ', and ';
  return `${[present, first && [first, ...more].join(and)].filter(Boolean).join('; ')}.`;
}

function place({ steps, stepName }: Stand, now: number, locale: Locale): string {
  if (now === 0) return locale === 'sv' ? `nedanför steg 1 av ${steps}` : `below step 1 of ${steps}`;
  const number = locale === 'sv' ? `på steg ${now} av ${steps}` : `on step ${now} of ${steps}`;
  const [open, close] = QUOTES[locale];
  return stepName ? `${number}, ${open}${stepName[locale]}${close}` : number;
}

function moved({ start }: Stand, now: number, locale: Locale): string {
  if (start === null || start === now) return '';
  const count = Math.abs(now - start);
  const number = numberIn(count, locale);
  if (locale === 'sv') return now > start ? `, ${number} steg upp från start` : `, ${number} steg lägre än vid start`;
  const steps = count === 1 ? 'step' : 'steps';
  return now > start ? `, ${number} ${steps} up from the start` : `, ${number} ${steps} lower than at the start`;
}

function met({ next, steps }: Stand, now: number, locale: Locale): string {
  if (!next || now >= steps) return '';
  const { met: count, of } = next;
  if (locale === 'sv') return `${count} av ${of} kriterier för steg ${now + 1} är uppfyllda`;
  return `${count} of ${of} criteria of step ${now + 1} are met`;
}

function wish({ wanted, wantedOn }: Stand, now: number, locale: Locale): string {
  if (wanted === null || wanted < now) return '';
  if (wanted === now) return locale === 'sv' ? 'målet är nått' : 'the goal is reached';
  const by = wantedOn ? dayInWords(wantedOn, locale) : '';
  if (locale === 'sv') return `målet är steg ${wanted}${by ? ` senast den ${by}` : ''}`;
  return `the goal is step ${wanted}${by ? ` by ${by}` : ''}`;
}
