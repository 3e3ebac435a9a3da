// What came of the requests of one phase: each is noted as when it was due, how long it took, its status and Retry-After.

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const sorted = (notes) => notes.map(([, took]) => took).toSorted((one, other) => one - other);

const isAnswered = ([, , status]) => status === 200;
const isRefused = ([, , status]) => status === 429 || status === 503;

/** What some streams saw in one phase, taken together. */
export function seenBy({ streams, seconds }, ...names) {
  const notes = names.flatMap((name) => streams[name]);
  const [answered, refused] = [notes.filter(isAnswered), notes.filter(isRefused)];
  const [waits, refusals] = [sorted(answered), sorted(refused)];
  return {
    sent: notes.length,
    answered: answered.length,
    refused: refused.length,
    withoutRetryAfter: refused.filter(([, , , retryAfter]) => !(retryAfter >= 1)).length,
    lost: notes.length - answered.length - refused.length,
    perSecond: answered.length / seconds,
    sentPerSecond: notes.length / seconds,
    p50: at(waits, 0.5),
    p95: at(waits, 0.95),
    refusal95: at(refusals, 0.95),
    refusal99: at(refusals, 0.99),
  };
}

const PIECE = 0.25;

/** Seconds into a phase until nobody was refused any more and half were answered as fast as `usual`. */
export function recovery({ streams, seconds }, names, usual) {
  const notes = names.flatMap((name) => streams[name]);
  let last = 0;
  for (let piece = 0; piece < seconds / PIECE; piece += 1) {
    const these = notes.filter(([due]) => Math.floor(due / 1000 / PIECE) === piece);
    const isWell = these.every(isAnswered) && at(sorted(these), 0.5) <= usual;
    if (!isWell) last = (piece + 1) * PIECE;
  }
  return last;
}
