// The bench says no rather than something that means nothing; what it does say is worked out as it claims.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { differences } from '../../bench/check.mjs';
import { openServer } from '../../bench/databases.mjs';
import { type Figures, growthLine, lastLine, median } from '../../bench/figures.mjs';
import { demandIdle, demandLeftAlone } from '../../bench/idle.mjs';
import { readOptions } from '../../bench/options.mjs';
import { installPeer } from '../../bench/peer.mjs';

const root = join(import.meta.dirname, '..', '..');

const figures = (rps: number, p50 = 10): Figures => ({ rps, p50, p99: 20, cpuMs: 1.23456, memory: 200, statements: 5 });

const read = (line: string): unknown => JSON.parse(line.slice(line.indexOf(' ')));

describe('asking the bench', () => {
  it('is refused by a flag that it does not know, in both languages and with a code', async () => {
    const run = promisify(execFile)(process.execPath, ['scripts/bench.mjs', '--quik'], { cwd: root });
    await expect(run).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/Det går inte att läsa: --quik[^]*npm run bench[^]*This cannot be read/) as string,
    });
  });

  it('is read as it was said', () => {
    expect(readOptions(['--quick'])).toEqual({ kind: 'quick', only: undefined, rounds: undefined });
    expect(readOptions([])).toMatchObject({ kind: 'whole' });
    expect(readOptions(['--paper'])).toMatchObject({ kind: 'paper' });
    expect(readOptions(['--noise', '--rounds', '2'])).toMatchObject({ kind: 'noise', rounds: 2 });
    expect(readOptions(['--overload', '--only', 'c'])).toMatchObject({ kind: 'overload', only: ['c'] });
    expect(readOptions(['--people'])).toMatchObject({ kind: 'people' });
    expect(readOptions(['--maturity', '--rounds', '3'])).toMatchObject({ kind: 'maturity', rounds: 3 });
    expect(readOptions(['--only', 'a,b', '--rounds', '7'])).toMatchObject({ only: ['a', 'b'], rounds: 7 });
  });

  it.each([
    [['--only', 'a,x'], /ingen mätning x.*\n.*\nThere is no workload x/],
    [['--rounds', '0'], /--rounds 0 is no number/],
    [['--rounds', 'many'], /--rounds many is no number/],
    [['--quick', '--growth'], /Välj en av .*--noise[^]*Choose one of/],
    [['--noise', '--overload'], /Choose one of/],
    [['--maturity', '--growth'], /Choose one of .*--maturity/],
    [['--people', '--only', 'a'], /--people mäter alltid allt[^]*--people always measures all/],
    [['--maturity', '--only', 'a'], /mäter alltid allt[^]*always measures all/],
    [['a'], /cannot be read/],
  ])('is refused by %j', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

describe('a figure', () => {
  it('is not taken on a machine with more to do than cores', () => {
    expect(() => demandIdle([2.1], 2)).toThrow(/belastning 2.1 på 2 kärnor[^]*load 2.1 on 2 cores/);
    expect(() => demandIdle([2], 2)).not.toThrow();
  });

  it('is not said when others used more than a core while it was taken', () => {
    expect(() => demandLeftAlone([{ others: 1.4 }, { others: 0.8 }])).toThrow(/others used 1.1 cores/);
    expect(demandLeftAlone([{ others: 0.25 }, { others: 0.75 }])).toBe(0.5);
  });

  it('is the middle of its rounds, each figure by itself, with the ends of the rates', () => {
    const rounds = [
      { rps: 100, p50: 9, faults: [] },
      { rps: 300, p50: 3, faults: [] },
      { rps: 200, p50: 12, faults: [] },
    ];
    expect(median(rounds)).toEqual({ rps: 200, p50: 9, least: 100, most: 300, least50: 3, most50: 12 });
  });
});

describe('the last line', () => {
  it('has the ratios of the medians, in the order of the letters', () => {
    const line = lastLine({
      c: { stegvis: figures(80), postgraphile: figures(100) },
      a: { stegvis: figures(150), postgraphile: figures(100), ceiling: figures(400) },
    });
    expect(line).toMatch(/^bench: \{"a":/);
    expect(read(line)).toMatchObject({
      a: { rps: 150, p50: 10, p99: 20, cpuMs: 1.235, sql: 5, vsPostgraphile: 1.5, vsCeiling: 0.375 },
      c: { vsPostgraphile: 0.8 },
    });
  });

  it('has no ratio to a side that does not answer', () => {
    const { d } = read(lastLine({ d: { stegvis: figures(80) } })) as Record<string, object>;
    expect(Object.keys(d ?? {}).filter((key) => key.startsWith('vs'))).toEqual([]);
  });

  it('of growth has every latency and its ratio to the smallest', () => {
    expect(read(growthLine({ a: { '1x': figures(1, 8), '100x': figures(1, 10) } }))).toEqual({
      a: { p50: { '1x': 8, '100x': 10 }, ratio: { '100x': 1.25 } },
    });
  });
});

describe('two answers', () => {
  const ours = { companies: { nodes: [{ id: '1', followUps: { nodes: [{ id: '2' }] } }] } };

  it('are alike when they hold as many rows under each name, however they are wrapped', () => {
    expect(differences(ours, { companies: [{ id: '1', followUps: [{ id: '9' }] }] })).toEqual([]);
  });

  it('differ when one has fewer rows, or lacks them all', () => {
    expect(differences(ours, { companies: [{ id: '1', followUps: [] }] })).toEqual(['followUps: 1 ≠ 0']);
    expect(differences(ours, { companies: [{ id: '1' }] })).toEqual(['followUps: 1 ≠ 0']);
  });
});

describe('without what it needs', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('the bench says that the database cannot be used', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/nothing');
    await expect(openServer(root)).rejects.toThrow(/Databasen går inte att använda[^]*The database cannot be used/);
  });

  it('the bench says that the peer cannot be installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      await writeFile(join(folder, 'package-lock.json'), '{}');
      await expect(installPeer(folder)).rejects.toThrow(/PostGraphile[^]*cannot be installed/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
