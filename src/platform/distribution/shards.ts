// After distributing: every shard on every node has the owner, the wall, the grants, the indexes and the references of its table.
import type { Client } from 'pg';
import { askNodes } from './standing.js';

/** Shards that differ from their table, each as `company_102009: its wall`. */
export async function shardFaults(client: Client): Promise<string[]> {
  const answers = await askNodes(client, SHARDS);
  return answers.flatMap((answer) => JSON.parse(answer) as string[]).toSorted();
}

/** Grants as a set, since they may have come in another order. */
const grants = (alias: string): string =>
  `ARRAY(SELECT g::text FROM unnest(coalesce(${alias}.relacl, acldefault('r', ${alias}.relowner))) AS g ORDER BY 1)`;

const policies = (alias: string): string =>
  `ARRAY(SELECT row(y.polname, y.polcmd, y.polpermissive, y.polroles, pg_get_expr(y.polqual, y.polrelid),
    pg_get_expr(y.polwithcheck, y.polrelid))::text FROM pg_policy y WHERE y.polrelid = ${alias}.oid ORDER BY 1)`;

const references = (alias: string): string =>
  `(SELECT count(*) FROM pg_constraint k WHERE k.conrelid = ${alias}.oid AND k.contype = 'f' AND k.convalidated)`;

const indexes = (alias: string): string =>
  `(SELECT count(*) FROM pg_index i WHERE i.indrelid = ${alias}.oid AND i.indisvalid)`;

const differs = (what: (alias: string) => string): string => `${what('shard')} IS DISTINCT FROM ${what('shell')}`;

/** Asked on each node of what that node holds. */
const SHARDS = `
  SELECT coalesce(json_agg(name || ': ' || fault), '[]')::text FROM (
    SELECT shard_name(s.logicalrelid, s.shardid) AS name, CASE
        WHEN shard.oid IS NULL THEN 'is missing'
        WHEN shard.relowner <> shell.relowner THEN 'its owner'
        WHEN shard.relforcerowsecurity THEN 'its wall is forced'
        WHEN shard.relrowsecurity <> shell.relrowsecurity OR ${differs(policies)} THEN 'its wall'
        WHEN ${differs(grants)} THEN 'its grants'
        WHEN ${differs(references)} THEN 'its references'
        WHEN ${differs(indexes)} THEN 'its indexes'
      END AS fault
    FROM pg_dist_shard s JOIN pg_dist_placement p ON p.shardid = s.shardid JOIN pg_dist_local_group g ON g.groupid = p.groupid
    JOIN pg_class shell ON shell.oid = s.logicalrelid
    LEFT JOIN pg_class shard ON shard.oid = to_regclass(shard_name(s.logicalrelid, s.shardid))
  ) AS found WHERE fault IS NOT NULL`;
