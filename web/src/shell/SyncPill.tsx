// How much of what was done here is on the server: always in sight, in words, and announced politely.
import { Link } from '@tanstack/react-router';
import { isUnsent, oldestDays } from '../outbox/entry.rules';
import { useOutboxView } from '../outbox/use-outbox';
import { useWords } from '../ui/words';
import { useIsOnline } from './online';
import { SHELL } from './shell.words';
import styles from './shell.module.css';

type Tone = 'ok' | 'info' | 'warn' | 'danger';

export function SyncPill() {
  const [tone, sentence] = useSentence();
  return (
    <Link to="/unsent" className={styles.pill} data-tone={tone} aria-label={sentence}>
      <span aria-hidden className={styles.dot} />
      <span role="status" aria-live="polite">
        {sentence}
      </span>
    </Link>
  );
}

function useSentence(): [Tone, string] {
  const say = useWords(SHELL);
  const { entries, isRead, isOffline, needsSignIn } = useOutboxView();
  const isOnline = useIsOnline();
  const unsent = entries.filter(isUnsent);
  const stuck = unsent.filter(({ state }) => state === 'help' || state === 'conflict');
  if (stuck.length > 0) return ['danger', say('needsHelp', { count: stuck.length })];
  if (needsSignIn) return ['warn', say('signInToSend')];
  if (unsent.some(({ state }) => state === 'sending')) return ['info', say('sending')];
  const days = oldestDays(unsent, new Date().toISOString());
  if (days > 0) return ['warn', say('oldest', { count: days })];
  if (unsent.length > 0) return ['warn', say('onDevice', { count: unsent.length })];
  if (!isOnline || isOffline) return ['info', say('offline')];
  return isRead ? ['ok', say('allSaved')] : ['info', say('reading')];
}
