// What a selected field becomes when the database writes the answer itself: its key, and where its value comes from.
import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Selected } from './selection.js';
import type { Inner, Value } from './shape.js';

/** Types of columns whose JSON is what the API's scalars make of them. */
const PLAIN = new Set<unknown>([
  'text',
  'varchar',
  'uuid',
  'integer',
  'smallint',
  'boolean',
  'date',
  String,
  Number,
  Boolean,
]);
const DAY = 'Date';
const INSTANT = 'DateTime';

/** The value of a field that is a column and nothing else, or nothing when code has a part in it. */
export function columnValue(
  meta: EntityMetadata,
  field: GraphQLField<unknown, unknown>,
  selected: Selected,
): Value | undefined {
  const column = meta.findColumnWithPropertyName(field.name);
  const isBare = column && !column.transformer && !field.resolve && !isComputed(meta, field.name);
  if (!isBare || isListType(nullable(field.type)) !== column.isArray) return undefined;
  const type = getNamedType(field.type);
  if (isObjectType(type)) return jsonValue(column, type, selected);
  const kind = kindOf(column, type);
  return kind && { kind, property: field.name };
}

function kindOf(column: ColumnMetadata, type: GraphQLNamedType): 'column' | 'instant' | undefined {
  if (column.type === 'timestamptz') return type.name === INSTANT && !column.isArray ? 'instant' : undefined;
  const isPlain = isSpecifiedScalarType(type) || type.name === DAY || isOwnNames(type);
  return isPlain && PLAIN.has(column.type) ? 'column' : undefined;
}

/** Whether the schema promises a value where there may be none: pages and lists are always there, columns say it themselves. */
export function isRequired(meta: EntityMetadata, field: GraphQLField<unknown, unknown>, value: Value): boolean {
  if (!isNonNullType(field.type) || value.kind === 'name') return false;
  if (value.kind === 'branch') return value.branch.kind === 'one';
  return meta.findColumnWithPropertyName(field.name)?.isNullable !== false;
}

/** A getter of the class says something else than its column. */
function isComputed({ target }: EntityMetadata, property: string): boolean {
  return typeof target === 'function' && property in (target.prototype as object);
}

/** An object kept as JSON in one column, such as a text in two languages. */
function jsonValue(column: ColumnMetadata, type: GraphQLObjectType, selected: Selected): Value | undefined {
  if (column.type !== 'jsonb' || column.isArray) return undefined;
  const inner: Inner[] = [];
  for (const [key, [node]] of selected) {
    const field = node && type.getFields()[node.name.value];
    const isText =
      field && getNamedType(field.type).name === 'String' && !isListType(nullable(field.type)) && !field.resolve;
    if (!isText) return undefined;
    inner.push({ key, name: field.name, required: isNonNullType(field.type) });
  }
  return { kind: 'json', property: column.propertyName, inner };
}

/** An enum whose values are kept under the names that the schema gives them. */
function isOwnNames(type: GraphQLNamedType): boolean {
  return isEnumType(type) && type.getValues().every(({ name, value }) => name === value);
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}
