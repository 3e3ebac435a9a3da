// A forgotten password: a link is asked for by address, and whoever reads the letter chooses another password.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { callFor } from '#platform/jobs/jobs.js';
import { AuthSession } from '../auth-sessions/auth-session.entity.js';
import { Credential } from '../credentials/credential.entity.js';
import { isSecretOf } from '../credentials/secret.js';
import { SignInAttemptsService } from '../credentials/sign-in-attempt.service.js';
import { canonicalEmail } from '../workspaces/account.rules.js';
import { PasswordChoicesService } from './password-choice.service.js';
import { PasswordLettersService } from './password-letter.service.js';
import { PasswordReset, passwordRefusals } from './password-reset.entity.js';
import { obstacle, partsOf, type ResetToken } from './password-reset.rules.js';

/** What whoever holds a link sends, and from where. */
export interface NewPassword {
  token: string;
  password: string;
  address: string;
}

interface Found {
  id: string;
  accountId: string;
  email: string;
  secretHash: string;
  expiresAt: Date | null;
  usedAt: Date | null;
}

@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly attempts: SignInAttemptsService,
    private readonly choices: PasswordChoicesService,
    private readonly letters: PasswordLettersService,
  ) {}

  /**
   * Somebody has forgotten a password. Whether the address is known decides nothing here: the same statements are sent, and
   * a worker finds out afterwards whom to write to. Asking again costs waiting, as a wrong password does.
   */
  async ask(email: string, address: string): Promise<boolean> {
    const canonical = canonicalEmail(email);
    await this.attempts.begin(askingFor(canonical), address);
    await this.db.door(PasswordReset.note(v7(), canonical, this.clock.now()));
    await this.db.door(callFor('password.write'));
    return true;
  }

  /** Whoever holds the link chooses a password; everybody who was signed in to the account is signed out. */
  async reset({ token, password, address }: NewPassword): Promise<boolean> {
    const found = await this.prove(token, address);
    const why = obstacle(found, this.clock.now());
    if (why === 'EXPIRED') throw passwordRefusals.PASSWORD_RESET_EXPIRED({ field: 'token' });
    if (why === 'USED') return this.again(found, password, address);
    const passwordHash = await this.choices.hashOf(found.accountId, password, 'password');
    if (!(await this.redeem(found, passwordHash))) return this.again(found, password, address);
    await this.attempts.clear(found.email, address);
    await this.attempts.clear(askingFor(found.email), address);
    await this.letters.tellLater(found.accountId);
    return true;
  }

  private async prove(token: string, address: string): Promise<Found> {
    const parts = partsOf(token);
    const found = parts && (await this.attempts.proved(`reset ${parts.id}`, address, () => this.find(parts)));
    if (!found) throw passwordRefusals.PASSWORD_RESET_INVALID({ field: 'token' });
    return found;
  }

  private async find({ id, secret }: ResetToken): Promise<Found | undefined> {
    const [found] = await this.db.door<Found>(sql`
      SELECT r.id, r.account_id AS "accountId", lower(a.email) AS email, r.secret_hash AS "secretHash",
        r.expires_at AS "expiresAt", r.used_at AS "usedAt"
      FROM password_reset r JOIN account a ON a.id = r.account_id
      WHERE r.id = ${id} AND r.secret_hash IS NOT NULL`);
    return found && isSecretOf(secret, found.secretHash) ? found : undefined;
  }

  /** In one statement and behind those who are signing in, so that no session outlives the password it was begun with. */
  private async redeem({ id, accountId }: Found, passwordHash: string): Promise<boolean> {
    const now = this.clock.now();
    const redeemed = sql`
      WITH used AS (
        UPDATE password_reset SET used_at = ${now} WHERE id = ${id} AND used_at IS NULL AND expires_at > ${now}
        RETURNING account_id
      ), others AS (
        DELETE FROM password_reset WHERE account_id = ${accountId} AND id <> ${id} AND EXISTS (SELECT FROM used)
      ), kept AS (${Credential.put(fixed('used'), passwordHash, now)}),
      ended AS (${AuthSession.endOf(fixed('SELECT account_id FROM used'))})
      SELECT account_id FROM used`;
    return (await this.db.door(redeemed, Credential.lock(accountId))).length > 0;
  }

  /** Sent again, it is done already; whoever chooses another password asks for another link. */
  private async again({ email }: Found, password: string, address: string): Promise<boolean> {
    if (!(await this.choices.has(email, password, address))) {
      throw passwordRefusals.PASSWORD_RESET_USED({ field: 'token' });
    }
    return true;
  }
}

/** Asking is counted apart from signing in: whoever asks on somebody's behalf keeps nobody from signing in. */
function askingFor(email: string): string {
  return `reset ${email}`;
}
