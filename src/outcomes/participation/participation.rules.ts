/** In which groupings an observer is given sums: one at a time, so that the groups cannot be cut into pieces. */

/** The groupings that sums are given in to an observer: one at a time, or the groups could be cut into pieces. */
export type Grouping = 'PROJECT' | 'PARTNER' | 'INSATSOMRADE' | 'HALF_YEAR';

export interface Asked {
  readonly organisationId: string | null;
  readonly insatsomradeId: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

/** The one grouping that is asked for, or null when it is none of the fixed ones. */
export function groupingOf({ organisationId, insatsomradeId, fromOn, toOn }: Asked): Grouping | null {
  const hasPeriod = fromOn !== null || toOn !== null;
  if (hasPeriod && !isHalfYear(fromOn, toOn)) return null;
  const groupings: [Grouping, boolean][] = [
    ['PARTNER', organisationId !== null],
    ['INSATSOMRADE', insatsomradeId !== null],
    ['HALF_YEAR', hasPeriod],
  ];
  const [asked, another] = groupings.filter(([, is]) => is);
  return another ? null : (asked?.[0] ?? 'PROJECT');
}

/** Whether the days are a calendar half-year: the period that programmes report by. */
export function isHalfYear(fromOn: string | null, toOn: string | null): boolean {
  const [fromYear, fromRest] = [fromOn?.slice(0, 4), fromOn?.slice(5)];
  const [toYear, toRest] = [toOn?.slice(0, 4), toOn?.slice(5)];
  if (fromYear !== toYear) return false;
  return (fromRest === '01-01' && toRest === '06-30') || (fromRest === '07-01' && toRest === '12-31');
}
