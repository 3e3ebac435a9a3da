// Keys for machines: made by a person, shown once, looked at on every request, taken back with one touch.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { HistoryService } from '#office/history/history.service.js';
import { addDays } from '#platform/values/day.js';
import { digestOf, newSecret } from '../credentials/secret.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyCreateInput } from './api-key.inputs.js';
import { apiKeyPolicy } from './api-key.policy.js';
import { DAYS_AT_MOST, isWithinReach, lastDay, written } from './api-key.rules.js';

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Makes a key for oneself. The whole key is in the answer, and nowhere ever after. */
  async create(actor: Actor, id: string, input: ApiKeyCreateInput): Promise<ApiKey> {
    apiKeyPolicy.create.demand(actor, actor);
    const secret = newSecret();
    const { workspaceId } = actor;
    const key = this.made(actor, id, input, digestOf(secret));
    await this.db.transaction(async () => {
      await this.db.insert(key);
      await this.history.record(actor, 'apiKey.create', key);
    });
    return Object.assign(key, { secret: written({ workspaceId, keyId: id, secret }) });
  }

  /** Takes a key back: its next request is refused. One that is taken back stays as it was. */
  async revoke(actor: Actor, id: string, expectedVersion: number): Promise<ApiKey> {
    return this.db.transaction(async () => {
      const key = await this.db.lock(actor, ApiKey, id, expectedVersion);
      apiKeyPolicy.revoke.demand(actor, key);
      if (key.revokedAt) return key;
      key.revokedAt = this.clock.now();
      await this.db.amend(key);
      await this.history.record(actor, 'apiKey.revoke', key);
      return key;
    });
  }

  private made(actor: Actor, id: string, input: ApiKeyCreateInput, secretHash: string): ApiKey {
    const { name, mayWrite, projectIds } = input;
    const today = this.clock.today();
    const expiresOn = lastDay(today, input.expiresOn);
    if (!isWithinReach(today, expiresOn)) {
      throw refuse.OUT_OF_RANGE({ min: today, max: addDays(today, DAYS_AT_MOST), field: 'input.expiresOn' });
    }
    const isStranger = (projectId: string): boolean => !actor.held.some((held) => held.projectId === projectId);
    if (projectIds.some(isStranger)) throw refuse.NOT_FOUND({ type: 'Project', field: 'input.projectIds' });
    const { memberId } = actor;
    const unused = { lastUsedAt: null, revokedAt: null };
    return Object.assign(new ApiKey(), { id, memberId, name, mayWrite, projectIds, expiresOn, secretHash, ...unused });
  }
}
