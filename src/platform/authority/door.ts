// The door: every operation names who may enter, or it does not start.
import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { work } from '../context.js';
import { refuse } from '../errors.js';
import type { Actor } from './actor.js';
import type { Verb } from './policy.js';

export const ALLOWED = 'stegvis:allowed';
export const PUBLIC = 'stegvis:public';
const LOOKING = 'stegvis:looking';

/** The permission that an operation asks for: the policy's own verb, so that no string can be misspelt. */
export const Allow = (verb: Verb<never>): MethodDecorator => SetMetadata(ALLOWED, verb);

/** An operation that is open to everybody, and why. */
export const Public = (reason: string): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, reason);

/** A mutation that whoever looks as another may do all the same, and why. */
export const WhileLooking = (reason: string): MethodDecorator => SetMetadata(LOOKING, reason);

/** Who is asking, as the first argument of every operation. */
export const By = createParamDecorator((): Actor => {
  const { actor } = work();
  if (!actor) throw refuse.UNAUTHENTICATED({});
  return actor;
});

@Injectable()
export class Door implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const marks = [context.getHandler(), context.getClass()];
    const isOpenToLookers = this.reflector.getAllAndOverride<string | undefined>(LOOKING, marks);
    if (work().actor?.viewer && !isOpenToLookers && changes(context)) throw refuse.VIEWING_AS({});
    if (this.reflector.getAllAndOverride<string | undefined>(PUBLIC, marks)) return true;
    const verb = this.reflector.getAllAndOverride<Verb<never> | undefined>(ALLOWED, marks);
    if (!verb) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no permission.`);
    const { actor } = work();
    if (!actor) throw refuse.UNAUTHENTICATED({});
    if (!verb.admits(actor)) throw refuse.FORBIDDEN({ permission: verb.permission });
    return true;
  }
}

function changes(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return false;
  const { operation } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
  return operation.operation === OperationTypeNode.MUTATION;
}
