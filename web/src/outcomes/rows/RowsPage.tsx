// The rows behind a number of the project: what the address asks for, with the filters in it.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { numberInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import styles from './rows.module.css';
import { ROWS_OF_GROUP, ROWS_OF_PARTICIPATION, ROWS_OF_TARGET } from './rows.queries';
import { partsOf, sourceOf, type RowsKind, type RowsSearch } from './rows.rules';
import { ROWS } from './rows.words';
import {
  CompanyTable,
  ContactTable,
  ParticipantTable,
  SessionTable,
  StepTable,
  type CompanyPage,
  type ContactPage,
  type ParticipantPage,
  type SessionPage,
} from './RowTables';
import { WarningRows } from './WarningRows';

const KINDS: readonly RowsKind[] = ['companies', 'people', 'sessions', 'steps', 'warning'];

export function RowsPage() {
  const { kind: named } = useParams({ strict: false });
  const kind = KINDS.find((one) => one === named) ?? 'companies';
  const search: RowsSearch = useSearch({ strict: false });
  return (
    <>
      <ProjectNav />
      <div className={styles.page}>
        {kind === 'warning' ? <WarningRows search={search} /> : <Listed kind={kind} search={search} />}
        <BackToProject />
      </div>
    </>
  );
}

function Listed({ kind, search }: RowsProps) {
  const source = sourceOf(search);
  return (
    <>
      {source === 'target' && <OfTarget kind={kind} search={search} />}
      {source === 'group' && <OfGroup kind={kind} search={search} />}
      {source === 'participation' && <OfParticipation kind={kind} search={search} />}
    </>
  );
}

function BackToProject() {
  const say = useWords(ROWS);
  return (
    <p className="no-print">
      <Link to="/project">{say('back')}</Link>
    </p>
  );
}

/** Where the page of rows begins, when not from the start. */
const from = (after: string | undefined): { after?: string } => (after ? { after } : {});

interface RowsProps {
  kind: Exclude<RowsKind, 'warning'>;
  search: RowsSearch;
}

function OfTarget({ kind, search: { target = '', after } }: RowsProps) {
  const say = useWords(ROWS);
  const { id = '' } = useProject();
  const flags = { companies: kind === 'companies', sessions: kind === 'sessions', people: kind === 'people' };
  const [asked, ask] = useQuery({
    query: ROWS_OF_TARGET,
    variables: { id, target, ...flags, ...from(after) },
    pause: !id,
  });
  return (
    <Answer
      of={asked}
      part={({ project }) => project?.forecast?.target}
      again={() => ask({ requestPolicy: 'network-only' })}
      heading={say(kind)}
    >
      {({ target: promised, sentence, reached, enrolments, coachingSessions, participants, contacts }) => {
        const what = told(promised.name) || say(promised.unit, { count: numberInWords(promised.value) });
        return (
          <>
            <h1>
              {say(kind)}
              {reached === null ? '' : ` · ${numberInWords(reached)}`}
            </h1>
            <p>
              {say('ofTarget', { target: promised.organisation ? `${what}, ${promised.organisation.name}` : what })}
              {'. '}
              {told(sentence)}
            </p>
            <Pages companies={enrolments} sessions={coachingSessions} participants={participants} contacts={contacts} />
          </>
        );
      }}
    </Answer>
  );
}

function OfParticipation({ kind, search }: RowsProps) {
  const say = useWords(ROWS);
  const { id = '' } = useProject();
  const { partner, area, stage, after } = search;
  const variables = {
    id,
    ...(partner ? { partner } : {}),
    ...(area ? { area } : {}),
    ...(stage ? { stages: [stage] } : {}),
    ...from(after),
    ...partsOf(kind, search),
  };
  const [asked, ask] = useQuery({ query: ROWS_OF_PARTICIPATION, variables, pause: !id });
  const title = stage ? `${say(kind)} · ${say(stage)}` : search.silent ? `${say(kind)} · ${say('silent')}` : say(kind);
  return (
    <>
      <h1>{title}</h1>
      <Answer
        of={asked}
        part={({ project }) => project?.participation}
        again={() => ask({ requestPolicy: 'network-only' })}
      >
        {({ participating, enrolments, silent, coachingSessions, participants, contactsMet, transitions }) => (
          <>
            <Pages
              companies={participating ?? enrolments ?? silent}
              sessions={coachingSessions}
              participants={participants}
              contacts={contactsMet}
            />
            {transitions && <StepTable page={transitions} />}
          </>
        )}
      </Answer>
    </>
  );
}

const isOf =
  (wanted: string) =>
  ({ key }: { key: string | null }): boolean =>
    (key ?? 'UNKNOWN') === wanted;

function OfGroup({ kind, search: { county, size, gender, after } }: RowsProps) {
  const say = useWords(ROWS);
  const { id = '' } = useProject();
  const [asked, ask] = useQuery({
    query: ROWS_OF_GROUP,
    variables: {
      id,
      ...from(after),
      county: county !== undefined,
      size: size !== undefined,
      gender: gender !== undefined,
      companies: kind === 'companies',
      people: kind === 'people',
    },
    pause: !id,
  });
  return (
    <Answer
      of={asked}
      part={({ project }) => project?.participation}
      again={() => ask({ requestPolicy: 'network-only' })}
      heading={say(kind)}
    >
      {({ byCounty, bySizeClass, byGender }) => {
        const area = byCounty?.find(isOf(county ?? '')) ?? bySizeClass?.find(isOf(size ?? ''));
        const group = area ?? byGender?.find(isOf(gender ?? ''));
        return (
          <>
            <h1>{`${say(kind)} · ${told(group?.name)}`}</h1>
            <Pages companies={area?.participating} participants={group?.participants} />
          </>
        );
      }}
    </Answer>
  );
}

interface PagesProps {
  companies?: CompanyPage | undefined;
  sessions?: SessionPage | undefined;
  participants?: ParticipantPage | undefined;
  contacts?: ContactPage | undefined;
}

/** Whichever rows there are; of people, those registered and those met. */
export function Pages({ companies, sessions, participants, contacts }: PagesProps): ReactNode {
  const hasOthers = participants !== undefined && contacts !== undefined;
  return (
    <>
      {companies && <CompanyTable page={companies} />}
      {sessions && <SessionTable page={sessions} />}
      {participants && (!hasOthers || participants.totalCount > 0) && <ParticipantTable page={participants} />}
      {contacts && <ContactTable page={contacts} />}
    </>
  );
}
