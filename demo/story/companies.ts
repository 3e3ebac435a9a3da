// The ninety invented companies, read from companies.csv: one line is one company and the course of its story.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from '#platform/config.js';
import { areas, coaches, DIGITALA, FORSTA, type AreaCode, type CoachKey } from './cast.js';
import { trades, type TradeName } from './trades.js';

/** How a company's part in the project goes. */
export const courses = [
  'runs',
  'slow',
  'silent',
  'unlogged',
  'completed',
  'left',
  'agreed',
  'interested',
  'asklater',
  'declined',
  'earlierOnly',
] as const;

export type Course = (typeof courses)[number];

/** What was done on a staircase before this project. */
export interface EarlierSteps {
  area: AreaCode;
  from: number;
  to: number;
}

export interface EarlierPart {
  project: typeof FORSTA | typeof DIGITALA;
  steps: readonly EarlierSteps[];
}

export interface CompanyLine {
  /** Its place in the file, from 0: what its organisation number is made of. */
  index: number;
  name: string;
  trade: TradeName;
  municipality: string;
  workers: number;
  coach: CoachKey;
  /** Months since it showed interest. */
  opened: number;
  course: Course;
  /** A reason, or whether the day to ask again has passed. */
  detail: string | undefined;
  areas: readonly { area: AreaCode; step: number }[];
  earlier: EarlierPart | undefined;
  special: string | undefined;
}

const FILE = join(productFolder, 'demo', 'story', 'companies.csv');

/** Letters of the areas, and of the predecessors. */
const PROJECTS = { F: FORSTA, D: DIGITALA } as const;

function areaOf(letter: string): AreaCode {
  return areas[oneOf(Object.keys(areas) as (keyof typeof areas)[], letter)];
}

function oneOf<const T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new Error(`companies.csv: nobody knows ‘${text}’.`);
  return found;
}

/** 'R2 D1' is step 2 in one area and step 1 in another. */
function startsIn(text: string): CompanyLine['areas'] {
  return words(text).map((word) => ({ area: areaOf(word.charAt(0)), step: Number(word.slice(1)) }));
}

/** 'F R1-2' is from step 1 to 2 in the first predecessor. */
function earlierIn(text: string): EarlierPart | undefined {
  const [letter, ...steps] = words(text);
  if (letter === undefined) return undefined;
  return {
    project: PROJECTS[oneOf(['F', 'D'], letter)],
    steps: steps.map((word) => ({ area: areaOf(word.charAt(0)), from: Number(word[1]), to: Number(word[3]) })),
  };
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function lineOf(text: string, index: number): CompanyLine {
  const [name = '', trade = '', municipality = '', workers, coach = '', opened, told = '', ...more] = text.split(';');
  const [starts = '', earlier = '', special = ''] = more;
  const [course = '', detail] = told.split(':');
  return {
    index,
    name,
    trade: oneOf(Object.keys(trades) as TradeName[], trade),
    municipality,
    workers: Number(workers),
    coach: oneOf(coaches, coach),
    opened: Number(opened),
    course: oneOf(courses, course),
    detail,
    areas: startsIn(starts),
    earlier: earlierIn(earlier),
    special: special || undefined,
  };
}

export const companies: readonly CompanyLine[] = readFileSync(FILE, 'utf8').trim().split('\n').slice(1).map(lineOf);
