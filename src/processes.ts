// Several API processes that share one port: started, kept up, and stopped in good order.
import cluster, { type Worker } from 'node:cluster';
import { log, traits } from '#platform/log.js';

/** A process ends by itself within ten seconds of being told; one that hangs is ended. */
const PATIENCE_MILLISECONDS = 11_000;

/** One that could not even start, as without its database, is tried again after this. */
const PAUSE_MILLISECONDS = 1_000;

/** Starts so many processes. The first migrates and does the jobs; the others come when it serves. */
export function startProcesses(count: number): void {
  const processes = new Processes(count);
  processes.begin();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => processes.stop());
  if (process.send) process.on('disconnect', () => processes.stop());
}

class Processes {
  /** What each process is: the first has the number 0, and whoever replaces it too. */
  private readonly places = new Map<Worker, number>();
  private readonly serving = new Set<Worker>();
  private hasServed = false;
  private stopping = false;

  constructor(private readonly count: number) {
    cluster.on('listening', (worker) => this.serves(worker));
    cluster.on('exit', (worker, code, name) => this.ended(worker, code, name));
  }

  begin(): void {
    this.start(0);
  }

  /** Lets those that serve finish; told twice, it does not wait. */
  stop(): void {
    if (this.stopping) this.insist();
    this.stopping = true;
    setTimeout(() => this.insist(), PATIENCE_MILLISECONDS).unref();
    for (const worker of this.places.keys()) {
      if (this.serving.has(worker)) worker.disconnect();
      else worker.process.kill('SIGTERM');
    }
    this.leaveWhenAlone();
  }

  private start(place: number): void {
    if (this.stopping) return;
    const worker = cluster.fork(this.environmentOf(place));
    worker.on('error', (error) => log('warn', 'process.line', traits(error)));
    letGoOf(worker);
    this.places.set(worker, place);
  }

  /** Only one process may migrate and does the jobs; and all together hold the connections that one would. */
  private environmentOf(place: number): NodeJS.ProcessEnv {
    const wanted = Number(process.env['DATABASE_POOL_SIZE'] ?? 20);
    const share = { DATABASE_POOL_SIZE: String(Math.max(2, Math.ceil(wanted / this.count))) };
    return place === 0 ? share : { ...share, STEGVIS_JOBS: '0', DATABASE_OWNER_URL: '' };
  }

  private serves(worker: Worker): void {
    this.serving.add(worker);
    if (this.hasServed) return;
    this.hasServed = true;
    for (let place = 1; place < this.count; place += 1) this.start(place);
  }

  private ended(worker: Worker, code: number, name: string): void {
    const place = this.places.get(worker);
    this.places.delete(worker);
    if (this.stopping) return this.leaveWhenAlone();
    log('error', 'process.ended', { process: worker.process.pid, code, signal: name });
    // What is wrong at the very first start will be wrong at the next.
    if (!this.hasServed) process.exit(code || 1);
    setTimeout(() => this.start(place ?? 0), this.serving.delete(worker) ? 0 : PAUSE_MILLISECONDS);
  }

  private leaveWhenAlone(): void {
    if (this.places.size === 0) process.exit(0);
  }

  private insist(): never {
    for (const worker of this.places.keys()) worker.process.kill('SIGKILL');
    process.exit(1);
  }
}

/** A connection on its way to a process that dies is let go: Node forgets it, and its client would wait without end. */
function letGoOf(worker: Worker): void {
  const send = worker.process.send?.bind(worker.process) as (...parts: unknown[]) => boolean;
  let last: { close?: () => void } | undefined;
  const remember = (message: unknown, connection?: typeof last, ...rest: unknown[]): boolean => {
    last = connection ?? last;
    return send(message, connection, ...rest);
  };
  Object.assign(worker.process, { send: remember });
  worker.once('exit', () => last?.close?.());
}
