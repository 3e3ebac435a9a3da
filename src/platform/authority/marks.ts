// Before the house opens: every operation and every route says who may enter, or nothing starts.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOWED, PUBLIC } from './door.js';

/** Where Nest writes what a method is: a query or mutation, or a route. */
const OPERATION = 'graphql:resolver_type';
const ROUTE = 'path';

@Injectable()
export class Marks implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const unmarked = this.unmarked();
    if (unmarked.length) throw new Error(`Without a permission, and so not started: ${unmarked.join(', ')}.`);
  }

  /** The operations and routes that name neither a permission nor why they are public. */
  private unmarked(): string[] {
    const holders = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    return holders.flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const type = instance.constructor;
      const isPublic = Reflect.getMetadata(PUBLIC, type) !== undefined;
      const methods = this.scanner.getAllMethodNames(type.prototype as object);
      return methods.filter((method) => !isPublic && isOpen(type, method)).map((method) => `${type.name}.${method}`);
    });
  }
}

function isOpen(type: { prototype: unknown }, method: string): boolean {
  const handler = (type.prototype as Record<string, unknown>)[method];
  if (typeof handler !== 'function') return false;
  const operation: unknown = Reflect.getMetadata(OPERATION, handler);
  const isRoot = operation === 'Query' || operation === 'Mutation' || Reflect.getMetadata(ROUTE, handler) !== undefined;
  return (
    isRoot && Reflect.getMetadata(ALLOWED, handler) === undefined && Reflect.getMetadata(PUBLIC, handler) === undefined
  );
}
