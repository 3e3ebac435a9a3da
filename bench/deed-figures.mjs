// What rounds of deeds come to: the table, and the line that programs read.

const precise = (number) => (number === undefined ? undefined : Number(number.toPrecision(4)));

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
export function deedTable(title, measured, results) {
  const head = row('', [...COLUMNS.map(([name]) => name), ' mål · goal']);
  const rows = Object.entries(results).map(([key, figures]) => {
    const { title: told, goal } = measured[key];
    return row(told, [...COLUMNS.map(([, of]) => of(figures)), `  ≤ ${goal} ms`]);
  });
  return [title, head, ...rows].join('\n');
}

/** The last line of such a run; what was not measured is not there. */
export function deedLine(name, measured, results) {
  const lines = Object.keys(measured).flatMap((key) => {
    if (!results[key]) return [];
    const { p50, p99, cpuMs, databaseMs, statements, bytes } = results[key];
    const times = { p50: precise(p50), p99: precise(p99), cpuMs: precise(cpuMs), databaseMs: precise(databaseMs) };
    return [[key, { ...times, sql: statements, bytes }]];
  });
  return `${name}: ${JSON.stringify(Object.fromEntries(lines))}`;
}
