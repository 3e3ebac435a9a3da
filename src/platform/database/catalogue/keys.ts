// Rules of the catalogue about classes, keys, references and indexes: R1, R2, R4, R5, R6, R8, R31 and how indexes begin.
import type { CatalogueRule } from './rule.js';

const classes: CatalogueRule[] = [
  {
    rule: 'R6',
    sql: `SELECT name AS "table", name AS object, 'the table has no class: name it as tenant, reference or local' AS text
      FROM relation WHERE kind IN ('r', 'p', 'f') AND family NOT IN (SELECT name FROM class) ORDER BY name`,
  },
  {
    rule: 'R6',
    sql: `SELECT name AS "table", name AS object, 'the table has more than one class: ' || string_agg(class, ', ' ORDER BY class) AS text
      FROM class GROUP BY name HAVING count(*) > 1 ORDER BY name`,
  },
  {
    rule: 'R6',
    sql: `SELECT k.name AS "table", k.name AS object, 'there is no such table, yet it is classed as ' || k.class AS text
      FROM class k WHERE NOT EXISTS (SELECT FROM relation r WHERE r.kind IN ('r', 'p') AND r.name = k.name) ORDER BY k.name`,
  },
  {
    rule: 'R6',
    sql: `SELECT c.relname::text AS "table", n.nspname || '.' || c.relname AS object,
        'the table stands in the schema ' || n.nspname || ', where nothing guards it: move it to public' AS text
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname NOT IN ('public', 'graphile_worker', 'information_schema')
        AND n.nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM foreign_object e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
      ORDER BY 2`,
  },
];

const keys: CatalogueRule[] = [
  {
    rule: 'R1',
    sql: `SELECT t.name AS "table", 'workspace_id' AS object, 'lacks the column workspace_id uuid NOT NULL' AS text
      FROM tenant t WHERE NOT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum = t.key AND a.atttypid = 'uuid'::regtype AND a.attnotnull) ORDER BY t.name`,
  },
  {
    rule: 'R1',
    sql: `SELECT t.name AS "table", 'id' AS object, 'its id is not uuid NOT NULL' AS text
      FROM tenant t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'id' AND NOT a.attisdropped
      WHERE a.atttypid <> 'uuid'::regtype OR NOT a.attnotnull ORDER BY t.name`,
  },
  {
    rule: 'R1',
    sql: `SELECT t.name AS "table", coalesce(c.conname::text, '') AS object,
        CASE WHEN c.oid IS NULL THEN 'has no primary key' ELSE 'its primary key does not begin with workspace_id' END AS text
      FROM tenant t LEFT JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'p'
      WHERE c.oid IS NULL OR c.conkey[1] IS DISTINCT FROM t.key ORDER BY t.name`,
  },
  {
    rule: 'R2',
    sql: `SELECT t.name AS "table", i.relname::text AS object, 'the unique index ' || i.relname || ' does not hold workspace_id' AS text
      FROM tenant t JOIN pg_index x ON x.indrelid = t.oid AND x.indisunique AND NOT x.indisprimary
      JOIN pg_class i ON i.oid = x.indexrelid
      WHERE t.key IS NULL OR NOT t.key = ANY ((x.indkey::int2[])[0:x.indnkeyatts - 1]) ORDER BY 1, 2`,
  },
  {
    rule: 'R2',
    sql: `SELECT t.name AS "table", c.conname::text AS object, 'the exclusion ' || c.conname || ' does not hold workspace_id WITH =' AS text
      FROM tenant t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'x'
      WHERE NOT EXISTS (SELECT FROM unnest(c.conkey, c.conexclop) AS part (attnum, operator)
        JOIN pg_operator o ON o.oid = part.operator WHERE part.attnum = t.key AND o.oprname = '=') ORDER BY 1, 2`,
  },
  {
    rule: 'R8',
    sql: `SELECT t.name AS "table", a.attname::text AS object, 'the column ' || a.attname || ' gets its value from '
        || CASE WHEN a.attidentity <> '' THEN 'an identity' ELSE pg_get_expr(d.adbin, d.adrelid) END || ': the application makes ids' AS text
      FROM tenant t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
      WHERE a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE '%nextval(%' OR (a.attname = 'id' AND d.oid IS NOT NULL)
      ORDER BY 1, 2`,
  },
];

/** Foreign keys with the class of both ends. */
const references = `, reference AS (
  SELECT c.conname::text AS name, f.name AS from_table, f.class AS from_class, f.key AS from_key, t.name AS to_table, t.class AS to_class,
    t.key AS to_key, c.conkey, c.confkey, c.confdeltype, c.confupdtype, c.condeferrable, f.oid AS from_oid
  FROM pg_constraint c JOIN classed f ON f.oid = c.conrelid JOIN classed t ON t.oid = c.confrelid WHERE c.contype = 'f'
) `;

const foreignKeys: CatalogueRule[] = [
  {
    rule: 'R4',
    sql: `${references}SELECT from_table AS "table", name AS object,
        'the reference ' || name || ' to ' || to_table || ' does not pair workspace_id with workspace_id' AS text
      FROM reference WHERE from_class = 'tenant' AND to_class = 'tenant' AND NOT EXISTS (
        SELECT FROM unnest(conkey, confkey) AS pair (mine, theirs) WHERE mine = from_key AND theirs = to_key) ORDER BY 1, 2`,
  },
  {
    rule: 'R4',
    sql: `${references}SELECT from_table AS "table", name AS object,
        'the reference ' || name || ' to the reference table ' || to_table || ' has more than one column' AS text
      FROM reference WHERE from_class = 'tenant' AND to_class = 'reference' AND cardinality(conkey) > 1 ORDER BY 1, 2`,
  },
  {
    rule: 'R4',
    sql: `${references}SELECT from_table AS "table", name AS object, 'the reference ' || name || ' has an action that a distributed table '
        || 'refuses: ON DELETE is NO ACTION, RESTRICT or CASCADE, and ON UPDATE has none' AS text
      FROM reference WHERE confdeltype NOT IN ('a', 'r', 'c') OR confupdtype NOT IN ('a', 'r') ORDER BY 1, 2`,
  },
  {
    rule: 'R4',
    sql: `${references}SELECT from_table AS "table", name AS object,
        'the reference ' || name || ' is deferrable, so its violation would come without a code' AS text
      FROM reference WHERE condeferrable ORDER BY 1, 2`,
  },
  {
    rule: 'R5',
    sql: `${references}SELECT from_table AS "table", name AS object,
        'the reference ' || name || ' leads from a ' || from_class || ' table to the ' || to_class || ' table ' || to_table AS text
      FROM reference WHERE (from_class <> 'tenant' AND to_class = 'tenant') OR (from_class = 'tenant' AND to_class = 'local') ORDER BY 1, 2`,
  },
  {
    // Without one, deleting or re-keying the parent reads every row of the child. Rows of reference tables are hardly ever deleted.
    rule: 'FK-INDEX',
    exemptable: true,
    sql: `${references}SELECT from_table AS "table", name AS object,
        'no index begins with workspace_id and the columns of the reference ' || name AS text
      FROM reference WHERE from_class = 'tenant' AND to_class = 'tenant' AND NOT EXISTS (
        SELECT FROM pg_index x, LATERAL (SELECT (x.indkey::int2[])[0:cardinality(conkey) - 1] AS lead) AS head
        WHERE x.indrelid = from_oid AND x.indisvalid AND x.indkey[0] = from_key AND head.lead @> conkey AND x.indnkeyatts >= cardinality(conkey)
          AND (x.indpred IS NULL OR pg_get_expr(x.indpred, x.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')) ORDER BY 1, 2`,
  },
];

const namesAndIndexes: CatalogueRule[] = [
  {
    // The order of the columns means nothing to GIN, so there the key may stand anywhere.
    rule: 'INDEX',
    exemptable: true,
    sql: `SELECT t.name AS "table", i.relname::text AS object, 'the index ' || i.relname || ' does not begin with workspace_id' AS text
      FROM tenant t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
      WHERE t.key IS NOT NULL AND x.indkey[0] <> t.key AND NOT (m.amname = 'gin' AND t.key = ANY (x.indkey::int2[])) ORDER BY 1, 2`,
  },
  {
    rule: 'INDEX',
    sql: `SELECT r.name AS "table", i.relname::text AS object, 'the index ' || i.relname || ' is invalid: build it again' AS text
      FROM relation r JOIN pg_index x ON x.indrelid = r.oid JOIN pg_class i ON i.oid = x.indexrelid
      WHERE NOT x.indisvalid AND i.relkind = 'i' ORDER BY 1, 2`,
  },
  {
    rule: 'R31',
    sql: `SELECT "table", object, 'the name ' || object || ' is ' || length(object) || ' characters long; shards add to it, so 55 is the limit' AS text
      FROM (SELECT name AS "table", name AS object FROM relation WHERE kind <> 'c'
        UNION SELECT r.name, c.conname::text FROM pg_constraint c JOIN relation r ON r.oid = c.conrelid WHERE c.contype <> 'n'
        UNION SELECT r.name, p.polname::text FROM pg_policy p JOIN relation r ON r.oid = p.polrelid) AS named
      WHERE length(object) > 55 ORDER BY 1, 2`,
  },
];

/** The rules about what a table is and how its rows are found. */
export const keyRules: readonly CatalogueRule[] = [...classes, ...keys, ...foreignKeys, ...namesAndIndexes];
