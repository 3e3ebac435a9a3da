// What has been done to something: who did what and when, and each field before and after.
import { Button } from '@mantine/core';
import { useParams, useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { Answer } from '../../ui/Answer';
import { Table } from '../../ui/Table';
import { dayInWords, timeInWords } from '../../ui/format';
import { told, useWords, type Say } from '../../ui/words';
import { DEEDS } from './deeds.words';
import { FIELDS } from './fields.words';
import { HISTORY, NAMES } from './history.queries';
import { deedOf, plainOf, spacedOf, valueOf, type Saying } from './history.rules';
import { HISTORY_WORDS } from './history.words';
import { VALUES } from './values.words';
import styles from './history.module.css';

type Entry = ResultOf<typeof HISTORY>['history']['nodes'][number];
type Change = Entry['changes'][number];

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
  const saying = useSaying();
  return (
    <Answer of={answer} part={({ history }) => history} again={() => ask({ requestPolicy: 'network-only' })}>
      {({ nodes, pageInfo: { hasNextPage, endCursor } }) => (
        <>
          {nodes.length === 0 && <p>{say('none')}</p>}
          <ol className={styles.list}>
            {nodes.map((entry) => (
              <EntryCard key={entry.id} entry={entry} saying={saying} />
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

/** How values are said here: days, yes and no, and names in place of ids. */
function useSaying(): Saying {
  const say = useWords(HISTORY_WORDS);
  const values = useWords(VALUES);
  const [{ data }] = useQuery({ query: NAMES, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const projects = data?.projects.nodes ?? [];
    const bilingual = [...projects, ...projects.flatMap(({ insatsomraden }) => insatsomraden)];
    const names = new Map([
      ...[...(data?.members.nodes ?? []), ...(data?.organisations.nodes ?? [])].map(
        ({ id, name }) => [id, name] as const,
      ),
      ...bilingual.map(({ id, name }) => [id, told(name)] as const),
    ]);
    return {
      day: dayInWords,
      instant: (text) => say('at', { day: dayInWords(text), time: timeInWords(text) }),
      yes: say('yes'),
      no: say('no'),
      nameOf: (id) => names.get(id),
      wordOf: (choice) => (values as Say<string>)(choice, { defaultValue: plainOf(choice) }),
    };
  }, [data, say, values]);
}

/** A word of a catalogue by a name that the API gave, and in plain letters where there is none. */
const wordOr = (say: Say<never>, name: string): string => (say as Say<string>)(name, { defaultValue: spacedOf(name) });

function EntryCard({ entry, saying }: { entry: Entry; saying: Saying }) {
  const say = useWords(HISTORY_WORDS);
  const deeds = useWords(DEEDS);
  const fields = useWords(FIELDS);
  const { verb, by, createdAt, reason } = entry;
  const deed = wordOr(deeds, deedOf(verb));
  const isTold = ({ hidden, before, after }: Change): boolean =>
    hidden || [before, after].some((json) => valueOf(json, saying) !== undefined);
  const changes = entry.changes.filter(isTold);
  const shown = (json: string | null): string => valueOf(json, saying) ?? say('empty');
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
            { key: 'field', label: say('field'), cell: ({ field }) => wordOr(fields, field) },
            { key: 'before', label: say('before'), cell: (one) => (one.hidden ? say('hidden') : shown(one.before)) },
            { key: 'after', label: say('after'), cell: (one) => (one.hidden ? say('hidden') : shown(one.after)) },
          ]}
        />
      )}
    </li>
  );
}
