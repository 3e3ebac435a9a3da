// A long list, fetched page by page as it is read on; without network, the pages that are kept on the device.
import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';

export interface Page<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A question that gives one page, and where in its answer the page is. */
export interface PagedQuestion<Data, Variables, Node> {
  document: TypedDocumentNode<Data, Variables>;
  pageOf: (data: Data) => Page<Node>;
}

export interface Pages<Node> {
  nodes: readonly Node[];
  /** Of the whole list; undefined until the first page is here. */
  totalCount: number | undefined;
  hasMore: boolean;
  /** Whether every page is here. */
  isWhole: boolean;
  isFetching: boolean;
  error: CombinedError | undefined;
  /** Fetches the next page, unless that is being done. */
  more: () => void;
  again: () => void;
  /** Asks for every page again, from the first. */
  anew: () => void;
}

/** A list of which no page is left out: there once all of them are, for whoever counts or sorts it. */
export interface Whole<Node> {
  data: { nodes: readonly Node[] } | undefined;
  fetching: boolean;
  error: CombinedError | undefined;
  again: () => void;
}

interface Part<Node> {
  page?: Page<Node>;
  isFetching: boolean;
  error?: CombinedError | undefined;
}

/** A page that is listened to: what other answers say of its rows changes it too. */
interface Watched {
  isSettled: boolean;
  close: () => void;
}

/** Listens on only to the last page: every answer would read all the pages before it anew, the longer the list the slower. */
function letGo(watched: Map<number, Watched>): void {
  const last = Math.max(...watched.keys());
  for (const [place, { isSettled, close }] of watched) {
    if (!isSettled || place === last) continue;
    close();
    watched.delete(place);
  }
}

function changed<Node>(parts: readonly Part<Node>[], place: number, change: Partial<Part<Node>>): Part<Node>[] {
  const next = [...parts];
  next[place] = { ...(parts[place] ?? { isFetching: true }), ...change };
  return next;
}

/** Asks for the pages of a list; other variables are another list. */
export function usePages<Data, Variables extends object, Node>(
  question: PagedQuestion<Data, Variables & { after?: string | null }, Node>,
  variables: Variables,
): Pages<Node> {
  const client = useClient();
  const asked = JSON.stringify(variables);
  const [round, setRound] = useState(0);
  const [list, setList] = useState<{ asked: string; parts: readonly Part<Node>[] }>({ asked, parts: [] });
  const parts = useMemo(() => (list.asked === asked ? list.parts : []), [list, asked]);
  const watched = useRef(new Map<number, Watched>());

  const fetchPage = useCallback(
    (place: number, after: string | null) => {
      const put = (change: Partial<Part<Node>>): void =>
        setList((now) => ({ asked, parts: changed(now.asked === asked ? now.parts : [], place, change) }));
      put({ isFetching: true });
      const all = { ...(JSON.parse(asked) as Variables), after };
      const watch: Watched = { isSettled: false, close: () => undefined };
      watched.current.set(place, watch);
      const answers = client.query(question.document, all).subscribe(({ data, error, stale }) => {
        put({ ...(data ? { page: question.pageOf(data) } : {}), isFetching: stale, error });
        watch.isSettled = !stale;
        letGo(watched.current);
      });
      watch.close = () => answers.unsubscribe();
      letGo(watched.current);
    },
    [client, question, asked],
  );

  useEffect(() => {
    fetchPage(0, null);
    const { current } = watched;
    return () => {
      for (const { close } of current.values()) close();
      current.clear();
    };
  }, [fetchPage, round]);

  const last = parts.at(-1);
  const more = useCallback(() => {
    if (last?.page?.pageInfo.hasNextPage) fetchPage(parts.length, last.page.pageInfo.endCursor);
  }, [fetchPage, last, parts.length]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  const anew = useCallback(() => {
    setList((now) => ({ ...now, parts: [] }));
    setRound((now) => now + 1);
  }, []);
  const nodes = useMemo(() => parts.flatMap(({ page }) => page?.nodes ?? []), [parts]);

  return { nodes, ...standingOf(parts), more, again, anew };
}

/** How far the pages have come. */
function standingOf<Node>(parts: readonly Part<Node>[]) {
  const hasMore = parts.at(-1)?.page?.pageInfo.hasNextPage;
  return {
    totalCount: parts[0]?.page?.totalCount,
    hasMore: hasMore ?? false,
    isWhole: hasMore === false && parts.every(({ page }) => page),
    isFetching: parts.length === 0 || parts.some(({ isFetching }) => isFetching),
    error: parts.find(({ error }) => error)?.error,
  };
}

/** Asks for all the pages of a list, one after another. What was there stays until all of them are there anew. */
export function useWhole<Data, Variables extends object, Node>(
  question: PagedQuestion<Data, Variables & { after?: string | null }, Node>,
  variables: Variables,
): Whole<Node> {
  const { nodes, isWhole, hasMore, isFetching, error, more, anew } = usePages(question, variables);
  const [kept, keep] = useState<readonly Node[]>();
  if (isWhole && kept !== nodes) keep(nodes);
  useEffect(() => {
    if (hasMore && !isFetching) more();
  }, [hasMore, isFetching, more]);
  const data = useMemo(() => kept && { nodes: kept }, [kept]);
  return { data, fetching: isFetching || hasMore, error, again: anew };
}
