// Provisional: brings the template to what the entities say, until every subject has its migration; then this file goes.
import { migrationSteps } from '../../src/platform/database/migration-writer.js';
import { openOwner } from '../../src/platform/database/source.js';

export async function provisionalTables(ownerUrl: string): Promise<void> {
  await import('../../src/app.module.js');
  await import('./make.js');
  const source = await openOwner(ownerUrl);
  try {
    for (const statement of (await migrationSteps(source)).up) await source.query(statement);
  } finally {
    await source.destroy();
  }
}
