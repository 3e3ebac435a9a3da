// Which rows the bench stands on: their ids, and their callers' keys.

const KEY_SECRET = 'bench-bench-bench-bench-bench-bench-bench-0';

const hex = (n) => n.toString(16).padStart(12, '0');

/** The nth id of a kind: two hex digits say what it is. Workspaces hold the same ids, each its own rows. */
export const idOf = (kind, n) => `${kind}000000-0000-7000-8000-${hex(n)}`;

/** The same, for a number that SQL works out. */
export const idFor = (kind, n) => `('${kind}000000-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

export const KIND = {
  organisation: '01',
  account: '02',
  member: '03',
  project: '04',
  coachRole: '05',
  leaderRole: '06',
  area: '07',
  staircase: '08',
  staircaseVersion: '09',
  transition: '0a',
  workspace: '0b',
  company: '0c',
  apiKey: '0d',
  enrolment: '0e',
  followUp: '0f',
  grundReview: '10',
  session: '11',
  sessionCoach: '12',
  sessionArea: '13',
  standing: '14',
  recentMeeting: '15',
  coach: '1c',
};

/** Insatsområden in every workspace. */
export const AREAS = 4;

/** Prime to every number of companies, so that sessions that follow each other are with companies far apart. */
export const STRIDE = 7919;

export const workspaceId = (n) => idOf(KIND.workspace, n);

/** The coach who is responsible for a company. */
export const coachOf = (company, { coaches }) => (company % coaches) + 1;

/** A signed-in caller of Stegvis: the key of one coach in one workspace. */
export const apiKey = (workspace, coach) => `stv_${workspaceId(workspace)}_${idOf(KIND.apiKey, coach)}_${KEY_SECRET}`;

/** What is kept of every key. */
export async function keyDigest() {
  const { digestOf } = await import('../dist/src/access/credentials/secret.js');
  return digestOf(KEY_SECRET);
}
