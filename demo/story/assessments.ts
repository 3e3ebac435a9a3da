// Assessments of the story: begun while the company is met, and signed off when the visit has been logged.
import { addDays } from '#platform/values/day.js';
import type { Found } from './answers.js';
import { monthFrom } from './calendar.js';
import type { AreaCode } from './cast.js';
import type { Deeds, Key } from './deeds.js';
import { Dice } from './random.js';
import { minutesAfter, type Stand, type Thread } from './thread.js';
import type { Logged } from './visits.js';

const TOP = 5;

/** So many of a hundred times a company is asked criterion by criterion; else the coach says where it stands. */
const ASKED = { grund: 75, place: 92, climb: 70 } as const;

/** So far the next step has come: at the start, after a climb, and at the end. */
const WITHIN = { first: [15, 40], later: [20, 55], final: [60, 75] } as const;

/** Whether it is asked; decided by dice of its own, so that the rest of the story stays as it is. */
export function isAsked(thread: Thread, what: keyof typeof ASKED, about: string): boolean {
  return new Dice(`${thread.enrolment} asked ${what} ${about}`).chance(ASKED[what]);
}

/** The grund is asked through, theme by theme. */
export function assessGrund(
  thread: Thread,
  logged: Logged,
  levels: Readonly<Record<string, number | undefined>>,
): void {
  const assessment = `${thread.enrolment} / grund assessment`;
  begin(thread, logged, { assessment, found: { levels } });
  signOff(thread, logged, { assessment, enrolment: thread.enrolment });
}

/** An area is asked about, and the company found on a step; gives where it stands then. */
export function assessArea(
  thread: Thread,
  logged: Logged,
  { area, step, isFinal = false }: { area: AreaCode; step: number; isFinal?: boolean },
): Stand {
  const before = thread.stands.get(area);
  const assessment = nextKey(thread, area);
  const dice = new Dice(assessment);
  const wanted = wantedFrom(before, { step, on: monthFrom(logged.on, 12).last });
  const presumed = before?.step ?? Math.min(TOP, step + (dice.chance(20) ? 1 : 0));
  const [low, high] = isFinal ? WITHIN.final : WITHIN[before?.isAsked ? 'later' : 'first'];
  const found = { area, presumed, step, within: dice.between(low, high), wanted };
  begin(thread, logged, { assessment, found, ...(isFinal && { kind: 'FINAL' as const }) });
  const moved = movedTo(step, before);
  signOff(thread, logged, { assessment, enrolment: thread.enrolment, area, ...moved });
  const since = before && !moved ? before : { since: logged.on, sessions: 0 };
  return { ...since, step, isAsked: true, wanted };
}

/** From where to where the company moves thereby; nothing where it stood there already. */
function movedTo(step: number, before: Stand | undefined): Pick<Deeds['signOff'], 'fromStep' | 'toStep'> | undefined {
  if (!before) return { toStep: step };
  return before.step === step ? undefined : { fromStep: before.step, toStep: step };
}

/** So many days before the new day an old one is too close. */
const POSTPONED = 270;

/** What was wished before, as long as it is higher than what has been reached. */
function wantedFrom(
  before: Stand | undefined,
  { step, on }: NonNullable<Stand['wanted']>,
): NonNullable<Stand['wanted']> {
  const found = { step: Math.min(TOP, step + (before ? 1 : 2)), on };
  const wished = before?.wanted;
  if (!wished || wished.step <= step) return found;
  // A day that is close is put off: what was wished is still wished.
  return addDays(on, -POSTPONED) > wished.on ? { step: wished.step, on } : wished;
}

function begin(
  thread: Thread,
  { session, on, heldAt }: Logged,
  told: Pick<Deeds['assess'], 'assessment' | 'kind'> & { found: Found },
): void {
  const withCompany = new Dice(`${told.assessment} together`).chance(35);
  const what = { ...told, enrolment: thread.enrolment, sitting: session, onDay: on, withCompany };
  thread.tell(minutesAfter(heldAt, 25 + (thread.assessments % 8)), thread.coachOn(on), 'assess', what);
}

function signOff(thread: Thread, { on, loggedAt }: Logged, what: Deeds['signOff']): void {
  thread.tell(minutesAfter(loggedAt, 3 + (thread.assessments % 8)), thread.coachOn(on), 'signOff', what);
}

function nextKey(thread: Thread, area: AreaCode): Key {
  thread.assessments += 1;
  return `${thread.enrolment} / ${area} assessment ${thread.assessments}`;
}
