// The colours: every pair that is read is told apart, in both themes, and no file has colours of its own.
import { describe, expect, it } from 'vitest';
import { filesEnding, textOf } from './sources.js';
import { areasOf, coloursOf, contrast, type Colours, type Theme } from './tokens.js';

const THEMES: readonly Theme[] = ['light', 'dark'];
const GROUNDS = ['surface', 'canvas'];
const STATUSES = ['ok', 'warn', 'danger', 'info'];
const AREAS = ['O', 'R', 'C', 'E', 'D'];
const EVERY = THEMES.flatMap((theme) => [...AREAS, 'X'].map((area) => [theme, area] as const));

/** Text on a ground, and the least contrast that it may have. */
const READ: readonly (readonly [string, string, number])[] = [
  ...['text', 'text-2', 'muted', 'accent', ...STATUSES].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground, 4.5] as const),
  ),
  ...GROUNDS.map((ground) => ['border-strong', ground, 3] as const),
  ...STATUSES.flatMap((status) => [[status, `${status}-fill`, 4.5] as const, ['text', `${status}-fill`, 4.5] as const]),
  ['on-accent', 'accent', 4.5],
  ['accent', 'accent-fill', 4.5],
  ['text', 'accent-fill', 4.5],
];

const OF_AN_AREA: readonly (readonly [string, string, number])[] = [
  ['area', 'surface', 4.5],
  ['area', 'canvas', 4.5],
  ['strong', 'tint', 4.5],
  ['area', 'tint', 4.5],
];

function colourOf(colours: Colours, name: string): string {
  const colour = colours[name];
  if (!colour) throw new Error(`tokens.css has no --${name}.`);
  return colour;
}

const tooFaint = (colours: Colours, pairs: typeof READ): string[] =>
  pairs.flatMap(([text, ground, least]) => {
    const ratio = contrast(colourOf(colours, text), colourOf(colours, ground));
    return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
  });

describe('the colours', () => {
  it('are measured as WCAG measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrast('#16211d', '#ffffff')).toBeCloseTo(16.5, 1);
  });

  it.each(THEMES)('of the %s theme can be read on their grounds', (theme) => {
    expect(tooFaint(coloursOf(theme), READ)).toEqual([]);
  });

  it('stand for five areas, and for what has none', () => {
    expect(areasOf().toSorted()).toEqual([...AREAS, 'X'].toSorted());
  });

  it.each(EVERY)('of the %s theme show area %s', (theme, area) => {
    expect(tooFaint(coloursOf(theme, area), OF_AN_AREA)).toEqual([]);
  });

  it.each(EVERY)('of the %s theme and area %s carry the number of their step', (theme, area) => {
    const colours = coloursOf(theme, area);
    const faint = [1, 2, 3, 4, 5].flatMap((step) => {
      const ratio = contrast(colourOf(colours, `step-${step}`), colourOf(colours, step <= 3 ? 'ink' : 'paper'));
      return ratio < 4.5 ? [`step ${step}: ${ratio.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });

  it('are found when they are too faint', () => {
    const css = ":root { --text: #16211d; --surface: #ffffff; --muted: #9a9a9a; } [data-area='Q'] { --area: #eeeeee; }";
    const colours = coloursOf('light', 'Q', css);
    expect(tooFaint(colours, [['muted', 'surface', 4.5]])).toEqual(['muted on surface: 2.81']);
    expect(tooFaint(colours, [['area', 'surface', 4.5]])).toEqual(['area on surface: 1.16']);
    expect(() => tooFaint(colours, [['accent', 'surface', 4.5]])).toThrow('--accent');
  });
});

/** Where colours are made rather than used. */
const PALETTE = new Set(['ui/tokens.css', 'ui/theme.ts']);
/** Paper is white, and what is printed on it black or grey. */
const PAPER = /^#(([0-9a-f])\2{2}|([0-9a-f])\3{5})$/;

const coloursIn = (text: string): string[] =>
  [...text.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\([^)]*\)/gi)]
    .map(([colour]) => colour)
    .filter((colour) => !PAPER.test(colour));

describe('a file of the app', () => {
  it('has no colours of its own', () => {
    const files = filesEnding('.css', '.tsx', '.ts').filter((name) => !PALETTE.has(name));
    const found = files.flatMap((name) => coloursIn(textOf(name)).map((colour) => `${name}: ${colour}`));
    expect(found).toEqual([]);
  });

  it('is found to have some', () => {
    expect(coloursIn('a { color: #0b5c6b; background: rgb(1 2 3 / 50%); border-color: #fff }')).toEqual([
      '#0b5c6b',
      'rgb(1 2 3 / 50%)',
    ]);
  });
});
