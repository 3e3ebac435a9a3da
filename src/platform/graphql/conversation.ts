// One GraphQL request from question to answer: limits before it runs, real HTTP statuses after, and its session given back.
import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { maybeWork, type Work } from '../context.js';
import { refuse, Refusal } from '../errors.js';
import { Database } from '../database/database.js';
import { Facts } from '../facts.js';
import { log, traits } from '../log.js';
import { formatter } from './errors.js';
import { demandWithinLimits } from './limits.js';

const STATUS: Record<string, { status: number; retryAfter?: number }> = {
  UNAUTHENTICATED: { status: 401 },
  RATE_LIMITED: { status: 429, retryAfter: 60 },
  SERVICE_UNAVAILABLE: { status: 503, retryAfter: 2 },
};

/** So many settings of numbers are remembered of one question. */
const SETTINGS_AT_MOST = 20;

@Plugin()
export class Conversation implements ApolloServerPlugin {
  private readonly within = new WeakMap<OperationDefinitionNode, Set<string>>();

  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return {
      didResolveOperation: async (context) => judged(() => this.judge(context)),
      willSendResponse: async (context) => this.conclude(context),
    };
  }

  private judge({ schema, document, operation, request }: GraphQLRequestContext<object>): void {
    if (!document || !operation) return;
    const introspects = operation.selectionSet.selections.some(
      (node) => node.kind === Kind.FIELD && ['__schema', '__type'].includes(node.name.value),
    );
    if (introspects && !maybeWork()?.actor) throw refuse.UNAUTHENTICATED({});
    this.demandWithin(schema, document, operation, request.variables ?? {});
  }

  /** A question that was within the limits is so again, with the same numbers and choices in its variables. */
  private demandWithin(...[schema, document, operation, variables]: Parameters<typeof demandWithinLimits>): void {
    const weighed = Object.entries(variables).filter(([, value]) => ['number', 'boolean'].includes(typeof value));
    const numbers = JSON.stringify(weighed);
    const known = this.within.get(operation) ?? new Set<string>();
    if (known.has(numbers)) return;
    demandWithinLimits(schema, document, operation, variables);
    if (known.size >= SETTINGS_AT_MOST) known.clear();
    this.within.set(operation, known.add(numbers));
  }

  private async conclude({ response, schema }: GraphQLRequestContext<object>): Promise<void> {
    const piece = maybeWork();
    response.http.headers.set('cache-control', 'no-store');
    if (piece) await this.end(piece, response, schema);
    const body = response.body;
    if (body?.kind !== 'single') return;
    const { singleResult } = body;
    if (piece) piece.succeeded = !singleResult.errors?.length;
    if (piece?.replayed) singleResult.extensions = { ...singleResult.extensions, replayed: true };
    for (const error of singleResult.errors ?? []) this.real(error, response.http);
  }

  private async end(
    piece: Work,
    response: GraphQLRequestContext<object>['response'],
    schema: GraphQLSchema | undefined,
  ): Promise<void> {
    if (piece.readings.size) await this.trace(piece, response, schema);
    await this.db.end(piece);
    const { headers } = response.http;
    headers.set('x-request-id', piece.requestId);
    headers.set('x-stegvis-statements', String(piece.statements));
    if (piece.answered) headers.set('x-stegvis-answer', piece.answered);
  }

  /** What is to leave a trace is not told without one. */
  private async trace(
    { readings }: Work,
    { body }: GraphQLRequestContext<object>['response'],
    schema: GraphQLSchema | undefined,
  ): Promise<void> {
    try {
      await this.db.transaction(async () => {
        for (const [type, { rows, fields, filters }] of readings) {
          const read = { type, rows: [...rows.values()], fields: [...fields], filters: [...filters.values()] };
          await this.facts.announce('rows.read', read);
        }
      });
    } catch (error) {
      log('error', 'trace.failed', traits(error));
      if (body?.kind !== 'single') return;
      const refusal = refuse.SERVICE_UNAVAILABLE({});
      const whole = new GraphQLError(refusal.code, { originalError: refusal });
      body.singleResult = { errors: [formatter(() => schema)(whole.toJSON(), whole)] };
    }
  }

  /** Some refusals are HTTP's own, so that any client understands them. */
  private real({ extensions }: GraphQLFormattedError, http: GraphQLRequestContext<object>['response']['http']): void {
    const status = STATUS[codeOf(extensions)];
    if (!status) return;
    http.status = status.status;
    const seconds = (extensions?.params as { seconds?: number } | undefined)?.seconds ?? status.retryAfter;
    if (seconds) http.headers.set('retry-after', String(seconds));
  }
}

function codeOf(extensions: Record<string, unknown> | undefined): string {
  return typeof extensions?.code === 'string' ? extensions.code : '';
}

/** Apollo wants its own error class before execution; the refusal travels inside it, as a document that cannot be run. */
function judged(judge: () => void): void {
  try {
    judge();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = STATUS[error.code]?.status ?? 400;
    throw new GraphQLError(error.code, { originalError: error, extensions: { http: { status } } });
  }
}
