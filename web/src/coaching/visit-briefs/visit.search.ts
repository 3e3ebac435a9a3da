// What the address of a visit's page asks for.
export interface VisitSearch {
  /** The form that moves it is open. */
  move?: true;
}

export const visitSearchOf = ({ move }: Readonly<Record<string, unknown>>): VisitSearch =>
  move === true || move === 'true' ? { move: true } : {};
