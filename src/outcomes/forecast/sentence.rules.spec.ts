/** Cases for the first line: the six situations of a Monday morning, and those beside them, word for word. */
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { alsoBehind, sentenceOf, stageOf, type Situation, type Stage } from './sentence.rules.js';

const BEHIND: Situation = {
  unit: 'COMPANY',
  reached: 31,
  value: 60,
  originalValue: 60,
  expected: 35,
  today: day('2026-11-17'),
  planFrom: day('2025-09-01'),
  startsOn: day('2025-09-01'),
  endsOn: day('2027-08-31'),
  endedOn: null,
  isEarly: false,
  isPeriod: false,
  rest: null,
  revised: null,
  metOn: null,
  atEnd: { low: 61, likely: 68, high: 76 },
  meets: { early: day('2027-03-20'), likely: day('2027-05-12'), late: day('2027-07-02') },
};

const SHORT: Partial<Situation> = {
  atEnd: { low: 46, likely: 52, high: 58 },
  meets: { early: null, likely: null, late: null },
};

const CASES: readonly (readonly [what: string, stage: Stage, change: Partial<Situation>, sv: string, en: string])[] = [
  [
    'behind',
    'RUNNING',
    {},
    'Vi ligger 4 företag efter plan. 31 av 60 företag; planen för 17 november är 35. I nuvarande takt nås 60 den 12 maj 2027 (troligen mellan 20 mars och 2 juli 2027); projektet slutar 31 augusti 2027.',
    'We are 4 companies behind plan. 31 of 60 companies; the plan for 17 November is 35. At the current pace 60 is reached on 12 May 2027 (probably between 20 March and 2 July 2027); the project ends on 31 August 2027.',
  ],
  [
    'behind, and it will not be enough',
    'RUNNING',
    SHORT,
    'Vi ligger 4 företag efter plan. 31 av 60 företag; planen för 17 november är 35. I nuvarande takt blir det 52 av 60 företag när projektet slutar 31 augusti 2027 (troligen mellan 46 och 58).',
    'We are 4 companies behind plan. 31 of 60 companies; the plan for 17 November is 35. At the current pace it will be 52 of 60 companies when the project ends on 31 August 2027 (probably between 46 and 58).',
  ],
  [
    'behind, and perhaps not in time',
    'RUNNING',
    { meets: { early: day('2026-12-20'), likely: day('2027-08-12'), late: null } },
    'Vi ligger 4 företag efter plan. 31 av 60 företag; planen för 17 november är 35. I nuvarande takt nås 60 den 12 augusti 2027 (troligen tidigast 20 december, men kanske inte före slutet); projektet slutar 31 augusti 2027.',
    'We are 4 companies behind plan. 31 of 60 companies; the plan for 17 November is 35. At the current pace 60 is reached on 12 August 2027 (probably 20 December at the earliest, but perhaps not before the end); the project ends on 31 August 2027.',
  ],
  [
    'ahead',
    'RUNNING',
    { unit: 'PERSON', reached: 356, value: 600, expected: 355, originalValue: 600 },
    'Vi ligger 1 person före plan. 356 av 600 personer; planen för 17 november är 355. I nuvarande takt nås 600 den 12 maj 2027 (troligen mellan 20 mars och 2 juli 2027); projektet slutar 31 augusti 2027.',
    'We are 1 person ahead of plan. 356 of 600 people; the plan for 17 November is 355. At the current pace 600 is reached on 12 May 2027 (probably between 20 March and 2 July 2027); the project ends on 31 August 2027.',
  ],
  [
    'on plan, and too early to tell more',
    'RUNNING',
    { unit: 'HOUR', reached: 35, atEnd: null, meets: null },
    'Vi ligger i fas med planen. 35 av 60 timmar; planen för 17 november är 35. Det är för tidigt för en prognos.',
    'We are on plan. 35 of 60 hours; the plan for 17 November is 35. It is too early for a forecast.',
  ],
  [
    'not started',
    'NOT_STARTED',
    { today: day('2025-08-20'), reached: 0, expected: 0 },
    'Projektet har inte börjat: det startar 1 september. Målet är 60 företag till 31 augusti 2027.',
    'The project has not begun: it starts on 1 September. The target is 60 companies by 31 August 2027.',
  ],
  [
    'started, but not the plan',
    'NOT_STARTED',
    { today: day('2026-06-20'), planFrom: day('2026-09-01'), reached: 2, expected: 0, unit: 'PERSON', value: 600 },
    'Planen har inte börjat: den startar 1 september. Målet är 600 personer till 31 augusti 2027. 2 personer räknas redan.',
    'The plan has not begun: it starts on 1 September. The target is 600 people by 31 August 2027. 2 people are counted already.',
  ],
  [
    'in a paused phase',
    'RESTING',
    {
      today: day('2026-07-14'),
      expected: 30,
      rest: { untilOn: day('2026-08-17'), name: { sv: 'Sommaruppehåll', en: 'Summer break' } },
    },
    'Planen vilar till 17 augusti (Sommaruppehåll). Vi ligger 1 företag före plan. 31 av 60 företag. Planen är 30 så länge den vilar. I nuvarande takt nås 60 den 12 maj 2027 (troligen mellan 20 mars och 2 juli 2027); projektet slutar 31 augusti 2027.',
    'The plan rests until 17 August (Summer break). We are 1 company ahead of plan. 31 of 60 companies. The plan is 30 for as long as it rests. At the current pace 60 is reached on 12 May 2027 (probably between 20 March and 2 July 2027); the project ends on 31 August 2027.',
  ],
  [
    'with the target raised',
    'RUNNING',
    { ...SHORT, value: 80, expected: 37, revised: { from: 60, to: 80, on: day('2026-10-01') } },
    'Vi ligger 6 företag efter plan. 31 av 80 företag; planen för 17 november är 37. Målet höjdes från 60 till 80 den 1 oktober. I nuvarande takt blir det 52 av 80 företag när projektet slutar 31 augusti 2027 (troligen mellan 46 och 58).',
    'We are 6 companies behind plan. 31 of 80 companies; the plan for 17 November is 37. The target was raised from 60 to 80 on 1 October. At the current pace it will be 52 of 80 companies when the project ends on 31 August 2027 (probably between 46 and 58).',
  ],
  [
    'with the target lowered below what is reached',
    'MET',
    {
      value: 30,
      revised: { from: 60, to: 30, on: day('2026-10-01') },
      metOn: day('2026-10-28'),
      atEnd: { low: 38, likely: 44, high: 51 },
    },
    'Målet nåddes den 28 oktober. 31 av 30 företag. Målet sänktes från 60 till 30 den 1 oktober. I nuvarande takt blir det 44 företag när projektet slutar 31 augusti 2027 (troligen mellan 38 och 51).',
    'The target was met on 28 October. 31 of 30 companies. The target was lowered from 60 to 30 on 1 October. At the current pace it will be 44 companies when the project ends on 31 August 2027 (probably between 38 and 51).',
  ],
  [
    'closed as planned, short of it',
    'CLOSED',
    { today: day('2027-09-20'), endedOn: day('2027-08-31'), reached: 57, expected: 60, originalValue: 50 },
    'Projektet avslutades 31 augusti 2027. 57 av 60 företag: 3 under målet. Från början var målet 50.',
    'The project was closed on 31 August 2027. 57 of 60 companies: 3 short of the target. The target was 50 at first.',
  ],
  [
    'closed with the target met',
    'CLOSED',
    {
      today: day('2027-09-20'),
      endedOn: day('2027-08-31'),
      reached: 1312,
      value: 1200,
      originalValue: 1200,
      unit: 'HOUR',
      expected: 1200,
      metOn: day('2027-05-12'),
    },
    'Projektet avslutades 31 augusti 2027. 1 312 av 1 200 timmar: målet nåddes den 12 maj.',
    'The project was closed on 31 August 2027. 1,312 of 1,200 hours: the target was met on 12 May.',
  ],
  [
    'ended early',
    'CLOSED',
    { today: day('2026-11-17'), endedOn: day('2026-10-01'), isEarly: true, expected: 33 },
    'Projektet avslutades i förtid 1 oktober 2026. 31 av 60 företag: 29 under målet; planen för den dagen var 33.',
    'The project was ended early, on 1 October 2026. 31 of 60 companies: 29 short of the target; the plan for that day was 33.',
  ],
  [
    'ended early, on a day that nobody has told',
    'CLOSED',
    { isEarly: true, expected: null },
    'Projektet avslutades i förtid; vilken dag är inte känt. 31 av 60 företag: 29 under målet.',
    'The project was ended early; the day is not known. 31 of 60 companies: 29 short of the target.',
  ],
  [
    'past its last day, and nobody has closed it',
    'CLOSED',
    { today: day('2027-09-20'), expected: 60 },
    'Projektets sista dag var 31 augusti 2027. 31 av 60 företag: 29 under målet.',
    'The last day of the project was 31 August 2027. 31 of 60 companies: 29 short of the target.',
  ],
  [
    'of a period that has passed',
    'CLOSED',
    { isPeriod: true, endsOn: day('2026-06-30'), expected: 60, reached: 60, metOn: null },
    'Målets sista dag var 30 juni 2026. 60 av 60 företag: målet nåddes.',
    'The last day of the target was 30 June 2026. 60 of 60 companies: the target was met.',
  ],
  [
    'without a plan',
    'UNPLANNED',
    { endsOn: null, startsOn: null, planFrom: null, expected: null, atEnd: null, meets: null },
    '31 av 60 företag. Utan start- och slutdag finns ingen plan att jämföra med.',
    '31 of 60 companies. Without a first and a last day there is no plan to compare with.',
  ],
];

describe('the sentence of a promise', () => {
  it.each(CASES)('%s', (_, stage, change, sv, en) => {
    const situation = { ...BEHIND, ...change };
    expect(stageOf(situation)).toBe(stage);
    expect({ sv: sentenceOf(situation).sv.replaceAll(/\u00A0/gu, ' '), en: sentenceOf(situation).en }).toEqual({
      sv,
      en,
    });
  });

  it('names the others that are behind', () => {
    expect(
      alsoBehind([
        { unit: 'PERSON', by: 45 },
        { unit: 'HOUR', by: 1 },
      ]),
    ).toEqual({
      sv: ' Efter plan ligger också: 45 personer, 1 timme.',
      en: ' Also behind plan: 45 people, 1 hour.',
    });
    expect(alsoBehind([])).toEqual({ sv: '', en: '' });
  });
});
