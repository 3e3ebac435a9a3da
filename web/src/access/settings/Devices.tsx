// Where one is signed in, last used first; each can be signed out, and all at once.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { post } from '../../api/post';
import type { ResultOf } from '../../api/graphql';
import { Answer } from '../../ui/Answer';
import { dayInWords, timeInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { END_SESSION, MY_SIGN_INS, SIGN_OUT_EVERYWHERE } from './settings.queries';
import { SETTINGS } from './settings.words';
import styles from './settings.module.css';

type SignedIn = NonNullable<ResultOf<typeof MY_SIGN_INS>['me']>['sessions'][number];

export function Devices() {
  const say = useWords(SETTINGS);
  const [answer, ask] = useQuery({ query: MY_SIGN_INS });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <section className={styles.card}>
      <h2>{say('where')}</h2>
      <Answer of={answer} part={({ me }) => me?.sessions} again={again}>
        {(sessions) => (
          <ul className={styles.devices}>
            {sessions.map((session) => (
              <Device key={session.id} session={session} onEnded={again} />
            ))}
          </ul>
        )}
      </Answer>
      <Everywhere />
    </section>
  );
}

function Device({ session, onEnded }: { session: SignedIn; onEnded: () => void }) {
  const say = useWords(SETTINGS);
  const { id, isThis, lastSeenAt } = session;
  const device = session.device ?? say('unknownDevice');
  async function end(): Promise<void> {
    try {
      await post(END_SESSION, { id });
      notify(say('ended'));
      onEnded();
    } catch (error) {
      notify(error instanceof Error && error.name === 'Refused' ? error.message : say('noNetwork'));
    }
  }
  return (
    <li>
      <span>
        {device}
        <br />
        <span>
          {isThis ? say('thisOne') : say('lastSeen', { day: dayInWords(lastSeenAt), time: timeInWords(lastSeenAt) })}
        </span>
      </span>
      {!isThis && (
        <Button variant="default" aria-label={say('endOf', { device })} onClick={() => void end()}>
          {say('end')}
        </Button>
      )}
    </li>
  );
}

/** The server ends all sessions; this device finds out like every other, and asks to sign in. */
function Everywhere() {
  const say = useWords(SETTINGS);
  const [isAsking, setAsking] = useState(false);
  async function everywhere(): Promise<void> {
    try {
      await post(SIGN_OUT_EVERYWHERE, {});
      window.location.reload();
    } catch {
      notify(say('noNetwork'));
    }
  }
  if (!isAsking) {
    return (
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {say('everywhere')}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={say('everywhere')}>
      <p>{say('everywhereWhat')}</p>
      <Button color="red" onClick={() => void everywhere()}>
        {say('everywhereSure')}
      </Button>{' '}
      <Button variant="subtle" onClick={() => setAsking(false)}>
        {say('cancel')}
      </Button>
    </div>
  );
}
