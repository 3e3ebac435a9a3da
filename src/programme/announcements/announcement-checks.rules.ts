// What must fit together in a programme file, beyond each value by itself.
import type { Day } from '#platform/values/day.js';
import type { Announcement } from './announcement.rules.js';
import type { Reading } from './file-reading.rules.js';

type Check = (file: Announcement, reading: Reading) => void;

const CHECKS: readonly Check[] = [
  oneLead,
  daysInOrder,
  earlyEnd,
  sourcesNamed,
  targetsUnderstood,
  predecessorsNamed,
  nothingTwice,
];

/** Gathers what does not fit together. */
export function checkAnnouncement(file: Announcement, reading: Reading): void {
  for (const check of CHECKS) check(file, reading);
}

function oneLead({ partners }: Announcement, reading: Reading): void {
  if (partners === null) return;
  const leads = partners.filter(({ role }) => role === 'OWNER' || role === 'COORDINATOR').length;
  const areRead = partners.every(({ role }) => role !== null);
  if (leads !== 1 && areRead) reading.fault('partners', 'FILE_ONE_LEAD', { leads });
}

function inOrder(start: Day | null, end: Day | null, field: string, reading: Reading): void {
  if (start !== null && end !== null && end < start) reading.fault(field, 'FILE_DAYS_IN_ORDER', { start, end });
}

function daysInOrder(file: Announcement, reading: Reading): void {
  inOrder(file.startsOn, file.plannedEndOn, 'plannedEndOn', reading);
  inOrder(file.startsOn, file.endedOn, 'endedOn', reading);
  for (const [index, { startsOn, endsOn }] of (file.phases ?? []).entries()) {
    inOrder(startsOn, endsOn, `phases[${index}].endsOn`, reading);
  }
  for (const [index, { startsOn, endedOn }] of (file.predecessors ?? []).entries()) {
    inOrder(startsOn, endedOn, `predecessors[${index}].endedOn`, reading);
  }
}

function earlyEnd({ endedEarly }: Announcement, reading: Reading): void {
  if (!endedEarly?.causeOfShortOfTime || endedEarly.reasons?.includes('COMPANIES_SHORT_OF_TIME')) return;
  reading.fault('endedEarly.causeOfShortOfTime', 'FILE_CAUSE_WITHOUT_REASON');
}

function sourcesNamed({ funding }: Announcement, reading: Reading): void {
  for (const [index, { funder, grantedBy }] of (funding?.sources ?? []).entries()) {
    if (funder === null && grantedBy === null) reading.fault(`funding.sources[${index}]`, 'FILE_FUNDER_UNNAMED');
  }
}

function targetsUnderstood({ targets, partners }: Announcement, reading: Reading): void {
  const known = new Set((partners ?? []).map(({ organisation }) => organisation));
  for (const [index, { unit, name, partner, from, to }] of (targets ?? []).entries()) {
    const place = `targets[${index}]`;
    if (unit !== null && (unit === 'OWN') !== (name !== null)) reading.fault(`${place}.name`, 'FILE_NAME_WITH_OWN');
    if ((from === null) !== (to === null))
      reading.fault(`${place}.${from === null ? 'from' : 'to'}`, 'FILE_PERIOD_HALF');
    inOrder(from, to, `${place}.to`, reading);
    if (partner !== null && !known.has(partner))
      reading.fault(`${place}.partner`, 'FILE_PARTNER_UNKNOWN', { name: partner });
  }
}

function predecessorsNamed({ predecessors }: Announcement, reading: Reading): void {
  for (const [index, { code, name, note }] of (predecessors ?? []).entries()) {
    const place = `predecessors[${index}]`;
    if (name === null && note === null) reading.fault(place, 'FILE_PREDECESSOR_UNNAMED');
    if (code !== null && name === null) reading.fault(`${place}.name`, 'FILE_MISSING');
  }
}

/** The same code, name or promise may not stand twice in one list. */
function nothingTwice(file: Announcement, reading: Reading): void {
  once('partners', 'organisation', file.partners, ({ organisation }) => organisation, reading);
  once('phases', 'code', file.phases, codeOf, reading);
  once('levels', 'code', file.levels, codeOf, reading);
  once('skillAreas', 'code', file.skillAreas, codeOf, reading);
  once('insatsomraden', 'code', file.insatsomraden, codeOf, reading);
  once('predecessors', 'code', file.predecessors, codeOf, reading);
  once('grund.themes', 'code', file.grund?.themes, ({ rest }) => rest.code, reading);
  once('initiatedBy', '', file.initiatedBy, (name) => name, reading);
  once('targets', '', file.targets, promiseOf, reading);
}

function codeOf({ code }: { code: string | null }): string | null {
  return code;
}

function once<T>(
  list: string,
  key: string,
  items: readonly T[] | null | undefined,
  valueOf: (item: T) => string | null,
  reading: Reading,
): void {
  const values = (items ?? []).map(valueOf);
  for (const [index, value] of values.entries()) {
    if (value === null || values.indexOf(value) === index) continue;
    reading.fault(`${list}[${index}]${key && `.${key}`}`, 'FILE_TWICE', { value: list === 'targets' ? list : value });
  }
}

type FileTarget = NonNullable<Announcement['targets']>[number];

function promiseOf({ unit, name, partner, from, to }: FileTarget): string {
  return JSON.stringify([unit, name?.sv, partner, from, to]);
}
