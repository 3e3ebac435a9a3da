// Who is like a company, and where they stand: counted in the database, so that no company leaves it.
import { Injectable } from '@nestjs/common';
import { stepsSeen } from '#coaching/progress/progress.policy.js';
import type { SizeClass } from '#directory/companies/size-class.rules.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { OnStep } from './benchmark.rules.js';

/** A version of a staircase, in its area. */
interface OnVersion {
  readonly insatsomradeId: string;
  readonly staircaseVersionId: string | null;
}

/** A company, where it stands in each area, and how many of those like it stand on each step. */
export interface Alike {
  readonly sizeClass: SizeClass;
  readonly sniDivision: string | null;
  readonly own: readonly (OnVersion & { readonly step: number | null })[];
  readonly standing: readonly (OnVersion & OnStep)[];
}

@Injectable()
export class BenchmarkReads {
  constructor(private readonly db: Database) {}

  /** Everybody of its size class and SNI division, itself included; invented companies are like invented ones alone. */
  async alike(actor: Actor, companyId: string): Promise<Alike | undefined> {
    const { workspace } = this.db;
    const [alike] = await this.db.read<Alike>(sql`
      WITH asked AS (
        SELECT c.id, c.size_class, c.is_demo, left(n.code, 2) AS division
        FROM company c
        LEFT JOIN company_sni n ON n.workspace_id = ${workspace} AND n.company_id = c.id AND n."rank" = 1
        WHERE c.workspace_id = ${workspace} AND c.id = ${companyId} AND (${stepsSeen(sql`c.id`, actor)})),
      alike AS (
        SELECT c.id FROM asked a
        JOIN company c ON c.workspace_id = ${workspace} AND c.size_class = a.size_class AND c.is_demo = a.is_demo
        JOIN company_sni n ON n.workspace_id = ${workspace} AND n.company_id = c.id AND n."rank" = 1
          AND left(n.code, 2) = a.division
        WHERE a.size_class <> 'UNKNOWN'),
      standing_alike AS (
        SELECT s.insatsomrade_id AS "insatsomradeId", s.staircase_version_id AS "staircaseVersionId", s.step,
          count(*)::int AS companies
        FROM alike l JOIN standing s ON s.workspace_id = ${workspace} AND s.company_id = l.id
        WHERE s.step IS NOT NULL
        GROUP BY s.insatsomrade_id, s.staircase_version_id, s.step),
      own AS (
        SELECT i.id AS "insatsomradeId", s.step, coalesce(s.staircase_version_id, (
          SELECT v.id FROM staircase_version v
          WHERE v.workspace_id = ${workspace} AND v.insatsomrade_id = i.id AND v.published_on IS NOT NULL
          ORDER BY v.number DESC LIMIT 1)) AS "staircaseVersionId"
        FROM insatsomrade i
        LEFT JOIN standing s ON s.workspace_id = ${workspace} AND s.insatsomrade_id = i.id AND s.company_id = ${companyId}
        WHERE i.workspace_id = ${workspace} AND (i.retired_on IS NULL OR s.step IS NOT NULL)
        ORDER BY i.position, i.id)
      SELECT a.size_class AS "sizeClass", a.division AS "sniDivision",
        (SELECT coalesce(json_agg(o), '[]'::json) FROM own o) AS own,
        (SELECT coalesce(json_agg(t), '[]'::json) FROM standing_alike t) AS standing
      FROM asked a`);
    return alike;
  }
}
