// Where in a form each thing is told that the server said of what was sent.
import type { Problem } from '../api/refusal';

/** The fields of a form by the paths of what it sends, such as `plannedFor` or `effects.0`; what lies under a path is of it. */
export type Places<Field extends string> = Readonly<Record<string, Field>>;

export interface Placed<Field extends string> {
  /** What is wrong with a field. */
  at: (field: Field) => string | undefined;
  /** The field to begin at: the first that something is wrong with. */
  first: Field | undefined;
  /** What is wrong with no field that the form has: told above them. */
  elsewhere: readonly Problem[];
}

const INPUT = 'input.';

/** The field that the longest path is of under which a problem lies. */
function fieldOf<Field extends string>({ field }: Problem, places: Places<Field>): Field | undefined {
  if (!field?.startsWith(INPUT)) return undefined;
  const steps = field.slice(INPUT.length).split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const found = places[steps.slice(0, length).join('.')];
    if (found) return found;
  }
  return undefined;
}

/** Tells each problem at its field. */
export function placed<Field extends string>(problems: readonly Problem[], places: Places<Field>): Placed<Field> {
  const told = problems.map((problem) => ({ problem, field: fieldOf(problem, places) }));
  return {
    at: (wanted) => told.find(({ field }) => field === wanted)?.problem.message,
    first: Object.values(places).find((place) => told.some(({ field }) => field === place)),
    elsewhere: told.flatMap(({ problem, field }) => (field ? [] : [problem])),
  };
}

/** The field to begin at has focus, whether it is drawn with the dialog it is in, or later. */
export const focused = (isFirst: boolean): { 'data-autofocus'?: true; autoFocus?: true } =>
  isFirst ? { 'data-autofocus': true, autoFocus: true } : {};
