// What a new coach has left to do, until it is done.
import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { BEGINNING, type Begun } from './home.rules';
import { HOME } from './home.words';
import styles from './home.module.css';

const SENTENCES = { companies: 'beginCompanies', planned: 'beginPlanned', logged: 'beginLogged' } as const;

export function Beginning({ begun }: { begun: Begun }) {
  const say = useWords(HOME);
  return (
    <section className={styles.beginning}>
      <h2>{say('beginning')}</h2>
      <ol className={styles.steps}>
        {BEGINNING.map((step) => (
          <li key={step} data-done={begun[step]}>
            <Icon name={begun[step] ? 'check' : 'forward'} size={18} /> {say(SENTENCES[step])}{' '}
            <span>{begun[step] ? say('isDone') : say('isLeft')}</span>
          </li>
        ))}
      </ol>
      {begun.companies && (
        <Link to="/companies" className={styles.on}>
          {say('toCompanies')}
        </Link>
      )}
    </section>
  );
}
