// “Prenumerera”: opens one's calendar as a link, shows it once and copies it; asks before an older link ends.
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../../api/post';
import { NoAnswer, Refused } from '../../api/refusal';
import { CopyButton } from '../../ui/CopyButton';
import { dayInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { CALENDAR_WORDS } from './calendar.words';
import { MY_FEED, OPEN_FEED } from './feed.queries';
import styles from './calendar.module.css';

/** What is shown: the link, or the day since which there is one already. */
type Shown = { address: string } | { since: string };

export function Subscribe() {
  const say = useWords(CALENDAR_WORDS);
  const [shown, show] = useState<Shown>();
  const [isBusy, setBusy] = useState(false);

  async function attempt(deed: () => Promise<Shown>): Promise<void> {
    setBusy(true);
    try {
      show(await deed());
    } catch (error) {
      if (error instanceof Refused) notify(error.message);
      else if (error instanceof NoAnswer) notify(say('needsNetwork'));
      else throw error;
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button variant="default" loading={isBusy} className={styles.subscribe ?? ''} onClick={() => void attempt(first)}>
        {say('subscribe')}
      </Button>
      <Modal
        opened={shown !== undefined}
        onClose={() => show(undefined)}
        title={say('subscribeHint')}
        closeButtonProps={{ 'aria-label': say('close') }}
        transitionProps={{ duration: 0 }}
      >
        {shown && 'since' in shown && (
          <>
            <p>{say('subscribed', { day: dayInWords(shown.since) })}</p>
            <Button loading={isBusy} className={styles.subscribe ?? ''} onClick={() => void attempt(opened)}>
              {say('subscribeAnew')}
            </Button>
          </>
        )}
        {shown && 'address' in shown && (
          <>
            <p>{say('subscribeMore')}</p>
            <TextInput aria-label={say('subscribeHint')} readOnly value={shown.address} />
            <p>
              <CopyButton text={shown.address} label={say('copy')} said={say('copied')} />
            </p>
          </>
        )}
      </Modal>
    </>
  );
}

/** A link that somebody's calendar program reads does not end by a press that only looks for it. */
async function first(): Promise<Shown> {
  const { calendarFeed: known } = await post(MY_FEED, {});
  return known && !known.revokedAt ? { since: known.openedAt } : opened();
}

async function opened(): Promise<Shown> {
  const { calendarFeedOpen } = await post(OPEN_FEED, {});
  return { address: calendarFeedOpen.address ?? '' };
}
