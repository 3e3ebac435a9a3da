// Actions: one's own open ones first, or a board of all states, grouped as one likes.
import { Button, NativeSelect } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import type { ResultOf } from '../../api/graphql';
import { usePages } from '../../api/pages';
import { useArrival } from '../../outbox/use-arrival';
import { useLetters } from '../../shell/list-keys';
import viewStyles from '../../ui/views.module.css';
import { told, useWords } from '../../ui/words';
import { ActionCard, useOwnerName } from './ActionCard';
import { ACTIONS, PLANS } from './actions.queries';
import {
  actionsSearchOf,
  filterOf,
  groupedBy,
  GROUPS,
  inOrder,
  STATES,
  type ActionLine,
  type ActionsSearch,
  type Grouping,
} from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import { AddAction, plansIn } from './AddAction';
import styles from './actions.module.css';

const QUESTION = { document: ACTIONS, pageOf: (data: ResultOf<typeof ACTIONS>) => data.actions };
const KINDS = ['actionComplete', 'actionAdd', 'coachingSessionLog'];

export function ActionsPage() {
  const say = useWords(ACTION_WORDS);
  const search = actionsSearchOf(useSearch({ strict: false }));
  const { hats } = useHere();
  const { nodes, totalCount, hasMore, isFetching, more, again } = usePages(QUESTION, {
    filter: filterOf(search, hats.isCoach),
  });
  useDocumentTitle(`${say('title')} · Stegvis`);
  useArrival(again, KINDS);
  return (
    <div className={styles.page}>
      <Top />
      <Views search={search} />
      <GroupChoice search={search} />
      {totalCount === undefined && isFetching && <p role="status">{say('fetching')}</p>}
      {totalCount !== undefined && totalCount > 0 && (
        <p className={styles.quiet} role="status">
          {say('count', { count: totalCount })}
        </p>
      )}
      {totalCount === 0 && (
        <p>
          {say('empty')} <Link to="/companies">{say('toCompanies')}</Link>
        </p>
      )}
      {search.view === 'board' ? <Board actions={nodes} /> : <Groups actions={nodes} group={search.group} />}
      {hasMore && (
        <Button variant="default" loading={isFetching} onClick={more}>
          {say('more')}
        </Button>
      )}
    </div>
  );
}

function Top() {
  const say = useWords(ACTION_WORDS);
  const [{ data }] = useQuery({ query: PLANS });
  const [isAdding, adding] = useDisclosure(false);
  const plans = plansIn(data);
  const canAdd = plans.length > 0;
  useLetters(canAdd ? { a: adding.open } : {});
  return (
    <header className={styles.top}>
      <h1>{say('title')}</h1>
      {canAdd && (
        <Button data-new onClick={adding.open}>
          {say('add')}
        </Button>
      )}
      {isAdding && <AddAction plans={plans} onClose={adding.close} />}
    </header>
  );
}

function Views({ search }: { search: ActionsSearch }) {
  const say = useWords(ACTION_WORDS);
  const { isCoach } = useHere().hats;
  const { group, company, project } = search;
  const kept = { ...(group ? { group } : {}), ...(company ? { company } : {}), ...(project ? { project } : {}) };
  const isNarrowed = company !== undefined || project !== undefined;
  const views: readonly { name: 'mine' | 'all' | 'overdue' | 'done' | 'board'; search: ActionsSearch }[] = [
    ...(isCoach && !isNarrowed ? [{ name: 'mine', search: kept } as const] : []),
    { name: 'all', search: isCoach && !isNarrowed ? { ...kept, all: true } : kept },
    { name: 'overdue', search: { ...kept, overdue: true } },
    { name: 'done', search: { ...kept, state: 'COMPLETED' } },
    { name: 'board', search: { ...kept, view: 'board' } },
  ];
  const asked = JSON.stringify(actionsSearchOf({ ...search }));
  return (
    <nav className={viewStyles.views} aria-label={say('views')}>
      {views.map((view) => (
        <Link
          key={view.name}
          to="/actions"
          search={view.search}
          className={viewStyles.view}
          aria-current={JSON.stringify(actionsSearchOf({ ...view.search })) === asked ? 'true' : undefined}
        >
          {say(view.name)}
        </Link>
      ))}
    </nav>
  );
}

function GroupChoice({ search }: { search: ActionsSearch }) {
  const say = useWords(ACTION_WORDS);
  const navigate = useNavigate();
  if (search.view === 'board') return null;
  return (
    <NativeSelect
      className={styles.group ?? ''}
      label={say('group')}
      value={search.group ?? ''}
      data={[{ value: '', label: say('none') }, ...GROUPS.map((value) => ({ value, label: say(value) }))]}
      onChange={(event) =>
        void navigate({
          to: '/actions',
          search: actionsSearchOf({ ...search, group: event.currentTarget.value }),
          replace: true,
        })
      }
    />
  );
}

function Groups({ actions, group }: { actions: readonly ActionLine[]; group: Grouping | undefined }) {
  const say = useWords(ACTION_WORDS);
  const ownerName = useOwnerName();
  if (!group) return <Cards actions={inOrder(actions)} />;
  const nameOf = (action: ActionLine): string => {
    if (group === 'company') return action.company.name;
    return group === 'owner' ? ownerName(action) : told(action.insatsomrade?.name);
  };
  return groupedBy(actions, nameOf).map(({ key, name, lines }) => (
    <section key={key}>
      <h2>{name || say('noArea')}</h2>
      <Cards actions={inOrder(lines)} hasCompany={group !== 'company'} />
    </section>
  ));
}

function Cards({ actions, hasCompany = true }: { actions: readonly ActionLine[]; hasCompany?: boolean }) {
  return (
    <ul className={styles.cards}>
      {actions.map((action) => (
        <ActionCard key={action.id} action={action} hasCompany={hasCompany} />
      ))}
    </ul>
  );
}

function Board({ actions }: { actions: readonly ActionLine[] }) {
  const say = useWords(ACTION_WORDS);
  return (
    <div className={styles.board}>
      {STATES.map((state) => {
        const lines = inOrder(actions.filter((action) => action.state === state));
        return (
          <section key={state}>
            <h2>
              {say(state)} <span className={styles.quiet}>{lines.length}</span>
            </h2>
            <Cards actions={lines} />
          </section>
        );
      })}
    </div>
  );
}
