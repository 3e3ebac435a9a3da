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
    this.facts.when('project.reopened', async ({ actor, project, endedAt }) =>
      this.takeBack(actor, project.id, endedAt),
    );
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

  /**
   * The project goes on after all: they come as they were to, to what is still to be held and open to the project; but for
   * those who are erased or have signed up anew since, and those whom an earlier end took back.
   */
  private async takeBack(actor: Actor, projectId: string, endedAt: Date): Promise<void> {
    const { workspace } = this.db;
    const gone = await this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.withdrawn_through = ${SignUpWay.PROJECT_ENDED}
        AND ${t}.withdrawn_at >= ${endedAt} AND ${t}.activity_id IN (
          SELECT a.id FROM activity a JOIN activity_project l ON l.workspace_id = ${workspace} AND l.activity_id = a.id
          WHERE a.workspace_id = ${workspace} AND l.project_id = ${projectId} AND a.last_on >= ${this.clock.today()})`,
    );
    for (const [activity, signUps] of await this.held(gone)) {
      for (const signUp of signUps.filter(({ erasedAt }) => !erasedAt)) {
        const others = await this.db.read(standingAs(signUp, workspace));
        if (!others.length) await this.places.takeAgain(actor, activity, signUp);
      }
      await this.places.moveUp(actor, activity);
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
