// One promise: how many of how many, what the plan asks for today, where it is heading, and the rows behind.
import { Link } from '@tanstack/react-router';
import { PaceChart } from '../../ui/charts/PaceChart';
import { plannedOn } from '../../ui/charts/pace.rules';
import { dayInWords, numberInWords } from '../../ui/format';
import { Table } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import { rowsOf, type Promised } from './standing.rules';
import styles from './standing.module.css';
import { STANDING_WORDS } from './standing.words';

export function TargetCard({ promised }: { promised: Promised }) {
  const say = useWords(STANDING_WORDS);
  const { target, reached, sentence } = promised;
  const what = told(target.name) || say(target.unit);
  return (
    <li className={styles.card}>
      <h3>{what}</h3>
      <p className={styles.number}>
        {reached === null ? (
          '–'
        ) : (
          <Link to={`/project/rows/${rowsOf(target.unit)}`} search={{ target: target.id }}>
            {numberInWords(reached)}
          </Link>
        )}
        <span> / {numberInWords(target.value)}</span>
      </p>
      {reached === null && <p className={styles.small}>{say(target.unit === 'OWN' ? 'notCounted' : 'tooFew')}</p>}
      <Gap promised={promised} />
      <Chart promised={promised} what={what} description={told(sentence)} />
      <Ahead promised={promised} />
      <Points promised={promised} what={what} />
    </li>
  );
}

function Gap({ promised: { expected, gap, metOn } }: { promised: Promised }) {
  const say = useWords(STANDING_WORDS);
  if (expected === null || gap === null) return null;
  const tone = gap < 0 ? 'behind' : 'ahead';
  return (
    <p className={styles.gap}>
      <span>{say('expected', { count: numberInWords(expected) })}</span>
      <strong data-tone={tone}>
        <span aria-hidden>{gap < 0 ? '▼ ' : '✓ '}</span>
        {metOn && say('met', { day: dayInWords(metOn) })}
        {!metOn && (gap === 0 ? say('onPlan') : say(tone, { count: numberInWords(Math.abs(gap)) }))}
      </strong>
    </p>
  );
}

function Ahead({ promised: { atEnd, lastEightWeeks } }: { promised: Promised }) {
  const say = useWords(STANDING_WORDS);
  return (
    <p className={styles.small}>
      {atEnd && (
        <>
          {say('atEnd', {
            likely: numberInWords(atEnd.likely),
            low: numberInWords(atEnd.low),
            high: numberInWords(atEnd.high),
          })}
          <br />
        </>
      )}
      {lastEightWeeks !== null && say('lately', { count: numberInWords(lastEightWeeks) })}
    </p>
  );
}

interface ChartProps {
  promised: Promised;
  what: string;
  description: string;
}

function Chart({ promised: { target, plan, course, atEnd }, what, description }: ChartProps) {
  const say = useWords(STANDING_WORDS);
  if (!plan || !course) return null;
  const title = say('tableOf', { what });
  const endsOn = target.untilOn ?? plan.at(-1)?.on ?? '';
  return (
    <PaceChart
      title={title}
      description={description}
      plan={plan}
      course={course}
      ahead={atEnd ? { on: endsOn, ...atEnd } : undefined}
      goal={target.value}
    />
  );
}

/** The same for whoever would rather read. */
function Points({ promised: { plan, course }, what }: Omit<ChartProps, 'description'>) {
  const say = useWords(STANDING_WORDS);
  if (!plan || !course) return null;
  const title = say('tableOf', { what });
  return (
    <details className={styles.details}>
      <summary>{say('asTable')}</summary>
      <Table
        caption={title}
        isCaptionUnseen
        rows={course}
        keyOf={({ on }) => on}
        columns={[
          { key: 'on', label: say('month'), cell: ({ on }) => dayInWords(on) },
          { key: 'reached', label: say('reached'), isNumber: true, cell: ({ value }) => numberInWords(value) },
          {
            key: 'plan',
            label: say('plan'),
            isNumber: true,
            cell: ({ on }) => numberInWords(plannedOn(plan, on) ?? 0),
          },
        ]}
      />
    </details>
  );
}
