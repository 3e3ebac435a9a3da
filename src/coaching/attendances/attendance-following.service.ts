// Attendance follows what it repeats: the occasion's day and length, the activity's area, and whose the name was.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { changesOf } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import type { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { Activity } from '../activities/activity.entity.js';
import type { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { signUpRefusals } from '../sign-ups/sign-up-refusals.entity.js';
import { Attendance } from './attendance.entity.js';
import { attendanceRefusals } from './attendance-refusals.entity.js';
import { longestPart, minutesAfterMove } from './attendance.rules.js';
import { copyOf } from './attendance.service.js';
import { PresentOnce } from './present-once.service.js';
import { Presence } from './attendance-words.entity.js';

@Injectable()
export class AttendanceFollowing implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly once: PresentOnce,
  ) {}

  onModuleInit(): void {
    this.facts.when('activityOccasion.moved', async ({ actor, occasion, minutesBefore }) =>
      this.move(actor, occasion, minutesBefore),
    );
    this.facts.when('activityOccasion.cancelled', async ({ occasion }) => this.demandNobody(occasion));
    this.facts.when('activitySignUp.matched', async ({ actor, signUp }) => this.match(actor, signUp));
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'activity.amend' && row instanceof Activity) await this.resort(actor, row);
    });
  }

  /** The occasion was on another day, or of another length. */
  private async move(actor: Actor, occasion: ActivityOccasion, minutesBefore: number): Promise<void> {
    const rows = await this.rows((t) => sql`${t}.occasion_id = ${occasion.id}`);
    const { onDay, minutes } = occasion;
    if (onDay > this.clock.today() && rows.some(({ presence }) => presence !== Presence.EXCUSED)) {
      throw attendanceRefusals.ATTENDANCE_OUTSIDE_DATES({ onDay, field: 'input.onDay' });
    }
    const longest = longestPart(
      rows.map((row) => row.minutes),
      minutesBefore,
    );
    // Else those in part would be taken for having been there all the time, and made longer by the next move.
    if (minutes < minutesBefore && minutes <= longest) {
      throw attendanceRefusals.ATTENDANCE_AS_LONG({ minutes: longest, field: 'input.minutes' });
    }
    await this.change(actor, rows, (row) => {
      Object.assign(row, { onDay, minutes: minutesAfterMove(row.minutes, minutesBefore, minutes) });
    });
  }

  /** What somebody was at cannot be cancelled. */
  private async demandNobody({ id }: ActivityOccasion): Promise<void> {
    const rows = await this.rows((t) => sql`${t}.occasion_id = ${id} AND ${t}.presence = ${Presence.PRESENT}`);
    if (rows.length) throw attendanceRefusals.ATTENDANCE_RECORDED({ field: 'id' });
  }

  /** A name turns out to be a participant, who so was there. */
  private async match(actor: Actor, { id, participantId, companyId }: ActivitySignUp): Promise<void> {
    const rows = await this.rows((t) => sql`${t}.sign_up_id = ${id}`);
    await this.demandNotThere(participantId, rows);
    await this.change(actor, rows, (row) => void Object.assign(row, { participantId, companyId }));
    if (rows.length) await this.once.demandAlone(participantId, 'input.participantId');
  }

  /** Who withdrew may have been there all the same, and nobody is twice at an occasion. */
  private async demandNotThere(participantId: string | null, rows: readonly Attendance[]): Promise<void> {
    const ids = rows.map(({ occasionId }) => occasionId);
    const theirs = await this.rows(
      (t) => sql`${t}.participant_id = ${participantId} AND ${t}.occasion_id = ANY(${ids}::uuid[])`,
    );
    if (theirs.length) throw signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: 'input.participantId' });
  }

  /** The activity is about something else than was said before. */
  private async resort(actor: Actor | null, activity: Activity): Promise<void> {
    const { insatsomradeId, skillAreaCode, levelCode } = activity;
    const rows = await this.rows(
      (t) => sql`${t}.activity_id = ${activity.id} AND (${t}.insatsomrade_id IS DISTINCT FROM ${insatsomradeId}
        OR ${t}.skill_area_code IS DISTINCT FROM ${skillAreaCode} OR ${t}.level_code IS DISTINCT FROM ${levelCode})`,
    );
    await this.change(actor, rows, (row) => void row.about(activity));
  }

  private async rows(where: (alias: Sql) => Sql): Promise<Attendance[]> {
    return this.db.select(Attendance, where);
  }

  private async change(actor: Actor | null, rows: Attendance[], change: (row: Attendance) => void): Promise<void> {
    const copies = new Map(rows.map((row) => [row, copyOf(row)]));
    for (const row of rows) change(row);
    const changed = rows.filter((row) => Object.keys(changesOf(row)).length > 0);
    if (!changed.length) return;
    await this.db.amendAll(changed);
    for (const row of changed) await this.history.record(actor, 'attendance.correct', row);
    const before = changed.flatMap((row) => copies.get(row) ?? []);
    await this.facts.announce('attendance.recorded', { actor, before, after: changed });
  }
}
