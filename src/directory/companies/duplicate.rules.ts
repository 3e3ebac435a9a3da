/** Company names reduced to what two spellings of one company share, for hints that it may be registered already. */
import { folded } from '#platform/values/text.js';

/** Words that tell the legal form or the state of a company, not its name; the longest first. */
const FORM_WORDS: readonly (readonly string[])[] = [
  'ekonomisk forening',
  'ideell forening',
  'enskild firma',
  'ek for',
  'i likvidation',
  'i konkurs',
  'under rekonstruktion',
  'aktiebolaget',
  'aktiebolag',
  'handelsbolaget',
  'handelsbolag',
  'kommanditbolaget',
  'kommanditbolag',
  'stiftelsen',
  'filial',
  'firma',
  'publ',
  'ab',
  'hb',
  'kb',
  'ef',
  'ltd',
  'gmbh',
  'inc',
  'oy',
  'as',
  'aps',
].map((words) => words.split(' '));

/** The words without a legal form at their beginning or end, or as they are when nothing else is there. */
function withoutForms(words: readonly string[]): readonly string[] {
  let [from, until] = [0, words.length];
  const standsAt = (form: readonly string[], at: number): boolean =>
    form.every((word, index) => words[at + index] === word);
  for (;;) {
    const forms = FORM_WORDS.filter((form) => form.length < until - from);
    const first = forms.find((form) => standsAt(form, from));
    const last = forms.find((form) => standsAt(form, until - form.length));
    if (first) from += first.length;
    else if (last) until -= last.length;
    else return words.slice(from, until);
  }
}

/**
 * A company's name in the form that names are compared in: no legal form, case, accents or punctuation.
 * 'AB Svenssons Mek. & Plåt (publ)' and 'Svenssons Mek och Plåt Aktiebolag' both become 'svenssons mek och plat'.
 */
export function normaliseCompanyName(name: string): string {
  const words = folded(name)
    .replaceAll(/[&+]/gu, ' och ')
    .replaceAll(/['’´`.]/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .split(' ');
  return withoutForms(words).join(' ');
}
