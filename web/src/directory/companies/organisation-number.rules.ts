// Organisation numbers as people write them.

/** Ten digits with a hyphen before the last four; anything else as it is. */
export const organisationNumberInWords = (number: string): string => number.replace(/^(\d{6})(\d{4})$/, '$1-$2');
