// Queries asked more than once are compiled: the same answer as plain execution (a test compares them), in half the time.
import { Plugin } from '@nestjs/apollo';
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { formatter } from './errors.js';

/** So many compiled questions are kept; a compiled one is some 100 KB of code. */
const KEPT_AT_MOST = 200;

/** A question that cannot be compiled, or was asked but once. */
const PLAIN = Symbol('plain');

type Context = GraphQLRequestContext<object>;

@Plugin()
export class Execution implements ApolloServerPlugin {
  private readonly compiled = new LRUCache<OperationDefinitionNode, CompiledQuery | typeof PLAIN>({
    max: KEPT_AT_MOST,
  });
  private readonly seen = new WeakSet<OperationDefinitionNode>();

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { responseForOperation: (context) => this.respond(context) };
  }

  /** The answer of the compiled question, or nothing when plain execution should answer. */
  private async respond(context: Context): Promise<GraphQLResponse | null> {
    const { schema, document, operation, request } = context;
    if (!document || operation?.operation !== OperationTypeNode.QUERY) return null;
    const question = this.question(schema, document, operation);
    const variables = request.variables ?? {};
    // Plain execution says better what is wrong with a variable.
    if (!question || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
    const result = await question.query(undefined, context.contextValue, variables);
    // The compiler knows no default of a field that must not be null: then nothing was executed.
    return 'data' in result ? answered(schema, result) : null;
  }

  private question(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): CompiledQuery | undefined {
    const known = this.compiled.get(operation);
    if (known) return known === PLAIN ? undefined : known;
    if (!this.seen.has(operation)) {
      this.seen.add(operation);
      return undefined;
    }
    const made = compileQuery(schema, document, operation.name?.value);
    this.compiled.set(operation, isCompiledQuery(made) ? made : PLAIN);
    return isCompiledQuery(made) ? made : undefined;
  }
}

function answered(schema: GraphQLSchema, { data, errors }: ExecutionResult): GraphQLResponse {
  const said = errors?.map((error) => spoken(schema, error));
  return {
    http: { status: undefined, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { ...(said?.length ? { errors: said } : {}), data } },
  };
}

/** What goes wrong leaves by the same door as in plain execution. */
function spoken(schema: GraphQLSchema, error: GraphQLError): GraphQLFormattedError {
  const { message, path, originalError } = error;
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions };
  const whole = new GraphQLError(message, { path, originalError, extensions });
  return formatter(() => schema)({ ...error.toJSON(), extensions }, whole);
}
