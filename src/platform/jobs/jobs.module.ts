// What happens later: everybody may post it, a worker does it.
import { Global, Module } from '@nestjs/common';
import { JobWorker } from './job-worker.js';
import { Outbox } from './outbox.js';
import { OutboxJobs } from './outbox.jobs.js';
import { Relay } from './relay.js';

@Global()
@Module({ providers: [Outbox, Relay, OutboxJobs, JobWorker], exports: [Outbox] })
export class JobsModule {}
