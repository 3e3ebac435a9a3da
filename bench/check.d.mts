// The types of check.mjs, for its tests.

export function differences(one: unknown, other: unknown): string[];
