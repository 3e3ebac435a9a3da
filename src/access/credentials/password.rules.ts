// What a password must be: long, and not among those that guessing begins with (ASVS 5.0, chapter 6.2).
import { commonParts, commonPasswords } from './common-passwords.rules.js';

export const SHORTEST_PASSWORD = 12;

/** Long enough for any sentence; a limit only so that nobody sends a book to be hashed. */
export const LONGEST_PASSWORD = 256;

/** What must remain when the known parts are taken out. */
const OWN_CHARACTERS = 8;

/** Four common words or more are a passphrase, and may stay. */
const PARTS_OF_A_PHRASE = 4;

/** A password with fewer different characters repeats itself. */
const DIFFERENT_CHARACTERS = 5;

/** The year, number or mark that people hang on a word: first in every guesser's list. */
const TRIMMINGS = /^[^\p{L}]{1,6}|[^\p{L}]{1,6}$/gu;

/** Words that everybody who works here would try. */
const HOUSE_WORDS = [
  'stegvis',
  'iuc',
  'industriutvecklare',
  'insatsområde',
  'compcor',
  'fordonsdalen',
  'kompetenslyft',
];

const SHORTEST_CONTEXT_WORD = 3;

/** Letters as they are written by those who believe that nobody has thought of it. */
const DISGUISES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
};

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'GUESSABLE';

/**
 * What is wrong with a password, or nothing. Any character counts, and none is cut away.
 * @param context what is known of the person: address, name, organisation, workspace
 */
export function passwordFault(password: string, context: readonly string[]): PasswordFault | undefined {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD) return 'TOO_SHORT';
  if (length > LONGEST_PASSWORD) return 'TOO_LONG';
  return isGuessable(password, context) ? 'GUESSABLE' : undefined;
}

function isGuessable(password: string, context: readonly string[]): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < DIFFERENT_CHARACTERS) return true;
  const words = contextWords(context);
  return [lower, undisguised(lower)].some((text) => commonPasswords.has(text) || isMadeOfKnownParts(text, words));
}

function isMadeOfKnownParts(text: string, words: readonly string[]): boolean {
  const known = without(text, words);
  const { rest, taken } = without(known.rest, commonParts);
  const parts = known.taken + taken;
  const own = Array.from(rest.replaceAll(TRIMMINGS, ''));
  return parts > 0 && parts < PARTS_OF_A_PHRASE && own.length < OWN_CHARACTERS;
}

/** The text without any of the words, and how many were taken out. */
function without(text: string, words: readonly string[]): { rest: string; taken: number } {
  let rest = text;
  let taken = 0;
  for (const word of words) {
    const pieces = rest.split(word);
    taken += pieces.length - 1;
    // A mark stays where a word was, so that its neighbours do not make a new word.
    rest = pieces.join('\0');
  }
  return { rest: rest.replaceAll('\0', ''), taken };
}

function contextWords(context: readonly string[]): string[] {
  const words = context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u));
  const known = [...HOUSE_WORDS, ...words].filter(({ length }) => length >= SHORTEST_CONTEXT_WORD);
  return [...new Set(known)].toSorted((one, other) => other.length - one.length);
}

function undisguised(text: string): string {
  return Array.from(text, (letter) => DISGUISES[letter] ?? letter).join('');
}
