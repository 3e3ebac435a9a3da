// The ceiling: the same answers from hand-written SQL behind plain HTTP, with row-level security and nothing else.
import { createServer } from 'node:http';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

/** (a) 50 companies with progress, enrolment, coach, the last three sessions and the next five follow-ups. */
const PORTFOLIO = `
SELECT coalesce(json_agg(r), '[]') AS answer FROM (
  SELECT c.id, c.name, c.municipality_code AS "municipalityCode",
    (SELECT coalesce(json_agg(p), '[]') FROM (
      SELECT s.step, s.since_on AS "sinceOn", json_build_object('code', i.code) AS insatsomrade
      FROM standing s JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = s.insatsomrade_id
      WHERE s.workspace_id = $1 AND s.company_id = c.id ORDER BY i.position) p) AS progress,
    (SELECT coalesce(json_agg(e), '[]') FROM (
      SELECT en.id, en.agreed_on AS "agreedOn", (SELECT json_build_object('id', k.id, 'name', m.name) FROM coach k
          JOIN member m ON m.workspace_id = $1 AND m.id = k.member_id
          WHERE k.workspace_id = $1 AND k.id = en.coach_id) AS coach
      FROM enrolment en WHERE en.workspace_id = $1 AND en.company_id = c.id ORDER BY en.opened_on DESC LIMIT 1) e) AS enrolments,
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT cs.id, cs.held_at AS "heldAt", cs.minutes, cs.mode FROM coaching_session cs
      WHERE cs.workspace_id = $1 AND cs.company_id = c.id AND cs.held_at IS NOT NULL
      ORDER BY cs.starts_at DESC LIMIT 3) x) AS "coachingSessions",
    (SELECT coalesce(json_agg(f), '[]') FROM (
      SELECT fu.id, fu.due_on AS "dueOn", fu.what FROM follow_up fu
      WHERE fu.workspace_id = $1 AND fu.company_id = c.id AND fu.completed_on IS NULL
      ORDER BY fu.due_on LIMIT 5) f) AS "followUps"
  FROM company c WHERE c.workspace_id = $1 ORDER BY c.name, c.id LIMIT 50) r`;

/** (b) one company's page. */
const PAGE = `
SELECT row_to_json(r) AS answer FROM (
  SELECT c.id, c.name, c.organisation_number AS "organisationNumber", c.website, c.size_class AS "sizeClass",
    (SELECT coalesce(json_agg(p), '[]') FROM (
      SELECT s.step, s.since_on AS "sinceOn", s.from_step AS "fromStep", json_build_object('code', i.code, 'name', i.name) AS insatsomrade,
        (SELECT json_build_object('kind', t.kind, 'onDay', t.on_day) FROM step_transition t
          WHERE t.workspace_id = $1 AND t.id = s.last_transition_id) AS "lastTransition"
      FROM standing s JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = s.insatsomrade_id
      WHERE s.workspace_id = $1 AND s.company_id = c.id ORDER BY i.position) p) AS progress,
    (SELECT json_build_object('onDay', g.on_day) FROM grund_review g
      WHERE g.workspace_id = $1 AND g.company_id = c.id ORDER BY g.on_day DESC LIMIT 1) AS grund,
    (SELECT coalesce(json_agg(e), '[]') FROM (
      SELECT en.id, en.opened_on AS "openedOn", en.agreed_on AS "agreedOn",
        (SELECT json_build_object('code', pr.code, 'name', pr.name) FROM project pr WHERE pr.workspace_id = $1 AND pr.id = en.project_id) AS project,
        (SELECT json_build_object('id', k.id, 'name', m.name) FROM coach k JOIN member m ON m.workspace_id = $1 AND m.id = k.member_id
          WHERE k.workspace_id = $1 AND k.id = en.coach_id) AS coach
      FROM enrolment en WHERE en.workspace_id = $1 AND en.company_id = c.id ORDER BY en.opened_on DESC LIMIT 10) e) AS enrolments,
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT cs.id, cs.held_at AS "heldAt", cs.minutes, cs.mode, cs.working_note AS "workingNote",
        (SELECT coalesce(json_agg(json_build_object('code', i.code)), '[]') FROM session_insatsomrade si
          JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = si.insatsomrade_id
          WHERE si.workspace_id = $1 AND si.coaching_session_id = cs.id) AS insatsomraden
      FROM coaching_session cs WHERE cs.workspace_id = $1 AND cs.company_id = c.id AND cs.held_at IS NOT NULL
      ORDER BY cs.starts_at DESC LIMIT 20) x) AS "coachingSessions",
    (SELECT coalesce(json_agg(f), '[]') FROM (
      SELECT fu.id, fu.due_on AS "dueOn", fu.what FROM follow_up fu
      WHERE fu.workspace_id = $1 AND fu.company_id = c.id ORDER BY fu.due_on DESC LIMIT 10) f) AS "followUps"
  FROM company c WHERE c.workspace_id = $1 AND c.id = $2) r`;

const statements = { '/a': { name: 'a', text: PORTFOLIO }, '/b': { name: 'b', text: PAGE } };

/** One transaction inside the wall, as every server of these rows needs. */
async function answer(path, { workspaceId, companyId }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    await client.query({ name: 'wall', text: 'SELECT app_set_workspace($1)', values: [workspaceId] });
    const values = path === '/a' ? [workspaceId] : [workspaceId, companyId];
    const { rows } = await client.query({ ...statements[path], values });
    await client.query('COMMIT');
    return rows[0].answer;
  } finally {
    client.release();
  }
}

async function respond(path, body, response) {
  try {
    const data = await answer(path, JSON.parse(body));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  } catch (error) {
    response.statusCode = 500;
    response.end(JSON.stringify({ errors: [{ message: error.message }] }));
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => void respond(request.url, Buffer.concat(parts).toString(), response));
});
server.listen(Number(process.env.PORT), '127.0.0.1');
