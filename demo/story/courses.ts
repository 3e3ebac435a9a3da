// Kompetens i takt: companies send their people to courses, month after month, towards so many persons at so many companies.
import { addDays, type Day } from '#platform/values/day.js';
import { instant, monthFrom, workday, workdayBefore } from './calendar.js';
import { TAKT, type CoachKey } from './cast.js';
import { companies, type CompanyLine } from './companies.js';
import { courseKinds, type CourseKind } from './course-words.js';
import type { AttendanceTold, Key, OccasionTold } from './deeds.js';
import { Dice } from './random.js';
import { minutesAfter, tellIn, Thread, type World } from './thread.js';
import { judgementSentences } from './words.js';

/** The months in which courses are given, from the first to the last one held. */
const FIRST_MONTH = -19;
const COURSES_A_MONTH = 2;
/** Announced so long before that there is always one to come, over a month without courses too. */
const MONTHS_AHEAD = 2;
const ANNOUNCED_DAYS = 60;
const HOLIDAY_MONTHS = ['07', '12'];

/** So many places has a course, and so many companies share one. */
const CAPACITY = 20;
const COMPANIES_A_COURSE = 4;

/** Who leads the courses. */
const LEADER: CoachKey = 'lina';

/** Whoever reaches the companies. */
const RECRUITERS: readonly CoachKey[] = ['lina', 'pia'];

/** Companies that are not here: they have said no, or are too large. */
const ABSENT = ['declined', 'earlierOnly'];
const MOST_COMPANIES = 53;

/** Of a hundred who are signed up: so many come, and so many of the others say why not. */
const COME = 90;
const EXCUSE_THEMSELVES = 65;

/** Somebody at a company who goes to courses. */
interface Pupil {
  key: Key;
  company: Sender;
}

/** A company that sends people. */
interface Sender {
  line: CompanyLine;
  enrolment: Key;
  coach: CoachKey;
  agreedOn: Day;
  /** How many it wants to send in all. */
  wants: number;
  pupils: Pupil[];
}

/** Tells all of it, once everything else is told: companies are registered when they first met the consortium. */
export function teach(world: World): void {
  const dice = new Dice(TAKT);
  const senders = recruit(world, dice);
  const queue = [...senders];
  let number = 0;
  for (let month = FIRST_MONTH; month <= MONTHS_AHEAD; month += 1) {
    const { first } = monthFrom(world.today, month);
    if (HOLIDAY_MONTHS.includes(first.slice(5, 7))) continue;
    for (let nth = 0; nth < COURSES_A_MONTH; nth += 1) {
      const begins = workday(addDays(first, nth * 13 + dice.between(1, 8)));
      course(world, dice, { number: (number += 1), begins, queue });
    }
  }
}

/** Every company shows interest and agrees, one after the other, after it was registered. */
function recruit(world: World, dice: Dice): Sender[] {
  const registered = new Map(
    world.events.flatMap((event) => (event.deed === 'register' ? [[event.what.company.name, event.day] as const] : [])),
  );
  const begins = monthFrom(world.today, FIRST_MONTH - 1).first;
  const lines = companies.filter(({ course: part, special }) => !ABSENT.includes(part) && special !== 'despite');
  return lines.slice(0, MOST_COMPANIES).flatMap((line, index) => {
    const known = registered.get(line.name);
    const wanted = addDays(begins, index * 8);
    const from = known && known > wanted ? addDays(known, 5) : wanted;
    const coach = RECRUITERS[index % RECRUITERS.length] ?? LEADER;
    const thread = new Thread(world, line, TAKT, coach, new Map());
    const openedOn = workday(from);
    const agreedOn = workday(addDays(openedOn, dice.between(4, 12)));
    if (!known || agreedOn > thread.yesterday) return [];
    const { enrolment } = thread;
    thread.tell(instant(openedOn, '08:10'), coach, 'open', { enrolment, company: line.name, project: TAKT, coach });
    thread.tell(instant(agreedOn, '13:30'), coach, 'agree', { enrolment, sentence: dice.pick(judgementSentences) });
    const wants = Math.min(20, Math.max(8, Math.round(line.workers / 2)));
    return [{ line, enrolment, coach, agreedOn, wants, pupils: [] }];
  });
}

/** One course: announced two months before, filled by the companies whose turn it is, and attended as far as it has been. */
function course(
  world: World,
  dice: Dice,
  { number, begins, queue }: { number: number; begins: Day; queue: Sender[] },
): void {
  const kind = courseKinds[(number - 1) % courseKinds.length];
  const announcedOn = workdayBefore(addDays(begins, -ANNOUNCED_DAYS));
  if (!kind || announcedOn >= world.today) return;
  const activity = `${kind.name} ${number} / ${TAKT}`;
  const occasions = occasionsOf(activity, kind, begins);
  tellIn(world, instant(announcedOn, '07:15'), LEADER, 'announce', {
    activity,
    project: TAKT,
    form: kind.place === null ? 'ONLINE' : 'ON_SITE',
    name: `${kind.name} (${number})`,
    skillArea: kind.area,
    level: kind.level,
    provider: kind.provider,
    place: kind.place,
    capacity: CAPACITY,
    occasions,
  });
  const on = workdayBefore(addDays(begins, -10));
  const pupils = on < world.today ? fill(world, dice, queue, on) : [];
  for (const { key: participant } of pupils) {
    const signUp = `${participant} / ${activity}`;
    tellIn(world, instant(on, '14:00'), LEADER, 'signUp', { signUp, activity, participant });
  }
  for (const { occasion, startsAt, minutes } of occasions.filter((one) => one.onDay < world.today)) {
    const entries = pupils.map(({ key }) => attended(dice, key, minutes));
    tellIn(world, minutesAfter(startsAt, minutes + 10), LEADER, 'attend', { occasion, entries });
  }
}

function occasionsOf(activity: Key, { days, minutes }: CourseKind, begins: Day): OccasionTold[] {
  return Array.from({ length: days }, (_, nth) => {
    const onDay = workday(addDays(begins, nth * 7));
    const startsAt = instant(onDay, '07:00');
    return { occasion: `${activity} / ${nth + 1}`, onDay, startsAt, minutes };
  });
}

/** The next companies in turn send new people, and some who have been before. */
function fill(world: World, dice: Dice, queue: Sender[], on: Day): Pupil[] {
  const chosen = queue.filter(({ agreedOn }) => agreedOn < on).slice(0, COMPANIES_A_COURSE);
  for (const sender of chosen) {
    queue.splice(queue.indexOf(sender), 1);
    queue.push(sender);
  }
  return chosen.flatMap((sender) => sent(world, dice, sender, on)).slice(0, CAPACITY);
}

function sent(world: World, dice: Dice, sender: Sender, on: Day): Pupil[] {
  const before = sender.pupils.filter(() => dice.chance(22)).slice(0, 2);
  const room = Math.min(sender.wants - sender.pupils.length, dice.between(4, 7) - before.length);
  const anew: Pupil[] = [];
  for (let nth = 0; nth < room; nth += 1) anew.push(takenIn(world, dice, sender, on));
  return [...before, ...anew];
}

/** Somebody is written down by the coach of the company, with what the funder's count asks for. */
function takenIn(world: World, dice: Dice, sender: Sender, on: Day): Pupil {
  const person = { ...world.casting.colleague(dice), gender: dice.chance(31) ? ('WOMAN' as const) : ('MAN' as const) };
  const key = `${sender.enrolment} / ${person.name}`;
  const birthYear = Number(world.today.slice(0, 4)) - dice.between(21, 63);
  const isUntold = dice.chance(4);
  const at = minutesAfter(instant(on, '08:00'), sender.pupils.length + 1);
  tellIn(world, at, sender.coach, 'takeIn', {
    participant: key,
    company: sender.line.name,
    project: TAKT,
    name: person.name,
    email: person.email,
    gender: isUntold ? null : person.gender,
    birthYear: isUntold ? null : birthYear,
    situation: dice.chance(12) ? 'FURLOUGHED' : dice.chance(8) ? 'AT_RISK_OF_REDUNDANCY' : 'EMPLOYED',
  });
  const pupil = { key, company: sender };
  sender.pupils.push(pupil);
  return pupil;
}

function attended(dice: Dice, participant: Key, minutes: number): AttendanceTold {
  const presence = dice.chance(COME) ? 'PRESENT' : dice.chance(EXCUSE_THEMSELVES) ? 'EXCUSED' : 'ABSENT';
  const leftEarly = presence === 'PRESENT' && dice.chance(3);
  return { participant, presence, ...(leftEarly && { minutes: minutes - 60 }) };
}
