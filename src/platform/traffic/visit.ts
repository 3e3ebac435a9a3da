// One request's way through: perhaps waiting, then inside, then over.
import type { Party, Waiting } from './party.js';

/** What somebody comes for. */
export interface Errand {
  document: string;
  writes: boolean;
}

/** How it was when a visit went in. */
export interface Start {
  at: number;
  /** On the clock that those inside share. */
  shared: number;
  /** How many were inside, itself included. */
  company: number;
}

export class Visit implements Waiting {
  /** Answers when its turn comes: true; or false, when it is over before. Absent when it went straight in. */
  turn?: Promise<boolean>;
  call?: (comes: boolean) => void;
  /** Absent while it waits. */
  start?: Start;
  isOver = false;
  /** Whether its party had had much more than its share when it came. */
  isHeavy = false;
  readonly expected: number;

  constructor(
    readonly party: Party,
    readonly document: string,
    readonly cameAt: number,
  ) {
    this.expected = party.usual;
  }

  wait(): void {
    this.turn = new Promise((call) => (this.call = call));
  }
}
