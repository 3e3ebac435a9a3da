// Action plans of three companies: proposed from what was not met, agreed on, done in part, and in part overdue.
import { addDays } from '#platform/values/day.js';
import { workday, workdayBefore } from './calendar.js';
import { areas, type AreaCode } from './cast.js';
import type { Key, StoryEvent } from './deeds.js';
import { minutesAfter, type Thread } from './thread.js';

export type Unit = 'KWH' | 'T_CO2E' | 'KG_MATERIAL' | 'SEK' | 'HOURS';

/** What an action is to give in a year. */
export interface EffectTold {
  unit: Unit;
  expected: number;
}

/** What a finished action came to. */
export interface Outcome {
  result: string;
  certainty: 'ESTIMATED' | 'MEASURED';
  /** What it gave, in hundredths of what was expected. */
  percent: number;
}

/** Something to do that no criterion asked for. */
export interface OwnAction {
  area: AreaCode;
  what: string;
  /** The coach does it; else the company. */
  isCoachs?: boolean;
  effects: readonly EffectTold[];
}

interface Plan {
  /** Where the company wants to be. */
  picture: string;
  /** What becomes done, what is overdue by the day of the story, what is dropped, and what is still to come. */
  own: readonly [done: OwnAction, overdue: OwnAction, dropped: OwnAction, coming: OwnAction];
}

const { R, E, D } = areas;

const PLANS: Readonly<Record<string, Plan>> = {
  'Exempelgjuteriet i Hittepå AB': {
    picture:
      'Om ett år vet vi varje morgon hur det gick i går, ugnarna står inte på i onödan, och ingen letar efter en ritning.',
    own: [
      {
        area: E,
        what: 'Sätt tidur på hållugnen, så att den inte står varm över helgen.',
        effects: energy(42_000, 58_000),
      },
      { area: R, what: 'Märk upp verktygen vid den stora pressen.', effects: time(240, 110_000) },
      { area: D, what: 'Byt skärm vid mätrummet.', effects: [] },
      { area: D, what: 'Visa hur stoppen förs in vid en maskin.', isCoachs: true, effects: time(60, 27_000) },
    ],
  },
  'Påhittade Köksluckor AB': {
    picture: 'Vi levererar på fem dagar i stället för nio, och varje lucka drar en femtedel mindre energi än i dag.',
    own: [
      { area: E, what: 'Täta tryckluften och sänk trycket till sex bar.', effects: energy(31_000, 43_000) },
      { area: R, what: 'Ta bort mellanlagret före kantlistningen.', effects: time(300, 140_000) },
      { area: E, what: 'Bygg om spånsugen.', effects: energy(25_000, 34_000) },
      { area: R, what: 'Leda den första genomgången av kassationer.', isCoachs: true, effects: material(1_800, 2.1) },
    ],
  },
  'Sagokustens Pumpar AB': {
    picture: 'Laget styr sin egen dag med egna siffror, och kunden får svar på var ordern är samma timme.',
    own: [
      { area: R, what: 'Ställ gjutgodset på hjul, så att ingen väntar på trucken.', effects: time(180, 82_000) },
      { area: D, what: 'Skicka orderbekräftelsen direkt ur systemet.', effects: time(120, 55_000) },
      { area: R, what: 'Måla om golvet i monteringen.', effects: [] },
      { area: R, what: 'Ordna studiebesök hos ett företag som har kommit längre.', isCoachs: true, effects: [] },
    ],
  },
};

function energy(kilowattHours: number, kronor: number): EffectTold[] {
  return [
    { unit: 'KWH', expected: kilowattHours },
    { unit: 'SEK', expected: kronor },
  ];
}

function time(hours: number, kronor: number): EffectTold[] {
  return [
    { unit: 'HOURS', expected: hours },
    { unit: 'SEK', expected: kronor },
  ];
}

function material(kilos: number, tonnes: number): EffectTold[] {
  return [
    { unit: 'KG_MATERIAL', expected: kilos },
    { unit: 'T_CO2E', expected: tonnes },
  ];
}

/** Whether the story gives the company a plan. */
export const hasPlan = (name: string): boolean => name in PLANS;

/** The plan is made at a visit so long ago that something of it is done. */
const MADE_BEFORE = 120;

const MEASURED: Outcome = {
  result: 'Klart på tre veckor. Det märktes redan första månaden.',
  certainty: 'MEASURED',
  percent: 118,
};
const FOUND: Outcome = { result: 'Infört, och visat på plats.', certainty: 'ESTIMATED', percent: 90 };
const ESTIMATED: Outcome = {
  result: 'Infört i två av tre grupper; den tredje kommer i höst.',
  certainty: 'ESTIMATED',
  percent: 70,
};

/** What may come of an action in each area. */
export const effects: Readonly<Record<AreaCode, readonly (readonly EffectTold[])[]>> = {
  'resurseffektiv-produktion': [
    [
      { unit: 'HOURS', expected: 240 },
      { unit: 'SEK', expected: 110_000 },
    ],
    [
      { unit: 'KG_MATERIAL', expected: 1_800 },
      { unit: 'SEK', expected: 65_000 },
    ],
  ],
  'cirkulara-affarsmodeller': [
    [
      { unit: 'KG_MATERIAL', expected: 6_500 },
      { unit: 'T_CO2E', expected: 9.5 },
    ],
  ],
  energiomstallning: [
    [
      { unit: 'KWH', expected: 42_000 },
      { unit: 'SEK', expected: 58_000 },
    ],
    [
      { unit: 'KWH', expected: 18_000 },
      { unit: 'T_CO2E', expected: 3.2 },
    ],
  ],
  digitalisering: [[{ unit: 'HOURS', expected: 160 }], [{ unit: 'SEK', expected: 90_000 }]],
};

/** The plan of a company, where the story gives it one. */
export function planActions(thread: Thread): void {
  const found = PLANS[thread.line.name];
  if (!found) return;
  const visits = thread.world.events.filter(isVisitOf(thread));
  const made = visits.findLast(({ day }) => day <= addDays(thread.world.today, -MADE_BEFORE));
  if (!made) throw new Error(`${thread.line.name} was not met early enough for a plan.`);
  const plan = make(thread, found, made);
  const later = visits.filter(({ day }) => day > made.day);
  const [first, second = first] = later;
  const last = later.at(-1);
  if (!first || !second || !last) throw new Error(`${thread.line.name} was not met since its plan.`);
  thread.tell(minutesAfter(first.at, 14), first.who, 'completeAction', { plan, action: ownKey(plan, 0), ...MEASURED });
  thread.tell(minutesAfter(second.at, 15), second.who, 'completeAction', { plan, ...ESTIMATED });
  completeSteps(thread, plan, made.at);
  const reason = 'Maskinerna flyttas till våren; då löser det sig.';
  thread.tell(minutesAfter(last.at, 18), last.who, 'dropAction', { action: ownKey(plan, 2), reason });
}

/** Proposed from what was not met, with what they thought of themselves, and agreed on the same day. */
function make(thread: Thread, { picture, own }: Plan, { at, day: madeOn, who }: Logged): Key {
  const { enrolment, world } = thread;
  const plan = `${enrolment} / plan`;
  const contact = thread.contacts[0]?.key ?? null;
  const dueOns = [30, 55, 80].map((days) => workday(addDays(world.today, days)));
  thread.tell(minutesAfter(at, 14), who, 'propose', { plan, enrolment, targetPicture: picture, contact, dueOns });
  const ends = [addDays(madeOn, 30), workdayBefore(addDays(world.today, -9)), ...dueOns];
  for (const [index, action] of own.entries()) {
    const dueOn = workday(ends[index] ?? madeOn);
    const what = { ...action, plan, action: ownKey(plan, index), contact, dueOn };
    thread.tell(minutesAfter(at, 16 + index), who, 'addAction', what);
  }
  thread.tell(minutesAfter(at, 22), who, 'agreePlan', { plan });
  return plan;
}

/** Where the company is found higher up after that, what it had to do for it is done. */
function completeSteps(thread: Thread, plan: Key, since: Date): void {
  const later = thread.world.events.filter(isAssessmentOf(thread)).filter(({ at }) => at > since);
  for (const { at, who, what } of later) {
    if (!('area' in what.found)) continue;
    const { area, step } = what.found;
    thread.tell(minutesAfter(at, -5), who, 'completeStep', { plan, area, step, ...FOUND });
  }
}

const ownKey = (plan: Key, index: number): Key => `${plan} / action ${index + 1}`;

type Logged = Extract<StoryEvent, { deed: 'log' }>;
type Asked = Extract<StoryEvent, { deed: 'assess' }>;

function isVisitOf({ enrolment }: Thread): (event: StoryEvent) => event is Logged {
  return (event): event is Logged => event.deed === 'log' && event.what.enrolment === enrolment;
}

function isAssessmentOf({ enrolment }: Thread): (event: StoryEvent) => event is Asked {
  return (event): event is Asked => event.deed === 'assess' && event.what.enrolment === enrolment;
}
