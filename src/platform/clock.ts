// What time it is: one place, so that a test can say it.
import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from './values/day.js';

@Injectable()
export class Clock {
  private fixed?: Date;

  now(): Date {
    return this.fixed ?? new Date();
  }

  /** Today in Sweden, where the visits are made. */
  today(): Day {
    return dayOf(this.now());
  }

  /** Stops the clock at an instant, or lets it go again: for tests and for telling the demo's story. */
  stopAt(instant: Date | undefined): void {
    this.fixed = instant;
  }
}
