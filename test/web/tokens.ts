// Reads the colours of the app out of tokens.css, and computes the contrast of one on another.
import { textOf } from './sources.js';

export type Theme = 'light' | 'dark';

export type Colours = Readonly<Record<string, string>>;

const DARK = ":root[data-mantine-color-scheme='dark']";

/** The colours that a selector declares, all its blocks together. */
function declaredBy(selector: string, css: string): Colours {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, of = '']) => of.trim() === selector);
  const lines = blocks.flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)]);
  return Object.fromEntries(lines.map(([, name = '', colour = '']) => [name, colour]));
}

const tokens = (): string => textOf('ui/tokens.css').replaceAll(/\/\*[^]*?\*\//g, '');

/** The colours of a theme, with those of an area when one is named; the dark theme takes over what it does not change. */
export function coloursOf(theme: Theme, area?: string, css = tokens()): Colours {
  const own = (selector: string): Colours => declaredBy(selector, css);
  const areas = area ? [`[data-area='${area}']`] : [];
  const light = [':root', ...areas];
  const selectors = theme === 'light' ? light : [...light, DARK, ...areas.map((one) => `${DARK} ${one}`)];
  return Object.assign({}, ...selectors.map(own)) as Colours;
}

/** Every selector of the tokens that begins an area. */
export const areasOf = (css = tokens()): string[] => [
  ...new Set([...css.matchAll(/\[data-area='(\w)'\]/g)].map(([, area = '']) => area)),
];

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
