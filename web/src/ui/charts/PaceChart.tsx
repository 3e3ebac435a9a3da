// A small chart of a promise, as wide as its card: the plan dashed, what was reached solid, and where it is heading as a cone.
import { useId } from 'react';
import { linesOf, type Pace } from './pace.rules';
import styles from './charts.module.css';

const SIZE = { width: 240, height: 72 };

interface PaceChartProps extends Pace {
  title: string;
  /** All that the picture says, in a sentence. */
  description: string;
}

export function PaceChart({ title, description, ...pace }: PaceChartProps) {
  const id = useId();
  const { plan, course, cone, likely, today, goalY } = linesOf(pace, SIZE);
  return (
    <svg
      className={styles.pace}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <line className={styles.ground} x1={0} x2={SIZE.width} y1={SIZE.height - 3} y2={SIZE.height - 3} />
      <line className={styles.goal} x1={0} x2={SIZE.width} y1={goalY} y2={goalY} />
      {cone && <polygon className={styles.cone} points={cone} />}
      {likely && <polyline className={styles.likely} points={likely} />}
      {plan && <polyline className={styles.plan} points={plan} />}
      {course && <polyline className={styles.course} points={course} />}
      {today && <path className={styles.rim} d={`M${today.x} ${today.y}h0`} />}
      {today && <path className={styles.now} d={`M${today.x} ${today.y}h0`} />}
    </svg>
  );
}
