// One line of JSON per event to standard output or error: what happened, never what a person wrote.
import { maybeWork } from './context.js';

type Level = 'info' | 'warn' | 'error';

export function log(level: Level, event: string, details: Record<string, unknown> = {}): void {
  const requestId = maybeWork()?.requestId;
  const line = JSON.stringify({
    at: new Date().toISOString(),
    level,
    event,
    ...(requestId ? { requestId } : {}),
    ...details,
  });
  (level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}

/** What may be said of an error in the log: its kind and where it arose, without the values a driver puts in it. */
export function traits(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    kind: error.name,
    ...(code ? { code } : {}),
    message: error.message.slice(0, 500),
    stack: error.stack?.split('\n').slice(1, 12),
  };
}
