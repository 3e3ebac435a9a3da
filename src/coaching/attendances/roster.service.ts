// Whom the entries of a roster mean: those signed up, participants who came anyway, and walk-ins; all read in one breath.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Refusal, refuse, type Problem } from '#platform/errors.js';
import { Company } from '#directory/companies/company.entity.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { ActivityProject } from '../activities/activity-project.entity.js';
import type { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Places } from '../sign-ups/places.service.js';
import { signUpRefusals } from '../sign-ups/sign-up-refusals.entity.js';
import { personsSignedUp } from '../sign-ups/sign-up.reads.js';
import { SignUpWay } from '../sign-ups/sign-up-words.entity.js';
import { Attendance } from './attendance.entity.js';
import { attendanceRefusals } from './attendance-refusals.entity.js';
import type { AttendanceEntryInput, WalkInInput } from './attendance.inputs.js';
import { PresentOnce } from './present-once.service.js';

/** What the entries name, and what is known of it. */
export interface Roster {
  readonly occasion: ActivityOccasion;
  readonly activity: Activity;
  readonly signUps: readonly ActivitySignUp[];
  readonly participants: readonly Participant[];
  readonly companies: readonly Company[];
  readonly projectIds: readonly string[];
  readonly attendances: readonly Attendance[];
  /** The persons among those signed up, to know one who comes at another company. */
  readonly personIds: readonly string[];
}

/** Whom an entry means, or what is wrong with it. */
export type Meant = { signUp: ActivitySignUp; key: string; isNew: boolean } | { problems: readonly Problem[] };

@Injectable()
export class RosterService {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
    private readonly once: PresentOnce,
  ) {}

  /** The activity of an occasion, held until the transaction ends. */
  async held(actor: Actor, occasionId: string): Promise<Activity> {
    const { activityId } = await this.db.seen(actor, ActivityOccasion, occasionId, 'occasionId');
    return this.places.held(activityId, 'occasionId');
  }

  /** Everything that the entries name, of an activity that is held. */
  async read(
    actor: Actor,
    activity: Activity,
    occasionId: string,
    entries: readonly AttendanceEntryInput[],
  ): Promise<Roster> {
    const participantIds = entries.flatMap((entry) => entry.participantId ?? []);
    const signUpIds = entries.flatMap(({ signUpId, walkIn }) => signUpId ?? walkIn?.id ?? []);
    const companyIds = [...new Set(entries.flatMap(({ walkIn }) => walkIn?.companyId ?? []))];
    const [occasion, named, theirs, participants, companies, projects, attendances, persons] = await Promise.all([
      this.db.find(ActivityOccasion, occasionId),
      this.db.visible(actor, ActivitySignUp, signUpIds),
      this.ofParticipants(activity, participantIds),
      this.db.visible(actor, Participant, participantIds),
      this.db.visible(actor, Company, companyIds),
      this.db.select(ActivityProject, (t) => sql`${t}.activity_id = ${activity.id}`),
      this.db.select(Attendance, (t) => sql`${t}.occasion_id = ${occasionId}`),
      participantIds.length ? this.db.read<{ personId: string }>(personsSignedUp(activity.id, this.db.workspace)) : [],
    ]);
    if (!occasion) throw refuse.NOT_FOUND({ type: ActivityOccasion.name, field: 'occasionId' });
    const projectIds = projects.map(({ projectId }) => projectId);
    const personIds = persons.map(({ personId }) => personId);
    return {
      occasion,
      activity,
      signUps: [...named, ...theirs],
      participants,
      companies,
      projectIds,
      attendances,
      personIds,
    };
  }

  /**
   * Refuses whoever was there as another participant too: it may have turned out after both had signed up. What stands
   * there already, of others than the entries name, keeps nobody from being recorded.
   */
  async demandOnce({ id }: ActivityOccasion, entries: readonly ActivitySignUp[]): Promise<void> {
    const problems = (await this.once.twiceAt(id)).flatMap(({ onDay, participantIds }) => {
      const index = entries.findLastIndex(({ participantId }) => participantIds.includes(participantId ?? ''));
      if (index < 0) return [];
      return attendanceRefusals.ATTENDANCE_OF_BOTH({ onDay, field: `input.entries.${index}` }).problems;
    });
    if (problems.length) throw Refusal.of(problems);
  }

  private async ofParticipants(activity: Activity, ids: readonly string[]): Promise<ActivitySignUp[]> {
    if (!ids.length) return [];
    return this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.activity_id = ${activity.id} AND ${t}.participant_id = ANY(${ids}::uuid[])`,
    );
  }
}

/** Whom each entry means; a new place on the roster is made for who is not on it. */
export function meantBy(roster: Roster, entries: readonly AttendanceEntryInput[], newId: () => string): Meant[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const meant = whom(roster, entry, `input.entries.${index}`, newId);
    if ('problems' in meant) return meant;
    const who = meant.signUp.participantId ?? meant.signUp.id;
    if (seen.has(who)) return { problems: attendanceRefusals.ATTENDANCE_TWICE({ field: meant.key }).problems };
    seen.add(who);
    return meant;
  });
}

function whom(roster: Roster, entry: AttendanceEntryInput, path: string, newId: () => string): Meant {
  const { signUpId, participantId, walkIn } = entry;
  if ([signUpId, participantId, walkIn].filter(Boolean).length !== 1) {
    const fields = ['signUpId', 'participantId', 'walkIn'];
    return { problems: refuse.ONE_OF_REQUIRED({ fields, field: path }).problems };
  }
  if (signUpId) return signedUp(roster, signUpId, `${path}.signUpId`);
  if (participantId) return asParticipant(roster, participantId, `${path}.participantId`, newId);
  return walkIn ? walkedIn(roster, walkIn, `${path}.walkIn`) : { problems: [] };
}

function signedUp(roster: Roster, id: string, key: string): Meant {
  const signUp = roster.signUps.find((one) => one.id === id);
  if (!signUp) return missing(ActivitySignUp.name, key);
  if (signUp.activityId === roster.activity.id) return { signUp, key, isNew: false };
  return { problems: attendanceRefusals.ATTENDANCE_OTHER_ACTIVITY({ field: key }).problems };
}

/** One who stands on the roster is meant there; else they came anyway. */
function asParticipant(roster: Roster, participantId: string, key: string, newId: () => string): Meant {
  const participant = roster.participants.find(({ id }) => id === participantId);
  if (!participant) return missing(Participant.name, key);
  const theirs = roster.signUps.filter((one) => one.participantId === participantId);
  const signUp = theirs.find(({ withdrawnAt }) => !withdrawnAt) ?? theirs.at(0);
  if (signUp) return { signUp, key, isNew: false };
  if (!roster.projectIds.includes(participant.projectId)) return notForProject(key);
  if (roster.personIds.includes(participant.personId)) {
    return { problems: signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: key }).problems };
  }
  return {
    signUp: ActivitySignUp.ofParticipant(newId(), roster.activity, participant, SignUpWay.WALK_IN),
    key,
    isNew: true,
  };
}

/** Somebody who came, of whom a name is known; sent again it is the same person. */
function walkedIn(roster: Roster, { id, name, companyId = null, projectId }: WalkInInput, path: string): Meant {
  const { activity } = roster;
  const key = `${path}.id`;
  if (roster.signUps.some((one) => one.id === id)) return signedUp(roster, id, key);
  if (companyId && !roster.companies.some((one) => one.id === companyId)) {
    return missing(Company.name, `${path}.companyId`);
  }
  const place = { projectId: projectId ?? activity.projectId, organisationId: activity.organisationId };
  if (!roster.projectIds.includes(place.projectId)) return notForProject(`${path}.projectId`);
  const person = { writtenName: name, companyId, ...place };
  return { signUp: ActivitySignUp.ofName(id, activity, person, SignUpWay.WALK_IN), key, isNew: true };
}

function missing(type: string, field: string): Meant {
  return { problems: refuse.NOT_FOUND({ type, field }).problems };
}

function notForProject(field: string): Meant {
  return { problems: signUpRefusals.ACTIVITY_NOT_FOR_PROJECT({ field }).problems };
}
