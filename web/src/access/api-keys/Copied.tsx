// A text to copy with one press.
import { CopyButton } from '../../ui/CopyButton';
import { useWords } from '../../ui/words';
import { KEYS_WORDS } from './api-keys.words';
import styles from './api-keys.module.css';

export function Copied({ text }: { text: string }) {
  const say = useWords(KEYS_WORDS);
  return (
    <>
      <pre className={styles.code}>{text}</pre>
      <CopyButton text={text} label={say('copy')} said={say('copied')} />
    </>
  );
}
