// Promises a target, or revises one; kept while it is written, refused at its field.
import { Alert, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { useWords } from '../../ui/words';
import { PROMISE, REVISE } from './target.queries';
import { promiseOf, reviseOf, UNITS, type Project, type Promised, type TargetFields } from './target.rules';
import { TARGET_WORDS } from './target.words';
import styles from './targets.module.css';

interface TargetFormProps {
  project: Project;
  /** The target that is revised; without it, a new one is promised. */
  target?: Promised | undefined;
  onClose: () => void;
  onSaved: () => void;
}

export function TargetForm({ project, target, onClose, onSaved }: TargetFormProps) {
  const say = useWords(TARGET_WORDS);
  const { person } = useHere();
  const { refused, isOffline, isSending, send } = useSending();
  const draft = useDraft<TargetFields>(person.account, `target/${target?.id ?? `new/${project.id}`}`, () => ({
    id: v7(),
    unit: 'COMPANY',
    value: target?.value ?? '',
    name: '',
    nameEn: '',
    organisationId: '',
    fromOn: '',
    untilOn: '',
    reason: '',
  }));
  const { value, change } = draft;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const hasArrived = await send(() =>
      target
        ? post(REVISE, { id: target.id, version: target.version, input: reviseOf(value) })
        : post(PROMISE, { id: value.id, input: promiseOf(value, project.id) }),
    );
    if (!hasArrived) return;
    await draft.discard();
    notify(say('saved'));
    onSaved();
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      {!target && <Kind project={project} value={value} change={change} at={(field) => refused?.at(field)} />}
      <NumberInput
        label={say('value')}
        min={0}
        value={value.value}
        error={refused?.at('input.value')}
        onChange={(next) => change({ value: next })}
      />
      <TextInput
        label={say('reason')}
        description={say(target ? 'reviseReasonHow' : 'reasonHow')}
        value={value.reason}
        error={refused?.at('input.reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      {refused && <Alert color="red">{refused.message}</Alert>}
      {isOffline && <Alert color="gray">{say('offline')}</Alert>}
      <p className={styles.acts}>
        <Button type="submit" loading={isSending}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
      </p>
    </form>
  );
}

interface KindProps {
  project: Project;
  value: TargetFields;
  change: (change: Partial<TargetFields>) => void;
  at: (field: string) => string | undefined;
}

/** What only a new target says: what it counts, whose it is, and for when. */
function Kind({ project, value, change, at }: KindProps) {
  const say = useWords(TARGET_WORDS);
  const partners = project.partners.filter(({ leftOn }) => leftOn === null).map(({ organisation }) => organisation);
  const unit = UNITS.map((one) => ({ value: one, label: say(one) }));
  return (
    <>
      <NativeSelect
        label={say('unit')}
        value={value.unit}
        data={unit}
        onChange={({ currentTarget }) =>
          change({ unit: UNITS.find((one) => one === currentTarget.value) ?? 'COMPANY' })
        }
      />
      {value.unit === 'OWN' &&
        (['name', 'nameEn'] as const).map((key) => (
          <TextInput
            key={key}
            label={say(key)}
            value={value[key]}
            error={key === 'name' ? at('input.name') : undefined}
            onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
          />
        ))}
      <NativeSelect
        label={say('whose')}
        value={value.organisationId}
        error={at('input.organisationId')}
        data={[{ value: '', label: say('whole') }, ...partners.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => change({ organisationId: currentTarget.value })}
      />
      {(['fromOn', 'untilOn'] as const).map((key) => (
        <TextInput
          key={key}
          type="date"
          label={say(key)}
          description={say('wholeTime')}
          value={value[key]}
          error={at(`input.${key}`)}
          onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
        />
      ))}
    </>
  );
}
