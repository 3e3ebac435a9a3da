// Cases of a link's token.
import { describe, expect, it } from 'vitest';
import { partsOf, written } from './link.rules.js';

const parts = {
  workspaceId: '0193a5c0-0000-7000-8000-000000000001',
  id: '0193a5c0-0000-7000-8000-000000000002',
  secret: 'a_b-c'.padEnd(43, 'x'),
};

describe('the token of a link', () => {
  it('gives back what it was written from', () => {
    expect(partsOf(written(parts))).toEqual(parts);
    expect(partsOf(`  ${written(parts)}\n`)).toEqual(parts);
  });

  it.each([
    '',
    'stv_x',
    written(parts).slice(0, -1),
    `${written(parts)}x`,
    written(parts).replace('_', '-'),
    written({ ...parts, workspaceId: '-'.repeat(36) }),
    written({ ...parts, secret: `${parts.secret.slice(1)}'` }),
  ])('is nothing else: %s', (token) => {
    expect(partsOf(token)).toBeUndefined();
  });
});
