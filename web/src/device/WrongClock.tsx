// A clock that is wrong is said before anybody writes down a time by it.
import { useWrongMinutes } from '../api/clock';
import { useWords } from '../ui/words';
import { CLOCK } from './clock.words';
import styles from './clock.module.css';

export function WrongClock() {
  const say = useWords(CLOCK);
  const minutes = Math.abs(useWrongMinutes());
  if (minutes === 0) return undefined;
  return (
    <p role="status" className={styles.wrong}>
      {say('wrong', { minutes })}
    </p>
  );
}
