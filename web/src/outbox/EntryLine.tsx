// One thing on its way to the server: what it is, where it stands, why, and what can be done about it.
import { Button } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { discardDraft } from '../device/drafts';
import { dayInWords, timeInWords } from '../ui/format';
import { notify } from '../ui/notify';
import { useWords } from '../ui/words';
import { ClashChoice } from './ClashChoice';
import type { Entry } from './entry.rules';
import { EntryMark } from './EntryMark';
import { UNSENT } from './outbox.words';
import styles from './outbox.module.css';
import { formOfEntry, useReopening } from './reopen';
import { useOutbox } from './use-outbox';

interface EntryLineProps {
  entry: Entry;
  /** What comes after it, once it has arrived. */
  children?: ReactNode;
}

export function EntryLine({ entry, children }: EntryLineProps) {
  const say = useWords(UNSENT);
  const reopen = useReopening().entry(entry);
  return (
    <li className={styles.entry} data-entry={entry.state}>
      <span>
        <strong>{entry.about}</strong>
        <br />
        {say('made', { day: dayInWords(entry.madeAt), time: timeInWords(entry.madeAt) })}
      </span>
      <EntryMark entry={entry} />
      {entry.isMerged && <p className={styles.note}>{say('merged')}</p>}
      {entry.state === 'conflict' && !entry.clash && (
        <p className={styles.problems}>{say(reopen ? 'lookAgain' : 'chooseWhole')}</p>
      )}
      {entry.problems && entry.problems.length > 0 && (
        <ul className={styles.problems}>
          {entry.problems.map(({ code, message }) => (
            <li key={`${code}${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <Acts entry={entry} reopen={reopen} />
      {children}
    </li>
  );
}

function Acts({ entry, reopen }: { entry: Entry; reopen: (() => void) | undefined }) {
  const say = useWords(UNSENT);
  const [isChoosing, setChoosing] = useState(false);
  const isStuck = entry.state === 'help' || entry.state === 'conflict';
  return (
    <span className={styles.acts}>
      {entry.clash && <Button onClick={() => setChoosing(true)}>{say('choose')}</Button>}
      {reopen && (
        <Button
          variant={isStuck ? 'filled' : 'subtle'}
          aria-label={`${say(isStuck ? 'putRight' : 'change')}: ${entry.about}`}
          onClick={reopen}
        >
          {say(isStuck ? 'putRight' : 'change')}
        </Button>
      )}
      {isStuck && <Discard entry={entry} />}
      <Suspense>{isChoosing && <ClashChoice entry={entry} onClose={() => setChoosing(false)} />}</Suspense>
    </span>
  );
}

/** Throwing away is a second choice, too. */
function Discard({ entry }: { entry: Entry }) {
  const say = useWords(UNSENT);
  const outbox = useOutbox();
  const [isSure, setSure] = useState(false);

  async function discard(): Promise<void> {
    await outbox.discard(entry);
    // What is being put right goes with it, also from the list of drafts.
    await discardDraft(entry.account, formOfEntry(entry));
    notify(say('discarded'));
  }

  if (!isSure) {
    return (
      <Button variant="default" onClick={() => setSure(true)}>
        {say('discard')}
      </Button>
    );
  }
  return (
    <Button color="red" onClick={() => void discard()}>
      {say('sureDiscard')}
    </Button>
  );
}
