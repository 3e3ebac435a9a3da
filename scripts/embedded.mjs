// The embedded database with its roles: what a server or a command needs in its environment to use it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startCluster } from './postgres.mjs';
import { keepSecrets, passwordFor, readSecrets } from './secrets.mjs';

const DATABASE = 'stegvis';

/** The wanted data folder: STEGVIS_DATA, or .data in the checkout. */
export const wantedFolder = (root) => process.env['STEGVIS_DATA'] || join(root, '.data');

/** The URLs of the roles, made anew only when the code that makes them has changed. */
async function rolesOf(root, cluster) {
  const code = join(root, 'dist', 'src', 'platform', 'database', 'roles.js');
  const made = createHash('sha256').update(readFileSync(code)).digest('hex');
  const kept = readSecrets(cluster.folder).roles;
  if (kept?.made === made && !cluster.isNew) return kept;
  const passwords = {
    migrator: passwordFor(cluster.folder, 'databaseMigrator'),
    app: passwordFor(cluster.folder, 'databaseApp'),
    door: passwordFor(cluster.folder, 'databaseDoor'),
  };
  const { prepareRoles } = await import(pathToFileURL(code).href);
  const roles = { ...(await prepareRoles(cluster.adminUrl, { database: DATABASE, passwords })), made };
  keepSecrets(cluster.folder, { roles });
  return roles;
}

function onPort(url, port) {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

/** The environment of whatever uses this cluster. */
export async function environmentOf(root, cluster) {
  const { appUrl, ownerUrl, doorUrl } = await rolesOf(root, cluster);
  return {
    STEGVIS_DATA: cluster.folder,
    DATABASE_URL: onPort(appUrl, cluster.port),
    DATABASE_OWNER_URL: onPort(ownerUrl, cluster.port),
    DATABASE_DOOR_URL: onPort(doorUrl, cluster.port),
  };
}

/** Starts the folder's cluster and makes its roles ready. */
export async function startEmbedded(root, folder, onLost) {
  const cluster = await startCluster({ folder, onLost });
  try {
    return { cluster, environment: await environmentOf(root, cluster) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
