// Recording who was there: a whole roster in one call and a handful of statements, and put right by saying it again.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse, Refusal, type Problem } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { activityRefusals } from '../activities/activity-refusals.entity.js';
import type { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import type { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Attendance } from './attendance.entity.js';
import { attendanceRefusals } from './attendance-refusals.entity.js';
import type { AttendanceEntryInput, AttendanceRecordInput } from './attendance.inputs.js';
import { attendancePolicy } from './attendance.policy.js';
import { minutesThere } from './attendance.rules.js';
import { Presence } from './attendance-words.entity.js';
import { meantBy, RosterService, type Meant, type Roster } from './roster.service.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** Rows of attendance are other than they were: `before` without those that are new. */
    'attendance.recorded': { actor: Actor | null; before: readonly Attendance[]; after: readonly Attendance[] };
  }
}

/** What was said of one person. */
interface Said {
  signUp: ActivitySignUp;
  isNew: boolean;
  presence: Presence;
  minutes: number;
}

@Injectable()
export class AttendancesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly rosters: RosterService,
  ) {}

  /** Everybody at once, or some of them; what is said again is put right. */
  async record(actor: Actor, occasionId: string, { entries }: AttendanceRecordInput): Promise<ActivityOccasion> {
    return this.db.transaction(async () => {
      const activity = await this.rosters.held(actor, occasionId);
      attendancePolicy.record.demand(actor, activity);
      const roster = await this.rosters.read(actor, activity, occasionId, entries);
      demandHeld(roster);
      const said = this.judged(actor, roster, entries);
      await this.signUpNew(actor, said);
      await this.write(actor, roster, said);
      return roster.occasion;
    });
  }

  /** What each entry says, or everything that is wrong with any of them. */
  private judged(actor: Actor, roster: Roster, entries: readonly AttendanceEntryInput[]): Said[] {
    const isToCome = roster.occasion.onDay > this.clock.today();
    const whom = meantBy(roster, entries, v7).map((meant, index) => inTime(actor, roster, meant, index));
    const judged = whom.map((meant, index) => saidOf(roster, meant, entries[index], index));
    const early = isToCome ? entries.flatMap((entry, index) => tooEarly(roster, entry, index)) : [];
    const problems = [...judged.flatMap((one) => ('problems' in one ? one.problems : [])), ...early];
    if (problems.length) throw Refusal.of(problems);
    return judged.flatMap((one) => ('problems' in one ? [] : one));
  }

  /** Those who came without having signed up stand on the roster from now on, whether or not there was a place. */
  private async signUpNew(actor: Actor, said: readonly Said[]): Promise<void> {
    const now = this.clock.now();
    const come = said.filter(({ isNew }) => isNew).map(({ signUp }) => signUp);
    for (const signUp of come) {
      signUp.signedUp(now);
      signUp.givePlace(now);
    }
    await this.db.insertAll(come);
    for (const signUp of come) await this.history.record(actor, 'activitySignUp.signUp', signUp);
  }

  private async write(actor: Actor, { occasion, activity, attendances }: Roster, said: readonly Said[]): Promise<void> {
    const known = knownAmong(attendances);
    const other = said.flatMap(({ signUp, presence, minutes }) => {
      const row = known(signUp);
      const isSame = row?.signUpId === signUp.id && row.presence === presence && row.minutes === minutes;
      return row && !isSame ? [{ row, signUp, presence, minutes }] : [];
    });
    const before = other.map(({ row }) => copyOf(row));
    const changed = other.map(({ row, signUp, presence, minutes }) => row.under(signUp).record(presence, minutes));
    const made = said
      .filter(({ signUp }) => !known(signUp))
      .map(({ signUp, presence, minutes }) => Attendance.of(occasion, activity, signUp).record(presence, minutes));
    await this.db.amendAll(changed);
    await this.db.insertAll(made);
    for (const row of changed) await this.history.record(actor, 'attendance.correct', row);
    for (const row of made) await this.history.record(actor, 'attendance.record', row);
    if (changed.length + made.length > 0) {
      await this.rosters.demandOnce(
        occasion,
        said.map(({ signUp }) => signUp),
      );
    }
    await this.facts.announce('attendance.recorded', { actor, before, after: [...changed, ...made] });
  }
}

/** A row as it is now, whatever becomes of it. */
export function copyOf(row: Attendance): Attendance {
  return Object.assign(new Attendance(), row);
}

/** The row of whom a sign-up means: its own, or the participant's where they withdrew and have signed up again since. */
function knownAmong(rows: readonly Attendance[]): (signUp: ActivitySignUp) => Attendance | undefined {
  const bySignUp = new Map(rows.map((one) => [one.signUpId, one]));
  const byParticipant = new Map(rows.map((one) => [one.participantId, one]));
  return ({ id, participantId }) => bySignUp.get(id) ?? (participantId ? byParticipant.get(participantId) : undefined);
}

function demandHeld({ occasion, activity }: Roster): void {
  occasion.demandStanding('occasionId');
  const { cancelledOn: since } = activity;
  if (since && occasion.onDay >= since) throw activityRefusals.ACTIVITY_CANCELLED({ since, field: 'occasionId' });
}

/** Nobody comes in a project that had ended by the day of the occasion; what was before its end may be told late. */
function inTime(actor: Actor, { occasion }: Roster, meant: Meant, index: number): Meant {
  if ('problems' in meant) return meant;
  const end = actor.endBefore(meant.signUp.projectId, occasion.onDay);
  if (!end) return meant;
  return { problems: refuse.PROJECT_CLOSED({ since: end.since, field: `input.entries.${index}` }).problems };
}

/** Before its day nobody was at an occasion or away from it; that somebody will not come may be known. */
function tooEarly({ occasion }: Roster, { presence }: AttendanceEntryInput, index: number): readonly Problem[] {
  if (presence === Presence.EXCUSED) return [];
  const field = `input.entries.${index}.presence`;
  return attendanceRefusals.ATTENDANCE_OUTSIDE_DATES({ onDay: occasion.onDay, field }).problems;
}

function saidOf(
  { occasion }: Roster,
  meant: Meant,
  entry: AttendanceEntryInput | undefined,
  index: number,
): Said | { problems: readonly Problem[] } {
  if ('problems' in meant) return meant;
  const { presence = Presence.ABSENT, minutes = null } = entry ?? {};
  const counted = minutesThere({ presence, minutes }, occasion.minutes);
  if (counted === null) {
    const field = `input.entries.${index}.minutes`;
    return { problems: attendanceRefusals.ATTENDANCE_MINUTES_UNFIT({ max: occasion.minutes, field }).problems };
  }
  return { signUp: meant.signUp, isNew: meant.isNew, presence, minutes: counted };
}
