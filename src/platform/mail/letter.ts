// How a letter is written: paragraph by paragraph, Swedish first and English below.

/** What people have written may hold line breaks; a subject and a greeting may not. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The text of a letter from its paragraphs; those that are empty are left out. */
export function inBothLanguages(letter: { sv: readonly string[]; en: readonly string[] }): string {
  const [swedish, english] = [letter.sv, letter.en].map((part) => part.filter(Boolean).join('\n\n'));
  return `${swedish}\n\n---\n\n${english}\n`;
}
