/** What a euro cost in kronor when the calendar year closed: the ECB's reference rate of the year's last banking day. */

/** Kronor for one euro; years that are not listed have no rate here, and then whoever records the figures gives it. */
const RATES: Readonly<Record<number, number>> = {
  2018: 10.2548,
  2019: 10.4468,
  2020: 10.0343,
  2021: 10.2503,
  2022: 11.1218,
  2023: 11.096,
  2024: 11.459,
};

/** The rate for accounts that closed with the calendar year; null when it is not known here. */
export function euroRateOf(year: number): number | null {
  return RATES[year] ?? null;
}
