// What the app asks: in its own files, as the schema allows, and so that the device can remember and the outbox prove it.
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  parse,
  print,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { demandWithinLimits } from '#platform/graphql/limits.js';
import { documents, lacksOfDeed, operationOf, refusedBy, strayDocuments, withoutId, type Listed } from './documents.js';
import { loadedFrom, sourceOf, sources } from './sources.js';

let schema: GraphQLSchema;
let all: Listed[] = [];

beforeAll(async () => {
  schema = buildSchema(await readFile('schema.graphql', 'utf8'));
  all = await documents();
});

const listed = (text: string): Listed => ({ name: 'a', document: parse(text) });

/** What a question's choices may be: two at a time are made. */
function settingsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, boolean>[] {
  const choices = variableDefinitions
    .filter(({ type }) => print(type).startsWith('Boolean'))
    .map(({ variable }) => variable.name.value);
  if (choices.length === 0) return [{}];
  const pairs = choices.flatMap((one) => choices.map((other) => [one, other]));
  return pairs.map((pair) => Object.fromEntries(choices.map((choice) => [choice, pair.includes(choice)])));
}

function overspent(
  name: string,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  chosen: Record<string, boolean>,
): string[] {
  try {
    demandWithinLimits(schema, document, operation, chosen);
    return [];
  } catch (error) {
    return [`${name} ${JSON.stringify(chosen)}: ${String(error)}`];
  }
}

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

  it('stay within what the API lets a question cost, with any two of their choices made', () => {
    const overspending = all.flatMap(({ name, document }) => {
      const operation = operationOf(document);
      return operation ? settingsOf(operation).flatMap((chosen) => overspent(name, document, operation, chosen)) : [];
    });
    expect(overspending).toEqual([]);
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
