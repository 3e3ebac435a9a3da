// One's own calendar as a secret address: opened, read by whom it was given to, and closed.
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ResultOf } from '../../api/graphql';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { dayInWords, timeInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { CLOSE_MY_CALENDAR, OPEN_MY_CALENDAR, type INTEGRATIONS } from './api-keys.queries';
import { KEYS_WORDS } from './api-keys.words';
import { Copied } from './Copied';
import styles from './api-keys.module.css';

type Feed = NonNullable<ResultOf<typeof INTEGRATIONS>['calendarFeed']>;

export function CalendarLink({ feed, onDone }: { feed: Feed | undefined; onDone: () => void }) {
  const say = useWords(KEYS_WORDS);
  const [address, setAddress] = useState<string>();
  const isOpen = feed !== undefined && !feed.revokedAt;
  async function attempt(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
      onDone();
    } catch (error) {
      notify(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  const open = async (): Promise<void> => {
    const { calendarFeedOpen } = await post(OPEN_MY_CALENDAR, {});
    setAddress(calendarFeedOpen.address ?? undefined);
  };
  const close = async ({ id, version }: Feed): Promise<void> => {
    await post(CLOSE_MY_CALENDAR, { id, expectedVersion: version });
    setAddress(undefined);
    notify(say('calendarClosed'));
  };
  return (
    <section className={styles.card} id="calendar">
      <h2>{say('calendar')}</h2>
      <p>{say('calendarWhat')}</p>
      {isOpen && (
        <p>
          {say('calendarSince', { day: dayInWords(feed.openedAt) })}{' '}
          {feed.lastReadAt &&
            say('calendarRead', { day: dayInWords(feed.lastReadAt), time: timeInWords(feed.lastReadAt) })}
        </p>
      )}
      {address && (
        <Alert role="status">
          <Copied text={address} />
        </Alert>
      )}
      <div className={styles.form}>
        <Button variant="default" onClick={() => void attempt(open)}>
          {say('calendarOpen')}
        </Button>
        {isOpen && (
          <Button variant="subtle" onClick={() => void attempt(() => close(feed))}>
            {say('calendarClose')}
          </Button>
        )}
      </div>
    </section>
  );
}
