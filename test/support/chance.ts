/** Chance that can be had again: the same seed gives the same numbers, on every machine. */

/** Draws from one stream of chance. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  isSo(probability: number): boolean;
  pick<T>(list: readonly T[], weights?: readonly number[]): T;
  /** Around nought, with a deviation of one. */
  normal(): number;
  /** Of mean one, the more even the larger the shape. */
  gamma(shape: number): number;
  /** How many happen where so many are expected. */
  poisson(expected: number): number;
  /** How long until it happens, on average so long. */
  wait(mean: number): number;
}

/** A stream of chance; streams of different names from one seed have nothing to do with each other. */
export function chance(seed: number, name = ''): Chance {
  const next = stream(hashed(`${seed}/${name}`));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    isSo: (probability) => next() < probability,
    pick: (list, weights) => picked(list, weights, next()),
    gamma: (shape) => gammaDrawn(shape, next, normal) / shape,
    poisson: (expected) => poissonDrawn(expected, next, normal),
    wait: (mean) => -mean * Math.log(1 - next()),
  };
}

/** Mulberry32. */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}

function picked<T>(list: readonly T[], weights: readonly number[] | undefined, at: number): T {
  const sizes = list.map((_, index) => weights?.[index] ?? 1);
  let left = at * sizes.reduce((sum, size) => sum + size, 0);
  const index = sizes.findIndex((size) => (left -= size) < 0);
  const found = list.at(index);
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** Marsaglia and Tsang. */
function gammaDrawn(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return gammaDrawn(shape + 1, next, normal) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - next()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poissonDrawn(expected: number, next: () => number, normal: () => number): number {
  if (expected <= 0) return 0;
  if (expected > 60) return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal()));
  const limit = Math.exp(-expected);
  let [count, product] = [0, next()];
  while (product > limit) {
    count += 1;
    product *= next();
  }
  return count;
}
