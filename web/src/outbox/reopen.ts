// How something that is not sent is taken up again in the form where it was written.
import { createContext, use } from 'react';
import type { Draft } from '../device/drafts';
import type { Entry } from './entry.rules';

export interface Reopening {
  /** Opens the form of a deed: to put it right while it is refused, to change it else; nothing where it has no form. */
  entry: (entry: Entry) => (() => void) | undefined;
  /** Goes on with a draft. */
  draft: (draft: Draft) => void;
}

/** What the form of a deed is given when it is opened again. */
export interface AgainProps {
  entry: Entry;
  onClose: () => void;
}

export const ReopeningContext = createContext<Reopening>({ entry: () => undefined, draft: () => undefined });

export const useReopening = (): Reopening => use(ReopeningContext);

const OF_ENTRY = 'entry/';

/** The form in which a deed is put right, as its draft is called: one for each. */
export const formOfEntry = ({ id }: Pick<Entry, 'id'>): string => `${OF_ENTRY}${id}`;

/** The deed that a draft puts right, as long as it is here. */
export const entryOfForm = (form: string, entries: readonly Entry[]): Entry | undefined =>
  form.startsWith(OF_ENTRY) ? entries.find((entry) => formOfEntry(entry) === form) : undefined;
