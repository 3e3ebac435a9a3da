// The rows behind a warning: companies, sessions, participants, claims, roles, partners, areas or targets.
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { dayInWords, numberInWords } from '../../ui/format';
import { Table } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import { rowsOf } from '../forecast/standing.rules';
import styles from './rows.module.css';
import { ROWS_OF_WARNING } from './rows.queries';
import type { RowsSearch } from './rows.rules';
import { ROWS } from './rows.words';
import { CompanyTable, ParticipantTable, SessionTable } from './RowTables';

type Project = NonNullable<ResultOf<typeof ROWS_OF_WARNING>['project']>;
type Warning = NonNullable<Project['warnings']>[number];

/** What stands behind a warning: companies, sessions, people or claims; the rest is said by the warning itself. */
const behind = (code: string | undefined) => ({
  enrolments: code === 'COMPANY_WAITS_FOR_SECOND_VISIT' || code === 'SHORT_OF_TIME',
  sessions: code === 'SESSION_UNREPORTED',
  people: code === 'PARTICIPANTS_INCOMPLETE',
  claims: code === 'CLAIM_UNANSWERED',
});

export function WarningRows({ search: { code, after } }: { search: RowsSearch }) {
  const say = useWords(ROWS);
  const { id = '' } = useProject();
  const variables = { id, ...behind(code), ...(after ? { after } : {}) };
  const [asked, ask] = useQuery({ query: ROWS_OF_WARNING, variables, pause: !id });
  return (
    <Answer
      of={asked}
      part={({ project }) => project}
      again={() => ask({ requestPolicy: 'network-only' })}
      heading={say('warning')}
    >
      {(project) => {
        const warning = project.warnings?.find((one) => one.code === code);
        if (!warning) return <h1>{say('gone')}</h1>;
        return (
          <>
            <h1>{told(warning.sentence)}</h1>
            <Rows warning={warning} />
            {warning.targets.length > 0 && <Targets warning={warning} project={project} />}
          </>
        );
      }}
    </Answer>
  );
}

function Rows({ warning }: { warning: Warning }) {
  const { enrolments, coachingSessions, participants, paymentClaims, projectRoles, partners, insatsomraden } = warning;
  return (
    <>
      {enrolments && enrolments.totalCount > 0 && <CompanyTable page={enrolments} />}
      {coachingSessions && coachingSessions.totalCount > 0 && <SessionTable page={coachingSessions} />}
      {participants && participants.totalCount > 0 && <ParticipantTable page={participants} />}
      {paymentClaims && paymentClaims.nodes.length > 0 && <Claims claims={paymentClaims.nodes} />}
      {projectRoles.length > 0 && <Roles roles={projectRoles} />}
      {partners.length > 0 && <Partners partners={partners} />}
      {insatsomraden.length > 0 && <Areas areas={insatsomraden} />}
    </>
  );
}

function Partners({ partners }: { partners: Warning['partners'] }) {
  const say = useWords(ROWS);
  return (
    <Table
      caption={say('partner')}
      isCaptionUnseen
      rows={partners}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', label: say('partner'), cell: ({ name }) => name },
        {
          key: 'companies',
          label: say('companies'),
          cell: ({ id }) => (
            <Link to="/project/rows/companies" search={{ partner: id }}>
              {say('companies')}
            </Link>
          ),
        },
        {
          key: 'sessions',
          label: say('sessions'),
          cell: ({ id }) => (
            <Link to="/project/rows/sessions" search={{ partner: id }}>
              {say('sessions')}
            </Link>
          ),
        },
      ]}
    />
  );
}

function Areas({ areas }: { areas: Warning['insatsomraden'] }) {
  const say = useWords(ROWS);
  return (
    <ul>
      {areas.map(({ id, letter, name }) => (
        <li key={id}>
          <Link to="/project/rows/companies" search={{ area: id }}>
            <b className={styles.letter} data-area={letter ?? 'X'}>
              {letter}
            </b>{' '}
            {told(name)} – {say('companies')}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Roles({ roles }: { roles: Warning['projectRoles'] }) {
  const say = useWords(ROWS);
  return (
    <Table
      caption={say('role')}
      isCaptionUnseen
      rows={roles}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', label: say('name'), sortOf: ({ member }) => member.name, cell: ({ member }) => member.name },
        { key: 'role', label: say('role'), sortOf: ({ role }) => role, cell: ({ role }) => say(role) },
        { key: 'from', label: say('begins'), sortOf: ({ fromOn }) => fromOn, cell: ({ fromOn }) => dayInWords(fromOn) },
        {
          key: 'until',
          label: say('ends'),
          sortOf: ({ untilOn }) => untilOn,
          cell: ({ untilOn }) => (untilOn ? dayInWords(untilOn) : '–'),
        },
      ]}
    />
  );
}

function Claims({ claims }: { claims: NonNullable<Warning['paymentClaims']>['nodes'] }) {
  const say = useWords(ROWS);
  return (
    <Table
      caption={say('period')}
      isCaptionUnseen
      rows={claims}
      keyOf={({ id }) => id}
      columns={[
        { key: 'partner', label: say('partner'), cell: ({ organisation }) => organisation.name },
        {
          key: 'period',
          label: say('period'),
          cell: ({ fromOn, untilOn }) => `${dayInWords(fromOn)} – ${dayInWords(untilOn)}`,
        },
        { key: 'submitted', label: say('submitted'), cell: ({ submittedOn }) => dayInWords(submittedOn) },
        {
          key: 'amount',
          label: say('amount'),
          isNumber: true,
          cell: ({ amountOre }) => say('crowns', { amount: numberInWords(amountOre / 100) }),
        },
      ]}
    />
  );
}

function Targets({ warning: { targets }, project }: { warning: Warning; project: Project }) {
  const say = useWords(ROWS);
  const standing = new Map(project.forecast?.targets.map((one) => [one.target.id, one]));
  return (
    <Table
      caption={say('target')}
      isCaptionUnseen
      rows={targets}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'target',
          label: say('target'),
          cell: ({ id, unit, value, name }) => (
            <Link to={`/project/rows/${rowsOf(unit)}`} search={{ target: id }}>
              {told(name) || say(unit, { count: numberInWords(value) })}
            </Link>
          ),
        },
        { key: 'partner', label: say('partner'), cell: ({ organisation }) => organisation?.name ?? '–' },
        { key: 'standing', label: say('standing'), cell: ({ id }) => <span>{told(standing.get(id)?.sentence)}</span> },
      ]}
    />
  );
}
