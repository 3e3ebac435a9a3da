// The follow-ups that come out of a plan: scheduled when it is agreed, moved with its actions, and ended with the last of them.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { FollowUp, FollowUpOutcome } from '../follow-ups/follow-up.entity.js';
import { FollowUpsService } from '../follow-ups/follow-up.service.js';
import { Action } from './action.entity.js';
import { fateOf, followUpsOf, wordsFor } from './action.rules.js';

const ALL_DROPPED = { sv: 'Åtgärderna är strukna.', en: 'The actions were dropped.' };

@Injectable()
export class ActionFollowUps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Each coach comes back for the actions that are theirs; an action remembers at which follow-up. It is written after. */
  async schedule(actor: Actor, enrolment: Enrolment, actions: readonly Action[]): Promise<void> {
    for (const coachId of new Set(actions.map((action) => action.coachId))) {
      const own = actions.filter((action) => action.coachId === coachId);
      for (const { dueOn, actions: together } of followUpsOf(own)) {
        const chosen = coachId === enrolment.coachId ? null : coachId;
        const promise = { enrolmentId: enrolment.id, dueOn, what: wordsFor(together), coachId: chosen };
        const followUp = await this.followUps.schedule(actor, v7(), promise);
        for (const action of together) action.followUpId = followUp.id;
      }
    }
  }

  /** An open action has another day: its follow-up moves to the last day it is for, or a new one is promised. */
  async move(actor: Actor, enrolment: Enrolment, action: Action): Promise<void> {
    const followUp = await this.openFollowUp(action);
    if (followUp) await this.settle(actor, action);
    else {
      await this.schedule(actor, enrolment, [action]);
      await this.db.amend(action);
    }
  }

  /** An action was moved, completed or dropped: its follow-up goes on for what is still open, or ends with the last. */
  async settle(actor: Actor, action: Action): Promise<void> {
    const followUp = await this.openFollowUp(action);
    if (!followUp) return;
    const fate = fateOf(await this.db.select(Action, (t) => sql`${t}.follow_up_id = ${followUp.id}`));
    const { id, version } = followUp;
    if (fate === 'CANCELLED') {
      await this.followUps.cancel(actor, id, version, { reason: ALL_DROPPED[work().locale] });
    } else if (typeof fate === 'string') {
      const on = action.completedOn ?? this.clock.today();
      await this.followUps.complete(actor, id, version, { on, outcome: FollowUpOutcome[fate] });
    } else if (fate.goesOn !== followUp.dueOn) {
      await this.followUps.reschedule(actor, id, version, { dueOn: fate.goesOn });
    }
  }

  private async openFollowUp({ followUpId }: Action): Promise<FollowUp | undefined> {
    const followUp = followUpId ? await this.db.find(FollowUp, followUpId) : undefined;
    return followUp?.isOpen ? followUp : undefined;
  }
}
