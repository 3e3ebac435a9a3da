// Organisation numbers as people write them, and what is wrong with one before anybody has been asked.

/** Ten digits with a hyphen before the last four; anything else as it is. */
export const organisationNumberInWords = (number: string): string => number.replace(/^(\d{6})(\d{4})$/, '$1-$2');

export type NumberFault = 'form' | 'checkDigit';

/** With or without the century, a dash or spaces; or as the VAT number. */
const WRITTEN = /^(?:\d{2})?(\d{6})[-+]?(\d{4})$/;
const AS_VAT = /^SE(\d{6}-?\d{4})01$/;

/** Every second digit doubled, and the digits of what that gives, are together a number of tens (Luhn). */
function isChecked(ten: string): boolean {
  const sum = Array.from(ten, Number).reduce((total, digit, place) => {
    const weighed = place % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** What is wrong with a number, as far as it says so itself; nothing of one that is not written. */
export function numberFaultOf(text: string): NumberFault | undefined {
  const compact = text
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .toUpperCase();
  if (compact === '') return undefined;
  const [, first, last] = WRITTEN.exec(compact.replace(AS_VAT, '$1')) ?? [];
  if (first === undefined || last === undefined) return 'form';
  return isChecked(first + last) ? undefined : 'checkDigit';
}
