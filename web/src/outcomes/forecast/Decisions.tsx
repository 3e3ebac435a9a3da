// What needs a decision: at most five, each opening the rows behind it.
import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { told, useWords } from '../../ui/words';
import type { Project } from './standing.rules';
import styles from './standing.module.css';
import { STANDING_WORDS } from './standing.words';

interface DecisionsProps {
  warnings: NonNullable<Project['warnings']>;
  earlyWarning: Project['earlyWarning'];
}

export function Decisions({ warnings, earlyWarning }: DecisionsProps) {
  const say = useWords(STANDING_WORDS);
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say('decisions')}</h2>
      {earlyWarning?.isRaised && <p className={styles.raised}>{told(earlyWarning.sentence)}</p>}
      {warnings.length === 0 && <p className={styles.empty}>{say('noDecisions')}</p>}
      <ul className={styles.decisions}>
        {warnings.map(({ code, level, sentence, since }) => (
          <li key={code} data-level={level}>
            <Icon name="warning" />
            <span>
              <Link to="/project/rows/warning" search={{ code }}>
                {told(sentence)}
              </Link>
              <span className={styles.small}>
                {say(level)}
                {since ? ` · ${say('since', { day: dayInWords(since) })}` : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
