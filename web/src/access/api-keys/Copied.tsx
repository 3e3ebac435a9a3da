// A text to copy with one press.
import { Button } from '@mantine/core';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { KEYS_WORDS } from './api-keys.words';
import styles from './api-keys.module.css';

export function Copied({ text }: { text: string }) {
  const say = useWords(KEYS_WORDS);
  return (
    <>
      <pre className={styles.code}>{text}</pre>
      <Button
        variant="default"
        onClick={() => void navigator.clipboard.writeText(text).then(() => notify(say('copied')))}
      >
        {say('copy')}
      </Button>
    </>
  );
}
