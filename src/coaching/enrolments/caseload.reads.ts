// Counts the open enrolments of coaches, many coaches in one statement.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { name, sql } from '#platform/database/sql.js';
import { Enrolment } from './enrolment.entity.js';
import { enrolmentPolicy } from './enrolment.policy.js';

export interface CaseloadCount {
  coachId: string;
  open: number;
  interested: number;
  agreed: number;
  active: number;
}

@Injectable()
export class CaseloadReads {
  constructor(private readonly db: Database) {}

  /** By coach; a coach without open enrolments is not among them. */
  async of(actor: Actor, coachIds: string[]): Promise<Map<string, CaseloadCount>> {
    const row = columnsOf<Enrolment>(this.db.meta(Enrolment), name('e'));
    const counts = await this.db.read<CaseloadCount>(sql`
      SELECT e.coach_id AS "coachId", count(*)::int AS open,
        (count(*) FILTER (WHERE e.agreed_on IS NULL))::int AS interested,
        (count(*) FILTER (WHERE e.agreed_on IS NOT NULL AND e.first_session_on IS NULL))::int AS agreed,
        (count(*) FILTER (WHERE e.agreed_on IS NOT NULL AND e.first_session_on IS NOT NULL))::int AS active
      FROM enrolment e
      WHERE e.workspace_id = ${this.db.workspace} AND e.coach_id = ANY(${coachIds}::uuid[]) AND e.closed_on IS NULL
        AND ${enrolmentPolicy.visible(row, actor)}
      GROUP BY e.coach_id`);
    return new Map(counts.map((count) => [count.coachId, count]));
  }
}
