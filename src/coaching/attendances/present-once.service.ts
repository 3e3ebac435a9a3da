// Nobody is at an occasion twice, also as the participants that one person is at two companies: time would be doubled.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { attendanceRefusals } from './attendance-refusals.entity.js';

/** An occasion at which one person is present more than once, and as whom. */
interface Twice {
  onDay: Day;
  participantIds: string[];
}

@Injectable()
export class PresentOnce implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('participant.joined', async ({ participant, field }) =>
      this.demandOnce(sql`p.person_id = ${participant.personId}`, field),
    );
  }

  /** Refuses that a participant is at an occasion where the same person is present already. */
  async demandAlone(participantId: string | null, field: string): Promise<void> {
    const { workspace } = this.db;
    if (participantId === null) return;
    const person = sql`(SELECT q.person_id FROM participant q WHERE q.workspace_id = ${workspace} AND q.id = ${participantId})`;
    await this.demandOnce(sql`p.person_id = ${person}`, field);
  }

  /** Those among the participants present at an occasion who are one person. */
  async twiceAt(occasionId: string): Promise<Twice[]> {
    return this.twice(sql`a.occasion_id = ${occasionId}`);
  }

  private async demandOnce(whose: Sql, field: string): Promise<void> {
    const [first] = await this.twice(whose);
    if (first) throw attendanceRefusals.ATTENDANCE_OF_BOTH({ onDay: first.onDay, field });
  }

  /** Whoever is erased is left out: a refusal would tell who it was. */
  private async twice(which: Sql): Promise<Twice[]> {
    const { workspace } = this.db;
    return this.db.read<Twice>(sql`
      SELECT min(a.on_day) AS "onDay", array_agg(a.participant_id) AS "participantIds"
      FROM attendance a JOIN participant p ON p.workspace_id = ${workspace} AND p.id = a.participant_id
      WHERE a.workspace_id = ${workspace} AND a.presence = 'PRESENT' AND p.erased_at IS NULL AND ${which}
      GROUP BY a.occasion_id, p.person_id HAVING count(*) > 1 ${fixed('ORDER BY 1')}`);
  }
}
