// In which order the rows of a table stand.

export type SortValue = string | number | null | undefined;

export interface Order {
  key: string;
  isDown: boolean;
}

/** What is not known stands last, whichever way one sorts. */
export function sortedBy<Row>(rows: readonly Row[], sortOf: (row: Row) => SortValue, isDown: boolean): Row[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [sortOf(a), sortOf(b)];
    if (one === null || one === undefined) return other === null || other === undefined ? 0 : 1;
    if (other === null || other === undefined) return -1;
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one).localeCompare(String(other), 'sv');
    return isDown ? -order : order;
  });
}
