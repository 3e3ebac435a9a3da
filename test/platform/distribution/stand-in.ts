// A stand-in for Citus on plain PostgreSQL: functions with its names that take down what they are asked for, and refuse what we
// know that it refuses, in its own words. It distributes nothing. What it cannot know is tried on a real cluster: npm run test:citus.
import type { Client } from 'pg';

/** What Citus' functions read and write of its own, in the places where it has them. */
const CATALOGUE = `
  INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    VALUES (2, 'citus', 10, 'pg_catalog'::regnamespace, false, '14.0-1');
  CREATE TABLE pg_catalog.pg_dist_partition (logicalrelid regclass, partmethod "char", partkey text, colocationid integer, repmodel "char");
  CREATE TABLE pg_catalog.pg_dist_node (nodeid integer, groupid integer, isactive boolean, shouldhaveshards boolean, noderole text);
  CREATE TABLE pg_catalog.pg_dist_shard (logicalrelid regclass, shardid bigint);
  CREATE TABLE pg_catalog.pg_dist_placement (shardid bigint, groupid integer);
  CREATE TABLE pg_catalog.pg_dist_local_group (groupid integer);
  CREATE TABLE pg_catalog.stand_in_call (turn integer GENERATED ALWAYS AS IDENTITY, call text);
  INSERT INTO pg_dist_local_group VALUES (0);
  INSERT INTO pg_dist_node VALUES (1, 0, true, false, 'primary'), (2, 1, true, true, 'primary');
  GRANT ALL ON pg_dist_partition, stand_in_call TO PUBLIC;
  GRANT SELECT ON pg_dist_node, pg_dist_shard, pg_dist_placement, pg_dist_local_group TO PUBLIC;`;

const QUESTIONS = `
  CREATE FUNCTION pg_catalog.citus_is_coordinator() RETURNS boolean LANGUAGE sql AS 'SELECT true';
  CREATE FUNCTION pg_catalog.column_to_column_name(regclass, text) RETURNS text LANGUAGE sql AS 'SELECT $2';
  CREATE FUNCTION pg_catalog.shard_name(regclass, bigint) RETURNS text LANGUAGE sql AS 'SELECT $1 || ''_'' || $2';
  CREATE FUNCTION pg_catalog.run_command_on_all_nodes(command text) RETURNS TABLE (nodeid integer, success boolean, result text)
    LANGUAGE plpgsql AS $$ BEGIN
      nodeid := 1; success := true; EXECUTE command INTO result;
      -- The roles are those of all tests at once, so the owner is only said to be let in.
      result := replace(result, '"ownerLogsIn" : false', '"ownerLogsIn" : true'); RETURN NEXT;
    END $$;`;

/** The references that a distributed table may have (foreign_constraint.c). */
const CHECK_REFERENCES = `
  CREATE FUNCTION pg_catalog.stand_in_check_references() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE k record;
  BEGIN
    FOR k IN SELECT c.*, f.partmethod AS mine, t.partmethod AS theirs, f.partkey,
        (SELECT array_agg(a.attname ORDER BY p.place) FROM unnest(c.conkey) WITH ORDINALITY p (n, place)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = p.n) AS columns,
        (SELECT array_agg(a.attname ORDER BY p.place) FROM unnest(c.confkey) WITH ORDINALITY p (n, place)
          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = p.n) AS targets
      FROM pg_constraint c JOIN pg_dist_partition f ON f.logicalrelid = c.conrelid
      LEFT JOIN pg_dist_partition t ON t.logicalrelid = c.confrelid WHERE c.contype = 'f'
    LOOP
      IF k.theirs IS NULL THEN
        RAISE 'referenced table "%" must be a distributed table or a reference table', k.confrelid::regclass USING ERRCODE = '42P16';
      ELSIF k.mine = 'n' AND k.theirs = 'h' THEN
        RAISE 'cannot create foreign key constraint since foreign keys from reference tables and local tables to distributed tables are not supported'
          USING ERRCODE = '0A000';
      ELSIF k.mine = 'h' AND k.theirs = 'h' AND coalesce(array_position(k.columns, k.partkey::name), 0)
          <> coalesce(array_position(k.targets, k.partkey::name), -1) THEN
        RAISE 'cannot create foreign key constraint %', k.conname USING ERRCODE = '0A000';
      ELSIF k.mine = 'h' AND (k.confdeltype IN ('n', 'd') OR k.confupdtype IN ('n', 'd', 'c')) THEN
        RAISE 'SET NULL, SET DEFAULT or CASCADE is not supported in %', k.conname USING ERRCODE = '0A000';
      END IF;
    END LOOP;
  END $$;
  CREATE FUNCTION pg_catalog.stand_in_altered() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM stand_in_check_references(); END $$;
  CREATE EVENT TRIGGER stand_in_altered ON ddl_command_end WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION stand_in_altered();`;

/** Whether a table may be distributed at all (create_distributed_table.c). */
const MOVING = `
  CREATE FUNCTION pg_catalog.stand_in_move(t regclass, method "char", key text, colocation integer) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO stand_in_call (call) VALUES (CASE method WHEN 'h' THEN 'distribute ' ELSE 'copy ' END || t);
    IF current_setting('stand_in.fails_at', true) = t::text THEN
      RAISE 'connection to the remote node stegvis_owner@worker-2:5432 failed' USING ERRCODE = '08006';
    ELSIF NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = t), 'MEMBER') THEN
      RAISE 'must be owner of table %', t USING ERRCODE = '42501';
    ELSIF EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = t) THEN
      RAISE 'table "%" is already distributed', t USING ERRCODE = '42P16';
    ELSIF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = t AND NOT tgisinternal) THEN
      RAISE 'cannot distribute relation "%" because it has triggers', t USING ERRCODE = '0A000';
    ELSIF EXISTS (SELECT FROM pg_index WHERE indrelid = t AND indisunique AND key IS NOT NULL
        AND NOT (SELECT attnum FROM pg_attribute WHERE attrelid = t AND attname = key) = ANY (indkey)) THEN
      RAISE 'cannot create constraint on "%"', t USING ERRCODE = '0A000';
    ELSIF EXISTS (SELECT FROM pg_policy WHERE polrelid = t AND (polqual LIKE '%{SUBLINK%' OR polwithcheck LIKE '%{SUBLINK%')) THEN
      RAISE 'cannot create policy' USING ERRCODE = '0A000', DETAIL = 'Subqueries are not supported in policies on distributed tables';
    END IF;
    INSERT INTO pg_dist_partition VALUES (t, method, key, colocation, CASE method WHEN 'h' THEN 's' ELSE 't' END);
    PERFORM stand_in_check_references();
  END $$;
  CREATE FUNCTION pg_catalog.create_reference_table(t regclass) RETURNS void LANGUAGE sql AS $$ SELECT stand_in_move(t, 'n', NULL, 1) $$;
  CREATE FUNCTION pg_catalog.create_distributed_table(t regclass, key text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE plpgsql AS $$
  DECLARE colocation integer := 2;
  BEGIN
    IF colocate_with <> 'default' THEN
      SELECT colocationid INTO colocation FROM pg_dist_partition WHERE logicalrelid = colocate_with::regclass AND partmethod = 'h';
      IF colocation IS NULL THEN RAISE 'relation % is not distributed', colocate_with USING ERRCODE = '42P16'; END IF;
    END IF;
    PERFORM stand_in_move(t, 'h', key, colocation);
  END $$;
  CREATE FUNCTION pg_catalog.truncate_local_data_after_distributing_table(t regclass) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO stand_in_call (call) VALUES ('empty ' || t);
    IF NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = t) THEN
      RAISE 'supplied parameter is not a distributed relation';
    ELSIF EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid = t
        AND conrelid NOT IN (SELECT logicalrelid FROM pg_dist_partition)) THEN
      RAISE 'cannot truncate a table referenced in a foreign key constraint by a local table';
    END IF;
  END $$;`;

/** Puts the stand-in into a database; only a superuser can, and only such a database as is thrown away. */
export async function standIn(admin: Client): Promise<void> {
  await admin.query('SET allow_system_table_mods = on');
  for (const text of [CATALOGUE, QUESTIONS, CHECK_REFERENCES, MOVING]) await admin.query(text);
}

/** What has been asked of the stand-in since it was last looked at. */
export async function asked(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ call: string }>('DELETE FROM stand_in_call RETURNING call, turn');
  return rows.map(({ call }) => call);
}
