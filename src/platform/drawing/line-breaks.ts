// Breaks a text into lines that fit; a word that is longer than a line is cut, and a hyphen says so.

/** How wide a text is. */
export type Measure = (text: string) => number;

/** The longest beginning that fits with its hyphen, never less than one sign. */
function cut(word: string, width: number, measure: Measure): string {
  const signs = Array.from(word);
  let length = signs.length - 1;
  while (length > 1 && measure(`${signs.slice(0, length).join('')}-`) > width) length -= 1;
  // Two letters alone on the next line look like a mistake.
  if (signs.length - length < 3 && length > 4) length -= 2;
  return signs.slice(0, length).join('');
}

/** A word as the pieces that fit a line, all but the last with a hyphen. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width || Array.from(word).length < 3) return [word];
  const first = cut(word, width, measure);
  return [first.endsWith('-') ? first : `${first}-`, ...pieces(word.slice(first.length), width, measure)];
}

/** The lines of a text, each no wider than `width`; an empty text has one empty line. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const joined = open ? `${open} ${word}` : word;
    if (measure(joined) <= width) {
      open = joined;
      continue;
    }
    if (open) lines.push(open);
    const parts = pieces(word, width, measure);
    lines.push(...parts.slice(0, -1));
    open = parts.at(-1) ?? '';
  }
  return [...lines, open];
}

/** No more lines than so many: what does not fit ends in an ellipsis. */
export function linesAtMost(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return kept.map((text, index) => (index === most - 1 ? `${text.replace(/[\s.,;-]+$/u, '')}…` : text));
}
