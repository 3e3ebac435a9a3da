// Fills the demo's consortium with companies: copies of one of its own, steps and enrolment included, under other names.
import pg from 'pg';
import { companyName } from '../../bench/names.mjs';
import { findCluster } from '../postgres.mjs';
import { say, Stop } from '../sentences.mjs';

/** Differs from every name's neighbours, so that a list in order mixes them. */
const STRIDE = 7919;

/** A company of the demo's consortium whose steps are known. */
const MODEL = `
  SELECT company.id, company.workspace_id
  FROM company JOIN standing ON standing.workspace_id = company.workspace_id AND standing.company_id = company.id
    JOIN enrolment ON enrolment.workspace_id = company.workspace_id AND enrolment.company_id = company.id
  WHERE company.is_demo AND enrolment.closed_on IS NULL
  GROUP BY company.workspace_id, company.id
  ORDER BY count(DISTINCT standing.id) DESC, company.id LIMIT 1`;

/** Rows of a table as copies of the model's, one for each new company, with some columns changed. */
const copiesOf = (table, changes, whose) => `
  INSERT INTO ${table}
  SELECT (jsonb_populate_record(old, jsonb_build_object(${changes}))).*
  FROM ${table} old, new_company new
  WHERE old.workspace_id = $1 AND ${whose}`;

async function copy(client, count, { id, workspace_id: workspace }) {
  const { normaliseCompanyName } = await import('../../dist/src/directory/companies/duplicate.rules.js');
  const names = Array.from({ length: count }, (_, index) => companyName((index * STRIDE) % 40_000));
  // Copies of a standing name the transition that the model's does.
  await client.query('SET session_replication_role = replica');
  await client.query('CREATE TEMP TABLE new_company (id uuid, name text, sought text)');
  await client.query(
    'INSERT INTO new_company SELECT gen_random_uuid(), name, sought FROM unnest($1::text[], $2::text[]) AS r (name, sought)',
    [names, names.map(normaliseCompanyName)],
  );
  const renamed = `'id', new.id, 'name', new.name, 'search_name', new.sought, 'organisation_number', null`;
  await client.query(copiesOf('company', renamed, 'old.id = $2'), [workspace, id]);
  const moved = `'id', gen_random_uuid(), 'company_id', new.id`;
  await client.query(copiesOf('standing', moved, 'old.company_id = $2'), [workspace, id]);
  await client.query(copiesOf('enrolment', moved, 'old.company_id = $2 AND old.closed_on IS NULL'), [workspace, id]);
  await client.query('ANALYZE company, standing, enrolment');
}

/** Adds companies to the demo whose data lie in a folder, unless they are there. */
export async function addCompanies(folder, count) {
  const cluster = await findCluster(folder);
  if (!cluster?.adminUrl) throw new Stop(`Ingen databas körs i ${folder}.`, `No database runs in ${folder}.`);
  const url = new URL(cluster.adminUrl);
  url.pathname = '/stegvis';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const [model] = (await client.query(MODEL)).rows;
    if (!model) throw new Stop('Demon är inte laddad.', 'The demo is not loaded.');
    const [{ held }] = (
      await client.query('SELECT count(*)::int AS held FROM company WHERE workspace_id = $1', [model.workspace_id])
    ).rows;
    if (held < count) {
      say(`Lägger till ${count - held} företag …`, `Adding ${count - held} companies …`);
      await copy(client, count - held, model);
    }
  } finally {
    await client.end();
  }
}
