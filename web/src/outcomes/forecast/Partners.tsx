// Each partner against its own promises, on the same scale; the one furthest behind first.
import { Link } from '@tanstack/react-router';
import { BulletBar } from '../../ui/charts/BulletBar';
import { numberInWords } from '../../ui/format';
import { Table } from '../../ui/Table';
import { useWords } from '../../ui/words';
import {
  partnersOf,
  rowsOf,
  type Participation,
  type PartnerFigure,
  type PartnerRow,
  type Promised,
  type Unit,
} from './standing.rules';
import styles from './standing.module.css';
import { STANDING_WORDS } from './standing.words';

interface PartnersProps {
  participation: Participation;
  targets: readonly Promised[];
}

const FIGURES = [
  { unit: 'COMPANY', of: (row: PartnerRow) => row.company },
  { unit: 'PERSON', of: (row: PartnerRow) => row.person },
  { unit: 'HOUR', of: (row: PartnerRow) => row.hour },
] as const;

export function Partners({ participation, targets }: PartnersProps) {
  const say = useWords(STANDING_WORDS);
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{say('partners')}</h2>
      <Table
        caption={say('partnersCaption')}
        rows={partnersOf(participation, targets)}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', label: say('partner'), cell: ({ name }) => name, sortOf: ({ name }) => name },
          ...FIGURES.map(({ unit, of }) => ({
            key: unit,
            label: say(unit),
            isNumber: true,
            cell: (row: PartnerRow) => <Figure partnerId={row.id} unit={unit} figure={of(row)} />,
            sortOf: (row: PartnerRow) => of(row).reached,
          })),
        ]}
      />
    </section>
  );
}

interface FigureProps {
  partnerId: string;
  unit: Unit;
  figure: PartnerFigure;
}

function Figure({ partnerId, unit, figure: { reached, goal, expected, targetId } }: FigureProps) {
  const say = useWords(STANDING_WORDS);
  if (reached === null) return <>–</>;
  const search = targetId ? { target: targetId } : { partner: partnerId };
  const text = { what: say(unit), reached: numberInWords(reached), goal: numberInWords(goal ?? 0) };
  return (
    <span className={styles.figure}>
      <Link to={`/project/rows/${rowsOf(unit)}`} search={search}>
        {goal === null ? numberInWords(reached) : say('of', text)}
      </Link>
      {goal !== null && (
        <BulletBar
          reached={reached}
          expected={expected}
          goal={goal}
          label={
            expected === null ? say('barWithout', text) : say('bar', { ...text, expected: numberInWords(expected) })
          }
        />
      )}
    </span>
  );
}
