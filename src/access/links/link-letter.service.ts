// Links go out: their secrets are made, kept as a hash, and written into letters.
import { Injectable } from '@nestjs/common';
import { readConfig } from '#platform/config.js';
import { Database } from '#platform/database/database.js';
import { name, sql } from '#platform/database/sql.js';
import { Mailer } from '#platform/mail/mailer.js';
import { digestOf, newSecret } from '../credentials/secret.js';
import { written } from './link.rules.js';
import type { LinkedRow, LinkKind } from './link.service.js';

/** What is sent, and under which name, the same each time the sending is tried. */
export interface Sending {
  id: string;
  letterId: string;
}

/** What a letter with a link says. */
export interface LinkLetter<Facts> {
  /** Nothing when the link can no longer be used. */
  facts: () => Promise<Facts | undefined>;
  written: (facts: Facts, link: string) => { subject: string; text: string };
}

@Injectable()
export class LinkLettersService {
  constructor(
    private readonly db: Database,
    private readonly mailer: Mailer,
  ) {}

  /** Writes a letter. Its secret is made here and nowhere kept; tried again, it is another, and the last letter counts. */
  async send<Row extends LinkedRow, Facts extends { email: string }>(
    kind: LinkKind<Row>,
    { id, letterId }: Sending,
    letter: LinkLetter<Facts>,
  ): Promise<void> {
    const secret = newSecret();
    const facts = await this.db.transaction(async () => {
      const told = await letter.facts();
      if (told) await this.keep(kind, id, digestOf(secret));
      return told;
    });
    if (!facts) return;
    const text = letter.written(facts, this.addressOf(kind, id, secret));
    await this.mailer.deliver({ id: letterId, to: facts.email, ...text });
  }

  /** A secret that is told at once and written in no letter: its hash to keep, and the address to tell. */
  issue<Row extends LinkedRow>(kind: LinkKind<Row>, id: string): { secretHash: string; address: string } {
    const secret = newSecret();
    return { secretHash: digestOf(secret), address: this.addressOf(kind, id, secret) };
  }

  /** A secret takes effect, or the link ends. Without a new version: nothing that anybody sees has changed. */
  async keep<Row extends LinkedRow>(kind: LinkKind<Row>, id: string, secretHash: string | null): Promise<void> {
    const table = name(this.db.meta(kind.type).tableName);
    await this.db.run(sql`
      UPDATE ${table} SET secret_hash = ${secretHash} WHERE workspace_id = ${this.db.workspace} AND id = ${id}`);
  }

  private addressOf<Row extends LinkedRow>({ page, path }: LinkKind<Row>, id: string, secret: string): string {
    const { publicUrl } = readConfig(process.env);
    const token = written({ workspaceId: String(this.db.workspace.value), id, secret });
    // After the #, so that no server and no log on the way sees it.
    return `${publicUrl.replace(/\/$/, '')}/${path?.(token) ?? `${page}#${token}`}`;
  }
}
