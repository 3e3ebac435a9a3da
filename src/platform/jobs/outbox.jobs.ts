// Keeps the outboxes small.
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { EachHour } from './jobs.js';
import { Relay } from './relay.js';

declare module './jobs.js' {
  interface Rounds {
    'outbox.clear': true;
  }
}

/** Long enough to see what was sent last week. */
const KEPT_DAYS = 14;

@Injectable()
export class OutboxJobs {
  constructor(
    private readonly relay: Relay,
    private readonly clock: Clock,
  ) {}

  @EachHour('outbox.clear')
  async clear(): Promise<void> {
    await this.relay.clear(new Date(this.clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000));
  }
}
