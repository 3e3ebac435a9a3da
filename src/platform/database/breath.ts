// Rows asked for in the same breath (`Promise.all` of several reads) are read by one statement.
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { fixed, join, sql, type Sql } from './sql.js';

interface Asked {
  meta: EntityMetadata;
  statement: Sql;
  resolve: (rows: ObjectLiteral[]) => void;
  reject: (error: unknown) => void;
}

export class Breath {
  private asked: Asked[] = [];

  constructor(private readonly read: (statement: Sql) => Promise<ObjectLiteral[]>) {}

  /** The rows of one table that a statement selects, by the names of the columns. */
  rows(meta: EntityMetadata, statement: Sql): Promise<ObjectLiteral[]> {
    return new Promise((resolve, reject) => {
      // After everything that the story asks for before it waits.
      if (!this.asked.length) process.nextTick(() => void this.send());
      this.asked.push({ meta, statement, resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const { asked } = this;
    this.asked = [];
    const [first, second] = asked;
    try {
      if (!second) first?.resolve(await this.read(first.statement));
      else await this.together(asked);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  private async together(asked: readonly Asked[]): Promise<void> {
    const parts = asked.map(
      ({ statement }, index) =>
        sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${statement}) r) AS ${fixed(named(index))}`,
    );
    const [found] = await this.read(sql`SELECT ${join(parts, ', ')}`);
    asked.forEach(({ meta, resolve }, index) => {
      const rows = (found?.[named(index)] ?? []) as ObjectLiteral[];
      resolve(rows.map((row) => revived(meta, row)));
    });
  }
}

function named(index: number): string {
  return `r${index}`;
}

/** JSON knows no instants: what the driver would have made a Date of is made one here. */
function revived(meta: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
  for (const { type, databaseName } of meta.columns) {
    const text: unknown = row[databaseName];
    if (type === 'timestamptz' && typeof text === 'string') row[databaseName] = new Date(text);
  }
  return row;
}
