// One action: what, who, by when and what it gives; done with two taps.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { EntryMark } from '../../outbox/EntryMark';
import { isAheadOf } from '../../outbox/entry.rules';
import { useEntriesOf, useOutbox } from '../../outbox/use-outbox';
import { AreaLetters } from '../../ui/AreaLetters';
import { dayInWords, numberInWords, today } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { notify } from '../../ui/notify';
import { NotKept } from '../../ui/NotKept';
import { useOnce } from '../../ui/once';
import { useWords } from '../../ui/words';
import {
  completeVariablesOf,
  type ActionLine,
  type Certainty,
  type CompleteForm,
  type EffectForm,
} from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import styles from './actions.module.css';

interface ActionCardProps {
  action: ActionLine;
  hasCompany?: boolean;
}

export function ActionCard({ action, hasCompany = true }: ActionCardProps) {
  const say = useWords(ACTION_WORDS);
  const [isOpen, form] = useDisclosure(false);
  const { entry, isChanging } = useDone(action);
  const { what, state, company, insatsomrade, viewerCan } = action;
  const canComplete = state === 'OPEN' && viewerCan.includes('action:complete') && !isChanging;
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <p>
          <strong>{what}</strong> <AreaLetters areas={insatsomrade ? [insatsomrade] : []} />
        </p>
        <p className={styles.quiet}>
          {hasCompany && (
            <>
              <Link to="/companies/$id" params={{ id: company.id }} search={{ show: 'action' }}>
                {company.name}
              </Link>{' '}
              ·{' '}
            </>
          )}
          <When action={action} />
          {!isChanging && (
            <>
              {' '}
              · <HistoryLink type="Action" id={action.id} name={what} />
            </>
          )}
        </p>
        <Effects action={action} />
      </div>
      {entry && <EntryMark entry={entry} />}
      {canComplete && !isOpen && (
        <Button variant="default" aria-label={say('completeOf', { what })} onClick={form.open}>
          {say('complete')}
        </Button>
      )}
      {canComplete && isOpen && <Complete action={action} onClose={form.close} />}
    </li>
  );
}

/** What was done to an action here last, and whether the action as it was read does not say so yet. */
function useDone({ id, version }: ActionLine) {
  const entry = useEntriesOf(id).at(-1);
  return { entry, isChanging: entry !== undefined && isAheadOf(entry, version) };
}

/** Who does an action, as it is called. */
export function useOwnerName(): (action: ActionLine) => string {
  const say = useWords(ACTION_WORDS);
  return ({ owner, ownerName, contact, coach }) => {
    if (owner === 'COACH') return coach?.name ?? say('byCoach');
    return ownerName ?? contact?.name ?? say('byCompany');
  };
}

function When({ action }: { action: ActionLine }) {
  const say = useWords(ACTION_WORDS);
  const ownerName = useOwnerName();
  const { state, dueOn, completedOn, isOverdue } = action;
  const who = ownerName(action);
  if (state === 'COMPLETED' && completedOn) return `${say('completed', { day: dayInWords(completedOn) })} · ${who}`;
  const when = say(isOverdue ? 'late' : 'due', { day: dayInWords(dueOn) });
  return (
    <span className={isOverdue ? styles.late : undefined}>
      {when} · {who}
    </span>
  );
}

function Effects({ action: { effects } }: { action: ActionLine }) {
  const say = useWords(ACTION_WORDS);
  if (effects.length === 0) return null;
  return (
    <ul className={styles.effects}>
      {effects.map(({ unit, expected, actual, certainty }) => (
        <li key={unit} data-certainty={typeof actual === 'number' ? (certainty ?? 'ESTIMATED') : 'none'}>
          {typeof actual === 'number'
            ? `${numberInWords(actual, 1)} ${say(unit)} ${certainty ? say(certainty) : ''}`
            : `${say('expected', { number: numberInWords(expected ?? 0, 1) })} ${say(unit)}`}
        </li>
      ))}
    </ul>
  );
}

const formOf = ({ effects }: ActionLine): CompleteForm => ({
  result: '',
  effects: effects.map(({ unit, expected, actual, certainty }) => ({
    unit,
    expected,
    actual: actual === null ? '' : String(actual),
    certainty: certainty ?? 'ESTIMATED',
  })),
});

function Complete({ action, onClose }: { action: ActionLine; onClose: () => void }) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const outbox = useOutbox();
  const once = useOnce();
  const [failed, setFailed] = useState(false);
  const draft = useDraft<CompleteForm>(person.account, `action/${action.id}`, () => formOf(action));
  const { result, effects } = draft.value;

  async function save(): Promise<void> {
    try {
      await outbox.put({
        kind: 'actionComplete',
        record: action.id,
        variables: completeVariablesOf(action, draft.value, today()),
        about: say('aboutComplete', { what: action.what, company: action.company.name }),
      });
    } catch {
      return setFailed(true);
    }
    await draft.discard();
    notify(say('saved'));
    onClose();
  }

  return (
    <form
      className={styles.complete}
      aria-label={say('completeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
    >
      <Textarea
        label={say('result')}
        description={say('resultHint')}
        autosize
        value={result}
        onChange={(event) => draft.change({ result: event.currentTarget.value })}
      />
      {effects.map((effect) => (
        <Gave
          key={effect.unit}
          effect={effect}
          change={(change) =>
            draft.change({ effects: effects.map((one) => (one.unit === effect.unit ? { ...one, ...change } : one)) })
          }
        />
      ))}
      {(failed || draft.hasFailed) && <NotKept texts={[result]} />}
      <div className={styles.deeds}>
        <Button type="submit">{say('save')}</Button>
        <Button variant="subtle" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Gave({ effect, change }: { effect: EffectForm; change: (change: Partial<EffectForm>) => void }) {
  const say = useWords(ACTION_WORDS);
  const { unit, expected, actual, certainty } = effect;
  return (
    <div className={styles.gave}>
      <TextInput
        label={say('actual', { unit: say(unit) })}
        description={expected === null ? undefined : say('expected', { number: numberInWords(expected, 1) })}
        inputMode="decimal"
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
