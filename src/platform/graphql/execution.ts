// Queries asked more than once are compiled: the same answer as plain execution (a test compares them), in half the time.
import { Plugin } from '@nestjs/apollo';
import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import type { CompiledQuery } from 'graphql-jit';
import {
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { work } from '../context.js';
import { formatter } from './errors.js';
import { UNTOLD, writtenAnswer, WrittenData, type Asked } from './writing.js';

/** So many compiled questions are kept; a compiled one is some 100 KB of code. */
const KEPT_AT_MOST = 200;

/** A question that cannot be compiled, or was asked but once. */
const PLAIN = Symbol('plain');

type Context = GraphQLRequestContext<object>;
type Result = FormattedExecutionResult;

/** By which ways a query may be answered besides plainly; only the tests that compare them close one. */
export const ways = { written: true, compiled: true };

@Plugin()
export class Execution implements ApolloServerPlugin {
  private readonly compiled = new LRUCache<OperationDefinitionNode, CompiledQuery | typeof PLAIN>({
    max: KEPT_AT_MOST,
  });
  private readonly untold = new WeakSet<OperationDefinitionNode>();
  private readonly seen = new WeakSet<OperationDefinitionNode>();

  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return { responseForOperation: (context) => this.respond(context) };
  }

  /** The answer by the cheapest way that can give it, or nothing when plain execution should. */
  private async respond({
    schema,
    document,
    operation,
    request,
    contextValue,
  }: Context): Promise<GraphQLResponse | null> {
    if (!document || operation?.operation !== OperationTypeNode.QUERY) return null;
    const asked = { schema, document, operation, contextValue, variables: request.variables ?? {} };
    const result = (await this.written(asked)) ?? (await this.computed(asked));
    return result
      ? { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: result } }
      : null;
  }

  /** The answer that the database writes; a question that it could not is not tried again. */
  private async written(asked: Asked): Promise<Result | undefined> {
    if (!ways.written || this.untold.has(asked.operation)) return undefined;
    const data = await writtenAnswer(asked);
    if (data === UNTOLD) this.untold.add(asked.operation);
    if (!(data instanceof WrittenData)) return undefined;
    work().answered = 'written';
    return { data: data as never };
  }

  /** The answer of the compiled question. */
  private async computed({ schema, document, operation, variables, contextValue }: Asked): Promise<Result | undefined> {
    const known = ways.compiled ? this.compiled.get(operation) : PLAIN;
    const question = known ?? (await this.question(schema, document, operation));
    // Plain execution says better what is wrong with a variable.
    if (question === PLAIN || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors)
      return undefined;
    const result = await question.query(undefined, contextValue, variables);
    // The compiler knows no default of a field that must not be null: then nothing was executed.
    if (!('data' in result)) return undefined;
    work().answered = 'compiled';
    return spokenIn(schema, result);
  }

  private async question(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<CompiledQuery | typeof PLAIN> {
    if (!this.seen.has(operation)) {
      this.seen.add(operation);
      return PLAIN;
    }
    // Not before the first question that comes again: loading the compiler is a thirtieth of the start.
    const { compileQuery, isCompiledQuery } = await import('graphql-jit');
    const made = compileQuery(schema, document, operation.name?.value);
    const question = isCompiledQuery(made) ? made : PLAIN;
    this.compiled.set(operation, question);
    return question;
  }
}

function spokenIn(schema: GraphQLSchema, { data, errors }: ExecutionResult): Result {
  const said = errors?.map((error) => spoken(schema, error));
  return said?.length ? { errors: said, data } : { data };
}

/** What goes wrong leaves by the same door as in plain execution. */
function spoken(schema: GraphQLSchema, error: GraphQLError): GraphQLFormattedError {
  const { message, path, originalError } = error;
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions };
  const whole = new GraphQLError(message, { path, originalError, extensions });
  return formatter(() => schema)({ ...error.toJSON(), extensions }, whole);
}
