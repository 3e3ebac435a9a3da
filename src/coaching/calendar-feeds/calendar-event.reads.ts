// What stands in a member's calendar, in one statement: own visits and follow-ups, and the activities that one arranges.
import type { Actor } from '#platform/authority/actor.js';
import { sql, type Bound, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';

/** Of whose day to day; roles that count today decide, so that what one has left is not told any more. */
export interface Calendar {
  actor: Actor;
  workspace: Bound;
  today: Day;
  fromOn: Day;
  toOn: Day;
}

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export function entriesOf(calendar: Calendar): Sql {
  return sql`
    SELECT t.* FROM (${sessions(calendar)} UNION ALL ${followUps(calendar)} UNION ALL ${occasions(calendar)}) t
    ORDER BY coalesce(t."onDay", ("startsAt" AT TIME ZONE 'Europe/Stockholm')::date), t.id`;
}

/** Those one is at: the links of coaches repeat when, in an index of its own. */
function sessions({ actor, workspace, fromOn, toOn }: Calendar): Sql {
  const midnight = (day: Day): Sql => sql`(${day}::date::timestamp AT TIME ZONE 'Europe/Stockholm')`;
  return sql`
    SELECT 'SESSION' AS kind, s.id, s.version, s.updated_at AS "changedAt", w.name, ${place(workspace)} AS place,
      s.starts_at AS "startsAt", NULL::timestamptz AS "endsAt", coalesce(s.minutes, s.planned_minutes) AS minutes,
      NULL::date AS "onDay", s.held_at IS NOT NULL AS "isDone", s.cancelled_at IS NOT NULL AS "isCancelled"
    FROM session_coach k
    JOIN coaching_session s ON s.workspace_id = ${workspace} AND s.id = k.coaching_session_id
    JOIN company w ON w.workspace_id = ${workspace} AND w.id = s.company_id
    WHERE k.workspace_id = ${workspace} AND k.member_id = ${actor.memberId}
      AND k.starts_at >= ${midnight(fromOn)} AND k.starts_at < ${midnight(toOn)}
      AND s.project_id = ANY(${actor.projects(...WORKING)}::uuid[])`;
}

/** What one has promised to come back to; a suggestion counts as little as what another took over. */
function followUps({ actor, workspace, fromOn, toOn }: Calendar): Sql {
  return sql`
    SELECT 'FOLLOW_UP', f.id, f.version, f.updated_at, w.name, ${place(workspace)}, NULL::timestamptz, NULL::timestamptz,
      NULL::integer, f.due_on, f.completed_on IS NOT NULL, f.cancelled_on IS NOT NULL
    FROM follow_up f JOIN company w ON w.workspace_id = ${workspace} AND w.id = f.company_id
    WHERE f.workspace_id = ${workspace} AND f.coach_member_id = ${actor.memberId} AND f.due_on >= ${fromOn}
      AND f.due_on < ${toOn} AND f.project_id = ANY(${actor.projects(...WORKING)}::uuid[])`;
}

/** The days of activities that the own organisation arranges, in projects that one works in. */
function occasions({ actor, workspace, today, fromOn, toOn }: Calendar): Sql {
  return sql`
    SELECT 'OCCASION', o.id, o.version + a.version - 1, greatest(o.updated_at, a.updated_at), a.name, a.place, o.starts_at,
      o.ends_at, o.minutes, o.on_day, o.on_day < ${today}, o.cancelled_on IS NOT NULL OR a.cancelled_on IS NOT NULL
    FROM activity_occasion o JOIN activity a ON a.workspace_id = ${workspace} AND a.id = o.activity_id
    WHERE o.workspace_id = ${workspace} AND o.organisation_id = ${actor.organisationId} AND o.on_day >= ${fromOn}
      AND o.on_day < ${toOn} AND o.project_id = ANY(${actor.projects(...WORKING)}::uuid[])`;
}

/** Where one goes: the main workplace, or the town of the postal address. */
function place(workspace: Bound): Sql {
  return sql`coalesce((
    SELECT concat_ws(', ', v.street_address, nullif(concat_ws(' ', v.postal_code, v.post_town), '')) FROM workplace v
    WHERE v.workspace_id = ${workspace} AND v.company_id = w.id AND v.closed_on IS NULL
      AND coalesce(v.street_address, v.post_town) IS NOT NULL
    ORDER BY v.is_main DESC, v.created_at, v.id LIMIT 1), w.post_town)`;
}
