// Keeps the sums of presence equal to the rows of attendance: set anew for each person touched, last in the transaction.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Attendance } from '#coaching/attendances/attendance.entity.js';
import { Participant } from '#coaching/participants/participant.entity.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql, TRUE } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { PresenceSum } from './presence-sum.entity.js';
import { PresenceTally } from './presence-tally.entity.js';
import { presenceDifferences, recounted } from './presence.reads.js';

@Injectable()
export class PresenceSums implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('attendance.recorded', async ({ before, after }) => this.hear([...before, ...after]));
    this.facts.when('participant.joined', async ({ participant }) => void this.touched().add(participant.id));
    this.facts.when('deed.recorded', async ({ row, verb }) => {
      // Whoever is only just registered was nowhere yet.
      if (row instanceof Participant && verb !== 'participant.register') this.touched().add(row.id);
    });
  }

  /**
   * Sets the sums of these participants, and of whoever is or was counted as the same person. They are held until the
   * transaction ends, in one order: two rosters with the same person are counted one after the other.
   */
  async recount(ids: readonly string[]): Promise<void> {
    const { workspace } = this.db;
    const people = await this.db.read<{ id: string }>(sql`
      SELECT p.id FROM participant p
      WHERE p.workspace_id = ${workspace} AND p.person_id = ANY(
        ARRAY(SELECT q.person_id FROM participant q WHERE q.workspace_id = ${workspace} AND q.id = ANY(${ids}::uuid[]))
        || ARRAY(SELECT s.person_id FROM presence_sum s
          WHERE s.workspace_id = ${workspace} AND s.participant_id = ANY(${ids}::uuid[])))
      ORDER BY p.id FOR NO KEY UPDATE`);
    const all = [...new Set([...ids, ...people.map(({ id }) => id)])];
    const tables = { sums: this.db.meta(PresenceSum).tableName, tallies: this.db.meta(PresenceTally).tableName };
    await this.db.run(recounted(workspace, all, { ...tables, at: this.clock.now() }));
  }

  /** Holds the tallies against the rows of attendance, makes all of them anew where any differs, and says how many did. */
  async putRight(): Promise<number> {
    const { workspace } = this.db;
    const amiss = await this.db.read<object>(presenceDifferences(workspace));
    if (!amiss.length) return 0;
    await this.db.remove(PresenceSum, () => TRUE);
    await this.db.remove(PresenceTally, () => TRUE);
    const people = await this.db.read<{ id: string }>(sql`SELECT p.id FROM participant p
      WHERE p.workspace_id = ${workspace} AND EXISTS (
        SELECT 1 FROM attendance a WHERE a.workspace_id = ${workspace} AND a.participant_id = p.id) ORDER BY p.person_id`);
    if (people.length) await this.recount(people.map(({ id }) => id));
    return amiss.length;
  }

  private hear(rows: readonly Attendance[]): void {
    const known = rows.flatMap(({ participantId }) => (participantId === null ? [] : [participantId]));
    if (known.length) for (const id of known) this.touched().add(id);
  }

  private touched(): Set<string> {
    return this.db.gathered(
      this,
      () => new Set<string>(),
      async (ids) => this.recount([...ids]),
    );
  }
}
