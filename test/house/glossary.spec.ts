// The words: every type of the API has its line in the glossary, under the name that the code uses.
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemaText } from '../../src/schema.js';
import { testApp } from '../support/app.js';

/** Names that follow from another: a page, an edge, an order, what a verb is told. */
const DERIVED = /(Connection|Edge|Order|OrderField|Input|Filter)$/;
const BORROWED = new Set(['Query', 'Mutation', 'PageInfo', 'String', 'Int', 'Float', 'Boolean', 'ID']);

function unexplained(schema: string, glossary: string): string[] {
  const words = new Set([...glossary.matchAll(/`([A-Z]\w+)`/g)].map(([, word]) => word));
  const types = Object.keys(buildSchema(schema).getTypeMap());
  return types.filter(
    (name) => !name.startsWith('__') && !DERIVED.test(name) && !BORROWED.has(name) && !words.has(name),
  );
}

let code = '';

beforeAll(async () => {
  code = schemaText((await testApp()).app);
});

describe('the glossary', () => {
  it('explains every type of the API', async () => {
    expect(unexplained(code, await readFile('docs/glossary.md', 'utf8'))).toEqual([]);
  });

  it('is missed when a type has no line', () => {
    expect(
      unexplained('type Query { a: Staircase } type Staircase { b: Int }', '| Trappa | Stairs | `Stair` |'),
    ).toEqual(['Staircase']);
  });
});
