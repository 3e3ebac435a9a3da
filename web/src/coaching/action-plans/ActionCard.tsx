// One action: what, who, by when and what it gives; done with two taps.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useSearch } from '@tanstack/react-router';
import { EntryMark } from '../../outbox/EntryMark';
import { isAheadOf } from '../../outbox/entry.rules';
import { useEntriesOf } from '../../outbox/use-outbox';
import { AreaLetters } from '../../ui/AreaLetters';
import { dayInWords, numberInWords } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { useWords } from '../../ui/words';
import { actionsSearchOf, type ActionLine } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import styles from './actions.module.css';
import { Complete } from './Complete';

interface ActionCardProps {
  action: ActionLine;
  hasCompany?: boolean;
}

export function ActionCard({ action, hasCompany = true }: ActionCardProps) {
  const say = useWords(ACTION_WORDS);
  const isAsked = actionsSearchOf(useSearch({ strict: false })).done === action.id;
  const [isOpen, form] = useDisclosure(isAsked);
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
      {canComplete && isOpen && <Complete action={action} isFirst={isAsked} onClose={form.close} />}
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
