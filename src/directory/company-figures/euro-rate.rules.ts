/** What a euro cost in kronor when the calendar year closed: the ECB's reference rate of the year's last banking day. */
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';

/** Year and kronor for one euro, from the first year to the latest that is known here. */
const RATES: readonly (readonly [year: number, rate: number])[] = [
  [2018, 10.2548],
  [2019, 10.4468],
  [2020, 10.0343],
  [2021, 10.2503],
  [2022, 11.1218],
  [2023, 11.096],
  [2024, 11.459],
];

export interface EuroRate {
  readonly rate: number;
  /** True when the year has no rate here and the nearest year's stands in for it. */
  readonly isAssumed: boolean;
}

/** The rate for accounts that closed with the calendar year; of a year that is not listed the nearest one's. */
export function euroRateOf(year: number): EuroRate {
  const [nearest] = RATES.toSorted(([one], [other]) => Math.abs(one - year) - Math.abs(other - year));
  if (!nearest) throw new Error('No rate of the euro is listed.');
  return { rate: nearest[1], isAssumed: nearest[0] !== year };
}

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 4 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 4 }),
};

/** Says that the ceilings, which are in euro, were reckoned at a rate that nobody has stated. */
export function explainAssumedRate(year: number, rate: number): Localised {
  const [sv, en] = [NUMBERS.sv.format(rate), NUMBERS.en.format(rate)];
  return {
    sv: `Eurokursen för ${year} är antagen (${sv} kronor). Ange kursen på balansdagen om siffrorna ligger nära en gräns.`,
    en: `The rate of the euro for ${year} is assumed (${en} kronor). Give the rate of the day the accounts closed if the figures are close to a ceiling.`,
  };
}
