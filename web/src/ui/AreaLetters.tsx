// The letters of some areas, each in its colour; colour never stands without its letter.
import styles from './area-letters.module.css';

interface AreaLettersProps {
  areas: readonly { id: string; letter?: string | null | undefined }[];
}

export function AreaLetters({ areas }: AreaLettersProps) {
  return areas
    .filter(({ letter }) => letter)
    .map(({ id, letter }) => (
      <span key={id} className={styles.letter} data-area={letter}>
        {letter}
      </span>
    ));
}
