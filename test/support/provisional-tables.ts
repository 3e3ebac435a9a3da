// Provisional: brings the template to what the entities say, until every subject has its migration; then this file goes.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationSteps } from '../../src/platform/database/migration-writer.js';
import { openOwner } from '../../src/platform/database/source.js';

/** Every entity file there is, whether or not a module holds it yet. */
export async function importEntities(): Promise<void> {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.entity.ts'));
  for (const file of files) await import(join(process.cwd(), 'src', file));
}

export async function provisionalTables(ownerUrl: string): Promise<void> {
  await importEntities();
  const source = await openOwner(ownerUrl);
  try {
    for (const statement of (await migrationSteps(source)).up) await source.query(statement);
  } finally {
    await source.destroy();
  }
}
