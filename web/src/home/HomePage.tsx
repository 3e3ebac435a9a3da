// The coach's first page: what has just ended and waits to be logged, what comes, and what is on its way to the server.
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useHere } from '../access/here/here';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { MY_COMPANIES, MY_SESSIONS } from '../coaching/coaching-sessions/session.queries';
import type { ResultOf } from '../api/graphql';
import { EntryMark } from '../outbox/EntryMark';
import { useOutboxView } from '../outbox/use-outbox';
import { minutesInWords, timeInWords, today, weekdayInWords } from '../ui/format';
import { useWords } from '../ui/words';
import { HOME } from './home.words';
import styles from './home.module.css';

type Session = ResultOf<typeof MY_SESSIONS>['coachingSessions']['nodes'][number];

export function HomePage() {
  const say = useWords(HOME);
  const { person } = useHere();
  const [{ data }] = useQuery({ query: MY_SESSIONS });
  // The sheet must know the companies when there is no network.
  useQuery({ query: MY_COMPANIES });
  const { entries } = useOutboxView();
  const logged = new Set(entries.filter(({ kind }) => kind === 'coachingSessionLog').map(({ record }) => record));
  const planned = (data?.coachingSessions.nodes ?? [])
    .filter(({ id, state }) => state === 'PLANNED' && !logged.has(id))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const now = new Date().toISOString();
  const ended = planned.filter(({ startsAt }) => startsAt <= now);
  const coming = planned.filter(({ startsAt }) => startsAt > now);
  const first = person.me.member?.name.split(' ')[0] ?? person.account;
  return (
    <div className={styles.home}>
      <h1>{say('greeting', { name: first })}</h1>
      {ended.length > 0 && <Ended sessions={ended} />}
      <section>
        <h2>{say('coming')}</h2>
        {coming.length === 0 && <p>{say('nothingToday')}</p>}
        <ul className={styles.list}>
          {coming.slice(0, 6).map((session) => (
            <li key={session.id} className={styles.card}>
              <SessionLine session={session} />
            </li>
          ))}
        </ul>
      </section>
      {entries.length > 0 && (
        <section>
          <h2>{say('done')}</h2>
          <ul className={styles.list}>
            {entries
              .toReversed()
              .slice(0, 5)
              .map((entry) => (
                <li key={entry.id} className={styles.card}>
                  <span>{entry.about}</span>
                  <EntryMark entry={entry} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function SessionLine({ session }: { session: Session }) {
  const day = session.startsAt.slice(0, 10) === today() ? '' : `${weekdayInWords(session.startsAt)} `;
  return (
    <span>
      <strong>{session.company.name}</strong>
      <br />
      {day}
      {timeInWords(session.startsAt)}
      {session.plannedMinutes ? ` · ${minutesInWords(session.plannedMinutes)}` : ''}
      {session.company.postTown ? ` · ${session.company.postTown}` : ''}
    </span>
  );
}

function Ended({ sessions }: { sessions: readonly Session[] }) {
  const say = useWords(HOME);
  const log = useLogSheet();
  return (
    <section>
      <h2>{say('justEnded')}</h2>
      <ul className={styles.list}>
        {sessions
          .toReversed()
          .slice(0, 5)
          .map((session) => (
            <li key={session.id} className={styles.card}>
              <SessionLine session={session} />
              <Button
                onClick={() =>
                  log.open({
                    ...(session.enrolment ? { enrolmentId: session.enrolment.id } : {}),
                    planned: {
                      id: session.id,
                      plannedFor: session.plannedFor ?? session.startsAt,
                      minutes: session.plannedMinutes ?? 60,
                      insatsomradeIds: session.insatsomraden.map(({ id }) => id),
                      contactIds: session.contacts.map(({ id }) => id),
                    },
                  })
                }
              >
                {say('logIt')}
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
