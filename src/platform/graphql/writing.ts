// Queries whose whole answer the database writes: their resolvers run as always, but nothing is built from the rows and taken apart again.
import {
  execute,
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
  key: string;
  /** Nothing for `__typename` and its like. */
  field: GraphQLField<unknown, unknown> | undefined;
  nodes: readonly FieldNode[];
}

type Context = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;
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
  if (!coerced) return undefined;
  const context = { fragments: fragmentsIn(document), variableValues: coerced };
  const roots = rootsOf(schema, operation, context);
  const isOnly = roots.length === 1;
  const rows = roots.filter(isOfRows);
  if (!rows.length) return UNTOLD;
  const [others, ...found] = await Promise.all([
    computedBeside(asked, roots),
    ...rows.map((root) => answerOf(root, asked, { ...context, isOnly }).catch(() => undefined)),
  ]);
  if (found.includes(UNTOLD)) return UNTOLD;
  if (!others || !found.every((text) => typeof text === 'string' && isWhole(text))) return undefined;
  const texts = new Map(rows.map(({ key }, index) => [key, String(found[index])]));
  const parts = roots.map(({ key }) => `"${key}":${texts.get(key) ?? JSON.stringify(others[key])}`);
  return new WrittenData(`{${parts.join(',')}}`);
}

/** The root fields in their order. */
function rootsOf(schema: GraphQLSchema, operation: OperationDefinitionNode, context: Context): Root[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return [...selectedUnder([operation], context)].map(([key, nodes]) => ({
    key,
    nodes,
    field: fields[nodes[0]?.name.value ?? ''],
  }));
}

/** The root fields that are no rows, such as who is asking, answered by code; nothing when one of them is refused. */
async function computedBeside(asked: Asked, roots: readonly Root[]): Promise<Record<string, unknown> | undefined> {
  const nodes = roots.filter((root) => !isOfRows(root)).flatMap((root) => root.nodes);
  if (!nodes.length) return {};
  const { schema, document, operation, contextValue, variables } = asked;
  const rest = { ...operation, selectionSet: { ...operation.selectionSet, selections: nodes } };
  const definitions = document.definitions.map((definition) => (definition === operation ? rest : definition));
  const { data, errors } = await execute({
    schema,
    document: { ...document, definitions },
    operationName: operation.name?.value,
    contextValue,
    variableValues: variables,
  });
  return errors?.length ? undefined : (data ?? undefined);
}

/** The text of one root field; the resolver runs with its door, its pipes and its service. */
async function answerOf(
  { key, field, nodes }: Root,
  { schema, operation, contextValue }: Asked,
  { isOnly, ...context }: Context & { isOnly: boolean },
): Promise<string | typeof UNTOLD | undefined> {
  const [node] = nodes;
  const parentType = schema.getQueryType();
  if (!node || !field || !parentType) return undefined;
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

/** Whether a root field is a row of a table or a list of them. */
function isOfRows({ field }: Root): boolean {
  return field !== undefined && hasPolicy(getNamedType(field.type).name.replace(/Connection$/, ''));
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
