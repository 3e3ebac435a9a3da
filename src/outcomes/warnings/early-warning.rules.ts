/** When a project as a whole is warned: how much of what ends projects early is there at once (docs/decisions/0041). */
import { daysBetween, type Day } from '#platform/values/day.js';
import { RULES, type Code, type Judgement } from './warning.rules.js';

type Weighed = Pick<Judgement, 'level' | 'measured' | 'threshold'>;

/** What adds up to the early warning: where the project is heading, and the causes that are there before it shows. */
export const ADDING_UP: readonly Code[] = ['FORECAST_MISSES', 'SHORT_OF_TIME', 'STAFF_CHANGE', 'CLAIM_UNANSWERED'];

/** From so many points on, of ten, the project is warned. */
export const RAISED_FROM = 5;

/** Half as much again as needs a decision. */
const MUCH = 1.5;

/** The part of a project's time in which its pace tells too little to forecast by. */
const TOO_EARLY = 0.2;

/** How a project stands as a whole. */
export interface Standing {
  readonly points: number;
  readonly isRaised: boolean;
  /** What adds up, in the order of the rules. */
  readonly because: readonly Code[];
}

/** How a project stands by what its rules say. */
export function standingOf(judgements: ReadonlyMap<Code, Weighed>): Standing {
  const there = ADDING_UP.flatMap((code) => {
    const judgement = judgements.get(code);
    return judgement ? [{ code, points: pointsOf(code, judgement) }] : [];
  });
  const points = there.reduce((sum, one) => sum + one.points, 0);
  return { points, isRaised: points >= RAISED_FROM, because: there.map(({ code }) => code) };
}

/** What is worth an eye adds one, what needs a decision two; half as many people or claims again, three. */
function pointsOf(code: Code, { level, measured, threshold }: Weighed): number {
  if (level === 'NOTICE') return 1;
  return RULES[code].unit === 'COUNT' && measured >= MUCH * threshold ? 3 : 2;
}

/** Whether a forecast would say more of the start than of the end. */
export function isTooEarlyToForecast(startsOn: Day, plannedEndOn: Day, today: Day): boolean {
  return daysBetween(startsOn, today) < TOO_EARLY * daysBetween(startsOn, plannedEndOn);
}
