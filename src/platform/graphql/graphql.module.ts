// The API as a whole: code first, one endpoint, every operation behind the door.
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { Door } from '../authority/door.js';
import { Marks } from '../authority/marks.js';
import { Database } from '../database/database.js';
import { Reader } from '../reader/reader.js';
import { Conversation } from './conversation.js';
import { Execution } from './execution.js';
import { stringified } from './writing.js';
import { Driver } from './driver.js';
import { formatter } from './errors.js';
import { LIMITS } from './limits.js';
import { Narrowing } from './narrowing.js';
import { withPlainFields } from './plain-fields.js';
import { InstantScalar } from './scalars.js';
import { SecondSending } from './second-sending.js';
import { Sendings } from './sendings.js';
import { InputPipe } from './validation.js';

@Global()
@Module({ providers: [Reader, Sendings], exports: [Reader, Sendings] })
export class ReaderModule {}

@Module({
  imports: [
    DiscoveryModule,
    ReaderModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: Driver,
      imports: [ReaderModule, DiscoveryModule],
      inject: [Reader, Database, DiscoveryService],
      useFactory: options,
    }),
  ],
  providers: [
    Conversation,
    Execution,
    Marks,
    Narrowing,
    { provide: APP_GUARD, useClass: Door },
    { provide: APP_INTERCEPTOR, useClass: SecondSending },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class ApiModule {}

function options(reader: Reader, db: Database, discovery: DiscoveryService): ApolloDriverConfig {
  const built: { schema?: GraphQLSchema } = {};
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    playground: false,
    graphiql: false,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    cache: 'bounded',
    // Its hints are for shared caches, which never see these answers; and it would stand at every field.
    plugins: [ApolloServerPluginCacheControlDisabled()],
    stringifyResult: stringified,
    parseOptions: { maxTokens: LIMITS.tokens },
    buildSchemaOptions: {
      // It would ask the schema for all of itself, an eighth of the start; the server validates it, and a test prints it.
      skipCheck: true,
      numberScalarMode: 'integer',
      scalarsMap: [{ type: Date, scalar: InstantScalar }],
    },
    transformSchema: (schema) => (built.schema = withPlainFields(schema, { reader, db, discovery })),
    formatError: formatter(() => built.schema),
    // A fresh object per request: nothing of one caller can reach another.
    context: ({ req }: { req: unknown }) => ({ req }),
  };
}
