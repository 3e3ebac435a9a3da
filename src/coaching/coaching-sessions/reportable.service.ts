// Keeps every session's judgement true: at logging, and whenever something it was judged by is changed.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { onDaysOf, sessionsWithTheirDays, type StandingSession } from './coaching-session.reads.js';
import { judgeAll, type Judged, type Reason } from './reportable.rules.js';
import { ReportableReason } from './session-words.entity.js';

/** A session as it is about to stand, before it is written. */
export interface Coming {
  session: CoachingSession;
  coachIds: readonly string[];
  enrolment: Pick<Enrolment, 'agreedOn' | 'closedOn'>;
  project: Project;
}

/** A session that leaves its place in its coaches' day, or leaves altogether. */
export interface Leaving {
  id: string;
  coachIds: readonly string[];
  heldOn: Day;
}

/** What sessions are judged by, besides their own day: other rooms change it. */
const DECIDE_OF_ENROLMENT = ['agreedOn', 'closedOn'];
const DECIDE_OF_PROJECT = ['startsOn', 'plannedEndOn', 'endedOn', 'dayLimitMinutes'];

@Injectable()
export class ReportableService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, row }) => this.hear(actor, row));
  }

  /** Judges sessions that are about to be written, and anew those that share a day with them. */
  async judge(actor: Actor, coming: readonly Coming[], leaving: readonly Leaving[] = []): Promise<void> {
    const ids = new Set([...coming.map(({ session }) => session.id), ...leaving.map(({ id }) => id)]);
    const standing = await this.besides(coming, leaving);
    const others = standing.filter(({ id }) => !ids.has(id));
    const judged = judgeAll([...others.map(standingJudged), ...coming.map(comingJudged)]);
    for (const { session } of coming) take(session, judged.get(session.id) ?? []);
    await this.keep(actor, others, judged);
  }

  private async hear(actor: Actor | null, row: WorkspaceRow): Promise<void> {
    if (row instanceof Enrolment && this.changed(row, DECIDE_OF_ENROLMENT)) {
      await this.rejudge(actor, sql`s.enrolment_id = ${row.id}`);
    } else if (row instanceof Project && this.changed(row, DECIDE_OF_PROJECT)) {
      await this.rejudge(actor, sql`s.project_id = ${row.id}`);
    }
  }

  private changed(row: Enrolment | Project, decides: readonly string[]): boolean {
    const changes = beforeAndAfter(row, this.db.meta(row.constructor as typeof Enrolment | typeof Project));
    return decides.some((property) => property in changes);
  }

  private async rejudge(actor: Actor | null, asked: Sql): Promise<void> {
    const standing = await this.withTheirDays(asked);
    await this.keep(actor, standing, judgeAll(standing.map(standingJudged)));
  }

  /** Writes the judgements that have become others. */
  private async keep(actor: Actor | null, standing: readonly StandingSession[], judged: Judgements): Promise<void> {
    const other = standing.filter(
      ({ id, isAsked, missing }) => isAsked && String(judged.get(id) ?? []) !== String(missing),
    );
    const ids = other.map(({ id }) => id);
    if (!ids.length) return;
    const sessions = await this.db.select(
      CoachingSession,
      (t) => sql`${t}.id = ANY(${ids}::uuid[])`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const session of sessions) {
      take(session, judged.get(session.id) ?? []);
      await this.db.amend(session);
      await this.history.record(actor, 'coachingSession.judge', session);
    }
  }

  private async withTheirDays(asked: Sql): Promise<StandingSession[]> {
    return this.db.read<StandingSession>(sessionsWithTheirDays(asked, this.db.workspace));
  }

  /**
   * What shares a day with them: a limit on the day makes its sessions depend on each other. Logs on one coach's day wait
   * for each other, or two at once would both find the day short; what waited is sent first, and read after.
   */
  private async besides(coming: readonly Coming[], leaving: readonly Leaving[]): Promise<StandingSession[]> {
    const places = [...coming.map(({ session, coachIds }) => ({ coachIds, heldOn: heldOn(session) })), ...leaving];
    const coachIds = distinct(places.flatMap((one) => one.coachIds));
    const days = distinct(places.map((one) => one.heldOn));
    const names = coachIds.flatMap((coachId) => days.map((day) => `day of coach ${coachId} ${day}`));
    const [, standing] = await Promise.all([
      this.db.hold(names),
      this.withTheirDays(onDaysOf(coachIds, days, this.db.workspace)),
    ]);
    return standing;
  }
}

type Judgements = ReadonlyMap<string, readonly Reason[]>;

function take(session: CoachingSession, reasons: readonly Reason[]): void {
  session.missing = reasons.map((reason) => ReportableReason[reason]);
  session.reportable = reasons.length === 0;
}

function standingJudged(session: StandingSession): Judged {
  return { ...session, loggedOn: dayOf(session.loggedAt) };
}

function comingJudged({ session, coachIds, enrolment, project }: Coming): Judged {
  const { heldAt, loggedAt } = session;
  if (!heldAt || !loggedAt) throw new Error('Only a session that was held is judged.');
  return {
    id: session.id,
    coachIds,
    heldAt,
    heldOn: heldOn(session),
    loggedOn: dayOf(loggedAt),
    minutes: session.minutes,
    preparationMinutes: session.preparationMinutes,
    travelMinutes: session.travelMinutes,
    dayLimitMinutes: project.dayLimitMinutes,
    projectStartsOn: project.startsOn,
    projectEndsOn: project.endedOn ?? project.plannedEndOn,
    agreedOn: enrolment.agreedOn,
    closedOn: enrolment.closedOn,
  };
}

function heldOn({ heldOn: day }: CoachingSession): Day {
  if (!day) throw new Error('Only a session that was held is judged.');
  return day;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
