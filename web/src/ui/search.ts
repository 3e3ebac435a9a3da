// Text as one searches it: without case and accents, so that “angstrom” finds “Ångström”.
export const foldedOf = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
