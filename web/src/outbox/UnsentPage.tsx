// What is not yet on the server: each thing with its state and reason, and what can be done about it.
import { Button } from '@mantine/core';
import { dayInWords, timeInWords } from '../ui/format';
import { useWords, wordsOf } from '../ui/words';
import { isUnsent, type Entry } from './entry';
import { EntryMark } from './EntryMark';
import styles from './outbox.module.css';
import { useOutbox, useOutboxView } from './use-outbox';

const UNSENT = wordsOf(
  'unsent',
  {
    title: 'Osparat på servern',
    empty: 'Allt är sparat på servern.',
    sendNow: 'Skicka nu',
    share: 'Dela som fil',
    discard: 'Ta bort',
    made: 'Gjort {{day}} {{time}}',
  },
  {
    title: 'Not yet on the server',
    empty: 'All is saved on the server.',
    sendNow: 'Send now',
    share: 'Share as a file',
    discard: 'Throw away',
    made: 'Done {{day}} {{time}}',
  },
);

/** The rescue file: everything that is on this device only, as it would be sent. */
function rescueFile(entries: readonly Entry[]): File {
  const name = `stegvis-osparat-${new Date().toISOString().slice(0, 16).replace(':', '')}.json`;
  return new File([JSON.stringify(entries, undefined, 2)], name, { type: 'application/json' });
}

async function share(entries: readonly Entry[]): Promise<void> {
  const file = rescueFile(entries);
  if (navigator.canShare?.({ files: [file] })) return navigator.share({ files: [file] });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function UnsentPage() {
  const say = useWords(UNSENT);
  const outbox = useOutbox();
  const unsent = useOutboxView().entries.filter(isUnsent);
  return (
    <>
      <h1>{say('title')}</h1>
      {unsent.length === 0 && <p>{say('empty')}</p>}
      {unsent.length > 0 && (
        <p className={styles.acts}>
          <Button onClick={() => outbox.sendNow()}>{say('sendNow')}</Button>
          <Button variant="default" onClick={() => void share(unsent)}>
            {say('share')}
          </Button>
        </p>
      )}
      <ul className={styles.list}>
        {unsent.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span>
              <strong>{entry.about}</strong>
              <br />
              {say('made', { day: dayInWords(entry.madeAt), time: timeInWords(entry.madeAt) })}
            </span>
            <EntryMark entry={entry} />
            {entry.problems && (
              <ul className={styles.problems}>
                {entry.problems.map(({ code, message }) => (
                  <li key={`${code}${message}`}>{message}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
