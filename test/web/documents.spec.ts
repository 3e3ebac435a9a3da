// What the app asks: in its own files, as the schema allows, and so that the device can remember and the outbox prove it.
import { readFile } from 'node:fs/promises';
import { buildSchema, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { documents, lacksOfDeed, operationOf, refusedBy, strayDocuments, withoutId, type Listed } from './documents.js';
import { loadedFrom, sourceOf, sources } from './sources.js';

let schema: GraphQLSchema;
let all: Listed[] = [];

beforeAll(async () => {
  schema = buildSchema(await readFile('schema.graphql', 'utf8'));
  all = await documents();
});

const listed = (text: string): Listed => ({ name: 'a', document: parse(text) });

describe('the documents of the app', () => {
  it('stand in `*.queries.ts`, or the build would not tell the server of them', () => {
    expect(sources().flatMap(strayDocuments)).toEqual([]);
    const stray = sourceOf('a/A.tsx', 'const a = 1;\nconst B = graphql(`{ a }`);');
    expect(strayDocuments(stray)).toEqual(['a/A.tsx:2']);
  });

  it('are as schema.graphql allows', () => {
    expect(all.length).toBeGreaterThan(10);
    expect(all.flatMap((one) => refusedBy(schema, one))).toEqual([]);
    expect(refusedBy(schema, listed('{ me { shoeSize } }'))).toHaveLength(1);
  });

  it('have a name each, by which the log tells them apart', () => {
    const names = all.map(({ document }) => operationOf(document)?.name?.value);
    expect(names).not.toContain(undefined);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('ask for the id of whatever has one', () => {
    expect(all.flatMap((one) => withoutId(schema, one))).toEqual([]);
    expect(withoutId(schema, listed('{ companies(first: 1) { nodes { name } } }'))).toEqual(['a: Company']);
    expect(withoutId(schema, listed('{ companies(first: 1) { nodes { id name } } }'))).toEqual([]);
  });
});

describe('a deed that can wait', () => {
  it('has a document that takes the object’s id and echoes id and version', async () => {
    const { DEEDS } = (await loadedFrom('deeds.ts')) as { DEEDS: Readonly<Record<string, DocumentNode>> };
    expect(Object.keys(DEEDS)).toContain('coachingSessionLog');
    expect(Object.entries(DEEDS).flatMap(([kind, document]) => lacksOfDeed(kind, document))).toEqual([]);
  });

  it.each([
    ['the id', 'mutation A($id: ID) { aDo(id: $id) { version } }', 'aDo: an echo of id'],
    ['the version', 'mutation A($id: ID) { aDo(id: $id) { id } }', 'aDo: an echo of version'],
    ['the argument', 'mutation A($other: ID) { aDo(id: $other) { id version } }', 'aDo: $id as the object’s'],
    ['the mutation', 'mutation A($id: ID) { bDo(id: $id) { id version } }', 'aDo: its mutation alone'],
  ])('is found to lack %s', (_, text, lack) => {
    expect(lacksOfDeed('aDo', parse(text))).toEqual([lack]);
  });
});
