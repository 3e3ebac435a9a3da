// Lets a machine in by its key: one statement in the workspace that the key names.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { log, traits } from '#platform/log.js';
import { holderOf, type KeyHolder } from '../api-keys/api-key.reads.js';
import { partsOf } from '../api-keys/api-key.rules.js';
import { EntrancesService } from './entrance.service.js';
import { digestOf, isSecretOf } from '../credentials/secret.js';

/** A key's use is noted once an hour, so that reading does not write. */
const NOTED_EVERY = 3_600_000;

@Injectable()
export class KeyEntrance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly entrances: EntrancesService,
  ) {}

  /**
   * Lets a key in, or refuses it: unknown, wrong, expired, taken back and "its member has left" have one answer.
   * @param wanted the workspace that the request names besides; a key never acts in another than its own
   */
  async admit(key: string, wanted: string | undefined): Promise<void> {
    const parts = partsOf(key);
    if (!parts) throw refuse.UNAUTHENTICATED({});
    const { workspaceId, keyId, secret } = parts;
    work().workspaceId = workspaceId;
    const [holder] = await this.db.read<KeyHolder>(holderOf(this.db.workspace, keyId, this.clock.today()));
    const isRight = isSecretOf(secret, holder?.secretHash ?? digestOf(''));
    if (!holder || !isRight || !this.counts(holder) || !isIn(holder, wanted)) {
      await this.entrances.leave();
      throw refuse.UNAUTHENTICATED({});
    }
    this.enter(holder, workspaceId, keyId);
    await this.note(holder, keyId);
  }

  private counts({ revokedAt, expiresOn }: KeyHolder): boolean {
    return revokedAt === null && expiresOn >= this.clock.today();
  }

  private enter(holder: KeyHolder, workspaceId: string, keyId: string): void {
    const { accountId, email, workspace, memberId, organisationId, held, closed, mayWrite, projectIds } = holder;
    // Administering reaches the whole workspace, so a key for some projects does not do it.
    const isAdmin = holder.isAdmin && projectIds.length === 0;
    const apiKey = { id: keyId, mayWrite, projectIds };
    const facts = { workspaceId, accountId, memberId, organisationId, isAdmin, held, closed, apiKey };
    this.entrances.enterAs({ accountId, email, workspaces: [workspace] }, facts);
  }

  /** Without a new version: that a key was used changes nothing about it. */
  private async note({ lastUsedAt }: KeyHolder, keyId: string): Promise<void> {
    const now = this.clock.now();
    if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < NOTED_EVERY) return;
    try {
      await this.db.transaction(() =>
        this.db.run(sql`
          UPDATE api_key SET last_used_at = ${now} WHERE workspace_id = ${this.db.workspace} AND id = ${keyId}`),
      );
    } catch (error) {
      log('warn', 'apiKey.note', traits(error));
    }
  }
}

function isIn({ workspace }: KeyHolder, wanted: string | undefined): boolean {
  return !wanted || [workspace.id, workspace.slug].includes(wanted.toLowerCase());
}
