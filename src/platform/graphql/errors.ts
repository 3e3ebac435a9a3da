// How a refusal leaves: a code, the field, a sentence in the caller's language; and never a stack trace or a hint.
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { maybeWork } from '../context.js';
import { Refusal, sentence, type Problem } from '../errors.js';
import { log, traits } from '../log.js';
import type { Locale } from '../values/locale.js';

/** What GraphQL itself finds wrong, under our own codes. */
const PROTOCOL: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** Makes the formatter; the schema says which fields of a current object are public at all. */
export function formatter(schema: () => GraphQLSchema | undefined) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    // What a plug-in refuses before execution stands in no field, so Apollo's own unwrapping leaves it wrapped.
    const error = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : unwrapResolverError(thrown);
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (error instanceof Refusal) return { ...place, ...said(error, schema()) };
    return { ...place, ...protocol(formatted, error) };
  };
}

/** A refusal as it leaves: also used by the HTTP routes. */
export function said(
  refusal: Refusal,
  schema?: GraphQLSchema,
): { message: string; extensions: Record<string, unknown> } {
  const locale = maybeWork()?.locale ?? 'sv';
  const params = shown(refusal.params, schema);
  return {
    message: sentence(refusal.code, params, locale),
    extensions: {
      code: refusal.code,
      ...(refusal.field === undefined ? {} : { field: refusal.field }),
      params,
      problems: refusal.problems.map((problem) => spoken(problem, locale, schema)),
      requestId: maybeWork()?.requestId,
    },
  };
}

function protocol(
  formatted: GraphQLFormattedError,
  error: unknown,
): { message: string; extensions: Record<string, unknown> } {
  const inner = error instanceof GraphQLError ? error.extensions : {};
  const given = typeof formatted.extensions?.code === 'string' ? formatted.extensions.code : '';
  const limit = /Syntax Error: Document contains more that? (\d+) tokens/.exec(formatted.message)?.[1];
  if (limit) return said(new Refusal('TOKENS_EXCEEDED', { limit: Number(limit) }));
  if (inner.code === 'FORMAT_INVALID')
    return said(new Refusal('FORMAT_INVALID', inner.params as Record<string, unknown>));
  const code = PROTOCOL[given];
  if (!code) {
    log('error', 'request.failed', traits(error));
    return said(new Refusal('INTERNAL', { requestId: maybeWork()?.requestId }));
  }
  const refusal = said(new Refusal(code, { detail: withoutHints(formatted.message) }));
  return { ...refusal, message: `${refusal.message} ${withoutHints(formatted.message)}` };
}

/** "Did you mean" tells a stranger what the schema holds. */
function withoutHints(message: string): string {
  return message.replaceAll(/ Did you mean [^?]*\?/g, '');
}

function spoken({ code, field, params }: Problem, locale: Locale, schema?: GraphQLSchema): Record<string, unknown> {
  const open = shown(params, schema);
  return { code, ...(field === undefined ? {} : { field }), message: sentence(code, open, locale), params: open };
}

/** A current object shows only what its type publishes. */
function shown(params: Record<string, unknown>, schema?: GraphQLSchema): Record<string, unknown> {
  const { current, type, ...rest } = params;
  if (!current || typeof current !== 'object') return params;
  const published = schema?.getType(String(type));
  const fields =
    published && 'getFields' in published ? new Set(Object.keys(published.getFields())) : new Set<string>();
  return { ...rest, type, current: Object.fromEntries(Object.entries(current).filter(([field]) => fields.has(field))) };
}
