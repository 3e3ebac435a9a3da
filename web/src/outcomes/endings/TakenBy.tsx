// Who takes a step of the ending, and until when.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useHere } from '../../access/here/here';
import { isHeld } from '../../access/members/team.rules';
import type { ResultOf } from '../../api/graphql';
import { useWhole } from '../../api/pages';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { WORKING } from '../../coaching/enrolments/hand-over.queries';
import { useDraft } from '../../device/drafts';
import { dayInWords, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import styles from './ending.module.css';
import { AMEND } from './ending.queries';
import { stepInput, takenOf, type Ending, type StepName, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent } from '../../ui/NotSent';

interface TakenByProps extends StepProps {
  step: StepName;
}

export function TakenBy(props: TakenByProps) {
  const say = useWords(ENDING_WORDS);
  const { project, ending, step } = props;
  const [isOpen, setOpen] = useState(false);
  if (!ending) return null;
  const one = ending.steps.find((known) => known.step === step);
  const name = one?.responsible?.name;
  const day = one?.dueOn && dayInWords(one.dueOn);
  const said = [name && say('takenBy', { name }), day && say('dueOn', { day })].filter(Boolean).join(', ');
  return (
    <div className={styles.taken}>
      <span>{said || say('nobody')}</span>
      {!project.endedOn && !isOpen && (
        <Button
          size="compact-md"
          variant="subtle"
          aria-label={say('shareOutOf', { step: say(step) })}
          onClick={() => setOpen(true)}
        >
          {say('shareOut')}
        </Button>
      )}
      {isOpen && <TakenForm {...props} ending={ending} onClose={() => setOpen(false)} />}
    </div>
  );
}

const MEMBERS = { document: WORKING, pageOf: (data: ResultOf<typeof WORKING>) => data.members };

interface TakenFormProps extends TakenByProps {
  ending: Ending;
  onClose: () => void;
}

function TakenForm({ project, ending, step, onSaved, onClose }: TakenFormProps) {
  const say = useWords(ENDING_WORDS);
  const { person } = useHere();
  const sending = useSending();
  const members = useWhole(MEMBERS, {}).data?.nodes ?? [];
  const draft = useDraft(person.account, `ending/${project.id}/${step}`, () => takenOf(ending, step));
  const { value, change } = draft;
  const working = members.filter(({ roles }) =>
    roles.some((role) => role.project.id === project.id && isHeld(role, today())),
  );

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = stepInput(step, value);
    if (!(await sending.send(() => post(AMEND, { id: ending.id, version: ending.version, input })))) return;
    await draft.discard();
    notify(say('saved'));
    onClose();
    onSaved();
  }

  return (
    <form
      className={styles.answer}
      aria-label={say('shareOutOf', { step: say(step) })}
      onSubmit={(event) => void save(event)}
    >
      <NativeSelect
        label={say('responsible')}
        value={value.responsibleId}
        data={[{ value: '', label: say('nobody') }, ...working.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => change({ responsibleId: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('due')}
        value={value.dueOn}
        onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
      />
      <NotSent sending={sending} />
      <Button type="submit" variant="default" loading={sending.isSending}>
        {say('saveTaken')}
      </Button>
    </form>
  );
}
