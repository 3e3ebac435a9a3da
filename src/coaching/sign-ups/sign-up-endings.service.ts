// What becomes of sign-ups when the project of those who come ends, and when it goes on after all.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { WITH_PROJECT } from '#programme/projects/project-end.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { Places } from './places.service.js';
import { standingAs } from './sign-up.reads.js';
import { SignUpWay } from './sign-up-words.entity.js';

@Injectable()
export class SignUpEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.facts.when('project.closed', async ({ actor, project, on }) => this.end(actor, project.id, on));
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'project.reopen' && row instanceof Project) await this.takeBack(actor, row.id);
    });
  }

  /** Nobody comes with the project to what is held after its last day; those who wait are given the places. */
  private async end(actor: Actor, projectId: string, on: Day): Promise<void> {
    const theirs = await this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.withdrawn_at IS NULL AND ${t}.activity_id IN (
        SELECT a.id FROM activity a WHERE a.workspace_id = ${this.db.workspace} AND a.cancelled_on IS NULL
          AND a.last_on > ${on} AND a.last_on >= ${this.clock.today()})`,
    );
    for (const [activity, signUps] of await this.held(theirs)) {
      for (const signUp of signUps.filter(({ withdrawnAt }) => !withdrawnAt)) await this.withdraw(actor, signUp);
      await this.places.moveUp(actor, activity);
    }
  }

  private async withdraw(actor: Actor, signUp: ActivitySignUp): Promise<void> {
    signUp.withdraw(this.clock.now(), SignUpWay.PROJECT_ENDED, actor.memberId);
    await this.db.amend(signUp);
    await this.history.record(actor, 'activitySignUp.withdraw', signUp, { reason: WITH_PROJECT[actor.locale] });
  }

  /** The project goes on after all: they come as they were to, but for those who have signed up anew since. */
  private async takeBack(actor: Actor | null, projectId: string): Promise<void> {
    const gone = await this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.withdrawn_through = ${SignUpWay.PROJECT_ENDED}`,
    );
    for (const [activity, signUps] of await this.held(gone)) {
      for (const signUp of signUps) {
        const others = await this.db.read(standingAs(signUp, this.db.workspace));
        if (!others.length) await this.places.takeAgain(actor, activity, signUp);
      }
    }
  }

  /** The activities of sign-ups, then those themselves, held in the order in which everybody holds the two. */
  private async held(signUps: readonly ActivitySignUp[]): Promise<Map<Activity, ActivitySignUp[]>> {
    const held = new Map<Activity, ActivitySignUp[]>();
    for (const activityId of [...new Set(signUps.map((one) => one.activityId))].toSorted()) {
      const ids = signUps.filter((one) => one.activityId === activityId).map(({ id }) => id);
      const activity = await this.places.held(activityId, 'id');
      const theirs = await this.db.select(
        ActivitySignUp,
        (t) => sql`${t}.id = ANY(${ids}::uuid[])`,
        fixed('ORDER BY t.signed_up_at, t.id FOR UPDATE'),
      );
      held.set(activity, theirs);
    }
    return held;
  }
}
