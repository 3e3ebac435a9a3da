// Does what shall happen later: runs the queue's jobs, each inside its workspace, and keeps the outboxes empty.
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventEmitter } from 'node:events';
import { run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { v7 } from 'uuid';
import { readConfig } from '../config.js';
import { Work } from '../context.js';
import { Database } from '../database/database.js';
import { log, traits } from '../log.js';
import { BEAT_EVERY_SECONDS, Heartbeat } from './heartbeat.js';
import { CALLS, doneBy, knownJobs, type Doer } from './jobs.js';
import { NoticeListener } from './notice-listener.js';
import { CHANNEL } from './outbox.js';
import { QUEUE_SCHEMA, queueLog } from './queue.js';
import { Relay, type Handed, type HandOver } from './relay.js';

/** Jobs done at the same time by one worker. */
const AT_ONCE = 2;

const RELAY_EVERY_SECONDS = 30;
const ROUND_EVERY_SECONDS = 3600;
const RESTART_AFTER_SECONDS = 5;

@Injectable()
export class JobWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly workerIds = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private pool?: Pool;
  private heartbeat?: Heartbeat;
  private listener?: NoticeListener;
  private runner?: Runner;
  private stopping = false;
  /** Outboxes are emptied one after another, whoever asks. */
  private relaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly modules: ModuleRef,
    private readonly db: Database,
    private readonly relay: Relay,
  ) {}

  /** Works beside the API, unless a process of its own does (`STEGVIS_JOBS`). */
  async onApplicationBootstrap(): Promise<void> {
    if (readConfig(process.env).jobs) await this.start();
  }

  async start(): Promise<void> {
    const { directUrl } = readConfig(process.env);
    this.pool = new Pool({ connectionString: directUrl, max: AT_ONCE + 2, application_name: 'stegvis jobs' });
    this.pool.on('error', (error) => log('warn', 'jobs.connection', traits(error)));
    this.heartbeat = new Heartbeat(this.pool, this.workerIds);
    await this.work(this.pool);
    this.listener = new NoticeListener(directUrl, {
      [CHANNEL]: (workspaceId) => void this.empty(workspaceId),
      [CALLS]: (round) => void this.makeRound(round),
    });
    await this.listener.start();
    this.every(BEAT_EVERY_SECONDS, () => this.heartbeat?.beat());
    this.every(RELAY_EVERY_SECONDS, () => this.empty());
    this.every(ROUND_EVERY_SECONDS, () => this.makeRounds());
  }

  /** Finishes the jobs under way and leaves everything in order. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.listener?.stop();
    await this.relaying;
    await this.runner?.stop();
    await this.heartbeat?.stop().catch((error: unknown) => log('warn', 'jobs.heartbeat', traits(error)));
    await this.pool?.end();
  }

  private async work(pgPool: Pool): Promise<void> {
    const events = new EventEmitter() as WorkerEvents;
    this.workerIds.clear();
    events.on('worker:create', ({ worker }) => this.workerIds.add(worker.workerId));
    const taskList = this.tasks();
    this.runner = await run({
      pgPool,
      events,
      taskList,
      schema: QUEUE_SCHEMA,
      concurrency: AT_ONCE,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: queueLog,
    });
    // It gives up when the database has been away for a while; we do not.
    this.runner.promise.catch((error: unknown) => this.revive(pgPool, error));
  }

  private revive(pgPool: Pool, error: unknown): void {
    if (this.stopping) return;
    log('error', 'jobs.stopped', traits(error));
    const timer = setTimeout(() => {
      this.work(pgPool).catch((next: unknown) => this.revive(pgPool, next));
    }, RESTART_AFTER_SECONDS * 1000);
    this.timers.push(timer);
  }

  private tasks(): TaskList {
    const { doers, rounds } = knownJobs();
    const jobs = doers.map((doer) => [doer.name, (handed: unknown) => this.doInside(doer, handed as Handed)] as const);
    const house = rounds.map((doer) => [doer.name, () => this.done(doer, new Work(v7(), 'sv'))] as const);
    return Object.fromEntries([...jobs, ...house]);
  }

  private async doInside(doer: Doer, { workspaceId, jobId, payload }: Handed): Promise<void> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    await this.done(doer, piece, { jobId, payload });
  }

  /** The queue keeps what a job throws: it is told the kind of error, not the values in it. */
  private async done({ name, type, method }: Doer, piece: Work, job?: unknown): Promise<void> {
    const instance = this.modules.get<object>(type, { strict: false });
    try {
      await this.db.during(piece, () => doneBy(instance, method, job));
    } catch (error) {
      log('error', 'job.failed', { job: name, ...traits(error) });
      const { code } = error as { code?: string };
      throw new Error(`${error instanceof Error ? error.name : 'Error'} ${code ?? ''}`.trim(), { cause: error });
    }
  }

  private async makeRounds(): Promise<void> {
    const { rounds } = knownJobs();
    for (const { name } of rounds) await this.runner?.addJob(name, {}, { jobKey: name, jobKeyMode: 'unsafe_dedupe' });
  }

  /** A round that is called for is made now; one that is under way may have gone past what it is called for. */
  private async makeRound(called: string): Promise<void> {
    if (!knownJobs().rounds.some(({ name }) => name === called)) return;
    try {
      await this.runner?.addJob(called, {}, { jobKey: called, jobKeyMode: 'replace' });
    } catch (error) {
      log('warn', 'jobs.call', traits(error));
    }
  }

  /** Empties one outbox, or all of them. */
  private empty(workspaceId?: string): Promise<void> {
    const handOver: HandOver = async (kind, handed) => {
      if (!this.runner) throw new Error('There is no queue to hand over to.');
      await this.runner.addJob(kind, handed, { jobKey: handed.jobId, jobKeyMode: 'unsafe_dedupe' });
    };
    this.relaying = this.relaying
      .then(() => (workspaceId ? this.relay.of(workspaceId, handOver) : this.relay.all(handOver)))
      .catch((error: unknown) => log('warn', 'outbox.waits', traits(error)));
    return this.relaying;
  }

  /** Now and again and again; what goes wrong is tried the next time. */
  private every(seconds: number, story: () => Promise<void> | undefined): void {
    const once = (): void => {
      story()?.catch((error: unknown) => log('warn', 'jobs.round', traits(error)));
    };
    once();
    this.timers.push(setInterval(once, seconds * 1000));
  }
}
