// Breaks a text into lines that fit; a word that is longer than a line is cut, and a hyphen says so.

/** How wide a text is. */
export type Measure = (text: string) => number;

/** Where Swedish words are joined: a long word parts best there. */
const JOINT = /(?:ings|ions|hets|skaps|tets|mans|dags)$/iu;
/** What a syllable may begin with, in front of its vowel; and what may come before. */
const SYLLABLE =
  /^(?:[bcfgp][lr]?|d[rj]?|h|j|k[lrnv]?|l|m|n|qu|r|s(?:[lmnv]|[kpt]r?|j)?|t[rv]?|v|w|x|z)[aeiouyåäöéü]/iu;
const LETTERS = /\p{L}{2}$/u;

/** Fewer letters than this stand alone on no line. */
const FEWEST = 3;
/** So much shorter than it could be may a line become, for a word to part well. */
const SHORTER = 7;

/** Whether a syllable begins after so many signs, and none of its consonants is left behind. */
function beginsSyllable(word: string, place: number): boolean {
  const [before, after] = [word.slice(0, place), word.slice(place)];
  return LETTERS.test(before) && SYLLABLE.test(after) && !SYLLABLE.test(before.slice(-1) + after);
}

/** The longest beginning that fits with its hyphen, parted well where that can be; never less than one sign. */
function cut(word: string, width: number, measure: Measure): string {
  const signs = Array.from(word);
  let length = signs.length - 1;
  while (length > 1 && measure(`${signs.slice(0, length).join('')}-`) > width) length -= 1;
  const last = Math.min(length, signs.length - FEWEST);
  const beginnings = Array.from({ length: Math.max(0, last - FEWEST + 1) }, (_, index) => last - index)
    .filter((place) => place >= length - SHORTER)
    .map((place) => signs.slice(0, place).join(''));
  const good =
    beginnings.find((beginning) => JOINT.test(beginning)) ??
    beginnings.find((beginning) => beginsSyllable(word, beginning.length));
  return good ?? signs.slice(0, length).join('');
}

/** An address is read sign by sign, so a hyphen that is not its own would lead elsewhere. */
const ADDRESS = /^https?:\/\//iu;
/** It parts best behind these. */
const ADDRESS_JOINT = /.*[/?&=#._-]/su;

/** An address as the pieces that fit a line, with no sign added. */
function addressPieces(address: string, width: number, measure: Measure): string[] {
  if (measure(address) <= width) return [address];
  const signs = Array.from(address);
  let length = signs.length - 1;
  while (length > 1 && measure(signs.slice(0, length).join('')) > width) length -= 1;
  const fits = signs.slice(0, length).join('');
  const good = ADDRESS_JOINT.exec(fits)?.[0] ?? '';
  const first = good.length > fits.length / 2 ? good : fits;
  return [first, ...addressPieces(address.slice(first.length), width, measure)];
}

/** A word as the pieces that fit a line, all but the last with a hyphen. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (ADDRESS.test(word)) return addressPieces(word, width, measure);
  if (measure(word) <= width || Array.from(word).length < 3) return [word];
  const first = cut(word, width, measure);
  return [first.endsWith('-') ? first : `${first}-`, ...pieces(word.slice(first.length), width, measure)];
}

/** A space that does not break holds together what it stands between. */
const BREAK = /[^\S\u{A0}]+/u;

/** The lines of a text, each no wider than `width`; an empty text has one empty line. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of text.split(BREAK).filter(Boolean)) {
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
