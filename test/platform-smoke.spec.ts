import { describe, expect, it } from 'vitest';
import { as } from './support/as.js';
import { consortium } from './support/make.js';
describe('the thin slice', () => {
  it('answers', async () => {
    const { coach } = await consortium();
    const answer = await as(coach).ask('query($id: ID!) { history(of: $id) { totalCount nodes { id verb } pageInfo { hasNextPage } } }', { id: coach.memberId });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ history: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } } });
    expect(answer.headers.get('x-stegvis-statements')).toBe('5');
  });
});
