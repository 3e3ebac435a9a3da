// What a migration would say to the database, taken down without one: its statements in order, forwards and back.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statements of one migration. */
export interface RecordedMigration {
  readonly name: string;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** False where the migration runs outside a transaction. */
  readonly transaction: boolean;
}

/** Lets the migration speak to a listener that answers every question with no rows. */
export async function recordMigration(name: string, migration: MigrationInterface): Promise<RecordedMigration> {
  const up = await heard((listener) => migration.up(listener));
  const down = await heard((listener) => migration.down(listener));
  return { name, up, down, transaction: migration.transaction ?? true };
}

async function heard(speak: (listener: QueryRunner) => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const listener: Pick<QueryRunner, 'query'> = {
    query: (text: string) => {
      statements.push(text);
      return Promise.resolve([] as never);
    },
  };
  await speak(listener as QueryRunner);
  return statements;
}
