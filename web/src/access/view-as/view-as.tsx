// Looking at the app as another member sees it: only what is asked is asked as them, and nothing is kept on the device.
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { fetchAnswerAs } from '../../api/client';
import { HereAs, useHere } from '../here/here';
import { WHO } from '../here/here.queries';
import type { Me } from '../here/person';

interface Look {
  client: Client;
  me: Me;
}

interface ViewAsHandle {
  /** The name of whom one looks as. */
  viewed: string | undefined;
  /** Throws what the server says when one may not. */
  begin: (memberId: string) => Promise<void>;
  end: () => void;
}

const ViewAsContext = createContext<ViewAsHandle>({
  viewed: undefined,
  begin: () => Promise.resolve(),
  end: () => undefined,
});

export const useViewAs = (): ViewAsHandle => use(ViewAsContext);

async function lookAs(memberId: string): Promise<Look> {
  const client = new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    fetch: fetchAnswerAs(memberId),
    preferGetMethod: false,
  });
  const { data, error } = await client.query(WHO, {}).toPromise();
  if (!data?.me) throw new Error(error?.graphQLErrors[0]?.message);
  return { client, me: data.me };
}

export function ViewAsHolder({ children }: { children: ReactNode }) {
  const { person } = useHere();
  const [look, setLook] = useState<Look>();
  const handle = useMemo<ViewAsHandle>(
    () => ({
      viewed: look?.me.member?.name,
      begin: async (memberId) => setLook(await lookAs(memberId)),
      end: () => setLook(undefined),
    }),
    [look],
  );
  const seen = useMemo(() => (look ? { ...person, me: look.me } : undefined), [look, person]);
  return (
    <ViewAsContext value={handle}>
      {look && seen ? (
        <HereAs person={seen}>
          <Provider value={look.client}>{children}</Provider>
        </HereAs>
      ) : (
        children
      )}
    </ViewAsContext>
  );
}
