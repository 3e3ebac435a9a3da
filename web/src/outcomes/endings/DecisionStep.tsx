// The decision: when, by whom, the last day of activity, and why, if it ends early.
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import type { Refused } from '../../api/refusal';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { useWords } from '../../ui/words';
import styles from './ending.module.css';
import { AMEND, BEGIN } from './ending.queries';
import { decisionInput, decisionOf, REASONS, withReason, type DecisionFields, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent } from '../../ui/NotSent';
import { SavedBy } from './StepParts';
import { TakenBy } from './TakenBy';

export function DecisionStep({ project, ending, onSaved }: StepProps) {
  const say = useWords(ENDING_WORDS);
  const { person } = useHere();
  const sending = useSending();
  const draft = useDraft<DecisionFields>(person.account, `ending/${project.id}`, () => decisionOf(ending, v7()));
  const { value } = draft;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const input = decisionInput(value);
    const hasArrived = await sending.send(() =>
      ending
        ? post(AMEND, { id: ending.id, version: ending.version, input })
        : post(BEGIN, { id: value.id, input: { projectId: project.id, ...input } }),
    );
    if (!hasArrived) return;
    await draft.discard();
    notify(say('saved'));
    onSaved();
  }

  return (
    <section aria-labelledby="decision" className={styles.step}>
      <h2 id="decision">{say('decision')}</h2>
      <SavedBy ending={ending} step="DECISION" />
      <TakenBy project={project} ending={ending} step="DECISION" onSaved={onSaved} />
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Fields value={value} change={draft.change} refused={sending.refused} />
        <NotSent sending={sending} />
        <p>
          <Button type="submit" loading={sending.isSending}>
            {say('save')}
          </Button>
        </p>
      </form>
    </section>
  );
}

interface FieldsProps {
  value: DecisionFields;
  change: (change: Partial<DecisionFields>) => void;
  refused: Refused | undefined;
}

function Fields({ value, change, refused }: FieldsProps) {
  const say = useWords(ENDING_WORDS);
  return (
    <>
      {(['decidedOn', 'lastActivityOn'] as const).map((key) => (
        <TextInput
          key={key}
          type="date"
          label={say(key)}
          value={value[key]}
          error={refused?.at(`input.${key}`)}
          onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
        />
      ))}
      <TextInput
        label={say('decidedBy')}
        value={value.decidedBy}
        error={refused?.at('input.decidedBy')}
        onChange={({ currentTarget }) => change({ decidedBy: currentTarget.value })}
      />
      <Reasons value={value} change={change} refused={refused} />
      <Checkbox
        label={say('isPublic')}
        checked={value.isPublic}
        onChange={({ currentTarget }) => change({ isPublic: currentTarget.checked })}
      />
    </>
  );
}

function Reasons({ value: { reasons }, change, refused }: FieldsProps) {
  const say = useWords(ENDING_WORDS);
  return (
    <fieldset className={styles.reasons}>
      <legend>{say('reasons')}</legend>
      {REASONS.map((reason) => {
        const chosen = reasons.find((one) => one.reason === reason);
        return (
          <div key={reason}>
            <Checkbox
              label={say(reason)}
              checked={chosen !== undefined}
              onChange={({ currentTarget }) => change({ reasons: withReason(reasons, reason, currentTarget.checked) })}
            />
            {chosen && (
              <Textarea
                autosize
                label={say('text', { reason: say(reason) })}
                value={chosen.text}
                error={refused?.at(`input.reasons.${reasons.indexOf(chosen)}.text`)}
                onChange={({ currentTarget: { value: text } }) =>
                  change({ reasons: reasons.map((one) => (one === chosen ? { ...one, text } : one)) })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
