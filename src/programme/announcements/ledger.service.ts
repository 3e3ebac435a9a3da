// Writes rows for a file that is loaded, each with its history, and keeps account of what was written.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import type { VersionedRow } from '#platform/database/row.js';
import type { Day } from '#platform/values/day.js';

/** Something that was written: the verb that history has, and the name of what it was done to. */
export interface Deed {
  verb: string;
  subject: string;
}

/** The accounts of the loadings under way, each by its piece of work. */
const accounts = new WeakMap<object, Deed[]>();

@Injectable()
export class Ledger {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** What has been written in the work under way. */
  get deeds(): Deed[] {
    const known = accounts.get(work());
    if (known) return known;
    const deeds: Deed[] = [];
    accounts.set(work(), deeds);
    return deeds;
  }

  /** The day that is written on what has no day of its own. */
  get today(): Day {
    return this.clock.today();
  }

  note(verb: string, subject: string): void {
    this.deeds.push({ verb, subject });
  }

  async insert<T extends VersionedRow>(verb: string, row: T, subject: string): Promise<T> {
    await this.db.insert(row);
    return this.record(verb, row, subject);
  }

  /** Writes what changed in a row, if anything did. */
  async amend<T extends VersionedRow>(verb: string, row: T, subject: string, reason?: string): Promise<T> {
    const { version } = row;
    await this.db.amend(row);
    return row.version === version ? row : this.record(verb, row, subject, reason);
  }

  /** Records a row that has been written: a file is loaded by the system, and what it says is public in the workspace. */
  async record<T extends VersionedRow>(verb: string, row: T, subject: string, reason?: string): Promise<T> {
    await this.history.record(null, verb, row, { isPublic: true, ...(reason && { reason }) });
    this.note(verb, subject);
    return row;
  }
}
