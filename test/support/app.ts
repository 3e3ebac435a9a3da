// One application per test worker, over the worker's own clone of the database, on a real port.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Database } from '#platform/database/database.js';
import { within, Work } from '#platform/context.js';
import { compareAnswers } from './answers.js';
import { hearStatements } from './statements.js';
import { workerDatabase } from './database.js';

export interface TestApp {
  app: NestExpressApplication;
  url: string;
  db: Database;
}

let running: Promise<TestApp> | undefined;

/** The application of this worker; started once. */
export function testApp(): Promise<TestApp> {
  running ??= start();
  return running;
}

/** Runs a story inside a workspace, as the system itself would: for making what a test stands on. */
export async function inside<T>(workspaceId: string, story: (db: Database) => Promise<T>): Promise<T> {
  const { db } = await testApp();
  const piece = new Work('test', 'sv');
  piece.workspaceId = workspaceId;
  return within(piece, async () => {
    try {
      return await story(db);
    } finally {
      await db.end(piece);
    }
  });
}

async function start(): Promise<TestApp> {
  const { settings } = await workerDatabase();
  Object.assign(process.env, {
    ...settings,
    DATABASE_POOL_SIZE: '8',
    STEGVIS_JOBS: '0',
  });
  const { buildServer } = await import('../../src/server.js');
  const app = await buildServer();
  hearStatements(app.get(Database).source);
  compareAnswers(app.get(Database));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}`, db: app.get(Database) };
}
