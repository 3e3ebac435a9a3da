// The places of an activity: taken one by one, even by twenty at once, and passed on to whoever has waited longest.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { Activity } from '../activities/activity.entity.js';
import { takesSignUps } from '../activities/activity.rules.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { signUpRefusals } from './sign-up-refusals.entity.js';
import { placesOf, type PlacesTaken } from './sign-up.reads.js';
import { givenNow, placesForWaiting, placesLeft } from './sign-up.rules.js';

const HELD_FAST = fixed('FOR NO KEY UPDATE');

@Injectable()
export class Places implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'activity.amend' && row instanceof Activity) await this.moveUp(actor, row);
    });
  }

  /** The activity, held until the transaction ends: whoever wants a place in it meanwhile waits. */
  async held(activityId: string, field: string): Promise<Activity> {
    const [activity] = await this.db.select(Activity, (t) => sql`${t}.id = ${activityId}`, HELD_FAST);
    if (!activity) throw refuse.NOT_FOUND({ type: Activity.name, field });
    return activity;
  }

  /** Refuses an activity that is cancelled, or to which one cannot sign up today. */
  demandOpen(activity: Activity): void {
    activity.demandStanding();
    const on = this.clock.today();
    if (!takesSignUps(activity, on)) throw signUpRefusals.ACTIVITY_SIGN_UP_CLOSED({ on, field: 'input.activityId' });
  }

  /** Writes a sign-up to an activity that is held: with a place, in the queue, or not at all. */
  async take(actor: Actor | null, activity: Activity, signUp: ActivitySignUp): Promise<ActivitySignUp> {
    const { capacity, hasWaitingList } = activity;
    const now = this.clock.now();
    signUp.signedUp(now);
    const given = givenNow({ capacity, hasWaitingList, ...(await this.takenIn(activity)) });
    if (given === 'NOTHING') throw signUpRefusals.ACTIVITY_FULL({ capacity, field: 'input.activityId' });
    if (given === 'PLACE') signUp.givePlace(now);
    else signUp.wait(now);
    await this.db.insert(signUp);
    await this.history.record(actor, 'activitySignUp.signUp', signUp);
    return signUp;
  }

  /** A sign-up that was withdrawn stands again at an activity that is held: with its place, or first in the queue to it. */
  async takeAgain(actor: Actor | null, activity: Activity, signUp: ActivitySignUp): Promise<void> {
    const { taken } = await this.takenIn(activity);
    signUp.comeBack(placesLeft(activity.capacity, taken) !== 0);
    await this.db.amend(signUp);
    await this.history.record(actor, 'activitySignUp.restore', signUp);
  }

  /** Those who have waited longest are given the places that are free; the activity is held. */
  async moveUp(actor: Actor | null, activity: Activity): Promise<void> {
    if (activity.cancelledOn) return;
    const { taken, waiting } = await this.takenIn(activity);
    const free = placesForWaiting({ capacity: activity.capacity, taken, waiting });
    for (const signUp of free ? await this.waitingLongest(activity.id, free) : []) {
      signUp.givePlace(this.clock.now());
      await this.db.amend(signUp);
      await this.history.record(actor, 'activitySignUp.moveUp', signUp);
    }
  }

  /** How many places are taken and how many wait, by activity. */
  async taken(activityIds: readonly string[]): Promise<Map<string, PlacesTaken>> {
    const rows = await this.db.read<PlacesTaken>(placesOf(activityIds, this.db.workspace));
    return new Map(rows.map((row) => [row.activityId, row]));
  }

  private async takenIn({ id }: Activity): Promise<{ taken: number; waiting: number }> {
    return (await this.taken([id])).get(id) ?? { taken: 0, waiting: 0 };
  }

  private async waitingLongest(activityId: string, most: number): Promise<ActivitySignUp[]> {
    return this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.activity_id = ${activityId} AND ${t}.given_place_at IS NULL AND ${t}.withdrawn_at IS NULL`,
      sql`ORDER BY t.waiting_since, t.id LIMIT ${most}`,
    );
  }
}
