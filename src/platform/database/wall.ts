// Before serving: the role that serves must be unable to pass the wall, and the wall must stand (docs/decisions/0004).
import type { DataSource } from 'typeorm';
import { tableClasses } from './classes.js';

const OLDEST_SERVER = 150_000;

interface Standing {
  version: number;
  superuser: boolean;
  bypasses: boolean;
  owns: string[];
  open: string[];
}

/** A wall that does not stand. */
export class Breach extends Error {}

/**
 * Refuses a role that could pass the wall, a table without one, and a server that is too old.
 * @param tenant the tables of workspaces, for a source that maps none itself
 */
export async function demandWall(
  source: DataSource,
  tenant: readonly string[] = tableClasses(source).tenant,
): Promise<void> {
  const [found] = await source.query<Standing[]>(
    `SELECT current_setting('server_version_num')::int AS version, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
       coalesce((SELECT json_agg(c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind IN ('r','p') AND pg_has_role(current_user, c.relowner, 'MEMBER')), '[]') AS owns,
       coalesce((SELECT json_agg(t.name) FROM unnest($1::text[]) t(name) LEFT JOIN pg_class c ON c.oid = to_regclass('public.' || t.name)
         WHERE c.relrowsecurity IS NOT TRUE), '[]') AS open
     FROM pg_roles r WHERE r.rolname = current_user`,
    [tenant],
  );
  if (!found) throw new Breach('The database does not say who we are.');
  if (found.version < OLDEST_SERVER) throw new Breach('Stegvis needs PostgreSQL 15 or newer.');
  if (found.superuser || found.bypasses)
    throw new Breach('The role that serves passes the wall (superuser or BYPASSRLS). See README on DATABASE_URL.');
  if (found.owns.length)
    throw new Breach(`The role that serves owns tables (${found.owns.slice(0, 3).join(', ')}), so it passes the wall.`);
  if (found.open.length) throw new Breach(`Tables without row-level security: ${found.open.join(', ')}.`);
}
