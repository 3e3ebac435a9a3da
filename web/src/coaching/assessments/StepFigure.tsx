// One staircase with the steps that are reached filled in, where it began as a ring: told apart by number, not by colour.
import styles from './assessment.module.css';

const WIDTH = 52;
const RISE = 22;

interface StepFigureProps {
  top: number;
  achieved: number;
  start: number;
  label: string;
}

export function StepFigure({ top, achieved, start, label }: StepFigureProps) {
  const height = top * RISE + 26;
  const steps = Array.from({ length: top }, (_, index) => index + 1);
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${top * WIDTH} ${height}`}
      role="img"
      aria-label={`${label}: ${achieved}/${top}`}
    >
      {steps.map((step) => (
        <g key={step} data-state={step <= achieved ? 'done' : 'open'}>
          <rect x={(step - 1) * WIDTH + 1} y={height - step * RISE} width={WIDTH - 2} height={step * RISE} />
          <text x={(step - 0.5) * WIDTH} y={height - step * RISE - 6} textAnchor="middle">
            {step}
          </text>
          {step === start && <circle cx={(step - 0.5) * WIDTH} cy={height - 9} r={5} className={styles.began} />}
        </g>
      ))}
    </svg>
  );
}
