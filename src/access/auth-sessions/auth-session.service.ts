// Sessions: opened with a new token, found by its hash, ended for good.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { AuthSession } from './auth-session.entity.js';
import { endOf, forgottenBefore, isAlive, isToNote, type SessionTimes } from './auth-session.rules.js';
import type { Entrance } from './entrance.service.js';
import type { Proved } from '../credentials/credential.service.js';
import { digestOf, newSecret } from '../credentials/secret.js';

export interface FoundSession extends SessionTimes, Entrance {
  id: string;
}

/** Whether somebody came in by a session, and not by a key. */
export function isOfSession(entrance: Entrance | undefined): entrance is FoundSession {
  return entrance !== undefined && 'seenAt' in entrance;
}

@Injectable()
export class AuthSessionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and gives its token, which is nowhere else; nothing when the password that was proved counts no more. */
  async open({ accountId, since }: Proved, isOwnDevice: boolean, device: string | null): Promise<string | undefined> {
    const token = newSecret();
    const now = this.clock.now();
    const opened = await this.db.door(sql`
      INSERT INTO auth_session (id, account_id, token_hash, is_own_device, device, created_at, seen_at, expires_at)
      SELECT ${v7()}::uuid, c.account_id, ${digestOf(token)}::text, ${isOwnDevice}::boolean, ${device}::text,
        ${now}::timestamptz, ${now}::timestamptz, ${endOf(isOwnDevice, now)}::timestamptz
      FROM credential c WHERE c.account_id = ${accountId} AND c.changed_at = ${since}::timestamptz FOR SHARE
      RETURNING id`);
    return opened.length ? token : undefined;
  }

  /** The session behind a token with its account and address book, in one statement. */
  async find(token: string): Promise<FoundSession | undefined> {
    const [session] = await this.db.door<FoundSession>(sql`
      SELECT s.id, s.account_id AS "accountId", a.email, s.is_own_device AS "isOwnDevice",
        s.created_at AS "createdAt", s.seen_at AS "seenAt",
        coalesce((SELECT json_agg(json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'isDemo', w.is_demo,
            'usedAt', extract(epoch FROM b.used_at)) ORDER BY b.used_at DESC NULLS LAST, w.id)
          FROM account_workspace b JOIN workspace w ON w.id = b.workspace_id WHERE b.account_id = s.account_id), '[]') AS workspaces
      FROM auth_session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = ${digestOf(token)} AND s.expires_at > ${this.clock.now()}`);
    return session;
  }

  /** Whether a session has not had its time. */
  counts(session: FoundSession, leads: boolean): boolean {
    return isAlive(session, leads, this.clock.now());
  }

  /** Notes that a session is used, once a minute. */
  async note(session: FoundSession): Promise<void> {
    const now = this.clock.now();
    if (!isToNote(session, now)) return;
    await this.db.door(sql`UPDATE auth_session SET seen_at = ${now} WHERE id = ${session.id} AND seen_at < ${now}`);
  }

  /** Ends the session of a token; ending it twice is ending it once. */
  async end(token: string): Promise<void> {
    await this.db.door(sql`DELETE FROM auth_session WHERE token_hash = ${digestOf(token)}`);
  }

  /** The sessions of the account that somebody is signed in to, last used first. */
  async of({ id, accountId }: FoundSession): Promise<AuthSession[]> {
    const now = this.clock.now();
    const rows = await this.db.door<AuthSession>(sql`
      SELECT id, is_own_device AS "isOwnDevice", device, created_at AS "createdAt", seen_at AS "seenAt", id = ${id} AS "isThis"
      FROM auth_session WHERE account_id = ${accountId} AND expires_at > ${now} AND seen_at > ${forgottenBefore(now)}
      ORDER BY seen_at DESC, id`);
    return rows.map((row) => Object.assign(new AuthSession(), row)).filter((session) => isAlive(session, false, now));
  }

  /** Ends one session of an account. */
  async endOne(accountId: string, id: string): Promise<void> {
    await this.db.door(sql`DELETE FROM auth_session WHERE id = ${id} AND account_id = ${accountId}`);
  }

  /** Ends every session of an account. */
  async endAll(accountId: string): Promise<void> {
    await this.db.door(AuthSession.endOf(sql`SELECT ${accountId}::uuid`));
  }

  /** Takes away the sessions that nobody can use any more. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.db.door(sql`DELETE FROM auth_session WHERE expires_at < ${now} OR seen_at < ${forgottenBefore(now)}`);
  }
}
