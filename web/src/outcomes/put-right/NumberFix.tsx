// A company's organisation number, written where it was missed.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { GIVE_NUMBER } from './put-right.queries';
import { PUT_RIGHT } from './put-right.words';
import styles from './put-right.module.css';

interface NumberFixProps {
  company: { id: string; version: number; name: string };
  onFixed: () => void;
}

export function NumberFix({ company, onFixed }: NumberFixProps) {
  const say = useWords(PUT_RIGHT);
  const [number, setNumber] = useState('');
  const [refused, setRefused] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    setRefused('');
    try {
      await post(GIVE_NUMBER, { id: company.id, expectedVersion: company.version, organisationNumber: number });
      notify(say('saved', { name: company.name }));
      onFixed();
    } catch (error) {
      setRefused(error instanceof Refused ? error.message : say('noNetwork'));
    }
    setBusy(false);
  }

  return (
    <form
      className={styles.fix}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        aria-label={`${say('number')}, ${company.name}`}
        placeholder={say('number')}
        inputMode="numeric"
        value={number}
        error={refused}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isBusy} disabled={!number.trim()}>
        {say('save')}
      </Button>
    </form>
  );
}
