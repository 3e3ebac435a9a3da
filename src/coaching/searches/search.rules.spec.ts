import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '#platform/values/text.js';
import { patternOf, wordsOf } from './search.rules.js';

describe('the words of a search', () => {
  it.each([
    ['  Åsa   Öberg ', ['asa', 'oberg']],
    ['asa', ['asa']],
    ['Å', []],
    ['', []],
    ['   ', []],
    ['AB 5', ['ab', '5']],
    ['a b c d e f g', ['a', 'b', 'c', 'd', 'e']],
    ['%_', ['%_']],
  ])('%j is %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('the pattern of a word', () => {
  const finds = (word: string, name: string): boolean => new RegExp(patternOf(word), 'u').test(name);

  it.each([
    ['asa', 'Åsa Öberg', true],
    ['oberg', 'ÅSA ÖBERG', true],
    ['berg', 'Åsa Öberg', true],
    ['aeon', 'Æon Verkstad', true],
    ['aeon', 'Aeon Verkstad', true],
    ['strasse', 'Straße', true],
    ['sss', 'Sß', true],
    ['sss', 'ßs', true],
    ['ssss', 'ßß', true],
    ['sss', 'sas', false],
    ['soren', 'Søren', true],
    ['asa', 'Åke', false],
    ['a.a', 'aba', false],
    ['a.a', 'Ä.A', true],
    ['(x', 'f(x)', true],
    ['3m', '3M Påhittat', true],
  ])('%j in %j: %s', (word, name, isThere) => {
    expect(finds(word, name)).toBe(isThere);
  });

  it('finds in a name what the name says without its accents', () => {
    const letters = fc.constantFrom(
      ...Array.from('aåäbcçdeéèfghiïjklmnoöøpqrsštuüvwxyýzžæß0123456789-.,()[]*+?^$|&/%_'),
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2, maxLength: 20 }), (name) => {
        for (const word of wordsOf(name)) expect(finds(word, name)).toBe(true);
        expect(folded(name)).not.toMatch(/[åäö]/);
      }),
    );
  });
});
