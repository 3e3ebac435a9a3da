// What the rules of warning would find in a generated programme on a day: the same questions as the tables are asked, of its events.
import { forecastOn } from '#outcomes/forecast/forecast.rules.js';
import { paceOf, START_UP, type Counted } from '#outcomes/forecast/pace.rules.js';
import { WorkingTime } from '#outcomes/forecast/working-time.rules.js';
import { isTooEarlyToForecast } from '#outcomes/warnings/early-warning.rules.js';
import {
  judged,
  RULES,
  WARNING_CODES,
  type Code,
  type Judgement,
  type Measure,
} from '#outcomes/warnings/warning.rules.js';
import { expectedOn, planOf } from '#programme/targets/curve.rules.js';
import { addDays, type Day } from '#platform/values/day.js';
import { companyDays, personDays, type GeneratedCompany, type Programme } from '../support/programmes.js';

type Found = (told: Told, today: Day) => Measure;

/** A programme with what does not change from day to day. */
export interface Told {
  readonly programme: Programme;
  readonly companies: readonly Counted[];
  readonly persons: readonly Counted[];
  readonly time: WorkingTime;
}

export function told(programme: Programme): Told {
  const { startsOn, plannedEndOn } = programme;
  const time = new WorkingTime(startsOn, plannedEndOn, [], START_UP.COMPANY);
  return { programme, time, companies: byDay(companyDays(programme)), persons: byDay(personDays(programme)) };
}

function byDay(days: readonly Day[]): Counted[] {
  const counts = new Map<Day, number>();
  for (const on of days) counts.set(on, (counts.get(on) ?? 0) + 1);
  return [...counts].map(([on, count]) => ({ on, count }));
}

/** What every rule says on a day, by the thresholds that a project has until it sets its own. */
export function judgements(programme: Told, today: Day, codes: readonly Code[] = WARNING_CODES): Map<Code, Judgement> {
  const found = new Map<Code, Judgement>();
  for (const code of codes) {
    const measure = MEASURES[code]?.(programme, today);
    const judgement = measure && judged(code, RULES[code], measure);
    if (judgement) found.set(code, judgement);
  }
  return found;
}

const MEASURES: Readonly<Partial<Record<Code, Found>>> = {
  FORECAST_MISSES: forecastMisses,
  BEHIND_PLAN: (all, today) => worst(targetsOf(all, today).map(({ expected, reached }) => short(expected, reached))),
  AREA_BELOW_HALF_PLAN: belowHalf,
  PARTNER_SILENT: silentPartners,
  SHORT_OF_TIME: shortOfTime,
  COMPANY_WAITS_FOR_SECOND_VISIT: waiting,
  STAFF_CHANGE: staffChanges,
  CLAIM_UNANSWERED: unansweredClaims,
  PARTICIPANTS_INCOMPLETE: incomplete,
};

function forecastMisses(all: Told, today: Day): Measure {
  const { startsOn, plannedEndOn } = all.programme;
  if (isTooEarlyToForecast(startsOn, plannedEndOn, today)) return short(0, 0);
  return worst(targetsOf(all, today).map(({ goal, likely }) => short(goal, likely)));
}

interface TargetOn {
  goal: number;
  reached: number;
  expected: number;
  likely: number;
}

function targetsOf({ programme, time, companies, persons }: Told, today: Day): TargetOn[] {
  const { startsOn: fromOn, plannedEndOn: untilOn, promised } = programme;
  return [
    { goal: promised.companies, all: companies },
    { goal: promised.persons, all: persons },
  ].map(({ goal, all }) => {
    const counted = all.filter(({ on }) => on <= today);
    const reached = counted.reduce((sum, { count }) => sum + count, 0);
    const known = { counted, today, time, plannedPace: goal / time.until(untilOn) };
    const pace = paceOf(known);
    const expected = expectedOn(planOf({ value: goal, curve: null }, { fromOn, untilOn }), today) ?? 0;
    const likely = pace ? forecastOn({ reached, today, time, pace }, untilOn).likely : goal;
    return { goal, reached, expected, likely };
  });
}

function short(of: number, reached: number): Measure {
  return { count: Math.max(0, of - reached), of, days: [], names: [] };
}

function worst(measures: readonly Measure[]): Measure {
  const share = ({ count, of }: Measure): number => count / Math.max(1, of ?? 1);
  return measures.reduce((one, other) => (share(other) > share(one) ? other : one));
}

function belowHalf({ programme }: Told, today: Day): Measure {
  const { startsOn: fromOn, plannedEndOn: untilOn, promised, insatsomraden, companies } = programme;
  const plan = expectedOn(planOf({ value: promised.companies, curve: null }, { fromOn, untilOn }), today) ?? 0;
  const share = plan / insatsomraden.length;
  const met = companies.filter(({ sessions: [first] }) => first && first.on <= today);
  const below = insatsomraden.filter(
    (area) => share >= 2 && met.filter(({ insatsomrade }) => insatsomrade === area).length < share / 2,
  );
  return { count: below.length, of: null, days: [], names: [] };
}

function silentPartners({ programme }: Told, today: Day): Measure {
  const last = programme.partners.map((partner) => {
    const days = programme.companies
      .filter((company) => company.partner === partner)
      .flatMap(({ sessions }) => sessions.map(({ on }) => on))
      .filter((on) => on <= today);
    return days.reduce((latest, on) => (on > latest ? on : latest), programme.startsOn);
  });
  return late(last, today, 'PARTNER_SILENT', null);
}

/** As the tables know it: of a company that wants to be asked again no day is known but that of its interest. */
function lastAnswerOn({ openedOn, agreedOn, ended }: GeneratedCompany, today: Day): Day {
  if (ended && ended.on <= today && (ended.how === 'DECLINED' || ended.how === 'LEFT')) return ended.on;
  return agreedOn && agreedOn <= today ? agreedOn : openedOn;
}

function shortOfTime({ programme }: Told, today: Day): Measure {
  const since = addDays(today, -(RULES.SHORT_OF_TIME.limit ?? 0));
  const answered = programme.companies
    .filter(({ openedOn }) => openedOn <= today)
    .map((company) => ({ on: lastAnswerOn(company, today), ended: company.ended }))
    .filter(({ on }) => on > since);
  const days = answered.flatMap(({ on, ended }) => (ended && ended.on <= today && ended.isShortOfTime ? [on] : []));
  return { count: days.length, of: answered.length, days: days.toSorted(), names: [] };
}

function isOpenOn({ agreedOn, ended }: GeneratedCompany, today: Day): boolean {
  return agreedOn !== null && agreedOn <= today && !(ended && ended.on <= today);
}

function waiting({ programme }: Told, today: Day): Measure {
  const met = programme.companies
    .filter((company) => isOpenOn(company, today))
    .map(({ sessions }) => sessions.filter(({ on }) => on <= today).map(({ on }) => on))
    .filter(([first]) => first !== undefined);
  const once = met.flatMap(([first, second]) => (first && !second ? [first] : []));
  return late(once, today, 'COMPANY_WAITS_FOR_SECOND_VISIT', met.length);
}

function staffChanges({ programme }: Told, today: Day): Measure {
  const { limit } = RULES.STAFF_CHANGE;
  const atFirst = addDays(programme.startsOn, limit ?? 0);
  const since = addDays(today, -(limit ?? 0));
  const days = programme.staffChanges.filter((on) => on > since && on <= today && on > atFirst);
  return { count: days.length, of: null, days, names: [] };
}

function unansweredClaims({ programme }: Told, today: Day): Measure {
  const open = programme.claims.filter(({ submittedOn, answeredOn }) => submittedOn <= today && answeredOn > today);
  return late(
    open.map(({ submittedOn }) => submittedOn),
    today,
    'CLAIM_UNANSWERED',
    null,
  );
}

function incomplete({ programme }: Told, today: Day): Measure {
  const here = programme.persons.filter(({ attendances: [first] }) => first && first.on <= today);
  const lacking = here.filter(({ isComplete }) => !isComplete);
  return { count: lacking.length, of: here.length, days: [], names: [] };
}

/** Those left for longer than the rule allows. */
function late(days: readonly Day[], today: Day, code: Code, of: number | null): Measure {
  const before = addDays(today, -(RULES[code].limit ?? 0));
  const counted = days.filter((on) => on < before).toSorted();
  return { count: counted.length, of, days: counted, names: [] };
}
