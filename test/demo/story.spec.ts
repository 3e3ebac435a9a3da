// The story by itself, before anybody tells it: how much there is, every story on purpose, and nothing that has not been.
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, dayOf, type Day } from '#platform/values/day.js';
import { isDemoOrganisationNumber, demoOrganisationNumber } from '#directory/companies/organisation-number.rules.js';
import { municipality } from '#directory/companies/geography.js';
import { readSniCode, SniVersion } from '#directory/companies/sni.rules.js';
import { staircaseResult, type Scored } from '#coaching/assessments/assessment.rules.js';
import { demoPeople } from '../../demo/people.js';
import { tellStory } from '../../demo/story.js';
import { answersTo, type Answer, type Question } from '../../demo/story/answers.js';
import { addressOf, cast, coaches, DIGITALA, FORSTA, partners, people } from '../../demo/story/cast.js';
import { companies } from '../../demo/story/companies.js';
import type { DeedName, StoryEvent } from '../../demo/story/deeds.js';
import { trades } from '../../demo/story/trades.js';

const TODAY = day('2026-11-22');

type Of<Name extends DeedName> = Extract<StoryEvent, { deed: Name }>;

function only<Name extends DeedName>(events: readonly StoryEvent[], deed: Name): Of<Name>[] {
  return events.filter((event): event is Of<Name> => event.deed === deed);
}

/** Every step up, whether a coach saw it or an assessment found it. */
function climbsIn(events: readonly StoryEvent[]): { enrolment: string; area?: string; reason?: string }[] {
  const found = only(events, 'signOff').filter(({ what: { fromStep, toStep } }) => (fromStep ?? 9) < (toStep ?? 0));
  return [...only(events, 'climb'), ...found].map(({ what }) => what);
}

const inSteg = (key: string): boolean => key.includes(' / steg-for-industrin');
const isEarlier = (key: string): boolean => [FORSTA, DIGITALA].some((project) => key.includes(` / ${project}`));
const companyOf = (key: string): string => key.split(' / ')[0] ?? '';

let events: StoryEvent[];
beforeAll(() => (events = tellStory(TODAY)));

describe('the invented consortium', () => {
  it('has ninety companies, eight coaches and five partners', () => {
    expect(companies).toHaveLength(90);
    expect(new Set(companies.map(({ name }) => name)).size).toBe(90);
    expect(only(events, 'register')).toHaveLength(90);
    expect(coaches).toHaveLength(8);
    expect(Object.keys(partners)).toHaveLength(5);
  });

  it('has names that nobody can take for real ones, and numbers of the series for what is invented', () => {
    const invented = /Exempel|Påhittad|Låtsas|Fantasihamn|Sagokust/;
    expect(companies.filter(({ name }) => !invented.test(name))).toEqual([]);
    expect(companies.every(({ index }) => isDemoOrganisationNumber(demoOrganisationNumber(index)))).toBe(true);
  });

  it('works where municipalities are, in trades that have a code', () => {
    expect(companies.filter((line) => municipality(line.municipality) === null)).toEqual([]);
    expect(Object.values(trades).filter(({ sni }) => readSniCode(sni, SniVersion.SNI_2007) === null)).toEqual([]);
  });

  it('gives contacts addresses that reach nobody and numbers kept for fiction', () => {
    const persons = only(events, 'meet').map(({ what }) => what.person);
    expect(new Set(persons.map(({ name }) => name)).size).toBe(persons.length);
    expect(persons.filter(({ email }) => !/^[a-z.]+@example\.com$/.test(email))).toEqual([]);
    const numbers = persons.map(({ phone }) => Number(/^070-174 06 (\d\d)$/.exec(phone)?.[1]));
    expect(numbers.every((number) => number >= 5 && number <= 99)).toBe(true);
  });

  it('lends visitors those of its people who sign in', () => {
    const addresses = people.map((key) => addressOf(key));
    const offered = demoPeople.filter(({ workspace }) => workspace === 'steg-for-industrin');
    expect(offered.filter(({ email }) => !addresses.includes(email))).toEqual([]);
    expect(
      offered.map(({ name }) => name).filter((name) => !Object.values(cast).some((one) => one.name === name)),
    ).toEqual([]);
  });
});

describe('the story', () => {
  it('is the same every time', () => {
    expect(tellStory(TODAY)).toEqual(events);
  });

  it('is in order, and holds nothing that has not been', () => {
    const instants = events.map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(events.filter((event) => event.day >= TODAY)).toEqual([]);
    expect(only(events, 'log').filter(({ what, at }) => what.heldAt > at)).toEqual([]);
  });

  it('fills eighteen months with sessions, steps and follow-ups', () => {
    const sessions = only(events, 'log').filter(({ what }) => inSteg(what.enrolment));
    expect(sessions.length).toBeGreaterThan(500);
    const months = new Set(sessions.map(({ what }) => what.heldAt.toISOString().slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(17);
    expect(climbsIn(events).length).toBeGreaterThan(100);
    expect(only(events, 'complete').length).toBeGreaterThan(150);
  });

  // Weekends, midsummer and Christmas move days; the stories must stand whenever somebody types npm start.
  const days = ['2026-07-01', '2026-08-02', '2026-11-23', '2026-12-04', '2027-01-01', '2027-01-11', '2027-06-28'];
  it.each([...days, '2026-12-31', '2027-10-31', '2028-02-29'])('stands when it is told on %s', (text) => {
    const today = day(text);
    const told = tellStory(today);
    expect(told.filter((event) => event.day >= today)).toEqual([]);
    expect(faultsIn(told)).toEqual([]);
    expect(unlogged(told, today)).toHaveLength(9);
    const announced = only(told, 'announce').flatMap(({ what }) => what.occasions);
    expect(announced.some(({ onDay }) => onDay > today)).toBe(true);
  });
});

/** Sessions and steps climbed in an area, for each company that works with it. */
function pace(area: string): { sessions: number; steps: number } {
  const inArea = companies.filter((line) => line.areas.some((one) => one.area === area)).length;
  const sessions = only(events, 'log').filter(({ what }) => what.areas.some((one) => one === area)).length;
  const steps = climbsIn(events).filter((one) => one.area === area).length;
  return { sessions: sessions / inArea, steps: steps / inArea };
}

describe('a story on purpose', () => {
  it('one partner lags: with a sixth of the targets it has less than a twentieth of the sessions', () => {
    const sessions = only(events, 'log').filter(({ what }) => inSteg(what.enrolment));
    const ofThePartner = sessions.filter(({ who }) => cast[who].organisation === partners.fantasi);
    expect(ofThePartner.length).toBeGreaterThan(10);
    expect(ofThePartner.length / sessions.length).toBeLessThan(0.05);
  });

  it('one area goes at half the pace of the others, session for session and step for step', () => {
    const slow = pace('cirkulara-affarsmodeller');
    for (const area of ['resurseffektiv-produktion', 'energiomstallning', 'digitalisering']) {
      expect(slow.sessions / pace(area).sessions).toBeLessThan(0.65);
      expect(slow.steps / pace(area).steps).toBeLessThan(0.65);
    }
    expect(slow.steps).toBeGreaterThan(0);
  });

  it('companies are without contact for more than sixty days, though they take part', () => {
    const last = new Map<string, Day>();
    for (const { what } of only(events, 'log')) last.set(what.enrolment, dayOf(what.heldAt));
    const closed = new Set(only(events, 'close').map(({ what }) => what.enrolment));
    const silent = [...last].filter(([key, on]) => inSteg(key) && !closed.has(key) && on < addDays(TODAY, -60));
    expect(silent.length).toBeGreaterThanOrEqual(6);
  });

  it('nine visits stand in the diary though their day has passed', () =>
    expect(unlogged(events, TODAY)).toHaveLength(9));

  it('companies pass from one coach to another, two within a partner and one between two', () => {
    const handOvers = only(events, 'handOver');
    const between = handOvers.filter(({ who }) => who === 'lars');
    expect(handOvers).toHaveLength(3);
    expect(between).toHaveLength(1);
    const [crossed] = between;
    const met = only(events, 'log').filter(({ what }) => what.enrolment === crossed?.what.enrolment);
    const lately = met.filter(({ day: on }) => on >= addDays(TODAY, -60)).map(({ who }) => cast[who].organisation);
    expect(new Set(lately)).toEqual(new Set([partners.latsas, partners.pahitt]));
  });

  it('companies go on in this project where a predecessor ended, on the step they had', () => {
    const opened = only(events, 'open');
    const both = opened.filter(
      ({ what }) =>
        inSteg(what.enrolment) &&
        opened.some((other) => other.what.company === what.company && isEarlier(other.what.enrolment)),
    );
    expect(both).toHaveLength(15);
    const carried = both.flatMap(({ what: { company } }) => {
      const placed = only(events, 'place').filter((event) => companyOf(event.what.enrolment) === company);
      return climbsIn(events).filter(
        ({ enrolment, area }) =>
          companyOf(enrolment) === company &&
          inSteg(enrolment) &&
          placed.some((event) => event.what.area === area && !inSteg(event.what.enrolment)),
      );
    });
    expect(carried.length).toBeGreaterThan(10);
  });

  it('companies short of time are asked again, some of them on a day that has come', () => {
    const days = only(events, 'askAgain').map(({ what }) => what.on);
    expect(days.filter((on) => on < TODAY)).toHaveLength(2);
    expect(days.filter((on) => on > TODAY)).toHaveLength(2);
  });

  it('two companies left, and others never began', () => {
    const outcomes = only(events, 'close').map(({ what }) => `${what.outcome} ${what.reason ?? ''}`.trim());
    expect(outcomes).toContain('LEFT COMPANY_SOLD_OR_MERGED');
    expect(outcomes).toContain('LEFT COMPANY_SHORT_OF_TIME');
    expect(outcomes).toContain('DECLINED NOT_ELIGIBLE');
    expect(outcomes).toContain('DECLINED COMPANY_NOT_REACHED');
  });

  it('steps are taken back, skipped with a reason and corrected; a session is amended, one cancelled, one shared', () => {
    expect(only(events, 'back')).toHaveLength(2);
    expect(only(events, 'climb').filter(({ what }) => what.reason)).toHaveLength(1);
    for (const deed of ['correct', 'amend', 'cancel', 'share', 'nameCoach'] as const) {
      expect(only(events, deed)).toHaveLength(1);
    }
  });
});

describe('the assessments of the story', () => {
  it('are a baseline of nearly every area, most of the steps after that, and the end', () => {
    const assessed = only(events, 'assess');
    expect(assessed.filter(({ what }) => 'levels' in what.found).length).toBeGreaterThan(40);
    const started = only(events, 'signOff').filter(({ what }) => what.toStep && what.fromStep === undefined);
    expect(started.length).toBeGreaterThan(
      4 * only(events, 'place').filter(({ what }) => inSteg(what.enrolment)).length,
    );
    const climbed = climbsIn(events).length - only(events, 'climb').length;
    expect(climbed / climbsIn(events).length).toBeGreaterThan(0.5);
    expect(assessed.filter(({ what }) => what.kind === 'FINAL').length).toBeGreaterThan(5);
    expect(
      only(events, 'signOff')
        .map(({ what }) => what.assessment)
        .toSorted(),
    ).toEqual(assessed.map(({ what }) => what.assessment).toSorted());
  });

  it('are answered so that they come to the step that is told, with something of the next one left', () => {
    for (const { what } of only(events, 'assess')) {
      if (!('area' in what.found)) continue;
      const { step, presumed } = what.found;
      const { achievedStep, nextStep, unmet } = staircaseResult(
        scored(answersTo(QUESTIONS, companyOf(what.enrolment), what.found, true), presumed),
      );
      expect([what.assessment, achievedStep]).toEqual([what.assessment, step]);
      expect(unmet.length > 0).toBe(nextStep !== null);
    }
  });

  it('lose nothing that was met, and hold every kind of answer and two pictures that differ', () => {
    const met = new Map<string, string[]>();
    const kinds = new Set<string>();
    let differing = 0;
    for (const { what } of only(events, 'assess')) {
      if (!('area' in what.found)) continue;
      const key = `${what.enrolment} ${what.found.area}`;
      const answers = answersTo(QUESTIONS, companyOf(what.enrolment), what.found, what.withCompany);
      const values = scored(answers, null).answers;
      for (const value of values.values()) kinds.add(value);
      expect((met.get(key) ?? []).filter((id) => ['NO', 'DONT_KNOW'].includes(values.get(id) ?? ''))).toEqual([]);
      met.set(
        key,
        [...values].filter(([, value]) => value === 'YES').map(([id]) => id),
      );
      if (answers.some(({ by, criterionId, value }) => by === 'COMPANY' && value !== values.get(criterionId)))
        differing += 1;
    }
    expect([...kinds].toSorted()).toEqual(['DONT_KNOW', 'NO', 'NOT_RELEVANT', 'YES']);
    expect(differing).toBeGreaterThan(20);
  });
});

/** A staircase of five criteria on each of five steps. */
const QUESTIONS: Question[] = [1, 2, 3, 4, 5].flatMap((step) =>
  [1, 2, 3, 4, 5].map((number) => {
    const id = `${step}-${number}`;
    return { id, code: id, theme: null, step, number };
  }),
);

/** As the product scores it: what is agreed counts, or else what the coach says. */
function scored(answers: readonly Answer[], presumedStep: number | null): Scored {
  const counted = ['COACH', 'AGREED'].flatMap((name) => answers.filter(({ by }) => by === name));
  const criteria = QUESTIONS.map(({ id, step }) => ({ id, step, dimensionId: null }));
  const values = new Map(counted.map(({ criterionId, value }) => [criterionId, value]));
  return { steps: [1, 2, 3, 4, 5], criteria, answers: values, presumedStep };
}

/** Visits whose day has passed without being logged. */
function unlogged(told: readonly StoryEvent[], today: Day): string[] {
  const logged = new Set(only(told, 'log').map(({ what }) => what.session));
  const planned = only(told, 'plan').filter(({ what }) => !logged.has(what.session) && dayOf(what.plannedFor) < today);
  return planned.map(({ what }) => what.session);
}

/** What is told before that which it rests on. */
function faultsIn(told: readonly StoryEvent[]): string[] {
  const there = new Set<string>();
  return told.flatMap((event) => {
    const missing = needsOf(event).filter((key) => !there.has(key));
    for (const key of givenBy(event)) there.add(key);
    return missing.map((key) => `${event.day} ${event.deed}: ${key} is not there yet`);
  });
}

function needsOf({ deed, what }: StoryEvent): string[] {
  if (deed === 'open') return [what.company];
  if (deed === 'signOff') return [what.assessment];
  if (deed === 'dropAction') return [what.action];
  const session = deed === 'place' || deed === 'climb' ? what.session : undefined;
  const action = deed === 'completeAction' ? what.action : undefined;
  const plan = deed !== 'propose' && 'plan' in what && what.plan;
  const keys = ['enrolment' in what && what.enrolment, 'followUp' in what && what.followUp, session, action, plan];
  return keys.filter((key): key is string => typeof key === 'string');
}

function givenBy({ deed, what }: StoryEvent): string[] {
  if (deed === 'register') return [what.company.name];
  if (deed === 'open') return [what.enrolment];
  if (deed === 'assess') return [what.assessment];
  if (deed === 'propose') return [what.plan];
  if (deed === 'addAction') return [what.action];
  return deed === 'log' ? [what.session, what.next?.followUp ?? ''] : [];
}
