// What a measurement shows before its questions are here, and when they are not on the device.
import { useWords } from '../../ui/words';
import { MEASURE } from './assessment.words';

export function NotHere({ isFetching }: { isFetching: boolean }) {
  const say = useWords(MEASURE);
  return (
    <>
      <h1>{say('measurement')}</h1>
      <p role="status">{say(isFetching ? 'fetching' : 'needsNetwork')}</p>
    </>
  );
}
