// The tables of rows: companies, sessions, people and steps; each row leads to where it is kept.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../api/graphql';
import { dayInWords, minutesInWords, timeInWords } from '../../ui/format';
import { Table, type Column } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import type { COMPANY_ROWS, CONTACT_ROWS, PARTICIPANT_ROWS, ROWS_OF_PARTICIPATION, SESSION_ROWS } from './rows.queries';
import styles from './rows.module.css';
import { ROWS } from './rows.words';

export type CompanyPage = ResultOf<typeof COMPANY_ROWS>;
export type SessionPage = ResultOf<typeof SESSION_ROWS>;
export type ParticipantPage = ResultOf<typeof PARTICIPANT_ROWS>;
export type ContactPage = ResultOf<typeof CONTACT_ROWS>;
type Participation = NonNullable<NonNullable<ResultOf<typeof ROWS_OF_PARTICIPATION>['project']>['participation']>;
export type StepPage = NonNullable<Participation['transitions']>;

interface AnyPage<Row> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly Row[];
}

interface PageTableProps<Row> {
  page: AnyPage<Row>;
  title: string;
  columns: readonly Column<Row>[];
}

/** A page of rows with how many there are in all, and the way to the next. */
function PageTable<Row extends { id: string }>({ page, title, columns }: PageTableProps<Row>) {
  const say = useWords(ROWS);
  const { totalCount, pageInfo, nodes } = page;
  const caption = `${title} · ${say('count', { count: totalCount })}`;
  return (
    <section className={styles.section}>
      {nodes.length > 0 && <Table caption={caption} rows={nodes} keyOf={({ id }) => id} columns={columns} />}
      {nodes.length === 0 && (
        <p>
          {title}: {say('none')} {say('noneWhy')}
        </p>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <p className="no-print">
          <Link to="." search={(before: object) => ({ ...before, after: pageInfo.endCursor })}>
            {say('next')}
          </Link>
        </p>
      )}
    </section>
  );
}

interface AtCompany {
  company: { id: string; name: string };
}

interface OfPartner {
  organisation: { id: string; name: string };
}

type SayRows = (key: 'company' | 'partner') => string;

const companyColumn = (say: SayRows): Column<AtCompany> => ({
  key: 'company',
  label: say('company'),
  sortOf: ({ company }) => company.name,
  cell: ({ company }) => <Link to={`/companies/${company.id}`}>{company.name}</Link>,
});

const partnerColumn = (say: SayRows): Column<OfPartner> => ({
  key: 'partner',
  label: say('partner'),
  sortOf: ({ organisation }) => organisation.name,
  cell: ({ organisation }) => organisation.name,
});

export function CompanyTable({ page }: { page: CompanyPage }) {
  const say = useWords(ROWS);
  return (
    <PageTable
      page={page}
      title={say('companies')}
      columns={[
        companyColumn(say),
        {
          key: 'town',
          label: say('town'),
          sortOf: ({ company }) => company.postTown,
          cell: ({ company }) => company.postTown ?? '–',
        },
        { key: 'stage', label: say('stage'), sortOf: ({ stage }) => stage, cell: ({ stage }) => say(stage) },
        partnerColumn(say),
        {
          key: 'coach',
          label: say('coach'),
          sortOf: ({ coach }) => coach?.name,
          cell: ({ coach }) => coach?.name ?? '–',
        },
        {
          key: 'lastSession',
          label: say('lastSession'),
          sortOf: ({ lastSessionOn }) => lastSessionOn,
          cell: ({ lastSessionOn }) => (lastSessionOn ? dayInWords(lastSessionOn) : '–'),
        },
      ]}
    />
  );
}

export function SessionTable({ page }: { page: SessionPage }) {
  const say = useWords(ROWS);
  return (
    <PageTable
      page={page}
      title={say('sessions')}
      columns={[
        companyColumn(say),
        {
          key: 'day',
          label: say('day'),
          sortOf: ({ startsAt }) => startsAt,
          cell: ({ startsAt }) => dayInWords(startsAt),
        },
        { key: 'time', label: say('time'), cell: ({ startsAt }) => timeInWords(startsAt) },
        {
          key: 'length',
          label: say('length'),
          isNumber: true,
          sortOf: ({ minutes }) => minutes,
          cell: ({ minutes }) => (minutes === null ? '–' : minutesInWords(minutes)),
        },
        { key: 'areas', label: say('areas'), cell: ({ insatsomraden }) => <Letters areas={insatsomraden} /> },
        { key: 'state', label: say('state'), sortOf: ({ state }) => state, cell: ({ state }) => say(state) },
        { key: 'coach', label: say('coach'), sortOf: ({ coach }) => coach.name, cell: ({ coach }) => coach.name },
        partnerColumn(say),
      ]}
    />
  );
}

function Letters({ areas }: { areas: readonly { id: string; letter: string | null }[] }): ReactNode {
  return areas.map(({ id, letter }) => (
    <b key={id} className={styles.letter} data-area={letter ?? 'X'}>
      {letter ?? '·'}{' '}
    </b>
  ));
}

export function ParticipantTable({ page }: { page: ParticipantPage }) {
  const say = useWords(ROWS);
  return (
    <PageTable
      page={page}
      title={say('participants')}
      columns={[
        { key: 'name', label: say('name'), sortOf: ({ name }) => name, cell: ({ name }) => name ?? say('unnamed') },
        companyColumn(say),
        partnerColumn(say),
        {
          key: 'complete',
          label: say('complete'),
          sortOf: ({ missing }) => missing.length,
          cell: ({ missing }) =>
            missing.length === 0
              ? say('isComplete')
              : say('lacks', { what: missing.map((fact) => say(fact)).join(', ') }),
        },
      ]}
    />
  );
}

export function ContactTable({ page }: { page: ContactPage }) {
  const say = useWords(ROWS);
  return (
    <PageTable
      page={page}
      title={say('contacts')}
      columns={[
        { key: 'name', label: say('name'), sortOf: ({ name }) => name, cell: ({ name }) => name ?? say('unnamed') },
        { key: 'title', label: say('title'), sortOf: ({ title }) => title, cell: ({ title }) => title ?? '–' },
        companyColumn(say),
        partnerColumn(say),
      ]}
    />
  );
}

export function StepTable({ page }: { page: StepPage }) {
  const say = useWords(ROWS);
  return (
    <PageTable
      page={page}
      title={say('steps')}
      columns={[
        companyColumn(say),
        {
          key: 'area',
          label: say('area'),
          sortOf: ({ insatsomrade }) => insatsomrade.letter,
          cell: ({ insatsomrade }) => (
            <>
              <Letters areas={[insatsomrade]} /> {told(insatsomrade.name)}
            </>
          ),
        },
        { key: 'day', label: say('day'), sortOf: ({ onDay }) => onDay, cell: ({ onDay }) => dayInWords(onDay) },
        { key: 'from', label: say('from'), isNumber: true, cell: ({ fromStep }) => fromStep ?? '–' },
        { key: 'to', label: say('to'), isNumber: true, cell: ({ toStep }) => toStep ?? '–' },
        partnerColumn(say),
      ]}
    />
  );
}
