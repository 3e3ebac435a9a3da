// Which company was visited: those one coaches, the latest visited first, searched without network and without accents.
import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { Answer } from '../../ui/Answer';
import { dayInWords } from '../../ui/format';
import { foldedOf } from '../../ui/search';
import { useWords } from '../../ui/words';
import { LOG } from './log.words';
import styles from './log.module.css';
import { MY_COMPANIES } from './session.queries';

export type Coached = ResultOf<typeof MY_COMPANIES>['enrolments']['nodes'][number];

interface CompanyChoiceProps {
  onChoose: (enrolmentId: string) => void;
}

export function CompanyChoice({ onChoose }: CompanyChoiceProps) {
  const [answer, ask] = useQuery({ query: MY_COMPANIES });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answer isQuiet of={answer} part={({ enrolments }) => enrolments.nodes} again={again}>
      {(coached) => <Companies coached={coached} onChoose={onChoose} />}
    </Answer>
  );
}

function Companies({ coached, onChoose }: CompanyChoiceProps & { coached: readonly Coached[] }) {
  const say = useWords(LOG);
  const [search, setSearch] = useState('');
  const wanted = foldedOf(search);
  const found = coached
    .filter(({ company }) => foldedOf(company.name).includes(wanted))
    .toSorted((a, b) => (b.lastSessionOn ?? '').localeCompare(a.lastSessionOn ?? ''));
  return (
    <div className={styles.choice}>
      <h2>{say('chooseCompany')}</h2>
      {coached.length > 6 && (
        <TextInput
          aria-label={say('searchCompany')}
          placeholder={say('searchCompany')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p>{coached.length === 0 ? say('noneYet') : say('noCompany')}</p>}
      <ul className={styles.companies}>
        {found.map(({ id, company, lastSessionOn }) => (
          <li key={id}>
            <UnstyledButton className={styles.company ?? ''} onClick={() => onChoose(id)}>
              <strong>{company.name}</strong>
              <span>
                {company.postTown} ·{' '}
                {lastSessionOn ? say('lastVisit', { day: dayInWords(lastSessionOn) }) : say('neverVisited')}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
