// What a participant's presence adds up to, from the sums that are kept with the rows.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { ParticipantPresence, PresenceGroup } from './participant-presence.view.reads.js';
import { PresenceSum } from './presence-sum.entity.js';

@Injectable()
export class ParticipantPresences {
  constructor(private readonly db: Database) {}

  /** By the participants' ids, read together. */
  async of(ids: string[]): Promise<Map<string, ParticipantPresence>> {
    const sums = await this.db.select(PresenceSum, (t) => sql`${t}.participant_id = ANY(${ids}::uuid[])`);
    return new Map(ids.map((id) => [id, presenceOf(sums.filter((one) => one.participantId === id))]));
  }
}

function presenceOf(sums: readonly PresenceSum[]): ParticipantPresence {
  return Object.assign(new ParticipantPresence(), timeOf(sums), {
    firstOn: sums.map(({ firstOn }) => firstOn).toSorted()[0] ?? null,
    lastOn:
      sums
        .map(({ lastOn }) => lastOn)
        .toSorted()
        .at(-1) ?? null,
    bySkillArea: groupsOf(sums, ({ skillAreaCode }) => skillAreaCode),
    byLevel: groupsOf(sums, ({ levelCode }) => levelCode),
    byInsatsomrade: groupsOf(sums, ({ insatsomradeId }) => insatsomradeId),
  });
}

function groupsOf(sums: readonly PresenceSum[], keyOf: (sum: PresenceSum) => string | null): PresenceGroup[] {
  const keys = [...new Set(sums.map(keyOf))].toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1));
  return keys.map((key) =>
    Object.assign(new PresenceGroup(), timeOf(sums.filter((one) => keyOf(one) === key)), { key }),
  );
}

function timeOf(sums: readonly PresenceSum[]): Pick<PresenceGroup, 'minutes' | 'occasions'> {
  const total = (of: (sum: PresenceSum) => number): number => sums.reduce((all, one) => all + of(one), 0);
  return { minutes: total(({ minutes }) => minutes), occasions: total(({ occasions }) => occasions) };
}
