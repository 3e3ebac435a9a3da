import { describe, expect, it } from 'vitest';
import { day, type Day } from '#platform/values/day.js';
import { sentenceOf } from './warning-sentences.rules.js';
import {
  judged,
  RULES,
  WARNING_CODES,
  type Code,
  type Judgement,
  type Measure,
  type Threshold,
} from './warning.rules.js';

const measure = (more: Partial<Measure>): Measure => ({ count: 0, of: null, days: [], names: [], ...more });
const days = (...all: string[]): Day[] => all.map(day);

describe('a measure is judged', () => {
  const late = days('2026-03-01', '2026-03-05', '2026-04-01');

  it.each<[string, Code, Partial<Measure>, Partial<Threshold>, Partial<Judgement> | null]>([
    ['nothing counts', 'PARTNER_SILENT', {}, {}, null],
    [
      'one partner is silent, since the day that its 21 days had passed',
      'PARTNER_SILENT',
      { count: 1, days: days('2026-03-01') },
      {},
      { level: 'DECISION', measured: 1, threshold: 1, sinceOn: day('2026-03-23') },
    ],
    [
      'with a limit of its own, the day comes sooner',
      'PARTNER_SILENT',
      { count: 1, days: days('2026-03-01') },
      { limit: 7 },
      { sinceOn: day('2026-03-09') },
    ],
    ['a rule that is off says nothing', 'PARTNER_SILENT', { count: 9, days: late }, { isOn: false }, null],
    ['fewer than it takes', 'PARTNER_SILENT', { count: 1, days: late }, { noticeFrom: 2, decisionFrom: 3 }, null],
    [
      'worth an eye from the second of them',
      'PARTNER_SILENT',
      { count: 2, days: late },
      { noticeFrom: 2, decisionFrom: 3 },
      { level: 'NOTICE', measured: 2, threshold: 2, sinceOn: day('2026-03-27') },
    ],
    [
      'for decision from the third, and worth an eye since the second',
      'PARTNER_SILENT',
      { count: 3, days: late },
      { noticeFrom: 2, decisionFrom: 3 },
      { level: 'DECISION', measured: 3, threshold: 3, sinceOn: day('2026-03-27') },
    ],
    ['a share of fewer than five says nothing', 'SHORT_OF_TIME', { count: 4, of: 4, days: late }, {}, null],
    ['a share below the threshold', 'SHORT_OF_TIME', { count: 1, of: 11, days: late }, {}, null],
    [
      'a share at the threshold',
      'SHORT_OF_TIME',
      { count: 2, of: 20, days: late },
      {},
      { level: 'NOTICE', measured: 10, threshold: 10, sinceOn: day('2026-03-05') },
    ],
    [
      'a share is told in whole percent, never rounded up',
      'SHORT_OF_TIME',
      { count: 249, of: 1000, days: [] },
      {},
      { level: 'DECISION', measured: 24, sinceOn: null },
    ],
    [
      'a share that needs a decision',
      'SHORT_OF_TIME',
      { count: 5, of: 20, days: late },
      {},
      { level: 'DECISION', measured: 25, threshold: 20 },
    ],
    [
      'what is new counts on its own day',
      'STAFF_CHANGE',
      { count: 2, days: days('2026-05-04', '2026-05-20') },
      {},
      { level: 'DECISION', sinceOn: day('2026-05-04') },
    ],
    [
      'a day that is known otherwise stands',
      'BEHIND_PLAN',
      { count: 10, of: 40, days: [], sinceOn: day('2026-02-02') },
      {},
      { level: 'DECISION', measured: 25, sinceOn: day('2026-02-02') },
    ],
  ])('%s', (_, code, found, told, expected) => {
    const judgement = judged(code, { ...RULES[code], ...told }, measure(found));
    if (expected === null) expect(judgement).toBeNull();
    else expect(judgement).toMatchObject(expected);
  });

  it('by rules that are sound as they are: worth an eye before they need a decision', () => {
    for (const code of WARNING_CODES) expect(RULES[code].noticeFrom).toBeLessThanOrEqual(RULES[code].decisionFrom);
  });
});

describe('a warning says', () => {
  const named = (...all: string[]): Measure['names'] => all.map((name) => ({ sv: name, en: name }));
  const units = [{ sv: 'företag', en: 'companies' }];

  it.each<[Code, Partial<Measure> & { limit?: number }, string, string]>([
    [
      'FORECAST_MISSES',
      { count: 12, of: 60, names: units },
      'Med den takt som är fattas 12 av 60 företag vid projektets slut.',
      'At the present pace 12 of 60 companies will be missing at the project’s end.',
    ],
    [
      'BEHIND_PLAN',
      { count: 4, of: 35, names: units },
      'Projektet ligger 4 företag efter plan; planen för i dag är 35.',
      'The project is 4 companies behind plan; the plan for today is 35.',
    ],
    [
      'AREA_BELOW_HALF_PLAN',
      { count: 2, limit: 50, names: named('Energi', 'Digitalisering') },
      'Energi och Digitalisering har nått mindre än 50 procent av planen för i dag.',
      'Energi and Digitalisering have reached less than 50 percent of the plan for today.',
    ],
    [
      'PARTNER_SILENT',
      { count: 3, limit: 21, names: named('Ett', 'Två', 'Tre') },
      'Ett, Två och Tre har inte loggat något tillfälle på mer än 21 dagar.',
      'Ett, Två and Tre have not logged a session for more than 21 days.',
    ],
    [
      'SHORT_OF_TIME',
      { count: 9, of: 31, limit: 180 },
      '9 av 31 företag som svarat de senaste 180 dagarna har tackat nej, slutat eller vill vänta för att de inte har tid.',
      '9 of 31 companies that answered in the last 180 days declined, left or want to wait because they have no time.',
    ],
    [
      'COMPANY_WAITS_FOR_SECOND_VISIT',
      { count: 1, of: 1, limit: 30 },
      '1 av 1 företag har väntat mer än 30 dagar på sitt andra besök.',
      '1 of 1 company has waited more than 30 days for a second visit.',
    ],
    [
      'STAFF_CHANGE',
      { count: 2, limit: 90 },
      '2 personer har börjat eller slutat i projektet de senaste 90 dagarna.',
      '2 people joined or left the project in the last 90 days.',
    ],
    [
      'CLAIM_UNANSWERED',
      { count: 2, limit: 90 },
      '2 ansökningar om utbetalning har varit obesvarade i mer än 90 dagar.',
      '2 payment claims have been unanswered for more than 90 days.',
    ],
    [
      'SESSION_UNREPORTED',
      { count: 1, limit: 14 },
      '1 planerat tillfälle har passerat för mer än 14 dagar sedan utan att loggas eller ställas in.',
      '1 planned session passed more than 14 days ago and was neither logged nor cancelled.',
    ],
    [
      'PARTICIPANTS_INCOMPLETE',
      { count: 7, of: 120 },
      'Uppgifter saknas för 7 av 120 deltagare; finansiären räknar dem inte förrän de finns.',
      '7 of 120 participants lack details that the funder needs before counting them.',
    ],
  ])('%s', (code, { limit = null, ...found }, sv, en) => {
    expect(sentenceOf(code, { ...measure(found), limit })).toEqual({ sv, en });
  });
});
