// “Prenumerera”: opens one's calendar as a link, shows it once and copies it.
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../../api/post';
import { NoAnswer, Refused } from '../../api/refusal';
import { CopyButton } from '../../ui/CopyButton';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { CALENDAR_WORDS } from './calendar.words';
import { OPEN_FEED } from './feed.queries';
import styles from './calendar.module.css';

export function Subscribe() {
  const say = useWords(CALENDAR_WORDS);
  const [address, setAddress] = useState<string>();
  const [isOpening, setOpening] = useState(false);

  async function open(): Promise<void> {
    setOpening(true);
    try {
      const { calendarFeedOpen } = await post(OPEN_FEED, {});
      setAddress(calendarFeedOpen.address ?? undefined);
    } catch (error) {
      if (error instanceof Refused) notify(error.message);
      else if (error instanceof NoAnswer) notify(say('needsNetwork'));
      else throw error;
    } finally {
      setOpening(false);
    }
  }

  return (
    <>
      <Button variant="default" loading={isOpening} className={styles.subscribe ?? ''} onClick={() => void open()}>
        {say('subscribe')}
      </Button>
      <Modal
        opened={address !== undefined}
        onClose={() => setAddress(undefined)}
        title={say('subscribeHint')}
        closeButtonProps={{ 'aria-label': say('close') }}
        transitionProps={{ duration: 0 }}
      >
        <p>{say('subscribeMore')}</p>
        <TextInput aria-label={say('subscribeHint')} readOnly value={address ?? ''} />
        <p>
          <CopyButton text={address ?? ''} label={say('copy')} said={say('copied')} />
        </p>
      </Modal>
    </>
  );
}
