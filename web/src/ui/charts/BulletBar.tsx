// A bar of how far something has come: the bar is what is reached, the tick what was to be reached by now, the end the goal.
import styles from './charts.module.css';

interface BulletBarProps {
  reached: number;
  expected: number | null;
  goal: number;
  /** Said instead of the picture. */
  label: string;
}

const percent = (part: number, whole: number): number => (whole > 0 ? Math.min(100, (100 * part) / whole) : 0);

export function BulletBar({ reached, expected, goal, label }: BulletBarProps) {
  const whole = Math.max(goal, reached, expected ?? 0);
  const isBehind = expected !== null && reached < expected;
  return (
    <svg className={styles.bullet} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      <rect className={styles.bulletGoal} x={0} y={2} width={percent(goal, whole)} height={8} />
      <rect
        className={styles.bulletReached}
        data-behind={isBehind || undefined}
        x={0}
        y={4}
        width={percent(reached, whole)}
        height={4}
      />
      {expected !== null && (
        <rect
          className={styles.bulletTick}
          x={Math.max(0, percent(expected, whole) - 0.5)}
          y={0}
          width={1}
          height={12}
        />
      )}
    </svg>
  );
}
