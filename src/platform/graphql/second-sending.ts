// Every mutation may be sent again: one effect, the same answer; and what it changed is read back as it was selected.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { getNamedType, OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../authority/actor.js';
import { PUBLIC } from '../authority/door.js';
import { work, type Sent } from '../context.js';
import { Database } from '../database/database.js';
import { columnNames, type RowClass } from '../database/metadata.js';
import { WorkspaceRow } from '../database/row.js';
import { refuse } from '../errors.js';
import { canonical } from '../values/canonical.js';
import { Reader } from '../reader/reader.js';
import { Assembler } from '../reader/assemble.js';
import { Planner } from '../reader/plan.js';
import { plannedFor } from '../reader/plans.js';
import { createsBy } from './args.js';
import { Idempotency, type Outcome } from './idempotency.entity.js';
import { inHand } from './in-hand.js';
import { Sendings } from './sendings.js';

interface Sending {
  actor: Actor;
  info: GraphQLResolveInfo;
  /** Unset where nothing says what a second sending would be. */
  sent: Sent | undefined;
  /** What will come of it, where that is known beforehand. */
  foreseen: Outcome | undefined;
}

/** Hears of every row in hand before it answers: only the tests, to see that its table has the same. */
export const witness: { hear?: (row: WorkspaceRow) => Promise<void> } = {};

@Injectable()
export class SecondSending implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
    private readonly sendings: Sendings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.operation.operation !== OperationTypeNode.MUTATION) return next.handle();
    const args = graphql.getArgs<Record<string, unknown>>();
    const field = info.fieldName;
    const key = keyOf(context, graphql.getContext<{ req: IncomingMessage }>().req, field, args);
    const sent = key === undefined ? undefined : { key, field, hash: digest({ field, args }) };
    const piece = work();
    if (isPublic(context)) piece.sent = sent;
    const { actor } = piece;
    if (!actor || isPublic(context)) return next.handle();
    const sending = { actor, info, sent, foreseen: outcomeOf(context, info, args) };
    return from(this.db.transaction(() => this.once(sending, () => lastValueFrom(next.handle()))));
  }

  /** One transaction from the key to the answer. */
  private async once(sending: Sending, effect: () => Promise<unknown>): Promise<unknown> {
    const { actor, sent, foreseen } = sending;
    const earlier = sent && (await this.sendings.claim(actor.accountId, sent, foreseen));
    if (earlier) return this.replay(sending, earlier);
    const result = await effect();
    if (!(result instanceof WorkspaceRow)) return result;
    if (sent) await this.settle(sending, sent.key, result);
    if (witness.hear && this.db.isInHand(result)) await witness.hear(result);
    return this.answer(sending, result);
  }

  /** Notes what came of it, unless that was foreseen when the key was taken. */
  private async settle({ actor, foreseen }: Sending, key: string, result: WorkspaceRow): Promise<void> {
    const outcome = {
      type: result.constructor.name,
      id: result.id,
      version: (result as { version?: number }).version ?? 1,
    };
    if (canonical(outcome) === canonical(foreseen)) return;
    await this.db.later(Idempotency, Idempotency.settle(this.db.workspace, actor.accountId, key, outcome));
  }

  private async replay({ actor, info }: Sending, { resultType, resultId }: Idempotency): Promise<unknown> {
    work().replayed = true;
    const meta = this.db.source.entityMetadatas.find(({ name }) => name === resultType);
    if (!meta || !resultId) return true;
    return this.reader.one(actor, meta.target as RowClass<WorkspaceRow>, resultId, info);
  }

  /** What was changed, as it was selected; what a mutation says only once (a new key's secret) is kept. */
  private async answer({ actor, info }: Sending, result: WorkspaceRow): Promise<WorkspaceRow> {
    const type = result.constructor as RowClass<WorkspaceRow>;
    const held = this.inHand(actor, result, info);
    if (!held) await this.db.settle();
    const fresh = held ?? (await this.reader.one(actor, type, result.id, info));
    if (!fresh) return result;
    const columns = columnNames(this.db.meta(type));
    const once = Object.entries(result).filter(([property]) => !columns.has(property) && !(property in fresh));
    return Object.assign(fresh, Object.fromEntries(once));
  }

  /** The answer from the row itself, where reading it again would give the same. */
  private inHand(actor: Actor, row: WorkspaceRow, info: GraphQLResolveInfo): WorkspaceRow | undefined {
    if (!this.db.isInHand(row)) return undefined;
    const type = row.constructor as RowClass<WorkspaceRow>;
    const planner = new Planner((one) => this.db.meta(one), info);
    const plan = plannedFor(`object ${type.name}`, info, () => planner.object(type, info.fieldNodes));
    const held = inHand(plan, row);
    return held && new Assembler(actor).object(plan, held);
  }
}

/** Who sends it is not known yet: whoever proves it has it done once by `Sendings`; signing in and out bear to be done twice. */
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
  const id = createdId(context, args);
  return id && `${field}:${id}`;
}

/** The caller's own id of what is created. */
function createdId(context: ExecutionContext, { id }: Record<string, unknown>): string | undefined {
  return createsBy(context.getHandler()) && typeof id === 'string' ? id.toLowerCase() : undefined;
}

/** What is created under the caller's own id is known before it is there. */
function outcomeOf(
  context: ExecutionContext,
  info: GraphQLResolveInfo,
  args: Record<string, unknown>,
): Outcome | undefined {
  const id = createdId(context, args);
  return id === undefined ? undefined : { type: getNamedType(info.returnType).name, id, version: 1 };
}

/** Equality is that of the request: the arguments with their keys in order. */
function digest(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}
