// Why a form could not be sent: what the server said no to, or that nobody answered.
import { Alert } from '@mantine/core';
import type { Sending } from '../api/use-sending';
import { NOT_SENT } from './not-sent.words';
import { useWords } from './words';

export function NotSent({ sending: { refused, isOffline } }: { sending: Sending }) {
  const say = useWords(NOT_SENT);
  return (
    <>
      {refused && (
        <Alert color="red" role="alert">
          {refused.problems.map(({ message }) => message).join(' ')}
        </Alert>
      )}
      {isOffline && (
        <Alert color="gray" role="alert">
          {say('offline')}
        </Alert>
      )}
    </>
  );
}
