// The forms in which each thing that is not sent can be taken up again.
import { useMemo, type ReactNode } from 'react';
import { router } from './app';
import { beginningOf } from './coaching/coaching-sessions/log.case';
import { useLogSheet } from './coaching/coaching-sessions/log-sheet';
import { ReopeningContext, type Reopening } from './outbox/reopen';
import { useOutboxView } from './outbox/use-outbox';

const SESSION = new Set(['coachingSessionLog', 'coachingSessionAmend']);

export function Reopen({ children }: { children: ReactNode }) {
  const log = useLogSheet();
  const { entries } = useOutboxView();
  const reopening = useMemo<Reopening>(
    () => ({
      entry: (entry) => {
        if (!SESSION.has(entry.kind)) return undefined;
        return () => log.open(entry.state === 'help' ? { entry } : { amend: entry.record });
      },
      draft: ({ form, at }) => {
        if (form.startsWith('log/')) log.open(beginningOf(form, entries));
        else router.history.push(at);
      },
    }),
    [log, entries],
  );
  return <ReopeningContext value={reopening}>{children}</ReopeningContext>;
}
