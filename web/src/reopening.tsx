// The forms in which each thing that is not sent can be taken up again.
import { useMemo, type ReactNode } from 'react';
import { router } from './app';
import { beginningOf } from './coaching/coaching-sessions/log.case';
import { useLogSheet } from './coaching/coaching-sessions/log-sheet';
import { isMove } from './coaching/coaching-sessions/move.entry';
import { ReopeningContext, type Reopening } from './outbox/reopen';
import { useOutboxView } from './outbox/use-outbox';

const SESSION = new Set(['coachingSessionLog', 'coachingSessionAmend']);

/** The page of a planned visit, with the form that moves it. */
const toMove = (id: string): void =>
  void router.navigate({ to: '/visits/$id', params: { id }, search: { move: true } });

export function Reopen({ children }: { children: ReactNode }) {
  const log = useLogSheet();
  const { entries } = useOutboxView();
  const reopening = useMemo<Reopening>(
    () => ({
      entry: (entry) => {
        if (isMove(entry)) return () => toMove(entry.record);
        if (!SESSION.has(entry.kind)) return undefined;
        return () => log.open(entry.state === 'help' ? { entry } : { amend: entry.record });
      },
      draft: ({ form, at }) => {
        const [kind = '', id = ''] = form.split('/');
        if (kind === 'move') toMove(id);
        else if (kind === 'log') log.open(beginningOf(form, entries));
        else router.history.push(at);
      },
    }),
    [log, entries],
  );
  return <ReopeningContext value={reopening}>{children}</ReopeningContext>;
}
