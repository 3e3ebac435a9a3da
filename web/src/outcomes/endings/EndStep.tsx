// The end itself, once nothing is open; and taking it back while that may be done.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { told, useWords } from '../../ui/words';
import styles from './ending.module.css';
import { CLOSE, END_EARLY, REOPEN } from './ending.queries';
import { isEarlyBy, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent } from '../../ui/NotSent';

export function EndStep(props: StepProps) {
  return props.project.endedOn ? <Reopen {...props} /> : <End {...props} />;
}

function End({ project, ending, onSaved }: StepProps) {
  const say = useWords(ENDING_WORDS);
  const sending = useSending();
  const [isSure, setSure] = useState(false);
  const isEarly = isEarlyBy(ending);
  const isOpen = (project.obligations?.count ?? 0) > 0;

  async function end(): Promise<void> {
    const { id, version } = project;
    const hasEnded = await sending.send(() =>
      isEarly ? post(END_EARLY, { id, version, input: {} }) : post(CLOSE, { id, version, input: {} }),
    );
    setSure(false);
    if (hasEnded) onSaved();
  }

  return (
    <section aria-labelledby="end" className={styles.step}>
      <h2 id="end">{say('end')}</h2>
      <p>{isOpen ? say('notYet') : say('endHow')}</p>
      <NotSent sending={sending} />
      {!isOpen && !isSure && <Button onClick={() => setSure(true)}>{say(isEarly ? 'endEarly' : 'close')}</Button>}
      {!isOpen && isSure && (
        <Button color="red" loading={sending.isSending} onClick={() => void end()}>
          {say('sure', { project: told(project.name) })}
        </Button>
      )}
    </section>
  );
}

function Reopen({ project, ending, onSaved }: StepProps) {
  const say = useWords(ENDING_WORDS);
  const { person } = useHere();
  const sending = useSending();
  const draft = useDraft(person.account, `reopen/${project.id}`, () => ({ reason: '' }));
  if (!ending?.viewerCan.includes('projectEnding:reopen')) return null;

  async function reopen(): Promise<void> {
    const { id, version } = project;
    const input = { reason: draft.value.reason };
    if (!(await sending.send(() => post(REOPEN, { id, version, input })))) return;
    await draft.discard();
    notify(say('reopened'));
    onSaved();
  }

  return (
    <section aria-labelledby="reopen" className={styles.step}>
      <h2 id="reopen">{say('reopen')}</h2>
      <TextInput
        label={say('reopenWhy')}
        value={draft.value.reason}
        error={sending.refused?.at('input.reason')}
        onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
      />
      <NotSent sending={sending} />
      <Button variant="default" loading={sending.isSending} onClick={() => void reopen()}>
        {say('reopen')}
      </Button>
    </section>
  );
}
