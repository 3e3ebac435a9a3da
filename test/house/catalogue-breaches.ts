// The ways to break the rules of the catalogue, each with the faults that must name it.
import type { CatalogueTerms } from '#platform/database/catalogue/lint.js';
import type { TableClasses } from '#platform/database/classes.js';
import { soundClasses, walled } from './sound-schema.js';

/** One way to break the sound schema, and every fault that must follow. */
export interface Breach {
  readonly title: string;
  readonly sql?: string;
  readonly classes?: Partial<TableClasses>;
  readonly terms?: Partial<CatalogueTerms>;
  /** Rule, table and object of the faults that must come, and no others. */
  readonly faults: readonly (readonly [rule: string, table: string, object: string])[];
}

const owned = (sql: string): string => `SET LOCAL ROLE stegvis_owner; ${sql}; RESET ROLE`;
const plan = (columns: string, more = ''): Pick<Breach, 'sql' | 'classes'> => ({
  sql: owned(`CREATE TABLE plan (${columns}); ${walled('plan')} ${more}`),
  classes: { tenant: [...soundClasses.tenant, 'plan'] },
});
const long = 'a_name_so_long_that_a_shard_number_after_it_would_be_cut_off';

/** At least one breach for every rule of the catalogue. */
export const breaches: readonly Breach[] = [
  {
    title: 'R1 · a table without the workspace',
    sql: owned('CREATE TABLE plan (id uuid PRIMARY KEY)'),
    classes: { tenant: [...soundClasses.tenant, 'plan'] },
    faults: [
      ['R1', 'plan', 'workspace_id'],
      ['R1', 'plan', 'plan_pkey'],
      ['R14', 'plan', 'plan'],
      ['R13', 'plan', ''],
    ],
  },
  {
    title: 'R1 · a key that may be null',
    ...plan('workspace_id uuid, id uuid NOT NULL'),
    faults: [
      ['R1', 'plan', 'workspace_id'],
      ['R1', 'plan', ''],
    ],
  },
  {
    title: 'R1 · a primary key without the workspace',
    ...plan('workspace_id uuid NOT NULL, id uuid PRIMARY KEY'),
    faults: [
      ['R1', 'plan', 'plan_pkey'],
      ['INDEX', 'plan', 'plan_pkey'],
    ],
  },
  {
    title: 'R1 · an id that is no uuid',
    ...plan('workspace_id uuid NOT NULL, id bigint NOT NULL, PRIMARY KEY (workspace_id, id)'),
    faults: [['R1', 'plan', 'id']],
  },
  {
    title: 'R2 · a unique index without the workspace',
    sql: owned('CREATE UNIQUE INDEX company_name_uq ON company (lower(name)) INCLUDE (workspace_id)'),
    faults: [
      ['R2', 'company', 'company_name_uq'],
      ['INDEX', 'company', 'company_name_uq'],
    ],
  },
  {
    title: 'R2 · a unique constraint without the workspace',
    sql: owned('ALTER TABLE company ADD CONSTRAINT company_no_uq UNIQUE (org_no)'),
    faults: [
      ['R2', 'company', 'company_no_uq'],
      ['INDEX', 'company', 'company_no_uq'],
    ],
  },
  {
    title: 'R2 · an exclusion that does not compare the workspace with =',
    sql: owned('ALTER TABLE company ADD CONSTRAINT odd_ex EXCLUDE USING gist (workspace_id WITH <>, org_no WITH =)'),
    faults: [['R2', 'company', 'odd_ex']],
  },
  {
    title: 'R4 · a reference that does not pair the workspaces',
    sql: owned(`ALTER TABLE company ADD COLUMN other_id uuid; CREATE INDEX other_ix ON company (workspace_id, other_id);
      ALTER TABLE company ADD CONSTRAINT other_fk FOREIGN KEY (other_id, workspace_id) REFERENCES company (workspace_id, id)`),
    faults: [['R4', 'company', 'other_fk']],
  },
  {
    title: 'R4 · a reference of two columns to a reference table',
    sql: owned(`ALTER TABLE workspace ADD CONSTRAINT both_uq UNIQUE (id, slug);
      ALTER TABLE company ADD CONSTRAINT both_fk FOREIGN KEY (workspace_id, name) REFERENCES workspace (id, slug)`),
    faults: [['R4', 'company', 'both_fk']],
  },
  {
    title: 'R4 · SET NULL on delete',
    sql: owned(`ALTER TABLE coaching_session DROP CONSTRAINT coaching_session_previous_fk; ALTER TABLE coaching_session ADD CONSTRAINT
      previous_fk FOREIGN KEY (workspace_id, previous_id) REFERENCES coaching_session ON DELETE SET NULL (previous_id)`),
    faults: [['R4', 'coaching_session', 'previous_fk']],
  },
  {
    title: 'R4 · CASCADE on update',
    sql: owned(`ALTER TABLE company DROP CONSTRAINT company_municipality_fk;
      ALTER TABLE company ADD CONSTRAINT place_fk FOREIGN KEY (municipality_code) REFERENCES municipality ON UPDATE CASCADE`),
    faults: [['R4', 'company', 'place_fk']],
  },
  {
    title: 'R4 · a deferrable reference',
    sql: owned('ALTER TABLE company ALTER CONSTRAINT company_workspace_fk DEFERRABLE'),
    faults: [['R4', 'company', 'company_workspace_fk']],
  },
  {
    title: 'R5 · a reference from a local table to a tenant table',
    sql: owned(`ALTER TABLE auth_session ADD COLUMN company_id uuid; ALTER TABLE auth_session ADD CONSTRAINT into_fk
      FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)`),
    faults: [['R5', 'auth_session', 'into_fk']],
  },
  {
    title: 'R5 · a reference from a reference table to a tenant table',
    sql: owned(`ALTER TABLE workspace ADD COLUMN company_id uuid; ALTER TABLE workspace ADD CONSTRAINT into_fk
      FOREIGN KEY (id, company_id) REFERENCES company (workspace_id, id)`),
    faults: [['R5', 'workspace', 'into_fk']],
  },
  {
    title: 'R5 · a reference from a tenant table to a local table',
    sql: owned(`ALTER TABLE company ADD COLUMN seen_id uuid;
      ALTER TABLE company ADD CONSTRAINT out_fk FOREIGN KEY (seen_id) REFERENCES auth_session (id)`),
    faults: [['R5', 'company', 'out_fk']],
  },
  {
    title: 'R6 · a table without a class',
    sql: owned('CREATE TABLE plan (id uuid PRIMARY KEY)'),
    faults: [['R6', 'plan', 'plan']],
  },
  {
    title: 'R6 · a table with two classes',
    classes: { reference: [...soundClasses.reference, 'credential'] },
    faults: [['R6', 'credential', 'credential']],
  },
  {
    title: 'R6 · a class without its table',
    classes: { local: [...soundClasses.local, 'plan'] },
    faults: [['R6', 'plan', 'plan']],
  },
  {
    title: 'R6 · a table in another schema, the queue’s excepted',
    sql: `CREATE SCHEMA apart; CREATE TABLE apart.plan (); CREATE SCHEMA graphile_worker; CREATE TABLE graphile_worker.jobs ()`,
    faults: [['R6', 'plan', 'apart.plan']],
  },
  {
    title: 'R6 · a term that names no table',
    terms: { appendOnly: ['history_entry', 'ledger'] },
    faults: [['R6', 'ledger', 'ledger']],
  },
  {
    title: 'R7 · a trigger',
    sql: `CREATE TRIGGER touch BEFORE UPDATE ON company FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    faults: [['R7', 'company', 'touch']],
  },
  {
    title: 'R7 · a rule',
    sql: 'CREATE RULE hush AS ON DELETE TO company DO INSTEAD NOTHING',
    faults: [['R7', 'company', 'hush']],
  },
  {
    title: 'R7 · inheritance',
    ...plan(`PRIMARY KEY (workspace_id, id), UNIQUE (workspace_id, org_no)) INHERITS (company`),
    faults: [['R7', 'plan', 'company']],
  },
  {
    title: 'R8 · an identity, a serial and an id made by the database',
    ...plan(`workspace_id uuid NOT NULL, id uuid DEFAULT gen_random_uuid(), place integer GENERATED BY DEFAULT AS IDENTITY, turn serial,
      PRIMARY KEY (workspace_id, id)`),
    faults: [
      ['R8', 'plan', 'id'],
      ['R8', 'plan', 'place'],
      ['R8', 'plan', 'turn'],
    ],
  },
  {
    title: 'R13 · no policy',
    sql: owned('DROP POLICY workspace_wall ON company'),
    faults: [['R13', 'company', '']],
  },
  {
    title: 'R13 · a second policy',
    sql: owned('CREATE POLICY more ON company AS RESTRICTIVE USING (name IS NOT NULL)'),
    faults: [
      ['R13', 'company', 'more, workspace_wall'],
      ['R13', 'company', 'more'],
      ['R13', 'company', 'more'],
      ['R13', 'company', 'more'],
    ],
  },
  {
    title: 'R13 · a policy with a subquery',
    sql: owned('ALTER POLICY workspace_wall ON company USING (workspace_id IN (SELECT id FROM workspace))'),
    faults: [['R13', 'company', 'workspace_wall']],
  },
  {
    title: 'R13 · a policy that lets through what has no setting',
    sql: owned(`ALTER POLICY workspace_wall ON company
      WITH CHECK (workspace_id = NULLIF(current_setting('app.workspace_id', true), '')::uuid OR current_setting('app.workspace_id', true) = '')`),
    faults: [['R13', 'company', 'workspace_wall']],
  },
  {
    title: 'R13 · a policy for reading alone',
    sql: owned(`DROP POLICY workspace_wall ON company; CREATE POLICY workspace_wall ON company FOR SELECT TO stegvis_door
      USING (workspace_id = NULLIF(current_setting('app.workspace_id', true), '')::uuid)`),
    faults: [
      ['R13', 'company', 'workspace_wall'],
      ['R13', 'company', 'workspace_wall'],
    ],
  },
  {
    title: 'R14 · the wall not enabled',
    sql: owned('ALTER TABLE history_entry_2026 DISABLE ROW LEVEL SECURITY'),
    faults: [['R14', 'history_entry_2026', 'history_entry_2026']],
  },
  {
    title: 'R14 · the wall forced',
    sql: owned('ALTER TABLE company FORCE ROW LEVEL SECURITY'),
    faults: [['R14', 'company', 'company']],
  },
  {
    title: 'R14 · a table of another owner',
    sql: 'ALTER TABLE municipality OWNER TO stegvis_door',
    faults: [
      ['R14', 'municipality', 'municipality'],
      ['P11', 'municipality', 'stegvis_door'],
      ['P11', 'municipality', 'stegvis_door'],
      ['P11', 'municipality', 'stegvis_door'],
    ],
  },
  {
    title: 'R14 · a serving role that passes the wall',
    sql: 'CREATE ROLE climber BYPASSRLS',
    terms: { doorRole: 'climber' },
    faults: [['R14', '', 'climber']],
  },
  {
    title: 'R14 · a serving role that may become the owner',
    sql: 'CREATE ROLE heir IN ROLE stegvis_owner NOINHERIT',
    terms: { doorRole: 'heir' },
    faults: [['R14', '', 'heir']],
  },
  {
    title: 'R14 · a role that is missing',
    terms: { doorRole: 'nobody_at_all' },
    faults: [['R14', '', 'nobody_at_all']],
  },
  {
    title: 'R14 · an owner that can log in',
    sql: 'ALTER ROLE stegvis_owner LOGIN',
    faults: [['R14', '', 'stegvis_owner']],
  },
  {
    title: 'P11 · a role that may create',
    sql: 'GRANT CREATE ON SCHEMA public TO stegvis_door',
    faults: [['P11', '', 'stegvis_door']],
  },
  {
    title: 'P11 · a right to empty, refer to or put triggers on a table',
    sql: owned('GRANT TRUNCATE, REFERENCES, TRIGGER ON company TO stegvis_app'),
    faults: [
      ['P11', 'company', 'stegvis_app'],
      ['P11', 'company', 'stegvis_app'],
      ['P11', 'company', 'stegvis_app'],
    ],
  },
  {
    title: 'P11 · a grant to everyone',
    sql: owned('GRANT SELECT ON municipality TO PUBLIC'),
    faults: [['P11', 'municipality', 'public']],
  },
  {
    title: 'P11 · history that can be changed, be it one column',
    sql: owned('GRANT UPDATE (verb), DELETE ON history_entry TO stegvis_app'),
    faults: [
      ['P11', 'history_entry', 'history_entry'],
      ['P11', 'history_entry', 'history_entry'],
    ],
  },
  {
    title: 'P11 · a view with its owner’s rights',
    sql: owned('CREATE VIEW all_names AS SELECT name FROM company'),
    faults: [['P11', 'all_names', 'all_names']],
  },
  {
    title: 'P11 · a materialised view',
    sql: owned('CREATE MATERIALIZED VIEW all_names AS SELECT name FROM company'),
    faults: [['P11', 'all_names', 'all_names']],
  },
  {
    title: 'R22 · functions that read what lies elsewhere, in either way of writing them',
    sql: `CREATE FUNCTION count_of(uuid) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM company WHERE workspace_id = $1; END;
      CREATE FUNCTION name_of(uuid) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT name FROM public.company LIMIT 1); END';
      CREATE FUNCTION company_of(text) RETURNS text LANGUAGE sql AS 'SELECT $1 || ''company'''`,
    faults: [
      ['R22', 'company', 'count_of(uuid)'],
      ['R22', 'company', 'name_of(uuid)'],
    ],
  },
  {
    title: 'P11 · a SECURITY DEFINER function that is not listed and does not set its search path',
    sql: 'CREATE FUNCTION peep(uuid) RETURNS bigint LANGUAGE sql SECURITY DEFINER RETURN 1',
    faults: [
      ['P11', '', 'peep(uuid)'],
      ['P11', '', 'peep(uuid)'],
    ],
  },
  {
    title: 'P11 · a listed SECURITY DEFINER function still sets its search path',
    sql: 'CREATE FUNCTION peep(uuid) RETURNS bigint LANGUAGE sql SECURITY DEFINER RETURN 1',
    terms: { exemptions: [{ rule: 'P11', object: 'peep(uuid)', reason: 'counts only' }] },
    faults: [['P11', '', 'peep(uuid)']],
  },
  {
    title: 'D1 · the door reads a tenant table, the application a table of sign-in',
    sql: owned('GRANT SELECT ON company TO stegvis_door; GRANT SELECT (account_id) ON credential TO stegvis_app'),
    faults: [
      ['D1', 'company', 'stegvis_door'],
      ['D1', 'credential', 'stegvis_app'],
    ],
  },
  {
    title: 'R31 · long names of an index, a constraint and a policy',
    sql: owned(`CREATE INDEX ${long} ON company (workspace_id); ALTER TABLE workspace ADD CONSTRAINT ${long}_ck CHECK (slug <> '');
      ALTER POLICY workspace_wall ON company RENAME TO ${long}_p`),
    faults: [
      ['R31', long, long],
      ['R31', 'company', `${long}_p`],
      ['R31', 'workspace', `${long}_ck`],
    ],
  },
  {
    title: 'INDEX · an index that does not begin with the workspace',
    sql: owned(
      'CREATE INDEX late_ix ON company (name, workspace_id); CREATE INDEX facts_ix ON company USING gin (facts)',
    ),
    faults: [
      ['INDEX', 'company', 'facts_ix'],
      ['INDEX', 'company', 'late_ix'],
    ],
  },
  {
    title: 'INDEX · an index whose building was broken off',
    sql: `UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'company_facts_ix'::regclass`,
    faults: [['INDEX', 'company', 'company_facts_ix']],
  },
  {
    title: 'FK-INDEX · a reference whose columns no index begins with',
    sql: owned('DROP INDEX coaching_session_company_ix'),
    faults: [['FK-INDEX', 'coaching_session', 'coaching_session_company_fk']],
  },
  {
    title: 'FK-INDEX · an index over some of the rows is none',
    sql: owned(`DROP INDEX coaching_session_company_ix;
      CREATE INDEX some_ix ON coaching_session (workspace_id, company_id) WHERE minutes > 60`),
    faults: [['FK-INDEX', 'coaching_session', 'coaching_session_company_fk']],
  },
  {
    title: 'exemption · a listed index may stand, and a list entry that exempts nothing may not',
    sql: owned('CREATE INDEX late_ix ON company (name)'),
    terms: {
      exemptions: [
        { rule: 'INDEX', object: 'late_ix', reason: 'the search for duplicates' },
        { rule: 'INDEX', object: 'gone_ix', reason: 'stood once' },
        { rule: 'R13', object: 'workspace_wall', reason: 'cannot be exempt' },
      ],
    },
    faults: [
      ['INDEX', '', 'gone_ix'],
      ['R13', '', 'workspace_wall'],
    ],
  },
  {
    title: 'exemption · without a reason it is refused',
    sql: owned('CREATE INDEX late_ix ON company (name)'),
    terms: { exemptions: [{ rule: 'INDEX', object: 'late_ix', reason: ' ' }] },
    faults: [['INDEX', '', 'late_ix']],
  },
];
