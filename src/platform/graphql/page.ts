// Lists: Relay connections with keyset cursors, the shortcut `nodes`, and a count that is made only when asked for.
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type as TypeOf } from 'class-transformer';
import { IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

export const FIRST_BY_DEFAULT = 50;
export const FIRST_AT_MOST = 200;

@ObjectType({ description: 'Var sidan börjar och slutar. Where the page begins and ends.' })
export class PageInfo {
  @Field({ description: 'Whether more follow after `endCursor`.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether more precede `startCursor`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Send it back as `before`.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Send it back as `after`.' })
  endCursor: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Stigande eller fallande. Rising or falling.',
  valuesMap: {
    ASC: { description: 'Stigande: a first, the earliest first. Rising.' },
    DESC: { description: 'Fallande: the latest first. Falling.' },
  },
});

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start: 50 when nothing is said, 200 at most.' })
  @IsOptional()
  @Min(1)
  @Max(FIRST_AT_MOST)
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  @IsOptional()
  @IsString()
  after?: string;

  @Field(() => Int, { nullable: true, description: 'How many from the end, 200 at most.' })
  @IsOptional()
  @Min(1)
  @Max(FIRST_AT_MOST)
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only what precedes this cursor.' })
  @IsOptional()
  @IsString()
  before?: string;
}

/** Makes the connection type of a noun: `@ObjectType() class CompanyConnection extends connectionOf(Company) {}`. */
export function connectionOf<T>(node: Type<T>): Type<Connection<T>> {
  @ObjectType(`${node.name}Edge`, { description: `One ${node.name} with its cursor.` })
  class EdgeOf implements Edge<T> {
    @Field(() => node, { description: `The ${node.name}.` })
    node: T;

    @Field({ description: 'Its place in the list; send it back as `after` or `before`.' })
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionOf implements Connection<T> {
    @Field(() => [node], { description: 'The rows themselves, when no cursor per row is needed.' })
    nodes: T[];

    @Field(() => [EdgeOf], { description: 'The rows with their cursors.' })
    edges: Edge<T>[];

    @Field(() => PageInfo, { description: 'Where the page begins and ends.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount: number;
  }
  return ConnectionOf as unknown as Type<Connection<T>>;
}

/** A page of nothing, for a list that cannot hold anything here. */
export function emptyPage<T>(): Connection<T> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  return { nodes: [], edges: [], pageInfo, totalCount: 0 };
}

export interface OrderTerm {
  field: string;
  direction: OrderDirection;
}

export interface ListArgs extends PageArgs {
  filter?: object;
  orderBy?: OrderTerm[];
}

/** `LAST_SESSION_ON` → `By last session on.` */
function ordered(field: string): string {
  return `By ${field.toLowerCase().replaceAll('_', ' ')}.`;
}

/**
 * Makes the arguments of a noun's list from its filter class and its order fields (an enum object):
 * `@ArgsType() class CompanyPage extends pageOf('Company', CompanyFilter, CompanyOrderField) {}`.
 */
export function pageOf(noun: string, filterType: Type, orderFields: Record<string, string>): Type<ListArgs> {
  registerEnumType(orderFields, {
    name: `${noun}OrderField`,
    description: `What a list of ${noun} can be ordered by.`,
    valuesMap: Object.fromEntries(Object.keys(orderFields).map((field) => [field, { description: ordered(field) }])),
  });

  @InputType(`${noun}Order`, { description: `One term of the order of a list of ${noun}.` })
  class OrderOf implements OrderTerm {
    @Field(() => orderFields, { description: 'What to order by.' })
    field: string;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'Rising unless said otherwise.' })
    direction: OrderDirection;
  }

  @ArgsType()
  class PageOf extends PageArgs implements ListArgs {
    @Field(() => filterType, { nullable: true, description: 'Only rows that meet all of these.' })
    @IsOptional()
    @ValidateNested()
    @TypeOf(() => filterType)
    filter?: object;

    @Field(() => [OrderOf], { nullable: true, description: 'In which order; ties are broken by id.' })
    @IsOptional()
    orderBy?: OrderTerm[];
  }
  return PageOf;
}
