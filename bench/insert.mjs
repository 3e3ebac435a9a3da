// One INSERT of many rows: the columns with the SQL of each, and what the rows are counted from.
import { idFor, KIND } from './rows.mjs';

/** What every row that changes carries. */
export const VERSIONED = { version: '1', created_at: 'now()', updated_at: 'now()' };

/** What a row carries that never changes. */
export const WRITTEN = { created_at: 'now()' };

/** A JSON value. */
export const json = (value) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** The workspaces of a group, numbered w. */
export const eachWorkspace = ({ first, last }) => `generate_series(${first}, ${last}) w`;

/** Everything of a group from 1 to a number, once in every workspace. */
export const each = (group, count, name = 'n') => `${eachWorkspace(group)}, generate_series(1, ${count}) ${name}`;

/** The statement for a table that all workspaces share. */
export const insertShared = (table, columns, from) =>
  `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM ${from}`;

/** The statement for a tenant's table; `from` numbers the workspaces w. */
export const insertOf = (table, columns, from) =>
  insertShared(table, { workspace_id: idFor(KIND.workspace, 'w'), ...columns }, from);

/** What a row says of the company it is about: the enrolment, the project and the partner. */
export const ofCompany = (n) => ({
  enrolment_id: idFor(KIND.enrolment, n),
  company_id: idFor(KIND.company, n),
  project_id: idFor(KIND.project, '1'),
  organisation_id: idFor(KIND.organisation, '1'),
});
