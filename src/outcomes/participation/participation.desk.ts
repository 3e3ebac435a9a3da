// What whoever runs the server says and hears about the sums of participation, on the command line.
import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { PresenceSums } from '../presences/presence-sums.service.js';
import { differences, recounted, SUM_TABLES, type Difference } from './participation.sums.reads.js';

/** So many differences are told one by one. */
const TOLD_AT_MOST = 20;

/** What differed. */
interface Recount {
  sums: readonly Difference[];
  tallies: number;
}

interface Workspace {
  id: string;
  slug: string;
}

/** `participation recount [slug]`: holds the sums against the rows, in one workspace or in all; says what differed, and puts it right. */
export async function recountParticipation(house: INestApplicationContext, [slug]: readonly string[]): Promise<string> {
  const db = house.get(Database);
  const all = await db.during(new Work(v7(), 'sv'), () =>
    db.read<Workspace>(sql`SELECT id, slug FROM workspace ORDER BY slug`),
  );
  const asked = slug === undefined ? all : all.filter((one) => one.slug === slug);
  if (slug !== undefined && !asked.length) {
    throw new Error(`Ingen arbetsyta heter ${slug}. There is no such workspace.`);
  }
  const lines: string[] = [];
  for (const workspace of asked) lines.push(...told(workspace, await recount(house, workspace)));
  return lines.join('\n');
}

/** Both are worked out from what is committed at one moment, so people may go on working meanwhile. */
async function recount(house: INestApplicationContext, { id }: Workspace): Promise<Recount> {
  const db = house.get(Database);
  const piece = new Work(v7(), 'sv');
  piece.workspaceId = id;
  return db.during(piece, () =>
    db.transaction(async () => {
      // All rows of a workspace are read, which may take minutes.
      await db.run(fixed('SET LOCAL statement_timeout = 0'));
      const found: Difference[] = [];
      for (const table of SUM_TABLES) {
        const amiss = await db.read<Difference>(differences(table, db.workspace));
        if (amiss.length) await db.run(recounted(table, db.workspace, new Date()));
        found.push(...amiss);
      }
      return { sums: found, tallies: await house.get(PresenceSums).putRight() };
    }),
  );
}

function told({ slug }: Workspace, { sums: amiss, tallies }: Recount): string[] {
  const counted = `${slug}: ${tallies} räkningar av närvarande rättade. ${tallies} tallies of presence were put right.`;
  if (tallies) return [counted, ...(amiss.length ? told({ id: '', slug }, { sums: amiss, tallies: 0 }) : [])];
  if (!amiss.length) return [`${slug}: summorna stämmer med raderna. The sums are those of the rows.`];
  const lines = amiss
    .slice(0, TOLD_AT_MOST)
    .map(({ enrolment_id: enrolment, half_year: since, sessions, minutes, steps }) => {
      const what = `${signed(sessions)} sessions, ${signed(minutes)} minutes, ${signed(steps)} steps`;
      return `  enrolment ${enrolment}${since ? ` from ${since}` : ''}: ${what}`;
    });
  return [`${slug}: ${amiss.length} summor rättade. ${amiss.length} sums were put right:`, ...lines];
}

function signed(number: number): string {
  return number < 0 ? String(number) : `+${number}`;
}
