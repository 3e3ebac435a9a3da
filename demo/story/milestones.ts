// The dated facts of an enrolment: interest, agreement, end.
import type { Day } from '#platform/values/day.js';
import { cast, STEG, type CoachKey } from './cast.js';
import type { CloseReason, Deeds } from './deeds.js';
import { evening, minutesAfter, morning, type Thread } from './thread.js';
import type { ContactRoleName } from './names.js';
import { judgementSentences } from './words.js';

const FURTHER_ROLES: readonly ContactRoleName[] = [
  'PRODUCTION',
  'PRODUCTION',
  'SUSTAINABILITY',
  'DEVELOPMENT',
  'HR',
  'FINANCE',
];

/** The company shows interest, and somebody there is the one to talk to. */
export function open(thread: Thread, on: Day, isNew = thread.line.earlier === undefined): void {
  const { line, enrolment, project, firstCoach } = thread;
  thread.openedOn = on;
  const at = morning(on);
  if (isNew) thread.tell(at, firstCoach, 'register', { company: line });
  thread.tell(minutesAfter(at, 4), firstCoach, 'open', { enrolment, company: line.name, project, coach: firstCoach });
  meetPerson(thread, minutesAfter(at, 6), firstCoach, 'DECISION_MAKER');
}

/** Somebody at the company, written down by a coach. */
export function meetPerson(thread: Thread, at: Date, by: CoachKey, role: ContactRoleName): void {
  const person = thread.world.casting.person(role);
  const contact = `${thread.enrolment} / ${person.name}`;
  thread.contacts.push({ key: contact, by });
  thread.tell(at, by, 'meet', { contact, enrolment: thread.enrolment, person });
}

/** Company and project agree; of a company that is too large the leader says why. */
export function agree(thread: Thread, on: Day): void {
  const { dice, enrolment, line, firstCoach } = thread;
  thread.agreedOn = on;
  const at = minutesAfter(evening(on), -90);
  const despite =
    line.special === 'despite' && thread.project === STEG
      ? { despite: 'Koncernen är för stor, men deltar utan stöd och lär upp sina fyra underleverantörer i projektet.' }
      : {};
  thread.tell(at, firstCoach, 'agree', { enrolment, sentence: dice.pick(judgementSentences), ...despite });
  if (dice.chance(65)) meetPerson(thread, minutesAfter(at, 5), firstCoach, dice.pick(FURTHER_ROLES));
}

const notes: Readonly<Record<CloseReason, string>> = {
  COMPANY_SHORT_OF_TIME: 'Två stora order på en gång; de hinner inte och vill inte göra det halvt.',
  COMPANY_SOLD_OR_MERGED: 'Såldes till en koncern som har egna program.',
  COMPANY_NOT_REACHED: 'Fyra samtal och två brev utan svar.',
  NOT_ELIGIBLE: 'Installerar bara hos kund, vilket projektets regler undantar.',
  PROJECT_ENDED: 'Projektet tog slut.',
};

/** The enrolment ends as its line in the file says. */
export function closeIt(thread: Thread, wanted: Day): void {
  const on = wanted > thread.yesterday ? thread.yesterday : wanted;
  const { line, enrolment } = thread;
  const at = minutesAfter(evening(on), 30);
  thread.tell(at, thread.coachOn(on), 'close', { enrolment, ...endOf(line.course, line.detail) });
}

function endOf(course: string, detail: string | undefined): Omit<Deeds['close'], 'enrolment'> {
  if (course !== 'left' && course !== 'declined') return { outcome: 'COMPLETED' };
  const reason = (detail ?? 'COMPANY_SHORT_OF_TIME') as CloseReason;
  return { outcome: course === 'left' ? 'LEFT' : 'DECLINED', reason, note: notes[reason] };
}

/** The company passes to another coach. */
export function handOver(thread: Thread, on: Day, to: CoachKey, reason: string): void {
  const from = thread.firstCoach;
  thread.handOver = { on, to, toOtherPartner: cast[to].organisation !== cast[from].organisation };
  // A partner hands over to a colleague; to another partner the project's leader does.
  const who = thread.handOver.toOtherPartner ? 'lars' : from;
  thread.tell(morning(on), who, 'handOver', { enrolment: thread.enrolment, coach: to, reason });
  if (thread.handOver.toOtherPartner) {
    meetPerson(thread, minutesAfter(morning(on), 3), to, 'PRODUCTION');
  }
}
