// A logged session as a form to be changed: as the server says it, with one's own changes that are still on their way.
import { useQuery } from 'urql';
import type { Values } from '../../outbox/merge.rules';
import { isAheadOf } from '../../outbox/entry.rules';
import { useEntriesOf } from '../../outbox/use-outbox';
import { formOf, overlaid, type LogForm } from './log.rules';
import { SESSION_NOW } from './session.queries';
import { standingOf } from './session.standing';

interface Stood {
  version: number;
  values: Values;
  company: string;
  enrolmentId: string | undefined;
}

/** Without an id, nothing is asked. */
export function useSessionForm(id: string | undefined): { form: LogForm | undefined; isFetching: boolean } {
  const [{ data, fetching, stale }] = useQuery({
    query: SESSION_NOW,
    variables: { id: id ?? '' },
    pause: !id,
    requestPolicy: 'cache-and-network',
  });
  const entries = useEntriesOf(id);
  const isFetching = fetching || stale;
  if (!id || isFetching) return { form: undefined, isFetching };
  const session = data?.coachingSession;
  const logged = entries.find(({ kind }) => kind === 'coachingSessionLog');
  const stood: Stood | undefined = session
    ? { ...standingOf(session), company: session.company.name, enrolmentId: session.enrolment?.id }
    : logged && { version: 0, values: {}, company: logged.about, enrolmentId: undefined };
  if (!stood) return { form: undefined, isFetching };
  const newer = entries.filter((entry) => isAheadOf(entry, stood.version));
  const values = overlaid(
    stood.values,
    newer.map(({ variables }) => variables['input'] as Values),
  );
  const { version, company, enrolmentId } = stood;
  const form = formOf(id, { enrolmentId, ...values });
  return { form: { ...form, nextStep: '', nextStepOn: '', base: { version, values, company } }, isFetching };
}
