// What a workspace of the bench stands on: its organisation, people, project, areas and keys.
import { each, eachWorkspace, insertOf, insertShared, json, VERSIONED, WRITTEN } from './insert.mjs';
import { AREAS, idFor, keyDigest, KIND } from './rows.mjs';

const NAME = { sv: 'Mätplatsen', en: 'The bench' };

/** Accounts belong to nobody's workspace, so theirs are numbered through. */
const accountId = idFor(KIND.account, 'w * 10000 + n');

/** Inserts it for every workspace of the group. */
export async function ground(client, group) {
  for (const statement of [...workspaces(group), ...people(group, await keyDigest()), ...areas(group)]) {
    await client.query(statement);
  }
}

function workspaces(group) {
  const from = eachWorkspace(group);
  return [
    insertShared(
      'workspace',
      { id: idFor(KIND.workspace, 'w'), slug: `'bench-' || w`, name: json(NAME), is_demo: 'true', ...WRITTEN },
      from,
    ),
    insertOf(
      'organisation',
      {
        id: idFor(KIND.organisation, '1'),
        name: `'Mätbolaget'`,
        also_known_as: `'{}'`,
        kinds: `'{DELIVERING}'`,
        ...VERSIONED,
      },
      from,
    ),
    insertOf(
      'project',
      {
        id: idFor(KIND.project, '1'),
        code: `'bench'`,
        name: json(NAME),
        starts_on: `current_date - ${group.days + 90}`,
        planned_end_on: 'current_date + 400',
        ...VERSIONED,
      },
      from,
    ),
  ];
}

/** Coaches, of whom the first leads the project too, each with a key. */
function people({ days, coaches, ...group }, secretHash) {
  const from = each(group, coaches);
  const since = `current_date - ${days + 90}`;
  const memberId = idFor(KIND.member, 'n');
  const role = (kind, name) => ({
    id: idFor(kind, 'n'),
    member_id: memberId,
    project_id: idFor(KIND.project, '1'),
    role: `'${name}'`,
    from_on: since,
    ...VERSIONED,
  });
  return [
    insertShared('account', { id: accountId, email: `'bench' || w || '-' || n || '@example.com'`, ...WRITTEN }, from),
    insertOf(
      'member',
      {
        id: memberId,
        account_id: accountId,
        organisation_id: idFor(KIND.organisation, '1'),
        name: `'Coach ' || n`,
        is_admin: 'false',
        joined_on: since,
        ...VERSIONED,
      },
      from,
    ),
    insertOf('project_role', role(KIND.coachRole, 'COACH'), from),
    insertOf('project_role', role(KIND.leaderRole, 'PROJECT_LEADER'), each(group, 1)),
    insertOf(
      'coach',
      {
        id: idFor(KIND.coach, 'n'),
        member_id: memberId,
        organisation_id: idFor(KIND.organisation, '1'),
        appointed_on: since,
        ...VERSIONED,
      },
      from,
    ),
    insertOf(
      'api_key',
      {
        id: idFor(KIND.apiKey, 'n'),
        member_id: memberId,
        name: `'bench'`,
        secret_hash: `'${secretHash}'`,
        may_write: 'true',
        project_ids: `'{}'`,
        expires_on: 'current_date + 300',
        last_used_at: 'now()',
        ...VERSIONED,
      },
      from,
    ),
  ];
}

function areas(group) {
  const from = each(group, AREAS);
  const code = `'area-' || n`;
  const name = `jsonb_build_object('sv', 'Område ' || n, 'en', 'Area ' || n)`;
  const areaId = idFor(KIND.area, 'n');
  const staircaseId = idFor(KIND.staircase, 'n');
  return [
    insertOf('insatsomrade', { id: areaId, code, name, position: 'n', ...VERSIONED }, from),
    insertOf('staircase', { id: staircaseId, insatsomrade_id: areaId, code, name, ...VERSIONED }, from),
    insertOf(
      'staircase_version',
      {
        id: idFor(KIND.staircaseVersion, 'n'),
        staircase_id: staircaseId,
        insatsomrade_id: areaId,
        number: '1',
        published_on: `current_date - ${group.days + 80}`,
        ...VERSIONED,
      },
      from,
    ),
  ];
}
