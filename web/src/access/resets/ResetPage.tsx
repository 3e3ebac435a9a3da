// A forgotten password, for whoever is not signed in: asking for a letter, or choosing a new password by its link.
import { Alert, Button, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { PasswordField } from '../../ui/PasswordField';
import { useWords } from '../../ui/words';
import { offerOfThePage } from '../sign-in/offer';
import { ASK_FOR_RESET, RESET_PASSWORD } from './resets.queries';
import { RESETS } from './resets.words';
import styles from './resets.module.css';

/** The token stands after the #, which no server and no log is told; nor does it stay in the history of the browser. */
function useToken(): [string, (token: string) => void] {
  const [token, setToken] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', '/reset');
  }, []);
  return [token, setToken];
}

export function ResetPage() {
  const [token, setToken] = useToken();
  return <div className={styles.page}>{token ? <Choose token={token} onAskAnew={() => setToken('')} /> : <Ask />}</div>;
}

interface FormProps {
  title: string;
  what: string;
  said: string;
  isBusy: boolean;
  submit: () => void;
  children: ReactNode;
}

function Form({ title, what, said, submit, isBusy, children }: FormProps) {
  return (
    <form
      className={styles.card}
      noValidate
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>{title}</h1>
      <p>{what}</p>
      {said && (
        <Alert role="alert" color="red" variant="light">
          {said}
        </Alert>
      )}
      {children}
    </form>
  );
}

function Ask() {
  const say = useWords(RESETS);
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  async function ask(): Promise<void> {
    setSaid(email.trim() ? '' : say('fillInEmail'));
    if (!email.trim()) return;
    setBusy(true);
    try {
      await post(ASK_FOR_RESET, { email: email.trim() });
      setSent(true);
    } catch (error) {
      setSaid(error instanceof Refused ? error.message : say('noNetwork'));
    }
    setBusy(false);
  }
  if (isSent) return <Sent email={email.trim()} />;
  return (
    <Form title={say('forgotten')} what={say('forgottenWhat')} said={said} isBusy={isBusy} submit={() => void ask()}>
      <TextInput
        label={say('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {say('send')}
      </Button>
      <a href="/">{say('signIn')}</a>
    </Form>
  );
}

function Sent({ email }: { email: string }) {
  const say = useWords(RESETS);
  return (
    <div className={styles.card} role="status">
      <h1>{say('sent')}</h1>
      <p>{say('sentWhat', { email })}</p>
      {offerOfThePage() && <a href="/mailbox">{say('mailbox')}</a>}
      <a href="/">{say('signIn')}</a>
    </div>
  );
}

function Choose({ token, onAskAnew }: { token: string; onAskAnew: () => void }) {
  const say = useWords(RESETS);
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  async function choose(): Promise<void> {
    setRefused(undefined);
    setSaid(password ? '' : say('fillInPassword'));
    if (!password) return;
    setBusy(true);
    try {
      await post(RESET_PASSWORD, { token, password });
      setDone(true);
    } catch (error) {
      if (error instanceof Refused) setRefused(error);
      else setSaid(say('noNetwork'));
    }
    setBusy(false);
  }
  if (isDone) return <Done />;
  const atField = refused?.at('password');
  const isSpent = refused !== undefined && !atField;
  return (
    <Form
      title={say('choose')}
      what={say('chooseWhat')}
      said={isSpent ? refused.message : said}
      isBusy={isBusy}
      submit={() => void choose()}
    >
      <PasswordField
        label={say('password')}
        autoComplete="new-password"
        value={password}
        error={atField}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {say('save')}
      </Button>
      {isSpent && (
        <Button variant="default" onClick={onAskAnew}>
          {say('askAnew')}
        </Button>
      )}
    </Form>
  );
}

function Done() {
  const say = useWords(RESETS);
  return (
    <div className={styles.card} role="status">
      <h1>{say('done')}</h1>
      <p>{say('doneWhat')}</p>
      <a href="/">{say('signIn')}</a>
    </div>
  );
}
