// Over the page, when the server does not know whoever is here and something of theirs is not sent: only signing in opens it.
import { Modal } from '@mantine/core';
import { useHere, type SignIn } from '../here/here';
import { useWords } from '../../ui/words';
import { People, SignInForm } from './SignInPage';
import { DOOR } from './sign-in.words';
import styles from './sign-in.module.css';
import { useEnter } from './use-enter';

export function LockedPage({ signIn }: { signIn: SignIn }) {
  const say = useWords(DOOR);
  const { person } = useHere();
  const { enter, refused } = useEnter(signIn);
  return (
    <Modal
      opened
      fullScreen
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      zIndex={1000}
      transitionProps={{ duration: 0 }}
      title={say('locked')}
    >
      <div className={styles.enter}>
        <p>{say('again')}</p>
        <SignInForm onEnter={enter} refused={refused} email={person.account} />
        <People onEnter={enter} />
      </div>
    </Modal>
  );
}
