// Fills a database for the bench: so many companies, sessions, standings and follow-ups in one workspace, by SQL alone.
import pg from 'pg';

export const WORKSPACE = '0b000000-0000-7000-8000-000000000001';
const KEY_ID = '0d000000-0000-7000-8000-000000000001';
const KEY_SECRET = 'bench-bench-bench-bench-bench-bench-bench-0';

/** The key of the bench's coach: a signed-in caller, as every real one is. */
export const apiKey = `stv_${WORKSPACE}_${KEY_ID}_${KEY_SECRET}`;

const AREAS = 4;
const COACHES = 40;

/** The nth id of a kind: two hex digits say what it is. */
const id = (kind, n) => `('${kind}000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
export const companyId = (n) => `0c000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const enrolmentId = (n) => `0e000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const text = (value) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
const versioned = { version: '1', created_at: 'now()', updated_at: 'now()' };

/** Fills what is empty; a filled database is left alone. Answers whether it filled. */
export async function fill(ownerUrl, { companies, sessions, followUps }) {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c role=stegvis_owner -c statement_timeout=0' });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM workspace WHERE id = $1', [WORKSPACE]);
    if (rows[0].count) return false;
    await client.query('BEGIN');
    await ground(client);
    await companyRows(client, companies);
    await sessionRows(client, companies, sessions);
    await insert(
      client,
      'follow_up',
      {
        id: id('0f', 'n'),
        ...ofCompany(`(n % ${companies}) + 1`),
        coach_id: id('1c', `(n % ${COACHES}) + 1`),
        due_on: `current_date + (n % 60)::int`,
        what: `'Ring om åtgärd ' || n`,
        is_suggested: 'false',
        ...versioned,
      },
      `generate_series(1, ${followUps}) n`,
    );
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return true;
  } finally {
    await client.end();
  }
}

async function insert(client, table, columns, from) {
  const all =
    table === 'workspace' || table === 'account' ? columns : { workspace_id: `'${WORKSPACE}'::uuid`, ...columns };
  await client.query(
    `INSERT INTO ${table} (${Object.keys(all).join(', ')}) SELECT ${Object.values(all).join(', ')} FROM ${from}`,
  );
}

async function ground(client) {
  const name = text({ sv: 'Mätplatsen', en: 'The bench' });
  const { digestOf } = await import('../dist/src/access/credentials/secret.js');
  const hash = digestOf(KEY_SECRET);
  const one = '(SELECT 1) x';
  await insert(
    client,
    'workspace',
    { id: `'${WORKSPACE}'`, slug: `'bench'`, name, is_demo: 'true', created_at: 'now()' },
    one,
  );
  await insert(
    client,
    'organisation',
    { id: id('01', '1'), name: `'Mätbolaget'`, also_known_as: `'{}'`, kinds: `'{DELIVERING}'`, ...versioned },
    one,
  );
  await insert(
    client,
    'account',
    { id: id('02', 'n'), email: `'bench' || n || '@example.com'`, created_at: 'now()' },
    `generate_series(1, ${COACHES}) n`,
  );
  await insert(
    client,
    'member',
    {
      id: id('03', 'n'),
      account_id: id('02', 'n'),
      organisation_id: id('01', '1'),
      name: `'Coach ' || n`,
      is_admin: 'false',
      joined_on: 'current_date - 900',
      ...versioned,
    },
    `generate_series(1, ${COACHES}) n`,
  );
  await insert(
    client,
    'project',
    {
      id: id('04', '1'),
      code: `'bench'`,
      name,
      starts_on: 'current_date - 800',
      planned_end_on: 'current_date + 400',
      ...versioned,
    },
    one,
  );
  for (const role of ['COACH', 'PROJECT_LEADER']) {
    await insert(
      client,
      'project_role',
      {
        id: id(role === 'COACH' ? '05' : '06', 'n'),
        member_id: id('03', 'n'),
        project_id: id('04', '1'),
        role: `'${role}'`,
        from_on: 'current_date - 900',
        ...versioned,
      },
      `generate_series(1, ${COACHES}) n`,
    );
  }
  await insert(
    client,
    'api_key',
    {
      id: `'${KEY_ID}'`,
      member_id: id('03', '1'),
      name: `'bench'`,
      secret_hash: `'${hash}'`,
      may_write: 'true',
      project_ids: `'{}'`,
      expires_on: 'current_date + 300',
      last_used_at: 'now()',
      ...versioned,
    },
    one,
  );
  await insert(
    client,
    'coach',
    {
      id: id('1c', 'n'),
      member_id: id('03', 'n'),
      organisation_id: id('01', '1'),
      appointed_on: 'current_date - 900',
      ...versioned,
    },
    `generate_series(1, ${COACHES}) n`,
  );
  await areas(client);
}

async function areas(client) {
  const from = `generate_series(1, ${AREAS}) n`;
  const named = `jsonb_build_object('sv', 'Område ' || n, 'en', 'Area ' || n)`;
  await insert(
    client,
    'insatsomrade',
    { id: id('07', 'n'), code: `'area-' || n`, name: named, position: 'n', ...versioned },
    from,
  );
  await insert(
    client,
    'staircase',
    { id: id('08', 'n'), insatsomrade_id: id('07', 'n'), code: `'area-' || n`, name: named, ...versioned },
    from,
  );
  await insert(
    client,
    'staircase_version',
    {
      id: id('09', 'n'),
      staircase_id: id('08', 'n'),
      insatsomrade_id: id('07', 'n'),
      number: '1',
      published_on: 'current_date - 800',
      ...versioned,
    },
    from,
  );
}

const ofCompany = (n) => ({
  enrolment_id: id('0e', n),
  company_id: id('0c', n),
  project_id: id('04', '1'),
  organisation_id: id('01', '1'),
});

async function companyRows(client, companies) {
  const from = `generate_series(1, ${companies}) n`;
  await insert(
    client,
    'company',
    {
      id: id('0c', 'n'),
      name: `'Exempelverkstaden ' || n`,
      search_name: `'exempelverkstaden ' || n`,
      legal_form: `'LIMITED_COMPANY'`,
      is_sole_trader: 'false',
      is_demo: 'true',
      municipality_code: `'1496'`,
      seat_municipality_code: `'1496'`,
      workplace_codes: `'{1496}'`,
      supply_chain_roles: `'{}'`,
      industries_supplied: `'{}'`,
      size_class: `'SMALL'`,
      ...versioned,
    },
    from,
  );
  await insert(
    client,
    'enrolment',
    {
      id: id('0e', 'n'),
      company_id: id('0c', 'n'),
      project_id: id('04', '1'),
      organisation_id: id('01', '1'),
      coach_id: id('1c', `(n % ${COACHES}) + 1`),
      responsible_member_ids: `ARRAY[${id('03', `(n % ${COACHES}) + 1`)}]`,
      opened_on: 'current_date - 700',
      agreed_on: 'current_date - 690',
      first_session_on: 'current_date - 680',
      last_session_on: 'current_date - 2',
      judgements: `'[]'`,
      ...versioned,
    },
    from,
  );
  const pairs = `generate_series(1, ${companies}) n, generate_series(1, ${AREAS}) a`;
  const nth = `n * ${AREAS} + a`;
  const credited = { company_id: id('0c', 'n'), insatsomrade_id: id('07', 'a'), staircase_version_id: id('09', 'a') };
  await insert(
    client,
    'step_transition',
    {
      id: id('0a', nth),
      ...credited,
      enrolment_id: id('0e', 'n'),
      project_id: id('04', '1'),
      organisation_id: id('01', '1'),
      kind: `'PLACED'`,
      to_step: '1 + (n + a) % 4',
      on_day: 'current_date - 600',
      basis_type: `'STATEMENT'`,
      by_id: id('03', '1'),
      place_id: id('0a', nth),
      is_baseline: 'true',
      created_at: 'now()',
    },
    pairs,
  );
  await insert(
    client,
    'standing',
    {
      id: id('0b', `${nth} + 16`),
      ...credited,
      step: '1 + (n + a) % 4',
      since_on: 'current_date - 600',
      last_transition_id: id('0a', nth),
      ...versioned,
    },
    pairs,
  );
  await insert(
    client,
    'grund_review',
    {
      id: id('10', 'n'),
      ...ofCompany('n'),
      on_day: 'current_date - 650',
      levels: `'[]'`,
      notes: `'{}'`,
      by_id: id('03', '1'),
      created_at: 'now()',
    },
    from,
  );
}

async function sessionRows(client, companies, sessions) {
  const from = `generate_series(1, ${sessions}) n`;
  const at = `date_trunc('hour', now()) - make_interval(days => (n % 640)::int + 2)`;
  await insert(
    client,
    'coaching_session',
    {
      id: id('11', 'n'),
      ...ofCompany(`(n % ${companies}) + 1`),
      coach_id: id('1c', `(n % ${COACHES}) + 1`),
      coach_member_ids: `ARRAY[${id('03', `(n % ${COACHES}) + 1`)}]`,
      held_at: at,
      held_on: `(${at})::date`,
      starts_at: at,
      minutes: '30 + n % 150',
      mode: `'ON_SITE'`,
      working_note: `'Gick igenom flödet i verkstaden och enades om nästa steg, nummer ' || n`,
      reportable: 'true',
      missing: `'{}'`,
      logged_at: 'now()',
      ...versioned,
    },
    from,
  );
  await insert(
    client,
    'session_coach',
    {
      id: id('12', 'n'),
      coaching_session_id: id('11', 'n'),
      coach_id: id('1c', `(n % ${COACHES}) + 1`),
      held_on: `(${at})::date`,
      created_at: 'now()',
    },
    from,
  );
  await insert(
    client,
    'session_insatsomrade',
    {
      id: id('13', 'n'),
      coaching_session_id: id('11', 'n'),
      insatsomrade_id: id('07', `(n % ${AREAS}) + 1`),
      created_at: 'now()',
    },
    from,
  );
}
