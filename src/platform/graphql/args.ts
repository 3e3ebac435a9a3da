// The arguments that every verb shares: the id of what it is done to, and the version it was judged by.
import type { IncomingMessage } from 'node:http';
import { createParamDecorator, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { Args, GqlExecutionContext, ID, Int } from '@nestjs/graphql';
import { v7 } from 'uuid';
import { refuse } from '../errors.js';
import { UUID } from './rules.js';

@Injectable()
export class CanonicalId implements PipeTransform<string | undefined, string | undefined> {
  transform(value: string | undefined): string | undefined {
    if (value === undefined || value === null) return undefined;
    const canonical = value.toLowerCase();
    if (!UUID.test(canonical)) throw refuse.ID_INVALID({ field: 'id' });
    return canonical;
  }
}

/** The object that the verb is done to. */
export function Id(description = 'Which one.'): ParameterDecorator {
  return Args('id', { type: () => ID, description }, CanonicalId);
}

@Injectable()
class OwnOrNewId extends CanonicalId {
  override transform(value: string | undefined): string {
    return super.transform(value) ?? v7();
  }
}

const CREATES = Symbol('the operation creates what its id names');

/** Whether the operation creates the object that its `id` names, so that the id is its key. */
export function createsBy(handler: object): boolean {
  return Reflect.getMetadata(CREATES, handler) === true;
}

/** The id of what is created: the caller's own, so that sending it again has one effect, or a new one. */
export function NewId({ required = false } = {}): ParameterDecorator {
  const description =
    'A UUID made by the caller (version 7 if you can); sending the same request again has one effect.';
  const argument = Args('id', { type: () => ID, nullable: !required, description }, OwnOrNewId);
  return (target, method, index) => {
    argument(target, method, index);
    const handler: unknown = method ? (target as Record<string | symbol, unknown>)[method] : undefined;
    if (typeof handler === 'function') Reflect.defineMetadata(CREATES, true, handler);
  };
}

/** The version the caller has seen; when it is stale the answer is `CONFLICT`. */
export function ExpectedVersion(): ParameterDecorator {
  return Args('expectedVersion', {
    type: () => Int,
    description: 'The `version` that you have seen; a stale one is refused as CONFLICT.',
  });
}

/** The proof of whoever holds a link. Links are followed by mutations alone: as nobody, and alone in the request. */
export function Token(): ParameterDecorator {
  return Args('token', { description: 'What stands after # in the link.' });
}

/** Where the request comes from, for what guessing costs. */
export const Address = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    GqlExecutionContext.create(context).getContext<{ req: IncomingMessage & { ip?: string } }>().req.ip ?? '',
);
