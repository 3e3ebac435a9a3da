// Tags: words by which things find each other, so that "Grön Omställning" and "grön  omställning" are one.

/** So many tags, and so many characters in each, at most. */
export const TAGS_AT_MOST = 30;
export const TAG_LENGTH = 60;

/** A tag as it is kept: lower case, single spaces. */
export function tagged(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Tags as they are kept: each once, in the order in which they were given. */
export function tagsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map(tagged))];
}
