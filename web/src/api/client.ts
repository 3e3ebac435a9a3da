// Questions to the API, and the memory of their answers: kept on the device for each person, so that what was seen is
// there without network.
import { Client, fetchExchange } from '@urql/core';
import { offlineExchange } from '@urql/exchange-graphcache';
import { digestOf } from './documents';
import { memoryNamed } from './memory';
import { headersOf } from './request';
import { carry } from './wire';

/** Days that an answer is kept without being asked for again. */
const KEPT_DAYS = 60;

const MEMORY = 'stegvis-seen-';

/** What the names of a person's memories begin with, whatever they may see and wherever. */
export const memoriesNamed = (account: string): string => `${MEMORY}${account}/`;

/** The memories on this device, whosever they are. */
export async function allMemories(): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
  return names.filter((name) => name.startsWith(MEMORY));
}

/** What urql sends goes the way of everything else. */
async function fetchAnswer(_: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { query, variables } = JSON.parse(init?.body as string) as { query: string; variables: unknown };
  return carry({
    text: query,
    digest: await digestOf(query),
    variables,
    headers: headersOf(),
    signal: init?.signal ?? undefined,
  });
}

/** What is asked as another member sees it; the server lets nothing be done so. */
export const fetchAnswerAs =
  (memberId: string) =>
  async (_: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { query, variables } = JSON.parse(init?.body as string) as { query: string; variables: unknown };
    const headers = { ...headersOf(), 'X-Stegvis-View-As': memberId };
    return carry({ text: query, digest: await digestOf(query), variables, headers, signal: init?.signal ?? undefined });
  };

/** Begins to ask as one person, with a memory of that name. */
export function converse(memory: string): Client {
  return new Client({
    url: '/graphql',
    exchanges: [
      offlineExchange({
        storage: memoryNamed(memory, KEPT_DAYS),
        isOfflineError: (error) => error?.networkError !== undefined,
        logger: () => undefined,
      }),
      fetchExchange,
    ],
    fetch: fetchAnswer,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
  });
}
