// What whoever runs the server says and hears about files of programmes and staircases, on the command line.
import type { INestApplicationContext } from '@nestjs/common';
import { Refusal, sentence } from '#platform/errors.js';
import { AnnouncementsService } from './announcement.service.js';
import type { Deed } from './ledger.service.js';

/** `programme load <file>` */
export async function loadProgramme(house: INestApplicationContext, [file = '']: readonly string[]): Promise<string> {
  if (!file) throw new Error('Säg vilken fil / say which file: programme load <file>');
  const { deeds, slug, code } = await told(file, () => house.get(AnnouncementsService).load(file));
  const hint = deeds.some(({ verb }) => verb === 'workspace.found')
    ? `\nGe någon plats / let somebody in: member admit ${slug} <organisation> <e-mail> <name> admin`
    : '';
  return `Arbetsyta ${slug}, projekt ${code}: ${account(deeds)}${hint}`;
}

/** `staircase load <file> <workspace>`: a staircase, or the grund. */
export async function loadStaircase(
  house: INestApplicationContext,
  [file = '', slug = '']: readonly string[],
): Promise<string> {
  if (!file || !slug)
    throw new Error('Säg vilken fil och arbetsyta / say which file and workspace: staircase load <file> <workspace>');
  const deeds = await told(file, () => house.get(AnnouncementsService).loadStaircase(file, slug));
  return `Arbetsyta ${slug}: ${account(deeds)}`;
}

/** A refusal as lines: each fault with its path, in Swedish and in English. */
async function told<T>(file: string, story: () => Promise<T>): Promise<T> {
  try {
    return await story();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${faultLines(error).join('\n')}\n`);
    throw new Error(`${file}: ${error.problems.length} fel, inget skrevs. Nothing was written.`, { cause: error });
  }
}

/** Each problem of a refusal on a line of its own. */
export function faultLines({ problems }: Refusal): string[] {
  return problems.map(({ code, field, params }) => {
    const place = field ? `${field}: ` : '';
    return `${place}${sentence(code, params, 'sv')} / ${sentence(code, params, 'en')}`;
  });
}

function account(deeds: readonly Deed[]): string {
  if (!deeds.length) return 'inget ändrades. Nothing changed.';
  const counts = new Map<string, number>();
  for (const { verb } of deeds) counts.set(verb, (counts.get(verb) ?? 0) + 1);
  return [...counts].map(([verb, count]) => `${verb} × ${count}`).join(', ');
}
