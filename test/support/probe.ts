// Makes a valid call of any operation from the schema alone, with every id pointing where the test wants it.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';

/** The ids to aim at, by the name of the argument or input field without its `Id`: `company`, `enrolment`, … */
export interface Aim {
  idOf: (operation: string, field: string) => string;
  text: string;
  /** The text for a field that asks for a form of its own. */
  textOf?: (field: string) => string | undefined;
  /** The number for a field that not every number fits. */
  numberOf?: (field: string) => number | undefined;
  /** Whether a field is left out, where another is meant instead. */
  leavesOut?: (operation: string, field: string) => boolean;
  /** The version to expect of what the operation is done to; 1 where the test does not say. */
  versionOf?: (operation: string) => number;
}

const WRAPPERS = new Set(['nodes', 'pageInfo']);

/** A document and its variables for one operation, selecting every scalar field two levels down. */
export function probe(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  aim: Aim,
): { query: string; variables: Record<string, unknown> } {
  const variables = Object.fromEntries(
    field.args.map((arg) => [arg.name, valueOf(arg.type, field.name, arg.name, aim, 0)]),
  );
  const given = field.args.filter(({ name }) => variables[name] !== undefined);
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind}${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection(field.type, 1)} }`;
  return { query, variables };
}

/** A value that the type accepts; ids are aimed, what may be left out is given as well, a few levels down. */
function valueOf(type: GraphQLInputType, operation: string, field: string, aim: Aim, level: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, operation, field, aim, level);
  if (isListType(type)) return level > 3 ? [] : [valueOf(type.ofType, operation, field, aim, level + 1)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (inner) => (level < 3 || isNonNullType(inner.type)) && !aim.leavesOut?.(operation, inner.name),
    );
    return Object.fromEntries(
      fields.map((inner) => [inner.name, valueOf(inner.type, operation, inner.name, aim, level + 1)]),
    );
  }
  return field === 'expectedVersion' ? (aim.versionOf?.(operation) ?? 1) : scalar(type.name, operation, field, aim);
}

function scalar(type: string, operation: string, field: string, aim: Aim): unknown {
  if (field === 'first') return 5;
  if (['after', 'before', 'last', 'orderBy', 'filter'].includes(field)) return undefined;
  switch (type) {
    case 'ID':
      return aim.idOf(operation, field.replace(/Ids?$/, ''));
    case 'Int':
    case 'Float':
    case 'Ore':
      return numberOf(field, aim);
    case 'Boolean':
      return true;
    case 'Date':
      return '2026-01-15';
    case 'DateTime':
      return '2026-01-15T09:00:00+01:00';
    default:
      return textOf(field, aim);
  }
}

function numberOf(field: string, { numberOf: fitting }: Aim): number {
  return fitting?.(field) ?? 1;
}

function textOf(field: string, { text, textOf: formed }: Aim): string {
  return formed?.(field) ?? text;
}

/** Every field that can be selected without arguments, so that whatever leaks is seen. */
function selection(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = openFields(named).map((field) => {
    if (!isObjectType(getNamedType(field.type))) return field.name;
    const wraps = WRAPPERS.has(field.name);
    const isPage = getNamedType(field.type).name.endsWith('Connection');
    return wraps || (levels > 0 && !isPage)
      ? `${field.name} ${selection(field.type, wraps ? levels : levels - 1)}`
      : '';
  });
  return `{ __typename ${fields.filter(Boolean).join(' ')} }`;
}

function openFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  const isPage = type.name.endsWith('Connection');
  return Object.values(type.getFields()).filter(({ name, args }) => {
    if (isPage && name === 'edges') return false;
    return !args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  });
}
