// The history of the tables: from empty to now without drift, all the way back, and once only however many start at once.
import { describe, expect, it } from 'vitest';
import { migrate, unmigrate } from '#platform/database/migrate.js';
import { openOwner } from '#platform/database/source.js';
import '../../src/app.module.js';
import { emptyDatabase } from '../support/database.js';

async function drift(url: string): Promise<string[]> {
  const source = await openOwner(url);
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}

describe('the migrations', () => {
  it('bring an empty database to what the entities say, and back, and up again', async () => {
    const { ownerUrl, drop } = await emptyDatabase();
    try {
      const first = await migrate(ownerUrl);
      expect(first.length).toBeGreaterThan(1);
      expect(await drift(ownerUrl)).toEqual([]);
      await unmigrate(ownerUrl);
      expect((await drift(ownerUrl)).length).toBeGreaterThan(10);
      expect(await migrate(ownerUrl)).toEqual(first);
      expect(await drift(ownerUrl)).toEqual([]);
    } finally {
      await drop();
    }
  });

  it('run once when five start at the same time', async () => {
    const { ownerUrl, drop } = await emptyDatabase();
    try {
      const runs = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(ownerUrl)));
      expect(runs.filter((run) => run.length)).toHaveLength(1);
      expect(await drift(ownerUrl)).toEqual([]);
    } finally {
      await drop();
    }
  });
});
