// What lets programs in: keys to the API with a line that runs, and one's calendar as a link.
import { Alert, Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import type { ResultOf } from '../../api/graphql';
import { post } from '../../api/post';
import { Refused } from '../../api/refusal';
import { Answer } from '../../ui/Answer';
import { dayInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { CREATE_KEY, INTEGRATIONS, REVOKE_KEY } from './api-keys.queries';
import { KEYS_WORDS } from './api-keys.words';
import { CalendarLink } from './CalendarLink';
import { Copied } from './Copied';
import { curlOf, schemaCurlOf } from './curl.rules';
import styles from './api-keys.module.css';

type Key = ResultOf<typeof INTEGRATIONS>['apiKeys']['nodes'][number];

export function IntegrationsPage() {
  const say = useWords(KEYS_WORDS);
  const [answer, ask] = useQuery({ query: INTEGRATIONS });
  const [secret, setSecret] = useState<string>();
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <div className={styles.page}>
      <h1>{say('title')}</h1>
      <p>{say('what')}</p>
      <section className={styles.card}>
        <h2>{say('try')}</h2>
        <p>{say('tryHow')}</p>
        <Copied text={curlOf(window.location.origin, secret)} />
        <a href="/explorer">{say('explorer')}</a>
        <h3>{say('schema')}</h3>
        <p>{say('schemaHow')}</p>
        <Copied text={schemaCurlOf(window.location.origin)} />
        <a href="/schema.graphql">{say('schemaOpen')}</a>
      </section>
      <section className={styles.card}>
        <h2>{say('keys')}</h2>
        {secret && (
          <Alert role="status" title={say('secret')}>
            <Copied text={secret} />
          </Alert>
        )}
        <Answer of={answer} part={({ apiKeys }) => apiKeys.nodes} again={again}>
          {(keys) => (
            <>
              {keys.length === 0 && <p>{say('none')}</p>}
              <ul className={styles.list}>
                {keys.map((key) => (
                  <KeyLine key={key.id} one={key} onDone={again} />
                ))}
              </ul>
            </>
          )}
        </Answer>
        <NewKey
          onMade={(made) => {
            setSecret(made);
            again();
          }}
        />
      </section>
      <CalendarLink feed={answer.data?.calendarFeed ?? undefined} onDone={again} />
    </div>
  );
}

function KeyLine({ one, onDone }: { one: Key; onDone: () => void }) {
  const say = useWords(KEYS_WORDS);
  const { id, version, name, mayWrite, expiresOn, lastUsedAt, member, viewerCan } = one;
  async function revoke(): Promise<void> {
    try {
      await post(REVOKE_KEY, { id, expectedVersion: version });
      notify(say('revoked'));
      onDone();
    } catch (error) {
      notify(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <br />
        <span className={styles.quiet}>
          {[
            member.name,
            say(mayWrite ? 'writes' : 'reads'),
            say('until', { day: dayInWords(expiresOn) }),
            lastUsedAt ? say('used', { day: dayInWords(lastUsedAt) }) : say('unused'),
          ].join(' · ')}
        </span>
      </span>
      {viewerCan.includes('apiKey:revoke') && (
        <Button variant="default" aria-label={say('revokeOf', { name })} onClick={() => void revoke()}>
          {say('revoke')}
        </Button>
      )}
    </li>
  );
}

function NewKey({ onMade }: { onMade: (secret: string) => void }) {
  const say = useWords(KEYS_WORDS);
  const [id, setId] = useState(() => v7());
  const [name, setName] = useState('');
  const [mayWrite, setMayWrite] = useState(false);
  const [refused, setRefused] = useState('');
  async function make(): Promise<void> {
    setRefused('');
    try {
      const { apiKeyCreate } = await post(CREATE_KEY, { id, input: { name, mayWrite } });
      if (apiKeyCreate.secret) onMade(apiKeyCreate.secret);
      setId(v7());
      setName('');
    } catch (error) {
      setRefused(error instanceof Refused ? error.message : say('noNetwork'));
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextInput
        label={say('name')}
        value={name}
        error={refused}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={say('mayWrite')}
        checked={mayWrite}
        onChange={(event) => setMayWrite(event.currentTarget.checked)}
      />
      <Button type="submit">{say('create')}</Button>
    </form>
  );
}
