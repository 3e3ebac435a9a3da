// An answer that the database has written, on its way to the caller: nobody may look into it.
import type { GraphQLResolveInfo } from 'graphql';

const texts = new WeakMap<object, string>();
const WRITING = Symbol('the answer may be a text');

/** Promises and the framework's streams ask of every value whether it is one of theirs. */
const ASKED_OF_ALL = new Set<string | symbol>(['then', 'lift', 'subscribe']);

const sealed: ProxyHandler<object> = {
  get: (_, property) => {
    if (ASKED_OF_ALL.has(property) || typeof property === 'symbol') return undefined;
    throw new Error(`A written answer has no ${property}: an operation returns it as the reader gave it.`);
  },
};

/** What stands for a text until the answer is put together. */
export function written(text: string): object {
  const answer = new Proxy({}, sealed);
  texts.set(answer, text);
  return answer;
}

/** Stands for an answer that the database could not write alone. */
export const UNWRITTEN = new Proxy({}, sealed);

/** The text of a written answer. */
export function textOf(answer: unknown): string | undefined {
  return typeof answer === 'object' && answer !== null ? texts.get(answer) : undefined;
}

type Writing = GraphQLResolveInfo & { [WRITING]?: { isOnly: boolean } };

/** Says in the question's own description that its answer may be a text, and whether it is the only one of its request. */
export function writing(info: GraphQLResolveInfo, isOnly: boolean): GraphQLResolveInfo {
  return Object.assign(info, { [WRITING]: { isOnly } });
}

export function isWriting(info: GraphQLResolveInfo): boolean {
  return WRITING in info;
}

export function isOnlyWriting(info: GraphQLResolveInfo): boolean {
  return (info as Writing)[WRITING]?.isOnly ?? false;
}
