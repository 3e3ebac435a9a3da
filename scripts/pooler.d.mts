// The types of pooler.mjs, for the tests that go through pgbouncer.

/** Few enough that many clients must share them. */
export const CONNECTIONS: number;

/** The path of the program. */
export function findPgbouncer(): string;

/** What the program can do. */
export function describePgbouncer(program: string): { version: string; carriesPrepared: boolean };

/** A running pgbouncer. */
export interface Pooler {
  port: number;
  carriesPrepared: boolean;
  stop(): Promise<void>;
}

/** Lets in the users of these URLs, and leads them to their server over so many connections each. */
export function startPooler(program: string, urls: readonly string[], connections?: number): Promise<Pooler>;
