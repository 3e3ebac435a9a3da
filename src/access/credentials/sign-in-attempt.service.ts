// Counts attempts to sign in, so that guessing costs more than it gives, and nobody is locked out for good.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { sql } from '#platform/database/sql.js';
import { KNOWN_NETWORK_DAYS, MEMORY_HOURS, NETWORK_BUDGET, networkOf, secondsToWait } from './sign-in-attempt.rules.js';
import { AttemptOutcome } from './sign-in-attempt.entity.js';

const HOUR = 3_600_000;

interface Attempt {
  id: string;
  emailHash: string;
  network: string;
}

interface Failures {
  failures: number;
  lastAt: Date | null;
  ofNetwork: number;
  networkSince: Date | null;
}

@Injectable()
export class SignInAttemptsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes an attempt before its password is looked at, and refuses it when one must wait. Noted first, it counts for those
   * that are made at the same time: of a thousand at once none slips through.
   */
  async begin(email: string, address: string): Promise<string> {
    const [attempt, now] = [attemptOf(email, networkOf(address)), this.clock.now()];
    await this.note(attempt, AttemptOutcome.PENDING, now);
    const seconds = this.wait(await this.failures(attempt, now), now);
    if (seconds === 0) return attempt.id;
    await this.forget(attempt.id);
    throw refuse.RATE_LIMITED({ seconds });
  }

  /**
   * What a secret proves that nobody hits by trying, such as a link's: of a thousand at once none is right, so only what was
   * wrong is noted, and many may come at once with the same. A stranger's guesses delay the stranger alone.
   * @param subject what the secret is of
   * @param find what is proved, or nothing
   */
  async proved<T>(subject: string, address: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
    const network = networkOf(address);
    const [attempt, now] = [attemptOf(`${subject} ${network}`, network), this.clock.now()];
    const seconds = this.wait(await this.failures(attempt, now), now);
    if (seconds > 0) throw refuse.RATE_LIMITED({ seconds });
    const found = await find();
    if (found === undefined) await this.note(attempt, AttemptOutcome.FAILED, now);
    return found;
  }

  /** Something that anybody may do so many times an hour from one place; once more is refused. */
  async spend(purpose: string, address: string, most: number): Promise<void> {
    const network = networkOf(address);
    const [attempt, now] = [attemptOf(`${purpose} ${network}`, network), this.clock.now()];
    const [spent] = await this.db.door<{ count: number; since: Date | null }>(sql`
      SELECT count(*)::int AS count, min(at) AS since FROM sign_in_attempt
      WHERE email_hash = ${attempt.emailHash} AND at > ${this.before(1, now)}`);
    if (spent?.since && spent.count >= most) {
      throw refuse.RATE_LIMITED({ seconds: Math.ceil(3600 - (now.getTime() - spent.since.getTime()) / 1000) });
    }
    await this.note(attempt, AttemptOutcome.SUCCEEDED, now);
  }

  /** What somebody has proved in another way: their own earlier failures keep them waiting no longer. */
  async clear(subject: string, address: string): Promise<void> {
    await this.note(attemptOf(subject, networkOf(address)), AttemptOutcome.SUCCEEDED, this.clock.now());
  }

  async settle(id: string, outcome: AttemptOutcome): Promise<void> {
    await this.db.door(sql`UPDATE sign_in_attempt SET outcome = ${outcome} WHERE id = ${id}`);
  }

  /** An attempt whose password was never looked at does not count. */
  async forget(id: string): Promise<void> {
    await this.db.door(sql`DELETE FROM sign_in_attempt WHERE id = ${id}`);
  }

  async sweep(): Promise<void> {
    const before = this.before(KNOWN_NETWORK_DAYS * 24);
    await this.db.door(sql`DELETE FROM sign_in_attempt WHERE at < ${before}`);
  }

  private async note({ id, emailHash, network }: Attempt, outcome: AttemptOutcome, at: Date): Promise<void> {
    await this.db.door(sql`
      INSERT INTO sign_in_attempt (id, email_hash, network, outcome, at)
      VALUES (${id}, ${emailHash}, ${network}, ${outcome}, ${at})`);
  }

  private wait({ failures, lastAt, ofNetwork, networkSince }: Failures, now: Date): number {
    const secondsSince = (then: Date | null): number => (then ? (now.getTime() - then.getTime()) / 1000 : 0);
    const account = secondsToWait(failures, secondsSince(lastAt));
    const network = ofNetwork < NETWORK_BUDGET ? 0 : Math.ceil(3600 - secondsSince(networkSince));
    return Math.max(account, network, 0);
  }

  /**
   * Somebody at an address the account is known at is judged by what happened there; everybody else by what happened
   * everywhere else. So a stranger's guesses delay strangers, not the person they are aimed at.
   */
  private async failures({ id, emailHash, network }: Attempt, now: Date): Promise<Failures> {
    const known = this.before(KNOWN_NETWORK_DAYS * 24, now);
    const [found] = await this.db.door<Failures>(sql`
      WITH home AS (
        SELECT network, max(at) AS at FROM sign_in_attempt
        WHERE email_hash = ${emailHash} AND outcome = ${AttemptOutcome.SUCCEEDED} AND at > ${known} GROUP BY network
      ), failed AS (
        SELECT a.at FROM sign_in_attempt a LEFT JOIN home h ON h.network = a.network
        WHERE a.email_hash = ${emailHash} AND a.id <> ${id} AND a.outcome <> ${AttemptOutcome.SUCCEEDED}
          AND a.at > ${this.before(MEMORY_HOURS, now)}
          AND CASE WHEN EXISTS (SELECT FROM home WHERE home.network = ${network})
            THEN a.network = ${network} AND a.at > h.at ELSE h.network IS NULL END
      )
      SELECT (SELECT count(*)::int FROM failed) AS failures, (SELECT max(at) FROM failed) AS "lastAt",
        count(*)::int AS "ofNetwork", min(at) AS "networkSince"
      FROM sign_in_attempt
      WHERE network = ${network} AND id <> ${id} AND outcome <> ${AttemptOutcome.SUCCEEDED} AND at > ${this.before(1, now)}`);
    return found ?? { failures: 0, lastAt: null, ofNetwork: 0, networkSince: null };
  }

  private before(hours: number, now = this.clock.now()): Date {
    return new Date(now.getTime() - hours * HOUR);
  }
}

function attemptOf(subject: string, network: string): Attempt {
  return { id: v7(), emailHash: createHash('sha256').update(subject).digest('base64url'), network };
}
