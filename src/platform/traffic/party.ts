// Who has had how much of the server lately: everybody, a workspace among them, a person within it; and who of them is next.

/** The time that is looked back on: what was had so long ago counts little more than a third. */
const LATELY_MILLISECONDS = 1_000;

/** Whoever was seen within this time counts among those who share. */
const ABOUT_MILLISECONDS = 2_000;
const COUNTED_EVERY_MILLISECONDS = 200;

/** Whoever has had more than so many equal shares, and as much as this, is heavy. */
const HEAVY = 1.3;
const WORTH_MILLISECONDS = 200;

/** The newest visit's weight in what a visit usually takes. */
const NEWEST = 0.1;

/** So many parts are told apart; whoever comes beyond them shares one. */
const PARTS_AT_MOST = 2_000;

/** What a party has waiting. */
export interface Waiting {
  readonly party: Party;
  /** What it is thought to take, in milliseconds. */
  readonly expected: number;
  readonly cameAt: number;
}

/**
 * Fair queueing in a tree: whoever has had least of the server's time lately goes next, so that those with dear questions
 * and those with cheap ones come to equal time, not to equal numbers; and nobody saves up, or owes, for long.
 */
export class Party {
  inside = 0;
  waiting = 0;
  /** What a visit takes of the server's time, in milliseconds, as far as is known. */
  usual: number;
  /** What those who wait are thought to take together, in milliseconds. */
  private wanted = 0;
  private had = 0;
  private hadAt = 0;
  private seenAt = -Infinity;
  /** How many of its parts are about, and when those who have gone were last taken off. */
  private about = 0;
  private countedAt = -Infinity;
  private readonly parts = new Map<string, Party>();
  private readonly hungry = new Set<Party>();
  private readonly queue: Waiting[] = [];
  /** Itself and everything above it. */
  private readonly line: readonly Party[];

  constructor(
    usual: number,
    private readonly above?: Party,
  ) {
    this.usual = usual;
    this.line = [this, ...(above?.line ?? [])];
  }

  /** Its part of that name, made when first seen. */
  part(name: string, now: number): Party {
    const part = this.parts.get(name) ?? this.made(name, now);
    if (!part.isAbout(now)) this.about += 1;
    part.seenAt = now;
    if (now - this.countedAt > COUNTED_EVERY_MILLISECONDS) this.count(now);
    return part;
  }

  private made(name: string, now: number): Party {
    if (this.parts.size >= PARTS_AT_MOST) this.forget(now);
    if (this.parts.size >= PARTS_AT_MOST && name) return this.part('', now);
    const part = new Party(this.usual, this);
    this.parts.set(name, part);
    return part;
  }

  private forget(now: number): void {
    for (const [name, part] of this.parts) if (!part.isAbout(now)) this.parts.delete(name);
  }

  private count(now: number): void {
    this.countedAt = now;
    this.about = 0;
    for (const part of this.parts.values()) if (part.isAbout(now)) this.about += 1;
  }

  private isAbout(now: number): boolean {
    return this.inside + this.waiting > 0 || now - this.seenAt < ABOUT_MILLISECONDS;
  }

  /** What it has had lately of the server's time, in milliseconds. */
  private lately(now: number): number {
    return this.had * Math.exp((this.hadAt - now) / LATELY_MILLISECONDS);
  }

  /** What it has had lately, in equal shares; nothing can be said of one who shares with nobody. */
  private shares(now: number): number | undefined {
    const { above } = this;
    return above && above.about > 1 ? (this.lately(now) * above.about) / LATELY_MILLISECONDS : undefined;
  }

  /** Whether it shares with others, and has lately had less than so many equal shares wherever it does. */
  isBelow(limit: number, now: number): boolean {
    let shares: number | undefined;
    for (const party of this.line) {
      shares = party.shares(now) ?? shares;
      if (shares !== undefined && shares >= limit) return false;
    }
    return shares !== undefined;
  }

  /** Whether it has lately had much more than an equal share somewhere, and much at all. */
  isHeavy(now: number): boolean {
    return this.line.some((party) => (party.shares(now) ?? 0) > HEAVY && party.lately(now) > WORTH_MILLISECONDS);
  }

  /** Whether others are here beside its workspace, if this is somebody in one, which has had and wants more than an equal share. */
  isOverShare(now: number): boolean {
    const [flow, all] = this.line.slice(-2);
    if (!flow || !all || flow.inside + flow.waiting === all.inside + all.waiting) return false;
    return (flow.lately(now) + flow.wanted) * all.about > all.lately(now) + all.wanted;
  }

  /**
   * How long one more visit of this party would wait, in milliseconds, while everybody who waits now goes on sending: what
   * waits before it comes as slowly as an equal share lets it.
   */
  get ahead(): number {
    let sum = this.wanted;
    for (const party of this.line) {
      if (!party.above) break;
      const rivals = party.above.hungry.size - (party.waiting ? 1 : 0);
      sum += rivals * (sum + this.usual);
    }
    return sum;
  }

  /** How long the first of its queue has waited. */
  age(now: number): number {
    return now - (this.queue[0]?.cameAt ?? now);
  }

  queueUp(visit: Waiting): void {
    this.queue.push(visit);
    for (const party of this.line) {
      party.waiting += 1;
      party.wanted += visit.expected;
      party.above?.hungry.add(party);
    }
  }

  /** The visit whose turn it is. */
  next(now: number): Waiting | undefined {
    const part = this.leastServed(now);
    return part ? part.next(now) : this.queue[0];
  }

  private leastServed(now: number): Party | undefined {
    let [least] = this.hungry;
    if (this.hungry.size < 2) return least;
    let had = Infinity;
    for (const part of this.hungry) {
      const lately = part.lately(now);
      if (lately >= had) continue;
      had = lately;
      least = part;
    }
    return least;
  }

  /** A visit goes in: what it is thought to take is counted at once, so that nobody sends many before one is done. */
  begin(visit: Waiting, now: number): void {
    for (const party of this.line) party.inside += 1;
    this.unqueue(visit);
    this.charge(visit.expected, now);
  }

  /** A visit is over; what it really took is what counts. */
  finish(visit: Waiting, took: number, now: number): void {
    this.charge(took - visit.expected, now);
    for (const party of this.line) {
      party.inside -= 1;
      party.usual += NEWEST * (took - party.usual);
    }
  }

  private charge(cost: number, now: number): void {
    for (const party of this.line) {
      party.had = Math.max(0, party.lately(now) + cost);
      party.hadAt = now;
    }
  }

  /** Takes a visit out of the queue: it goes in, or nobody waits for it any more. */
  unqueue(visit: Waiting): void {
    this.queue.splice(this.queue.indexOf(visit), 1);
    for (const party of this.line) {
      party.waiting -= 1;
      party.wanted = party.waiting ? party.wanted - visit.expected : 0;
      if (!party.waiting) party.above?.hungry.delete(party);
    }
  }
}
