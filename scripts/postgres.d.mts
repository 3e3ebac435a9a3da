// The types of postgres.mjs, for the tests that start a cluster.

/** A running cluster. */
export interface Cluster {
  host: string;
  port: number;
  /** The administrator's URL; its database is `postgres`. */
  adminUrl: string;
  /** Where the data folder lies. */
  folder: string;
  /** The user who runs it, when we are root. */
  user: string | undefined;
  /** The server's process. */
  readonly pid: number;
  /** True when the cluster was made by this start. */
  isNew: boolean;
  /** True when the server ran already and was taken over. */
  isTakenOver: boolean;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** The data folder; not used by a throw-away cluster, which makes its own. */
  folder?: string;
  /** A fixed port instead of a free one. */
  port?: number;
  /** In memory, without safety, gone when stopped or when we die. */
  throwAway?: boolean;
  /** A folder with other PostgreSQL programs than the embedded ones. */
  binaries?: string;
  /** What a new cluster has in its configuration beside our own. */
  settings?: Record<string, string | number>;
  /** Told when the server died and could not be started again. */
  onLost?: (error: unknown) => void;
}

export function startCluster(options?: ClusterOptions): Promise<Cluster>;

/** The running cluster of a folder, without taking it over. */
export function findCluster(
  folder: string,
): Promise<Pick<Cluster, 'host' | 'port' | 'adminUrl' | 'folder' | 'isNew'> | undefined>;
