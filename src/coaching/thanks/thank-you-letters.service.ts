// The letters of thanks: one to each, and nothing left of their words when somebody they went to is erased.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { Mailer } from '#platform/mail/mailer.js';
import { HistoryService } from '#office/history/history.service.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { ThankYou } from './thank-you.entity.js';
import { addressed } from './thank-you.letter.js';

@Injectable()
export class ThankYouLetters implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'contact.erase' && row instanceof Contact) await this.forget(actor, row);
    });
  }

  /** Writes the letter to one of them, unless that one has no address any more. */
  async send(thankYouId: string, contactId: string, letterId: string): Promise<void> {
    const letter = await this.db.transaction(async () => {
      const thankYou = await this.db.find(ThankYou, thankYouId);
      const contact = await this.db.find(Contact, contactId);
      if (!thankYou?.body || !contact?.email) return undefined;
      return { to: contact.email, subject: thankYou.subject, text: addressed(contact.name, thankYou.body) };
    });
    if (letter) await this.mailer.deliver({ id: letterId, ...letter });
  }

  /** A contact is erased: what was written to them goes, and that they were thanked stays. */
  private async forget(actor: Actor | null, { id }: Contact): Promise<void> {
    const letters = await this.db.select(
      ThankYou,
      (t) => sql`${t}.body IS NOT NULL AND ${id}::uuid = ANY(${t}.contact_ids)`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const letter of letters) letter.body = null;
    await this.db.amendAll(letters);
    for (const letter of letters) {
      await this.history.record(actor, 'thankYou.erase', letter);
      await this.history.erasePersonal(letter.id);
    }
  }
}
