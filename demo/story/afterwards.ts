// What the consortium has learnt, what the companies lack, and what the funder has been asked for.
import { addDays, type Day } from '#platform/values/day.js';
import { instant, monthFrom, workday } from './calendar.js';
import { DIGITALA, FORSTA, STEG, TAKT, type PersonKey, type ProjectCode } from './cast.js';
import type { Deeds, Key } from './deeds.js';
import { tellIn, type World } from './thread.js';

type LessonTold = Omit<Deeds['learn'], 'lesson' | 'project'>;

/** The words that needs are gathered by. */
const skills: Readonly<Record<Key, Deeds['defineSkill']['name']>> = {
  programmering: { sv: 'Robotprogrammering', en: 'Robot programming' },
  mätteknik: { sv: 'Mätteknik', en: 'Measuring' },
  energiledning: { sv: 'Energiledning i det dagliga arbetet', en: 'Energy management in daily work' },
  dataanalys: { sv: 'Dataanalys för produktionstekniker', en: 'Data analysis for production engineers' },
};

/** Who lacks what: by the place of the company among those of the courses. */
const needs: readonly (readonly [skill: Key | null, companies: readonly number[], people: number, what?: string])[] = [
  ['programmering', [0, 2, 3, 6, 9], 3],
  ['mätteknik', [1, 4, 7], 4],
  ['energiledning', [0, 5], 2],
  ['dataanalys', [2, 8, 10], 1],
  [null, [11, 12], 2, 'Något om vad den gröna omställningen kräver av svetsare; kunderna vet inte själva än.'],
];

const lessons: Readonly<Record<typeof FORSTA | typeof DIGITALA, readonly LessonTold[]>> = {
  [FORSTA]: [
    {
      title: 'Börja i fikarummet, inte i ledningsgruppen',
      whatWorked:
        'När första besöket hölls ute i produktionen kom förslagen från dem som kör maskinerna, och var tredje åtgärd var gjord inom en månad.',
      whatDidNot: 'Där bara ledningen var med blev handlingsplanen liggande.',
      forWhom: 'Företag med 10–50 anställda',
      audience: 'OPENLY',
    },
    {
      title: 'Två besök tätt, sedan glesare',
      whatWorked: 'Ett andra besök inom trettio dagar: nästan alla som fick det gick vidare till en mätning.',
      whatDidNot: 'De som väntade längre hann få annat att göra och svarade inte.',
      forWhom: 'Industriutvecklare',
      audience: 'WORKSPACE',
    },
  ],
  [DIGITALA]: [
    {
      title: 'Sälj inte in en plattform innan någon har mätt något',
      whatWorked: 'Företag som först mätte stillestånd för hand i två veckor visste sedan vad de ville köpa.',
      whatDidNot: 'Tre företag köpte system som ingen använde efter ett halvår.',
      forWhom: 'Företag som tar sina första steg i digitalisering',
      audience: 'OPENLY',
    },
  ],
};

/** Half-years that money was asked for: from month to month, and whether the funder has answered. */
const claims: readonly (readonly [ProjectCode, PersonKey, from: number, kronor: number, isAnswered: boolean])[] = [
  [STEG, 'lars', -20, 6_900_000, true],
  [STEG, 'lars', -14, 7_400_000, true],
  [TAKT, 'lina', -22, 1_650_000, true],
  [TAKT, 'lina', -16, 1_900_000, true],
  [TAKT, 'lina', -10, 2_100_000, false],
];

const MONTHS_A_CLAIM = 6;

/** Tells all of it. */
export function lookBack(world: World): void {
  for (const [project, told] of Object.entries(lessons)) learn(world, project as keyof typeof lessons, told);
  identify(world);
  for (const claim of claims) ask(world, claim);
}

/** A month before each predecessor's end its leader writes down what it taught. */
function learn(world: World, project: keyof typeof lessons, told: readonly LessonTold[]): void {
  const on = workday(addDays(monthFrom(world.today, project === FORSTA ? -33 : -21).first, 4));
  for (const [index, one] of told.entries()) {
    const lesson = `${project} / ${one.title}`;
    tellIn(world, at(on, 8 + index), 'lars', 'learn', { ...one, lesson, project });
  }
}

/** The analysis asks the first companies what they lack; a need of a predecessor's is still open. */
function identify(world: World): void {
  const taken = world.events.flatMap((event) =>
    event.deed === 'agree' && event.what.enrolment.endsWith(TAKT) ? [event] : [],
  );
  const first = taken[0];
  if (!first) return;
  for (const [skill, name] of Object.entries(skills)) {
    tellIn(world, at(first.day, 6), 'lina', 'defineSkill', { skill, name });
  }
  for (const [skill, places, people, what = null] of needs) {
    for (const place of places) {
      const company = taken[place];
      if (company) need(world, company, { skill, people, what });
    }
  }
}

function need(
  world: World,
  { what: { enrolment }, day, who }: Extract<World['events'][number], { deed: 'agree' }>,
  { skill, people, what }: { skill: Key | null; people: number; what: string | null },
): void {
  const [company = ''] = enrolment.split(' / ');
  tellIn(world, at(day, 14), who, 'need', {
    need: `${enrolment} / ${skill ?? 'oklart'}`,
    project: TAKT,
    company,
    skill,
    what,
    people,
    levelNow: skill ? 1 : null,
    levelWanted: skill ? 3 : null,
  });
}

function ask(world: World, [project, who, from, kronor, isAnswered]: (typeof claims)[number]): void {
  const claim = `${project} / ${from}`;
  const fromOn = monthFrom(world.today, from).first;
  const untilOn = monthFrom(world.today, from + MONTHS_A_CLAIM - 1).last;
  const submitted = workday(addDays(untilOn, 25));
  tellIn(world, at(submitted, 10), who, 'claim', { claim, project, fromOn, untilOn, kronor });
  if (!isAnswered) return;
  tellIn(world, at(workday(addDays(submitted, 55)), 10), who, 'answerClaim', { claim });
  tellIn(world, at(workday(addDays(submitted, 70)), 10), who, 'payClaim', { claim });
}

const at = (on: Day, hour: number): Date => instant(on, `${String(hour).padStart(2, '0')}:20`);
