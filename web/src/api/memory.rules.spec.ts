import { describe, expect, it } from 'vitest';
import { foldPieces, readTogether, type Piece } from './memory.rules';

const PIECES: Piece[] = [
  { day: 1, entries: { old: 'forgotten', kept: 'first' } },
  { day: 5, entries: { a: '1', b: '1', gone: '1' } },
  { day: 5, entries: { a: '2', gone: undefined } },
  { day: 6, entries: { b: '3', kept: 'again' } },
];

describe('what was seen', () => {
  it('is what was said last', () => {
    expect(readTogether(PIECES, 1)).toEqual({ old: 'forgotten', kept: 'again', a: '2', b: '3' });
  });

  it('is forgotten when it was said too long ago, unless it was said again', () => {
    expect(readTogether(PIECES, 5)).toEqual({ kept: 'again', a: '2', b: '3' });
  });

  it('is folded into one piece for each day, without what was said again later', () => {
    expect(foldPieces(PIECES, 2)).toEqual([
      { day: 5, entries: { a: '2' } },
      { day: 6, entries: { b: '3', kept: 'again' } },
    ]);
  });

  it.each([0, 1, 5, 6, 7])('says the same when it has been folded, from day %i', (since) => {
    expect(readTogether(foldPieces(PIECES, since), since)).toEqual(readTogether(PIECES, since));
  });
});
