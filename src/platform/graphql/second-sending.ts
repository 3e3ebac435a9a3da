// Every mutation may be sent again: one effect, the same answer; and what it changed is read back as it was selected.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../authority/actor.js';
import { PUBLIC } from '../authority/door.js';
import { work } from '../context.js';
import { Database } from '../database/database.js';
import { columnNames, type RowClass } from '../database/metadata.js';
import { WorkspaceRow } from '../database/row.js';
import { refuse } from '../errors.js';
import { canonical } from '../values/canonical.js';
import { Reader } from '../reader/reader.js';
import { createsBy } from './args.js';
import { Idempotency } from './idempotency.entity.js';

interface Sending {
  actor: Actor;
  field: string;
  key: string | undefined;
  hash: string;
}

@Injectable()
export class SecondSending implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const { actor } = work();
    if (info.operation.operation !== OperationTypeNode.MUTATION || !actor || isPublic(context)) return next.handle();
    const args = graphql.getArgs<Record<string, unknown>>();
    const key = keyOf(context, graphql.getContext<{ req: IncomingMessage }>().req, info.fieldName, args);
    const sending = { actor, field: info.fieldName, key, hash: digest({ field: info.fieldName, args }) };
    return from(this.once(sending, info, () => lastValueFrom(next.handle())));
  }

  private async once(sending: Sending, info: GraphQLResolveInfo, effect: () => Promise<unknown>): Promise<unknown> {
    const { actor, key } = sending;
    if (!key) return this.readBack(actor, await effect(), info);
    const outcome = await this.db.transaction(async () => {
      const earlier = await this.claim(sending, key);
      if (earlier) return { earlier, result: undefined };
      const result = await effect();
      await this.settle(actor, key, result);
      return { earlier: undefined, result };
    });
    return outcome.earlier ? this.replay(actor, outcome.earlier, info) : this.readBack(actor, outcome.result, info);
  }

  /** Takes the key, or waits for whoever holds it and gives the earlier sending. */
  private async claim({ actor, field, hash }: Sending, key: string): Promise<Idempotency | undefined> {
    const claimed = await this.db.run(
      Idempotency.claim(this.db.workspace, { accountId: actor.accountId, key, field, hash }),
    );
    if (claimed) return undefined;
    const earlier = await Idempotency.earlier(this.db, actor.accountId, key);
    if (earlier?.requestHash !== hash) throw refuse.IDEMPOTENCY_KEY_REUSED({ field: 'id' });
    return earlier;
  }

  private async settle(actor: Actor, key: string, result: unknown): Promise<void> {
    if (!(result instanceof WorkspaceRow)) return;
    const version = (result as { version?: number }).version ?? 1;
    const outcome = { accountId: actor.accountId, key, type: result.constructor.name, id: result.id, version };
    await this.db.run(Idempotency.settle(this.db.workspace, outcome));
  }

  private async replay(
    actor: Actor,
    { resultType, resultId }: Idempotency,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    work().replayed = true;
    const meta = this.db.source.entityMetadatas.find(({ name }) => name === resultType);
    if (!meta || !resultId) return true;
    return this.reader.one(actor, meta.target as RowClass<WorkspaceRow>, resultId, info);
  }

  /** What was changed, as it was selected; what a mutation says only once (a new key's secret) is kept. */
  private async readBack(actor: Actor, result: unknown, info: GraphQLResolveInfo): Promise<unknown> {
    if (!(result instanceof WorkspaceRow)) return result;
    const type = result.constructor as RowClass<WorkspaceRow>;
    const fresh = await this.reader.one(actor, type, result.id, info);
    if (!fresh) return result;
    const columns = columnNames(this.db.meta(type));
    const once = Object.entries(result).filter(([property]) => !columns.has(property) && !(property in fresh));
    return Object.assign(fresh, Object.fromEntries(once));
  }
}

/** Signing in and out and accepting a link change who is asking, and bear to be done twice by themselves. */
function isPublic(context: ExecutionContext): boolean {
  return Reflect.getMetadata(PUBLIC, context.getHandler()) !== undefined;
}

/** For a create the caller's own id is the key; everything else may carry the header. */
function keyOf(
  context: ExecutionContext,
  request: IncomingMessage,
  field: string,
  args: Record<string, unknown>,
): string | undefined {
  const header = request.headers['idempotency-key'];
  if (typeof header === 'string') {
    if (header.length < 8 || header.length > 200) throw refuse.IDEMPOTENCY_KEY_INVALID({});
    return header;
  }
  const creates = createsBy(context.getHandler()) && typeof args.id === 'string';
  return creates ? `${field}:${String(args.id).toLowerCase()}` : undefined;
}

/** Equality is that of the request: the arguments with their keys in order. */
function digest(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}
