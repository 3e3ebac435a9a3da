// Fetches the briefs of the coming days before anybody asks, so that they are there without network.
import { useEffect } from 'react';
import { useClient } from 'urql';
import { VISIT_BRIEF } from './visit-brief.queries';

/** Fetches the briefs of these visits, one after the other, so that nobody waits for them. */
export function useBriefs(visitIds: readonly string[]): void {
  const client = useClient();
  const wanted = visitIds.join(' ');
  useEffect(() => {
    let isHere = true;
    const fetchAll = async (): Promise<void> => {
      for (const id of wanted.split(' ').filter(Boolean)) {
        if (!isHere) return;
        await client.query(VISIT_BRIEF, { id }, { requestPolicy: 'cache-and-network' }).toPromise();
      }
    };
    void fetchAll();
    return () => {
      isHere = false;
    };
  }, [client, wanted]);
}
