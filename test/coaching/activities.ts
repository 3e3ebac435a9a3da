// What tests of activities stand on: one that is announced, and verbs on it.
import { v7 } from 'uuid';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { daysFromToday, type Cast } from './cast.js';

export interface Announced {
  id: string;
  version: number;
  occasions: { id: string; version: number; onDay: string }[];
  [field: string]: unknown;
}

export const ACTIVITY = `id version kind form name description place onlineAddress skillAreaCode levelCode providerName
  capacity hasWaitingList signUpOpensOn signUpClosesOn materials { title address } firstOn lastOn cancelledOn cancelReason
  isCancelled viewerCan project { id } organisation { id } series { id } insatsomrade { id } providerOrganisation { id }
  projects { id } occasions { id version onDay startsAt endsAt minutes cancelledOn cancelReason viewerCan }`;
export const ANNOUNCE = `mutation($id: ID, $input: ActivityAnnounceInput!) {
  activityAnnounce(id: $id, input: $input) { ${ACTIVITY} } }`;

/** The least that is told of an activity: a course yesterday. */
export function least(here: Cast, input: Record<string, unknown> = {}): Record<string, unknown> {
  const occasions = [{ onDay: daysFromToday(-1), minutes: 180 }];
  return { projectId: here.project.id, kind: 'COURSE', form: 'ON_SITE', name: 'Påhittad kurs', occasions, ...input };
}

export async function announced(here: Cast, by: Person, input: Record<string, unknown> = {}): Promise<Announced> {
  const variables = { id: v7(), input: least(here, input) };
  return (await as(by).do<{ activityAnnounce: Announced }>(ANNOUNCE, variables)).activityAnnounce;
}

/** The document of a verb on an activity or an occasion. */
export function verbOn(name: string, selection: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation($id: ID!, $version: Int!, $input: ${input}!) {
    ${name}(id: $id, expectedVersion: $version, input: $input) { ${selection} } }`;
}
