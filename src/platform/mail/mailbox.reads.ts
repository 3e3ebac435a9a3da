// Letters that were kept, of the workspaces that are only for show.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Work } from '../context.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { Mail } from './mail.entity.js';

export type KeptLetter = Pick<Mail, 'recipient' | 'subject' | 'text' | 'sentAt'>;

const LATEST = 50;

@Injectable()
export class MailboxReads {
  constructor(private readonly db: Database) {}

  /** The latest letters of the demo's workspaces, newest first. Real workspaces are never shown to whoever comes by. */
  async ofDemo(): Promise<KeptLetter[]> {
    const read = (): Promise<{ id: string }[]> => this.db.read(sql`SELECT id FROM workspace WHERE is_demo`);
    const workspaces = await this.db.during(new Work(v7(), 'sv'), read);
    const letters: KeptLetter[] = [];
    for (const { id } of workspaces) letters.push(...(await this.of(id)));
    return letters.toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime()).slice(0, LATEST);
  }

  /** The latest letters of one workspace: for whoever runs the server. */
  async of(workspaceId: string): Promise<KeptLetter[]> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    return this.db.during(piece, () =>
      this.db.read<KeptLetter>(sql`
        SELECT recipient, subject, text, sent_at AS "sentAt" FROM mail WHERE workspace_id = ${this.db.workspace}
        ORDER BY sent_at DESC, id DESC LIMIT ${LATEST}`),
    );
  }
}
