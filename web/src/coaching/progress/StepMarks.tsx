// Where a company stands, area by area, as small as a table row: the letter and the step.
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { told, useWords } from '../../ui/words';
import { AREAS } from './progress.queries';
import { PROGRESS } from './progress.words';
import { NO_LETTER, shadeOf } from './stairs.rules';
import styles from './step-marks.module.css';

export interface StepMark {
  id: string;
  step: number | null | undefined;
  insatsomrade: { id: string; letter?: string | null; position: number };
}

/** What the areas are called, for many rows at once. */
export function useAreaNames(): ReadonlyMap<string, string> {
  const [{ data }] = useQuery({ query: AREAS });
  return useMemo(() => new Map((data?.insatsomraden.nodes ?? []).map(({ id, name }) => [id, told(name)])), [data]);
}

interface StepMarksProps {
  progress: readonly StepMark[];
  names: ReadonlyMap<string, string>;
}

export function StepMarks({ progress, names }: StepMarksProps) {
  const say = useWords(PROGRESS);
  return (
    <ul className={styles.marks}>
      {progress
        .toSorted((a, b) => a.insatsomrade.position - b.insatsomrade.position)
        .map(({ id, step, insatsomrade: { id: areaId, letter } }) => {
          const area = names.get(areaId) ?? letter ?? '';
          const stand = typeof step === 'number' ? say('stepShort', { step }) : say('unknown');
          const isDark = typeof step === 'number' && shadeOf(step) > 3;
          return (
            <li
              key={id}
              className={styles.mark}
              data-area={letter ?? NO_LETTER}
              data-on={typeof step === 'number' ? (isDark ? 'dark' : 'light') : 'none'}
              title={say('areaStep', { area, step: stand })}
              style={typeof step === 'number' ? { background: `var(--step-${shadeOf(step)})` } : {}}
            >
              <span className="unseen">{say('areaStep', { area, step: stand })}</span>
              <b aria-hidden>{letter ?? '·'}</b>
              <span aria-hidden>{step ?? '–'}</span>
            </li>
          );
        })}
    </ul>
  );
}
