// What is not yet on the server: each thing with its state and reason, and what can be done about it.
import { Button } from '@mantine/core';
import { useHere } from '../access/here/here';
import { useDrafts } from '../device/drafts';
import { useWords } from '../ui/words';
import { DraftList } from './DraftList';
import { EntryLine } from './EntryLine';
import { isUnsent, oldestDays } from './entry.rules';
import { UNSENT } from './outbox.words';
import styles from './outbox.module.css';
import { rescue } from './rescue';
import { useOutbox, useOutboxView } from './use-outbox';

export function UnsentPage() {
  const say = useWords(UNSENT);
  const outbox = useOutbox();
  const { person } = useHere();
  const drafts = useDrafts(person.account);
  const { entries, isRead, needsSignIn } = useOutboxView();
  const unsent = entries.filter(isUnsent);
  const saved = entries.filter((entry) => !isUnsent(entry)).toReversed();
  const days = oldestDays(unsent, new Date().toISOString());
  return (
    <>
      <h1>{say('title')}</h1>
      {isRead && unsent.length === 0 && <p>{say('empty')}</p>}
      {needsSignIn && <p role="alert">{say('signIn')}</p>}
      {days > 0 && <p>{say('oldest', { count: days })}</p>}
      {unsent.length + drafts.length > 0 && (
        <p className={styles.acts}>
          {unsent.length > 0 && <Button onClick={() => outbox.sendNow()}>{say('sendNow')}</Button>}
          <Button variant="default" onClick={() => void rescue(unsent, drafts)}>
            {say('share')}
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {unsent.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
      <DraftList />
      {saved.length > 0 && (
        <section>
          <h2>{say('saved')}</h2>
          <ul className={styles.list}>
            {saved.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
