// Sees to it in every test that a row which a mutation answers from is, column by column, what its table has.
import type { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { heldIn } from '#platform/graphql/in-hand.js';
import { witness } from '#platform/graphql/second-sending.js';
import { canonical } from '#platform/values/canonical.js';

const faults: string[] = [];
const seen = new Set<string>();

/** Compares from now on; what differs is asked for after each test. */
export function compareAnswers(db: Database): void {
  witness.hear = async (row) => {
    const type = row.constructor as RowClass<WorkspaceRow>;
    const held = heldIn(db.meta(type), row);
    const stands = (await db.find(type, row.id)) as unknown as Record<string, unknown>;
    seen.add(type.name);

    for (const [property, value] of Object.entries(held)) {
      if (value === undefined || canonical(value) === canonical(stands[property])) continue;
      faults.push(`${type.name}.${property}: ${canonical(value)} is told, ${canonical(stands[property])} stands`);
    }
  };
}

/** Without the comparison, which reads: for counting what the product itself sends. */
export async function uncompared<T>(story: () => Promise<T>): Promise<T> {
  const { hear } = witness;
  delete witness.hear;
  try {
    return await story();
  } finally {
    if (hear) witness.hear = hear;
  }
}

/** The types that were compared so far. */
export function comparedTypes(): ReadonlySet<string> {
  return seen;
}

/** Where answers differed since it was last asked. */
export function answerFaults(): string {
  return faults.splice(0).join('\n');
}
