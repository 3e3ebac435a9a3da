// What the measured rounds come to: medians, ratios, the table, and the line that programs read.

const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** The middle of several rounds, figure by figure, with the ends of the rates and of the latencies. */
export function median(rounds) {
  const names = Object.keys(rounds[0]).filter((key) => typeof rounds[0][key] === 'number');
  const middles = Object.fromEntries(names.map((key) => [key, middle(rounds.map((one) => one[key]))]));
  const [rates, latencies] = [rounds.map(({ rps }) => rps), rounds.map(({ p50 }) => p50)];
  const ends = { least: Math.min(...rates), most: Math.max(...rates) };
  return { ...middles, ...ends, least50: Math.min(...latencies), most50: Math.max(...latencies) };
}

const precise = (number) => Number(number.toPrecision(4));

const ratio = (ours, other) => (other ? precise(ours.rps / other.rps) : undefined);

/** The figures of one workload for programs; what was not measured is not there. */
export function figuresOf({ stegvis, postgraphile, ceiling }) {
  const { rps, p50, p99, cpuMs, databaseMs, memory, statements } = stegvis;
  const figures = {
    rps: precise(rps),
    p50: precise(p50),
    p99: precise(p99),
    cpuMs: precise(cpuMs),
    databaseMs: databaseMs === undefined ? undefined : precise(databaseMs),
    sql: statements,
    memoryMb: precise(memory),
    vsPostgraphile: ratio(stegvis, postgraphile),
    vsCeiling: ratio(stegvis, ceiling),
  };
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined));
}

/** The last line: every workload's figures as JSON. */
export function lastLine(results) {
  const entries = Object.entries(results).map(([key, sides]) => [key, figuresOf(sides)]);
  return `bench: ${JSON.stringify(Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1))))}`;
}

const COLUMNS = [
  ['req/s', ({ rps }) => rps.toFixed(0)],
  ['min–max', ({ least, most }) => `${least.toFixed(0)}–${most.toFixed(0)}`],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['CPU ms', ({ cpuMs }) => cpuMs.toFixed(2)],
  ['DB ms', ({ databaseMs }) => databaseMs?.toFixed(2) ?? ''],
  ['SQL', ({ statements }) => String(statements ?? '')],
  ['MB', ({ memory }) => memory.toFixed(0)],
];

const row = (name, cells) =>
  `  ${name.padEnd(13)}${cells.map((cell, index) => cell.padStart(index === 1 ? 11 : 8)).join(' ')}`;

/** The rows of one workload for people. */
export function table(key, title, sides, titles) {
  const { stegvis, postgraphile, ceiling } = sides;
  const beside = [
    postgraphile && `${(stegvis.rps / postgraphile.rps).toFixed(2)} × PostGraphile`,
    ceiling && `${((100 * stegvis.rps) / ceiling.rps).toFixed(0)} % of the ceiling`,
  ].filter(Boolean);
  const rows = Object.entries(sides).map(([name, figures]) =>
    row(
      titles[name],
      COLUMNS.map(([, of]) => of(figures)),
    ),
  );
  const head = row(
    '',
    COLUMNS.map(([name]) => name),
  );
  return [`(${key}) ${title}${beside.length ? `: ${beside.join(', ')}` : ''}`, head, ...rows].join('\n');
}

const ratioTo = (smallest, { p50 }) => precise(p50 / smallest.p50);

/** How one workload's latency grows, for people. */
export function growthTable(key, title, sizes) {
  const rows = Object.entries(sizes).map(
    ([size, { p50, least50, most50, cpuMs, databaseMs }]) =>
      `  ${size.padEnd(6)} p50 ${p50.toFixed(2).padStart(8)} ms  (${least50.toFixed(2)}–${most50.toFixed(2)})` +
      `   ${ratioTo(sizes['1x'], { p50 }).toFixed(2).padStart(6)} × of 1x` +
      `   CPU ${cpuMs.toFixed(2)} ms${databaseMs === undefined ? '' : `, DB ${databaseMs.toFixed(2)} ms`}`,
  );
  return [`(${key}) ${title}`, ...rows].join('\n');
}

/** The last line of a growth run: every p50, and its ratio to the smallest. */
export function growthLine(results) {
  const lines = Object.entries(results).map(([key, sizes]) => {
    const entries = Object.entries(sizes);
    const p50 = Object.fromEntries(entries.map(([size, figures]) => [size, precise(figures.p50)]));
    const larger = entries.filter(([size]) => size !== '1x');
    const ratios = Object.fromEntries(larger.map(([size, figures]) => [size, ratioTo(sizes['1x'], figures)]));
    return [key, { p50, ratio: ratios }];
  });
  return `growth: ${JSON.stringify(Object.fromEntries(lines.toSorted(([one], [other]) => (one < other ? -1 : 1))))}`;
}
