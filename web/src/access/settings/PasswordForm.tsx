// Changing the password: the present one, and the new.
import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { PasswordField } from '../../ui/PasswordField';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { CHANGE_PASSWORD } from './settings.queries';
import { SETTINGS } from './settings.words';
import styles from './settings.module.css';

export function PasswordForm() {
  const say = useWords(SETTINGS);
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function change(): Promise<void> {
    setRefused(undefined);
    setSaid(current && fresh ? '' : say('fillIn'));
    if (!current || !fresh) return;
    setBusy(true);
    try {
      await post(CHANGE_PASSWORD, { current, new: fresh });
      setCurrent('');
      setFresh('');
      notify(say('changed'));
    } catch (error) {
      if (error instanceof Refused) setRefused(error);
      else setSaid(say('noNetwork'));
    }
    setBusy(false);
  }

  const atCurrent = refused?.at('current');
  const atFresh = refused?.at('new');
  const general = said || (refused && !atCurrent && !atFresh ? refused.message : '');
  return (
    <section className={styles.card}>
      <h2>{say('password')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {general && (
          <Alert role="alert" color="red" variant="light">
            {general}
          </Alert>
        )}
        <PasswordField
          label={say('current')}
          autoComplete="current-password"
          value={current}
          error={atCurrent}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordField
          label={say('fresh')}
          description={say('freshWhat')}
          autoComplete="new-password"
          value={fresh}
          error={atFresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isBusy}>
          {say('change')}
        </Button>
      </form>
    </section>
  );
}
