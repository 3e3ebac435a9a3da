// The types of ports.mjs, for the tests that start servers.

/** A port on this machine that nobody uses now. */
export function freePort(): Promise<number>;
