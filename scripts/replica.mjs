// A streaming replica of a throw-away cluster, made over SQL alone: the embedded programs have no pg_basebackup.
import { appendFileSync, chownSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports.mjs';
import { describe } from './postgres.mjs';
import { startPostmaster, stopPostmaster, watchOver } from './postmaster.mjs';
import { isGone, signal } from './processes.mjs';

/** What a cluster needs in its configuration to be followed; what is committed is also on its way. */
export const FOLLOWED = {
  wal_level: 'replica',
  max_wal_senders: 4,
  wal_keep_size: "'64MB'",
  synchronous_commit: 'on',
};

/** What belongs to the running server alone; the log of changes comes by streaming. */
const LEFT_OUT = /(^|\/)(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_stat_tmp\/.+)$/;

/** Copies the files of a running cluster: what is torn in the copy, the log mends. */
async function copyRunning(adminUrl, from, to) {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query("SELECT pg_backup_start('replica', fast => true)");
    cpSync(from, to, { recursive: true, filter: (path) => !LEFT_OUT.test(path.slice(from.length)) });
    const { rows } = await admin.query('SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)');
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile);
  } finally {
    await admin.end();
  }
}

function follow({ hostname, port, username, password }, directory) {
  const source = `host=${hostname} port=${port} user=${username} password=${password}`;
  const lines = `primary_conninfo = '${source}'\nwal_retrieve_retry_interval = '100ms'\n`;
  appendFileSync(join(directory, 'postgresql.auto.conf'), lines);
  writeFileSync(join(directory, 'standby.signal'), '');
}

function giveTo(user, folder) {
  if (!user) return;
  const inside = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  for (const path of [folder, ...inside]) chownSync(path, user.uid, user.gid);
}

/** Starts a replica of a cluster that was started with the settings `FOLLOWED`; it serves when it has caught up. */
export async function startReplica(primary) {
  const cluster = await describe({ throwAway: true });
  const parent = join(cluster.folder, 'postgres');
  await copyRunning(primary.adminUrl, join(primary.folder, 'postgres', 'cluster'), cluster.directory);
  const url = new URL(primary.adminUrl);
  follow(url, cluster.directory);
  giveTo(cluster.user, parent);
  let server = await startPostmaster(cluster, freePort);
  const { port } = server;
  let rest = watchOver(server.pid, cluster);
  url.port = String(port);
  return {
    port,
    adminUrl: url.href,
    /** Ends it as a power cut does. */
    async kill() {
      signal(server.pid, 'SIGKILL');
      await isGone(server.pid, 5_000);
    },
    /** Brings it back on its port. */
    async startAgain() {
      await rest();
      server = await startPostmaster(cluster, () => port);
      rest = watchOver(server.pid, cluster);
    },
    async stop() {
      await stopPostmaster(cluster, server.pid);
      await rest();
      for (const place of [cluster.folder, cluster.movedFrom])
        if (place) rmSync(place, { recursive: true, force: true });
    },
  };
}
