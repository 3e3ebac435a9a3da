// The visits one logged last, so that what was said of them can be changed.
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { minutesInWords, timeInWords, weekdayInWords } from '../../ui/format';
import { useWords } from '../../ui/words';
import { useLogSheet } from './log-sheet';
import { LOG } from './log.words';
import styles from './log.module.css';
import { MY_SESSIONS } from './session.queries';

const SHOWN = 5;

export function RecentVisits() {
  const say = useWords(LOG);
  const log = useLogSheet();
  const [{ data }] = useQuery({ query: MY_SESSIONS });
  const logged = (data?.coachingSessions.nodes ?? []).filter(({ state }) => state === 'LOGGED').slice(0, SHOWN);
  if (logged.length === 0) return undefined;
  return (
    <section aria-label={say('recent')}>
      <h2>{say('recent')}</h2>
      <ul className={styles.companies}>
        {logged.map(({ id, company, startsAt, minutes, evidence }) => (
          <li key={id} className={styles.visit}>
            <span>
              <strong>{company.name}</strong>
              <br />
              {weekdayInWords(startsAt)} {timeInWords(startsAt)} · {minutesInWords(minutes ?? 0)}
              {evidence && <span className={styles.said}>{evidence}</span>}
            </span>
            <Button
              variant="subtle"
              aria-label={`${say('amend')}: ${company.name}`}
              onClick={() => log.open({ amend: id })}
            >
              {say('amend')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
