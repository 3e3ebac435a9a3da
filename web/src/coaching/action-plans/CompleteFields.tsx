// What an action that is done gave, each field with what is wrong with it.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../api/refusal';
import { focused, placed } from '../../outbox/problem.rules';
import { Problems } from '../../outbox/Problems';
import { numberInWords, today } from '../../ui/format';
import { NotKept } from '../../ui/NotKept';
import { useWords } from '../../ui/words';
import {
  completePlaces,
  isUnreadable,
  type Certainty,
  type CompleteForm,
  type CompletePlace,
  type EffectForm,
} from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import styles from './actions.module.css';

interface CompleteFieldsProps {
  form: CompleteForm;
  change: (change: Partial<CompleteForm>) => void;
  hasFailed: boolean;
  onSave: () => void;
  onClose: () => void;
  /** Whether focus begins at its first field, as long as nothing is wrong with another. */
  isFirst?: boolean;
  /** What was sent, and what the server said was wrong with it. */
  refused?: { input: unknown; problems: readonly Problem[] };
}

export function CompleteFields({
  form,
  change,
  hasFailed,
  onSave,
  onClose,
  isFirst = false,
  refused,
}: CompleteFieldsProps) {
  const say = useWords(ACTION_WORDS);
  const { result, effects, on } = form;
  const said = placed<CompletePlace>(refused?.problems ?? [], completePlaces(refused?.input));
  const [isAsked, setAsked] = useState(false);
  const wrongIn = (effect: EffectForm): string | undefined =>
    isAsked && isUnreadable(effect) ? say('noNumber') : said.at(`effect/${effect.unit}`);
  return (
    <form
      className={styles.complete}
      aria-label={say('completeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!effects.some(isUnreadable)) onSave();
      }}
    >
      <Problems of={said.elsewhere} />
      {on !== undefined && (
        <TextInput
          type="date"
          required
          label={say('completedOn')}
          max={today()}
          error={said.at('on')}
          {...focused(said.first === 'on')}
          value={on}
          onChange={(event) => change({ on: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={say('result')}
        description={say('resultHint')}
        autosize
        error={said.at('result')}
        {...focused(said.first ? said.first === 'result' : isFirst)}
        value={result}
        onChange={(event) => change({ result: event.currentTarget.value })}
      />
      {effects.map((effect) => (
        <Gave
          key={effect.unit}
          effect={effect}
          error={wrongIn(effect)}
          isFirst={said.first === `effect/${effect.unit}`}
          change={(changed) =>
            change({ effects: effects.map((one) => (one.unit === effect.unit ? { ...one, ...changed } : one)) })
          }
        />
      ))}
      {hasFailed && <NotKept texts={[result]} />}
      <div className={styles.deeds}>
        <Button type="submit">{say('save')}</Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface GaveProps {
  effect: EffectForm;
  error: string | undefined;
  isFirst: boolean;
  change: (change: Partial<EffectForm>) => void;
}

function Gave({ effect, error, isFirst, change }: GaveProps) {
  const say = useWords(ACTION_WORDS);
  const { unit, expected, actual, certainty } = effect;
  return (
    <div className={styles.gave}>
      <TextInput
        label={say('actual', { unit: say(unit) })}
        description={expected === null ? undefined : say('expected', { number: numberInWords(expected, 1) })}
        inputMode="decimal"
        error={error}
        {...focused(isFirst)}
        value={actual}
        onChange={(event) => change({ actual: event.currentTarget.value })}
      />
      <Select
        label={say('certainty')}
        allowDeselect={false}
        data={(['ESTIMATED', 'MEASURED'] as const).map((value) => ({ value, label: say(value) }))}
        value={certainty}
        onChange={(value) => change({ certainty: value as Certainty })}
      />
    </div>
  );
}
