// Takes a lesson back, at a second press and with a reason.
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { NotSent } from '../../ui/NotSent';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { WITHDRAW } from './lesson.queries';
import type { LessonRead } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';
import styles from './lessons.module.css';

export function WithdrawLesson({ lesson: { id, version }, onDone }: { lesson: LessonRead; onDone: () => void }) {
  const say = useWords(LESSON_WORDS);
  const sending = useSending();
  const [reason, setReason] = useState('');

  async function withdraw(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = reason.trim() ? { reason: reason.trim() } : {};
    if (!(await sending.send(() => post(WITHDRAW, { id, version, input })))) return;
    notify(say('withdrawn'));
    onDone();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void withdraw(event)}>
      <p>{say('withdrawWhat')}</p>
      <TextInput
        label={say('withdrawReason')}
        data-autofocus
        value={reason}
        error={sending.refused?.at('input.reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NotSent sending={sending} />
      <p className={styles.acts}>
        <Button type="submit" color="red" loading={sending.isSending}>
          {say('withdrawSure')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say('withdrawNot')}
        </Button>
      </p>
    </form>
  );
}
