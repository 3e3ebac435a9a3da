// What a history tells: every deed that the server can write down has words in the app.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cataloguesIn } from './catalogues.js';
import { sources } from './sources.js';

const SERVER = join(process.cwd(), 'src');

const texts = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => ({ name, text: readFileSync(join(SERVER, name), 'utf8') }));

const all = (pattern: RegExp, ending = '.ts'): string[] =>
  texts
    .filter(({ name }) => name.endsWith(ending))
    .flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, first = '', second = '']) => `${first}${second && '.'}${second}`),
    );

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const rows = new Set(all(/class (\w+) extends/g, '.entity.ts').map(lowered));

/** What rooms tell each other, in the past tense, is no deed. */
const facts = new Set(
  texts.flatMap(({ text }) =>
    [...text.matchAll(/interface FactsTold \{([\s\S]*?)\n {2}\}/g)].flatMap(([, told = '']) =>
      [...told.matchAll(/'([\w.]+)'/g)].map(([, fact = '']) => fact),
    ),
  ),
);

/** Names with a dot that are no deeds either: fields, files, batches of a reader. */
const NO_DEEDS = new Set(
  (
    'agreedOn alsoKnownAs caseload closedOn closedTo count css duplicates email facts figures js kinds lessonPackageUrl ' +
    'missing name note places presence scoring themes visitFacts came takenOver thanks'
  ).split(' '),
);

/** Verbs that are put together: what is read or restored, and by what it was asked for. */
const PUT_TOGETHER = ['read', 'filter', 'restore', 'handOver'];

const deeds = new Set([
  ...all(/['`]([a-z]\w+)\.([a-z]\w+)['`]/g)
    .filter((verb) => rows.has(verb.split('.')[0] ?? '') && !facts.has(verb))
    .map((verb) => verb.split('.')[1] ?? ''),
  ...all(/^\s+(\w+): writes/gm, '.policy.ts'),
  ...PUT_TOGETHER,
]);

describe('a history', () => {
  it('has words for every deed', () => {
    const told = sources()
      .flatMap(cataloguesIn)
      .find(({ name }) => name === 'history-deeds');
    expect(deeds.size).toBeGreaterThan(80);
    expect([...deeds].filter((deed) => !NO_DEEDS.has(deed) && !(deed in (told?.sv ?? {}))).toSorted()).toEqual([]);
  });
});
