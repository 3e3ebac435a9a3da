// What one should know before going on: a newer app, or a clock that is wrong. Quiet, and never in the way.
import { Button } from '@mantine/core';
import { useWrongMinutes } from '../api/clock';
import { takeNewVersion, useNewVersion } from '../device/new-version';
import { useWords } from '../ui/words';
import { SHELL } from './shell.words';
import styles from './shell.module.css';

export function NewVersion() {
  const say = useWords(SHELL);
  if (!useNewVersion()) return undefined;
  return (
    <Button variant="subtle" size="compact-md" onClick={takeNewVersion}>
      {say('newVersion')}
    </Button>
  );
}

export function WrongClock() {
  const say = useWords(SHELL);
  const minutes = Math.abs(useWrongMinutes());
  if (minutes === 0) return undefined;
  return (
    <p role="status" className={styles.demo}>
      {say('clockWrong', { minutes })}
    </p>
  );
}
