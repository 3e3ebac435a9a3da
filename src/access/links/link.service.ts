// Whoever holds a link acts: in the workspace that the link names, and as nobody else.
import { Injectable } from '@nestjs/common';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import type { Refusal } from '#platform/errors.js';
import { Sendings } from '#platform/graphql/sendings.js';
import { EntrancesService } from '../auth-sessions/entrance.service.js';
import { isSecretOf } from '../credentials/secret.js';
import { SignInAttemptsService } from '../credentials/sign-in-attempt.service.js';
import { partsOf } from './link.rules.js';

/** A row that a link leads to: of its secret the hash alone is kept, and none until a letter is written. */
export interface LinkedRow extends WorkspaceRow {
  secretHash: string | null;
}

/** One kind of link, declared beside its row. */
export interface LinkKind<Row extends LinkedRow> {
  /** The page that it leads to, such as `effect`. */
  page: string;
  type: RowClass<Row>;
  /** The one answer to every link that is not right: unknown, of another workspace and wrong sound alike. */
  invalid: (at: { field: string }) => Refusal;
  /** Where the token stands when a program asks for it; a page's stands after the #, which no server on the way sees. */
  path?: (token: string) => string;
}

/** Somebody who shows a link's token, and where the request comes from. */
export interface Holder {
  token: string;
  address: string;
}

/** What is done by a link. */
export interface Story<Row, Held, Shown> {
  /** Refuses a link that can no longer be used; gives what the deed is done to. */
  held: (row: Row) => Held | Promise<Held>;
  /** Done once, however often it is sent. */
  deed: (held: Held) => Promise<unknown>;
  /** What is answered, as things are now. */
  shown: (held: Held) => Promise<Shown>;
}

@Injectable()
export class LinksService {
  constructor(
    private readonly db: Database,
    private readonly entrances: EntrancesService,
    private readonly attempts: SignInAttemptsService,
    private readonly sendings: Sendings,
  ) {}

  /** Does something as the holder of a link. */
  async as<Row extends LinkedRow, Held, Shown>(
    kind: LinkKind<Row>,
    holder: Holder,
    story: Story<Row, Held, Shown>,
  ): Promise<Shown> {
    const { id } = await this.prove(kind, holder);
    return this.tell(kind, id, story);
  }

  /** Whether what is sent was sent before by the same link, and done. */
  async isSecond(id: string): Promise<boolean> {
    return this.sendings.isSecond(id);
  }

  /** The row behind a link that is right; whoever was signed in acts as its holder from here, and as nobody else. */
  async prove<Row extends LinkedRow>(kind: LinkKind<Row>, { token, address }: Holder): Promise<Row> {
    const parts = partsOf(token);
    if (!parts) throw kind.invalid({ field: 'token' });
    await this.entrances.leave();
    work().workspaceId = parts.workspaceId;
    const row = await this.attempts.proved(`${kind.page} ${parts.id}`, address, async () => {
      const found = await this.db.find(kind.type, parts.id);
      return found?.secretHash && isSecretOf(parts.secret, found.secretHash) ? found : undefined;
    });
    if (!row) throw kind.invalid({ field: 'token' });
    return row;
  }

  /** The story of a link that is proved: its row is held until all is told. */
  async tell<Row extends LinkedRow, Held, Shown>(
    { type, invalid }: LinkKind<Row>,
    id: string,
    { held, deed, shown }: Story<Row, Held, Shown>,
  ): Promise<Shown> {
    return this.db.transaction(async () => {
      const [row] = await this.db.select(type, (t) => sql`${t}."id" = ${id}`, fixed('FOR UPDATE'));
      if (!row) throw invalid({ field: 'token' });
      const own = await held(row);
      await this.sendings.once(id, () => deed(own));
      return shown(own);
    });
  }
}
