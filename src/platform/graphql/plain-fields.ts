// Fields that need nothing of a request's machinery are answered without it: a call of their own method, or a look at the row.
import type { DiscoveryService } from '@nestjs/core';
import {
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { Database } from '../database/database.js';
import type { WorkspaceRow } from '../database/row.js';
import { allFieldsOf } from '../reader/branch.js';
import { held, type Reader } from '../reader/reader.js';
import { parametersOf, type Parameter } from './parameters.js';

type Resolver = GraphQLFieldResolver<unknown, unknown>;
type Method = (...parts: unknown[]) => unknown;
type Instance = Readonly<Record<string, Method>>;

/** What plain fields are made over. */
export interface Ground {
  reader: Reader;
  db: Database;
  discovery: DiscoveryService;
}

/**
 * Puts plain functions in place of the framework's: its guards and interceptors do not stand at fields (the door is at the
 * operation, the wall in every statement), and a list of 50 companies asks a thousand fields.
 */
export function withPlainFields(schema: GraphQLSchema, { reader, db, discovery }: Ground): GraphQLSchema {
  const instances = new Map(discovery.getProviders().map(({ metatype, instance }) => [metatype as unknown, instance]));
  for (const { type, fields } of allFieldsOf()) {
    const instance = instances.get(fields) as Instance | undefined;
    if (instance) declaredFields(schema, (type as { name: string }).name, instance);
  }
  for (const meta of db.source.entityMetadatas) parentFields(schema, meta, reader);
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) propertyFields(type);
  return schema;
}

/** Fields that are a property of their object and nothing else need no function. */
function propertyFields(type: GraphQLObjectType): void {
  const asked = new Proxy({}, { get: (_, property) => property });
  for (const field of Object.values(type.getFields())) {
    const isProperty = field.resolve?.name === 'rootFieldResolver';
    if (isProperty && field.resolve?.(asked, {}, {}, {} as GraphQLResolveInfo) === field.name) delete field.resolve;
  }
}

/** Fields that a class of fields adds to a type. */
function declaredFields(schema: GraphQLSchema, typeName: string, instance: Instance): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    if (!(field.name in instance)) continue;
    const resolve = plainly(instance, field.name) ?? field.resolve;
    if (resolve) field.resolve = heldOr(resolve);
  }
}

/** Fields that point at a parent row: read with the row, or in a batch when the row came from elsewhere. */
function parentFields(schema: GraphQLSchema, meta: EntityMetadata, reader: Reader): void {
  const type = schema.getType(meta.name);
  if (!isObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    if (!meta.findRelationWithPropertyPath(field.name)) continue;
    field.resolve = (row: WorkspaceRow, _, __, info) => reader.parent(row, info);
  }
}

/** Rows that were read with their parent are there already. */
function heldOr(resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    const rows = held(parent, info);
    return rows === undefined ? resolve(parent, args, context, info) : rows;
  };
}

/** The method called with what its parameters say; a field with arguments of its own goes through their validation. */
function plainly(instance: Instance, name: string): Resolver | undefined {
  const method = instance[name]?.bind(instance);
  const parameters = parametersOf(instance.constructor, name);
  if (!method || !parameters) return undefined;
  const pick = (parameter: Parameter, parent: unknown, info: GraphQLResolveInfo): unknown => {
    if (parameter === 'parent') return parent;
    return parameter === 'info' ? info : parameter.made();
  };
  return (parent, _, __, info) => method(...parameters.map((parameter) => pick(parameter, parent, info)));
}
