// A document that spoke of a mutation and turns out to be a query is read where nothing can be written.
import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { maybeWork } from '../context.js';
import { Database } from '../database/database.js';

@Plugin()
export class Narrowing implements ApolloServerPlugin {
  constructor(private readonly db: Database) {}

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { didResolveOperation: async (context) => this.narrow(context) };
  }

  private async narrow({ operation }: GraphQLRequestContext<object>): Promise<void> {
    if (operation?.operation !== OperationTypeNode.MUTATION && maybeWork()?.mayWrite) await this.db.onlyRead();
  }
}
