// Before a visit: one scroll on the phone and one sheet of paper, always in the same order.
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { useMeasured } from '../assessments/subject';
import { useLogSheet, type LogBeginning } from '../coaching-sessions/log-sheet';
import { asMoved } from '../coaching-sessions/move.rules';
import { MoveVisit } from '../coaching-sessions/MoveVisit';
import { isUnsent } from '../../outbox/entry.rules';
import { EntryMark } from '../../outbox/EntryMark';
import { useArrival } from '../../outbox/use-arrival';
import { useEntriesOf } from '../../outbox/use-outbox';
import { Answer } from '../../ui/Answer';
import { AreaLetters } from '../../ui/AreaLetters';
import { dayInWords, minutesInWords, timeInWords, today, weekdayInWords } from '../../ui/format';
import { useLetters } from '../../shell/list-keys';
import { HistoryLink } from '../../ui/HistoryLink';
import { useWords } from '../../ui/words';
import { Actions, Frame, LastTime, People, Sentences, Stairs } from './BriefParts';
import { visitSearchOf } from './visit.search';
import { VISIT_BRIEF } from './visit-brief.queries';
import { BRIEF } from './visit-brief.words';
import styles from './visit-brief.module.css';

export type Visit = NonNullable<ResultOf<typeof VISIT_BRIEF>['coachingSession']>;

export function VisitPage() {
  const say = useWords(BRIEF);
  const { id = '' } = useParams({ strict: false });
  const [asked, again] = useQuery({ query: VISIT_BRIEF, variables: { id } });
  useArrival(() => again({ requestPolicy: 'network-only' }), ['coachingSessionAmend', 'coachingSessionLog']);
  return (
    <Answer
      of={asked}
      part={({ coachingSession }) => coachingSession}
      again={() => again({ requestPolicy: 'network-only' })}
      heading={say('title')}
    >
      {(visit) => <Brief visit={visit} />}
    </Answer>
  );
}

function Brief({ visit }: { visit: Visit }) {
  const say = useWords(BRIEF);
  const { company, enrolment } = visit;
  useDocumentTitle(`${say('title')}: ${company.name}`);
  useLetters({ p: () => window.print() });
  return (
    <article className={styles.brief}>
      <Head visit={visit} />
      <Where visit={visit} />
      <Part title={say('lastTime')}>
        <LastTime sessions={company.coachingSessions.nodes} />
      </Part>
      <Part title={say('actions')}>
        <Actions actions={company.actions.nodes} />
      </Part>
      <Part title={say('stairs')}>
        <Stairs progress={company.progress} />
      </Part>
      <Part title={say('people')}>
        <People visit={visit} />
      </Part>
      {enrolment && (
        <>
          <Part title={say('frame')}>
            <Frame enrolment={enrolment} />
          </Part>
          <Part title={say('agenda')}>
            <Sentences of={enrolment.suggestedAgenda} none={say('noAgenda')} isOrdered />
          </Part>
          <Part title={say('bring')}>
            <Sentences of={enrolment.thingsToBring} none={say('noBring')} />
          </Part>
        </>
      )}
      <HistoryLink type="CoachingSession" id={visit.id} />
      <p className={styles.footer}>{say('footer', { day: dayInWords(today()) })}</p>
    </article>
  );
}

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Whoever came to put a visit right has its form before them, once. */
function useLogAsked(visit: Visit, open: ReturnType<typeof useLogSheet>['open'], planned: LogBeginning['planned']) {
  const { log } = visitSearchOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { id, state, enrolment, viewerCan } = visit;
  useEffect(() => {
    if (!log) return;
    if (state === 'LOGGED' && viewerCan.includes('coachingSession:amend')) open({ amend: id });
    if (state === 'PLANNED' && viewerCan.includes('coachingSession:log') && enrolment && planned) {
      open({ enrolmentId: enrolment.id, planned });
    }
    void navigate({ to: '/visits/$id', params: { id }, search: {}, replace: true });
  }, [log, id, state, enrolment, viewerCan, planned, open, navigate]);
}

function Head({ visit }: { visit: Visit }) {
  const say = useWords(BRIEF);
  const log = useLogSheet();
  const { move = false } = visitSearchOf(useSearch({ strict: false }));
  const { company, enrolment, state } = visit;
  const planned = {
    id: visit.id,
    plannedFor: visit.plannedFor ?? visit.startsAt,
    minutes: visit.plannedMinutes ?? 60,
    insatsomradeIds: visit.insatsomraden.map(({ id }) => id),
    contactIds: visit.contacts.map(({ id }) => id),
  };
  useLogAsked(visit, log.open, planned);
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>{say('title')}</p>
      <h1>
        <Link to="/companies/$id" params={{ id: company.id }}>
          {company.name}
        </Link>
      </h1>
      <div className={`${styles.deeds} no-print`}>
        {state === 'PLANNED' && enrolment && visit.viewerCan.includes('coachingSession:log') && (
          <Button onClick={() => log.open({ enrolmentId: enrolment.id, planned })}>{say('log')}</Button>
        )}
        <MoveVisit key={visit.id} visit={visit} company={company.name} isOpen={move} />
        {enrolment && visit.viewerCan.includes('coachingSession:log') && <Measure enrolmentId={enrolment.id} />}
        <Button variant="default" onClick={() => window.print()}>
          {say('print')}
        </Button>
      </div>
    </header>
  );
}

/** To a measurement; what it asks is on the device as soon as this is seen. */
function Measure({ enrolmentId }: { enrolmentId: string }) {
  const say = useWords(BRIEF);
  useMeasured(enrolmentId);
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/assessments/new/$enrolmentId" params={{ enrolmentId }} {...props} />}
    >
      {say('measure')}
    </Button>
  );
}

function Where({ visit }: { visit: Visit }) {
  const say = useWords(BRIEF);
  const { company, mode, coach, workingNote, insatsomraden } = visit;
  const entries = useEntriesOf(visit.id);
  const { startsAt, plannedMinutes } = asMoved(visit, entries);
  const waiting = entries.filter(isUnsent).at(-1);
  const town = [company.postalCode, company.postTown].filter(Boolean).join(' ');
  const address = [company.streetAddress, town].filter(Boolean).join(', ');
  const when = [
    `${weekdayInWords(startsAt)} ${timeInWords(startsAt)}`,
    plannedMinutes ? minutesInWords(plannedMinutes) : '',
    mode ? say(mode) : '',
    coach.name,
  ];
  return (
    <Part title={say('where')}>
      <p>
        <strong>{when.filter(Boolean).join(' · ')}</strong> <AreaLetters areas={insatsomraden} />{' '}
        {waiting && <EntryMark entry={waiting} />}
      </p>
      <p>
        {address || say('noAddress')}{' '}
        {address && (
          <a
            className="no-print"
            href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`}
            rel="noreferrer"
          >
            {say('map')}
          </a>
        )}
      </p>
      {workingNote && (
        <p>
          {say('note')}: {workingNote}
        </p>
      )}
    </Part>
  );
}
