/** Cases for the first line: which promise stands there, and what is said beside it. */
import { describe, expect, it } from 'vitest';
import { headlineOf, type Candidate } from './headline.rules.js';

const said = (text: string) => ({ sv: `${text} sv.`, en: `${text} en.` });
const one = (change: Partial<Candidate>): Candidate => ({
  unit: 'COMPANY',
  value: 60,
  reached: 31,
  gap: 0,
  isOver: false,
  isPartners: false,
  sentence: said('A'),
  ...change,
});

describe('the first line', () => {
  it.each<[string, Candidate[], string]>([
    ['is the first promise, when none is behind', [one({ gap: 2 }), one({ gap: 0, sentence: said('B') })], 'A sv.'],
    [
      'is the one furthest behind, by its part of the promise',
      [one({ gap: -4 }), one({ unit: 'HOUR', value: 4000, gap: -20, sentence: said('B') })],
      'A sv. Efter plan ligger också: 20 timmar.',
    ],
    [
      'names all others that are behind',
      [
        one({ gap: -1 }),
        one({ unit: 'PERSON', value: 600, gap: -90, sentence: said('B') }),
        one({ unit: 'HOUR', gap: 9 }),
      ],
      'B sv. Efter plan ligger också: 1 företag.',
    ],
    [
      'leaves out those whose time has passed',
      [one({ gap: -30, isOver: true }), one({ gap: -1, sentence: said('B') }), one({ gap: -9, isOver: true })],
      'B sv.',
    ],
    [
      'is of those whose time has passed, when it has for all',
      [one({ gap: -1, isOver: true }), one({ gap: -30, isOver: true, sentence: said('B') })],
      'B sv.',
    ],
    [
      'is of what all have promised together, and counts the partners’ own that are behind',
      [
        one({ gap: -1 }),
        one({ gap: -50, isPartners: true, sentence: said('B') }),
        one({ unit: 'HOUR', gap: -1, isPartners: true, sentence: said('C') }),
        one({ gap: 3, isPartners: true, sentence: said('D') }),
      ],
      'A sv. Av parternas egna mål ligger 2 efter plan.',
    ],
    [
      'is the partner’s own, where only that may be seen',
      [one({ sentence: null }), one({ gap: -5, isPartners: true, sentence: said('B') })],
      'B sv.',
    ],
    [
      'names each unit once, by what is furthest behind',
      [
        one({ gap: -9 }),
        one({ unit: 'PERSON', gap: -2, sentence: said('B') }),
        one({ unit: 'PERSON', gap: -7, sentence: said('C') }),
      ],
      'A sv. Efter plan ligger också: 7 personer.',
    ],
    [
      'is the own part, where only the whole has promised',
      [one({ sentence: null, reached: 7 }), one({ sentence: null, reached: 1, unit: 'PERSON' })],
      'Målen gäller hela projektet. Er del: 7 företag, 1 person.',
    ],
    [
      'says that too few are behind',
      [one({ sentence: null, reached: null })],
      'Det är för få företag för att läget ska kunna visas.',
    ],
    ['says that nothing is promised', [], 'Projektet har inte lovat något i antal ännu.'],
  ])('%s', (_, candidates, expected) => expect(headlineOf(candidates).sv).toBe(expected));

  it('says the same in English', () => {
    expect(headlineOf([one({ gap: -1 }), one({ unit: 'PERSON', gap: -1, sentence: said('B') })]).en).toBe(
      'A en. Also behind plan: 1 person.',
    );
    expect(headlineOf([one({ sentence: null, reached: 2 })]).en).toBe(
      'The targets are of the whole project. Your part: 2 companies.',
    );
  });
});
