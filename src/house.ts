// The whole application without its door: for commands and for the worker.
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '#platform/database/database.js';
import { demandCurrent } from '#platform/database/migrate.js';
import { demandWall } from '#platform/database/wall.js';
import { demandReach } from '#platform/distribution/reach.js';
import { AppModule } from './app.module.js';

/** Builds the application over the database that the environment names; it serves nobody. */
export async function openHouse(): Promise<INestApplicationContext> {
  const house = await NestFactory.createApplicationContext(AppModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const { source, lateReads } = house.get(Database);
  await demandWall(source);
  await lateReads.demandWall();
  await demandCurrent(source);
  await demandReach(source);
  return house;
}

/** Runs one story in the house and closes it again; no jobs are worked meanwhile. */
export async function inTheHouse<T>(story: (house: INestApplicationContext) => Promise<T>): Promise<T> {
  process.env['STEGVIS_JOBS'] = '0';
  const house = await openHouse();
  try {
    return await story(house);
  } finally {
    await house.close();
  }
}
