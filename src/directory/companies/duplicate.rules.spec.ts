/** Cases for comparing company names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCompanyName } from './duplicate.rules.js';

describe('one company under several spellings', () => {
  it.each([
    'AB Svenssons Mek. & Plåt (publ)',
    'Svenssons Mek och Plåt Aktiebolag',
    'SVENSSONS MEK & PLÅT A.B.',
    'Svenssons  Mek + Plat AB',
    'Svenssons Mek & Plåt AB i likvidation',
    'Svensson’s Mek. och Plåt, AB (publ.)',
    'Aktiebolaget Svenssons Mek-och Plåt',
    'Svenssons Mek och Plåt HB',
    'Svenssons Mek & Pla\u030At KB',
    'Enskild firma Svenssons Mek & Plåt',
  ])('"%s"', (name) => expect(normaliseCompanyName(name)).toBe('svenssons mek och plat'));
});

describe('a name', () => {
  it.each([
    ['Åkesson & Öberg Ek. för.', 'akesson och oberg'],
    ['Östra Gjuteriet ekonomisk förening', 'ostra gjuteriet'],
    ['3D-Teknik i Borås AB', '3d teknik i boras'],
    ['Fabriken', 'fabriken'],
    ['Nordic Ltd Filial', 'nordic'],
    ['Abborren AB', 'abborren'],
    ['Kab HB', 'kab'],
    ['Stål AB Väst', 'stal ab vast'],
    ['AB', 'ab'],
    ['AB AB', 'ab'],
    ['Ek för', 'ek for'],
    ['', ''],
    ['(&)', 'och'],
  ])('"%s" is compared as "%s"', (name, expected) => expect(normaliseCompanyName(name)).toBe(expected));

  it('may be as long and as strange as it likes', () => {
    expect(normaliseCompanyName('AB '.repeat(50_000))).toBe('ab');
  });

  it('stays the same when reduced again', () => {
    const words = fc.constantFrom(
      'AB',
      'Svensson',
      '&',
      'i',
      'likvidation',
      '(publ)',
      'Mek.',
      'Ek.',
      'för',
      'Öst',
      '-',
    );
    const names = fc.oneof(
      fc.array(words).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const once = normaliseCompanyName(name);
        expect(normaliseCompanyName(once)).toBe(once);
        expect(once).toMatch(/^(?:[\p{Letter}\p{Number}]+(?: [\p{Letter}\p{Number}]+)*)?$/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
