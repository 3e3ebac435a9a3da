// The app's sentences: all of them in a catalogue, in both languages, with the same values in the same places.
import { describe, expect, it } from 'vitest';
import { cataloguesIn, faultsOf, type Catalogue } from './catalogues.js';
import { sourceOf, sources } from './sources.js';
import { spokenOutside } from './spoken.js';

/** What may stand in the code, by file, and why. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The product's own name is the same in every language.
  'shell/Shell.tsx': ['Stegvis'],
  // The letter of the grund, as of every area, is the same in every language.
  'coaching/progress/StaircaseFigure.tsx': ['O'],
};

const isAllowed = (found: string): boolean =>
  Object.entries(ALLOWED).some(
    ([name, texts]) => found.startsWith(`${name}:`) && texts.some((text) => found.endsWith(`: ${text}`)),
  );

const spoken = (code: string): string[] =>
  spokenOutside(sourceOf('a/A.tsx', code)).map((found) => found.replace(/^.*?: /, ''));

describe('what the app says', () => {
  it('stands in its catalogues, all of it', () => {
    expect(
      sources()
        .flatMap(spokenOutside)
        .filter((found) => !isAllowed(found)),
    ).toEqual([]);
  });

  it.each([
    ['text between tags', '<p>Allt sparat</p>', 'Allt sparat'],
    ['one word between tags', '<p>{n} h</p>', 'h'],
    ['a choice between tags', "<p>{isOn ? 'on' : say('off')}</p>", 'on'],
    ['a text filled with values', '<p>{`v. ${week}`}</p>', 'v. {}'],
    ['what is read aloud', '<a aria-label="close" />', 'close'],
    ['what is read aloud, chosen', "<a aria-label={isOpen ? say('shut') : 'open'} />", 'open'],
    ['a label in a list of choices', "const data = [{ value: 'x', label: 'other' }];", 'other'],
    ['a notice', "notify('done')", 'done'],
    ['prose anywhere', "const text = cond ? 'Try again' : other;", 'Try again'],
    ['Swedish anywhere', "const unit = 'år';", 'år'],
  ])('is found outside: %s', (_, code, text) => {
    expect(spoken(code)).toEqual([text]);
  });

  it.each([
    ['a sentence of a catalogue', "<p>{say('saved')}</p>"],
    ['a value that a program reads', '<Button variant="default" size="compact-md" type="submit" />'],
    ['a mark', '<p>{a} · {b}</p>'],
    ['a link', '<Link to="/companies" className={styles.place} />'],
    ['a choice of a value', "<p className={isOn ? 'on' : 'off'}>{count}</p>"],
    ['a path to draw', '<path d={`M${x} ${y}v-20h-12`} />'],
    ['a comparison', "<p>{state === 'saved' && say('saved')}</p>"],
    ['what a developer reads', "throw new Error('Nobody is here.');"],
    ['words of a catalogue', "const A = wordsOf('a', { b: 'Två ord' }, { b: 'Two words' });"],
  ])('is not found in %s', (_, code) => {
    expect(spoken(code)).toEqual([]);
  });
});

describe('the catalogues', () => {
  const all = sources().flatMap(cataloguesIn);

  it('are complete in Swedish and English', () => {
    expect(all.length).toBeGreaterThan(5);
    expect(all.flatMap(faultsOf)).toEqual([]);
  });

  it('have a name each, or one would overwrite another', () => {
    const names = all.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('choose between one and many by a number, never by a number in words', () => {
    const plurals = new Set(
      all.flatMap(({ sv }) => Object.keys(sv)).flatMap((key) => /^(.*)_one$/.exec(key)?.[1] ?? []),
    );
    const given = sources().flatMap(({ name, text }) =>
      [...text.matchAll(/say\('(\w+)', \{ count: (?:\w+InWords|String)\(/g)].map(([, key = '']) => ({ name, key })),
    );
    expect(given.filter(({ key }) => plurals.has(key))).toEqual([]);
  });

  const made = (sv: Catalogue['sv'], en: Catalogue['en']): Catalogue => ({ name: 'a', file: 'a.words.ts', sv, en });

  it.each([
    ['a sentence that one language lacks', made({ a: 'Ett' }, {}), 'a: not in English'],
    ['an empty sentence', made({ a: 'Ett' }, { a: ' ' }), 'a: empty in English'],
    ['a value that one language leaves out', made({ a: '{{n}} av {{m}}' }, { a: '{{n}}' }), 'a: other values'],
    ['a plural without its other form', made({ a_one: 'ett' }, { a_one: 'one' }), 'a_one: no plural'],
    ['Swedish where English should be', made({ a: 'Spara besöket' }, { a: 'Spara besöket' }), 'a: Swedish in English'],
  ])('are found to have %s', (_, catalogue, fault) => {
    expect(faultsOf(catalogue)).toEqual([`a.words.ts ${fault}`]);
  });
});
