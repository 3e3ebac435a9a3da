// One GraphQL request from question to answer: limits before it runs, real HTTP statuses after, and its session given back.
import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { maybeWork } from '../context.js';
import { refuse, Refusal } from '../errors.js';
import { Database } from '../database/database.js';
import { demandWithinLimits } from './limits.js';

const STATUS: Record<string, { status: number; retryAfter?: number }> = {
  UNAUTHENTICATED: { status: 401 },
  RATE_LIMITED: { status: 429, retryAfter: 60 },
  SERVICE_UNAVAILABLE: { status: 503, retryAfter: 2 },
};

@Plugin()
export class Conversation implements ApolloServerPlugin {
  constructor(private readonly db: Database) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return {
      didResolveOperation: async (context) => judged(() => this.judge(context)),
      willSendResponse: async (context) => this.conclude(context),
    };
  }

  private judge({ schema, document, operation, request }: GraphQLRequestContext<object>): void {
    if (!document || !operation) return;
    const introspects = operation.selectionSet.selections.some(
      (node) => node.kind === 'Field' && ['__schema', '__type'].includes(node.name.value),
    );
    if (introspects && !maybeWork()?.actor) throw refuse.UNAUTHENTICATED({});
    demandWithinLimits(schema, document, operation, request.variables ?? {});
  }

  private async conclude({ response }: GraphQLRequestContext<object>): Promise<void> {
    const piece = maybeWork();
    if (piece) await this.db.end(piece);
    response.http.headers.set('x-request-id', piece?.requestId ?? '');
    response.http.headers.set('x-stegvis-statements', String(piece?.statements ?? 0));
    response.http.headers.set('cache-control', 'no-store');
    const body = response.body;
    if (body?.kind !== 'single') return;
    const { singleResult } = body;
    if (piece?.replayed) singleResult.extensions = { ...singleResult.extensions, replayed: true };
    for (const { extensions } of singleResult.errors ?? []) {
      const real = STATUS[String(extensions?.code)];
      if (!real) continue;
      response.http.status = real.status;
      const seconds = (extensions?.params as { seconds?: number } | undefined)?.seconds ?? real.retryAfter;
      if (seconds) response.http.headers.set('retry-after', String(seconds));
    }
  }
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
