// Changing one's password while signed in.
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Credential } from '../credentials/credential.entity.js';
import { digestOf, newSecret } from '../credentials/secret.js';
import { OwnSessionsService } from '../sign-in/own-session.service.js';
import { PasswordChoicesService } from './password-choice.service.js';
import { PasswordLettersService } from './password-letter.service.js';
import { passwordRefusals } from './password-reset.entity.js';

/** Whose password becomes which, and the session that goes on. */
interface Replacement {
  accountId: string;
  passwordHash: string;
  sessionId: string;
  tokenHash: string;
}

@Injectable()
export class PasswordsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly own: OwnSessionsService,
    private readonly choices: PasswordChoicesService,
    private readonly letters: PasswordLettersService,
  ) {}

  /** Another password counts from now on. Sent again, it is done already. */
  async change(request: Request, current: string, chosen: string): Promise<boolean> {
    const session = this.own.demand('password:change');
    const { accountId, email, id: sessionId } = session;
    if (!(await this.choices.has(email, current, request.ip ?? ''))) {
      if (await this.choices.isAlready(email, chosen)) return true;
      throw passwordRefusals.PASSWORD_WRONG({ field: 'current' });
    }
    const passwordHash = await this.choices.hashOf(accountId, chosen, 'new');
    const token = newSecret();
    await this.replace({ accountId, passwordHash, sessionId, tokenHash: digestOf(token) });
    this.own.keep(request, token, session);
    await this.letters.tellLater(accountId);
    return true;
  }

  /**
   * In one statement and behind those who are signing in: this session goes on under another token, and every other one and
   * every open link goes. A session that has been ended meanwhile changes nothing.
   */
  private async replace({ accountId, passwordHash, sessionId, tokenHash }: Replacement): Promise<void> {
    const replaced = sql`
      WITH mine AS (
        UPDATE auth_session SET token_hash = ${tokenHash} WHERE id = ${sessionId} AND account_id = ${accountId}
        RETURNING account_id
      ), kept AS (${Credential.put(fixed('mine'), passwordHash, this.clock.now())}),
      links AS (DELETE FROM password_reset WHERE account_id IN (SELECT account_id FROM mine)),
      others AS (DELETE FROM auth_session WHERE account_id IN (SELECT account_id FROM mine) AND id <> ${sessionId})
      SELECT account_id FROM mine`;
    const done = await this.db.door(replaced, Credential.lock(accountId));
    if (!done.length) throw refuse.UNAUTHENTICATED({});
  }
}
