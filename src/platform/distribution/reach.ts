// Before serving on a cluster: the workspace that is set must arrive at the nodes, or nobody would see a row.
import type { DataSource } from 'typeorm';
import { Breach } from '../database/wall.js';
import { blueprintOf, type Blueprint } from './blueprint.js';
import { type Ask, sampleWorkspaces, unreached } from './canary.js';

/** So many workspaces are looked at: some may be newly founded, and some may lie on a node that is down. */
const ENOUGH = 5;

/** Refuses to serve when no workspace that is set shows a row, as when the role has lost its settings; asks little elsewhere. */
export async function demandReach(source: DataSource): Promise<void> {
  const [found] = await source.query<{ citus: boolean }[]>(
    `SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS citus`,
  );
  if (!found?.citus) return;
  const runner = source.createQueryRunner();
  const ask: Ask = async <Row extends object>(text: string, values?: unknown[]) =>
    (await runner.query(text, values)) as Row[];
  try {
    await look(ask, blueprintOf(source));
  } finally {
    await runner.release();
  }
}

async function look(ask: Ask, blueprint: Blueprint): Promise<void> {
  const sample = (await sampleWorkspaces(ask, blueprint)).slice(0, ENOUGH);
  const blind: string[] = [];
  for (const workspace of sample) {
    const outcome = await unreached(ask, blueprint, [workspace]).catch(whenDown);
    if (!outcome) continue;
    if (outcome.length === 0) return;
    blind.push(...outcome);
  }
  if (blind.length)
    throw new Breach(
      `No workspace shows a row (${blind[0]}): the setting does not reach the nodes. Run database distribute.`,
    );
}

/** The workspaces of other nodes are served while one is down. */
function whenDown(error: unknown): undefined {
  const { code = '' } = error as { code?: string };
  if (!code.startsWith('08')) throw error;
}
