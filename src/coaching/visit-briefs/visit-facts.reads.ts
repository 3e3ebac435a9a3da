// What is known of companies when visits to them are prepared, many enrolments in one statement.
import { Injectable } from '@nestjs/common';
import { Contact } from '#directory/contacts/contact.entity.js';
import { contactPolicy } from '#directory/contacts/contact.policy.js';
import type { Actor } from '#platform/authority/actor.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { and, fixed, sql, type Sql } from '#platform/database/sql.js';
import type { Scope } from '#platform/reader/list.js';
import { addDays, addMonths } from '#platform/values/day.js';
import { criteriaToReassess } from '../action-plans/action.reads.js';
import { Participant } from '../participants/participant.entity.js';
import { lacking } from '../participants/participant.reads.js';
import type { VisitFacts } from './agenda.rules.js';

/** Figures of an earlier year say little of the size today. */
const FIGURES_AT_MOST_YEARS = 2;
const FOLLOW_UP_DAYS = 14;

@Injectable()
export class VisitFactsReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By the ids of enrolments, of all that the actor may see. */
  async of(actor: Actor, ids: string[]): Promise<Map<string, VisitFacts>> {
    const scope = { actor, workspace: this.db.workspace, today: this.clock.today() };
    const facts = await this.db.read<VisitFacts & { id: string }>(sql`
      SELECT e.id, coalesce(e.agreed_on <= ${scope.today}, false) AS "hasAgreed",
        ${actionPiles(scope)}, ${followUps(scope)}, ${assessments(scope)}, ${this.forms(scope)}
      FROM enrolment e JOIN project p ON p.workspace_id = ${scope.workspace} AND p.id = e.project_id
      JOIN company w ON w.workspace_id = ${scope.workspace} AND w.id = e.company_id
      WHERE e.workspace_id = ${scope.workspace} AND e.id = ANY(${ids}::uuid[])`);
    return new Map(facts.map(({ id, ...known }) => [id, known]));
  }

  /** What people at the company have not told or signed yet. */
  private forms({ actor, workspace, today }: Scope): Sql {
    const participant = columnsOf<Participant>(this.db.meta(Participant), fixed('q'));
    const contact = columnsOf<Contact>(this.db.meta(Contact), fixed('k'));
    return sql`
      (SELECT count(*)::int FROM participant q WHERE q.workspace_id = ${workspace} AND q.project_id = e.project_id
        AND q.company_id = e.company_id AND ${lacking(participant, { workspace })} <> '{}'::text[]
        AND (${ownRows(participant, actor)})) AS "participantsLacking",
      (SELECT count(*)::int FROM contact k WHERE k.workspace_id = ${workspace} AND k.company_id = e.company_id
        AND k.erased_at IS NULL AND (${contactPolicy.visible(contact, actor)}) AND NOT EXISTS (
          SELECT FROM consent s WHERE s.workspace_id = ${workspace} AND s.contact_id = k.id)) AS "contactsWithoutConsent",
      NOT EXISTS (SELECT FROM company_figures f WHERE f.workspace_id = ${workspace} AND f.company_id = e.company_id
        AND f.replaced_by_id IS NULL AND f.year >= ${Number(today.slice(0, 4)) - FIGURES_AT_MOST_YEARS}) AS "lacksFigures"`;
  }
}

/** Rows behind the second wall, by their alias. */
const own = (alias: string, actor: Actor): Sql =>
  ownRows({ projectId: fixed(`${alias}.project_id`), organisationId: fixed(`${alias}.organisation_id`) }, actor);

const pile = (from: Sql, day: string): Sql =>
  sql`(SELECT json_build_object('count', count(*)::int, 'firstOn', min(${fixed(day)})) ${from})`;

function actionPiles({ actor, workspace, today }: Scope): Sql {
  const those = (which: Sql): Sql =>
    pile(
      sql`FROM action a WHERE a.workspace_id = ${workspace} AND a.enrolment_id = e.id AND a.completed_on IS NULL
        AND a.dropped_on IS NULL AND (${own('a', actor)}) AND ${which}`,
      'a.due_on',
    );
  const coming = and(sql`a.due_on >= ${today}`, sql`a.due_on <= ${addMonths(today, 1)}`);
  return sql`
    ${those(sql`a.agreed_on IS NOT NULL AND a.due_on < ${today}`)} AS "overdueActions",
    ${those(sql`a.agreed_on IS NOT NULL AND ${coming}`)} AS "comingActions",
    ${those(sql`a.agreed_on IS NULL`)} AS "proposedActions",
    (SELECT count(*)::int FROM (${criteriaToReassess(fixed('w'), { actor, workspace, today })}) r
      WHERE r.workspace_id = ${workspace}) AS "criteriaToReassess"`;
}

function followUps({ actor, workspace, today }: Scope): Sql {
  const open = sql`FROM follow_up f WHERE f.workspace_id = ${workspace} AND f.enrolment_id = e.id
    AND f.completed_on IS NULL AND f.cancelled_on IS NULL AND (${own('f', actor)})`;
  // One of them is the visit that is prepared; what has passed, or another partner plans, is no next date.
  const planned = sql`(SELECT count(*) FROM coaching_session s WHERE s.workspace_id = ${workspace} AND s.enrolment_id = e.id
    AND s.held_at IS NULL AND s.cancelled_at IS NULL AND (${own('s', actor)})
    AND s.starts_at >= ${today}::date::timestamp AT TIME ZONE 'Europe/Stockholm')`;
  return sql`
    ${pile(sql`${open} AND f.due_on <= ${addDays(today, FOLLOW_UP_DAYS)}`, 'f.due_on')} AS "followUps",
    (${planned} > 1 OR EXISTS (SELECT ${open} AND f.due_on > ${today})) AS "hasNextDate"`;
}

function assessments({ actor, workspace }: Scope): Sql {
  const drafts = sql`FROM assessment d WHERE d.workspace_id = ${workspace} AND d.enrolment_id = e.id
    AND d.signed_off_at IS NULL AND d.discarded_on IS NULL AND (${own('d', actor)})`;
  const areas = (which: Sql): Sql => sql`(
    SELECT coalesce(json_agg(i.name ORDER BY i.position, i.id), '[]'::json) FROM project_insatsomrade o
    JOIN insatsomrade i ON i.workspace_id = ${workspace} AND i.id = o.insatsomrade_id
    LEFT JOIN standing t ON t.workspace_id = ${workspace} AND t.company_id = e.company_id AND t.insatsomrade_id = i.id
    WHERE o.workspace_id = ${workspace} AND o.project_id = e.project_id AND i.retired_on IS NULL AND ${which})`;
  const next = sql`EXISTS (SELECT FROM step n WHERE n.workspace_id = ${workspace}
    AND n.staircase_version_id = t.staircase_version_id AND n.number = t.step + 1)`;
  return sql`
    ${pile(drafts, 'd.on_day')} AS drafts,
    ${areas(sql`t.step IS NULL`)} AS unplaced, ${areas(next)} AS placed,
    (p.asks_grund_first AND NOT EXISTS (SELECT FROM grund_review g
      WHERE g.workspace_id = ${workspace} AND g.company_id = e.company_id)) AS "lacksGrund"`;
}
