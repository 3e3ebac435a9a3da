// From an environment to a server that listens: migrate, build, prove the wall, serve; and down again in good order.
import cluster from 'node:cluster';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfig } from '#platform/config.js';
import { Database } from '#platform/database/database.js';
import { demandCurrent, migrate } from '#platform/database/migrate.js';
import { demandWall } from '#platform/database/wall.js';
import { demandReach } from '#platform/distribution/reach.js';
import { furnish } from '#platform/http.js';
import { log, traits } from '#platform/log.js';
import { keepHeapSmall } from '#platform/memory.js';
import { AppModule } from './app.module.js';
import { greeting } from './greeting.js';
import { firstStart } from '../demo/first-start.js';

/** How long a request may still take when the server is told to stop. */
const GRACE_SECONDS = 10;

/** Builds the application over the database that the environment names, without listening. */
export async function buildServer(root: Type = AppModule): Promise<NestExpressApplication> {
  return opened(await made(root));
}

/** The application with its connections; its tables need not be there yet. */
async function made(root: Type): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  furnish(app);
  return app;
}

/** Proves the wall, and lets every part begin. */
async function opened(app: NestExpressApplication): Promise<NestExpressApplication> {
  const db = app.get(Database);
  await Promise.all([demandWall(db.source), db.lateReads.demandWall()]);
  await app.init();
  return app;
}

export async function startServer(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const migrated = config.ownerUrl ? migrate(config.ownerUrl) : undefined;
    const [app] = await Promise.all([made(AppModule), migrated]);
    await opened(app);
    await demandCurrent(app.get(Database).source);
    await demandReach(app.get(Database).source);
    await firstStart(app, config);
    await (config.host ? app.listen(config.port, config.host) : app.listen(config.port));
    stopWith(app);
    keepHeapSmall();
    log('info', 'serving', { port: config.port, process: process.pid });
    // Of several processes that share the port, the very first speaks for all.
    if ((cluster.worker?.id ?? 1) === 1) process.stdout.write(greeting(config));
  } catch (error) {
    log('error', 'start.failed', traits(error));
    process.exit(1);
  }
}

/** Stops clean on Ctrl-C, on being told to, and when whoever started it is gone or lets go; a second signal forces. */
function stopWith(app: NestExpressApplication): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_SECONDS * 1000).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping ? process.exit(1) : stop()));
  if (process.send) process.on('disconnect', stop);
}
