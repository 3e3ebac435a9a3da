// Where the database's files lie and which user runs it: PostgreSQL refuses root, and needs to reach its folder.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync } from 'node:fs';
import { readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Stop } from './sentences.mjs';

/** Where root keeps what the database's user must reach when the checkout is closed to it. */
export const OPEN_FOLDER = '/var/lib/stegvis';

/** Users that may run the database for root, best first; the last is on every Unix. */
const SERVANTS = ['stegvis', 'postgres', 'nobody'];

const isRoot = () => process.getuid?.() === 0;

const ownerOf = (path) => statSync(path, { throwIfNoEntry: false })?.uid;

function users() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0);
}

/** Root lends the database to whoever owns the files or the place already, else to a user kept for such work. */
function servantFor(folder) {
  const known = users();
  const owners = [join(folder, 'postgres'), folder, dirname(folder)].map(ownerOf);
  const found = [
    ...owners.map((uid) => known.find((user) => user.uid === uid)),
    ...SERVANTS.map((name) => known.find((user) => user.name === name)),
  ].find(Boolean);
  if (found) return found;
  throw new Stop(
    'PostgreSQL kan inte köras som root, och här finns ingen annan användare. Skapa en: useradd --system stegvis',
    'PostgreSQL cannot run as root, and there is no other user here. Make one: useradd --system stegvis',
  );
}

/** The user and group to start a program with; nothing when it runs as we do. */
export const as = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

/** Asks the kernel, as that user, whether a folder can be passed; the only check that knows every kind of right. */
const canPass = (user, folder) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { cwd: '/', ...as(user) }).status === 0;

function makeFolder(folder, mode) {
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode });
  return realpathSync(folder);
}

/** A folder that only its user may look into; false where files cannot be given to another user. */
function give(folder, user) {
  makeFolder(folder, 0o700);
  if (ownerOf(folder) !== user.uid) chownSync(folder, user.uid, user.gid);
  return ownerOf(folder) === user.uid;
}

/** What makes a place impossible rather than the programme wrong. */
const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EINVAL']);

/** Undefined when the place is impossible; everything else that goes wrong is thrown. */
function unlessUnusable(attempt) {
  try {
    return attempt();
  } catch (error) {
    if (UNUSABLE.has(error.code)) return undefined;
    throw error;
  }
}

/** What another user left here, such as root, cannot be gone on with. */
function isOurs(folder) {
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const secrets = join(folder, 'secrets.json');
  if (existsSync(secrets)) accessSync(secrets, constants.R_OK | constants.W_OK);
  return true;
}

/** Lays out the data folder for the database's user; undefined when that user cannot be served there. */
function layOut(wanted, user) {
  const folder = makeFolder(wanted, 0o700);
  const files = join(folder, 'postgres');
  if (!user) return isOurs(folder) && give(files, { uid: process.getuid?.() ?? 0 }) ? folder : undefined;
  if (ownerOf(folder) !== user.uid) chmodSync(folder, 0o711);
  return canPass(user, folder) && give(files, user) ? folder : undefined;
}

const placeFile = (wanted) => join(wanted, 'place');

/** What names the checkout's place elsewhere: kept in its data folder, so that a fresh clone gets a fresh database. */
function placeOf(wanted) {
  const file = placeFile(wanted);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const name = createHash('sha256').update(resolve(wanted)).update(randomBytes(8)).digest('hex').slice(0, 12);
  writeFileSync(file, `${name}\n`);
  return name;
}

/** The place elsewhere, run by whoever owns it since last time. */
function elsewhere(wanted) {
  mkdirSync(OPEN_FOLDER, { recursive: true });
  chmodSync(OPEN_FOLDER, 0o755);
  const place = join(OPEN_FOLDER, placeOf(wanted));
  const user = servantFor(place);
  const folder = layOut(place, user);
  return folder && { folder, user, movedFrom: resolve(wanted) };
}

function refuse(folder, user) {
  const name = user?.name ?? `uid ${process.getuid?.()}`;
  throw new Stop(
    `Datamappen ${folder} kan inte användas av ${name}. Ge rättigheter till den, eller välj en annan med STEGVIS_DATA.`,
    `The data folder ${folder} cannot be used by ${name}. Give rights to it, or choose another with STEGVIS_DATA.`,
  );
}

/**
 * Decides where the data folder is, and who runs the database. As root it lies under /var/lib/stegvis when the user who
 * runs the database cannot reach the wanted place; `movedFrom` then names that.
 */
export function settleDataFolder(wanted) {
  const user = isRoot() ? servantFor(resolve(wanted)) : undefined;
  const hasMoved = user && existsSync(placeFile(wanted));
  const near = hasMoved ? undefined : unlessUnusable(() => layOut(wanted, user));
  if (near) return { folder: near, user };
  const isFilled = existsSync(join(wanted, 'postgres', 'cluster'));
  if (!user || (isFilled && !hasMoved)) refuse(wanted, user);
  return unlessUnusable(() => elsewhere(wanted)) ?? refuse(OPEN_FOLDER, user);
}
