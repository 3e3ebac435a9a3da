// What becomes of each kind of promise: moved, handed over, ended or left to the company, by the verbs of its own entity.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import { addDays, daysBetween, dayOf, type Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Action } from '#coaching/action-plans/action.entity.js';
import { ActionOwner } from '#coaching/action-plans/action-words.entity.js';
import { Activity } from '#coaching/activities/activity.entity.js';
import { Assessment } from '#coaching/assessments/assessment.entity.js';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { EffectInquiry } from '#coaching/effect-inquiries/effect-inquiry.entity.js';
import { FollowUp } from '#coaching/follow-ups/follow-up.entity.js';
import { SelfAssessmentInvitation } from '#coaching/self-assessments/self-assessment-invitation.entity.js';
import { ObligationDeed, ObligationType } from './ending-words.entity.js';
import { HandingOver } from './handing-over.service.js';
import type { Answer, Promised } from './promised.entity.js';

const TYPES: Readonly<Record<ObligationType, RowClass<WorkspaceRow>>> = {
  COACHING_SESSION: CoachingSession,
  FOLLOW_UP: FollowUp,
  ACTION: Action,
  ACTIVITY: Activity,
  ASSESSMENT: Assessment,
  SELF_ASSESSMENT: SelfAssessmentInvitation,
  EFFECT_INQUIRY: EffectInquiry,
};

@Injectable()
export class ObligationSettling {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly handingOver: HandingOver,
  ) {}

  /** The promises behind the ids, held until the transaction ends. */
  async held(type: ObligationType, ids: readonly string[]): Promise<Promised[]> {
    return (await this.db.select(
      TYPES[type],
      (t) => sql`${t}.id = ANY(${ids}::uuid[])`,
      fixed('ORDER BY t.id FOR UPDATE'),
    )) as Promised[];
  }

  /** Does what was answered. */
  async settle(actor: Actor, type: ObligationType, row: Promised, answer: Answer): Promise<void> {
    if (answer.deed === ObligationDeed.MOVE) this.move(row, answer.on ?? this.clock.today());
    if (answer.deed === ObligationDeed.COMPANY_KEEPS) keep(row);
    if (answer.deed === ObligationDeed.HAND_OVER) await this.handingOver.pass(actor, row, answer);
    if (answer.deed === ObligationDeed.END || answer.deed === ObligationDeed.HAND_OVER) this.end(row, answer.reason);
    await this.db.amend(row);
    await this.history.record(actor, verbOf(type, answer.deed), row, { reason: answer.reason });
  }

  /** It ends here. */
  private end(row: Promised, reason: string): void {
    const today = this.clock.today();
    if (row instanceof CoachingSession) row.cancel(reason, this.clock.now());
    else if (row instanceof SelfAssessmentInvitation) row.revokedOn = today;
    else if (row instanceof Action) row.drop(today, reason);
    else if (row instanceof Activity) row.cancel(today, reason);
    else if (row instanceof Assessment) row.discard(today, reason);
    else row.cancel(today);
  }

  /** It is to be done on another day; a session keeps its hour. */
  private move(row: Promised, on: Day): void {
    if (row instanceof CoachingSession) row.plan(atDay(row.plannedFor ?? this.clock.now(), on));
    else if (row instanceof FollowUp) row.reschedule(on, undefined);
    else if (row instanceof Action) row.tell({ dueOn: on });
    else if (row instanceof EffectInquiry) row.amend(on, undefined);
  }
}

/** The company goes on with it by itself: nobody of the project keeps an eye on it any more. */
function keep(row: Promised): void {
  if (row instanceof Action) Object.assign(row, { owner: ActionOwner.COMPANY, coachId: null, coachMemberId: null });
}

/** The same hour on another day. */
function atDay(instant: Date, on: Day): Date {
  const moved = new Date(instant.getTime() + daysBetween(dayOf(instant), on) * 86_400_000);
  // A change of the clock in between may have carried it over midnight.
  return dayOf(moved) === on ? moved : new Date(`${addDays(on, 0)}T12:00:00Z`);
}

/** What is recorded of each kind when it ends: the verb of its own subject. */
const ENDS: Readonly<Record<ObligationType, string>> = {
  COACHING_SESSION: 'coachingSession.cancel',
  FOLLOW_UP: 'followUp.cancel',
  ACTION: 'action.drop',
  ACTIVITY: 'activity.cancel',
  ASSESSMENT: 'assessment.discard',
  SELF_ASSESSMENT: 'selfAssessment.revoke',
  EFFECT_INQUIRY: 'effectInquiry.cancel',
};

/** What is recorded when it goes on elsewhere or on another day. */
const GOES_ON: Readonly<Partial<Record<ObligationDeed, string>>> = {
  MOVE: 'move',
  HAND_OVER: 'handOver',
  COMPANY_KEEPS: 'keep',
};

function verbOf(type: ObligationType, deed: ObligationDeed): string {
  const how = GOES_ON[deed];
  return how ? `${ENDS[type].split('.')[0]}.${how}` : ENDS[type];
}
