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
  /** The heading of a page whose own comes with the answer, for as long as there is none. */
  heading?: string;
  children: (part: Part) => ReactNode;
}

const isOfflineBy = (error: CombinedError | undefined): boolean =>
  !navigator.onLine || error?.networkError !== undefined;

export function Answer<Data, Part>({ of: asked, part, again, isQuiet, heading, children }: AnswerProps<Data, Part>) {
  const say = useWords(ANSWER);
  const { data, error } = asked;
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
  return (
    <>
      {heading && <h1>{heading}</h1>}
      <Without asked={asked} isOffline={isOffline} again={again} />
    </>
  );
}

interface WithoutProps {
  asked: Asked<unknown>;
  isOffline: boolean;
  again: () => void;
}

/** What stands where the answer will be, or would have been. */
function Without({ asked: { fetching, error }, isOffline, again }: WithoutProps) {
  const say = useWords(ANSWER);
  if (fetching) {
    return (
      <p className={styles.waiting} role="status">
        <Loader size="sm" /> {say('fetching')}
      </p>
    );
  }
  if (error || isOffline) return <Failed isOffline={isOffline} error={error} again={again} />;
  // Answered with nothing; or never asked, by who has no project to ask about.
  return (
    <p>
      {say('nothingHere')} {say('askLeader')}
    </p>
  );
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
