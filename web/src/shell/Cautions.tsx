// What one should know before going on: that there is a newer app. Quiet, and never in the way.
import { Button } from '@mantine/core';
import { takeNewVersion, useNewVersion } from '../device/new-version';
import { useWords } from '../ui/words';
import { SHELL } from './shell.words';

export function NewVersion() {
  const say = useWords(SHELL);
  if (!useNewVersion()) return undefined;
  return (
    <Button variant="subtle" size="compact-md" onClick={takeNewVersion}>
      {say('newVersion')}
    </Button>
  );
}
