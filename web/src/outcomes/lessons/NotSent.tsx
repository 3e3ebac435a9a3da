// Why a lesson could not be sent.
import { Alert } from '@mantine/core';
import type { Sending } from '../../api/use-sending';
import { useWords } from '../../ui/words';
import { LESSON_WORDS } from './lesson.words';

export function NotSent({ sending: { refused, isOffline } }: { sending: Sending }) {
  const say = useWords(LESSON_WORDS);
  return (
    <>
      {refused && (
        <Alert color="red" role="alert">
          {refused.problems.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      {isOffline && <Alert color="gray">{say('offline')}</Alert>}
    </>
  );
}
