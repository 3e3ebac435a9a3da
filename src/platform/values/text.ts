/** Text that exists in both languages, and how to choose from it. */
import type { Locale } from './locale.js';

/** A sentence or a name in Swedish and in English; both are always there. */
export interface Localised {
  readonly sv: string;
  readonly en: string;
}

/** The text in the reader's language. */
export function pick(text: Localised, locale: Locale): string {
  return text[locale];
}

/**
 * Text reduced to what counts when two spellings are compared: lower case, no accents, single spaces.
 * 'Göteborgs  Mek.' and 'goteborgs mek.' become the same.
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
