// Signing out: at once when all is sent, and else only by a second choice, with the rescue file offered before it.
import { Button, Checkbox, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDrafts } from '../../device/drafts';
import { isUnsent } from '../../outbox/entry.rules';
import { hasUnsent } from '../../outbox/store';
import { rescue } from '../../outbox/rescue';
import { useOutbox, useOutboxView } from '../../outbox/use-outbox';
import { useWords } from '../../ui/words';
import { useHere } from '../here/here';
import { SIGN_OUT_WORDS } from './sign-out.words';
import styles from './sign-out.module.css';

interface SignOutProps {
  /** What one presses; it is given what pressing does. */
  children: (ask: () => void, label: string) => ReactNode;
}

export function SignOut({ children }: SignOutProps) {
  const say = useWords(SIGN_OUT_WORDS);
  const { person, signOut } = useHere();
  const [isAsking, setAsking] = useState(false);

  /** Asks the device itself: another tab may have kept something a moment ago. */
  async function ask(): Promise<void> {
    await ((await hasUnsent(person.account)) ? setAsking(true) : signOut());
  }

  return (
    <>
      {children(() => void ask(), say('signOut'))}
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={say('title')}
        closeButtonProps={{ 'aria-label': say('stay') }}
      >
        <SecondChoice onStay={() => setAsking(false)} />
      </Modal>
    </>
  );
}

function SecondChoice({ onStay }: { onStay: () => void }) {
  const say = useWords(SIGN_OUT_WORDS);
  const { person, signOut } = useHere();
  const outbox = useOutbox();
  const [isSure, setSure] = useState(false);
  const unsent = useOutboxView().entries.filter(isUnsent);
  const drafts = useDrafts(person.account);
  const count = unsent.length + drafts.length;
  return (
    <div className={styles.choice}>
      <p>{count === 0 ? say('sent') : say('what', { count })}</p>
      <ul>
        {unsent.map(({ id, about }) => (
          <li key={id}>{about}</li>
        ))}
        {drafts.map(({ id, about }) => (
          <li key={id}>{say('draft', { about })}</li>
        ))}
      </ul>
      {count > 0 && (
        <>
          <Button variant="default" onClick={() => void rescue(unsent, drafts)}>
            {say('rescue')}
          </Button>
          {unsent.length > 0 && (
            <Button variant="default" onClick={() => outbox.sendNow()}>
              {say('sendNow')}
            </Button>
          )}
          <Checkbox label={say('sure')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        </>
      )}
      <Button color="red" disabled={count > 0 && !isSure} onClick={() => void signOut()}>
        {count > 0 ? say('wipe') : say('signOut')}
      </Button>
      <Button variant="subtle" onClick={onStay}>
        {say('stay')}
      </Button>
    </div>
  );
}
