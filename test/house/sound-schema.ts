// A small schema that keeps every rule of the catalogue; the tests of the lint break it in one place at a time.
import type { TableClasses } from '#platform/database/classes.js';

/** The classes of the tables below. */
export const soundClasses: TableClasses = {
  tenant: ['company', 'coaching_session', 'history_entry'],
  reference: ['workspace', 'municipality'],
  local: ['credential', 'auth_session', 'sign_in_attempt', 'account_workspace', 'password_reset'],
};

/** Switches on the wall for a tenant table, as the migrations' helper does. */
export const walled = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY workspace_wall ON ${table}
    USING (workspace_id = NULLIF(current_setting('app.workspace_id', true), '')::uuid)
    WITH CHECK (workspace_id = NULLIF(current_setting('app.workspace_id', true), '')::uuid);
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO stegvis_app;
`;

/** Run by an administrator in an empty database that has the three roles. */
export const soundSchema = `
  CREATE EXTENSION btree_gin;
  CREATE EXTENSION btree_gist;
  GRANT CREATE ON SCHEMA public TO stegvis_owner;
  SET ROLE stegvis_owner;

  CREATE TABLE workspace (id uuid PRIMARY KEY, slug text NOT NULL UNIQUE);
  CREATE TABLE municipality (code text PRIMARY KEY, name text NOT NULL);
  CREATE TABLE credential (account_id uuid PRIMARY KEY);
  CREATE TABLE auth_session (id uuid PRIMARY KEY, workspace_id uuid);
  ALTER TABLE auth_session ADD CONSTRAINT auth_session_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace (id);
  CREATE TABLE sign_in_attempt (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
  CREATE TABLE account_workspace (account_id uuid, workspace_id uuid, PRIMARY KEY (account_id, workspace_id));
  CREATE TABLE password_reset (id uuid PRIMARY KEY);
  GRANT SELECT, INSERT, UPDATE, DELETE ON credential, auth_session, sign_in_attempt, account_workspace, password_reset TO stegvis_door;
  GRANT SELECT ON workspace, municipality TO stegvis_app, stegvis_door;

  CREATE TABLE company (workspace_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, org_no text, municipality_code text,
    open_range tstzrange, facts jsonb NOT NULL DEFAULT '{}', version integer NOT NULL DEFAULT 1, PRIMARY KEY (workspace_id, id));
  ${walled('company')}
  CREATE UNIQUE INDEX company_org_no_uq ON company (workspace_id, org_no) WHERE org_no IS NOT NULL;
  CREATE INDEX company_facts_ix ON company USING gin (facts, workspace_id);
  ALTER TABLE company ADD CONSTRAINT company_open_ex EXCLUDE USING gist (workspace_id WITH =, org_no WITH =, open_range WITH &&);
  ALTER TABLE company ADD CONSTRAINT company_workspace_fk FOREIGN KEY (workspace_id) REFERENCES workspace (id);
  ALTER TABLE company ADD CONSTRAINT company_municipality_fk FOREIGN KEY (municipality_code) REFERENCES municipality (code);

  CREATE TABLE coaching_session (workspace_id uuid NOT NULL, id uuid NOT NULL, company_id uuid NOT NULL, previous_id uuid,
    held_at timestamptz NOT NULL, minutes integer NOT NULL CONSTRAINT coaching_session_minutes_ck CHECK (minutes BETWEEN 1 AND 1440),
    PRIMARY KEY (workspace_id, id));
  ${walled('coaching_session')}
  CREATE INDEX coaching_session_company_ix ON coaching_session (workspace_id, company_id, held_at DESC);
  CREATE INDEX coaching_session_previous_ix ON coaching_session (workspace_id, previous_id) WHERE previous_id IS NOT NULL;
  ALTER TABLE coaching_session ADD CONSTRAINT coaching_session_company_fk
    FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id) ON DELETE CASCADE;
  ALTER TABLE coaching_session ADD CONSTRAINT coaching_session_previous_fk
    FOREIGN KEY (workspace_id, previous_id) REFERENCES coaching_session (workspace_id, id);

  CREATE TABLE history_entry (workspace_id uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, verb text NOT NULL,
    PRIMARY KEY (workspace_id, id, at)) PARTITION BY RANGE (at);
  CREATE TABLE history_entry_2026 PARTITION OF history_entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  ${walled('history_entry')}
  ${walled('history_entry_2026')}
  REVOKE UPDATE, DELETE ON history_entry, history_entry_2026 FROM stegvis_app;

  CREATE VIEW company_name WITH (security_invoker = true) AS SELECT workspace_id, id, name FROM company;
  RESET ROLE;
`;
