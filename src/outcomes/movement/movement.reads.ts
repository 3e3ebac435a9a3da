// What movement is told from: enrolments, transitions and signed-off assessments, of many companies in one statement.
import { Injectable } from '@nestjs/common';
import { isReplaced } from '#coaching/assessments/assessment.reads.js';
import { stepsSeen } from '#coaching/progress/progress.policy.js';
import type { Actor } from '#platform/authority/actor.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { Database } from '#platform/database/database.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, FALSE, fixed, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { Definitions } from '../participation/participation.definitions.reads.js';
import type { Extent } from '../participation/participation.view.reads.js';
import type { Ground } from './ground.rules.js';

/** What is read: which enrolments, the transitions of which companies, and which assessments. */
interface Wanted {
  enrolments: Sql;
  /** A condition on the company of a transition. */
  companies: (companyId: Sql) => Sql;
  assessments: Sql;
}

const PLACE: Columns<BehindSecondWall> = {
  projectId: fixed('a.project_id'),
  organisationId: fixed('a.organisation_id'),
};

const NONE = fixed('SELECT NULL::uuid AS id WHERE false');

@Injectable()
export class MovementReads {
  constructor(private readonly db: Database) {}

  /** All of a project; of assessments, only those of one partner where no more may be known. */
  async ofProject(extent: Extent, onlyOf: string | null): Promise<Ground> {
    const { projectId } = extent;
    const { workspace } = this.db;
    const { stands } = new Definitions({ ...extent, organisationId: null, insatsomradeId: null }, workspace);
    const partners = sql`SELECT p.organisation_id AS id FROM project_partner p
      WHERE p.workspace_id = ${workspace} AND p.project_id = ${projectId} ORDER BY 1`;
    const areas = sql`SELECT p.insatsomrade_id AS id FROM project_insatsomrade p
      WHERE p.workspace_id = ${workspace} AND p.project_id = ${projectId}`;
    const wanted = {
      enrolments: sql`e.project_id = ${projectId}`,
      companies: (companyId: Sql): Sql => sql`${companyId} IN (
        SELECT c.company_id FROM enrolment c WHERE c.workspace_id = ${workspace} AND c.project_id = ${projectId})`,
      assessments: and(sql`a.project_id = ${projectId}`, onlyOf === null ? TRUE : sql`a.organisation_id = ${onlyOf}`),
    };
    return this.read(wanted, sql`SELECT s.id FROM (${stands}) s`, { partners, areas });
  }

  /** Of the companies of enrolments, in the projects of those; assessments as far as the actor may read them. */
  async ofEnrolments(actor: Actor, ids: readonly string[]): Promise<Ground> {
    const asked = (columns: string): Sql => sql`(
      SELECT ${fixed(columns)} FROM enrolment x WHERE x.workspace_id = ${this.db.workspace} AND x.id = ANY(${ids}::uuid[]))`;
    const both = asked('x.company_id, x.project_id');
    return this.read({
      enrolments: sql`(e.company_id, e.project_id) IN ${both}`,
      companies: (companyId) => sql`${companyId} IN ${asked('x.company_id')}`,
      assessments: and(sql`(a.company_id, a.project_id) IN ${both}`, ownRows(PLACE, actor)),
    });
  }

  /** Of companies, in whatever project, as far as the actor may read it. */
  async ofCompanies(actor: Actor, ids: readonly string[]): Promise<Ground> {
    return this.read({
      enrolments: FALSE,
      companies: (companyId) => and(sql`${companyId} = ANY(${ids}::uuid[])`, stepsSeen(companyId, actor)),
      assessments: and(sql`a.company_id = ANY(${ids}::uuid[])`, ownRows(PLACE, actor)),
    });
  }

  private async read(
    { enrolments, companies, assessments }: Wanted,
    stands: Sql = NONE,
    named: Partial<Record<'partners' | 'areas', Sql>> = {},
  ): Promise<Ground> {
    const { workspace } = this.db;
    const [ground] = await this.db.read<Ground>(sql`
      SELECT ${rowsOf(sql`
        SELECT e.id, e.company_id AS "companyId", e.project_id AS "projectId", e.organisation_id AS "organisationId",
          e.opened_on AS "openedOn", e.closed_on AS "closedOn", e.id IN (${stands}) AS "isStand"
        FROM enrolment e WHERE e.workspace_id = ${workspace} AND ${enrolments}`)} AS enrolments,
      ${rowsOf(sql`
        SELECT t.id, t.company_id AS "companyId", t.insatsomrade_id AS "insatsomradeId", t.enrolment_id AS "enrolmentId",
          t.organisation_id AS "organisationId", t.staircase_version_id AS "staircaseVersionId", t.to_step AS "toStep",
          t.on_day AS "onDay", t.place_id AS "placeId", t.corrects_id AS "correctsId", t.is_baseline AS "isBaseline"
        FROM step_transition t WHERE t.workspace_id = ${workspace} AND ${companies(fixed('t.company_id'))}`)} AS transitions,
      ${rowsOf(sql`
        SELECT a.id, a.company_id AS "companyId", a.project_id AS "projectId", a.insatsomrade_id AS "insatsomradeId",
          a.staircase_version_id AS "staircaseVersionId", a.on_day AS "onDay", a.achieved_step AS "achievedStep",
          a.next_step AS "nextStep", cardinality(a.met_ids) AS met,
          cardinality(a.met_ids) + cardinality(a.unmet_ids) AS asked, a.wanted_step AS "wantedStep",
          a.wanted_on AS "wantedOn"
        FROM assessment a
        WHERE a.workspace_id = ${workspace} AND a.signed_off_at IS NOT NULL AND a.insatsomrade_id IS NOT NULL
          AND NOT ${isReplaced(fixed('a.id'), workspace)} AND ${assessments}
        ORDER BY a.on_day, a.signed_off_at, a.id`)} AS assessments,
      ARRAY(${named.partners ?? NONE}) AS partners, ARRAY(${named.areas ?? NONE}) AS "ownAreas",
      ARRAY(SELECT i.id FROM insatsomrade i WHERE i.workspace_id = ${workspace} ORDER BY i.position, i.id) AS areas`);
    if (!ground) throw new Error('What is read of movement is one row.');
    return ground;
  }
}

function rowsOf(rows: Sql): Sql {
  return sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`;
}
