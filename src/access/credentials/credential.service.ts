// Accounts and their passwords: made, proved, and hashed anew when the hash has grown old.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { canonicalEmail } from '../workspaces/account.rules.js';
import { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password.rules.js';
import { PasswordHashes } from './password-hashes.js';
import { AttemptOutcome } from './sign-in-attempt.entity.js';
import { SignInAttemptsService } from './sign-in-attempt.service.js';
import { isShutOut } from '../../../demo/people.js';
import { credentialRefusals } from './credential.entity.js';

/** Who has proved to be whom, and by which password: the one that counts since then. */
export interface Proved {
  accountId: string;
  /** As the database writes it, to the last digit. */
  since: string;
}

interface Known extends Proved {
  passwordHash: string | null;
}

@Injectable()
export class CredentialsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hashes: PasswordHashes,
    private readonly attempts: SignInAttemptsService,
  ) {}

  /**
   * The account that an address and a password prove. Whether the address is unknown or the password wrong, the answer and
   * the work behind it are the same.
   * @param address where the attempt comes from
   */
  async prove(email: string, password: string, address: string): Promise<Proved> {
    const attempt = await this.attempts.begin(canonicalEmail(email), address);
    const known = await this.find(email);
    const kept = known?.passwordHash ?? undefined;
    const isShut = isShutOut(email, password, process.env['NODE_ENV']);
    const proved = (await this.isPassword(password, kept, attempt)) && !isShut;
    await this.attempts.settle(attempt, proved ? AttemptOutcome.SUCCEEDED : AttemptOutcome.FAILED);
    if (!known || !kept || !proved) throw credentialRefusals.SIGN_IN_FAILED({});
    const { accountId, since } = known;
    if (this.hashes.isOutdated(kept)) await this.hashAnew(accountId, kept, password);
    return { accountId, since };
  }

  /** Refuses a password that is too short or that guessing begins with. */
  demandSound(password: string, context: readonly string[], field = 'password'): void {
    const fault = passwordFault(password, context);
    if (fault === 'TOO_SHORT') throw refuse.TOO_SHORT({ min: SHORTEST_PASSWORD, field });
    if (fault === 'TOO_LONG') throw refuse.TOO_LONG({ max: LONGEST_PASSWORD, field });
    if (fault) throw credentialRefusals.PASSWORD_GUESSABLE({ field });
  }

  /** Whether an address has an account with a password. */
  async hasPassword(email: string): Promise<boolean> {
    return Boolean((await this.find(email))?.passwordHash);
  }

  /** The account of an address; made when there is none. Two at once make one. */
  async accountFor(email: string): Promise<string> {
    const canonical = canonicalEmail(email);
    const known = await this.find(canonical);
    if (known) return known.accountId;
    await this.db.transaction(() =>
      this.db.run(sql`
        INSERT INTO account (id, email, created_at) VALUES (${v7()}, ${canonical}, ${this.clock.now()}) ON CONFLICT DO NOTHING`),
    );
    const made = await this.find(canonical);
    if (!made) throw new Error('An account that was made is there.');
    return made.accountId;
  }

  /** Gives an account its first password; nothing when it has one already, which then is the one that counts. */
  async establish(accountId: string, password: string): Promise<Proved | undefined> {
    const passwordHash = await this.hashes.hash(password);
    const [made] = await this.db.door<Proved>(sql`
      INSERT INTO credential (account_id, password_hash, changed_at) VALUES (${accountId}, ${passwordHash}, ${this.clock.now()})
      ON CONFLICT (account_id) DO NOTHING
      RETURNING account_id AS "accountId", changed_at::text AS since`);
    return made;
  }

  /** What is kept of a password, for whoever puts it in place together with something else. */
  async hashOf(password: string): Promise<string> {
    return this.hashes.hash(password);
  }

  /** Whether this is the password of an address. It counts as no attempt: call it after one that was counted. */
  async isPresent(email: string, password: string): Promise<boolean> {
    return this.hashes.isPassword(password, (await this.find(email))?.passwordHash ?? undefined);
  }

  /** The same password under a better hash, unless it was changed meanwhile. */
  private async hashAnew(accountId: string, kept: string, password: string): Promise<void> {
    const anew = await this.hashOf(password);
    await this.db.door(sql`
      UPDATE credential SET password_hash = ${anew} WHERE account_id = ${accountId} AND password_hash = ${kept}`);
  }

  private async isPassword(password: string, kept: string | undefined, attempt: string): Promise<boolean> {
    try {
      return await this.hashes.isPassword(password, kept);
    } catch (error) {
      await this.attempts.forget(attempt);
      throw error;
    }
  }

  private async find(email: string): Promise<Known | undefined> {
    const [known] = await this.db.door<Known>(sql`
      SELECT a.id AS "accountId", c.password_hash AS "passwordHash", c.changed_at::text AS since
      FROM account a LEFT JOIN credential c ON c.account_id = a.id WHERE lower(a.email) = ${canonicalEmail(email)}`);
    return known;
  }
}
