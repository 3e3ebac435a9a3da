// How an organisation's number is written.

/** Ten digits, with the hyphen that people write or without it. */
export function isTenDigits(value: unknown): boolean {
  return typeof value === 'string' && /^\d{6}-?\d{4}$/.test(value.trim());
}

/** The one form in which numbers are kept. */
export function tenDigits(value: string | null | undefined): string | null {
  return value ? value.replaceAll(/\D/g, '') : null;
}

/** Each kind once, in the order they were given. */
export function each<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
