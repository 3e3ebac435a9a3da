// How many may be inside at once without slowing each other down, which whoever comes meanwhile would have to share.
import { performance } from 'node:perf_hooks';

/** Two always may: one's statement runs in the database while the other's answer is put together. */
export const LEAST = 2;

/** How much longer than in small company a visit takes, and which part of the time the processor works: above, one fewer. */
const TOO_MUCH = { slower: 1.3, busy: 0.85 } as const;

/** Below both, one more, when others wait for it. */
const ROOM_FOR_MORE = { slower: 1.15, busy: 0.7 } as const;

/** What is judged together. */
const VISITS = 20;

/** So often in a row there must have been room before the limit rises. */
const TIMES = 4;

const DOCUMENTS_AT_MOST = 500;

/** The newest visit's weight in what a document usually takes. */
const NEWEST = 0.1;

/** How a visit went. */
export interface Course {
  document: string;
  took: number;
  /** How many were inside with it, itself included. */
  company: number;
  /** Whether others wait, so that a higher limit would be used. */
  isPressed: boolean;
}

/**
 * Finds the capacity of whatever is behind by itself. On a processor that is busy two questions take twice as long each,
 * and nothing is won by letting in more. A database far away, or with many processors, does not slow down, and the
 * limit rises until this process has enough to do.
 */
export class Pace {
  limit: number;
  private readonly least: number;
  /** What a document takes when hardly anybody else is inside, by document. */
  private readonly usual = new Map<string, number>();
  private took = 0;
  private expected = 0;
  private visits = 0;
  private roomy = 0;

  /** @param busy which part of the time since it was last asked this process has been at work */
  constructor(
    private readonly most: number,
    private readonly busy: () => number = sinceLastAsked(),
  ) {
    this.limit = this.least = Math.min(LEAST, most);
  }

  /** A visit is over; does it count, the limit may move. */
  learn({ document, took, company, isPressed }: Course, counts: boolean): void {
    const usual = this.usual.get(document);
    if (company <= LEAST) this.remember(document, usual === undefined ? took : usual + NEWEST * (took - usual));
    if (usual === undefined || !counts) return;
    this.took += took;
    this.expected += usual;
    this.visits += 1;
    if (this.visits >= VISITS) this.adjust(isPressed);
  }

  private adjust(isPressed: boolean): void {
    const slower = this.took / this.expected;
    const busy = this.busy();
    const hasRoom = isPressed && slower < ROOM_FOR_MORE.slower && busy < ROOM_FOR_MORE.busy;
    this.roomy = hasRoom ? this.roomy + 1 : 0;
    if (slower > TOO_MUCH.slower || busy > TOO_MUCH.busy) this.limit = Math.max(this.least, this.limit - 1);
    if (this.roomy >= TIMES) {
      this.limit = Math.min(this.most, this.limit + 1);
      this.roomy = 0;
    }
    this.took = this.expected = this.visits = 0;
  }

  private remember(document: string, usual: number): void {
    const [oldest] = this.usual.keys();
    const isFull = this.usual.size >= DOCUMENTS_AT_MOST && !this.usual.has(document);
    if (isFull && oldest !== undefined) this.usual.delete(oldest);
    this.usual.set(document, usual);
  }
}

/** The event loop's own account of its work, each time since the time before. */
function sinceLastAsked(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
