// What the staircase figure shows of a company: one flight for each insatsområde, and the corners of its steps.
import type { LocalisedText, ResultOf } from '../../api/graphql';
import type { COMPANY_STAIRS } from './progress.queries';

export type CompanyStairs = ResultOf<typeof COMPANY_STAIRS>;

/** The stairs of one area, and where the company stands on them. */
export interface Flight {
  id: string;
  letter: string;
  name: LocalisedText;
  steps: readonly { number: number; name: LocalisedText }[];
  /** Null until the company has been placed; 0 is below the first step. */
  now: number | null;
  stepName: LocalisedText | null;
  sinceOn: string | null;
  start: number | null;
  wanted: number | null;
  wantedOn: string | null;
  /** The step it is working on, and the part of its criteria that is met. */
  next: { step: number; part: number } | undefined;
  missing: readonly LocalisedText[];
}

/** An area without a letter of its own is drawn in the colour of none. */
export const NO_LETTER = 'X';

type Standing = CompanyStairs['progress'][number];
type Movement = CompanyStairs['movement'][number];

export function flightsOf({ progress, movement }: Pick<CompanyStairs, 'progress' | 'movement'>): Flight[] {
  return progress
    .toSorted((a, b) => a.insatsomrade.position - b.insatsomrade.position)
    .map((standing) =>
      flightOf(
        standing,
        movement.find(({ insatsomrade }) => insatsomrade.id === standing.insatsomrade.id),
      ),
    );
}

function flightOf(standing: Standing, movement: Movement | undefined): Flight {
  const { insatsomrade, step, stepName, sinceOn } = standing;
  const version = standing.staircaseVersion ?? insatsomrade.staircase?.current;
  return {
    id: insatsomrade.id,
    letter: insatsomrade.letter ?? NO_LETTER,
    name: insatsomrade.name,
    steps: (version?.steps ?? []).toSorted((a, b) => a.number - b.number),
    now: step,
    stepName,
    sinceOn,
    missing: standing.missingForNextStep.map(({ statement }) => statement),
    ...movedOf(movement, step),
  };
}

function movedOf(
  movement: Movement | undefined,
  now: number | null,
): Pick<Flight, 'start' | 'wanted' | 'wantedOn' | 'next'> {
  if (!movement) return { start: null, wanted: null, wantedOn: null, next: undefined };
  const { startStep, wantedStep, wantedOn } = movement;
  return { start: startStep, wanted: wantedStep ?? null, wantedOn: wantedOn ?? null, next: nextOf(movement, now) };
}

function nextOf({ nextStep, criteriaMet, criteriaAsked }: Movement, now: number | null): Flight['next'] {
  if (!nextStep || !criteriaAsked || now === null || nextStep <= now) return undefined;
  return { step: nextStep, part: (criteriaMet ?? 0) / criteriaAsked };
}

export interface Block {
  number: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** How much of it is filled: all of what has been reached, a part of the step that is worked on. */
  filled: number;
}

export const DRAWING = { width: 240, height: 150, foot: 150 } as const;

/** The steps as blocks that rise to the right. */
export function blocksOf({ steps, now, next }: Pick<Flight, 'steps' | 'now' | 'next'>): Block[] {
  const width = DRAWING.width / Math.max(steps.length, 1);
  const rise = DRAWING.height / Math.max(steps.length, 1);
  return steps.map(({ number }, place) => {
    const height = rise * (place + 1);
    const isReached = now !== null && number <= now;
    const part = next?.step === number ? next.part : 0;
    return { number, x: place * width, y: DRAWING.foot - height, width, height, filled: isReached ? 1 : part };
  });
}

/** Steps have five shades; a longer staircase shares the darkest. */
export const shadeOf = (number: number): number => Math.min(Math.max(number, 1), 5);

/** The step that comes after the one where the company stands, if there is one. */
export const stepAfter = ({ now, steps }: Pick<Flight, 'now' | 'steps'>): number | undefined =>
  steps.find(({ number }) => number > (now ?? 0))?.number;
