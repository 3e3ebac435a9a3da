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
import { Member } from '../members/member.entity.js';
import { deviceIn, sequenceIn, thrownIn, unsentIn, type Unsent } from './device-header.rules.js';
import { deviceOf } from './device-name.rules.js';
import { MemberDevice } from './member-device.entity.js';
import { memberDevicePolicy } from './member-device.policy.js';

const NOTED_EVERY_MILLISECONDS = 60_000;

/** Notes a minute of one member that bring nothing: a script that calls itself another device each time is not heard. */
const NOTED_AT_MOST = 30;

/** Nobody uses more than so many devices: the one that has been silent longest is forgotten. */
const DEVICES_AT_MOST = 20;

/** A device that has not been heard of for so long is another by now. */
const FORGOTTEN_AFTER_MILLISECONDS = 90 * 24 * 3_600_000;

const REMEMBERED_AT_MOST = 10_000;

interface Contact {
  workspaceId: string;
  memberId: string;
  deviceId: string;
  name: string | null;
  heardAt: Date;
  /** Nothing where the device says nothing of it. */
  unsent: Unsent | undefined;
  /** The number of the record that comes, when one does. */
  comes: number | null;
  /** The numbers of what somebody has thrown away. */
  thrown: readonly number[];
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

  /** Hears what the device says of itself, and notes it when the request is over. What was refused has not arrived. */
  hear(request: IncomingMessage): void {
    const asked = work();
    const contact = asked.actor && this.contactIn(request, asked.actor.doer, asked.mayWrite);
    if (!contact) return;
    const isDue = this.isDue(contact);
    const { comes, thrown } = contact;
    (request as Request).res?.once('finish', () => {
      const settled = comes !== null && asked.succeeded ? [comes, ...thrown] : thrown;
      if (isDue || settled.length) void this.note(contact, settled);
    });
  }

  private contactIn(request: IncomingMessage, actor: Actor, changes: boolean): Contact | undefined {
    const { headers } = request;
    const deviceId = deviceIn(headers['x-stegvis-device']);
    if (!deviceId || !memberDevicePolicy.note.allows(actor, actor)) return undefined;
    const heardAt = this.clock.now();
    const { workspaceId, memberId } = actor;
    return {
      workspaceId,
      memberId,
      deviceId,
      name: deviceOf(headers['user-agent']),
      heardAt,
      unsent: unsentIn(headers['x-stegvis-outbox'], heardAt),
      comes: changes ? sequenceIn(headers['x-stegvis-sequence']) : null,
      thrown: thrownIn(headers['x-stegvis-thrown']),
    };
  }

  /** Once a minute, so that reading does not write. */
  private isDue({ workspaceId, memberId, deviceId, heardAt }: Contact): boolean {
    const now = heardAt.getTime();
    const key = `${workspaceId} ${memberId} ${deviceId}`;
    const minute = `${workspaceId} ${memberId} in ${Math.floor(now / NOTED_EVERY_MILLISECONDS)}`;
    const times = this.noted.get(minute) ?? 0;
    if (times >= NOTED_AT_MOST || now - (this.noted.get(key) ?? -Infinity) < NOTED_EVERY_MILLISECONDS) return false;
    this.noted.set(minute, times + 1);
    this.noted.set(key, now);
    return true;
  }

  private async note(contact: Contact, settled: readonly number[]): Promise<void> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = contact.workspaceId;
    try {
      await this.db.during(piece, () => this.db.transaction(() => this.keep(contact, settled)));
    } catch (error) {
      log('warn', 'device.note', traits(error));
    }
  }

  /** What was said last of what waits there is what counts, in whatever order it is noted. */
  private async keep(
    { memberId, deviceId, name, heardAt, unsent }: Contact,
    settled: readonly number[],
  ): Promise<void> {
    const { workspace } = this.db;
    const { unsentCount, oldestUnsentAt, sequence } = unsent ?? NOTHING_SAID;
    const arrived = `{${settled.map((number) => `[${number},${number}]`).join(',')}}`;
    const isNews = sql`(${unsent !== undefined} AND d.last_seen_at <= EXCLUDED.last_seen_at)`;
    await this.db.run(sql`
      INSERT INTO member_device AS d (workspace_id, id, created_at, member_id, device_id, name, last_seen_at, unsent_count,
        oldest_unsent_at, latest_sequence, arrived)
      SELECT m.workspace_id, ${v7()}, ${heardAt}, m.id, ${deviceId}, ${name}, ${heardAt}, ${unsentCount}, ${oldestUnsentAt},
        ${Math.max(sequence, ...settled)}, ${arrived}::int4multirange
      FROM member m WHERE m.workspace_id = ${workspace} AND m.id = ${memberId} AND m.left_on IS NULL
      ON CONFLICT (workspace_id, member_id, device_id) DO UPDATE SET name = EXCLUDED.name,
        unsent_count = CASE WHEN ${isNews} THEN EXCLUDED.unsent_count ELSE d.unsent_count END,
        oldest_unsent_at = CASE WHEN ${isNews} THEN EXCLUDED.oldest_unsent_at ELSE d.oldest_unsent_at END,
        last_seen_at = greatest(d.last_seen_at, EXCLUDED.last_seen_at),
        latest_sequence = greatest(d.latest_sequence, EXCLUDED.latest_sequence), arrived = d.arrived + EXCLUDED.arrived`);
    const before = new Date(heardAt.getTime() - FORGOTTEN_AFTER_MILLISECONDS);
    const beyond = sql`SELECT o.id FROM member_device o WHERE o.workspace_id = ${workspace} AND o.member_id = ${memberId}
      ORDER BY o.last_seen_at DESC, o.id OFFSET ${DEVICES_AT_MOST}`;
    await this.db.remove(
      MemberDevice,
      (t) => sql`${t}."member_id" = ${memberId} AND (${t}."last_seen_at" < ${before} OR ${t}."id" IN (${beyond}))`,
    );
  }

  private async forget(memberId: string): Promise<void> {
    await this.db.remove(MemberDevice, (t) => sql`${t}."member_id" = ${memberId}`);
  }
}

const NOTHING_SAID: Unsent = { unsentCount: 0, oldestUnsentAt: null, sequence: 0 };
