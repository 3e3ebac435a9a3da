// What can happen later: each subject adds its jobs to these interfaces, beside the method that does them.

/**
 * Jobs inside one workspace, by name, with what they need to know. A subject adds its own:
 * `declare module '#platform/jobs/jobs.js' { interface Jobs { 'invitation.send': { invitationId: string } } }`.
 */
export interface Jobs {}

/** Jobs of the whole house, done again and again: names alone. */
export interface Rounds {}

export type JobName = keyof Jobs & string;

/** A job as its method is handed it; `jobId` is the same each time it is tried. */
export interface Job<Name extends JobName> {
  jobId: string;
  payload: Jobs[Name];
}

type Method = (job: never) => Promise<void>;

export interface Doer {
  name: string;
  type: abstract new (...args: never[]) => object;
  method: string;
}

const doers: Doer[] = [];
const rounds: Doer[] = [];

/** The method that does a job. It must bear to run twice: a worker may die between the deed and saying so. */
export function Does<Name extends JobName>(name: Name) {
  return (target: object, method: string, _: TypedPropertyDescriptor<(job: Job<Name>) => Promise<void>>): void => {
    doers.push({ name, type: target.constructor as Doer['type'], method });
  };
}

/** The method that makes a round of the house: when a worker starts, and every hour after. */
export function EachHour<Name extends keyof Rounds & string>(name: Name) {
  return (target: object, method: string, _: TypedPropertyDescriptor<() => Promise<void>>): void => {
    rounds.push({ name, type: target.constructor as Doer['type'], method });
  };
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
  await (instance as Record<string, Method>)[method]?.(job as never);
}
