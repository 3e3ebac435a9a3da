// What people search for, as a pattern of LIKE: signs that mean something there stand for themselves.

/** Matches whatever holds the text. */
export function holding(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}
