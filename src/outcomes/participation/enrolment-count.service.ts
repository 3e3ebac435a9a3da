// How a company stands in its project, for those who may know.
import { Injectable } from '@nestjs/common';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentCounts } from './enrolment-count.reads.js';
import type { EnrolmentCount } from './enrolment-count.view.reads.js';

@Injectable()
export class EnrolmentCountService {
  constructor(
    private readonly reader: Reader,
    private readonly counts: EnrolmentCounts,
  ) {}

  /** Null for another partner’s enrolment: its time is not told. */
  async of(actor: Actor, enrolment: Enrolment): Promise<EnrolmentCount | null> {
    if (!isOwnRow(actor, enrolment)) return null;
    return (await this.reader.batch('enrolment.count', enrolment.id, (ids) => this.counts.of(ids))) ?? null;
  }
}
