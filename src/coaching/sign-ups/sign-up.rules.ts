// Where a sign-up stands, and whether there is a place.

/** The instants of a sign-up. */
export interface SignUpInstants {
  readonly givenPlaceAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export function signUpStateOf({ givenPlaceAt, withdrawnAt }: SignUpInstants): 'HAS_PLACE' | 'WAITING' | 'WITHDRAWN' {
  if (withdrawnAt) return 'WITHDRAWN';
  return givenPlaceAt ? 'HAS_PLACE' : 'WAITING';
}

/** How an activity stands when somebody more wants to come. */
export interface Room {
  /** How many places there are; null when as many as wish may come. */
  readonly capacity: number | null;
  readonly hasWaitingList: boolean;
  readonly taken: number;
  readonly waiting: number;
}

/** What whoever signs up now is given: nobody passes those who wait already. */
export function givenNow({ capacity, hasWaitingList, taken, waiting }: Room): 'PLACE' | 'QUEUE' | 'NOTHING' {
  if (capacity === null || (taken < capacity && waiting === 0)) return 'PLACE';
  return hasWaitingList ? 'QUEUE' : 'NOTHING';
}

/** How many of those who wait there is a place for. */
export function placesForWaiting({ capacity, taken, waiting }: Omit<Room, 'hasWaitingList'>): number {
  if (capacity === null) return waiting;
  return Math.max(0, Math.min(waiting, capacity - taken));
}

/** How many places are left; null when as many as wish may come. */
export function placesLeft(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}
