// Looks again when something that was done here has reached the server.
import { useEffect, useRef } from 'react';
import { useOutbox } from './use-outbox';

/** Calls `refresh` after each arrival of one of these kinds of deeds; of any kind when none is named. */
export function useArrival(refresh: () => void, kinds?: readonly string[]): void {
  const outbox = useOutbox();
  const wanted = useRef({ refresh, kinds });
  useEffect(() => {
    wanted.current = { refresh, kinds };
  });
  useEffect(
    () =>
      outbox.onArrival(({ kind }) => {
        const { refresh: again, kinds: of } = wanted.current;
        if (of?.includes(kind) ?? true) again();
      }),
    [outbox],
  );
}
