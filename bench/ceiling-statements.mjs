// The ceiling's statements: each whole answer as one, written by hand.

const COACH = `(SELECT json_build_object('id', k.id, 'name', m.name) FROM coach k
  JOIN member m ON m.workspace_id = $1 AND m.id = k.member_id WHERE k.workspace_id = $1 AND k.id = en.coach_id) AS coach`;

const company = (row) => `(SELECT json_build_object('id', c.id, 'name', c.name) FROM company c
  WHERE c.workspace_id = $1 AND c.id = ${row}.company_id) AS company`;

const AREAS = `(SELECT coalesce(json_agg(json_build_object('code', i.code)), '[]') FROM session_insatsomrade si
  JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = si.insatsomrade_id
  WHERE si.workspace_id = $1 AND si.coaching_session_id = cs.id) AS insatsomraden`;

const list = (statement, name) => `(SELECT coalesce(json_agg(l), '[]') FROM (${statement}) l) AS "${name}"`;

/** (a) 50 companies with progress, enrolment, coach, the last three sessions and the next five follow-ups. */
const portfolio = `
SELECT json_build_object('companies', coalesce(json_agg(r), '[]')) AS answer FROM (
  SELECT c.id, c.name, c.municipality_code AS "municipalityCode",
    ${list(
      `SELECT s.step, s.since_on AS "sinceOn", json_build_object('code', i.code) AS insatsomrade
      FROM standing s JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = s.insatsomrade_id
      WHERE s.workspace_id = $1 AND s.company_id = c.id ORDER BY i.position`,
      'progress',
    )},
    ${list(
      `SELECT en.id, en.agreed_on AS "agreedOn", ${COACH} FROM enrolment en
      WHERE en.workspace_id = $1 AND en.company_id = c.id ORDER BY en.opened_on DESC LIMIT 1`,
      'enrolments',
    )},
    ${list(
      `SELECT cs.id, cs.held_at AS "heldAt", cs.minutes, cs.mode FROM coaching_session cs
      WHERE cs.workspace_id = $1 AND cs.company_id = c.id AND cs.held_at IS NOT NULL AND cs.cancelled_at IS NULL ORDER BY cs.starts_at DESC LIMIT 3`,
      'coachingSessions',
    )},
    ${list(
      `SELECT fu.id, fu.due_on AS "dueOn", fu.what FROM follow_up fu
      WHERE fu.workspace_id = $1 AND fu.company_id = c.id AND fu.completed_on IS NULL AND fu.cancelled_on IS NULL ORDER BY fu.due_on LIMIT 5`,
      'followUps',
    )}
  FROM company c WHERE c.workspace_id = $1 ORDER BY c.name COLLATE "sv-x-icu", c.id LIMIT 50) r`;

/** (b) one company's page. */
const page = `
SELECT row_to_json(r) AS answer FROM (
  SELECT c.id, c.name, c.organisation_number AS "organisationNumber", c.website, c.size_class AS "sizeClass",
    ${list(
      `SELECT s.step, s.since_on AS "sinceOn", s.from_step AS "fromStep",
        json_build_object('code', i.code, 'name', i.name) AS insatsomrade,
        (SELECT json_build_object('kind', t.kind, 'onDay', t.on_day) FROM step_transition t
          WHERE t.workspace_id = $1 AND t.id = s.last_transition_id) AS "lastTransition"
      FROM standing s JOIN insatsomrade i ON i.workspace_id = $1 AND i.id = s.insatsomrade_id
      WHERE s.workspace_id = $1 AND s.company_id = c.id ORDER BY i.position`,
      'progress',
    )},
    (SELECT json_build_object('onDay', g.on_day) FROM grund_review g
      WHERE g.workspace_id = $1 AND g.company_id = c.id ORDER BY g.on_day DESC LIMIT 1) AS grund,
    ${list(
      `SELECT en.id, en.opened_on AS "openedOn", en.agreed_on AS "agreedOn", ${COACH},
        (SELECT json_build_object('code', pr.code, 'name', pr.name) FROM project pr
          WHERE pr.workspace_id = $1 AND pr.id = en.project_id) AS project
      FROM enrolment en WHERE en.workspace_id = $1 AND en.company_id = c.id ORDER BY en.opened_on DESC LIMIT 10`,
      'enrolments',
    )},
    ${list(
      `SELECT cs.id, cs.held_at AS "heldAt", cs.minutes, cs.mode, cs.working_note AS "workingNote", ${AREAS}
      FROM coaching_session cs
      WHERE cs.workspace_id = $1 AND cs.company_id = c.id AND cs.held_at IS NOT NULL AND cs.cancelled_at IS NULL ORDER BY cs.starts_at DESC LIMIT 20`,
      'coachingSessions',
    )},
    ${list(
      `SELECT fu.id, fu.due_on AS "dueOn", fu.what FROM follow_up fu
      WHERE fu.workspace_id = $1 AND fu.company_id = c.id ORDER BY fu.due_on LIMIT 10`,
      'followUps',
    )}
  FROM company c WHERE c.workspace_id = $1 AND c.id = $2) r`;

/** (c) a session with its coach and its area, and nothing else. */
const log = `
WITH session AS (
  INSERT INTO coaching_session (workspace_id, id, created_at, updated_at, version, enrolment_id, company_id, project_id,
    organisation_id, coach_id, coach_member_ids, held_at, held_on, starts_at, minutes, mode, reportable, missing, logged_at)
  VALUES ($1, $2, now(), now(), 1, $3, $4, $5, $6, $7, ARRAY[$8::uuid], $9, $10, $9, $11, $12, true, '{}', now())
  RETURNING id, version, reportable),
coach AS (
  INSERT INTO session_coach (workspace_id, id, created_at, coaching_session_id, coach_id, held_on)
  VALUES ($1, gen_random_uuid(), now(), $2, $7, $10)),
area AS (
  INSERT INTO session_insatsomrade (workspace_id, id, created_at, coaching_session_id, insatsomrade_id)
  VALUES ($1, gen_random_uuid(), now(), $2, $13))
SELECT row_to_json(session) AS answer FROM session`;

/** (e) 50 companies by every word of what was typed: a statement for one word, and one for two. */
const search = (words) => `
SELECT json_build_object('companies', coalesce(json_agg(r), '[]')) AS answer FROM (
  SELECT c.id, c.name, c.organisation_number AS "organisationNumber", c.municipality_code AS "municipalityCode",
    c.size_class AS "sizeClass",
    ${list(
      `SELECT en.id, en.opened_on AS "openedOn", en.last_session_on AS "lastSessionOn", ${COACH} FROM enrolment en
      WHERE en.workspace_id = $1 AND en.company_id = c.id ORDER BY en.opened_on DESC LIMIT 1`,
      'enrolments',
    )}
  FROM company c WHERE c.workspace_id = $1 AND ${words}
  ORDER BY c.name COLLATE "sv-x-icu", c.id LIMIT 50) r`;

/** (f) what a coach sees first. */
const home = `
SELECT row_to_json(r) AS answer FROM (
  SELECT (SELECT json_build_object('member', json_build_object('name', m.name)) FROM coach k
      JOIN member m ON m.workspace_id = $1 AND m.id = k.member_id WHERE k.workspace_id = $1 AND k.id = $2) AS me,
    ${list(
      `SELECT fu.id, fu.due_on AS "dueOn", fu.what, ${company('fu')} FROM follow_up fu
      WHERE fu.workspace_id = $1 AND fu.coach_id = $2 AND fu.completed_on IS NULL AND fu.cancelled_on IS NULL ORDER BY fu.due_on LIMIT 10`,
      'followUps',
    )},
    ${list(
      `SELECT cs.id, cs.planned_for AS "plannedFor", cs.planned_minutes AS "plannedMinutes", cs.mode, ${company('cs')}
      FROM coaching_session cs
      WHERE cs.workspace_id = $1 AND cs.coach_id = $2 AND cs.held_at IS NULL AND cs.cancelled_at IS NULL ORDER BY cs.starts_at LIMIT 5`,
      'planned',
    )},
    ${list(
      `SELECT cs.id, cs.held_at AS "heldAt", cs.minutes, cs.mode, ${company('cs')}, ${AREAS} FROM coaching_session cs
      WHERE cs.workspace_id = $1 AND cs.coach_id = $2 AND cs.held_at IS NOT NULL AND cs.cancelled_at IS NULL ORDER BY cs.starts_at DESC LIMIT 5`,
      'latest',
    )},
    ${list(
      `SELECT en.id, en.last_session_on AS "lastSessionOn", ${company('en')} FROM enrolment en
      WHERE en.workspace_id = $1 AND en.coach_id = $2 AND en.agreed_on IS NOT NULL
        AND en.first_session_on IS NOT NULL AND en.closed_on IS NULL
      ORDER BY en.last_session_on LIMIT 10`,
      'silent',
    )}) r`;

export const STATEMENTS = {
  '/a': { name: 'a', text: portfolio },
  '/b': { name: 'b', text: page },
  '/c': { name: 'c', text: log },
  '/e1': { name: 'e1', text: search('c.search_name LIKE $2') },
  '/e2': { name: 'e2', text: search('c.search_name LIKE $2 AND c.search_name LIKE $3') },
  '/f': { name: 'f', text: home },
};
