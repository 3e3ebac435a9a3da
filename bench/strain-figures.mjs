// What noise and overload come to: the tables, and the lines that programs read.

const middleOf = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const precise = (number) => Number(number.toPrecision(4));

/** The middle of a figure over the turns, and its ends. */
function spread(turns, figureOf) {
  const values = turns.map(figureOf);
  return { middle: middleOf(values), least: Math.min(...values), most: Math.max(...values) };
}

const told = ({ middle, least, most }, digits = 0) =>
  `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

const sum = (turns, figureOf) => turns.reduce((total, turn) => total + figureOf(turn), 0);

const line = ([swedish, english, figure]) => `  ${`${swedish} · ${english}`.padEnd(62)} ${figure}`;

const unused = (others) => ['andra använde, kärnor', 'others used, cores', others.toFixed(2)];
const late = (turns) => [
  'lasten själv sen p99, ms',
  'the load itself late p99, ms',
  told(spread(turns, (one) => one.late)),
];

/** One case of noise, for people. */
export function noiseTable(title, { rate, turns }, others) {
  const of = (figureOf, digits) => told(spread(turns, figureOf), digits);
  const rows = [
    ['den stilla, frågor/s', 'the quiet one, questions/s', rate.toFixed(0)],
    ['p95 ensam, ms', 'p95 alone, ms', of(({ alone }) => alone, 1)],
    ['p95 bredvid, ms', 'p95 beside, ms', of(({ beside }) => beside, 1)],
    ['bredvid / ensam', 'beside / alone', of(({ ratio }) => ratio, 2)],
    ['ej besvarade av den stillas', 'not answered of the quiet', String(sum(turns, (one) => one.notAnswered))],
    ['den högljudda, sänt/s', 'the loud one, sent/s', of(({ loud }) => loud.sentPerSecond)],
    ['dess besvarade/s', 'its answered/s', of(({ loud }) => loud.perSecond)],
    ['dess avvisade efter p95, ms', 'its refused after p95, ms', of(({ loud }) => loud.refusal95)],
    ['dess borttappade', 'its lost', String(sum(turns, ({ loud }) => loud.lost))],
    late(turns),
    unused(others),
  ];
  return [title, ...rows.map(line)].join('\n');
}

/** The last line of a noise run. */
export function noiseLine(results) {
  const entries = Object.entries(results).map(([key, { turns }]) => {
    const middle = (figureOf) => precise(spread(turns, figureOf).middle);
    const [alone, beside] = [middle((one) => one.alone), middle((one) => one.beside)];
    const ratio = middle((one) => one.ratio);
    return [key, { alone, beside, ratio, notAnswered: sum(turns, (one) => one.notAnswered) }];
  });
  return `noise: ${JSON.stringify(Object.fromEntries(entries))}`;
}

/** One workload under overload, for people. */
export function overloadTable(key, title, { peak, ladder, turns }, others) {
  const of = (figureOf, digits) => told(spread(turns, figureOf), digits);
  const steps = ladder.map((step) => `${step.sentPerSecond.toFixed(0)}→${step.perSecond.toFixed(0)}`).join(', ');
  const rows = [
    ['sänt→besvarat/s på vägen upp', 'sent→answered/s on the way up', steps],
    ['topp, besvarade/s', 'peak, answered/s', peak.toFixed(0)],
    ['sänt/s vid 3×', 'sent/s at 3×', of((one) => one.sentPerSecond)],
    ['besvarat/s vid 3×', 'answered/s at 3×', of((one) => one.perSecond)],
    ['besvarat av toppen, %', 'answered of the peak, %', of((one) => (100 * one.perSecond) / peak)],
    ['besvarade efter p95, ms', 'answered after p95, ms', of((one) => one.p95)],
    ['avvisade efter p95, ms', 'refused after p95, ms', of((one) => one.refusal95)],
    ['avvisade efter p99, ms', 'refused after p99, ms', of((one) => one.refusal99)],
    ['avvisade utan Retry-After', 'refused without Retry-After', String(sum(turns, (one) => one.withoutRetryAfter))],
    ['borttappade', 'lost', String(sum(turns, (one) => one.lost + one.newcomers.lost))],
    ['nykomna: avvisade efter p95, ms', 'newcomers: refused after p95, ms', of((one) => one.newcomers.refusal95)],
    ['nykomna: besvarade efter p95, ms', 'newcomers: answered after p95, ms', of((one) => one.newcomers.p95)],
    ['åter som vanligt efter, s', 'well again after, s', of((one) => one.recovery, 2)],
    late(turns),
    unused(others),
  ];
  return [`(${key}) ${title}`, ...rows.map(line)].join('\n');
}

/** The last line of an overload run: at three times what can be done. */
export function overloadLine(results) {
  const entries = Object.entries(results).map(([key, { peak, turns }]) => {
    const middle = (figureOf) => precise(spread(turns, figureOf).middle);
    const figures = {
      peak: precise(peak),
      goodput: precise(middle((one) => one.perSecond) / peak),
      p95: middle((one) => one.p95),
      refusal95: middle((one) => one.refusal95),
      refusal99: middle((one) => one.refusal99),
      lost: sum(turns, (one) => one.lost + one.newcomers.lost),
      recovery: middle((one) => one.recovery),
    };
    return [key, figures];
  });
  return `overload: ${JSON.stringify(Object.fromEntries(entries))}`;
}
