// What a company answers when it is asked where it stands: the same to the same criterion, and more of it met as time goes.
import type { Day } from '#platform/values/day.js';
import type { AreaCode } from './cast.js';
import { Dice } from './random.js';

export type Value = 'YES' | 'NO' | 'NOT_RELEVANT' | 'DONT_KNOW';

/** A criterion as far as the story needs it. */
export interface Question {
  id: string;
  code: string;
  /** The theme, where it is of the grund. */
  theme: string | null;
  step: number;
  /** Its place on the step. */
  number: number;
}

export interface Answer {
  criterionId: string;
  by: 'COACH' | 'COMPANY' | 'AGREED';
  value: Value;
  evidence?: string;
}

/** An area as it was found: all of the step and of those below it, and so much of the next one. */
export interface AreaFound {
  area: AreaCode;
  /** Where the company was thought to stand. */
  presumed: number;
  step: number;
  /** How far the company has come on the next step, from 0 to 100. */
  within: number;
  wanted: { step: number; on: Day };
}

/** The grund as it was found: a level for each theme that could be told. */
export interface GrundFound {
  levels: Readonly<Record<string, number | undefined>>;
}

export type Found = AreaFound | GrundFound;

/** What nobody needs in this company is rare, and never more than a few of a step. */
const NOT_NEEDED = { percent: 7, fromNumber: 3 };
/** What is so far from the company that it cannot tell. */
const FAR = 80;
const SHOWN = ['Visades på plats.', 'Sitter på tavlan i verkstaden.', 'Två av tre tillfrågade sa samma sak.'];
const LOOKED = 'Gick ut och tittade tillsammans, och enades.';

/**
 * The answers to what is asked.
 * @param company by whose name they are always the same
 * @param withCompany whether the company’s own picture is written down beside the coach’s
 */
export function answersTo(
  questions: readonly Question[],
  company: string,
  found: Found,
  withCompany: boolean,
): Answer[] {
  const told = 'area' in found ? inArea(questions, company, found) : inGrund(questions, found);
  return told.flatMap(([question, value]) => {
    const dice = new Dice(`${company} ${question.code} seen`);
    const coach: Answer = { criterionId: question.id, by: 'COACH', value };
    if (value === 'YES' && dice.chance(15)) coach.evidence = dice.pick(SHOWN);
    return withCompany ? [coach, ...ownPicture(coach, dice)] : [coach];
  });
}

/** What the company says itself, and what both agree on where that was something else. */
function ownPicture({ criterionId, value }: Answer, dice: Dice): Answer[] {
  const isOver = (value === 'NO' || value === 'DONT_KNOW') && dice.chance(35);
  const isUnder = value === 'YES' && dice.chance(5);
  const own: Answer = { criterionId, by: 'COMPANY', value: isOver ? 'YES' : isUnder ? 'DONT_KNOW' : value };
  if (own.value === value || dice.chance(40)) return [own];
  return [own, { criterionId, by: 'AGREED', value, evidence: LOOKED }];
}

type Told = [question: Question, value: Value];

function inArea(questions: readonly Question[], company: string, { presumed, step, within }: AreaFound): Told[] {
  const asked = questions.filter((one) => one.step >= Math.min(presumed, step) && one.step <= step + 1);
  const traits = new Map(asked.map((one) => [one, traitOf(company, one)]));
  const next = asked.filter((one) => one.step > step && traits.get(one)?.isNeeded);
  const [hardest] = next.toSorted(
    (one, other) => (traits.get(other)?.distance ?? 0) - (traits.get(one)?.distance ?? 0),
  );
  return asked.map((one) => {
    const { isNeeded, distance } = traits.get(one) ?? traitOf(company, one);
    if (!isNeeded) return [one, 'NOT_RELEVANT'];
    if (one.step <= step || (one !== hardest && distance < within)) return [one, 'YES'];
    return [one, distance >= FAR && within < 50 ? 'DONT_KNOW' : 'NO'];
  });
}

/** Theme by theme, up to the first statement that is not so. */
function inGrund(questions: readonly Question[], { levels }: GrundFound): Told[] {
  return questions.flatMap((one): Told[] => {
    const level = levels[one.theme ?? ''];
    const lowest = Math.min(...questions.filter(({ theme }) => theme === one.theme).map(({ step }) => step));
    if (level === undefined) return one.step === lowest ? [[one, 'DONT_KNOW']] : [];
    if (one.step > Math.max(level, lowest - 1) + 1) return [];
    return [[one, one.step <= level ? 'YES' : 'NO']];
  });
}

/** What a criterion is to a company: whether it is needed there at all, and how far away it is. */
function traitOf(company: string, { code, number }: Question): { isNeeded: boolean; distance: number } {
  const dice = new Dice(`${company} ${code}`);
  const isNeeded = !(dice.chance(NOT_NEEDED.percent) && number >= NOT_NEEDED.fromNumber);
  return { isNeeded, distance: dice.between(0, 99) };
}
