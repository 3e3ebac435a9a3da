// What can happen in the story: each deed in the words of the product, with keys instead of ids.
import type { Day } from '#platform/values/day.js';
import type { Found } from './answers.js';
import type { AreaCode, CoachKey, PersonKey, ProjectCode } from './cast.js';
import type { CompanyLine } from './companies.js';
import type { ContactPerson } from './names.js';
import type { Outcome, OwnAction } from './plans.js';

/** Keys are made of names, so that ids can be made of keys. */
export type Key = string;

export interface SessionTold {
  session: Key;
  enrolment: Key;
  heldAt: Date;
  minutes: number;
  mode: 'ON_SITE' | 'VIDEO' | 'PHONE' | 'AT_CENTRE';
  areas: readonly AreaCode[];
  coaches: readonly CoachKey[];
  contacts: readonly Key[];
  preparationMinutes: number;
  travelMinutes: number;
  companyMinutes: number;
  persons: number;
  note: string;
  evidence: string;
  next?: { followUp: Key; dueOn: Day; what: string };
}

export type CloseReason =
  'COMPANY_SHORT_OF_TIME' | 'COMPANY_SOLD_OR_MERGED' | 'COMPANY_NOT_REACHED' | 'NOT_ELIGIBLE' | 'PROJECT_ENDED';

export interface Movement {
  transition: Key;
  enrolment: Key;
  area: AreaCode;
  onDay: Day;
  toStep: number;
  /** The session it rests on; a statement when there is none. */
  session?: Key;
  reason?: string;
}

/** A day of an activity. */
export interface OccasionTold {
  occasion: Key;
  onDay: Day;
  startsAt: Date;
  minutes: number;
}

/** Somebody at a company who goes to courses, as far as it is told. */
export interface PupilTold {
  participant: Key;
  company: Key;
  project: ProjectCode;
  name: string;
  email: string;
  gender: 'WOMAN' | 'MAN' | null;
  birthYear: number | null;
  situation: 'EMPLOYED' | 'AT_RISK_OF_REDUNDANCY' | 'FURLOUGHED';
}

export interface CourseTold {
  activity: Key;
  project: ProjectCode;
  form: 'ON_SITE' | 'ONLINE';
  name: string;
  skillArea: string | null;
  level: string;
  provider: string;
  place: string | null;
  capacity: number;
  occasions: readonly OccasionTold[];
}

export interface AttendanceTold {
  participant: Key;
  presence: 'PRESENT' | 'EXCUSED' | 'ABSENT';
  /** Where it was not all of the occasion. */
  minutes?: number;
}

export interface Deeds {
  register: { company: CompanyLine };
  meet: { contact: Key; enrolment: Key; person: ContactPerson };
  open: { enrolment: Key; company: Key; project: ProjectCode; coach: CoachKey };
  agree: { enrolment: Key; sentence: string; despite?: string };
  askAgain: { enrolment: Key; on: Day; reason: CloseReason };
  close: {
    enrolment: Key;
    outcome: 'COMPLETED' | 'LEFT' | 'DECLINED';
    reason?: CloseReason;
    note?: string;
  };
  handOver: { enrolment: Key; coach: CoachKey; reason: string };
  nameCoach: { enrolment: Key; coach: CoachKey };
  plan: { session: Key; enrolment: Key; plannedFor: Date; minutes: number; areas: readonly AreaCode[] };
  log: SessionTold;
  amend: { session: Key; minutes: number };
  cancel: { session: Key; reason: string };
  share: { session: Key };
  grund: {
    review: Key;
    enrolment: Key;
    onDay: Day;
    themes: readonly { code: string; level?: number; note?: string }[];
  };
  /** A company is asked where it stands, and answers. */
  assess: {
    assessment: Key;
    enrolment: Key;
    /** What is asked about at one visit has the same. */
    sitting: Key;
    onDay: Day;
    kind?: 'FINAL';
    found: Found;
    withCompany: boolean;
  };
  /** What was answered stands from then on; of an area that moved, from where to where. */
  signOff: { assessment: Key; enrolment: Key; area?: AreaCode; fromStep?: number; toStep?: number };
  place: Movement;
  climb: Movement;
  back: Movement & { reason: string };
  correct: { transition: Key; corrects: Key; enrolment: Key; area: AreaCode; toStep: number; reason: string };
  /** What was not met is to be done by these days, one after the other, by somebody at the company. */
  propose: { plan: Key; enrolment: Key; targetPicture: string; contact: Key | null; dueOns: readonly Day[] };
  agreePlan: { plan: Key };
  addAction: OwnAction & { plan: Key; action: Key; contact: Key | null; dueOn: Day };
  /** One of those that were added, or else the first that was proposed. */
  completeAction: Outcome & { plan: Key; action?: Key };
  /** All that was to be done for a step, before the company is asked again and found on it. */
  completeStep: Outcome & { plan: Key; area: AreaCode; step: number };
  dropAction: { action: Key; reason: string };
  reschedule: { followUp: Key; dueOn: Day };
  complete: { followUp: Key; outcome: 'DONE' | 'PARTLY_DONE' | 'NOT_DONE' | 'NOT_REACHED'; note: string };
  dropFollowUp: { followUp: Key };
  takeIn: PupilTold;
  announce: CourseTold;
  signUp: { signUp: Key; activity: Key; participant: Key };
  attend: { occasion: Key; entries: readonly AttendanceTold[] };
  /** What a project taught, written down and published. */
  learn: {
    lesson: Key;
    project: ProjectCode;
    title: string;
    whatWorked: string;
    whatDidNot: string;
    forWhom: string;
    audience: 'WORKSPACE' | 'OPENLY';
  };
  defineSkill: { skill: Key; name: { sv: string; en: string } };
  need: {
    need: Key;
    project: ProjectCode;
    company: Key;
    skill: Key | null;
    what: string | null;
    people: number;
    levelNow: number | null;
    levelWanted: number | null;
  };
  claim: { claim: Key; project: ProjectCode; fromOn: Day; untilOn: Day; kronor: number };
  answerClaim: { claim: Key };
  payClaim: { claim: Key };
}

export type DeedName = keyof Deeds;

/** Somebody does something at an instant. */
export type StoryEvent = {
  [Name in DeedName]: { at: Date; day: Day; who: PersonKey; deed: Name; what: Deeds[Name] };
}[DeedName];
