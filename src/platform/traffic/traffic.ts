// Who may go in now, who waits, and who is asked to come back: in front of everything that costs.
import { Refusal, refuse } from '../errors.js';
import { LEAST, Pace } from './pace.js';
import { Party } from './party.js';
import type { Sender } from './senders.js';
import { Visit, type Errand, type Start } from './visit.js';

/** Nobody is let wait longer: a reader asks again, while a writer is waited for since work must not be lost. */
export const PATIENCE = { reads: 1_000, writes: 3_000 } as const;

/** Whoever has had less than this part of an equal share is light; the heavy give way while light ones are about. */
const LIGHT = 0.8;
const COURTESY_MILLISECONDS = 5_000;

/** This part of the places is kept for them, so that they need not wait even for one to become free. */
const KEPT_SHARE = 1 / 6;

/** Before the first visit nobody knows what one takes. */
const FIRST_GUESS_MILLISECONDS = 10;

/** No visit costs less: what receives and answers it works too. */
const LEAST_COST_MILLISECONDS = 1;

/** More are never kept waiting, however fast they are thought to be served. */
const WAITING_AT_MOST = 2_000;

export class Traffic {
  private readonly everybody = new Party(FIRST_GUESS_MILLISECONDS);
  private readonly pace: Pace;
  private readonly kept: number;
  private lightAt = -Infinity;
  private crowdAt = -Infinity;
  private heavy = 0;
  private shared = 0;
  private sharedAt = 0;

  /**
   * @param most how many may ever be inside: what the pool can carry
   * @param now milliseconds on a clock that never goes back
   * @param busy which part of the time since it was last asked the processor was at work
   */
  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
    busy?: () => number,
  ) {
    this.kept = Math.floor(most * KEPT_SHARE);
    this.pace = new Pace(most - this.kept, busy);
  }

  /** How many are inside and how many wait. */
  get census(): { inside: number; waiting: number; limit: number } {
    return { inside: this.everybody.inside, waiting: this.everybody.waiting, limit: this.limit };
  }

  /** The refusal for a request of that kind that could not go in and would wait too long: nothing more of it need be read. */
  turnedAway(sender: Sender, kind: keyof typeof PATIENCE): Refusal | undefined {
    const party = this.partyOf(sender);
    return this.hasRoomFor(party) ? undefined : this.verdict(party, PATIENCE[kind]);
  }

  /** Lets a request in, or has it wait for its `turn`, or throws the refusal that asks it to come back. */
  enter(sender: Sender, { document, writes }: Errand): Visit {
    const party = this.partyOf(sender);
    const refusal = this.verdict(party, writes ? PATIENCE.writes : PATIENCE.reads);
    const visit = new Visit(party, document, this.now());
    party.queueUp(visit);
    this.notice(visit);
    this.callIn();
    if (visit.start) return visit;
    if (refusal) {
      this.leave(visit);
      throw refusal;
    }
    visit.wait();
    return visit;
  }

  /** A visit is over: it was answered, or nobody waits for it any more. May be said again. */
  leave(visit: Visit): void {
    if (visit.isOver) return;
    visit.isOver = true;
    if (visit.isHeavy) this.heavy -= 1;
    if (visit.start) this.comeOut(visit, visit.start);
    else this.giveUp(visit);
  }

  private comeOut(visit: Visit, start: Start): void {
    const company = Math.max(start.company, this.everybody.inside);
    const shared = this.passed();
    visit.party.finish(visit, Math.max(LEAST_COST_MILLISECONDS, shared - start.shared), this.now());
    const isPressed = this.everybody.waiting > 0;
    const course = { document: visit.document, took: this.now() - start.at, company, isPressed };
    this.pace.learn(course, this.isCourteous);
    this.callIn();
  }

  private giveUp(visit: Visit): void {
    visit.party.unqueue(visit);
    visit.call?.(false);
  }

  private partyOf({ flow, lane }: Sender): Party {
    const now = this.now();
    return this.everybody.part(flow, now).part(lane, now);
  }

  /** Takes note of who comes: somebody light, or one of several who have had much more than their share. */
  private notice(visit: Visit): void {
    const now = this.now();
    if (visit.party.isBelow(LIGHT, now)) this.lightAt = now;
    if (!visit.party.isHeavy(now)) return;
    visit.isHeavy = true;
    this.heavy += 1;
    if (this.heavy > LEAST) this.crowdAt = now;
  }

  private get isCourteous(): boolean {
    return this.now() < Math.min(this.lightAt, this.crowdAt) + COURTESY_MILLISECONDS;
  }

  /** Nearly all that the pool can carry, unless somebody light is about, who would be slowed down by it. */
  private get limit(): number {
    return this.isCourteous ? this.pace.limit : this.most - this.kept;
  }

  /** Whoever is behind need not wait for the others to make room, as long as the pool has any. */
  private callIn(): void {
    for (;;) {
      const next = this.everybody.next(this.now()) as Visit | undefined;
      if (!next || !this.hasRoomFor(next.party)) return;
      const shared = this.passed();
      next.party.begin(next, this.now());
      next.start = { at: this.now(), shared, company: this.everybody.inside };
      next.call?.(true);
    }
  }

  private hasRoomFor(party: Party): boolean {
    const { inside } = this.everybody;
    return inside < this.limit || (inside < this.most && party.isBelow(1, this.now()));
  }

  /**
   * The time that has passed for each of those inside, who share it: what two do in a second costs each of them half. So
   * the costs of all visits come to the time that the server worked, however many it works on at once.
   */
  private passed(): number {
    const now = this.now();
    if (this.everybody.inside) this.shared += (now - this.sharedAt) / this.everybody.inside;
    this.sharedAt = now;
    return this.shared;
  }

  /** A queue of no more than there are places is no reason to refuse, however slow it seems: all may be cold. */
  private get isShort(): boolean {
    return this.everybody.waiting < this.most;
  }

  private verdict(party: Party, patience: number): Refusal | undefined {
    const wait = Math.max(this.isShort ? 0 : party.ahead, party.age(this.now()));
    if (wait <= patience && this.everybody.waiting < WAITING_AT_MOST) return undefined;
    // A second more for some, so that they do not all come back at once.
    const seconds = Math.ceil(wait / 1000) + Math.round(Math.random());
    return party.isOverShare(this.now())
      ? refuse.RATE_LIMITED({ seconds })
      : new Refusal('SERVICE_UNAVAILABLE', { seconds });
  }
}
