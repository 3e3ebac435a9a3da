// The traffic in front of the API: turned away at the door, or let in when it is its turn.
import { AsyncResource } from 'node:async_hooks';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Actor } from '../authority/actor.js';
import { answer } from '../http-answers.js';
import { Refusal, refuse } from '../errors.js';
import { log } from '../log.js';
import { Senders, type Card } from './senders.js';
import { PATIENCE, type Traffic } from './traffic.js';
import type { Errand, Visit } from './visit.js';

/** A visitor who has hung up keeps the place until the work is done, but no longer than this. */
const ABANDONED_AFTER_MILLISECONDS = 30_000;

/** Whoever waits longer than anybody was meant to wait, since nothing moves, is told so. */
const STUCK_AFTER_MILLISECONDS = PATIENCE.writes + 2_000;

/** The log says that requests are refused, not each time. */
const SAID_EVERY_MILLISECONDS = 10_000;

export class Gate {
  private refused = 0;
  private saidAt = 0;
  private readonly senders = new Senders();
  private readonly cards = new WeakMap<Request, Card>();

  constructor(private readonly traffic: Traffic) {}

  /** Before anything is spent on a request: when not even a report would be let wait, or a question would not. */
  readonly door: RequestHandler = (request, response, next) => {
    const card = this.senders.of(request, request.ip ?? '');
    this.cards.set(request, card);
    const refusal = this.traffic.turnedAway(card.sender, 'reads');
    if (!refusal) next();
    else if (this.traffic.turnedAway(card.sender, 'writes')) this.refuse(response, refusal);
    else whenPlainlyReads(request, (reads) => (reads ? this.refuse(response, refusal) : next()));
  };

  /** When the body is there, so that nobody holds a place by sending slowly. */
  readonly turn: RequestHandler = (request, response, next) => {
    const visit = this.visit(request, response);
    if (!visit) return;
    whenEnded(response, () => this.traffic.leave(visit));
    response.once('close', () => this.abandon(visit));
    if (visit.turn) void this.wait(visit, response, next);
    else next();
  };

  /** The gatekeeper has said who it is. */
  note(request: Request, actor: Actor | undefined): void {
    const card = this.cards.get(request);
    if (card) this.senders.note(card, actor);
  }

  private visit(request: Request, response: Response): Visit | undefined {
    const { sender } = this.cards.get(request) ?? this.senders.of(request, request.ip ?? '');
    try {
      return this.traffic.enter(sender, errandOf(request));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(response, error);
      return undefined;
    }
  }

  private async wait(visit: Visit, response: Response, next: NextFunction): Promise<void> {
    const stuck = setTimeout(() => {
      this.traffic.leave(visit);
      this.refuse(response, refuse.SERVICE_UNAVAILABLE({}));
    }, STUCK_AFTER_MILLISECONDS);
    const comes = await visit.turn;
    clearTimeout(stuck);
    if (comes) next();
  }

  private abandon(visit: Visit): void {
    if (!visit.start) this.traffic.leave(visit);
    else if (!visit.isOver) setTimeout(() => this.traffic.leave(visit), ABANDONED_AFTER_MILLISECONDS).unref();
  }

  private refuse(response: Response, refusal: Refusal): void {
    this.refused += 1;
    const now = Date.now();
    if (now - this.saidAt >= SAID_EVERY_MILLISECONDS) {
      log('warn', 'traffic.refused', { requests: this.refused, ...this.traffic.census });
      this.refused = 0;
      this.saidAt = now;
    }
    answer(response, refusal);
  }
}

/** Looks at what has come of the body, and leaves it there; where that is not all of it, or not plain, who can say. */
function whenPlainlyReads(request: Request, then: (reads: boolean) => void): void {
  const { 'content-length': length, 'content-encoding': coded } = request.headers;
  const look = (): void => {
    const part = request.read() as Buffer | null;
    if (part) request.unshift(part);
    then(part?.length === Number(length) && !coded && !part.includes('mutation'));
  };
  request.once('readable', AsyncResource.bind(look));
}

/** A reader that mentions the word is taken for a writer, and wins nothing by it but a longer wait. */
function errandOf({ body }: Request): Errand {
  const query = (body as { query?: unknown } | undefined)?.query;
  const document = typeof query === 'string' ? query : '';
  return { document, writes: /\bmutation\b/.test(document) };
}

/** Calls back when the answer is made, whether or not anybody is there to read it. */
function whenEnded(response: Response, then: () => void): void {
  const end = response.end.bind(response) as (...parts: unknown[]) => Response;
  response.end = ((...parts: unknown[]) => {
    const ended = end(...parts);
    then();
    return ended;
  }) as typeof response.end;
}
