// The API's own scalars: a day without a clock, an instant with its offset, minutes and öre as whole numbers.
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../values/day.js';
import { isMoney } from '../values/money.js';

/** RFC 3339 with an offset: an instant without one is not an instant. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function text(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function instant(value: unknown): Date {
  const parsed =
    typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) ? new Date(value) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) {
    throw new GraphQLError('An instant is written with its offset, such as 2026-11-22T09:30:00+01:00.', {
      extensions: { code: 'FORMAT_INVALID', params: { expected: '2026-11-22T09:30:00+01:00' } },
    });
  }
  return parsed;
}

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A day is written YYYY-MM-DD.', {
    extensions: { code: 'FORMAT_INVALID', params: { expected: 'YYYY-MM-DD' } },
  });
}

export const InstantScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'Ett ögonblick med tidsförskjutning (RFC 3339). An instant with its offset, such as 2026-11-22T09:30:00+01:00.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(text(node)),
});

export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'En dag utan klocka, ÅÅÅÅ-MM-DD. A day without a clock, YYYY-MM-DD.',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(text(node)),
});

function ore(value: unknown): number {
  if (isMoney(value)) return value;
  throw new GraphQLError('An amount is a whole number of öre.', {
    extensions: { code: 'FORMAT_INVALID', params: { expected: '150000' } },
  });
}

/** `Int` ends at 21 million kronor. */
export const OreScalar = new GraphQLScalarType<number, number>({
  name: 'Ore',
  description: 'Ett belopp i hela ören. Money in whole öre: 150000 is 1 500 kronor.',
  serialize: ore,
  parseValue: ore,
  parseLiteral: (node) => ore(node.kind === Kind.INT ? Number(node.value) : undefined),
});
