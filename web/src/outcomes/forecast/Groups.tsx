// Who takes part: where the companies are on their way, and by area, county, size and gender. Every number opens its rows.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { numberInWords } from '../../ui/format';
import { Table, type Column } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import type { Participation } from './standing.rules';
import styles from './standing.module.css';
import { STANDING_WORDS } from './standing.words';

type Search = Readonly<Record<string, string | true>>;

interface CountProps {
  rows: string;
  search?: Search;
  children: number | null | undefined;
}

/** A number that opens its rows. */
function Count({ rows, search = {}, children }: CountProps) {
  if (children === null || children === undefined) return <>–</>;
  if (children === 0) return <>0</>;
  return (
    <Link to={`/project/rows/${rows}`} search={search}>
      {numberInWords(children, 1)}
    </Link>
  );
}

const STAGES = [
  ['INTERESTED', 'interested'],
  ['ASK_LATER', 'askLater'],
  ['AGREED', 'agreed'],
  ['ACTIVE', 'active'],
  ['CLOSED', 'closed'],
] as const;

export function Stages({
  participation: { companies, persons, hours, sessions, stepsClimbed },
}: {
  participation: Participation;
}) {
  const say = useWords(STANDING_WORDS);
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{say('stages')}</h2>
      <dl className={styles.counts}>
        <One label={say('participating')}>
          <Count rows="companies">{companies.participating}</Count>
        </One>
        {STAGES.map(([stage, key]) => (
          <One key={stage} label={say(stage)}>
            <Count rows="companies" search={{ stage }}>
              {companies[key]}
            </Count>
          </One>
        ))}
        <One label={say('silent')}>
          <Count rows="companies" search={{ silent: true }}>
            {companies.silent}
          </Count>
        </One>
        <One label={say('PERSON')}>
          <Count rows="people">{persons}</Count>
        </One>
        <One label={say('sessions')}>
          <Count rows="sessions">{sessions}</Count>
        </One>
        <One label={say('HOUR')}>
          <Count rows="sessions">{hours}</Count>
        </One>
        <One label={say('steps')}>
          <Count rows="steps">{stepsClimbed}</Count>
        </One>
      </dl>
    </section>
  );
}

function One({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Group {
  key: string | null;
  name: ReactNode;
  companies?: number | null;
  persons?: number | null;
  hours?: number | null;
}

export function Groups({ participation }: { participation: Participation }) {
  const say = useWords(STANDING_WORDS);
  const named = (group: { key: string | null; name: { sv: string; en: string } | null }) =>
    told(group.name) || say('unknown');
  const genders = participation.byGender?.some(({ key }) => key !== null) ? participation.byGender : [];
  const areas = participation.byInsatsomrade.map(({ insatsomrade, companies, hours }) => ({
    key: insatsomrade.id,
    name: (
      <span data-area={insatsomrade.letter ?? 'X'}>{`${insatsomrade.letter ?? ''} ${told(insatsomrade.name)}`}</span>
    ),
    companies,
    hours,
  }));
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{say('parts')}</h2>
      <div className={styles.groups}>
        <Grouped title={say('byInsatsomrade')} by="area" rows={areas} />
        <Grouped
          title={say('byCounty')}
          by="county"
          rows={(participation.byCounty ?? []).map((group) => ({ ...group, name: named(group) }))}
        />
        <Grouped
          title={say('bySizeClass')}
          by="size"
          rows={(participation.bySizeClass ?? []).map((group) => ({ ...group, name: named(group) }))}
        />
        <Grouped
          title={say('byGender')}
          by="gender"
          rows={genders.map((group) => ({ ...group, name: named(group) }))}
        />
      </div>
    </section>
  );
}

interface GroupedProps {
  title: string;
  by: string;
  rows: readonly Group[];
}

function Grouped({ title, by, rows }: GroupedProps) {
  const say = useWords(STANDING_WORDS);
  if (rows.length === 0) return null;
  const figure = (key: 'companies' | 'persons' | 'hours', label: string, opens: string): Column<Group>[] =>
    rows.some((row) => row[key] !== undefined)
      ? [
          {
            key,
            label,
            isNumber: true,
            sortOf: (row) => row[key],
            cell: (row) => (
              <Count rows={opens} search={{ [by]: row.key ?? 'UNKNOWN' }}>
                {row[key]}
              </Count>
            ),
          },
        ]
      : [];
  return (
    <Table
      caption={title}
      rows={rows}
      keyOf={({ key }) => key ?? ''}
      columns={[
        { key: 'name', label: say('group'), cell: ({ name }) => name },
        ...figure('companies', say('COMPANY'), 'companies'),
        ...figure('persons', say('PERSON'), 'people'),
        ...figure('hours', say('HOUR'), 'sessions'),
      ]}
    />
  );
}
