// Where one thing stands on its way to the server: one word, a sign and a colour.
import { Icon, type IconName } from '../ui/Icon';
import { timeInWords } from '../ui/format';
import { useWords, wordsOf } from '../ui/words';
import type { Entry, EntryState } from './entry.rules';
import styles from './outbox.module.css';

const STATES = wordsOf(
  'states',
  {
    waiting: 'På telefonen',
    sending: 'Skickar',
    saved: 'Sparat {{time}}',
    conflict: 'Krock – välj',
    help: 'Behöver din hjälp',
    draft: 'Utkast',
  },
  {
    waiting: 'On the phone',
    sending: 'Sending',
    saved: 'Saved {{time}}',
    conflict: 'Clash – choose',
    help: 'Needs your help',
    draft: 'Draft',
  },
);

const ICONS: Readonly<Record<EntryState | 'draft', IconName>> = {
  waiting: 'phone',
  sending: 'cloud',
  saved: 'check',
  conflict: 'warning',
  help: 'warning',
  draft: 'pen',
};

/** Without an entry it is a draft. */
export function EntryMark({ entry }: { entry: Entry | undefined }) {
  const say = useWords(STATES);
  const state = entry?.state ?? 'draft';
  return (
    <span className={styles.mark} data-state={state}>
      <Icon name={ICONS[state]} size={16} />
      {say(state, { time: entry?.proof ? timeInWords(entry.proof.at) : '' })}
    </span>
  );
}
