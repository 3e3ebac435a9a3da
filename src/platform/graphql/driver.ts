// Builds the schema from the classes once; the framework would print it, parse that, build it again and merge the two.
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import {
  isObjectType,
  lexicographicSortSchema,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Resolvers = Record<string, Record<string, Resolve>>;

/** What the framework's own factory builds with; its version is pinned, and the schema test sees what comes of it. */
interface Workshop {
  resolversExplorerService: { explore: () => Resolvers; getAllCtors: () => unknown[] };
  gqlSchemaBuilder: {
    build: (file: unknown, options: ApolloDriverConfig, classes: unknown[]) => Promise<GraphQLSchema>;
  };
}

@Injectable()
export class Driver extends ApolloDriver {
  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const { resolversExplorerService, gqlSchemaBuilder } = this.graphQlFactory as unknown as Workshop;
    const resolvers = resolversExplorerService.explore();
    const built = await gqlSchemaBuilder.build(true, options, resolversExplorerService.getAllCtors());
    for (const [name, fields] of Object.entries(resolvers)) {
      const type = built.getType(name);
      if (isObjectType(type)) attach(type, fields);
    }
    const schema = (await options.transformSchema?.(built)) ?? built;
    return options.sortSchema ? lexicographicSortSchema(schema) : schema;
  }
}

function attach(type: GraphQLObjectType, resolvers: Record<string, Resolve>): void {
  const fields = type.getFields();
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    if (field) field.resolve = resolve;
  }
}
