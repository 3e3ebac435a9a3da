// The parts of a brief: what was said, what is open, where they stand, who is there, and what the project asks.
import type { LocalisedText } from '../../api/graphql';
import { dayInWords, minutesInWords, numberInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import type { Visit } from './VisitPage';
import { BRIEF } from './visit-brief.words';
import styles from './visit-brief.module.css';

type Company = Visit['company'];

const ACTIONS = 8;
const MISSING = 2;

export function LastTime({ sessions }: { sessions: Company['coachingSessions']['nodes'] }) {
  const say = useWords(BRIEF);
  if (sessions.length === 0) return <p>{say('first')}</p>;
  return (
    <ul className={styles.plain}>
      {sessions.map(({ id, heldOn, evidence, workingNote, coach }) => (
        <li key={id}>
          <strong>{heldOn && dayInWords(heldOn)}</strong> · {coach.name}
          <p className={styles.three}>{[evidence, workingNote].filter(Boolean).join(' – ') || say('noText')}</p>
        </li>
      ))}
    </ul>
  );
}

export function Actions({ actions }: { actions: Company['actions']['nodes'] }) {
  const say = useWords(BRIEF);
  if (actions.length === 0) return <p>{say('noActions')}</p>;
  return (
    <ul className={styles.plain}>
      {actions.slice(0, ACTIONS).map(({ id, what, dueOn, isOverdue, owner, ownerName }) => (
        <li key={id}>
          {what}{' '}
          <span className={isOverdue ? styles.late : styles.quiet}>
            {[
              say('due', { day: dayInWords(dueOn) }),
              isOverdue && say('late'),
              ownerName ?? say(owner === 'COACH' ? 'byCoach' : 'byCompany'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
      {actions.length > ACTIONS && (
        <li className={styles.quiet}>{say('moreActions', { count: actions.length - ACTIONS })}</li>
      )}
    </ul>
  );
}

export function Stairs({ progress }: { progress: Company['progress'] }) {
  const say = useWords(BRIEF);
  return (
    <ul className={styles.plain}>
      {progress
        .toSorted((a, b) => a.insatsomrade.position - b.insatsomrade.position)
        .map(({ id, step, insatsomrade: { letter, name }, missingForNextStep }) => (
          <li key={id} data-area={letter ?? 'X'} className={styles.area}>
            <b>{letter}</b>
            <span>
              {told(name)}: <strong>{typeof step === 'number' ? say('step', { step }) : say('unknown')}</strong>
              {missingForNextStep.length > 0 && (
                <span className={styles.quiet}>
                  {' '}
                  {say('missing', {
                    what: missingForNextStep
                      .slice(0, MISSING)
                      .map(({ statement }) => told(statement).replace(/\.$/, ''))
                      .join('; '),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
    </ul>
  );
}

export function People({ visit: { company, contacts } }: { visit: Visit }) {
  const say = useWords(BRIEF);
  const invited = new Set(contacts.map(({ id }) => id));
  if (company.contacts.nodes.length === 0) return <p>{say('noPeople')}</p>;
  return (
    <ul className={styles.plain}>
      {company.contacts.nodes.map(({ id, name, title, phone, consents, lastSession }) => {
        const given = consents.filter(({ withdrawnOn }) => !withdrawnOn).length;
        const facts = [
          invited.has(id) && say('invited'),
          given > 0 ? say('consents', { count: given }) : say('noConsent'),
          lastSession?.heldOn ? say('lastMet', { day: dayInWords(lastSession.heldOn) }) : say('neverMet'),
        ];
        return (
          <li key={id}>
            <strong>{name}</strong>
            {title && `, ${title}`}{' '}
            {phone && (
              <a className={styles.phone} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}{' '}
            <span className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}

export function Frame({ enrolment: { count, project } }: { enrolment: NonNullable<Visit['enrolment']> }) {
  const say = useWords(BRIEF);
  const needs = count?.missing.map(({ sentence }) => told(sentence).replace(/\.$/, '')).join('; ') ?? '';
  return (
    <>
      <p>
        <strong>{told(project.name)}.</strong>{' '}
        {count && say('hours', { hours: numberInWords(count.hours, 1), sessions: count.sessions })}{' '}
        {typeof count?.minutesLeft === 'number' &&
          count.minutesLeft > 0 &&
          say('left', { time: minutesInWords(count.minutesLeft) })}
      </p>
      {count && <p>{count.counts ? say('counts') : needs && say('stillNeeds', { what: needs })}</p>}
    </>
  );
}

interface SentencesProps {
  of: readonly { code: string; sentence: LocalisedText }[];
  none: string;
  isOrdered?: boolean;
}

export function Sentences({ of, none, isOrdered = false }: SentencesProps) {
  if (of.length === 0) return <p>{none}</p>;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={styles.sentences}>
      {of.map(({ code, sentence }) => (
        <li key={code}>{told(sentence)}</li>
      ))}
    </List>
  );
}
