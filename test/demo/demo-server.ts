// A server of its own over an empty database, for the demo to be loaded into; and its people as visitors.
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { migrate } from '#platform/database/migrate.js';
import { tableClasses } from '#platform/database/classes.js';
import { name, sql } from '#platform/database/sql.js';
import { demoPassword } from '../../demo/people.js';
import { addressOf, type PersonKey } from '../../demo/story/cast.js';
import { Visitor, withSettings } from '../access/visitors.js';
import { emptyDatabase } from '../support/database.js';
import { testApp } from '../support/app.js';

export interface DemoServer {
  app: NestExpressApplication;
  url: string;
  ownerUrl: string;
  close: () => Promise<void>;
}

/** Built while the empty database's addresses stand in the environment; it serves, and holds nothing. */
export async function demoServer(): Promise<DemoServer> {
  await testApp();
  const { appUrl, ownerUrl, doorUrl, drop } = await emptyDatabase();
  await migrate(ownerUrl);
  const { buildServer } = await import('../../src/server.js');
  const restore = withSettings({ DATABASE_URL: appUrl, DATABASE_DOOR_URL: doorUrl });
  try {
    const app = await buildServer();
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const close = async (): Promise<void> => {
      await app.close();
      await drop();
    };
    return { app, url: `http://127.0.0.1:${port}`, ownerUrl, close };
  } finally {
    restore();
  }
}

/** Somebody of the invented consortium, or the reader of the real programmes, signed in. */
export async function visitor({ url }: DemoServer, who: PersonKey | 'reader', slug = STEG): Promise<Visitor> {
  const found = new Visitor(url, { 'x-stegvis-workspace': slug });
  const email = who === 'reader' ? 'provlasare@example.com' : addressOf(who);
  const { errors } = await found.signIn(email, demoPassword);
  if (errors) throw new Error(`${email} is not let in: ${JSON.stringify(errors)}`);
  return found;
}

const STEG = 'steg-for-industrin';

/** How many rows every table of workspaces holds, seen from inside one workspace. */
export async function rowsIn({ app }: DemoServer, workspaceId: string): Promise<Record<string, number>> {
  const db = app.get(Database);
  const tables = tableClasses(db.source).tenant;
  const piece = new Work('test', 'sv');
  piece.workspaceId = workspaceId;
  return db.during(piece, async () => {
    const counts: [string, number][] = [];
    for (const table of tables) {
      const [row] = await db.read<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM ${name(table)} WHERE workspace_id = ${db.workspace}`,
      );
      counts.push([table, row?.count ?? 0]);
    }
    return Object.fromEntries(counts);
  });
}

/** A launcher that is gone when so much has been told. */
export function stopAt(part: number): (told: number) => void {
  return (told) => {
    if (told > part) throw new Error('cut off');
  };
}
