// Asking: the inquiries whose day has come, workspace by workspace, and the letters with their links.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { digestOf, newSecret } from '#access/credentials/secret.js';
import { written } from '#access/invitations/invitation.rules.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { readConfig } from '#platform/config.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { and, fixed, sql, TRUE } from '#platform/database/sql.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Mailer } from '#platform/mail/mailer.js';
import { HistoryService } from '#office/history/history.service.js';
import { effectInquiryRefusals } from './effect-inquiry-refusals.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { letterOf, type LetterFacts } from './effect-inquiry.letter.js';
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
    private readonly mailer: Mailer,
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

  /** Writes the letter. Its secret is made here and nowhere kept; tried again, it is another, and the last letter counts. */
  async send(inquiryId: string, letterId: string): Promise<void> {
    const secret = newSecret();
    const facts = await this.db.transaction(() => this.factsOf(inquiryId, digestOf(secret)));
    if (!facts) return;
    const { publicUrl } = readConfig(process.env);
    const token = written({ workspaceId: String(this.db.workspace.value), invitationId: inquiryId, secret });
    // After the #, so that no server and no log on the way sees it.
    const link = `${publicUrl.replace(/\/$/, '')}/effect#${token}`;
    await this.mailer.deliver({ id: letterId, to: facts.email, ...letterOf(facts, link) });
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
    await this.keep(inquiry.id, null);
    await this.history.record(actor, 'effectInquiry.ask', inquiry);
    await this.outbox.post('effectInquiry.send', { inquiryId: inquiry.id });
    return true;
  }

  /** What the letter says, of a link that can be used; its secret takes effect. */
  private async factsOf(id: string, secretHash: string): Promise<LetterFacts | undefined> {
    const { workspace } = this.db;
    const inquiry = await this.db.find(EffectInquiry, id);
    if (!inquiry?.expiresOn || inquiry.cancelledOn || inquiry.confirmedAt) return undefined;
    const [receiver] = await this.db.read<Receiver>(receiverOf(id, workspace));
    const [names] = await this.db.read<Around>(around(id, workspace));
    if (!receiver || !names) return undefined;
    await this.keep(id, secretHash);
    return { ...names, name: receiver.name, email: receiver.email, expiresOn: inquiry.expiresOn };
  }

  /** Without a new version: nothing that anybody sees has changed. */
  private async keep(id: string, secretHash: string | null): Promise<void> {
    await this.db.run(sql`
      UPDATE effect_inquiry SET secret_hash = ${secretHash} WHERE workspace_id = ${this.db.workspace} AND id = ${id}`);
  }
}
