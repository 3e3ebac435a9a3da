// Tags: one word, however it was typed.
import { describe, expect, it } from 'vitest';
import { tagged, tagsOf } from './tags.js';

describe('a tag', () => {
  it.each([
    ['Grön  Omställning ', 'grön omställning'],
    ['ESF+', 'esf+'],
    ['\tStål\noch metall', 'stål och metall'],
    ['Ökad TAKT', 'ökad takt'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tagged(typed)).toBe(kept);
  });

  it('is kept once, where it was first given', () => {
    expect(tagsOf(['Stål', 'jtf', 'STÅL ', 'Jtf', 'Norr'])).toEqual(['stål', 'jtf', 'norr']);
  });
});
