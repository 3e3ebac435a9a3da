// The coach's first page: what has just ended and waits to be logged, today and tomorrow, and what is left to do.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useHere } from '../access/here/here';
import type { ResultOf } from '../api/graphql';
import { ActionCard } from '../coaching/action-plans/ActionCard';
import { ACTIONS } from '../coaching/action-plans/actions.queries';
import { inOrder } from '../coaching/action-plans/actions.rules';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { asMoved } from '../coaching/coaching-sessions/move.rules';
import { RecentVisits } from '../coaching/coaching-sessions/RecentVisits';
import { MY_COMPANIES, MY_SESSIONS } from '../coaching/coaching-sessions/session.queries';
import { ThankVisit } from '../coaching/coaching-sessions/ThankVisit';
import { useBriefs } from '../coaching/visit-briefs/use-briefs';
import { DraftList } from '../outbox/DraftList';
import { isUnsent } from '../outbox/entry.rules';
import { EntryLine } from '../outbox/EntryLine';
import { useArrival } from '../outbox/use-arrival';
import { useOutboxView } from '../outbox/use-outbox';
import { Answer } from '../ui/Answer';
import { dayOf } from '../ui/days';
import { dayInWords, minutesInWords, timeInWords, today, weekdayInWords } from '../ui/format';
import { useWords } from '../ui/words';
import { Beginning } from './Beginning';
import { MY_INCOMPLETE } from './home.queries';
import { beginningOf, daysOf, silentOf } from './home.rules';
import { HOME } from './home.words';
import styles from './home.module.css';

type Session = ResultOf<typeof MY_SESSIONS>['coachingSessions']['nodes'][number];
type Coached = ResultOf<typeof MY_COMPANIES>['enrolments']['nodes'][number];

const ENDED = 5;
const SHOWN_ACTIONS = 5;
const MINE_OPEN = { filter: { isMine: true, isOpen: true }, first: 20 };

export function HomePage() {
  const say = useWords(HOME);
  const { person, hats } = useHere();
  const first = person.me.member?.name.split(' ')[0] ?? person.account;
  return (
    <div className={styles.home}>
      <h1>{say('greeting', { name: first })}</h1>
      <MyDays />
      {hats.isCoach && <MyActions />}
      {hats.isCoach && <Incomplete />}
      <DraftList />
      <JustDone />
      {hats.isCoach && <RecentVisits />}
    </div>
  );
}

/** One's visits, parted into days; and their briefs, fetched while there is a network. */
function useMyDays() {
  const [answer, ask] = useQuery({ query: MY_SESSIONS });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const { entries } = useOutboxView();
  useArrival(again, ['coachingSessionLog', 'coachingSessionPlan', 'coachingSessionAmend']);
  const logged = new Set(entries.filter(({ kind }) => kind === 'coachingSessionLog').map(({ record }) => record));
  const sessions = answer.data?.coachingSessions.nodes;
  const days = daysOf(
    (sessions ?? []).map((session) => asMoved(session, entries)),
    logged,
    new Date(),
  );
  useBriefs([...days.ended.slice(0, ENDED), ...days.today, ...days.tomorrow, ...days.later].map(({ id }) => id));
  return { answer, again, sessions, days };
}

function MyDays() {
  const say = useWords(HOME);
  const { isCoach } = useHere().hats;
  const { answer, again, sessions, days } = useMyDays();
  const [{ data: mine }] = useQuery({ query: MY_COMPANIES });
  const coached = mine?.enrolments.nodes ?? [];
  const begun = sessions && mine && isCoach ? beginningOf(coached.length, sessions) : undefined;
  return (
    <>
      {begun && <Beginning begun={begun} />}
      {days.ended.length > 0 && <Ended sessions={days.ended} />}
      <Part title={say('today')}>
        <Answer of={answer} part={({ coachingSessions }) => coachingSessions} again={again}>
          {() => (days.today.length === 0 ? <NothingToday coached={coached} /> : <Visits sessions={days.today} />)}
        </Answer>
      </Part>
      {(['tomorrow', 'later'] as const)
        .filter((day) => days[day].length > 0)
        .map((day) => (
          <Part key={day} title={say(day)}>
            <Visits sessions={days[day]} />
          </Part>
        ))}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function NothingToday({ coached }: { coached: readonly Coached[] }) {
  const say = useWords(HOME);
  const silent = silentOf(coached, today());
  return (
    <p>
      {say('nothingToday')}{' '}
      {silent.length > 0 && (
        <>
          {say('silent', { count: silent.length })}
          {silent.slice(0, 3).map(({ id, company }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link to="/companies/$id" params={{ id: company.id }}>
                {company.name}
              </Link>
            </span>
          ))}
          {silent.length > 3 && (
            <>
              {', … '}
              <Link to="/companies" search={{ view: 'mine', flag: 'silent' }}>
                {say('all')}
              </Link>
            </>
          )}
          .
        </>
      )}
    </p>
  );
}

function SessionLine({ session }: { session: Session }) {
  const day = dayOf(new Date(session.startsAt)) === today() ? '' : `${weekdayInWords(session.startsAt)} `;
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

function Visits({ sessions }: { sessions: readonly Session[] }) {
  const say = useWords(HOME);
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id} className={styles.card}>
          <SessionLine session={session} />
          <Link
            to="/visits/$id"
            params={{ id: session.id }}
            className={styles.brief}
            aria-label={say('briefOf', { company: session.company.name })}
          >
            {say('brief')}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Ended({ sessions }: { sessions: readonly Session[] }) {
  const say = useWords(HOME);
  const log = useLogSheet();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sessions : sessions.slice(0, ENDED);
  return (
    <Part title={say('justEnded')}>
      <ul className={styles.list}>
        {shown.map((session) => (
          <li key={session.id} className={styles.card}>
            <SessionLine session={session} />
            <Button
              aria-label={say('logItOf', { company: session.company.name })}
              onClick={() => log.open(beginningOfLog(session))}
            >
              {say('logIt')}
            </Button>
          </li>
        ))}
      </ul>
      {sessions.length > shown.length && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {say('showAll', { count: sessions.length - shown.length })}
        </Button>
      )}
    </Part>
  );
}

/** What the log sheet is told of a planned session. */
const beginningOfLog = (session: Session) => ({
  ...(session.enrolment ? { enrolmentId: session.enrolment.id } : {}),
  planned: {
    id: session.id,
    plannedFor: session.plannedFor ?? session.startsAt,
    minutes: session.plannedMinutes ?? 60,
    insatsomradeIds: session.insatsomraden.map(({ id }) => id),
    contactIds: session.contacts.map(({ id }) => id),
  },
});

function MyActions() {
  const say = useWords(HOME);
  const [{ data }, again] = useQuery({ query: ACTIONS, variables: MINE_OPEN });
  useArrival(() => again({ requestPolicy: 'network-only' }), ['actionComplete', 'actionAdd', 'coachingSessionLog']);
  if (!data) return undefined;
  const { nodes, totalCount } = data.actions;
  return (
    <Part title={say('myActions')}>
      {totalCount === 0 && <p>{say('noActions')}</p>}
      <ul className={styles.list}>
        {inOrder(nodes)
          .slice(0, SHOWN_ACTIONS)
          .map((action) => (
            <ActionCard key={action.id} action={action} />
          ))}
      </ul>
      {totalCount > SHOWN_ACTIONS && (
        <Link to="/actions" className={styles.on}>
          {say('allActions', { count: totalCount })}
        </Link>
      )}
    </Part>
  );
}

function Incomplete() {
  const say = useWords(HOME);
  const [{ data }] = useQuery({ query: MY_INCOMPLETE });
  const { nodes = [], totalCount = 0 } = data?.toPutRight ?? {};
  if (totalCount === 0) return null;
  return (
    <Part title={say('incomplete')}>
      <ul className={styles.list}>
        {nodes.map(({ id, heldOn, missing, company }) => (
          <li key={id} className={styles.card}>
            <span>
              <Link to="/companies/$id" params={{ id: company.id }} search={{ show: 'visit' }}>
                {company.name}
              </Link>
              <br />
              {say('incompleteLine', {
                day: heldOn ? dayInWords(heldOn) : '',
                why: (missing ?? []).map((reason) => say(reason)).join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
      <Link to="/put-right" className={styles.on}>
        {say('allIncomplete', { count: totalCount })}
      </Link>
    </Part>
  );
}

/** What was done here a moment ago, and where it stands on its way to the server. */
function JustDone() {
  const say = useWords(HOME);
  const { entries } = useOutboxView();
  if (entries.length === 0) return null;
  return (
    <Part title={say('done')}>
      <ul className={styles.list}>
        {entries
          .toReversed()
          .toSorted((a, b) => Number(isUnsent(b)) - Number(isUnsent(a)))
          .slice(0, 5)
          .map((entry) => (
            <EntryLine key={entry.id} entry={entry}>
              {entry.kind === 'coachingSessionLog' && entry.state === 'saved' && (
                <ThankVisit sessionId={entry.record} />
              )}
            </EntryLine>
          ))}
      </ul>
    </Part>
  );
}
