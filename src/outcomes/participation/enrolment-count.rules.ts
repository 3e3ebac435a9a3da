/** Whether a company counts as taking part, what is missing for it to, and how much of the promised time is left for it. */
import type { Localised } from '#platform/values/text.js';

export type Lack = 'AGREEMENT' | 'MEETING' | 'MINUTES' | 'OCCASIONS';

/** How much was done with a company. */
export interface Done {
  readonly sessions: number;
  readonly minutes: number;
  /** How often and how long its people were present at activities. */
  readonly presentOccasions: number;
  readonly presentMinutes: number;
}

/** What is known of a company in a project. */
export interface CompanyDone extends Done {
  readonly hasAgreed: boolean;
  /** What the enrolment's own partner did of it: what its own promises are of. */
  readonly own: Done;
}

/** A promise of the project, as far as it says something of one company. */
export interface CompanyPromise {
  readonly unit: string;
  readonly value: number;
  /** The enrolment's own partner, or another; null for the whole project. */
  readonly organisationId: string | null;
  readonly untilOn: string | null;
  readonly countsFromMinutes: number | null;
  readonly countsFromOccasions: number | null;
}

/** What a company lacks to count, and how much of it. */
export interface Missing {
  readonly what: Lack;
  readonly count: number;
}

/**
 * What is missing before the company counts in every promise of companies that it is in; nothing when it counts. A
 * partner's promise is of the partner's part, whatever others have done.
 */
export function missingToCount(done: CompanyDone, promises: readonly CompanyPromise[]): Missing[] {
  const companies = promises.filter(({ unit }) => unit === 'COMPANY');
  const partOf = ({ organisationId }: CompanyPromise): Done => (organisationId === null ? done : done.own);
  const isMet = [done, ...companies.map(partOf)].every((part) => part.sessions + part.presentOccasions > 0);
  const most = (left: (promise: CompanyPromise, part: Done) => number): number =>
    Math.max(0, ...companies.map((one) => left(one, partOf(one))));
  const lacks: Missing[] = [
    { what: 'AGREEMENT', count: done.hasAgreed ? 0 : 1 },
    { what: 'MEETING', count: isMet ? 0 : 1 },
    {
      what: 'MINUTES',
      count: most(({ countsFromMinutes }, part) => (countsFromMinutes ?? 0) - part.minutes - part.presentMinutes),
    },
    {
      what: 'OCCASIONS',
      count: most(
        ({ countsFromOccasions }, part) => (countsFromOccasions ?? 0) - part.sessions - part.presentOccasions,
      ),
    },
  ];
  return lacks.filter(({ count }) => count > 0);
}

/**
 * The time that the promises for the whole time leave for one company: the hours promised, shared by the companies
 * promised. The partner's own promises say more than the project's, and one of all companies more than one of those with
 * so much time; null where not both are promised.
 */
export function minutesPlanned(promises: readonly CompanyPromise[], organisationId: string): number | null {
  const whole = promises.filter(({ untilOn }) => untilOn === null);
  for (const of of [organisationId, null]) {
    const promised = (unit: string): number => {
      const those = whole.filter((one) => one.unit === unit && one.organisationId === of);
      return (those.find(countsAll) ?? those.at(0))?.value ?? 0;
    };
    if (promised('HOUR') && promised('COMPANY')) return Math.round((60 * promised('HOUR')) / promised('COMPANY'));
  }
  return null;
}

function countsAll({ countsFromMinutes, countsFromOccasions }: CompanyPromise): boolean {
  return countsFromMinutes === null && countsFromOccasions === null;
}

const SENTENCES: Readonly<Record<Lack, (count: number) => Localised>> = {
  AGREEMENT: () => ({
    sv: 'Företaget och projektet är inte överens om deltagandet än.',
    en: 'The company and the project have not agreed on taking part yet.',
  }),
  MEETING: () => ({
    sv: 'Inget tillfälle är loggat, och ingen därifrån har varit på en aktivitet.',
    en: 'No session is logged, and nobody from there has been at an activity.',
  }),
  MINUTES: (count) => ({
    sv: `Det fattas ${count} minuter innan företaget räknas.`,
    en: `${count} more minutes are needed before the company counts.`,
  }),
  OCCASIONS: (count) => ({
    sv: `Det fattas ${count} tillfällen innan företaget räknas.`,
    en: `${count} more occasions are needed before the company counts.`,
  }),
};

/** What is missing, in words. */
export function lackSentence({ what, count }: Missing): Localised {
  return SENTENCES[what](count);
}
