// Which activities may suit a training need.
import { sql, type Sql } from '#platform/database/sql.js';
import type { Scope } from '#platform/reader/list.js';

const MOST = 10;

/** Open to the need's own project, with room or a queue, about its skill's area or its insatsområde, the soonest first. */
export function suggestedFor(need: Sql, { workspace, today }: Scope): Sql {
  return sql`
    SELECT a.* FROM activity a
    JOIN activity_project l ON l.workspace_id = ${workspace} AND l.activity_id = a.id AND l.project_id = ${need}.project_id
    LEFT JOIN skill k ON k.workspace_id = ${workspace} AND k.id = ${need}.skill_id
    WHERE a.workspace_id = ${workspace} AND ${need}.withdrawn_on IS NULL AND a.cancelled_on IS NULL
      AND a.last_on >= ${today} AND coalesce(a.sign_up_opens_on, ${today}) <= ${today}
      AND coalesce(a.sign_up_closes_on, a.last_on) >= ${today}
      AND (a.skill_area_code = k.area_code OR a.insatsomrade_id = ${need}.insatsomrade_id)
      AND (a.capacity IS NULL OR a.has_waiting_list OR a.capacity > (SELECT count(*) FROM activity_sign_up s
        WHERE s.workspace_id = ${workspace} AND s.activity_id = a.id AND s.given_place_at IS NOT NULL
          AND s.withdrawn_at IS NULL))
      AND NOT EXISTS (SELECT FROM training_need_match x WHERE x.workspace_id = ${workspace} AND x.activity_id = a.id
        AND x.training_need_id = ${need}.id AND x.ended_on IS NULL)
    ORDER BY a.first_on, a.id LIMIT ${MOST}`;
}
