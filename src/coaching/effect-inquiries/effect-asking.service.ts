// Asking: the inquiries whose day has come, workspace by workspace, and the letters with their links.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { LinkLettersService } from '#access/links/link-letter.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { and, fixed, sql, TRUE } from '#platform/database/sql.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { HistoryService } from '#office/history/history.service.js';
import { effectInquiryRefusals } from './effect-inquiry-refusals.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { EFFECT_LINK, letterOf, type LetterFacts } from './effect-inquiry.letter.js';
import { around, receiverOf, type Around } from './effect-inquiry.reads.js';

/** As many as one transaction asks. */
const AT_ONCE = 100;

interface Receiver {
  id: string;
  name: string | null;
  email: string;
}

@Injectable()
export class EffectAsking {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
    private readonly letters: LinkLettersService,
  ) {}

  /** Every workspace, one after another; what is due is asked once, whoever makes the round. */
  async round(): Promise<void> {
    for (const { id } of await this.db.read<{ id: string }>(sql`SELECT id FROM workspace`)) {
      const piece = new Work(v7(), 'sv');
      piece.workspaceId = id;
      await this.db.during(piece, async () => {
        let last: EffectInquiry | undefined;
        do last = await this.db.transaction(() => this.askDue(last));
        while (last);
      });
    }
  }

  /** Asks, or refuses where nobody can be asked. */
  async demandAsked(actor: Actor, inquiry: EffectInquiry): Promise<void> {
    if (await this.ask(actor, inquiry)) return;
    throw effectInquiryRefusals.EFFECT_INQUIRY_NO_ADDRESS({ field: 'id' });
  }

  /** Writes the letter of a link that can be used. */
  async send(id: string, letterId: string): Promise<void> {
    await this.letters.send(EFFECT_LINK, { id, letterId }, { facts: () => this.factsOf(id), written: letterOf });
  }

  /**
   * The next of those that are due, after the last that was looked at. Those whom nobody can be found for stay for the round
   * of the next hour, and are passed by here, so that however many they are they hold up nobody.
   */
  private async askDue(after: EffectInquiry | undefined): Promise<EffectInquiry | undefined> {
    const due = await this.db.select(
      EffectInquiry,
      (t) =>
        and(
          sql`${t}.ask_on <= ${this.clock.today()} AND ${t}.asked_on IS NULL AND ${t}.cancelled_on IS NULL`,
          after ? sql`(${t}.ask_on, ${t}.id) > (${after.askOn}::date, ${after.id}::uuid)` : TRUE,
        ),
      fixed(`ORDER BY t.ask_on, t.id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`),
    );
    for (const inquiry of due) await this.ask(null, inquiry);
    return due.length < AT_ONCE ? undefined : due.at(-1);
  }

  private async ask(actor: Actor | null, inquiry: EffectInquiry): Promise<boolean> {
    const [receiver] = await this.db.read<Receiver>(receiverOf(inquiry.id, this.db.workspace));
    if (!receiver) return false;
    inquiry.ask(this.clock.today(), receiver.id);
    await this.db.amend(inquiry);
    // An earlier link ends now, and not when the next letter is written: its days have just been counted anew.
    await this.letters.keep(EFFECT_LINK, inquiry.id, null);
    await this.history.record(actor, 'effectInquiry.ask', inquiry);
    await this.outbox.post('effectInquiry.send', { inquiryId: inquiry.id });
    return true;
  }

  private async factsOf(id: string): Promise<LetterFacts | undefined> {
    const { workspace } = this.db;
    const inquiry = await this.db.find(EffectInquiry, id);
    if (!inquiry?.expiresOn || inquiry.cancelledOn || inquiry.confirmedAt) return undefined;
    const [receiver] = await this.db.read<Receiver>(receiverOf(id, workspace));
    const [names] = await this.db.read<Around>(around(id, workspace));
    if (!receiver || !names) return undefined;
    return { ...names, name: receiver.name, email: receiver.email, expiresOn: inquiry.expiresOn };
  }
}
