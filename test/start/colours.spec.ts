// The colours: everything that is read has the contrast that WCAG 2.2 asks for (1.4.3, 1.4.11), in light and in dark.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AREA_LOOKS, type AreaLetter } from '#platform/drawing/area-looks.js';

type Colours = Record<string, string>;

const style = await readFile('src/start/browser/house.css', 'utf8');
const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)');

function coloursIn(rules: string, selector: string): Colours {
  const [, body = ''] = new RegExp(`${selector.replace('.', '\\.')} \\{([^}]*)\\}`).exec(rules) ?? [];
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#\w+);/g)].map(([, token = '', colour = '']) => [token, colour]),
  );
}

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const THEMES: [string, string][] = [
  ['light', light],
  ['dark', dark],
];

const TEXTS = ['text', 'text-2', 'muted', 'accent', 'danger', 'warn'];
const AREAS = ['O', 'R', 'C', 'E', 'D', 'X'];

describe.each(THEMES)('in the %s theme', (_, rules) => {
  const house = coloursIn(rules, ':root');

  it.each(TEXTS)('%s can be read on paper and on what lies around it', (token) => {
    expect(contrast(house[token], house['surface'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(house[token], house['canvas'])).toBeGreaterThanOrEqual(4.5);
  });

  it('fields can be told from the paper, and buttons and notices can be read', () => {
    expect(contrast(house['border-strong'], house['surface'])).toBeGreaterThanOrEqual(3);
    expect(contrast(house['on-accent'], house['accent'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(house['danger'], house['danger-fill'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(house['warn'], house['warn-fill'])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(AREAS)('area %s can be seen, its letter read and its step told', (letter) => {
    const area = coloursIn(rules, `.area-${letter}`);
    expect(contrast(area['area'], house['surface'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(area['area'], house['canvas'])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(area['strong'], house['surface'])).toBeGreaterThanOrEqual(7);
    expect(contrast(area['area'], area['tint'])).toBeGreaterThanOrEqual(3);
  });
});

it.each(AREAS)('area %s has on paper the colours it has on the pages', (letter) => {
  const { area, tint, strong } = AREA_LOOKS[letter as AreaLetter];
  expect({ area, tint, strong }).toEqual(coloursIn(light, `.area-${letter}`));
});

it('the measure is the right one', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
});
