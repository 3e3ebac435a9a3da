// What maturity comes to: the table, and the line that programs read.

const precise = (number) => (number === undefined ? undefined : Number(number.toPrecision(4)));

/** What is measured, and what it may cost at most in milliseconds. */
const MEASURED = {
  signOff: { title: 'fastställd, 100 svar · signed off, 100 answers', goal: 100 },
  movement: { title: 'förflyttning · movement, 300 × 4 × 3', goal: 150 },
  paperCold: { title: 'första pappret · first paper', goal: 5_000 },
  paper: { title: 'papper · paper', goal: 1_000 },
};

const COLUMNS = [
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['CPU ms', ({ cpuMs }) => cpuMs.toFixed(2)],
  ['DB ms', ({ databaseMs }) => databaseMs?.toFixed(2) ?? ''],
  ['SQL', ({ statements }) => String(statements ?? '')],
  ['kB', ({ bytes }) => (bytes / 1024).toFixed(1)],
];

const row = (title, cells) => `  ${title.padEnd(48)}${cells.map((cell) => cell.padStart(8)).join(' ')}`;

/** The figures for people, each beside what it may be. */
export function maturityTable(results) {
  const head = row('', [...COLUMNS.map(([name]) => name), ' mål · goal']);
  const rows = Object.entries(results).map(([key, figures]) => {
    const { title, goal } = MEASURED[key];
    return row(title, [...COLUMNS.map(([, of]) => of(figures)), `  ≤ ${goal} ms`]);
  });
  return ['Mognad · Maturity', head, ...rows].join('\n');
}

/** The last line of a maturity run; what was not measured is not there. */
export function maturityLine(results) {
  const lines = Object.keys(MEASURED).map((key) => {
    const { p50, p99, cpuMs, databaseMs, statements, bytes } = results[key];
    const times = { p50: precise(p50), p99: precise(p99), cpuMs: precise(cpuMs), databaseMs: precise(databaseMs) };
    return [key, { ...times, sql: statements, bytes }];
  });
  return `maturity: ${JSON.stringify(Object.fromEntries(lines))}`;
}
