// Notes that a device was in touch, after its request is answered: nobody waits for it, and nothing is refused for its sake.
import type { IncomingMessage } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Work, work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { log, traits } from '#platform/log.js';
import { deviceOf } from '../auth-sessions/device.rules.js';
import { Member } from '../members/member.entity.js';
import { deviceIn, sequenceIn, unsentIn, type Unsent } from './device-header.rules.js';
import { MemberDevice } from './member-device.entity.js';
import { memberDevicePolicy } from './member-device.policy.js';

const NOTED_EVERY_MILLISECONDS = 60_000;

/** A device that has not been heard of for so long is another by now. */
const FORGOTTEN_AFTER_MILLISECONDS = 90 * 24 * 3_600_000;

const REMEMBERED_AT_MOST = 10_000;

interface Contact extends Unsent {
  workspaceId: string;
  memberId: string;
  deviceId: string;
  name: string | null;
  /** The number of the record that came, when one did. */
  came: number | null;
}

@Injectable()
export class MemberDevicesService implements OnModuleInit {
  private readonly noted = new LRUCache<string, number>({ max: REMEMBERED_AT_MOST });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  /** Whoever leaves leaves no devices behind. */
  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ verb, row }) => {
      if (verb === 'member.leave' && row instanceof Member) await this.forget(row.id);
    });
  }

  /** Hears what the device says of itself, and notes it when the request is over. */
  hear(request: IncomingMessage): void {
    const { actor, mayWrite } = work();
    const contact = actor && this.contactIn(request, actor.doer, mayWrite);
    if (!contact || !this.isToNote(contact)) return;
    (request as Request).res?.once('finish', () => void this.note(contact));
  }

  private contactIn(request: IncomingMessage, actor: Actor, changes: boolean): Contact | undefined {
    const { headers } = request;
    const deviceId = deviceIn(headers['x-stegvis-device']);
    if (!deviceId || !memberDevicePolicy.note.allows(actor, actor)) return undefined;
    const unsent = unsentIn(headers['x-stegvis-outbox'], this.clock.now());
    const { unsentCount, oldestUnsentAt, sequence } = unsent ?? NOTHING_SAID;
    const came = changes ? sequenceIn(headers['x-stegvis-sequence']) : null;
    const { workspaceId, memberId } = actor;
    const name = deviceOf(headers['user-agent']);
    return { workspaceId, memberId, deviceId, name, unsentCount, oldestUnsentAt, sequence, came };
  }

  /** Once a minute, so that reading does not write; but every record that comes. */
  private isToNote({ workspaceId, memberId, deviceId, came }: Contact): boolean {
    const key = `${workspaceId} ${memberId} ${deviceId}`;
    const now = this.clock.now().getTime();
    const isDue = now - (this.noted.get(key) ?? -Infinity) >= NOTED_EVERY_MILLISECONDS;
    if (isDue) this.noted.set(key, now);
    return isDue || came !== null;
  }

  private async note(contact: Contact): Promise<void> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = contact.workspaceId;
    try {
      await this.db.during(piece, () => this.db.transaction(() => this.keep(contact)));
    } catch (error) {
      log('warn', 'device.note', traits(error));
    }
  }

  /** What comes late says nothing of what waits there now. */
  private async keep({ memberId, deviceId, name, came, ...said }: Contact): Promise<void> {
    const { workspace } = this.db;
    const now = this.clock.now();
    const arrived = came === null ? '{}' : `{[${came},${came}]}`;
    await this.db.run(sql`
      INSERT INTO member_device AS d (workspace_id, id, created_at, member_id, device_id, name, last_seen_at, unsent_count,
        oldest_unsent_at, latest_sequence, arrived)
      SELECT m.workspace_id, ${v7()}, ${now}, m.id, ${deviceId}, ${name}, ${now}, ${said.unsentCount}, ${said.oldestUnsentAt},
        ${Math.max(said.sequence, came ?? 0)}, ${arrived}::int4multirange
      FROM member m WHERE m.workspace_id = ${workspace} AND m.id = ${memberId} AND m.left_on IS NULL
      ON CONFLICT (workspace_id, member_id, device_id) DO UPDATE SET name = EXCLUDED.name,
        last_seen_at = greatest(d.last_seen_at, EXCLUDED.last_seen_at), unsent_count = EXCLUDED.unsent_count,
        oldest_unsent_at = EXCLUDED.oldest_unsent_at,
        latest_sequence = greatest(d.latest_sequence, EXCLUDED.latest_sequence), arrived = d.arrived + EXCLUDED.arrived`);
    const before = new Date(now.getTime() - FORGOTTEN_AFTER_MILLISECONDS);
    await this.db.remove(MemberDevice, (t) => sql`${t}."member_id" = ${memberId} AND ${t}."last_seen_at" < ${before}`);
  }

  private async forget(memberId: string): Promise<void> {
    await this.db.remove(MemberDevice, (t) => sql`${t}."member_id" = ${memberId}`);
  }
}

const NOTHING_SAID: Unsent = { unsentCount: 0, oldestUnsentAt: null, sequence: 0 };
