// What counts as an address of an account: one form per address, so that nobody gets two accounts by a capital letter.

/** The longest address that SMTP can deliver to (RFC 5321 §4.5.3.1.3). */
const LONGEST = 254;

/** One @, a domain with a dot, and nothing that could smuggle a second address or a header into a letter. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/;

/** Whether a text can be the address of an account. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

/** The form in which addresses are kept and compared. */
export function canonicalEmail(text: string): string {
  return text.trim().toLowerCase();
}
