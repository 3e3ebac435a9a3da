// The occasions of an activity: one more, another day, or cancelled. The activity's first and last day follow.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Refusal, type Problem } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { ActivityOccasion } from './activity-occasion.entity.js';
import { activityRefusals } from './activity-refusals.entity.js';
import { Activity } from './activity.entity.js';
import {
  MOST_OCCASIONS,
  type ActivityOccasionAddInput,
  type ActivityOccasionCancelInput,
  type ActivityOccasionInput,
} from './activity.inputs.js';
import { activityOccasionPolicy } from './activity.policy.js';
import { occasionTime, type OccasionFault, type OccasionTime } from './activity.rules.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** An occasion is on another day, or counts otherwise. */
    'activityOccasion.moved': { actor: Actor; occasion: ActivityOccasion; minutesBefore: number };
    /** An occasion is not held. */
    'activityOccasion.cancelled': { actor: Actor; occasion: ActivityOccasion };
  }
}

const HELD_FAST = fixed('FOR NO KEY UPDATE');
/** Every member may read an occasion, and so its history. */
const PUBLIC = { isPublic: true };

@Injectable()
export class ActivityOccasions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  /** One more occasion. */
  async add(actor: Actor, id: string, input: ActivityOccasionAddInput): Promise<ActivityOccasion> {
    return this.db.transaction(async () => {
      const activity = await this.db.seen(actor, Activity, input.activityId, 'input.activityId', HELD_FAST);
      activityOccasionPolicy.add.demand(actor, activity);
      activity.demandStanding();
      const others = await this.standing(activity.id);
      if (others.length >= MOST_OCCASIONS) {
        throw activityRefusals.ACTIVITY_OCCASIONS_TOO_MANY({ max: MOST_OCCASIONS, field: 'input.activityId' });
      }
      const occasion = ActivityOccasion.of(id, activity, timeOf(input));
      await this.db.insert(occasion);
      await this.history.record(actor, 'activityOccasion.add', occasion, PUBLIC);
      await this.span(activity, [...others, occasion]);
      return occasion;
    });
  }

  /** Another day, other hours or another length. */
  async move(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: ActivityOccasionInput,
  ): Promise<ActivityOccasion> {
    return this.db.transaction(async () => {
      const activity = await this.activityOf(actor, id);
      const occasion = await this.db.lock(actor, ActivityOccasion, id, expectedVersion);
      activityOccasionPolicy.move.demand(actor, occasion);
      activity.demandStanding();
      const { minutes: minutesBefore } = occasion;
      occasion.move(timeOf(input));
      await this.db.amend(occasion);
      await this.history.record(actor, 'activityOccasion.move', occasion, PUBLIC);
      await this.facts.announce('activityOccasion.moved', { actor, occasion, minutesBefore });
      const others = await this.standing(activity.id, occasion.id);
      await this.span(activity, [...others, occasion]);
      return occasion;
    });
  }

  /** One occasion is not held; the last one left goes with the activity. */
  async cancel(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason = null }: ActivityOccasionCancelInput,
  ): Promise<ActivityOccasion> {
    return this.db.transaction(async () => {
      const activity = await this.activityOf(actor, id);
      const occasion = await this.db.lock(actor, ActivityOccasion, id, expectedVersion);
      activityOccasionPolicy.cancel.demand(actor, occasion);
      activity.demandStanding();
      occasion.demandStanding();
      const others = await this.standing(activity.id, occasion.id);
      if (!others.length) throw activityRefusals.ACTIVITY_OCCASION_LAST({ field: 'id' });
      occasion.cancel(this.clock.today(), reason);
      await this.db.amend(occasion);
      await this.history.record(actor, 'activityOccasion.cancel', occasion, { ...PUBLIC, reason });
      await this.facts.announce('activityOccasion.cancelled', { actor, occasion });
      await this.span(activity, others);
      return occasion;
    });
  }

  /** The activity of an occasion, held first: everybody takes the two in that order. */
  private async activityOf(actor: Actor, occasionId: string): Promise<Activity> {
    const { activityId } = await this.db.seen(actor, ActivityOccasion, occasionId);
    return this.db.seen(actor, Activity, activityId, 'id', HELD_FAST);
  }

  private async standing(activityId: string, but?: string): Promise<ActivityOccasion[]> {
    const all = await this.db.select(
      ActivityOccasion,
      (t) => sql`${t}.activity_id = ${activityId} AND ${t}.cancelled_on IS NULL`,
    );
    return all.filter(({ id }) => id !== but);
  }

  private async span(activity: Activity, occasions: readonly ActivityOccasion[]): Promise<void> {
    activity.span(occasions.map(({ onDay }) => onDay));
    await this.db.amend(activity);
  }
}

/** The times of occasions as they are announced, or everything that is wrong with them. */
export function timesOf(occasions: readonly ActivityOccasionInput[]): OccasionTime[] {
  const times = occasions.map((said) => occasionTime(said));
  const problems = times.flatMap((time, index) =>
    'fault' in time ? problemOf(time, occasions[index], `input.occasions.${index}`) : [],
  );
  if (problems.length) throw Refusal.of(problems);
  return times.flatMap((time) => ('fault' in time ? [] : time));
}

function timeOf(said: ActivityOccasionInput): OccasionTime {
  const time = occasionTime(said);
  if ('fault' in time) throw Refusal.of(problemOf(time, said, 'input'));
  return time;
}

function problemOf({ fault, at }: OccasionFault, said: ActivityOccasionInput | undefined, path: string): Problem[] {
  const field = `${path}.${at}`;
  if (fault === 'BACKWARDS') return activityRefusals.ACTIVITY_OCCASION_BACKWARDS({ field }).problems;
  if (fault === 'LENGTH_UNKNOWN') return activityRefusals.ACTIVITY_OCCASION_LENGTH_UNKNOWN({ field }).problems;
  return activityRefusals.ACTIVITY_OCCASION_DAY_DIFFERS({ onDay: said?.onDay, field }).problems;
}
