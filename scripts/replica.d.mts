// The types of replica.mjs, for the tests that read late.
import type { Cluster } from './postgres.mjs';

/** What a cluster needs in its configuration to be followed. */
export const FOLLOWED: Record<string, string | number>;

/** A running replica. */
export interface Replica {
  port: number;
  /** The administrator's URL; its database is `postgres`. */
  adminUrl: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Brings it back on its port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a replica of a cluster that was started with the settings `FOLLOWED`; it serves when it has caught up. */
export function startReplica(primary: Pick<Cluster, 'adminUrl' | 'folder'>): Promise<Replica>;
