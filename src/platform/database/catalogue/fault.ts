// What a house test of the database finds: which rule is broken, where, and what to do about it.

/** One broken rule. `rule` is the number in the rules of tables and queries (R1–R37), of promises (P…) or of decisions (D…). */
export interface Fault {
  readonly rule: string;
  /** The table concerned, or an empty string where the fault concerns none. */
  readonly table: string;
  /** The index, constraint, policy, function, alias or statement that is at fault, by name. */
  readonly object: string;
  /** A sentence that names the culprit and the way out. */
  readonly text: string;
}

/** The faults as lines for an assertion: an empty string when all is well. */
export function faultLines(faults: readonly Fault[]): string {
  return faults.map((fault) => `${fault.rule} ${fault.table || fault.object}: ${fault.text}`).join('\n');
}
