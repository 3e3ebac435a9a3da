// The device had no room for what is written: it is said, and the text can be copied to where there is.
import { CopyButton } from './CopyButton';
import { NOT_KEPT } from './not-kept.words';
import styles from './not-kept.module.css';
import { useWords } from './words';

/** The texts of a form, in their order; those that are empty are left out. */
export function NotKept({ texts }: { texts: readonly string[] }) {
  const say = useWords(NOT_KEPT);
  const text = texts.filter((one) => one.trim()).join('\n\n');
  return (
    <div role="alert" className={styles.box}>
      <p>{say(text ? 'copyIt' : 'couldNotKeep')}</p>
      {text && <CopyButton text={text} label={say('copyText')} said={say('copied')} />}
    </div>
  );
}
