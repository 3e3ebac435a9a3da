// The forms in which each thing that is not sent can be taken up again.
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { Reopened } from './again';
import { router } from './app';
import { useLogSheet } from './coaching/coaching-sessions/log-sheet';
import { isMove } from './coaching/coaching-sessions/move.entry';
import type { Entry, EntryState } from './outbox/entry.rules';
import { entryOfForm, ReopeningContext, type Reopening } from './outbox/reopen';
import { useOutboxView } from './outbox/use-outbox';
import { useFocusBack } from './ui/focus';

/** Where a deed must stand for its form to be opened, under the name of its mutation. */
const OPEN_WHILE: Readonly<Record<Reopened, readonly EntryState[]>> = {
  coachingSessionLog: ['waiting', 'sending', 'saved', 'help'],
  coachingSessionAmend: ['waiting', 'sending', 'saved', 'help'],
  coachingSessionPlan: ['help'],
  actionAdd: ['help'],
  actionComplete: ['help', 'conflict'],
};

/** The forms come when one is opened: nobody waits for them at the door. */
const Again = lazy(() => import('./again').then((of) => ({ default: of.Again })));

const mayOpen = ({ kind, state }: Entry): boolean => kind in OPEN_WHILE && OPEN_WHILE[kind as Reopened].includes(state);

/** The page of a planned visit, with the form that moves it. */
const toMove = (id: string): void =>
  void router.navigate({ to: '/visits/$id', params: { id }, search: { move: true } });

export function Reopen({ children }: { children: ReactNode }) {
  const log = useLogSheet();
  const { entries } = useOutboxView();
  const [opened, setOpened] = useState<Entry>();
  const leave = useFocusBack(opened !== undefined);
  const reopening = useMemo<Reopening>(() => {
    const open = (entry: Entry): void => {
      leave();
      setOpened(entry);
    };
    return {
      entry: (entry) => {
        if (!mayOpen(entry)) return undefined;
        return () => (isMove(entry) ? toMove(entry.record) : open(entry));
      },
      draft: ({ form, at }) => {
        const [kind = '', id = ''] = form.split('/');
        const entry = entryOfForm(form, entries);
        if (entry) open(entry);
        else if (kind === 'move') toMove(id);
        else if (kind === 'log') log.open({ draft: form });
        else router.history.push(at);
      },
    };
  }, [log, entries, leave]);
  return (
    <ReopeningContext value={reopening}>
      {children}
      {opened && (
        <Suspense>
          <Again key={opened.id} entry={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </ReopeningContext>
  );
}
