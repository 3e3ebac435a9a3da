// The way from something to what has been done to it.
import { Link } from '@tanstack/react-router';
import { HISTORY_LINK } from './history-link.words';
import { useWords } from './words';

interface HistoryLinkProps {
  /** As the schema calls it, such as `Enrolment`. */
  type: string;
  id: string;
  /** What it is called, for whoever hears the link without seeing where in a list it stands. */
  name?: string;
}

export function HistoryLink({ type, id, name }: HistoryLinkProps) {
  const say = useWords(HISTORY_LINK);
  return (
    <Link
      to="/history/$type/$id"
      params={{ type, id }}
      className="no-print"
      {...(name ? { 'aria-label': say('of', { name }) } : {})}
    >
      {say('title')}
    </Link>
  );
}
