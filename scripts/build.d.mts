// The types of build.mjs, for the tests that start what was built.

/** Builds when a source has changed since the last time. */
export function buildIfNeeded(root: string, interruption?: AbortSignal): Promise<void>;

/** What is started to serve. */
export function serverIn(root: string): string;
