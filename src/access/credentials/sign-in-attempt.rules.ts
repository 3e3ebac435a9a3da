// How long one must wait to try again: longer for every wrong password, never for ever (ASVS 5.0, 6.3.1).

/** Wrong passwords that cost nothing: people do mistype. */
const FREE_FAILURES = 3;

/** The first wait; every further failure doubles it. With the longest wait this admits at most ten guesses in an hour. */
const FIRST_WAIT_SECONDS = 30;

const LONGEST_WAIT_SECONDS = 900;

/** Failures that one network may make in an hour, whatever the accounts: a whole office sits behind one address. */
export const NETWORK_BUDGET = 60;

/** Failures older than this are forgotten. */
export const MEMORY_HOURS = 24;

/** How long an address that somebody signed in from is known to them. */
export const KNOWN_NETWORK_DAYS = 30;

/** Seconds left to wait, after so many failures of which the last was so many seconds ago. */
export function secondsToWait(failures: number, secondsSinceLast: number): number {
  if (failures < FREE_FAILURES) return 0;
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS);
  return Math.max(0, Math.ceil(wait - secondsSinceLast));
}

/** Whom a budget is counted for: an IPv4 address, or the /64 that one IPv6 household has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.toLowerCase().split('%')[0] ?? '').split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
