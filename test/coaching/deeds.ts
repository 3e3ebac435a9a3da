// What a mutation sends to the database, statement by statement, each by a word of its own.
import { expect } from 'vitest';
import { listen } from '#platform/database/session.js';
import { uncompared } from '../support/answers.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^SELECT app_set_workspace/, 'wall'],
  [/^INSERT INTO idempotency/, 'key'],
  [/pg_advisory_xact_lock/, 'hold'],
  [/^(WITH "w0"|INSERT INTO|UPDATE|DELETE)/, 'write'],
  [/FOR (NO KEY )?UPDATE$/, 'lock'],
  [/^(SELECT|WITH)/, 'read'],
];

/** What somebody's mutation sends once it is known who asks: from the first statement of the deed to its end. */
export async function deed(by: Person, document: string, variables: Record<string, unknown>): Promise<string[]> {
  const texts: string[] = [];
  const deaf = listen((text) => texts.push(text.trim().replaceAll(/\s+/g, ' ')));
  const { errors } = await uncompared(() => as(by).ask(document, variables)).finally(deaf);
  expect(errors).toBeUndefined();
  const [begin, wall, member, ...sent] = texts.map((text) => SHORT.find(([form]) => form.test(text))?.[1] ?? text);
  expect([begin, wall, member]).toEqual(['BEGIN', 'wall', 'read']);
  return sent;
}
