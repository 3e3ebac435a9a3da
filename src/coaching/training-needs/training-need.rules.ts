/** When a training need is clear, and when it is met. */

export enum NeedClarity {
  CLEAR = 'CLEAR',
  UNCLEAR = 'UNCLEAR',
  NOT_YET_DEFINED = 'NOT_YET_DEFINED',
}

export enum NeedState {
  OPEN = 'OPEN',
  MATCHED = 'MATCHED',
  PARTLY_MET = 'PARTLY_MET',
  MET = 'MET',
  WITHDRAWN = 'WITHDRAWN',
}

/** What is known of what is needed. */
export interface Known {
  readonly skillId: string | null;
  readonly levelWanted: number | null;
}

/** How clear a need is where nobody says: as clear as what is known of it. */
export function clarityOf({ skillId, levelWanted }: Known): NeedClarity {
  if (skillId === null) return NeedClarity.NOT_YET_DEFINED;
  return levelWanted === null ? NeedClarity.UNCLEAR : NeedClarity.CLEAR;
}

/** What has become of a need. */
export interface Become {
  readonly withdrawnOn: string | null;
  /** Somebody has said that it is met. */
  readonly metByHandOn: string | null;
  /** How many need it; null where nobody has said. */
  readonly people: number | null;
  readonly isMatched: boolean;
  /** The day each person was first there, in any order; one day for each person. */
  readonly firstDays: readonly string[];
}

/** A need of which nobody has said how many have it is met by the first who comes. */
export function peopleNeeded(people: number | null): number {
  return Math.max(1, people ?? 1);
}

/** The day on which as many people as need it had been there; null while fewer have. */
export function metByAttendanceOn({ people, firstDays }: Pick<Become, 'people' | 'firstDays'>): string | null {
  return firstDays.toSorted()[peopleNeeded(people) - 1] ?? null;
}

/** The day it was met: by those who came, or earlier by word. */
export function metOn(become: Become): string | null {
  const days = [become.metByHandOn, metByAttendanceOn(become)].flatMap((day) => day ?? []);
  return days.toSorted()[0] ?? null;
}

/** Where it stands. */
export function stateOf(become: Become): NeedState {
  if (become.withdrawnOn !== null) return NeedState.WITHDRAWN;
  if (metOn(become) !== null) return NeedState.MET;
  if (become.firstDays.length) return NeedState.PARTLY_MET;
  return become.isMatched ? NeedState.MATCHED : NeedState.OPEN;
}
