// The list of companies: one's own first, searched as one types, long lists drawn only where they are seen.
import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDocumentTitle } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useHere } from '../../access/here/here';
import { useViewAs } from '../../access/view-as/view-as';
import type { ResultOf } from '../../api/graphql';
import { usePages, type Pages } from '../../api/pages';
import { useArrival } from '../../outbox/use-arrival';
import { useIsOnline } from '../../shell/online';
import { Icon } from '../../ui/Icon';
import viewStyles from '../../ui/views.module.css';
import { useWords } from '../../ui/words';
import { COMPANIES, ENROLLED_COMPANIES } from './companies.queries';
import {
  companiesSearchOf,
  enrolledFilterOf,
  FLAGS,
  isNarrowed,
  isOfMine,
  lineOf,
  linesShown,
  type CompaniesSearch,
  type CompanyLine,
  type EnrolledFilter,
} from './companies.rules';
import { COMPANIES_WORDS } from './companies.words';
import { CompanyList } from './CompanyList';
import { mayRegister } from './register.rules';
import { COMPANY_WORDS } from './company.words';
import styles from './companies.module.css';

const WORKSPACE = { document: COMPANIES, pageOf: (data: ResultOf<typeof COMPANIES>) => data.companies };
const ENROLLED = {
  document: ENROLLED_COMPANIES,
  pageOf: (data: ResultOf<typeof ENROLLED_COMPANIES>) => data.enrolments,
};

type Listed = Omit<Pages<unknown>, 'nodes'> & { lines: readonly CompanyLine[] };

const TYPED_AFTER_MS = 200;

export function CompaniesPage() {
  const say = useWords(COMPANIES_WORDS);
  const search = companiesSearchOf(useSearch({ strict: false }));
  const { hats } = useHere();
  const filter = enrolledFilterOf(search, hats.isCoach);
  useDocumentTitle(`${say('title')} · Stegvis`);
  return filter ? <Enrolled search={search} filter={filter} /> : <Workspace search={search} />;
}

function Workspace({ search }: { search: CompaniesSearch }) {
  const [now] = useState(() => new Date().toISOString());
  const { nodes, ...pages } = usePages(WORKSPACE, { search: search.q ?? null });
  const lines = useMemo(() => nodes.map((node) => lineOf(node, node.enrolments.nodes, now)), [nodes, now]);
  // The server has searched; what it found by other spellings stays.
  return <Listing search={search} shown={linesShown(lines, { flag: search.flag })} list={{ ...pages, lines }} />;
}

function Enrolled({ search, filter }: { search: CompaniesSearch; filter: EnrolledFilter }) {
  const [now] = useState(() => new Date().toISOString());
  const { nodes, ...pages } = usePages(ENROLLED, { filter });
  const lines = useMemo(
    () => nodes.map((node) => lineOf(node.company, [node], now)).toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    [nodes, now],
  );
  // Search, flags and the order by name need the whole list.
  const { hasMore, isFetching, more } = pages;
  useEffect(() => {
    if (hasMore && !isFetching) more();
  }, [hasMore, isFetching, more]);
  return (
    <Listing
      search={search}
      shown={linesShown(lines, search)}
      list={{ ...pages, lines }}
      isMine={filter.isMine === true}
    />
  );
}

interface ListingProps {
  search: CompaniesSearch;
  shown: readonly CompanyLine[];
  list: Listed;
  isMine?: boolean;
}

function Listing({ search, shown, list, isMine = false }: ListingProps) {
  const say = useWords(COMPANIES_WORDS);
  const isOnline = useIsOnline();
  useArrival(list.again, ['coachingSessionLog', 'coachingSessionPlan', 'coachingSessionCancel']);
  const isLost = list.error !== undefined && list.totalCount === undefined;
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1>{say('title')}</h1>
        <NewCompany search={search} />
      </header>
      <SearchField key={search.view ?? ''} search={search} />
      <Views search={search} />
      {(!isOnline || list.error) && !isLost && <p className={styles.quiet}>{say('offline')}</p>}
      {isLost && (
        <div role="alert">
          <p>{say('unreached')}</p>
          <Button onClick={list.again}>{say('again')}</Button>
        </div>
      )}
      {!isLost && <Rows search={search} shown={shown} list={list} isMine={isMine} />}
    </div>
  );
}

function Rows({ search, shown, list, isMine = false }: ListingProps) {
  const say = useWords(COMPANIES_WORDS);
  if (list.isFetching && list.lines.length === 0) return <p role="status">{say('fetching')}</p>;
  if (shown.length === 0) return <Nothing search={search} />;
  return (
    <>
      <Count shown={shown.length} list={list} />
      <CompanyList
        lines={shown}
        totalCount={list.totalCount ?? shown.length}
        hasMore={list.hasMore}
        more={list.more}
        isMine={isMine}
      />
    </>
  );
}

function Count({ shown, list: { totalCount, lines } }: { shown: number; list: Listed }) {
  const say = useWords(COMPANIES_WORDS);
  const total = totalCount ?? shown;
  const isPart = shown < lines.length;
  return (
    <p className={styles.quiet} role="status">
      {isPart ? say('countOf', { shown, total }) : say('count', { count: total })}
      <span> · {say('keys')}</span>
    </p>
  );
}

/** What was looked for in vain is perhaps the name of the new one. */
function NewCompany({ search: { q } }: { search: CompaniesSearch }) {
  const say = useWords(COMPANIES_WORDS);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  if (!mayRegister(hats) || viewed) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/companies/new" search={q ? { name: q } : {}} {...props} />}
    >
      {say('newCompany')}
    </Button>
  );
}

function SearchField({ search }: { search: CompaniesSearch }) {
  const say = useWords(COMPANIES_WORDS);
  const navigate = useNavigate();
  const [text, setText] = useState(search.q ?? '');
  const ask = useDebouncedCallback((q: string) => {
    void navigate({ to: '/companies', search: companiesSearchOf({ ...search, q }), replace: true });
  }, TYPED_AFTER_MS);
  return (
    <TextInput
      type="search"
      className={styles.search ?? ''}
      aria-label={say('search')}
      placeholder={say('search')}
      leftSection={<Icon name="search" size={18} />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}

function Views({ search }: { search: CompaniesSearch }) {
  const say = useWords(COMPANIES_WORDS);
  const sayStage = useWords(COMPANY_WORDS);
  const { isCoach } = useHere().hats;
  const { stage, flag } = search;
  const isPart = isNarrowed(search);
  const isMine = isOfMine(search, isCoach);
  // What is searched for stays in its field, and so in every list.
  const q = search.q ? { q: search.q } : {};
  const mine: CompaniesSearch = { view: 'mine', ...q };
  const all: CompaniesSearch = { view: 'all', ...q };
  const whole = isMine ? mine : isPart ? withoutFlag(search) : all;
  return (
    <nav className={viewStyles.views} aria-label={say('views')}>
      {isCoach && (
        <View search={mine} isChosen={isMine && !flag}>
          {say('mine')}
        </View>
      )}
      <View search={all} isChosen={!isMine && !isPart && !flag}>
        {say('all')}
      </View>
      {isPart && (
        <View search={withoutFlag(search)} isChosen={!flag}>
          {stage ? say('stage', { stage: sayStage(stage).toLowerCase() }) : say('narrowed')}
        </View>
      )}
      {FLAGS.map((one) => (
        <View key={one} search={{ ...whole, flag: one }} isChosen={flag === one}>
          {say(one)}
        </View>
      ))}
    </nav>
  );
}

const withoutFlag = (search: CompaniesSearch): CompaniesSearch => companiesSearchOf({ ...search, flag: undefined });

function View({
  search,
  isChosen,
  children,
}: {
  search: CompaniesSearch;
  isChosen: boolean;
  children: React.ReactNode;
}) {
  return (
    <Link to="/companies" search={search} className={viewStyles.view} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </Link>
  );
}

function Nothing({ search }: { search: CompaniesSearch }) {
  const say = useWords(COMPANIES_WORDS);
  const { isCoach } = useHere().hats;
  const isMine = isOfMine(search, isCoach);
  if (search.q) {
    return (
      <p>
        {say('emptySearch')}{' '}
        {isMine && (
          <Link to="/companies" search={{ view: 'all', q: search.q }}>
            {say('searchAll')}
          </Link>
        )}
      </p>
    );
  }
  if (search.flag) return <p>{say('emptyFlag')}</p>;
  return <p>{isMine ? say('emptyMine') : say('emptyAll')}</p>;
}
