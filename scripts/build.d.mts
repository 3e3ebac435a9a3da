// The types of build.mjs, for the tests that start what was built.

/** Builds when a source has changed since the last time. */
export function buildIfNeeded(root: string, interruption?: AbortSignal): Promise<void>;

/** How Node is started to serve. */
export function serverArguments(root: string): string[];
