// Fills the saved examples with what the reader may see: `<company.id>` becomes the id of a company that is there.
import { ask } from './api.js';
import { GROUND } from './queries.js';

/** An id as the API takes them from clients: a UUID of version 4. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @typedef {{ step: number | null, version: number, insatsomrade: { id: string } }} Standing */
/** @typedef {{ id: string, organisationNumber: string | null, progress: Standing[] }} Company */
/** @typedef {{ id: string, company: Company, project: { id: string } }} Enrolment */

/** A staircase that the company is on, with a step left to climb. @param {Standing} standing */
const isOnTheWay = ({ step }) => step !== null && step < 5;

/** @param {Enrolment} enrolment */
const isClimbing = ({ company }) => company.progress.some(isOnTheWay);

/** Something to ask about of each kind, as far as the reader may see any. */
export async function whatThereIs() {
  const { enrolments, companies, me } = await ask(GROUND);
  /** @type {Enrolment | undefined} */
  const enrolment = enrolments.nodes.find(isClimbing) ?? enrolments.nodes[0];
  /** @type {Company | undefined} */
  const company = enrolment?.company ?? companies.nodes[0];
  const standing = company?.progress.find(isOnTheWay) ?? company?.progress[0];
  return { company, enrolment, standing, project: enrolment?.project ?? me?.roles[0]?.project };
}

/**
 * The value that a placeholder stands for, such as `company.id`; null when there is none.
 * @param {string} path
 * @param {any} found
 */
function valueOf(path, found) {
  if (path === 'new id') return newId();
  if (path === 'an hour ago') return new Date(Date.now() - 3_600_000).toISOString();
  return path.split('.').reduce((value, key) => value?.[key], found) ?? null;
}

/**
 * Variables with every placeholder replaced.
 * @param {string} variables JSON
 * @param {any} found what `whatThereIs` gave
 */
export function fillIn(variables, found) {
  return variables.replaceAll(/"<([^>"]+)>"/g, (_, path) => JSON.stringify(valueOf(path, found)));
}
