// What was sent before: a sending takes its key in the transaction of its effect, so that of two sendings one has it.
import { Injectable } from '@nestjs/common';
import { work, type Sent } from '../context.js';
import { Database } from '../database/database.js';
import { refuse } from '../errors.js';
import { Idempotency, type Outcome } from './idempotency.entity.js';

@Injectable()
export class Sendings {
  constructor(private readonly db: Database) {}

  /** Takes the key, or waits for whoever holds it and gives the earlier sending. */
  async claim(senderId: string, sent: Sent, foreseen?: Outcome): Promise<Idempotency | undefined> {
    if (await this.db.run(Idempotency.claim(this.db.workspace, { senderId, ...sent }, foreseen))) return undefined;
    const earlier = await Idempotency.earlier(this.db, senderId, sent.key);
    if (earlier?.requestHash !== sent.hash) throw refuse.IDEMPOTENCY_KEY_REUSED({ field: 'id' });
    return earlier;
  }

  /**
   * A deed of somebody who is no member, unless they have sent it before: a public operation proves for itself who sends,
   * and may answer as things are now. Called in the transaction of the deed.
   * @param senderId what they have proved to hold
   */
  async once(senderId: string, deed: () => Promise<unknown>): Promise<void> {
    const { sent } = work();
    if (sent && (await this.claim(senderId, sent))) work().replayed = true;
    else await deed();
  }

  /** Whether somebody who is no member has sent this before. */
  async isSecond(senderId: string): Promise<boolean> {
    const { sent } = work();
    return Boolean(sent && (await Idempotency.earlier(this.db, senderId, sent.key))?.requestHash === sent.hash);
  }
}
