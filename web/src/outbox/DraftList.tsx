// What was begun and not saved, so that it can be gone on with.
import { Button } from '@mantine/core';
import { useHere } from '../access/here/here';
import { useDrafts } from '../device/drafts';
import { dayInWords, timeInWords } from '../ui/format';
import { useWords } from '../ui/words';
import { EntryMark } from './EntryMark';
import { UNSENT } from './outbox.words';
import styles from './outbox.module.css';
import { useReopening } from './reopen';

export function DraftList() {
  const say = useWords(UNSENT);
  const { person } = useHere();
  const drafts = useDrafts(person.account);
  const reopening = useReopening();
  if (drafts.length === 0) return undefined;
  return (
    <section>
      <h2>{say('drafts')}</h2>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.entry} data-entry="draft">
            <span>
              <strong>{draft.about}</strong>
              <br />
              {say('begun', { day: dayInWords(draft.changedAt), time: timeInWords(draft.changedAt) })}
            </span>
            <EntryMark entry={undefined} />
            <Button
              variant="default"
              aria-label={`${say('carryOn')}: ${draft.about}`}
              onClick={() => reopening.draft(draft)}
            >
              {say('carryOn')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
