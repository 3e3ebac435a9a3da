// A page that could not be shown: what is safe, and trying again. The frame around it stands.
import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useWords } from '../ui/words';
import { SHELL } from './shell.words';

/** A page's own program that was never fetched to this device. */
const isUnfetched = (error: unknown): boolean =>
  error instanceof Error && /import|module|chunk|fetch/i.test(error.message);

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const say = useWords(SHELL);
  return (
    <div role="alert">
      <h1>{say('broke')}</h1>
      <p>{isUnfetched(error) ? say('unfetched') : say('brokeWhat')}</p>
      <Button
        onClick={() => {
          // A program that could not be fetched is only asked for again by a page that starts anew.
          if (isUnfetched(error)) window.location.reload();
          else reset();
        }}
      >
        {say('again')}
      </Button>
    </div>
  );
}
