// What the first load weighs: the page, and the scripts and style sheets that it names, compressed as the server does it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const GOAL_KB = 250;

const KINDS = { scripts: /\.js$/, styles: /\.css$/ };

const zipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length / 1_000;

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The figures of a built app. */
export function measureSizes(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(\/[^"]+\.(?:js|css))"[^>]*>/g)];
  const filesOf = (tags) => tags.map(([, name]) => join(folder, name));
  const isBeside = ([tag]) => tag.includes('data-page=');
  const [first, beside] = [filesOf(named.filter((tag) => !isBeside(tag))), filesOf(named.filter(isBeside))];
  const weigh = (pattern) => sum(first.filter((file) => pattern.test(file)).map(zipped));
  const font = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.woff2'));
  const html = zipped(join(folder, 'index.html'));
  const [scripts, styles] = [weigh(KINDS.scripts), weigh(KINDS.styles)];
  return [
    { what: 'first load: scripts', value: scripts, unit: 'kB' },
    { what: 'first load: styles', value: styles, unit: 'kB' },
    { what: 'first load: page', value: html, unit: 'kB' },
    {
      what: 'first load, gzip, before the pages’ own parts',
      value: scripts + styles + html,
      unit: 'kB',
      goal: GOAL_KB,
    },
    { what: 'beside it: the coach’s first page', value: sum(beside.map(zipped)), unit: 'kB' },
    {
      what: 'beside it: the typeface',
      value: font && readFileSync(join(folder, 'assets', font)).length / 1_000,
      unit: 'kB',
    },
  ];
}
