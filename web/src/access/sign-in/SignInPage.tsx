// The door: signing in, and in a demo the people one may be.
import { Alert, Anchor, Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { PasswordField } from '../../ui/PasswordField';
import { chooseLocale, locale, told, useWords } from '../../ui/words';
import type { SignIn } from '../here/here';
import { offerOfThePage } from './offer';
import { DOOR } from './sign-in.words';
import styles from './sign-in.module.css';
import { useEnter } from './use-enter';

const DRAWN = [1, 2, 3, 4, 5];

export function SignInPage({ signIn }: { signIn: SignIn }) {
  const say = useWords(DOOR);
  const { enter, refused } = useEnter(signIn);
  return (
    <main className={styles.door}>
      <section className={styles.what}>
        <h1>{say('headline')}</h1>
        <p>{say('what')}</p>
        <svg viewBox="0 0 250 110" className={styles.stairs} aria-hidden>
          {DRAWN.map((step) => (
            <rect key={step} x={(step - 1) * 50} y={110 - step * 20} width={48} height={step * 20} />
          ))}
        </svg>
        <p>
          <a href="/explorer">{say('explorer')}</a> ·{' '}
          <Anchor component="button" type="button" onClick={() => void chooseLocale(locale() === 'sv' ? 'en' : 'sv')}>
            {say('otherLanguage')}
          </Anchor>
        </p>
      </section>
      <section className={styles.enter}>
        <People onEnter={enter} />
        <SignInForm onEnter={enter} refused={refused} />
      </section>
    </main>
  );
}

interface EnterProps {
  onEnter: SignIn;
}

/** In a demo, the people one may be. */
export function People({ onEnter }: EnterProps) {
  const say = useWords(DOOR);
  const offer = offerOfThePage();
  if (!offer) return undefined;
  return (
    <div className={styles.card}>
      <h2>{say('tryIt')}</h2>
      <p>{say('tryHow')}</p>
      <ul className={styles.people}>
        {offer.people.map(({ email, name, role }) => (
          <li key={email}>
            <UnstyledButton
              className={styles.person ?? ''}
              aria-label={`${say('as', { role: told(role) })}, ${name}`}
              onClick={() => void onEnter(email, offer.password, true)}
            >
              <strong>{told(role)}</strong>
              <span>{name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Address and password; also shown inside the app when the session has ended. */
export function SignInForm({ onEnter, refused, email: known = '' }: EnterProps & { refused: string; email?: string }) {
  const say = useWords(DOOR);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [isOwn, setIsOwn] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  async function submit(): Promise<void> {
    setIsEmpty(!email.trim() || !password);
    if (!email.trim() || !password) return;
    setIsBusy(true);
    await onEnter(email.trim(), password, isOwn);
    setIsBusy(false);
  }
  const said = isEmpty ? say('fillIn') : refused;
  return (
    <form
      className={styles.card}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{say('signIn')}</h2>
      {said && (
        <Alert role="alert" color="red" variant="light">
          {said}
        </Alert>
      )}
      <TextInput
        label={say('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={say('password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Checkbox
        label={say('rememberDevice')}
        checked={isOwn}
        onChange={(event) => setIsOwn(event.currentTarget.checked)}
      />
      <Button type="submit" loading={isBusy}>
        {say('signIn')}
      </Button>
      <a href="/reset">{say('forgotten')}</a>
    </form>
  );
}
