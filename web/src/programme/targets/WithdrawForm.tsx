// A target that no longer stands: withdrawn for a reason, which is kept while it is written; history has it afterwards.
import { Alert, Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { WITHDRAW } from './target.queries';
import type { Promised } from './target.rules';
import { TARGET_WORDS } from './target.words';
import styles from './targets.module.css';

interface WithdrawFormProps {
  target: Promised;
  onClose: () => void;
}

export function WithdrawForm({ target: { id, version }, onClose }: WithdrawFormProps) {
  const say = useWords(TARGET_WORDS);
  const { person } = useHere();
  const { refused, isOffline, isSending, send } = useSending();
  const draft = useDraft(person.account, `target/withdraw/${id}`, () => ({ reason: '' }));
  const navigate = useNavigate();
  const reason = draft.value.reason.trim();

  async function withdraw(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await send(() => post(WITHDRAW, { id, version, input: { reason } })))) return;
    await draft.discard();
    notify(say('withdrawnNow'));
    await navigate({ to: '/history/$type/$id', params: { type: 'Target', id } });
  }

  return (
    <form className={styles.form} aria-label={say('withdraw')} onSubmit={(event) => void withdraw(event)}>
      <TextInput
        label={say('reason')}
        description={say('withdrawHow')}
        data-autofocus
        required
        value={draft.value.reason}
        error={refused?.at('input.reason')}
        onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
      />
      {refused && <Alert color="red">{refused.message}</Alert>}
      {isOffline && <Alert color="gray">{say('offline')}</Alert>}
      <p className={styles.acts}>
        <Button type="submit" color="red" disabled={reason === ''} loading={isSending}>
          {say('withdraw')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
      </p>
    </form>
  );
}
