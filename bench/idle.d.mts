// The types of idle.mjs, for its tests.

export function demandIdle(load?: readonly number[], cores?: number): void;
export function demandLeftAlone(rounds: readonly { others: number }[]): number;
