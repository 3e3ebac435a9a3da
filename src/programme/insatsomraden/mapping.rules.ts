// A mapping from one version to the next: which criterion stands for which, and how mappings follow on each other.

/** A criterion of the former version and the one that stands for it now, each by its code. */
export interface MappedCodes {
  readonly from: string;
  readonly to: string;
}

/** What is said of a mapping: that criteria with the same code stand for each other, and which pairs beside. */
export interface MappingContent {
  readonly sameCodes?: boolean | null;
  readonly pairs?: readonly MappedCodes[] | null;
}

export type MappingFault =
  | { readonly fault: 'MAPPING_EMPTY'; readonly path: string }
  | { readonly fault: 'MAPPING_UNKNOWN' | 'MAPPING_TWICE'; readonly path: string; readonly code: string };

/** Every pair of a mapping; what is said of a code goes before what follows from its being the same. */
export function pairsOf(
  { sameCodes, pairs }: MappingContent,
  former: readonly string[],
  later: readonly string[],
): MappedCodes[] {
  const said = new Set((pairs ?? []).map(({ from }) => from));
  const now = new Set(later);
  const same = former.filter((code) => sameCodes && now.has(code) && !said.has(code));
  return [...(pairs ?? []), ...same.map((code) => ({ from: code, to: code }))];
}

/** What is wrong with a mapping: a code that its version does not have, one that leads to two, or nothing at all. */
export function mappingFaults(
  mapping: MappingContent,
  former: readonly string[],
  later: readonly string[],
): MappingFault[] {
  if (!pairsOf(mapping, former, later).length) return [{ fault: 'MAPPING_EMPTY', path: 'mapping' }];
  const seen = new Set<string>();
  return (mapping.pairs ?? []).flatMap(({ from, to }, index): MappingFault[] => {
    const path = `mapping.pairs.${index}`;
    const unknown = (code: string, key: string): MappingFault => ({
      fault: 'MAPPING_UNKNOWN',
      path: `${path}.${key}`,
      code,
    });
    const isTwice = seen.has(from);
    seen.add(from);
    return [
      ...(former.includes(from) ? [] : [unknown(from, 'from')]),
      ...(later.includes(to) ? [] : [unknown(to, 'to')]),
      ...(isTwice ? [{ fault: 'MAPPING_TWICE', path: `${path}.from`, code: from } as const] : []),
    ];
  });
}

/** One mapping after another: what stands for each in the end. What is lost on the way is in none. */
export function composed(mappings: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  const [first = new Map<string, string>(), ...rest] = mappings;
  return rest.reduce<Map<string, string>>(
    (soFar, next) =>
      new Map(
        [...soFar].flatMap(([from, over]) => {
          const to = next.get(over);
          return to === undefined ? [] : [[from, to] as const];
        }),
      ),
    new Map(first),
  );
}
