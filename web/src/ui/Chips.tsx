// Things to tick with one tap, large enough for a glove.
import styles from './chips.module.css';

export interface ChipOption {
  value: string;
  label: string;
  /** The letter of an insatsområde, which gives its colour. */
  area?: string | null | undefined;
}

interface ChipsProps {
  label: string;
  options: readonly ChipOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Whether choosing one lets go of the other. */
  isSingle?: boolean;
  /** What is wrong with what is chosen. */
  error?: string | undefined;
  /** Whether a dialog that opens begins here. */
  isFirst?: boolean;
}

export function Chips({ label, options, chosen, onChange, isSingle = false, error, isFirst = false }: ChipsProps) {
  function toggle(value: string): void {
    const isChosen = chosen.includes(value);
    if (isSingle) return onChange([value]);
    onChange(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }
  return (
    <fieldset className={styles.chips}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {options.map(({ value, label: text, area }, index) => (
          <button
            key={value}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
            {...(area ? { 'data-area': area } : {})}
            {...(isFirst && index === 0 ? { 'data-autofocus': true, autoFocus: true } : {})}
          >
            {area && <b>{area}</b>}
            {text}
          </button>
        ))}
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
