/** An address on one line, as one writes it in a map. */

export interface Address {
  readonly streetAddress: string | null;
  readonly postalCode: string | null;
  readonly postTown: string | null;
}

const SWEDISH_POSTAL_CODE = /^(\d{3})(\d{2})$/u;

/** Street, postal code and town, as much as is known; nothing where neither street nor town is. */
export function addressLine({ streetAddress, postalCode, postTown }: Address): string | null {
  if (!streetAddress && !postTown) return null;
  const code = postalCode?.replace(SWEDISH_POSTAL_CODE, '$1 $2');
  const place = [code, postTown].filter(Boolean).join(' ');
  return [streetAddress, place].filter(Boolean).join(', ');
}
