/** How a generated programme goes: its season, its start, its drift, its chance, and what befalls it. */
import { daysBetween, type Day } from '#platform/values/day.js';
import type { Chance } from './chance.js';

export const KINDS = [
  'STEADY',
  'SLOW_START',
  'SEASONAL',
  'GROWING',
  'BURSTY',
  'LATE_SPURT',
  'STALLED',
  'FADING',
] as const;
export type Kind = (typeof KINDS)[number];

/** Those that nothing worse befalls than a summer and a slow spring. */
export const HEALTHY_KINDS = ['STEADY', 'SLOW_START', 'SEASONAL', 'GROWING', 'BURSTY'] as const;

/** A time in which less is done, or more; in days since the beginning, as all times here. */
interface Spell {
  from: number;
  until: number;
  factor: number;
}

export interface Course {
  kind: Kind;
  startsOn: Day;
  endsOn: Day;
  /** How much is done on a day in the industrial holiday and around Christmas. */
  summer: number;
  christmas: number;
  /** The days off: weeks 28–31 or near them, each project in its own way. */
  summerFrom: number;
  summerWeeks: number;
  /** Spring and autumn against the rest of the year. */
  wave: number;
  wavePeak: number;
  /** Days until work is up to speed. */
  rampDays: number;
  /** Change of the pace in a year, as a logarithm. */
  slope: number;
  /** How far the pace wanders by itself, a year. */
  wander: number;
  /** How uneven months are: the smaller, the more. */
  evenness: number;
  /** People at a course, on average. */
  seats: number;
  spells: Spell[];
  /** From when it fades, and how many days until half of it is left. */
  fade: { from: number; halfLife: number } | null;
}

/** How a programme of a kind goes, drawn by chance. */
export function courseOf(kind: Kind, chance: Chance, startsOn: Day, endsOn: Day): Course {
  const days = daysBetween(startsOn, endsOn);
  const at = (share: number): number => Math.round(days * share);
  const course: Course = {
    kind,
    startsOn,
    endsOn,
    summer: chance.between(0.02, 0.35),
    christmas: chance.between(0.02, 0.3),
    summerFrom: chance.whole(179, 193),
    summerWeeks: chance.whole(4, 6),
    wave: chance.between(0, 0.25),
    wavePeak: chance.whole(0, 364),
    rampDays: chance.whole(20, 90),
    slope: chance.normal() * 0.15,
    wander: chance.between(0.1, 0.3),
    evenness: chance.between(4, 20),
    seats: chance.between(6, 12),
    spells: [],
    fade: null,
  };
  return Object.assign(course, BY_KIND[kind](chance, at, days));
}

type Drawn = (chance: Chance, at: (share: number) => number, days: number) => Partial<Course>;

const BY_KIND: Readonly<Record<Kind, Drawn>> = {
  STEADY: () => ({}),
  SLOW_START: (chance, _, days) => ({ rampDays: Math.round(days * chance.between(0.25, 0.5)) }),
  SEASONAL: (chance) => ({
    summer: chance.between(0, 0.08),
    christmas: chance.between(0, 0.05),
    summerWeeks: chance.whole(7, 10),
    summerFrom: chance.whole(165, 185),
    wave: chance.between(0.3, 0.5),
  }),
  GROWING: (chance) => ({ slope: chance.between(0.3, 0.8) }),
  BURSTY: (chance) => ({ evenness: chance.between(0.8, 2.5), seats: chance.between(15, 35) }),
  LATE_SPURT: (chance, at) => ({
    spells: [{ from: at(chance.between(0.75, 0.9)), until: at(1), factor: chance.between(1.4, 2.4) }],
  }),
  STALLED: (chance, at, days) => {
    const from = chance.between(0.2, 0.7);
    return {
      spells: [{ from: at(from), until: at(from + chance.between(60, 180) / days), factor: chance.between(0, 0.15) }],
    };
  },
  FADING: (chance, at) => ({ fade: { from: at(chance.between(0.25, 0.4)), halfLife: chance.whole(90, 200) } }),
};

/** A day of the calendar as the season sees it. */
export interface Dated {
  /** Days since the programme began. */
  since: number;
  /** 0 is Sunday. */
  weekday: number;
  /** Days since New Year. */
  inYear: number;
}

/** The day so many days after the beginning. */
export function dated({ startsOn }: Course, since: number): Dated {
  const at = new Date(Date.parse(`${startsOn}T00:00:00Z`) + since * 86_400_000);
  const inYear = Math.round((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000);
  return { since, weekday: at.getUTCDay(), inYear };
}

/** How much is done on a day as it was planned: no week-end, less in summer, more when up to speed. */
export function plannedWeight(course: Course, { since, weekday, inYear }: Dated): number {
  if (weekday === 0 || weekday === 6) return 0;
  const ramp = Math.min(1, (since + 1) / course.rampDays);
  return ramp * Math.exp((course.slope * since) / 365) * seasonOf(course, inYear);
}

/** How much of that is left by what befell the programme. */
export function befallen({ spells, fade }: Course, since: number): number {
  const spell = spells.find(({ from, until }) => from <= since && since < until)?.factor ?? 1;
  return fade && since > fade.from ? spell * 0.5 ** ((since - fade.from) / fade.halfLife) : spell;
}

/** The part of a usual day that is left of one in the season. */
export function seasonOf(course: Course, inYear: number): number {
  const isSummer = inYear >= course.summerFrom && inYear < course.summerFrom + 7 * course.summerWeeks;
  if (isSummer) return course.summer;
  if (inYear >= 355 || inYear < 6) return course.christmas;
  return 1 + course.wave * Math.cos((4 * Math.PI * (inYear - course.wavePeak)) / 365);
}
