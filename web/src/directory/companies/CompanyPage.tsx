// The page of a company: where it stands, what has happened, who is there, and the way on to logging and planning.
import { Button } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useMeasured } from '../../coaching/assessments/subject';
import { useLogSheet } from '../../coaching/coaching-sessions/log-sheet';
import type { Plannable } from '../../coaching/coaching-sessions/plannable';
import { PlanVisit } from '../../coaching/coaching-sessions/PlanVisit';
import { StaircaseFigure } from '../../coaching/progress/StaircaseFigure';
import { Timeline } from '../../coaching/timeline/Timeline';
import { timelineSearchOf } from '../../coaching/timeline/timeline.rules';
import { TIMELINE } from '../../coaching/timeline/timeline.words';
import { isUnsent } from '../../outbox/entry.rules';
import { EntryMark } from '../../outbox/EntryMark';
import { useArrival } from '../../outbox/use-arrival';
import { useOutboxView } from '../../outbox/use-outbox';
import { Icon } from '../../ui/Icon';
import { useIsOnline } from '../../shell/online';
import { useWords } from '../../ui/words';
import { CompanyAside } from './CompanyAside';
import { COMPANY, COMPANY_TIMELINE, type CompanyOfPage, type EnrolmentOfPage } from './company.queries';
import { COMPANY_WORDS } from './company.words';
import { organisationNumberInWords } from './organisation-number.rules';
import styles from './company.module.css';

/** The enrolment in which one works with the company now. */
const ownEnrolment = ({ enrolments }: CompanyOfPage): EnrolmentOfPage | undefined =>
  enrolments.nodes.find(({ closedOn, viewerCan }) => !closedOn && viewerCan.includes('enrolment:agree'));

export function CompanyPage() {
  const say = useWords(COMPANY_WORDS);
  const { id = '' } = useParams({ strict: false });
  const [{ data, fetching, error }, again] = useQuery({ query: COMPANY, variables: { id } });
  // What is no company's address is refused by the server; only a silent one is worth asking again.
  const isUnreached = !useIsOnline() || error?.networkError !== undefined;
  const company = data?.company;
  useDocumentTitle(company ? `${company.name} · Stegvis` : 'Stegvis');
  useArrival(() => again({ requestPolicy: 'network-only' }));
  if (company) return <CompanyView company={company} />;
  if (fetching) return <p role="status">{say('loading')}</p>;
  return (
    <div className={styles.missing}>
      <h1>{isUnreached ? say('unreached') : say('missing')}</h1>
      <p>{isUnreached ? say('unreachedHint') : say('missingHint')}</p>
      {isUnreached && <Button onClick={() => again({ requestPolicy: 'network-only' })}>{say('again')}</Button>}
      <Link to="/companies">{say('back')}</Link>
    </div>
  );
}

function CompanyView({ company }: { company: CompanyOfPage }) {
  const say = useWords(COMPANY_WORDS);
  return (
    <div className={styles.page}>
      <Header company={company} />
      <Waiting name={company.name} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <section className={styles.card}>
            <h2>{say('stairs')}</h2>
            <StaircaseFigure company={company} />
          </section>
          <TimelineSection id={company.id} />
        </div>
        <CompanyAside company={company} />
      </div>
    </div>
  );
}

function TimelineSection({ id }: { id: string }) {
  const say = useWords(TIMELINE);
  const { show } = timelineSearchOf(useSearch({ strict: false }));
  const [{ data }, again] = useQuery({ query: COMPANY_TIMELINE, variables: { id } });
  useArrival(() => again({ requestPolicy: 'network-only' }));
  return (
    <section className={styles.card}>
      <h2>{say('title')}</h2>
      {data?.company && <Timeline data={data.company} show={show} />}
    </section>
  );
}

function Header({ company }: { company: CompanyOfPage }) {
  const say = useWords(COMPANY_WORDS);
  const own = ownEnrolment(company);
  const open = company.enrolments.nodes.find(({ closedOn }) => !closedOn);
  const facts = [
    organisationNumberInWords(company.organisationNumber ?? ''),
    company.postTown,
    open?.coach && say('coachIs', { name: open.coach.name }),
  ];
  return (
    <header className={styles.header}>
      <div>
        <Link to="/companies" className={styles.back}>
          <Icon name="back" size={16} /> {say('back')}
        </Link>
        <h1>{company.name}</h1>
        <p>
          {facts.filter(Boolean).join(' · ')}
          {company.isDemo && <span className={styles.tag}>{say('demo')}</span>}
        </p>
      </div>
      {own && <Deeds company={company} enrolment={own} />}
    </header>
  );
}

function Deeds({ company, enrolment }: { company: CompanyOfPage; enrolment: EnrolmentOfPage }) {
  const say = useWords(COMPANY_WORDS);
  const log = useLogSheet();
  const [isPlanning, planning] = useDisclosure(false);
  // What a measurement asks is on the device before anybody begins one.
  useMeasured(enrolment.id);
  const plannable: Plannable = {
    enrolmentId: enrolment.id,
    company: { id: company.id, name: company.name, contacts: company.contacts.nodes },
    insatsomraden: enrolment.project.insatsomraden,
  };
  return (
    <div className={`${styles.deeds} no-print`}>
      <Button onClick={() => log.open({ enrolmentId: enrolment.id })}>{say('log')}</Button>
      <Button variant="default" onClick={planning.open}>
        {say('plan')}
      </Button>
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/assessments/new/$enrolmentId" params={{ enrolmentId: enrolment.id }} {...props} />
        )}
      >
        {say('assess')}
      </Button>
      {isPlanning && <PlanVisit plannable={plannable} onClose={planning.close} />}
    </div>
  );
}

/** What has been done for this company here, and is not yet on the server. */
function Waiting({ name }: { name: string }) {
  const say = useWords(COMPANY_WORDS);
  const waiting = useOutboxView().entries.filter((entry) => isUnsent(entry) && entry.about.includes(name));
  if (waiting.length === 0) return null;
  return (
    <section aria-label={say('planning')} className={styles.card}>
      <ul className={styles.plain}>
        {waiting.map((entry) => (
          <li key={entry.id} className={styles.waiting}>
            <span>{entry.about}</span>
            <EntryMark entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
