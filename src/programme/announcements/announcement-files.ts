// The files themselves: read from disk, with the staircases and the grund that a programme names, or refused as a whole.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { productFolder } from '#platform/config.js';
import { Refusal, type Problem } from '#platform/errors.js';
import { addMonths, firstDayOf, lastDayOf, monthOf, type Day } from '#platform/values/day.js';
import { checkAnnouncement } from './announcement-checks.rules.js';
import { fileRefusals } from './announcement-refusals.entity.js';
import { announcement, type Announcement } from './announcement.rules.js';
import { announcedOf, sure, themesOf, type Announced } from './announced.rules.js';
import { isPlain, Reading, type DayFromToday } from './file-reading.rules.js';
import {
  checkGrund,
  checkStaircase,
  grundFile,
  staircaseFile,
  type GrundFile,
  type StaircaseFile,
} from './staircase-file.rules.js';

/** A programme as its file and those that it names say it. */
export interface ProgrammeRead {
  announced: Announced;
  /** By the code of the staircase. */
  staircases: Map<string, StaircaseFile>;
  grund: GrundFile | null;
}

/** What a file holds before it is judged. */
export interface PlainFile {
  path: string;
  value: unknown;
}

/** The value of a YAML or JSON file; one that cannot be read is refused with the line. */
export async function readPlain(path: string): Promise<PlainFile> {
  // Loaded when a file is read, which few processes do.
  const { parseDocument } = await import('yaml');
  const document = parseDocument(await contentOf(path), { version: '1.2', prettyErrors: true });
  const [fault] = document.errors;
  if (fault) throw fileRefusals.FILE_UNREADABLE({ reason: fault.message.split('\n')[0], field: '' });
  return { path: resolve(path), value: document.toJS({ maxAliasCount: 100 }) as unknown };
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileRefusals.FILE_UNREADABLE({ reason: (error as Error).message, field: '' });
  }
}

/** The short name of the workspace and the code of the programme, as far as they can be read. */
export function namesIn({ value }: PlainFile): { slug?: string; code?: string } {
  if (!isPlain(value)) return {};
  const code = typeof value.code === 'string' ? value.code : undefined;
  const workspace = isPlain(value.workspace) ? value.workspace.slug : undefined;
  const slug = typeof workspace === 'string' ? workspace : code;
  return { ...(slug && { slug }), ...(code && { code }) };
}

/** Reads a programme whole, or refuses it with everything that is wrong in it. */
export async function readProgramme(file: PlainFile, today: Day): Promise<ProgrammeRead> {
  const isDemo = isPlain(file.value) && file.value.demo === true;
  const reading = isDemo ? new Reading(from(today)) : new Reading();
  const read = announcement(file.value, '', reading);
  if (read === null) throw Refusal.of(problems(reading.faults.length ? reading : emptied(reading)));
  checkAnnouncement(read, reading);
  const staircases = await staircasesOf(read, file, reading);
  const grund = await grundOf(read, file, reading);
  if (reading.faults.length) throw Refusal.of(problems(reading));
  const attached = Object.fromEntries([
    ...[...staircases].map(([code, content]) => [`staircases/${code}`, digest(content)]),
    ...(grund ? [[`grund/${sure(grund.code)}`, digest(grund)]] : []),
  ]) as Record<string, string>;
  return { announced: announcedOf(read, reading, attached), staircases, grund };
}

/** Reads a staircase file by itself, or refuses it with everything that is wrong in it. */
export function readStaircase(file: PlainFile): StaircaseFile {
  const reading = new Reading();
  const read = staircaseFile(file.value, '', reading);
  if (read) checkStaircase(read, reading);
  else emptied(reading);
  if (!read || reading.faults.length) throw Refusal.of(problems(reading));
  return read;
}

/** Whether a file is that of a grund: it has themes where a staircase has steps. */
export function isGrund({ value }: PlainFile): boolean {
  return isPlain(value) && 'themes' in value;
}

/** Reads a grund file by itself, or refuses it with everything that is wrong in it. */
export function readGrund(file: PlainFile): GrundFile {
  const reading = new Reading();
  const read = grundFile(file.value, '', reading);
  if (read) checkGrund(read, reading);
  else emptied(reading);
  if (!read || reading.faults.length) throw Refusal.of(problems(reading));
  return read;
}

function emptied(reading: Reading): Reading {
  reading.fault('', 'FILE_MISSING');
  return reading;
}

function from(today: Day): DayFromToday {
  return (months, end) => {
    const month = monthOf(addMonths(today, months));
    return end === 'FIRST' ? firstDayOf(month) : lastDayOf(month);
  };
}

function problems({ faults }: Reading): Problem[] {
  return faults.map(({ code, field, params }) => ({ code, field, params: { ...params } }));
}

function digest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

async function staircasesOf(
  read: Announcement,
  file: PlainFile,
  reading: Reading,
): Promise<Map<string, StaircaseFile>> {
  const found = new Map<string, StaircaseFile>();
  for (const [index, { staircase }] of (read.insatsomraden ?? []).entries()) {
    if (staircase === null || found.has(staircase)) continue;
    const plain = await besides(file, 'staircases', staircase);
    if (!plain) {
      reading.fault(`insatsomraden[${index}].staircase`, 'FILE_STAIRCASE_UNKNOWN', { code: staircase });
      continue;
    }
    const path = `${staircase}.yaml`;
    const content = within(path, reading, (inner) => {
      const one = staircaseFile(plain.value, '', inner);
      if (one) checkStaircase(one, inner);
      return one;
    });
    if (content) found.set(staircase, content);
  }
  return found;
}

async function grundOf(read: Announcement, file: PlainFile, reading: Reading): Promise<GrundFile | null> {
  const review = read.grund?.review ?? null;
  if (review === null) return null;
  const plain = await besides(file, '.', review);
  if (!plain) return reading.fault('grund.review', 'FILE_GRUND_UNKNOWN', { code: review });
  const content = within(`${review}.yaml`, reading, (inner) => {
    const one = grundFile(plain.value, '', inner);
    if (one) checkGrund(one, inner);
    return one;
  });
  const known = new Set((content?.themes ?? []).map(({ code }) => code));
  for (const [index, theme] of (content ? themesOf(read) : []).entries()) {
    if (!known.has(theme.code)) reading.fault(`grund.themes[${index}]`, 'FILE_THEME_UNKNOWN', { code: theme.code });
  }
  return content;
}

/** Reads a file that another names; its faults carry its name before their paths. */
function within<T>(name: string, reading: Reading, read: (inner: Reading) => T): T {
  const inner = new Reading();
  const found = read(inner);
  for (const { field, code, params } of inner.faults) reading.fault(`${name}:${field}`, code, { ...params });
  return found;
}

/** A file that a programme names by its code: beside it, in the folder above it, or in the product's own demo. */
async function besides({ path }: PlainFile, folder: string, code: string): Promise<PlainFile | undefined> {
  const here = dirname(path);
  const demos = [join(productFolder, 'demo'), join(productFolder, '..', 'demo')];
  for (const base of [here, dirname(here), ...demos]) {
    const names = await readdir(join(base, folder)).catch((): string[] => []);
    const name = [`${code}.yaml`, `${code}.yml`, `${code}.json`].find((one) => names.includes(one));
    if (name) return readPlain(join(base, folder, name));
  }
  return undefined;
}
