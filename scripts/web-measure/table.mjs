// The figures as a table, each beside its goal.

const NUMBER = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

const said = ({ value, unit }) => (value === undefined ? '–' : `${NUMBER.format(value)} ${unit}`);

const judged = ({ value, goal }) => {
  if (goal === undefined) return '';
  return value !== undefined && value <= goal ? '✓' : '✗';
};

/** Lines of a table in Markdown: what, figure, goal, reached or not. */
export function tableOf(figures) {
  const rows = figures.map((figure) => [
    figure.what,
    said(figure),
    figure.goal === undefined ? '' : `≤ ${NUMBER.format(figure.goal)} ${figure.unit}`,
    judged(figure),
  ]);
  const all = [['What', 'Figure', 'Goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(all[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
