// Activities to come and those that were held; each opens its roster.
import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { weekdayInWords } from '../../ui/format';
import { useWords } from '../../ui/words';
import styles from './activity.module.css';
import { ACTIVITIES } from './activity.queries';
import { ACTIVITY_WORDS } from './activity.words';

type Listed = ResultOf<typeof ACTIVITIES>['activities']['nodes'][number];

export function ActivitiesPage() {
  const say = useWords(ACTIVITY_WORDS);
  const [when, setWhen] = useState('toCome');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <div className={styles.page}>
      <h1>{say('title')}</h1>
      <SegmentedControl
        aria-label={say('title')}
        value={when}
        onChange={(next) => {
          setWhen(next);
          setCursors([null]);
        }}
        data={[
          { value: 'toCome', label: say('toCome') },
          { value: 'past', label: say('past') },
        ]}
      />
      <ul className={styles.list}>
        {cursors.map((after, index) => (
          <Pages
            key={after ?? 'first'}
            isToCome={when === 'toCome'}
            after={after}
            isLast={index === cursors.length - 1}
            onMore={(cursor) => setCursors([...cursors, cursor])}
          />
        ))}
      </ul>
    </div>
  );
}

interface PagesProps {
  isToCome: boolean;
  after: string | null;
  isLast: boolean;
  onMore: (cursor: string) => void;
}

function Pages({ isToCome, after, isLast, onMore }: PagesProps) {
  const say = useWords(ACTIVITY_WORDS);
  const [{ data, fetching }] = useQuery({ query: ACTIVITIES, variables: { filter: { isToCome }, after } });
  const nodes = data?.activities.nodes ?? [];
  const shown = isToCome ? nodes.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn)) : nodes;
  const { hasNextPage, endCursor } = data?.activities.pageInfo ?? { hasNextPage: false, endCursor: null };
  if (!after && !fetching && shown.length === 0) return <li>{say('none')}</li>;
  return (
    <>
      {shown.map((activity) => (
        <li key={activity.id}>
          <ActivityLine activity={activity} />
        </li>
      ))}
      {isLast && hasNextPage && endCursor && (
        <li>
          <Button variant="default" onClick={() => onMore(endCursor)}>
            {say('more')}
          </Button>
        </li>
      )}
    </>
  );
}

function ActivityLine({ activity }: { activity: Listed }) {
  const say = useWords(ACTIVITY_WORDS);
  const { id, name, kind, firstOn, place, capacity, placesTaken, waitingCount, isCancelled, insatsomrade } = activity;
  const taken =
    capacity === null ? say('taken', { taken: placesTaken }) : say('places', { taken: placesTaken, capacity });
  return (
    <Link to="/activities/$id" params={{ id }} className={styles.line} data-area={insatsomrade?.letter ?? 'X'}>
      <span>
        <strong>{name}</strong>
        <br />
        {[say(kind), weekdayInWords(firstOn), place].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.figures}>
        {isCancelled ? say('cancelled') : taken}
        {waitingCount > 0 && ` · ${say('waiting', { count: waitingCount })}`}
        {insatsomrade?.letter && <b className={styles.letter}>{insatsomrade.letter}</b>}
      </span>
    </Link>
  );
}
