// Letters about passwords: the link is made when its letter is written, and nothing but its hash is kept.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { readConfig } from '#platform/config.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { log, traits } from '#platform/log.js';
import { Mailer } from '#platform/mail/mailer.js';
import { digestOf, newSecret } from '../credentials/secret.js';
import { changedLetter, resetLetter } from './password.letter.js';
import { PasswordReads, type Home } from './password.reads.js';
import { MINUTES, WAITED_AT_MOST_MINUTES, written } from './password-reset.rules.js';

/** A worker that has taken a letter and not written it by then is taken for dead. */
const TAKEN_FOR_MINUTES = 5;

/** What was asked for is forgotten a day later. */
const KEPT_MINUTES = 24 * 60;

interface Asked {
  id: string;
  accountId: string;
}

@Injectable()
export class PasswordLettersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reads: PasswordReads,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
  ) {}

  /** Writes the letters that were asked for. One that cannot be delivered keeps none of the others back, and is tried again. */
  async writeAsked(): Promise<void> {
    const failed: string[] = [];
    let why: unknown;
    for (let asked = await this.take(); asked; asked = await this.take()) {
      try {
        await this.write(asked);
      } catch (error) {
        log('warn', 'password.letter', traits(error));
        failed.push(asked.id);
        why = error;
      }
    }
    if (!failed.length) return;
    await this.release(failed);
    throw why;
  }

  /** Forgets what was asked for, whether or not it was used. */
  async sweep(): Promise<void> {
    await this.db.door(sql`DELETE FROM password_reset WHERE asked_at < ${this.ago(KEPT_MINUTES)}`);
  }

  /** A letter will say that the password was changed; to an account of no workspace there is nobody to write. */
  async tellLater(accountId: string): Promise<void> {
    const home = await this.reads.home(accountId);
    if (home) await this.at(home, () => this.db.transaction(() => this.outbox.post('password.tell', { accountId })));
  }

  /** Says that the password was changed, in the workspace under way. */
  async tell(accountId: string, letterId: string): Promise<void> {
    const home = await this.reads.home(accountId);
    if (home) await this.mailer.deliver({ id: letterId, to: home.email, ...changedLetter(pageOf('')) });
  }

  /** One at a time: what a worker that dies had not come to is nobody's yet. */
  private async take(): Promise<Asked | undefined> {
    const [asked] = await this.db.door<Asked>(sql`
      WITH next AS (
        SELECT id FROM password_reset
        WHERE account_id IS NOT NULL AND written_at IS NULL AND used_at IS NULL AND asked_at > ${this.ago(WAITED_AT_MOST_MINUTES)}
          AND (taken_at IS NULL OR taken_at < ${this.ago(TAKEN_FOR_MINUTES)})
        ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
      ), taken AS (
        UPDATE password_reset SET taken_at = ${this.clock.now()} WHERE id IN (SELECT id FROM next) RETURNING id, account_id
      ) SELECT id, account_id AS "accountId" FROM taken`);
    return asked;
  }

  private async write({ id, accountId }: Asked): Promise<void> {
    const home = await this.reads.home(accountId);
    if (home && !isForShow(home)) await this.deliver(id, home);
    await this.db.door(sql`UPDATE password_reset SET written_at = ${this.clock.now()} WHERE id = ${id}`);
  }

  /** The link works before it is on its way; should nobody learn that it was, the next letter carries another. */
  private async deliver(id: string, home: Home): Promise<void> {
    const secret = newSecret();
    const letter = { id, to: home.email, ...resetLetter(pageOf(`reset#${written({ id, secret })}`)) };
    await this.db.door(sql`
      UPDATE password_reset SET secret_hash = ${digestOf(secret)}, expires_at = ${this.ago(-MINUTES)} WHERE id = ${id}`);
    await this.at(home, () => this.mailer.deliver(letter));
  }

  /** Not before all have been tried: else the first that fails would be taken again at once. */
  private async release(ids: string[]): Promise<void> {
    await this.db.door(sql`
      UPDATE password_reset SET taken_at = NULL, secret_hash = NULL, expires_at = NULL WHERE id = ANY(${ids}::uuid[])`);
  }

  private at<T>({ workspaceId }: Home, story: () => Promise<T>): Promise<T> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    return this.db.during(piece, story);
  }

  private ago(minutes: number): Date {
    return new Date(this.clock.now().getTime() - minutes * 60_000);
  }
}

/** Nobody becomes one of the demo's people where NODE_ENV says production: their letters lie open. */
function isForShow({ isDemo }: Home): boolean {
  return isDemo && process.env['NODE_ENV'] === 'production';
}

function pageOf(path: string): string {
  const { publicUrl } = readConfig(process.env);
  return `${publicUrl.replace(/\/$/, '')}/${path}`;
}
