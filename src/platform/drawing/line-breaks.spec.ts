import { describe, expect, it } from 'vitest';
import { linesAtMost, linesOf } from './line-breaks.js';

/** Every sign is as wide as every other. */
const measure = (text: string): number => Array.from(text).length;

describe('a text broken into lines', () => {
  it.each<[string, number, string[]]>([
    ['ett två tre', 7, ['ett två', 'tre']],
    ['ett två tre', 11, ['ett två tre']],
    ['', 5, ['']],
    ['  flera   mellanslag ', 20, ['flera mellanslag']],
    ['energiomställning', 12, ['energiom-', 'ställning']],
    ['en organisationsstruktur nu', 16, ['en', 'organisations-', 'struktur nu']],
    ['förändringsledningsansvarig', 20, ['förändringslednings-', 'ansvarig']],
    ['åäöåäöåäöåäö', 7, ['åäöåäö-', 'åäöåäö']],
    ['verkstadsgolv', 10, ['verkstads-', 'golv']],
    ['se https://example.com/en-mapp/ett-papper.pdf', 24, ['se', 'https://example.com/en-', 'mapp/ett-papper.pdf']],
    ['https://example.com/abcdefghijklmnop', 16, ['https://example.', 'com/abcdefghijkl', 'mnop']],
    ['senast 30\u{A0}juni', 9, ['senast', '30\u{A0}juni']],
  ])('%j in %i', (text, width, lines) => {
    expect(linesOf(text, width, measure)).toEqual(lines);
  });

  it('ends in an ellipsis where there is no room for all of it', () => {
    expect(linesAtMost(['ett', 'två,', 'tre'], 2)).toEqual(['ett', 'två…']);
    expect(linesAtMost(['ett'], 2)).toEqual(['ett']);
  });
});
