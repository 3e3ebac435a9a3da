// What the steps of ending a project have in common: who saved one last.
import { dayInWords } from '../../ui/format';
import { useWords } from '../../ui/words';
import styles from './ending.module.css';
import type { Ending } from './ending.rules';
import { ENDING_WORDS } from './ending.words';

interface SavedByProps {
  ending: Ending | undefined;
  step: Ending['steps'][number]['step'];
}

export function SavedBy({ ending, step }: SavedByProps) {
  const say = useWords(ENDING_WORDS);
  const saved = ending?.steps.find((one) => one.step === step);
  if (!saved?.savedOn) return null;
  return (
    <p className={styles.saved}>
      {say('savedBy', { day: dayInWords(saved.savedOn), name: saved.savedBy?.name ?? '' })}
    </p>
  );
}
