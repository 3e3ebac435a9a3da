// How many things wait to be put right, beside the word in the menu; nothing when all is well or not known.
import { useQuery } from 'urql';
import { HOW_MANY_TO_PUT_RIGHT } from '../outcomes/put-right/put-right.queries';
import { countOf } from '../outcomes/put-right/put-right.rules';
import { numberInWords } from '../ui/format';
import styles from './shell.module.css';

export function PutRightCount() {
  const [{ data }] = useQuery({ query: HOW_MANY_TO_PUT_RIGHT });
  const count = countOf(data?.thingsToPutRight ?? []);
  if (count === 0) return undefined;
  return <span className={styles.count}>{numberInWords(count)}</span>;
}
