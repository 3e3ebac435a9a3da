// The types of databases.mjs, for its tests.

export function openServer(root: string): Promise<unknown>;
