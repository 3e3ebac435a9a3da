// One tap after a visit: those who were there get a letter with what was agreed and when one meets again.
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useEntriesOf, useOutbox } from '../../outbox/use-outbox';
import { useArrival } from '../../outbox/use-arrival';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { useWords } from '../../ui/words';
import { SESSION_THANKS } from './thanks.queries';
import { THANKS } from './thanks.words';
import styles from './thanks.module.css';

const KIND = 'coachingSessionThank';

/** Offered for a visit that the server has logged; nothing where nobody who was there can be written to. */
export function ThankVisit({ sessionId }: { sessionId: string }) {
  const say = useWords(THANKS);
  const outbox = useOutbox();
  const once = useOnce();
  const [{ data }, again] = useQuery({ query: SESSION_THANKS, variables: { id: sessionId } });
  useArrival(() => again({ requestPolicy: 'network-only' }), [KIND]);
  const entry = useEntriesOf(sessionId).find(({ kind }) => kind === KIND);
  const session = data?.coachingSession;
  const thanks = session?.thanks;
  if (!session || !thanks || thanks.recipients.length === 0) return null;
  if (thanks.sentAt || entry?.state === 'saved') return <span className={styles.sent}>{say('sent')}</span>;
  if (entry) return <span className={styles.sent}>{say('waiting')}</span>;

  const { version, company } = session;
  async function send(contactIds: string[]): Promise<void> {
    const variables = { id: sessionId, expectedVersion: version, input: { contactIds } };
    await outbox.put({ kind: KIND, record: sessionId, variables, about: say('about', { company: company.name }) });
    notify(say('put'));
  }

  const names = thanks.recipients.map(({ name }) => name ?? '').join(', ');
  return (
    <div className={styles.thanks}>
      <Button variant="default" onClick={() => once(() => send(thanks.recipients.map(({ id }) => id)))}>
        {say('thank', { names })}
      </Button>
      {thanks.body && (
        <details>
          <summary>{say('read')}</summary>
          <strong>{thanks.subject}</strong>
          <p>{thanks.body}</p>
        </details>
      )}
    </div>
  );
}
