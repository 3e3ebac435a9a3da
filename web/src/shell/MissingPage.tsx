// There is no such page.
import { Link } from '@tanstack/react-router';
import { useWords } from '../ui/words';
import { SHELL } from './shell.words';

export function MissingPage() {
  const say = useWords(SHELL);
  return (
    <>
      <h1>{say('missing')}</h1>
      <p>{say('missingWhat')}</p>
      <p>
        <Link to="/">{say('toStart')}</Link>
      </p>
    </>
  );
}
