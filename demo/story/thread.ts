// A company's part in a project as it is told: what has been said so far, and how the next thing is written down.
import { addDays, dayOf, type Day } from '#platform/values/day.js';
import { instant, workday, workdayBefore, type Diary } from './calendar.js';
import type { AreaCode, CoachKey, PersonKey, ProjectCode } from './cast.js';
import type { CompanyLine } from './companies.js';
import type { DeedName, Deeds, Key, StoryEvent } from './deeds.js';
import type { Casting } from './names.js';
import { Dice } from './random.js';

/** Where the whole story stands while it is made. */
export interface World {
  /** The day the demo is loaded; the story ends the day before. */
  readonly today: Day;
  readonly diary: Diary;
  readonly casting: Casting;
  readonly events: StoryEvent[];
}

/** Where a company stands in an area, as far as the story needs it. */
export interface Stand {
  step: number;
  since: Day;
  /** Sessions about the area since then. */
  sessions: number;
  /** Whether the company was asked criterion by criterion in this project. */
  isAsked?: boolean;
  wanted?: { step: number; on: Day };
}

export interface HandOver {
  on: Day;
  to: CoachKey;
  /** The rows of the first coach stay with the first partner. */
  toOtherPartner: boolean;
}

export class Thread {
  readonly enrolment: Key;
  readonly dice: Dice;
  readonly contacts: { key: Key; by: CoachKey }[] = [];
  handOver: HandOver | undefined;
  openedOn: Day;
  agreedOn: Day;
  sessions = 0;
  transitions = 0;
  assessments = 0;
  lastHeldOn: Day | undefined;
  lastLoggedAt: Date | undefined;

  constructor(
    readonly world: World,
    readonly line: CompanyLine,
    readonly project: ProjectCode,
    readonly firstCoach: CoachKey,
    /** Shared by all projects of the company: steps outlive them. */
    readonly stands: Map<AreaCode, Stand>,
  ) {
    this.enrolment = `${line.name} / ${project}`;
    this.dice = new Dice(this.enrolment);
  }

  /** The last day that anything is told of. */
  get yesterday(): Day {
    return addDays(this.world.today, -1);
  }

  coachOn(day: Day): CoachKey {
    return this.handOver && day >= this.handOver.on ? this.handOver.to : this.firstCoach;
  }

  /** Whoever may write of what a coach did, on a later day. */
  successorOf(coach: CoachKey, day: Day): CoachKey {
    return this.handOver?.toOtherPartner ? coach : this.coachOn(day);
  }

  contactsOf(coach: CoachKey): Key[] {
    return this.contacts.filter(({ by }) => by === coach || !this.handOver?.toOtherPartner).map(({ key }) => key);
  }

  tell<Name extends DeedName>(at: Date, who: PersonKey, deed: Name, what: Deeds[Name]): void {
    tellIn(this.world, at, who, deed, what);
  }

  /** The day when people work, but never one that is still to come. */
  past(day: Day): Day {
    const on = workday(day);
    return on > this.yesterday ? workdayBefore(this.yesterday) : on;
  }

  /** So many days later, when people work. */
  later(from: Day, low: number, high: number): Day {
    return workday(addDays(from, this.dice.between(low, high)));
  }
}

/** Writes down what somebody did at an instant. */
export function tellIn<Name extends DeedName>(
  { events }: World,
  at: Date,
  who: PersonKey,
  deed: Name,
  what: Deeds[Name],
): void {
  events.push({ at, day: dayOf(at), who, deed, what } as StoryEvent);
}

/** A few minutes later the same day. */
export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** When somebody sits down in the morning, or at the end of the day. */
export const morning = (on: Day): Date => instant(on, '06:20');
export const evening = (on: Day): Date => instant(on, '15:10');
