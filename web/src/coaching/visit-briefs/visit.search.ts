// What the address of a visit's page asks for.
export interface VisitSearch {
  /** The form that moves it is open. */
  move?: true;
  /** The form that logs it is open, or the one that changes what was logged. */
  log?: true;
}

const isAsked = (value: unknown): boolean => value === true || value === 'true';

export const visitSearchOf = ({ move, log }: Readonly<Record<string, unknown>>): VisitSearch => ({
  ...(isAsked(move) ? { move: true } : {}),
  ...(isAsked(log) ? { log: true } : {}),
});
