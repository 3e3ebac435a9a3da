// The catalogue of the migrated database keeps the rules of scale, and the lint that says so names each breach of a sound schema.
import 'reflect-metadata';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../src/app.module.js';
import { catalogueFaults } from '#platform/database/catalogue/lint.js';
import { tableClasses } from '#platform/database/classes.js';
import { openSource } from '#platform/database/source.js';
import { workerDatabase } from '../support/database.js';
import { breaches } from './catalogue-breaches.js';
import { faultLines } from '#platform/database/catalogue/fault.js';
import { houseTerms } from './house-terms.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { soundClasses, soundSchema } from './sound-schema.js';

describe('the lint of the catalogue', () => {
  let scratch: ScratchDatabase;

  beforeAll(async () => {
    const { adminUrl } = await workerDatabase();
    scratch = await scratchDatabase(adminUrl);
    await scratch.client.query(soundSchema);
  });
  afterAll(() => scratch.drop());

  it('finds nothing in a sound schema', async () => {
    expect(faultLines(await catalogueFaults(scratch.client, soundClasses, houseTerms))).toBe('');
  });

  it.each(breaches)('names $title', async ({ sql = '', classes, terms, faults }) => {
    await scratch.client.query('BEGIN');
    try {
      await scratch.client.query(sql);
      const found = await catalogueFaults(scratch.client, { ...soundClasses, ...classes }, { ...houseTerms, ...terms });
      expect(found.map(({ rule, table, object }) => [rule, table, object])).toEqual(faults);
    } finally {
      await scratch.client.query('ROLLBACK');
    }
  });
});

describe('the migrated database', () => {
  it('keeps every rule of the catalogue', async () => {
    const { appUrl, ownerUrl } = await workerDatabase();
    const source = await openSource(appUrl, 1);
    const client = new Client(ownerUrl);
    await client.connect();
    try {
      expect(faultLines(await catalogueFaults(client, tableClasses(source), houseTerms))).toBe('');
    } finally {
      await client.end();
      await source.destroy();
    }
  });
});
