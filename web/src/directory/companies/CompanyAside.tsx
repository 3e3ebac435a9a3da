// Beside the stairs of a company: its people, the projects it takes part in, and the facts of the register.
import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { told, useWords } from '../../ui/words';
import type { CompanyOfPage, EnrolmentOfPage } from './company.queries';
import { COMPANY_WORDS } from './company.words';
import { organisationNumberInWords } from './organisation-number.rules';
import { addressOfSite } from './website.rules';
import styles from './company.module.css';

export function CompanyAside({ company }: { company: CompanyOfPage }) {
  const say = useWords(COMPANY_WORDS);
  return (
    <div className={styles.aside}>
      <People company={company} />
      <section className={styles.card}>
        <h2>{say('enrolments')}</h2>
        {company.enrolments.nodes.length === 0 && <p>{say('noEnrolments')}</p>}
        <ul className={styles.plain}>
          {company.enrolments.nodes.map((enrolment) => (
            <EnrolmentLine key={enrolment.id} enrolment={enrolment} />
          ))}
        </ul>
        <p className={styles.links}>
          <Link to="/actions" search={{ company: company.id }}>
            {say('actions')}
          </Link>{' '}
          · <HistoryLink type="Company" id={company.id} />
        </p>
      </section>
      <Facts company={company} />
    </div>
  );
}

function People({ company: { contacts } }: { company: CompanyOfPage }) {
  const say = useWords(COMPANY_WORDS);
  return (
    <section className={styles.card}>
      <h2>{say('people')}</h2>
      {contacts.nodes.length === 0 && <p>{say('noPeople')}</p>}
      <ul className={styles.plain}>
        {contacts.nodes.map(({ id, name, title, phone, email, lastSession }) => (
          <li key={id} className={styles.person}>
            <strong>{name}</strong>
            {title && <span> · {title}</span>}
            <p>
              {phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
              {email && <a href={`mailto:${email}`}>{email}</a>}
            </p>
            <p className={styles.quiet}>
              {lastSession?.heldOn ? say('lastMet', { day: dayInWords(lastSession.heldOn) }) : say('neverMet')}{' '}
              <HistoryLink type="Contact" id={id} name={name ?? ''} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EnrolmentLine({ enrolment }: { enrolment: EnrolmentOfPage }) {
  const say = useWords(COMPANY_WORDS);
  const { project, stage, openedOn, closedOn, lastSessionOn, coach, organisation } = enrolment;
  return (
    <li className={styles.person}>
      <strong>{told(project.name)}</strong>
      <p>
        {say(stage)} ·{' '}
        {closedOn ? say('closed', { day: dayInWords(closedOn) }) : say('since', { day: dayInWords(openedOn) })}
      </p>
      <p className={styles.quiet}>
        {[coach?.name, organisation.name].filter(Boolean).join(', ')}
        <br />
        {lastSessionOn ? say('lastVisit', { day: dayInWords(lastSessionOn) }) : say('neverVisited')}{' '}
        <HistoryLink type="Enrolment" id={enrolment.id} name={told(project.name)} />
      </p>
    </li>
  );
}

function Facts({ company }: { company: CompanyOfPage }) {
  const say = useWords(COMPANY_WORDS);
  const { organisationNumber, streetAddress, postalCode, postTown, size, sniCodes, website } = company;
  const address = [streetAddress, [postalCode, postTown].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const sizeClass = say(size.sizeClass);
  return (
    <section className={styles.card}>
      <h2>{say('facts')}</h2>
      <dl className={styles.facts}>
        {organisationNumber && (
          <Fact term={say('organisationNumber')}>{organisationNumberInWords(organisationNumber)}</Fact>
        )}
        {address && (
          <Fact term={say('address')}>
            {address}
            <br />
            <a href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`} rel="noreferrer">
              {say('map')}
            </a>
          </Fact>
        )}
        <Fact term={say('sizeClass')}>
          {size.year ? say('sizeOfYear', { size: sizeClass, year: size.year }) : sizeClass}
        </Fact>
        {sniCodes.length > 0 && <Fact term={say('sni')}>{sniCodes.map(({ code }) => code).join(', ')}</Fact>}
        {website && (
          <Fact term={say('website')}>
            <a href={addressOfSite(website)} rel="noreferrer">
              {website}
            </a>
          </Fact>
        )}
      </dl>
      <p className={styles.quiet}>{say('register')}</p>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
