/** What somebody who types in the palette means: words, whatever their case and accents. */
import { folded } from '#platform/values/text.js';

/** Fewer letters than this mean everybody. */
export const SHORTEST = 2;

const WORDS_AT_MOST = 5;

/** The words of a search, without accents; none where too little is typed to mean anything. */
export function wordsOf(text: string): string[] {
  const plain = folded(text);
  return plain.length < SHORTEST ? [] : plain.split(' ').slice(0, WORDS_AT_MOST);
}

/** How a letter may stand in a name. */
const SPELT: Readonly<Record<string, string>> = {
  a: 'aåäàáâã',
  c: 'cç',
  e: 'eéèêë',
  i: 'iíìîï',
  n: 'nñ',
  o: 'oöøóòôõ',
  s: 'sš',
  u: 'uüúùû',
  y: 'yýÿ',
  z: 'zž',
};

/** Two letters that may stand as one. */
const LIGATURES: Readonly<Record<string, string>> = { ae: 'æÆ', ss: 'ß' };

/** Three or more s: which of them stand together as ß cannot be told, so as many as there may be of either. */
function manyS(run: string): string {
  return `[${SPELT['s'] ?? 's'}SŠß]{${Math.ceil(run.length / 2)},${run.length}}`;
}

/** A regular expression that finds a word without accents in a name with them, whatever the case of either. */
export function patternOf(word: string): string {
  return word.replaceAll(/ae|s{2,}|./gsu, (part) => {
    if (part.length > 2) return manyS(part);
    const ligature = LIGATURES[part];
    const letters = Array.from(part, lettersOf).join('');
    return ligature ? `(?:${letters}|[${ligature}])` : letters;
  });
}

/** What means something of its own in a regular expression. */
const SYNTAX = /[.*+?^${}()|[\]\\]/u;

function lettersOf(letter: string): string {
  if (SYNTAX.test(letter)) return `\\${letter}`;
  const spelt = SPELT[letter] ?? letter;
  const both = new Set(Array.from(`${spelt}${spelt.toUpperCase()}`));
  return both.size === 1 ? letter : `[${Array.from(both).join('')}]`;
}
