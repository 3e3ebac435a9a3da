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

export const ReopeningContext = createContext<Reopening>({ entry: () => undefined, draft: () => undefined });

export const useReopening = (): Reopening => use(ReopeningContext);
