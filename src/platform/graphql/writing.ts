// Queries whose whole answer the database writes: their resolvers run as always, but nothing is built from the rows and taken apart again.
import {
  getNamedType,
  getVariableValues,
  isNonNullType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { hasPolicy } from '../authority/policy.js';
import { isWhole } from '../reader/write.js';
import { argumentsOf, selectedUnder } from '../reader/selection.js';
import { textOf, writing } from '../reader/written.js';

/** A question as it is asked. */
export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  contextValue: unknown;
}

interface Root {
  isOnly: boolean;
  key: string;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
}

type Fragments = GraphQLResolveInfo['fragments'];

/** The data of an answer as the database wrote it. */
export class WrittenData {
  constructor(readonly text: string) {}

  /** For whoever wants it as an object after all. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The answer as text; what the database wrote goes into it as it is. */
export function stringified({ data, ...rest }: { data?: unknown }): string {
  if (!(data instanceof WrittenData)) return JSON.stringify({ ...rest, ...(data === undefined ? {} : { data }) });
  const others = JSON.stringify(rest).slice(1, -1);
  return `{"data":${data.text}${others && `,${others}`}}`;
}

const fragmentsOf = new WeakMap<DocumentNode, Fragments>();

/** Only code can answer this question, however often it is asked. */
export const UNTOLD = Symbol('only code can answer');

/** The written answer to a query, or nothing when something of it must be refused. */
export async function writtenAnswer(asked: Asked): Promise<WrittenData | typeof UNTOLD | undefined> {
  const { schema, document, operation } = asked;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables);
  const fragments = fragmentsIn(document);
  const roots = coerced && rootsOf(schema, operation, { fragments, variableValues: coerced });
  if (!roots) return coerced && UNTOLD;
  const found = await Promise.allSettled(
    roots.map((root) => answerOf(root, asked, { fragments, variableValues: coerced })),
  );
  const texts = found.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
  if (texts.includes(UNTOLD)) return UNTOLD;
  if (!texts.every((text) => typeof text === 'string' && isWhole(text))) return undefined;
  return new WrittenData(`{${roots.map(({ key }, index) => `"${key}":${String(texts[index])}`).join(',')}}`);
}

/** The root fields, when each of them is a row or a list of rows. */
function rootsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  context: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>,
): Root[] | undefined {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const roots: Omit<Root, 'isOnly'>[] = [];
  for (const [key, nodes] of selectedUnder([operation], context)) {
    const field = fields[nodes[0]?.name.value ?? ''];
    if (!field || !isOfRows(getNamedType(field.type).name)) return undefined;
    roots.push({ key, field, nodes });
  }
  return roots.map((root) => ({ ...root, isOnly: roots.length === 1 }));
}

/** The text of one root field; the resolver runs with its door, its pipes and its service. */
async function answerOf(
  { key, field, nodes, isOnly }: Root,
  { schema, operation, contextValue }: Asked,
  context: Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>,
): Promise<string | typeof UNTOLD | undefined> {
  const [node] = nodes;
  const parentType = schema.getQueryType();
  if (!node || !parentType) return undefined;
  const question = {
    ...context,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    rootValue: undefined,
    operation,
  };
  const info = writing(question, isOnly);
  const answer: unknown = await field.resolve?.(undefined, argumentsOf(field, node, context), contextValue, info);
  if (answer === null) return isNonNullType(field.type) ? undefined : 'null';
  return textOf(answer) ?? UNTOLD;
}

/** Whether a type is a row of a table or a list of them. */
function isOfRows(typeName: string): boolean {
  return hasPolicy(typeName.replace(/Connection$/, ''));
}

function fragmentsIn(document: DocumentNode): Fragments {
  const known = fragmentsOf.get(document);
  if (known) return known;
  const named = document.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const found = Object.fromEntries(named.map((fragment) => [fragment.name.value, fragment]));
  fragmentsOf.set(document, found);
  return found;
}
