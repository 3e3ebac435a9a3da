// House columns: each says its meaning once, to the table and to the API.
import { Field } from '@nestjs/graphql';
import { Column, JoinColumn, ManyToOne, type ColumnOptions } from 'typeorm';
import { snakeCase } from './naming.js';

interface Nullable {
  nullable?: boolean;
  /** What the table puts in when a row is written without the value. */
  default?: unknown;
}

/** A date without a clock, as 'YYYY-MM-DD'. */
export function DayColumn(options: Nullable = {}): PropertyDecorator {
  return Column('date', options as ColumnOptions);
}

/** An instant; the API gives it with its offset. */
export function InstantColumn(options: Nullable = {}): PropertyDecorator {
  return Column('timestamptz', options as ColumnOptions);
}

/** Money in whole öre. */
export function MoneyColumn(options: Nullable = {}): PropertyDecorator {
  const transformer = {
    to: (ore: number | null) => ore,
    from: (ore: string | number | null) => (ore === null ? null : Number(ore)),
  };
  return Column('bigint', { ...options, transformer } as ColumnOptions);
}

/** A small value kept whole, such as a text in both languages. */
export function JsonColumn(options: Nullable = {}): PropertyDecorator {
  return Column('jsonb', options as ColumnOptions);
}

/** The id of another row in the same workspace. */
export function IdColumn(options: Nullable = {}): PropertyDecorator {
  return Column('uuid', options as ColumnOptions);
}

/** A whole number. */
export function CountColumn(options: Nullable = {}): PropertyDecorator {
  return Column('integer', options as ColumnOptions);
}

/** A number with decimals, such as annual work units: exact in the table, a number in the code. */
export function DecimalColumn(precision: number, scale: number, options: Nullable = {}): PropertyDecorator {
  const transformer = {
    to: (value: number | null) => value,
    from: (value: string | number | null) => (value === null ? null : Number(value)),
  };
  return Column({ type: 'numeric', ...options, precision, scale, transformer } as ColumnOptions);
}

/** Several texts, or codes of an enum. */
export function ListColumn(kind: 'text' | 'uuid' = 'text', options: Nullable = {}): PropertyDecorator {
  return Column(kind, { ...options, array: true } as ColumnOptions);
}

// The row class is named lazily, so that two classes may name each other.
// A string names a class of a later room, which an earlier one must not import.
type RowType = (() => unknown) | string;

/**
 * The row that this one belongs to: a foreign key over (workspace_id, <property>_id), so that no row can point across
 * the wall. Needs a column `<property>Id` beside it. With a description it is a field of the API as well.
 */
export function BelongsTo(parent: RowType, options: Nullable & { description?: string } = {}): PropertyDecorator {
  return (target, property) => {
    const nullable = options.nullable ?? false;
    ManyToOne(parent as string, { nullable })(target, property);
    JoinColumn([
      { name: 'workspace_id', referencedColumnName: 'workspaceId' },
      { name: `${snakeCase(String(property))}_id`, referencedColumnName: 'id' },
    ])(target, String(property));
    if (options.description) Field(parent as never, { nullable, description: options.description })(target, property);
  };
}

/** A row of a reference table (municipalities, workspaces), which stands outside every workspace. */
export function RefersTo(parent: RowType, column: string, options: Nullable = {}): PropertyDecorator {
  return (target, property) => {
    ManyToOne(parent as string, { nullable: options.nullable ?? false })(target, property);
    JoinColumn({ name: column })(target, String(property));
  };
}
