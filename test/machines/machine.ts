// A server as it is hosted: the built product in a process of its own, over the database of this test worker.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildIfNeeded, serverArguments } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/ports.mjs';
import { workerDatabase } from '../support/database.js';

const root = resolve(import.meta.dirname, '..', '..');

/** Long enough for a start while the computer does much else. */
const PATIENCE = 60_000;

/** For tests that start servers of their own, and the hooks before them. */
export const SLOW = 90_000;

export class Machine {
  said = '';
  readonly ended: Promise<number | string | null>;

  constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.said += String(text)));
    this.ended = once(child, 'exit').then(([code, name]: (number | string | null)[]) => code ?? name ?? null);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  kill(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Told as a launcher tells it; gives how it ended. */
  async stop(): Promise<number | string | null> {
    this.kill('SIGTERM');
    return this.ended;
  }

  /** What the launcher's death looks like from here. */
  leave(): void {
    this.child.disconnect();
  }

  /** The processes that have said that they serve, in the order in which they came. */
  get servers(): number[] {
    return [...this.said.matchAll(/"event":"serving","port":\d+,"process":(\d+)/g)].map(([, pid]) => Number(pid));
  }

  /** Waits until so many processes have come, counting those that are gone again. */
  async untilServing(count = 1): Promise<this> {
    const until = Date.now() + PATIENCE;
    while (this.isRunning && Date.now() < until) {
      if (this.servers.length >= count) return this;
      await pause(25);
    }
    this.kill('SIGKILL');
    throw new Error(`It did not serve. It said:\n${this.said}`);
  }
}

/** Starts a server on a free port, and waits until its processes serve. It ends when we do, its launcher being gone. */
export async function startMachine(settings: NodeJS.ProcessEnv = {}, processes = 1): Promise<Machine> {
  await buildIfNeeded(root);
  const { settings: database } = await workerDatabase();
  const port = await freePort();
  const environment = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...database,
    DATABASE_POOL_SIZE: '6',
    STEGVIS_JOBS: '0',
    TRUST_PROXIES: '1',
    ...settings,
  };
  const child = spawn(process.execPath, serverArguments(root), {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return new Machine(`http://127.0.0.1:${port}`, child).untilServing(processes);
}
