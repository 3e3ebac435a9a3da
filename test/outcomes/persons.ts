// What tests of persons reached stand on: people present at activities, and the figures with their groups.
import { presenceDifferences } from '#outcomes/presences/presence.reads.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced } from '../coaching/activities.js';
import { cast, daysFromToday, mutation, today, variablesOf, type Cast } from '../coaching/cast.js';
import type { Registered } from '../coaching/participants.js';
import { RECORD } from '../coaching/sign-ups.js';

const GROUP = `{ key name { sv } companies persons attendedMinutes attendedHours participants(first: 2) { totalCount nodes { id } }
  participating(first: 1) { totalCount } }`;
const REACHED = `query($id: ID, $organisationId: ID, $insatsomradeId: ID, $fromOn: Date, $toOn: Date) {
  project(id: $id) { participation(organisationId: $organisationId, insatsomradeId: $insatsomradeId, fromOn: $fromOn, toOn: $toOn) {
    companies { participating } persons attendedMinutes attendedHours
    participants(first: 2) { totalCount } contactsMet(first: 2) { totalCount nodes { id } } participating(first: 1) { totalCount }
    byPartner { organisation { id } companies { participating } persons attendedMinutes }
    byInsatsomrade { insatsomrade { id } companies persons attendedMinutes }
    byGender ${GROUP} bySizeClass ${GROUP} byCounty ${GROUP} bySkillArea ${GROUP} byLevel ${GROUP}
    targets { target { id } actual } } } }`;

export interface Group {
  key: string | null;
  companies: number | null;
  persons: number | null;
  attendedMinutes: number | null;
  participants: { totalCount: number; nodes: { id: string }[] };
  participating: { totalCount: number };
}
interface Reached {
  companies: { participating: number | null };
  persons: number | null;
  attendedMinutes: number | null;
  participants: { totalCount: number };
  contactsMet: { totalCount: number };
  participating: { totalCount: number };
  byPartner: { organisation: { id: string }; persons: number | null }[];
  byInsatsomrade: { persons: number | null; companies: number | null; attendedMinutes: number | null }[];
  byGender: Group[];
  bySizeClass: Group[];
  byCounty: Group[];
  bySkillArea: Group[];
  byLevel: Group[];
  targets: { target: { id: string }; actual: number | null }[];
}

const named = (text: string): { sv: string; en: string } => ({ sv: text, en: text });

export async function place(): Promise<Cast> {
  return cast({
    startsOn: daysFromToday(-400),
    skillAreas: [{ code: 'automation', name: named('Automation') }],
    levels: [{ code: 'basic', name: named('Grund') }],
  });
}

export async function reached(here: Cast, by: Person, asked: object = {}): Promise<Reached> {
  const { project } = await as(by).do<{ project: { participation: Reached } }>(REACHED, {
    id: here.project.id,
    ...asked,
  });
  return project.participation;
}

/** Some were at something on a day; `minutes` of each, all of it when nothing is said. */
export async function present(
  here: Cast,
  by: Person,
  people: readonly Registered[],
  { onDay = today(), minutes = 120, ...about }: Record<string, unknown> = {},
): Promise<string> {
  const { occasions } = await announced(here, here.leader, { ...about, occasions: [{ onDay, minutes }] });
  const occasionId = occasions[0]?.id ?? '';
  await recorded(by, occasionId, people, 'PRESENT');
  return occasionId;
}

export async function recorded(by: Person, id: string, people: readonly Registered[], presence: string): Promise<void> {
  const entries = people.map((one) => ({ participantId: one.id, presence }));
  await as(by).do(RECORD, { id, input: { entries } });
}

/** Tallies that are not what the rows come to. */
export async function amiss(here: Cast): Promise<object[]> {
  return inside(here.world.workspaceId, (db) => db.read<object>(presenceDifferences(db.workspace)));
}

export async function amended(here: Cast, on: Registered, input: object): Promise<void> {
  await as(here.leader).do(mutation('participantAmend'), variablesOf(on, { ...input }));
}
