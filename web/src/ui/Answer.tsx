// What a question gave: waiting, failed, kept from before, or here.
import { Alert, Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { ANSWER } from './answer.words';
import styles from './answer.module.css';
import { useWords } from './words';

/** What `useQuery` tells of a question. */
export interface Asked<Data> {
  data?: Data | undefined;
  fetching: boolean;
  error?: CombinedError | undefined;
}

interface AnswerProps<Data, Part> {
  of: Asked<Data>;
  /** The part that the screen is about; when it is not there, there is nothing that one may see. */
  part: (data: Data) => Part | null | undefined;
  again: () => void;
  /** Where what was kept from before is as good, and nothing need be said of it. */
  isQuiet?: boolean;
  children: (part: Part) => ReactNode;
}

const isOfflineBy = (error: CombinedError | undefined): boolean =>
  !navigator.onLine || error?.networkError !== undefined;

export function Answer<Data, Part>({ of, part, again, isQuiet = false, children }: AnswerProps<Data, Part>) {
  const { data, fetching, error } = of;
  const say = useWords(ANSWER);
  const found = data === undefined || data === null ? undefined : part(data);
  const isOffline = isOfflineBy(error);
  if (found !== undefined && found !== null) {
    return (
      <>
        {isOffline && !isQuiet && <p className={styles.offline}>{say('offline')}</p>}
        {children(found)}
      </>
    );
  }
  if (fetching) {
    return (
      <p className={styles.waiting} role="status">
        <Loader size="sm" /> {say('fetching')}
      </p>
    );
  }
  if (data && !error && !isOffline) {
    return (
      <p>
        {say('nothingHere')} {say('askLeader')}
      </p>
    );
  }
  return <Failed isOffline={isOffline} error={error} again={again} />;
}

interface FailedProps {
  isOffline: boolean;
  error: CombinedError | undefined;
  again: () => void;
}

function Failed({ isOffline, error, again }: FailedProps) {
  const say = useWords(ANSWER);
  const [refusal] = error?.graphQLErrors ?? [];
  return (
    <Alert color={isOffline ? 'gray' : 'red'} title={isOffline ? undefined : say('failed')} role="alert">
      <p className={styles.why}>{isOffline ? say('notHere') : refusal?.message}</p>
      <Button variant="default" onClick={again}>
        {say('again')}
      </Button>
    </Alert>
  );
}
