// The lint of queries lets through what stays within its workspace and names what does not, block by block.
import { describe, expect, it } from 'vitest';
import { brokenQueries } from './broken-queries.js';
import { brokenWrites } from './broken-writes.js';
import { queryFaults } from './query-lint.js';
import { soundQueries } from './sound-queries.js';

const tenantTables = new Set([
  'company',
  'contact',
  'enrolment',
  'coaching_session',
  'session_area',
  'standing',
  'outbox',
]);

describe('the lint of queries', () => {
  it.each(soundQueries)('lets through %s', (_title, sql) => {
    expect(queryFaults(sql, tenantTables)).toEqual([]);
  });

  it.each([...brokenQueries, ...brokenWrites])('names %s', (_title, sql, rules, text) => {
    const faults = queryFaults(sql, tenantTables);
    expect(faults.map(({ rule }) => rule).join(' ')).toBe(rules);
    expect(faults.map((fault) => fault.text).join('\n')).toMatch(text);
  });

  it('names the table and the alias at fault', () => {
    const [fault] = queryFaults(
      'SELECT 1 FROM company c JOIN contact k ON true WHERE c.workspace_id = $1',
      tenantTables,
    );
    expect(fault).toMatchObject({ rule: 'R17', table: 'contact', object: 'k' });
  });

  it('judges a text once for each set of tables', () => {
    const sql = 'SELECT * FROM company';
    expect(queryFaults(sql, tenantTables)).toBe(queryFaults(sql, tenantTables));
    expect(queryFaults(sql, new Set(['contact']))).toEqual([]);
  });
});
