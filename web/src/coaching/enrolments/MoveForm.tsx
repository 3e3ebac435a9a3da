// Moves a company in the pipeline: what the deed needs to know, kept while it is written, refused at its field.
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { NoAnswer, Refused } from '../../api/refusal';
import { useDraft } from '../../device/drafts';
import { today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { sendMove, type MoveFields } from './move';
import styles from './pipeline.module.css';
import { columnOf } from './pipeline.rules';
import type { Move } from './PipelinePage';
import { PIPELINE_WORDS, REASONS } from './pipeline.words';

interface MoveFormProps {
  move: Move;
  onMoved: () => void;
  onClose: () => void;
}

export function MoveForm({ move, onMoved, onClose }: MoveFormProps) {
  const say = useWords(PIPELINE_WORDS);
  const { person } = useHere();
  const { card, deed } = move;
  const draft = useDraft<MoveFields>(person.account, `move/${card.id}/${deed}`, () => ({
    on: today(),
    reason: '',
    note: '',
  }));
  const [refused, setRefused] = useState<Refused>();
  const [isOffline, setOffline] = useState(false);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setRefused(undefined);
    setOffline(false);
    try {
      const moved = await sendMove(post, move, draft.value);
      await draft.discard();
      notify(say('moved', { company: card.company.name, column: say(columnOf({ ...card, ...moved })) }));
      onMoved();
      onClose();
    } catch (error) {
      if (error instanceof Refused) setRefused(error);
      else if (error instanceof NoAnswer) setOffline(true);
      else throw error;
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void save(event)}
      aria-label={say('move', { company: card.company.name })}
    >
      <h2>
        {card.company.name}: {say(deed)}
      </h2>
      <Fields move={move} value={draft.value} change={draft.change} refused={refused} />
      {isOffline && <Alert color="gray">{say('offline')}</Alert>}
      {refused && <Alert color="red">{refused.message}</Alert>}
      <p className={styles.acts}>
        <Button type="submit">{say('save')}</Button>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
      </p>
    </form>
  );
}

/** The fields of the API that the note of a deed is sent as. */
const NOTE_AT: Readonly<Record<Move['deed'], readonly string[]>> = {
  agree: ['input.despite'],
  askAgain: [],
  complete: ['input.note'],
  decline: ['input.note'],
  reopen: ['input.reason'],
};

interface FieldsProps {
  move: Move;
  value: MoveFields;
  change: (change: Partial<MoveFields>) => void;
  refused: Refused | undefined;
}

function Fields({ move: { deed }, value, change, refused }: FieldsProps) {
  const say = useWords(PIPELINE_WORDS);
  const asksReason = deed === 'decline' || deed === 'askAgain';
  const note = { agree: 'despite', reopen: 'why', decline: 'note', complete: 'note', askAgain: undefined } as const;
  const label = note[deed];
  return (
    <>
      {deed !== 'reopen' && (
        <TextInput
          type="date"
          label={say('on')}
          value={value.on}
          error={refused?.at('input.on')}
          onChange={({ currentTarget }) => change({ on: currentTarget.value })}
        />
      )}
      {asksReason && (
        <NativeSelect
          label={say('reason')}
          value={value.reason}
          error={refused?.at('input.reason')}
          onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          data={[
            { value: '', label: say('choose') },
            ...REASONS.map((reason) => ({ value: reason, label: say(reason) })),
          ]}
        />
      )}
      {label && (
        <TextInput
          label={say(label)}
          value={value.note}
          error={NOTE_AT[deed].map((field) => refused?.at(field)).find(Boolean)}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      )}
    </>
  );
}
