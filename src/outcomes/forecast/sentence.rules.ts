/** How it stands with a promise, in words: the first line that a project leader reads on a Monday. */
import { dayInWords, dayNearby, daysInWords } from '#platform/values/day-words.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import type { DayInterval, Interval } from './forecast.rules.js';

export type Unit = 'COMPANY' | 'PERSON' | 'HOUR';

/** What the words are made from. */
export interface Situation {
  readonly unit: Unit;
  readonly reached: number;
  readonly value: number;
  readonly originalValue: number;
  /** What the plan asks for by today, or by the day that the project ended; null without a plan. */
  readonly expected: number | null;
  readonly today: Day;
  /** The first day on which the plan asks for anything, and the last. */
  readonly planFrom: Day | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly endedOn: Day | null;
  readonly isEarly: boolean;
  /** Whether it is for a part of the project's time. */
  readonly isPeriod: boolean;
  /** Until when the plan rests, and what the rest is called. */
  readonly rest: { readonly untilOn: Day; readonly name: Localised | null } | null;
  /** The latest revision of the number, while it is news. */
  readonly revised: { readonly from: number; readonly to: number; readonly on: Day } | null;
  /** The day on which the last one needed was counted. */
  readonly metOn: Day | null;
  readonly atEnd: Interval | null;
  readonly meets: DayInterval | null;
}

export type Stage = 'CLOSED' | 'NOT_STARTED' | 'MET' | 'RESTING' | 'RUNNING' | 'UNPLANNED';

/** Where in its life a promise is. */
export function stageOf({
  endedOn,
  isEarly,
  endsOn,
  today,
  startsOn,
  planFrom,
  reached,
  value,
  rest,
  expected,
}: Situation): Stage {
  if (hasEnded({ endedOn, isEarly, today }) || (endsOn !== null && endsOn < today)) return 'CLOSED';
  if (startsOn !== null && today < startsOn) return 'NOT_STARTED';
  if (reached >= value) return 'MET';
  if (planFrom !== null && today < planFrom) return 'NOT_STARTED';
  if (expected === null) return 'UNPLANNED';
  return rest ? 'RESTING' : 'RUNNING';
}

/** Whether the project is over: a last day has come, or it ended before its time on a day that nobody has told. */
function hasEnded({ endedOn, isEarly, today }: Pick<Situation, 'endedOn' | 'isEarly' | 'today'>): boolean {
  return endedOn === null ? isEarly : endedOn <= today;
}

/** The whole of it, in both languages. */
export function sentenceOf(situation: Situation): Localised {
  return { sv: told(situation, 'sv'), en: told(situation, 'en') };
}

/** Which other promises are behind, in one short sentence; empty when none is. */
export function alsoBehind(others: readonly { readonly unit: Unit; readonly by: number }[]): Localised {
  if (!others.length) return { sv: '', en: '' };
  const list = (locale: Locale): string => others.map(({ unit, by }) => countedInWords(by, unit, locale)).join(', ');
  return { sv: ` Efter plan ligger också: ${list('sv')}.`, en: ` Also behind plan: ${list('en')}.` };
}

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE'),
  en: new Intl.NumberFormat('en-GB'),
};
const NOUNS: Readonly<Record<Locale, Readonly<Record<Unit, readonly [one: string, many: string]>>>> = {
  sv: { COMPANY: ['företag', 'företag'], PERSON: ['person', 'personer'], HOUR: ['timme', 'timmar'] },
  en: { COMPANY: ['company', 'companies'], PERSON: ['person', 'people'], HOUR: ['hour', 'hours'] },
};

function number(count: number, locale: Locale): string {
  return NUMBERS[locale].format(count);
}

/** "4 företag", "1 hour". */
export function countedInWords(count: number, unit: Unit, locale: Locale): string {
  return `${number(count, locale)} ${NOUNS[locale][unit][count === 1 ? 0 : 1]}`;
}

/** One language in Swedish, the other in English; the sentences are written side by side so that they say the same. */
function told(situation: Situation, locale: Locale): string {
  const words = new Words(situation, locale);
  const parts: Readonly<Record<Stage, () => string[]>> = {
    CLOSED: () => [words.end(), words.outcome(), words.origin()],
    NOT_STARTED: () => [words.beginning(), words.goal(), words.already()],
    MET: () => [words.met(), words.ofValue(), words.revision(), words.surplus()],
    RESTING: () => [
      words.resting(),
      words.gap(),
      words.ofValue(),
      words.restingPlan(),
      words.revision(),
      words.outlook(),
    ],
    RUNNING: () => [words.gap(), words.ofPlan(), words.revision(), words.outlook()],
    UNPLANNED: () => [words.ofValue(), words.unplanned(), words.revision()],
  };
  return parts[stageOf(situation)]()
    .filter((sentence) => sentence !== '')
    .join(' ');
}

class Words {
  private readonly isSwedish: boolean;

  constructor(
    private readonly of: Situation,
    private readonly locale: Locale,
  ) {
    this.isSwedish = locale === 'sv';
  }

  /** "Vi ligger 4 företag efter plan." */
  gap(): string {
    const { expected, reached } = this.of;
    if (expected === null) return '';
    if (reached === expected) return this.say('Vi ligger i fas med planen.', 'We are on plan.');
    const by = this.counted(Math.abs(reached - expected));
    return reached < expected
      ? this.say(`Vi ligger ${by} efter plan.`, `We are ${by} behind plan.`)
      : this.say(`Vi ligger ${by} före plan.`, `We are ${by} ahead of plan.`);
  }

  /** "31 av 60 företag; planen för 17 november är 35." */
  ofPlan(): string {
    const { expected, today } = this.of;
    const [on, plan] = [dayNearby(today, today, this.locale), this.number(expected ?? 0)];
    return `${this.share()}; ${this.say(`planen för ${on} är ${plan}`, `the plan for ${on} is ${plan}`)}.`;
  }

  ofValue(): string {
    return `${this.share()}.`;
  }

  restingPlan(): string {
    const plan = this.number(this.of.expected ?? 0);
    return this.say(`Planen är ${plan} så länge den vilar.`, `The plan is ${plan} for as long as it rests.`);
  }

  resting(): string {
    const { rest, today } = this.of;
    if (!rest) return '';
    const until = dayNearby(rest.untilOn, today, this.locale);
    const name = rest.name?.[this.locale];
    return this.say(
      `Planen vilar till ${until}${name ? ` (${name})` : ''}.`,
      `The plan rests until ${until}${name ? ` (${name})` : ''}.`,
    );
  }

  /** "Målet höjdes från 60 till 80 den 1 oktober." */
  revision(): string {
    const { revised, today } = this.of;
    if (!revised) return '';
    const [from, to] = [this.number(revised.from), this.number(revised.to)];
    const on = dayNearby(revised.on, today, this.locale);
    const isRaised = revised.to > revised.from;
    return this.say(
      `Målet ${isRaised ? 'höjdes' : 'sänktes'} från ${from} till ${to} den ${on}.`,
      `The target was ${isRaised ? 'raised' : 'lowered'} from ${from} to ${to} on ${on}.`,
    );
  }

  /** Whether the pace is enough, and by when. */
  outlook(): string {
    const { atEnd, meets, endsOn } = this.of;
    if (!atEnd || !endsOn) return this.say('Det är för tidigt för en prognos.', 'It is too early for a forecast.');
    if (meets?.likely && meets.likely <= endsOn) return this.inTime(meets.likely, meets, endsOn);
    return this.tooLate(atEnd, endsOn);
  }

  /** "Målet är nått sedan 12 mars." */
  met(): string {
    const { metOn, today } = this.of;
    if (!metOn) return this.say('Målet är nått.', 'The target is met.');
    const on = dayNearby(metOn, today, this.locale);
    return this.say(`Målet nåddes den ${on}.`, `The target was met on ${on}.`);
  }

  surplus(): string {
    const { atEnd, endsOn } = this.of;
    return atEnd && endsOn ? this.tooLate(atEnd, endsOn) : '';
  }

  beginning(): string {
    const { startsOn, planFrom, today } = this.of;
    if (startsOn !== null && today < startsOn) {
      const on = dayNearby(startsOn, today, this.locale);
      return this.say(
        `Projektet har inte börjat: det startar ${on}.`,
        `The project has not begun: it starts on ${on}.`,
      );
    }
    const on = planFrom && dayNearby(planFrom, today, this.locale);
    return this.say(`Planen har inte börjat: den startar ${on}.`, `The plan has not begun: it starts on ${on}.`);
  }

  goal(): string {
    const { value, endsOn, today } = this.of;
    const by = endsOn && dayNearby(endsOn, today, this.locale);
    return this.say(
      `Målet är ${this.counted(value)}${by ? ` till ${by}` : ''}.`,
      `The target is ${this.counted(value)}${by ? ` by ${by}` : ''}.`,
    );
  }

  already(): string {
    const { reached } = this.of;
    if (reached === 0) return '';
    return this.say(
      `${this.counted(reached)} räknas redan.`,
      `${this.counted(reached)} ${reached === 1 ? 'is' : 'are'} counted already.`,
    );
  }

  end(): string {
    const { endedOn, endsOn, isEarly, isPeriod } = this.of;
    const day = this.lastDay();
    const on = day && dayInWords(day, this.locale);
    if (isEarly && day === endedOn) return this.endedEarly(on);
    if (isPeriod && day === endsOn)
      return this.say(`Målets sista dag var ${on}.`, `The last day of the target was ${on}.`);
    if (day === endedOn) return this.say(`Projektet avslutades ${on}.`, `The project was closed on ${on}.`);
    return this.say(`Projektets sista dag var ${on}.`, `The last day of the project was ${on}.`);
  }

  /** The last day of the project, or before it of the promise's own period; null for an early end on a day that is not known. */
  private lastDay(): Day | null {
    const { endedOn, endsOn, isEarly, isPeriod, today } = this.of;
    if (endedOn === null) return isEarly && !(isPeriod && endsOn !== null && endsOn < today) ? null : endsOn;
    return endedOn <= today && (endsOn === null || endedOn < endsOn || !isPeriod) ? endedOn : endsOn;
  }

  private endedEarly(on: string | null): string {
    return on === null
      ? this.say(
          'Projektet avslutades i förtid; vilken dag är inte känt.',
          'The project was ended early; the day is not known.',
        )
      : this.say(`Projektet avslutades i förtid ${on}.`, `The project was ended early, on ${on}.`);
  }

  /** "57 av 60 företag: 3 under målet." */
  outcome(): string {
    const { reached, value, expected, isEarly, metOn, today } = this.of;
    const short = this.number(value - reached);
    const plan = isEarly && expected !== null && expected < value;
    const onPlan = plan
      ? this.say(
          `; planen för den dagen var ${this.number(expected)}`,
          `; the plan for that day was ${this.number(expected)}`,
        )
      : '';
    if (reached < value)
      return `${this.share()}: ${this.say(`${short} under målet`, `${short} short of the target`)}${onPlan}.`;
    const on = metOn && dayNearby(metOn, today, this.locale);
    const when = on ? this.say(` den ${on}`, ` on ${on}`) : '';
    return `${this.share()}: ${this.say(`målet nåddes${when}`, `the target was met${when}`)}.`;
  }

  origin(): string {
    const { value, originalValue } = this.of;
    if (value === originalValue) return '';
    const first = this.number(originalValue);
    return this.say(`Från början var målet ${first}.`, `The target was ${first} at first.`);
  }

  unplanned(): string {
    return this.say(
      'Utan start- och slutdag finns ingen plan att jämföra med.',
      'Without a first and a last day there is no plan to compare with.',
    );
  }

  /** "I nuvarande takt nås 60 den 12 maj (troligen mellan 20 mars och 2 juli); projektet slutar 31 augusti." */
  private inTime(likely: Day, { early, late }: DayInterval, endsOn: Day): string {
    const { value, today } = this.of;
    const on = dayNearby(likely, today, this.locale);
    const goal = this.number(value);
    return this.say(
      `I nuvarande takt nås ${goal} den ${on}${this.around(early, late, endsOn)}; ${this.ends('slutar', endsOn)}.`,
      `At the current pace ${goal} is reached on ${on}${this.around(early, late, endsOn)}; ${this.ends('ends on', endsOn)}.`,
    );
  }

  private around(early: Day | null, late: Day | null, endsOn: Day): string {
    const { today } = this.of;
    if (!early) return '';
    if (late && late <= endsOn) {
      const days = daysInWords([early, late], today, this.locale);
      return early === late ? '' : this.say(` (troligen mellan ${days})`, ` (probably between ${days})`);
    }
    const first = dayNearby(early, today, this.locale);
    return this.say(
      ` (troligen tidigast ${first}, men kanske inte före slutet)`,
      ` (probably ${first} at the earliest, but perhaps not before the end)`,
    );
  }

  /** "I nuvarande takt blir det 52 av 60 företag när projektet slutar 31 augusti (troligen mellan 46 och 58)." */
  private tooLate({ low, likely, high }: Interval, endsOn: Day): string {
    const { value, reached } = this.of;
    const share =
      reached >= value ? this.counted(likely) : `${this.number(likely)} ${this.say('av', 'of')} ${this.counted(value)}`;
    const range = `${this.number(low)} ${this.say('och', 'and')} ${this.number(high)}`;
    const around = low === high ? '' : this.say(` (troligen mellan ${range})`, ` (probably between ${range})`);
    return this.say(
      `I nuvarande takt blir det ${share} när ${this.ends('slutar', endsOn)}${around}.`,
      `At the current pace it will be ${share} when ${this.ends('ends on', endsOn)}${around}.`,
    );
  }

  private ends(verb: string, endsOn: Day): string {
    const { isPeriod, today } = this.of;
    const what = isPeriod ? this.say('målets tid', 'the time of the target') : this.say('projektet', 'the project');
    return `${what} ${verb} ${dayNearby(endsOn, today, this.locale)}`;
  }

  private share(): string {
    const { reached, value } = this.of;
    return `${this.number(reached)} ${this.say('av', 'of')} ${this.counted(value)}`;
  }

  private counted(count: number): string {
    return countedInWords(count, this.of.unit, this.locale);
  }

  private number(count: number): string {
    return number(count, this.locale);
  }

  private say(swedish: string, english: string): string {
    return this.isSwedish ? swedish : english;
  }
}
