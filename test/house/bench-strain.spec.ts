// What the bench makes of noise and overload: nobody who was turned away or lost is counted as answered.
import { describe, expect, it } from 'vitest';
import { type Note, recovery, seenBy } from '../../bench/seen.mjs';
import { noiseLine, noiseTable, overloadLine, overloadTable } from '../../bench/strain-figures.mjs';

/** A phase in which one request was due every tenth of a second; what became of the nth? */
function phase(seconds: number, fateOf: (nth: number) => [took: number, status: number, retryAfter?: number]) {
  const notes = Array.from({ length: seconds * 10 }, (_, nth): Note => {
    const [took, status, retryAfter = 0] = fateOf(nth);
    return [nth * 100, took, status, retryAfter];
  });
  return { seconds, streams: { one: notes } };
}

describe('what a stream saw', () => {
  it('tells answers from refusals, and both from what was lost', () => {
    const fates: [number, number, number?][] = [
      [10, 200],
      [20, 200],
      [3, 429, 1],
      [4, 503, 2],
      [5, 503],
      [9, 0],
      [9, 500],
      [30, 200],
      [40, 200],
      [50, 200],
    ];
    expect(
      seenBy(
        phase(1, (nth) => fates[nth] ?? [0, 0]),
        'one',
      ),
    ).toMatchObject({
      sent: 10,
      answered: 5,
      refused: 3,
      withoutRetryAfter: 1,
      lost: 2,
      perSecond: 5,
      sentPerSecond: 10,
      p50: 30,
      p95: 50,
      refusal99: 5,
    });
  });

  it('takes several streams together', () => {
    const both = { seconds: 1, streams: { one: [[0, 1, 200, 0]] as Note[], two: [[0, 3, 503, 1]] as Note[] } };
    expect(seenBy(both, 'one', 'two')).toMatchObject({ sent: 2, answered: 1, refused: 1 });
  });
});

describe('recovery', () => {
  it('is over when the last has been refused', () => {
    expect(
      recovery(
        phase(4, (nth) => (nth === 12 ? [1, 503, 1] : [10, 200])),
        ['one'],
        20,
      ),
    ).toBe(1.25);
  });

  it('is over when most are answered as fast as usual again', () => {
    expect(
      recovery(
        phase(4, (nth) => [nth < 20 ? 50 : 10, 200]),
        ['one'],
        20,
      ),
    ).toBe(2);
  });

  it('takes no time where nothing was wrong', () => {
    expect(
      recovery(
        phase(4, () => [10, 200]),
        ['one'],
        20,
      ),
    ).toBe(0);
  });
});

const seen = seenBy(
  phase(2, (nth) => (nth % 4 ? [10, 200] : [3, 503, 1])),
  'one',
);

describe('the figures', () => {
  const noise = { rate: 5, turns: [1, 3, 2].map((n) => ({ ...turn(n), notAnswered: n })) };
  const turns = [9, 10, 8].map((perSecond) => ({ ...seen, perSecond, newcomers: seen, late: 1, recovery: 0.5 }));
  const overload = { peak: 12, ladder: [seen], turns };

  function turn(n: number) {
    return { alone: 10, beside: 10 * n, ratio: n, loud: seen, late: 1 };
  }

  it('of noise are the middle turn, and everybody who was not answered', () => {
    expect(noiseLine({ pages: noise })).toBe('noise: {"pages":{"alone":10,"beside":20,"ratio":2,"notAnswered":6}}');
  });

  it('of overload are what was answered of the peak, by the middle turn, and all that was lost', () => {
    const line = overloadLine({ b: { ...overload, turns: turns.map((one) => ({ ...one, lost: 1 })) } });
    expect(JSON.parse(line.slice('overload: '.length))).toMatchObject({ b: { peak: 12, goodput: 0.75, lost: 3 } });
  });

  it('are shown with their ends, in both languages', () => {
    expect(noiseTable('pages', noise, 0.1)).toMatch(/bredvid \/ ensam · beside \/ alone +2\.00 \(1\.00–3\.00\)/);
    expect(overloadTable('b', 'pages', overload, 0.1)).toMatch(/topp, besvarade\/s · peak, answered\/s +12/);
  });
});
