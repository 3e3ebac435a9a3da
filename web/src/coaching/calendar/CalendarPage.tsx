// The calendar: a week, a month or a list of visits, follow-ups and activities, by area and by what became of them.
import { useDocumentTitle } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { MoveVisit } from '../coaching-sessions/MoveVisit';
import { useArrival } from '../../outbox/use-arrival';
import { useOutboxView } from '../../outbox/use-outbox';
import { Answer } from '../../ui/Answer';
import { AreaLetters } from '../../ui/AreaLetters';
import { Icon } from '../../ui/Icon';
import { daysAfter } from '../../ui/days';
import { dayInWords, minutesInWords, timeInWords, today, weekdayInWords } from '../../ui/format';
import { useLetters } from '../../shell/list-keys';
import { useWords } from '../../ui/words';
import { CALENDAR } from './calendar.queries';
import {
  calendarSearchOf,
  itemsOf,
  spanOf,
  turned,
  VIEWS,
  weekOf,
  type CalendarItem,
  type Span,
  type View,
} from './calendar.rules';
import { CALENDAR_WORDS } from './calendar.words';
import { PlanFromCalendar } from './PlanFromCalendar';
import { Subscribe } from './Subscribe';
import styles from './calendar.module.css';

const IN_A_CELL = 3;

export function CalendarPage() {
  const say = useWords(CALENDAR_WORDS);
  const navigate = useNavigate();
  const { view = 'week', on = today() } = calendarSearchOf(useSearch({ strict: false }));
  const span = spanOf(view, on);
  const variables = { from: span.from, to: span.to, after: daysAfter(span.to, 1) };
  const [asked, again] = useQuery({ query: CALENDAR, variables });
  const { entries } = useOutboxView();
  useArrival(() => again({ requestPolicy: 'network-only' }));
  const show = (next: View): void => void navigate({ to: '/calendar', search: { view: next, on }, replace: true });
  useDocumentTitle(`${say('title')} · Stegvis`);
  useLetters({
    t: () => void navigate({ to: '/calendar', search: { view } }),
    v: () => show('week'),
    m: () => show('month'),
  });
  return (
    <div className={styles.page}>
      <Top view={view} on={on} span={span} />
      <Answer of={asked} part={(data) => data} again={() => again({ requestPolicy: 'network-only' })}>
        {(data) => <Days view={view} on={on} span={span} items={itemsOf(data, new Date(), entries)} />}
      </Answer>
      <footer className={styles.foot}>
        <p className={styles.quiet}>{say('legend')}</p>
        <Subscribe />
      </footer>
    </div>
  );
}

interface TopProps {
  view: View;
  on: string;
  span: Span;
}

function Top({ view, on, span }: TopProps) {
  const say = useWords(CALENDAR_WORDS);
  return (
    <header className={styles.top}>
      <h1>{say('title')}</h1>
      <PlanFromCalendar />
      <nav className={styles.turn} aria-label={say('views')}>
        <Link to="/calendar" search={{ view, on: turned(view, on, -1) }} aria-label={say('earlier')}>
          <Icon name="back" />
        </Link>
        <strong aria-live="polite">
          {view === 'week' && `${say('weekName', { week: weekOf(on) })} · ${dayInWords(span.from)}`}
          {view === 'month' && monthInWords(on)}
          {view === 'list' && say('listName', { day: dayInWords(on) })}
        </strong>
        <Link to="/calendar" search={{ view, on: turned(view, on, 1) }} aria-label={say('later')}>
          <Icon name="forward" />
        </Link>
        <Link to="/calendar" search={{ view }}>
          {say('today')}
        </Link>
        {VIEWS.map((one) => (
          <Link key={one} to="/calendar" search={{ view: one, on }} aria-current={one === view ? 'true' : undefined}>
            {say(one)}
          </Link>
        ))}
      </nav>
    </header>
  );
}

/** “november 2026”, taken from the day's own words. */
const monthInWords = (day: string): string => dayInWords(`${day.slice(0, 7)}-15`).replace(/^15 /, '');

function Days({ view, on, span, items }: TopProps & { items: readonly CalendarItem[] }) {
  const say = useWords(CALENDAR_WORDS);
  const shown = items.filter(({ day }) => day >= span.from && day <= span.to);
  const of = (day: string): CalendarItem[] => shown.filter((item) => item.day === day);
  if (view === 'month') return <Month on={on} span={span} of={of} />;
  const days = view === 'list' ? span.days.filter((day) => of(day).length > 0) : span.days;
  if (days.length === 0) return <p>{say('empty')}</p>;
  return (
    <ol className={view === 'week' ? styles.week : styles.list}>
      {days.map((day) => (
        <li key={day} data-today={day === today()} className={styles.day}>
          <h2>
            <time dateTime={day} aria-current={day === today() ? 'date' : undefined}>
              {weekdayInWords(day)}
            </time>
          </h2>
          {of(day).length === 0 && <p className={styles.quiet}>{say('nothing')}</p>}
          <ul>
            {of(day).map((item) => (
              <Item key={item.kind + item.id} item={item} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Month({ on, span, of }: { on: string; span: Span; of: (day: string) => CalendarItem[] }) {
  const say = useWords(CALENDAR_WORDS);
  return (
    <ol className={styles.month}>
      {span.days.map((day) => {
        const items = of(day);
        return (
          <li
            key={day}
            className={styles.cell}
            data-other={day.slice(0, 7) !== on.slice(0, 7)}
            data-empty={items.length === 0}
          >
            <Link to="/calendar" search={{ view: 'week', on: day }} aria-label={weekdayInWords(day)}>
              <time dateTime={day} aria-current={day === today() ? 'date' : undefined}>
                {Number(day.slice(8))}
              </time>
            </Link>
            <ul>
              {items.slice(0, IN_A_CELL).map((item) => (
                <Item key={item.kind + item.id} item={item} isSmall />
              ))}
            </ul>
            {items.length > IN_A_CELL && (
              <Link to="/calendar" search={{ view: 'week', on: day }} className={styles.quiet}>
                {say('more', { count: items.length - IN_A_CELL })}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Item({ item, isSmall = false }: { item: CalendarItem; isSmall?: boolean }) {
  const say = useWords(CALENDAR_WORDS);
  const { kind, mark, startsAt, minutes, letters, planned, name } = item;
  const facts = [
    startsAt && timeInWords(startsAt),
    !isSmall && minutes ? minutesInWords(minutes) : undefined,
    kind === 'visit' ? undefined : say(kind),
  ];
  return (
    <li
      className={styles.item}
      data-mark={mark}
      data-kind={kind}
      data-area={letters.find(({ letter }) => letter)?.letter}
    >
      <p>
        <ItemLink item={item} /> <AreaLetters areas={letters} />
      </p>
      <p className={styles.quiet}>
        {facts.filter(Boolean).join(' · ')}
        {mark !== 'none' && <span className={isSmall ? 'unseen' : undefined}> · {say(mark)}</span>}
      </p>
      {planned && !isSmall && <MoveVisit visit={planned} company={name} isSmall />}
    </li>
  );
}

function ItemLink({ item: { id, kind, mark, name, companyId = '' } }: { item: CalendarItem }) {
  if (kind === 'activity') {
    return (
      <Link className="reach" to="/activities/$id" params={{ id }}>
        {name}
      </Link>
    );
  }
  if (kind === 'visit' && mark !== 'logged') {
    return (
      <Link className="reach" to="/visits/$id" params={{ id }}>
        {name}
      </Link>
    );
  }
  return (
    <Link className="reach" to="/companies/$id" params={{ id: companyId }} search={{ show: kind }}>
      {name}
    </Link>
  );
}
