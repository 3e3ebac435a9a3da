// A company takes part: from interest, over agreement, to the end; each step a fact with its day.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { join, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { compareDays } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Eligible } from '#programme/projects/eligibility.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { EligibilityService } from './eligibility.service.js';
import type { EligibilityVerdict, GivenJudgement } from './eligibility-verdict.entity.js';
import { enrolmentRefusals, pastDay } from './enrolment-refusals.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type {
  EnrolmentAgreeInput,
  EnrolmentAskAgainInput,
  EnrolmentCloseInput,
  EnrolmentJudgeInput,
  EnrolmentReopenInput,
  JudgementAnswerInput,
} from './enrolment.inputs.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { RecentMeeting } from './recent-meeting.entity.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    'enrolment.closed': { actor: Actor; enrolment: Enrolment };
  }
}

/** That a coach met a company: what the logging of a session tells. */
export type Meeting = Pick<
  RecentMeeting,
  'enrolmentId' | 'companyId' | 'projectId' | 'organisationId' | 'coachId' | 'metOn'
>;

@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly eligibility: EligibilityService,
  ) {}

  /** A person judges what no rule can: whether a statement is true of the company. */
  async judge(actor: Actor, id: string, expectedVersion: number, input: EnrolmentJudgeInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.judge.demand(actor, enrolment);
      const project = await this.db.seen(actor, Project, enrolment.projectId);
      enrolment.judge(this.judgements(actor, project, input.judgements));
      return this.kept(actor, 'enrolment.judge', enrolment);
    });
  }

  /** Company and project agree; whoever lets in a company that is not eligible leads, and says why. */
  async agree(actor: Actor, id: string, expectedVersion: number, input: EnrolmentAgreeInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.agree.demand(actor, enrolment);
      const project = await this.db.seen(actor, Project, enrolment.projectId);
      const on = pastDay(input.on, this.clock.today());
      if (input.judgements?.length) enrolment.judge(this.judgements(actor, project, input.judgements));
      const { verdict, size } = await this.eligibility.on(on, enrolment);
      const despite = this.despite(actor, enrolment, verdict, input.despite ?? null);
      enrolment.agree(on, { eligibility: verdict, sizeClass: size.sizeClass, despite });
      return this.kept(actor, 'enrolment.agree', enrolment, despite);
    });
  }

  /** The company is interested but has no time now: that is no decline. */
  async askAgain(actor: Actor, id: string, expectedVersion: number, input: EnrolmentAskAgainInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.askAgain.demand(actor, enrolment);
      const { on } = input;
      if (on < this.clock.today()) throw enrolmentRefusals.ENROLMENT_ASK_AGAIN_IN_PAST({ on, field: 'input.on' });
      enrolment.askAgain(on, input.reason ?? null);
      return this.kept(actor, 'enrolment.askAgain', enrolment);
    });
  }

  /** The company leaves the project. What it did there stays. */
  async close(actor: Actor, id: string, expectedVersion: number, input: EnrolmentCloseInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.close.demand(actor, enrolment);
      const { outcome, reason = null, note = null } = input;
      enrolment.close(pastDay(input.on, this.clock.today()), { outcome, reason, note }, this.clock.now());
      await this.kept(actor, 'enrolment.close', enrolment, reason);
      await this.facts.announce('enrolment.closed', { actor, enrolment });
      return enrolment;
    });
  }

  /** A close that was a mistake is taken back. */
  async reopen(actor: Actor, id: string, expectedVersion: number, input: EnrolmentReopenInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.reopen.demand(actor, enrolment);
      enrolment.reopen(this.clock.today());
      return this.kept(actor, 'enrolment.reopen', enrolment, input.reason);
    });
  }

  /**
   * A session was held, told by whoever logs it, with a meeting for each of its coaches: in the log's own transaction and
   * without a new version.
   */
  async met(meetings: readonly Meeting[]): Promise<void> {
    const [meeting] = meetings;
    if (!meeting) return;
    const { enrolmentId, metOn } = meeting;
    await this.db.later(
      Enrolment,
      sql`UPDATE enrolment SET first_session_on = LEAST(first_session_on, ${metOn}::date),
        last_session_on = GREATEST(last_session_on, ${metOn}::date)
        WHERE workspace_id = ${this.db.workspace} AND id = ${enrolmentId}`,
    );
    await this.meet(meetings);
  }

  /** A session was moved or cancelled: what remains is told anew, every meeting of the enrolment. */
  async metAnew(enrolmentId: string, meetings: readonly Meeting[]): Promise<void> {
    const days = meetings.map(({ metOn }) => metOn).toSorted(compareDays);
    await this.db.later(
      Enrolment,
      sql`UPDATE enrolment SET first_session_on = ${days[0] ?? null}::date,
        last_session_on = ${days.at(-1) ?? null}::date
        WHERE workspace_id = ${this.db.workspace} AND id = ${enrolmentId}`,
    );
    await this.db.remove(RecentMeeting, (t) => sql`${t}."enrolment_id" = ${enrolmentId}`);
    await this.meet(latestOf(meetings));
  }

  private async meet(meetings: readonly Meeting[]): Promise<void> {
    if (!meetings.length) return;
    const [workspace, now] = [this.db.workspace, this.clock.now()];
    const rows = meetings.map(
      ({ enrolmentId, companyId, projectId, organisationId, coachId, metOn }) =>
        sql`(${workspace}, ${v7()}, ${now}, ${enrolmentId}, ${companyId}, ${projectId}, ${organisationId}, ${coachId}, ${metOn})`,
    );
    await this.db.later(
      RecentMeeting,
      sql`INSERT INTO recent_meeting
          (workspace_id, id, created_at, enrolment_id, company_id, project_id, organisation_id, coach_id, met_on)
        VALUES ${join(rows, ', ')}
        ON CONFLICT (workspace_id, enrolment_id, coach_id, organisation_id)
        DO UPDATE SET met_on = GREATEST(recent_meeting.met_on, EXCLUDED.met_on)`,
    );
  }

  private async kept(
    actor: Actor,
    verb: string,
    enrolment: Enrolment,
    reason: string | null = null,
  ): Promise<Enrolment> {
    await this.db.amend(enrolment);
    await this.history.record(actor, verb, enrolment, { reason });
    return enrolment;
  }

  private judgements(actor: Actor, { eligibility }: Project, given: readonly JudgementAnswerInput[]): GivenJudgement[] {
    const asked = new Set(eligibility?.judgements.map(({ code }) => code));
    return given.map(({ code, isMet, sentence }, index) => {
      const field = `input.judgements.${index}.code`;
      if (!asked.has(code)) throw enrolmentRefusals.ENROLMENT_JUDGEMENT_UNKNOWN({ code, field });
      return { code, isMet, sentence, onDay: this.clock.today(), byMemberId: actor.memberId };
    });
  }

  /** Why a company is let in although a rule says no; facts that are only missing stop nobody. */
  private despite(
    actor: Actor,
    enrolment: Enrolment,
    verdict: EligibilityVerdict,
    reason: string | null,
  ): string | null {
    if (verdict.eligible !== Eligible.NO) return null;
    const unmet = verdict.answers.filter(({ isMet }) => isMet === false);
    const why = unmet.map((answer) => answer.why[actor.locale]).join(' ');
    if (!reason) throw enrolmentRefusals.ENROLMENT_NOT_ELIGIBLE({ why, field: 'input.despite' });
    enrolmentPolicy.agreeDespite.demand(actor, enrolment);
    return reason;
  }
}

/** The latest meeting of each coach for each partner. */
function latestOf(meetings: readonly Meeting[]): Meeting[] {
  const latest = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const who = `${meeting.coachId} ${meeting.organisationId}`;
    if ((latest.get(who)?.metOn ?? '') < meeting.metOn) latest.set(who, meeting);
  }
  return [...latest.values()];
}
