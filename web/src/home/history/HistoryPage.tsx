// What has been done to something: who did what and when, and each field before and after.
import { Button } from '@mantine/core';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { Answer } from '../../ui/Answer';
import { Table } from '../../ui/Table';
import { dayInWords, timeInWords } from '../../ui/format';
import { useWords } from '../../ui/words';
import { HISTORY } from './history.queries';
import { deedOf, spacedOf, valueOf } from './history.rules';
import { HISTORY_WORDS } from './history.words';
import styles from './history.module.css';

type Entry = ResultOf<typeof HISTORY>['history']['nodes'][number];

/** The deeds that have a sentence of their own. */
const TOLD = 'log plan amend cancel share judge register add agree close reopen viewAs erase'.split(' ');

export function HistoryPage() {
  const say = useWords(HISTORY_WORDS);
  const { history } = useRouter();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <div className={styles.page}>
      <h1>{say('title')}</h1>
      <div>
        <Button variant="default" onClick={() => history.back()}>
          {say('back')}
        </Button>
      </div>
      {pages.map((after, place) => (
        <Page
          key={after ?? ''}
          after={after}
          onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
        />
      ))}
    </div>
  );
}

interface PageProps {
  after: string | null;
  onMore: ((after: string) => void) | undefined;
}

function Page({ after, onMore }: PageProps) {
  const say = useWords(HISTORY_WORDS);
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const [answer, ask] = useQuery({ query: HISTORY, variables: { id, after } });
  return (
    <Answer of={answer} part={({ history }) => history} again={() => ask({ requestPolicy: 'network-only' })}>
      {({ nodes, pageInfo: { hasNextPage, endCursor } }) => (
        <>
          {nodes.length === 0 && <p>{say('none')}</p>}
          <ol className={styles.list}>
            {nodes.map((entry) => (
              <EntryCard key={entry.id} entry={entry} />
            ))}
          </ol>
          {hasNextPage && endCursor && onMore && (
            <Button variant="default" onClick={() => onMore(endCursor)}>
              {say('more')}
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}

function EntryCard({ entry }: { entry: Entry }) {
  const say = useWords(HISTORY_WORDS);
  const { verb, by, createdAt, reason, changes } = entry;
  const name = deedOf(verb);
  const deed = TOLD.includes(name) ? say(`deed_${name}` as 'deed_log') : say('other', { verb: spacedOf(name) });
  const shown = (json: string | null): string => valueOf(json, dayInWords) ?? say('empty');
  return (
    <li className={styles.entry}>
      <strong>{say('did', { who: by?.name ?? say('system'), deed })}</strong>
      <p>
        {dayInWords(createdAt)} {timeInWords(createdAt)} {reason && say('reason', { reason })}
      </p>
      {changes.length > 0 && (
        <Table
          caption={say('caption')}
          isCaptionUnseen
          rows={changes}
          keyOf={({ field }) => field}
          columns={[
            { key: 'field', label: say('field'), cell: ({ field }) => spacedOf(field) },
            { key: 'before', label: say('before'), cell: (one) => (one.hidden ? say('hidden') : shown(one.before)) },
            { key: 'after', label: say('after'), cell: (one) => (one.hidden ? say('hidden') : shown(one.after)) },
          ]}
        />
      )}
    </li>
  );
}
