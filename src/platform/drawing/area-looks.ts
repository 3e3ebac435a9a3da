// How areas look: the colours of the pages, and for whoever sees or prints none of them a pattern.
import type { Hatch } from './hatches.js';

export interface AreaLook {
  area: string;
  tint: string;
  strong: string;
  hatch: Hatch;
}

/** By letter, in the colours of src/start/browser/house.css; a test holds the two equal. */
export const AREA_LOOKS = {
  O: { area: '#222b38', tint: '#edf4ff', strong: '#19222f', hatch: 'cross' },
  R: { area: '#3e69c9', tint: '#eef4ff', strong: '#25417f', hatch: 'lines' },
  C: { area: '#0c4d1a', tint: '#ebf7ec', strong: '#003c0d', hatch: 'dots' },
  E: { area: '#956708', tint: '#fbf2e5', strong: '#5d3e00', hatch: 'slant' },
  D: { area: '#813173', tint: '#fdeff9', strong: '#672a5c', hatch: 'grid' },
  X: { area: '#46534d', tint: '#eef0ee', strong: '#16211d', hatch: 'cross' },
} as const satisfies Readonly<Record<string, AreaLook>>;

export type AreaLetter = keyof typeof AREA_LOOKS;

export const INK = { text: '#16211d', quiet: '#46534d', edge: '#7a867f', hair: '#d6dbd7', paper: '#ffffff' } as const;

/** The letter whose look an area has; one with a letter of its own making is drawn in grey. */
export function lookedLetter(letter: string | null): AreaLetter {
  return letter !== null && Object.hasOwn(AREA_LOOKS, letter) ? (letter as AreaLetter) : 'X';
}
