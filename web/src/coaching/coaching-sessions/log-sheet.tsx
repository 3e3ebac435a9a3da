// Opens the log sheet from anywhere in the app: for a planned session, for a company, for one that was logged, or for
// nothing yet.
import { createContext, lazy, Suspense, use, useMemo, useState, type ReactNode } from 'react';
import type { Entry } from '../../outbox/entry.rules';
import { useFocusBack } from '../../ui/focus';

/** What is known when the sheet opens. */
export interface LogBeginning {
  enrolmentId?: string;
  /** The planned session that was held. */
  planned?: { id: string; plannedFor: string; minutes: number; insatsomradeIds: string[]; contactIds: string[] };
  /** A logged session that is to be changed. */
  amend?: string;
  /** What was refused and is to be put right. */
  entry?: Entry;
  /** The name of the draft that is gone on with. */
  draft?: string;
}

interface LogSheetHandle {
  open: (beginning: LogBeginning) => void;
}

const LogSheetContext = createContext<LogSheetHandle>({ open: () => undefined });

export const useLogSheet = (): LogSheetHandle => use(LogSheetContext);

const LogSheet = lazy(() => import('./LogSheet').then((loaded) => ({ default: loaded.LogSheet })));

export function LogSheetHolder({ children }: { children: ReactNode }) {
  const [beginning, setBeginning] = useState<LogBeginning>();
  const leave = useFocusBack(beginning !== undefined);
  const handle = useMemo(
    () => ({
      open: (wanted: LogBeginning) => {
        leave();
        setBeginning(wanted);
      },
    }),
    [leave],
  );
  return (
    <LogSheetContext value={handle}>
      {children}
      {beginning && (
        <Suspense>
          <LogSheet beginning={beginning} onClose={() => setBeginning(undefined)} />
        </Suspense>
      )}
    </LogSheetContext>
  );
}
