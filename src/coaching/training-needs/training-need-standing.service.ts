// What has become of a training need; asked of many at once, it is read in one statement.
import { Injectable } from '@nestjs/common';
import { refuse } from '#platform/errors.js';
import { Reader } from '#platform/reader/reader.js';
import type { Day } from '#platform/values/day.js';
import { BecomeReads } from './training-need.become.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import { metOn, stateOf, type Become, type NeedState } from './training-need.rules.js';

@Injectable()
export class TrainingNeedStanding {
  constructor(
    private readonly reads: BecomeReads,
    private readonly reader: Reader,
  ) {}

  /** Where it stands. */
  async state(need: TrainingNeed): Promise<NeedState> {
    return stateOf(await this.become(need));
  }

  /** The day it was met. */
  async metOn(need: TrainingNeed): Promise<Day | null> {
    return metOn(await this.become(need)) as Day | null;
  }

  /** How many have been present at what it was matched to. */
  async peopleMet(need: TrainingNeed): Promise<number> {
    return (await this.become(need)).firstDays.length;
  }

  private async become({ id }: TrainingNeed): Promise<Become> {
    const become = await this.reader.batch('trainingNeed.become', id, (ids) => this.reads.of(ids));
    if (!become) throw refuse.NOT_FOUND({ type: TrainingNeed.name });
    return become;
  }
}
