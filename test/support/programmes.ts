/** Invented programmes whose truth is known: what happened at companies and courses, day by day, by chance and a seed. */
import { addDays, day, daysBetween, type Day } from '#platform/values/day.js';
import { chance, type Chance } from './chance.js';
import {
  befallen,
  courseOf,
  dated,
  HEALTHY_KINDS,
  KINDS,
  plannedWeight,
  seasonOf,
  type Course,
  type Kind,
} from './programme-kinds.js';

export interface GeneratedCompany {
  id: string;
  partner: string;
  insatsomrade: string;
  openedOn: Day;
  /** Null when it declined or is to be asked again. */
  agreedOn: Day | null;
  /** The days that it was met, in order. */
  sessions: { on: Day; minutes: number }[];
  /** A company that said no, left, or wants to be asked again, and whether that was for lack of time. */
  ended: { on: Day; how: 'DECLINED' | 'LEFT' | 'ASK_AGAIN' | 'COMPLETED'; isShortOfTime: boolean } | null;
}

export interface GeneratedPerson {
  id: string;
  companyId: string;
  /** The days present, in order; counted on the first. */
  attendances: { on: Day; minutes: number }[];
  /** Whether what the funder's count needs is known. */
  isComplete: boolean;
}

export interface GeneratedClaim {
  fromOn: Day;
  untilOn: Day;
  submittedOn: Day;
  answeredOn: Day;
  paidOn: Day;
}

export interface Programme {
  kind: Kind;
  seed: number;
  startsOn: Day;
  plannedEndOn: Day;
  /** Earlier than planned only where it faded away. */
  endedOn: Day;
  promised: { companies: number; persons: number; hours: number };
  partners: string[];
  insatsomraden: string[];
  companies: GeneratedCompany[];
  persons: GeneratedPerson[];
  claims: GeneratedClaim[];
  /** The days that somebody on the project left it or was exchanged. */
  staffChanges: Day[];
}

export interface Wish {
  kind?: Kind;
  /** What happens against what was promised, as expected: 1 is just enough. */
  ratio?: number;
}

/** A programme; of a kind by turns, and promising too much or too little, unless wished otherwise. */
export function programme(seed: number, wish: Wish = {}): Programme {
  const draw = chance(seed, 'programme');
  const kind = wish.kind ?? KINDS[seed % KINDS.length] ?? 'STEADY';
  const startsOn = addDays(day('2020-01-01'), draw.whole(0, 1460));
  const plannedEndOn = addDays(startsOn, draw.whole(22, 40) * 30);
  const course = courseOf(kind, chance(seed, 'course'), startsOn, plannedEndOn);
  const companies = draw.whole(30, 140);
  const promised = { companies, persons: companies * draw.whole(6, 12), hours: companies * draw.whole(8, 16) };
  const ratio = wish.ratio ?? draw.between(0.6, 1.3);
  return new Story(seed, course, promised, ratio).told();
}

/** A programme that keeps what it promised of companies and persons. */
export function healthyProgramme(seed: number): Programme {
  const kind = HEALTHY_KINDS[seed % HEALTHY_KINDS.length] ?? 'STEADY';
  for (let attempt = 0; ; attempt += 1) {
    const drawn = seed + attempt * 1_000_003;
    const told = programme(drawn, { kind, ratio: chance(drawn, 'health').between(1.05, 1.35) });
    const { companies, persons } = told.promised;
    if (companyDays(told).length >= companies && personDays(told).length >= persons) return told;
  }
}

/** A programme that fades: companies have no time, people leave, payments take long, and it ends before its time. */
export function fadingProgramme(seed: number): Programme {
  return programme(seed, { kind: 'FADING', ratio: chance(seed, 'health').between(0.9, 1.1) });
}

/** The days on which companies were counted: they have agreed and been met. In order. */
export function companyDays({ companies }: Programme): Day[] {
  return companies
    .flatMap(({ agreedOn, sessions: [first] }) => (agreedOn && first ? [later(agreedOn, first.on)] : []))
    .toSorted();
}

/** The days on which persons were counted: they were present for the first time. In order. */
export function personDays({ persons }: Programme): Day[] {
  return persons.flatMap(({ attendances: [first] }) => (first ? [first.on] : [])).toSorted();
}

/** The minutes of sessions, day by day in order. */
export function sessionMinutes({ companies }: Programme): { on: Day; minutes: number }[] {
  return companies.flatMap(({ sessions }) => sessions).toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

const SHARES = [0.4, 0.25, 0.2, 0.15];
const AREAS = ['resurseffektiv', 'cirkular', 'energi', 'digital'];

/** A company as it is told, its days counted from the beginning. */
interface Tale {
  id: string;
  partner: string;
  insatsomrade: string;
  opened: number;
  agreed: number | null;
  met: { on: number; minutes: number }[];
  ended: { on: number; how: Ended['how']; isShortOfTime: boolean } | null;
}
type Ended = NonNullable<GeneratedCompany['ended']>;

interface Attendee {
  id: string;
  companyId: string;
  present: { on: number; minutes: number }[];
  isComplete: boolean;
}

/** Somebody who is looked for after the end has still a calendar to look in. */
const AFTERWARDS = 900;

class Story {
  private readonly draw: Chance;
  private readonly length: number;
  private readonly end: number;
  private readonly calendar: Day[] = [];
  private readonly planned: number[];
  private readonly isOff: boolean[];
  private readonly companies: Tale[] = [];
  private readonly agreed: Tale[] = [];
  private readonly people = new Map<string, Attendee[]>();
  private readonly partners: string[];

  constructor(
    private readonly seed: number,
    private readonly course: Course,
    private readonly promised: Programme['promised'],
    private readonly ratio: number,
  ) {
    this.draw = chance(seed, 'story');
    this.partners = SHARES.slice(0, this.draw.whole(2, 4)).map((_, index) => `partner-${index + 1}`);
    this.length = daysBetween(course.startsOn, course.endsOn);
    const days = Array.from({ length: this.length + AFTERWARDS }, (_, since) => dated(course, since));
    this.planned = days.map((one) => plannedWeight(course, one));
    this.isOff = days.map(({ weekday, inYear }) => weekday % 6 === 0 || seasonOf(course, inYear) < 0.5);
    // What fades is given up a year after it began to, and four months before its end at the latest.
    const givenUp = (course.fade?.from ?? 0) + this.draw.whole(330, 480);
    this.end = course.fade ? Math.min(givenUp, this.length - 120) : this.length;
  }

  told(): Programme {
    const { course, seed, promised, partners } = this;
    const interested = (promised.companies * this.ratio) / 0.72;
    const courses = (promised.persons * this.ratio) / (course.seats * 0.6);
    for (const [on, share] of this.shares().entries()) {
      for (let left = this.draw.poisson(interested * share); left > 0; left -= 1) this.welcome(on);
      for (let left = this.draw.poisson(courses * share); left > 0; left -= 1) this.hold(on);
    }
    return {
      kind: course.kind,
      seed,
      promised,
      partners,
      insatsomraden: AREAS,
      startsOn: course.startsOn,
      plannedEndOn: course.endsOn,
      endedOn: this.dayAt(this.end),
      companies: this.companies.map((one) => this.asCompany(one)),
      persons: [...this.people.values()].flat().map((one) => this.asPerson(one)),
      claims: this.claims(),
      staffChanges: this.staffChanges(),
    };
  }

  /** The part of the whole that is to be done each day: as planned, by what befell it, and uneven by chance. */
  private shares(): number[] {
    const { course, draw, planned, length, end } = this;
    const months = Array.from({ length: Math.ceil(length / 30) + 1 }, () => draw.gamma(course.evenness));
    const sum = planned.slice(0, length + 1).reduce((total, weight) => total + weight, 0);
    let drift = 0;
    return planned.slice(0, end + 1).map((weight, since) => {
      drift += draw.normal() * course.wander * Math.sqrt(1 / 365);
      const uneven = (months[Math.floor(since / 30)] ?? 1) * Math.exp(drift);
      return (weight / sum) * befallen(course, since) * uneven;
    });
  }

  private welcome(opened: number): void {
    const { draw, partners } = this;
    const strain = this.strain(opened);
    const sizes = partners.map((_, index) => (SHARES[index] ?? 0) * this.vigour(index, opened));
    const [partner, insatsomrade] = [draw.pick(partners, sizes), draw.pick(AREAS, [4, 2, 2, 3])];
    const id = `company-${this.companies.length + 1}`;
    const company: Tale = { id, partner, insatsomrade, opened, agreed: null, met: [], ended: null };
    this.companies.push(company);
    const answered = this.workday(opened + draw.wait(18));
    const isDoubtful = draw.isSo(0.28 + 0.35 * strain);
    if (answered > this.end) return;
    if (isDoubtful) {
      const how = draw.pick(['DECLINED', 'ASK_AGAIN'] as const);
      company.ended = { on: answered, how, isShortOfTime: draw.isSo(0.15 + 0.65 * strain) };
      return;
    }
    company.agreed = answered;
    this.agreed.push(company);
    this.visit(company, answered);
  }

  /** The visits of a company; a tired programme comes back later, and its companies leave. */
  private visit(company: Tale, agreed: number): void {
    const { draw } = this;
    let on = agreed;
    for (let left = draw.whole(4, 10); left > 0; left -= 1) {
      const strain = this.strain(on);
      on = this.workday(on + 1 + draw.wait(company.met.length ? 30 + 90 * strain : 10));
      if (on > this.end) return;
      if (company.met.length && draw.isSo(0.02 + 0.2 * strain)) {
        company.ended = { on, how: 'LEFT', isShortOfTime: draw.isSo(0.2 + 0.6 * strain) };
        return;
      }
      company.met.push({ on, minutes: draw.whole(3, 14) * 15 });
    }
    company.ended = { on, how: 'COMPLETED', isShortOfTime: false };
  }

  /** A course: the people of companies that have agreed, some of whom have been before; on one day or several weeks. */
  private hold(on: number): void {
    const { draw } = this;
    const open = this.agreed.filter(({ agreed }) => agreed !== null && agreed <= on);
    if (!open.length) return;
    const occasions = Array.from({ length: draw.whole(1, 5) }, (_, week) => this.workday(on + 7 * week));
    const minutes = draw.whole(4, 14) * 30;
    const known = new Set<Attendee>();
    for (let left = 1 + draw.poisson(this.course.seats - 1); left > 0; left -= 1) {
      const person = this.person(draw.pick(open).id);
      const present = occasions.filter((occasion) => occasion <= this.end && draw.isSo(0.85));
      if (!known.has(person)) person.present.push(...present.map((occasion) => ({ on: occasion, minutes })));
      known.add(person);
    }
  }

  private person(companyId: string): Attendee {
    const people = this.people.get(companyId) ?? [];
    const isFull = people.length >= 40;
    if (people.length && (isFull || this.draw.isSo(0.35))) return this.draw.pick(people);
    const isComplete = this.draw.isSo(0.93);
    const person = { id: `${companyId}-${people.length + 1}`, companyId, present: [], isComplete };
    this.people.set(companyId, [...people, person]);
    return person;
  }

  /** Quarterly claims, most of them answered within two months; where the programme fades, most after up to most of a year. */
  private claims(): GeneratedClaim[] {
    const { draw, course } = this;
    const claims: GeneratedClaim[] = [];
    for (let from = 0; from + 91 <= this.end; from += 91) {
      const submitted = from + 90 + draw.whole(15, 45);
      const isSlow = draw.isSo(course.fade ? 0.8 : 0.15);
      const answered = submitted + (isSlow ? draw.whole(80, 260) : draw.whole(14, 80));
      const [fromOn, untilOn] = [this.dayAt(from), this.dayAt(from + 90)];
      const [submittedOn, answeredOn] = [this.dayAt(submitted), this.dayAt(answered)];
      claims.push({ fromOn, untilOn, submittedOn, answeredOn, paidOn: this.dayAt(answered + draw.whole(7, 30)) });
    }
    return claims;
  }

  private staffChanges(): Day[] {
    const { draw, course, end } = this;
    const usual = Array.from({ length: draw.poisson(end / 450) }, () => draw.whole(60, end));
    const { fade } = course;
    const many = Array.from({ length: fade ? draw.whole(2, 4) : 0 }, () => (fade?.from ?? 0) + draw.whole(-60, 200));
    return [...usual, ...many]
      .filter((on) => on <= end)
      .map((on) => this.dayAt(on))
      .toSorted();
  }

  /** How hard it is: 0 when all goes as planned, towards 1 as it fades. */
  private strain(on: number): number {
    return Math.max(0, 1 - befallen(this.course, on));
  }

  /** Where a programme fades, its last partner falls silent first. */
  private vigour(index: number, on: number): number {
    const { fade } = this.course;
    return fade && on > fade.from && index === this.partners.length - 1 ? 0.05 : 1;
  }

  /** The day or, when it is in a week-end or a holiday, a working day after it. */
  private workday(on: number): number {
    const found = this.isOff.indexOf(false, Math.ceil(on));
    return found === -1 ? this.isOff.length - 1 : found;
  }

  private asCompany({ opened, agreed, met, ended, ...company }: Tale): GeneratedCompany {
    return {
      ...company,
      openedOn: this.dayAt(opened),
      agreedOn: agreed === null ? null : this.dayAt(agreed),
      sessions: met.map(({ on, minutes }) => ({ on: this.dayAt(on), minutes })),
      ended: ended && { ...ended, on: this.dayAt(ended.on) },
    };
  }

  private asPerson({ present, ...person }: Attendee): GeneratedPerson {
    const inOrder = present.toSorted((one, other) => one.on - other.on);
    return { ...person, attendances: inOrder.map(({ on, minutes }) => ({ on: this.dayAt(on), minutes })) };
  }

  private dayAt(since: number): Day {
    return (this.calendar[since] ??= addDays(this.course.startsOn, since));
  }
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
