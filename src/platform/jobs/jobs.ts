// What can happen later: each subject adds its jobs to these interfaces, beside the method that does them.
import { sql, type Sql } from '../database/sql.js';

/**
 * Jobs inside one workspace, by name, with what they need to know. A subject adds its own:
 * `declare module '#platform/jobs/jobs.js' { interface Jobs { 'invitation.send': { invitationId: string } } }`.
 */
export interface Jobs {}

/** Jobs of the whole house, done again and again: names alone. */
export interface Rounds {}

export type JobName = Extract<keyof Jobs, string>;
export type RoundName = Extract<keyof Rounds, string>;

/** A job as its method is handed it; `jobId` is the same each time it is tried. */
export interface Job<Name extends JobName> {
  jobId: string;
  payload: Jobs[Name];
}

/** The channel on which a round is called for before its hour. */
export const CALLS = 'stegvis_round';

export interface Doer {
  name: string;
  type: abstract new (...args: never[]) => object;
  method: string;
}

/** The names of a class's methods that do what is asked of them. */
type KeyOf<Holder, Doing> = { [Key in keyof Holder]: Holder[Key] extends Doing ? Key : never }[keyof Holder] & string;

const doers: Doer[] = [];
const rounds: Doer[] = [];

/** The method that does a job. It must bear to run twice: a worker may die between the deed and saying so. */
export function Does<Name extends JobName>(name: Name) {
  return <Holder extends object>(target: Holder, method: KeyOf<Holder, (job: Job<Name>) => Promise<void>>): void => {
    doers.push({ name, type: target.constructor as Doer['type'], method });
  };
}

/** The method that makes a round of the house: when a worker starts, and every hour after. */
export function EachHour(name: RoundName) {
  return <Holder extends object>(target: Holder, method: KeyOf<Holder, () => Promise<void>>): void => {
    rounds.push({ name, type: target.constructor as Doer['type'], method });
  };
}

/** Calls for a round now. Only a hint: a worker that is not there makes every round when it starts. */
export function callFor(round: RoundName): Sql {
  return sql`SELECT pg_notify(${CALLS}, ${round})`;
}

/** Every job with its method; a job that two methods claim is a mistake. */
export function knownJobs(): { doers: readonly Doer[]; rounds: readonly Doer[] } {
  const names = [...doers, ...rounds].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two methods do the job ${twice}.`);
  return { doers, rounds };
}

/** Calls the method of a doer. */
export async function doneBy(instance: object, method: string, job?: unknown): Promise<void> {
  await (instance as Record<string, (job: never) => Promise<void>>)[method]?.(job as never);
}
