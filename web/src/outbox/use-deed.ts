// A form that becomes a deed: it is kept on the device in the moment in which its draft goes.
import { useState } from 'react';
import type { Become } from '../device/drafts';
import type { Deed, Entry } from './entry.rules';
import { useOutbox } from './use-outbox';

interface Keeping {
  /** True once it is safe to say that it is kept; the form stays as it is when it is not. */
  keep: (deed: Deed) => Promise<boolean>;
  hasFailed: boolean;
}

/** With an entry it is that one which is put right. */
export function useDeed({ become }: { become: Become }, entry?: Entry): Keeping {
  const outbox = useOutbox();
  const [hasFailed, setFailed] = useState(false);

  async function keep(deed: Deed): Promise<boolean> {
    const { variables, about, before } = deed;
    const said = { variables, about, ...(before ? { before } : {}) };
    const saving = (draft: string): Promise<unknown> =>
      entry ? outbox.putRight(entry, said, draft) : outbox.put(deed, draft);
    return become(saving).then(
      () => true,
      () => {
        setFailed(true);
        return false;
      },
    );
  }

  return { keep, hasFailed };
}
