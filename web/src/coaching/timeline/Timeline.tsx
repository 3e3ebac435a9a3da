// The timeline of a company: visits, assessments, actions and follow-ups, each kind by itself or all in one order.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asMoved } from '../coaching-sessions/move.rules';
import { MoveVisit } from '../coaching-sessions/MoveVisit';
import { useEntriesOf, useOutboxView } from '../../outbox/use-outbox';
import { AreaLetters } from '../../ui/AreaLetters';
import { Icon, type IconName } from '../../ui/Icon';
import { dayInWords, minutesInWords, timeInWords, today, weekdayInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import {
  happeningsOf,
  partedAt,
  SHOWS,
  type Happening,
  type Show,
  type TimelineAssessment,
  type TimelineData,
} from './timeline.rules';
import { TIMELINE } from './timeline.words';
import styles from './timeline.module.css';

const AT_FIRST = 12;

interface TimelineProps {
  data: TimelineData;
  show: Show | undefined;
}

export function Timeline({ data, show }: TimelineProps) {
  const say = useWords(TIMELINE);
  const [shown, setShown] = useState(AT_FIRST);
  const all = happeningsOf(data, useOutboxView().entries);
  const { coming, past } = partedAt(today(), all, show);
  const rest = past.length - shown;
  return (
    <div className={styles.timeline}>
      <nav className={styles.filter} aria-label={say('filter')}>
        {[undefined, ...SHOWS].map((one) => (
          <Link
            key={one ?? 'all'}
            to="."
            search={one ? { show: one } : {}}
            replace
            resetScroll={false}
            className={styles.choice}
            aria-current={one === show ? 'true' : undefined}
          >
            {say(one ?? 'all')}
          </Link>
        ))}
      </nav>
      {all.length === 0 && <p>{say('nothing')}</p>}
      {all.length > 0 && coming.length + past.length === 0 && <p>{say('nothingOfKind')}</p>}
      {coming.length > 0 && <h3>{say('coming')}</h3>}
      <Happenings of={coming} />
      {coming.length > 0 && past.length > 0 && <h3>{say('past')}</h3>}
      <Happenings of={past.slice(0, shown)} />
      {rest > 0 && (
        <Button variant="default" onClick={() => setShown(shown + 40)}>
          {say('more', { count: rest })}
        </Button>
      )}
    </div>
  );
}

function Happenings({ of }: { of: readonly Happening[] }) {
  if (of.length === 0) return null;
  return (
    <ol className={styles.happenings}>
      {of.map((happening) => (
        <li key={happening.id}>
          <time dateTime={happening.on}>{dayInWords(happening.on)}</time>
          <Told happening={happening} />
        </li>
      ))}
    </ol>
  );
}

function Told({ happening }: { happening: Happening }) {
  if (happening.kind === 'visit') return <Visit happening={happening} />;
  if (happening.kind === 'assessment') return <Measured happening={happening} />;
  if (happening.kind === 'action') return <ToDo happening={happening} />;
  return <FollowedUp happening={happening} />;
}

interface LineProps {
  icon: IconName;
  tone?: 'ok' | 'warn' | undefined;
  title: React.ReactNode;
  areas?: readonly { id: string; letter?: string | null }[];
  children?: React.ReactNode;
}

function Line({ icon, tone, title, areas = [], children }: LineProps) {
  return (
    <div className={styles.line} data-tone={tone}>
      <Icon name={icon} size={18} />
      <div>
        <p>
          <strong>{title}</strong> <AreaLetters areas={areas} />
        </p>
        {children}
      </div>
    </div>
  );
}

type Of<Kind extends Happening['kind']> = { happening: Extract<Happening, { kind: Kind }> };

function Visit({ happening: { session, company } }: Of<'visit'>) {
  const say = useWords(TIMELINE);
  const { startsAt, plannedMinutes } = asMoved(session, useEntriesOf(session.id));
  const isPlanned = session.state === 'PLANNED';
  const isUnlogged = isPlanned && startsAt < new Date().toISOString();
  const minutes = session.minutes ?? plannedMinutes;
  const title = isPlanned ? (
    <Link to="/visits/$id" params={{ id: session.id }}>
      {say('plannedVisit')}
    </Link>
  ) : (
    say('loggedVisit')
  );
  return (
    <Line icon="factory" tone={isUnlogged ? 'warn' : undefined} title={title} areas={session.insatsomraden}>
      <p className={styles.quiet}>
        {isPlanned ? `${weekdayInWords(startsAt)} ` : ''}
        {timeInWords(startsAt)}
        {minutes ? ` · ${minutesInWords(minutes)}` : ''} · {session.coach.name}
        {isUnlogged && ` · ${say('unlogged')}`}
        {(session.missing?.length ?? 0) > 0 && ` · ${say('notReportable')}`}
      </p>
      <MoveVisit visit={session} company={company} isSmall />
      {session.evidence && <p className={styles.text}>{session.evidence}</p>}
    </Line>
  );
}

function Measured({ happening: { assessment } }: Of<'assessment'>) {
  const say = useWords(TIMELINE);
  const { insatsomrade, achievedStep } = assessment;
  const isSigned = assessment.state === 'SIGNED_OFF';
  return (
    <Line icon="target" title={<SittingLink assessment={assessment} />} areas={insatsomrade ? [insatsomrade] : []}>
      {isSigned && typeof achievedStep === 'number' && (
        <p className={styles.quiet}>{say('reached', { step: achievedStep })}</p>
      )}
    </Line>
  );
}

/** To the result of what has been signed off, to the questions of what has only been begun. */
function SittingLink({ assessment }: { assessment: TimelineAssessment }) {
  const say = useWords(TIMELINE);
  const { id, insatsomrade, staircaseVersion, enrolment } = assessment;
  const subject = insatsomrade ?? staircaseVersion.grund;
  const isSigned = assessment.state === 'SIGNED_OFF';
  const title = say(isSigned ? 'assessmentOf' : 'assessmentBegun', { area: told(subject?.name) });
  if (!enrolment || !subject) return title;
  return (
    <Link
      to={isSigned ? '/assessments/$id/result' : '/assessments/$id'}
      params={{ id }}
      search={{ enrolment: enrolment.id, subject: subject.id, after: '' }}
    >
      {title}
    </Link>
  );
}

function ToDo({ happening: { action } }: Of<'action'>) {
  const say = useWords(TIMELINE);
  const day = dayInWords(action.dueOn);
  const sentence = {
    OPEN: say(action.isOverdue ? 'actionLate' : 'actionOpen', { day }),
    PROPOSED: say('actionProposed'),
    COMPLETED: say('actionDone'),
    DROPPED: '',
  }[action.state];
  const who = action.ownerName ?? say(action.owner === 'COACH' ? 'byCoach' : 'byCompany');
  const tone = action.state === 'COMPLETED' ? 'ok' : action.isOverdue ? 'warn' : undefined;
  return (
    <Line icon="check" tone={tone} title={action.what} areas={action.insatsomrade ? [action.insatsomrade] : []}>
      <p className={styles.quiet}>
        {sentence} · {who}
      </p>
    </Line>
  );
}

function FollowedUp({ happening: { followUp } }: Of<'followUp'>) {
  const say = useWords(TIMELINE);
  const kind = followUp.completedOn ? 'followUpDone' : followUp.isOverdue ? 'followUpLate' : 'followUpOpen';
  return (
    <Line icon="clock" tone={kind === 'followUpLate' ? 'warn' : undefined} title={say(kind)}>
      {followUp.what && <p className={styles.text}>{followUp.what}</p>}
    </Line>
  );
}
