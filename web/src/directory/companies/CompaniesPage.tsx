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
  const typing = useTyping(search);
  if (filter) return <Enrolled search={search} filter={filter} typing={typing} />;
  return <Workspace search={search} typing={typing} />;
}

/** What is being typed in the search; the address follows when the fingers rest. */
interface Typing {
  text: string;
  type: (text: string) => void;
}

function useTyping(search: CompaniesSearch): Typing {
  const navigate = useNavigate();
  const address = search.q ?? '';
  const [typed, setTyped] = useState({ text: address, address, followed: address });
  // An address that nobody typed here, such as that of the menu, is what is searched for now.
  if (typed.address !== address)
    setTyped({ ...typed, address, ...(typed.followed === address ? {} : { text: address }) });
  const follow = useDebouncedCallback((q: string) => {
    setTyped((now) => ({ ...now, followed: q }));
    void navigate({ to: '/companies', search: companiesSearchOf({ ...search, q }), replace: true });
  }, TYPED_AFTER_MS);
  const type = (text: string): void => {
    setTyped((now) => ({ ...now, text }));
    follow(text.trim());
  };
  return { text: typed.text, type };
}

/** Says what each row says once, however many rows come after it. */
function useLines<Node extends object>(nodes: readonly Node[], toLine: (node: Node, now: string) => CompanyLine) {
  const [now] = useState(() => new Date().toISOString());
  const [said] = useState(() => new WeakMap<Node, CompanyLine>());
  return useMemo(
    () =>
      nodes.map((node) => {
        const line = said.get(node) ?? toLine(node, now);
        said.set(node, line);
        return line;
      }),
    [nodes, said, toLine, now],
  );
}

type CompanyNode = ResultOf<typeof COMPANIES>['companies']['nodes'][number];
type EnrolmentNode = ResultOf<typeof ENROLLED_COMPANIES>['enrolments']['nodes'][number];

const ofCompany = (node: CompanyNode, now: string): CompanyLine => lineOf(node, node.enrolments.nodes, now);
const ofEnrolment = (node: EnrolmentNode, now: string): CompanyLine => lineOf(node.company, [node], now);

const byName = new Intl.Collator('sv');

interface ListProps {
  search: CompaniesSearch;
  typing: Typing;
}

/** All rows that this page has met, whatever they were asked for: what is typed is looked for in them at once. */
function useMet(lines: readonly CompanyLine[]): () => CompanyLine[] {
  const [met] = useState(() => new Map<string, CompanyLine>());
  for (const line of lines) met.set(line.id, line);
  return () => [...met.values()].toSorted((a, b) => byName.compare(a.name, b.name));
}

function Workspace({ search, typing }: ListProps) {
  const typed = typing.text.trim();
  const { nodes, ...pages } = usePages(WORKSPACE, { search: typed === '' ? null : typed });
  const lines = useLines(nodes, ofCompany);
  const met = useMet(lines);
  const { q: _, ...rest } = search;
  // The server is asked with every letter, and knows other spellings; until it answers, what has been seen is searched.
  const isAnswered = pages.totalCount !== undefined;
  const list = isAnswered ? { ...pages, lines } : { ...pages, lines: met() };
  const shown = linesShown(list.lines, isAnswered ? rest : { ...rest, q: typed });
  return <Listing search={search} typing={typing} shown={shown} list={list} />;
}

function Enrolled({ search, filter, typing }: ListProps & { filter: EnrolledFilter }) {
  const { nodes, ...pages } = usePages(ENROLLED, { filter });
  const said = useLines(nodes, ofEnrolment);
  const lines = useMemo(() => said.toSorted((a, b) => byName.compare(a.name, b.name)), [said]);
  // Search, flags and the order by name need the whole list.
  const { hasMore, isFetching, more } = pages;
  useEffect(() => {
    if (hasMore && !isFetching) more();
  }, [hasMore, isFetching, more]);
  return (
    <Listing
      search={search}
      typing={typing}
      shown={linesShown(lines, { ...search, q: typing.text })}
      list={{ ...pages, lines }}
      isMine={filter.isMine === true}
    />
  );
}

interface ListingProps {
  search: CompaniesSearch;
  typing: Typing;
  shown: readonly CompanyLine[];
  list: Listed;
  isMine?: boolean;
}

function Listing({ search, typing, shown, list, isMine = false }: ListingProps) {
  const say = useWords(COMPANIES_WORDS);
  const isOnline = useIsOnline();
  useArrival(list.again, ['coachingSessionLog', 'coachingSessionPlan', 'coachingSessionCancel']);
  const isLost = list.error !== undefined && list.totalCount === undefined && list.lines.length === 0;
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1>{say('title')}</h1>
        <NewCompany search={search} />
      </header>
      <SearchField typing={typing} />
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

function Rows({ search, shown, list, isMine = false }: Omit<ListingProps, 'typing'>) {
  const say = useWords(COMPANIES_WORDS);
  if (list.isFetching && shown.length === 0) return <p role="status">{say('fetching')}</p>;
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

function SearchField({ typing: { text, type } }: { typing: Typing }) {
  const say = useWords(COMPANIES_WORDS);
  return (
    <TextInput
      type="search"
      className={styles.search ?? ''}
      aria-label={say('search')}
      placeholder={say('search')}
      leftSection={<Icon name="search" size={18} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
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
