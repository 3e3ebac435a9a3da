// Fills the saved examples with what the reader may see: `<company.id>` becomes the id of a company that is there.

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
/** @typedef {{ id: string, step: { number: number } }} Question */

/**
 * @typedef {object} Assessment
 * @property {string} id
 * @property {number} version
 * @property {string} createdAt
 * @property {number | null} presumedStep
 * @property {{ id: string }} company
 * @property {Question[]} questions
 */

/**
 * @typedef {object} Enrolment
 * @property {string} id
 * @property {Company} company
 * @property {{ id: string }} project
 * @property {{ id: string, version: number } | null} actionPlan
 * @property {{ nodes: Assessment[] }} assessments
 */

/** What the question GROUND gives.
 * @typedef {object} Ground
 * @property {{ nodes: Enrolment[] }} enrolments
 * @property {{ nodes: Company[] }} companies
 * @property {{ roles: { project: { id: string } }[] } | null} me
 */

/** A staircase that the company is on, with a step left to climb. @param {Standing} standing */
const isOnTheWay = ({ step }) => step !== null && step < 5;

/** @param {Enrolment} enrolment */
const isClimbing = ({ company }) => company.progress.some(isOnTheWay);

/**
 * Something to ask about of each kind, as far as the reader may see any.
 * @param {Ground} ground
 */
export function thingsIn({ enrolments, companies, me }) {
  const enrolment = enrolments.nodes.find(isClimbing) ?? enrolments.nodes[0];
  const company = enrolment?.company ?? companies.nodes[0];
  const standing = company?.progress.find(isOnTheWay) ?? company?.progress[0];
  const project = enrolment?.project ?? me?.roles[0]?.project;
  return { company, enrolment, standing, project, assessment: latestOf(enrolments.nodes) };
}

/** The assessment that was begun last, with answers to begin from. @param {Enrolment[]} enrolments */
function latestOf(enrolments) {
  const begun = enrolments.flatMap((enrolment) =>
    enrolment.assessments.nodes.map((assessment) => ({ ...assessment, enrolment, answers: answersTo(assessment) })),
  );
  return begun.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
}

/**
 * What a company may well answer: all of the step it is thought to stand on, and all but the last of the one above.
 * @param {Assessment} assessment
 */
function answersTo({ presumedStep, questions }) {
  return questions.map(({ id, step }, index) => {
    const isTooHigh = step.number > (presumedStep ?? 1) && index === questions.length - 1;
    return { criterionId: id, value: isTooHigh ? 'NO' : 'YES' };
  });
}

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** Values that are made on the spot. @type {Record<string, () => string>} */
const MADE = {
  'new id': newId,
  'an hour ago': () => new Date(Date.now() - HOUR).toISOString(),
  'a year from now': () => new Date(Date.now() + YEAR).toISOString().slice(0, 10),
};

/**
 * The value that a placeholder stands for, such as `company.id`; null when there is none.
 * @param {string} path
 * @param {any} found
 */
function valueOf(path, found) {
  return MADE[path]?.() ?? path.split('.').reduce((value, key) => value?.[key], found) ?? null;
}

/**
 * Variables with every placeholder replaced.
 * @param {string} variables JSON
 * @param {any} found what `thingsIn` gave
 */
export function fillIn(variables, found) {
  return variables.replaceAll(/"<([^>"]+)>"/g, (_, path) => JSON.stringify(valueOf(path, found), null, 2));
}
