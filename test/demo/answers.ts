// Every saved question, and one for each field of the schema: what must have the same answer by whichever way it is given.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { idOf } from '../../demo/ids.js';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { expect, it } from 'vitest';
import { dayOf } from '#platform/values/day.js';
import { ways } from '../../src/platform/graphql/execution.js';
import type { Visitor } from '../access/visitors.js';
import { visitor, type DemoServer } from './demo-server.js';
import * as asked from './documents.js';

interface Question {
  name: string;
  query: string;
  /** True for a field of what hangs at a row, not of the row itself. */
  isInner?: boolean;
}

const EXAMPLES = 'src/start/examples';

/** The questions of the explorer, of the pages, of the bench and of the demo's stories. */
async function savedQuestions(): Promise<Question[]> {
  const files = (await readdir(EXAMPLES)).filter((file) => file.endsWith('.graphql'));
  const examples = await Promise.all(
    files.map(async (file) => ({ name: file, query: await readFile(join(EXAMPLES, file), 'utf8') })),
  );
  const modules = await Promise.all(
    ['src/start/browser/queries.js', 'bench/stegvis-documents.mjs'].map(
      async (path) => import(/* @vite-ignore */ pathToFileURL(path).href) as Promise<Record<string, unknown>>,
    ),
  );
  const texts = [...modules, asked].flatMap((module) => Object.entries(module));
  const others = texts.flatMap(([name, query]) =>
    typeof query === 'string' && isQuery(query) ? [{ name, query }] : [],
  );
  return [...examples.filter(({ query }) => isQuery(query)), ...others];
}

function isQuery(text: string): boolean {
  try {
    return parse(text).definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY,
    );
  } catch {
    return false;
  }
}

/** A question for every field under every list: leaves by themselves, and the leaves of what hangs there. */
function questionsOfFields(schema: GraphQLSchema): Question[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap((root) => {
    const node = nodeOf(root);
    if (!node || root.args.some(isRequiredArgument)) return [];
    return fieldsOf(node).flatMap((field) =>
      selections(field).map((selection) => ({
        name: `${root.name}: ${selection}`,
        isInner: selection.includes('{'),
        query: `{ ${root.name}(first: 12) { nodes { id ${selection} } } }`,
      })),
    );
  });
}

/** The type of the rows of a connection. */
function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return undefined;
  const rows = type.getFields()['nodes'];
  const node = rows && getNamedType(rows.type);
  return isObjectType(node) ? node : undefined;
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}

function selections(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  const node = nodeOf(field);
  const inner = node ?? type;
  if (!isObjectType(inner)) return [];
  const leaves = fieldsOf(inner).filter((one) => isLeafType(getNamedType(one.type)) || isText(one));
  const few = field.args.some(({ name, type: given }) => name === 'first' && !isInputObjectType(given))
    ? '(first: 3)'
    : '';
  return leaves.map((leaf) => {
    const chosen = isText(leaf) ? `${leaf.name} { en sv }` : leaf.name;
    return node ? `${field.name}${few} { totalCount nodes { ${chosen} } }` : `${field.name} { ${chosen} }`;
  });
}

function isText(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name === 'LocalisedText';
}

type Variables = Record<string, unknown>;

/** What the questions name: a company that was handed over, its project, and today. */
async function placesIn(who: Visitor): Promise<Variables> {
  const { projects } = await who.do<{ projects: { nodes: { id: string; code: string }[] } }>(asked.PROJECTS);
  const [project] = projects.nodes;
  const id = idOf('company', 'Sagokustens Kök AB');
  return { id, fragment: 'verk', companyId: id, projectId: project?.id, code: project?.code, today: dayOf(new Date()) };
}

const PATIENCE = 400_000;

/** The tests of the ways, as three people with different rights see the demo. */
export function answeredAlike(server: () => DemoServer): void {
  it.each(['pia', 'lars', 'rune'] as const)(
    'is answered to %s alike by the database, by compiled code and plainly',
    async (who) => demandAnswersAlike(server(), await visitor(server(), who), who === 'pia'),
    PATIENCE,
  );

  it('is written by the database when it asks for rows and nothing else', async () => {
    expect(await waysOfBench(await visitor(server(), 'pia'))).toEqual({
      portfolio: 'written',
      page: 'written',
      search: 'written',
      home: 'written',
    });
  });
}

/**
 * Asks every question by every way, and demands one answer.
 * @param isThorough whether the fields of what hangs at the rows are asked for too
 */
async function demandAnswersAlike({ app }: DemoServer, who: Visitor, isThorough: boolean): Promise<void> {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  const places = await placesIn(who);
  const own = questionsOfFields(schema).toSorted((one, other) => Number(one.isInner) - Number(other.isInner));
  const few = [...(await savedQuestions()), ...own.filter(({ isInner }) => !isInner)];
  const questions = isThorough ? [...few, ...own.filter(({ isInner }) => isInner)] : few;
  const plain = await answersBy('plain', who, questions, places);
  const written = await answersBy('written', who, questions, places);
  const compiled = await answersBy('compiled', who, few, places);
  for (const [index, { name }] of questions.entries()) {
    const expected = plain[index]?.body;
    expect(written[index]?.body, `${name}, written by the database`).toEqual(expected);
    if (index < few.length) expect(compiled[index]?.body, `${name}, compiled`).toEqual(expected);
  }
  expect(written.filter(({ way }) => way === 'written').length).toBeGreaterThan(questions.length / 2);
  // Those that lack a variable are refused before anything is compiled.
  expect(compiled.filter(({ way }) => way === 'compiled').length).toBeGreaterThan(few.length - 5);
}

/** How the two heaviest questions of the bench are answered. */
async function waysOfBench(who: Visitor): Promise<Record<string, string>> {
  const questions = (await savedQuestions()).filter(({ name }) =>
    ['portfolio', 'page', 'home', 'search'].includes(name),
  );
  const answers = await answersBy(undefined, who, questions, await placesIn(who));
  return Object.fromEntries(questions.map(({ name }, index) => [name, answers[index]?.way ?? '']));
}

type Way = 'plain' | 'written' | 'compiled';

interface Answered {
  way: string;
  body: unknown;
}

/** The answers of all questions by one way, the others being closed meanwhile; or by any. */
async function answersBy(
  way: Way | undefined,
  who: Visitor,
  questions: Question[],
  places: Variables,
): Promise<Answered[]> {
  if (way) Object.assign(ways, { written: way === 'written', compiled: way === 'compiled' });
  try {
    const answers: Answered[] = [];
    for (const { query } of questions) {
      // A question is compiled when it comes the second time.
      if (way === 'compiled') await who.ask(query, places);
      const { headers, status, data, errors } = await who.ask(query, places);
      const body = unnumbered({ status, data, errors });
      answers.push({ way: headers.get('x-stegvis-answer') ?? 'plain', body });
    }
    return answers;
  } finally {
    Object.assign(ways, { written: true, compiled: true });
  }
}

/** Each request has a number of its own, and late reads an instant. */
function unnumbered(body: object): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (['requestId', 'asOf'].includes(key) ? undefined : value)),
  );
}
