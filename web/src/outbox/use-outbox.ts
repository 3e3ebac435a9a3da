// The outbox in components.
import { createContext, use, useSyncExternalStore } from 'react';
import type { Entry } from './entry.rules';
import type { Outbox, OutboxView } from './outbox';

export const OutboxContext = createContext<Outbox | undefined>(undefined);

export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('The app has no outbox here.');
  return outbox;
}

export function useOutboxView(): OutboxView {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.view);
}

/** What waits for one object, oldest first. */
export function useEntriesOf(record: string | undefined): readonly Entry[] {
  return useOutboxView().entries.filter((entry) => entry.record === record);
}
