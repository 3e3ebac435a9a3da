// The wall between workspaces, when the code has forgotten every workspace filter it ever wrote.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rewriting } from '#platform/database/session.js';
import { tenantSuite } from '../support/tenant-suite.js';

let forgotten = 0;

/** Takes the workspace out of every condition; the parameter stays, so that the numbers of the others hold. */
function forget(text: string): string {
  return text.replaceAll(/[\w".]*workspace_id"? = \$(\d+)/g, (_, number: string) => {
    forgotten += 1;
    return `$${number}::uuid IS NOT NULL`;
  });
}

beforeAll(() => {
  rewriting.rewrite = forget;
});

afterAll(() => {
  delete rewriting.rewrite;
});

tenantSuite('without any filter of the code');

it('has really forgotten the filters', () => {
  expect(forgotten).toBeGreaterThan(100);
});
