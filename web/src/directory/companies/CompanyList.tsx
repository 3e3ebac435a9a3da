// The rows of the list of companies: only those in sight are drawn; j and k move, Enter opens.
import { useNavigate, Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { StepMarks, useAreaNames } from '../../coaching/progress/StepMarks';
import { Icon } from '../../ui/Icon';
import { dayInWords, weekdayInWords } from '../../ui/format';
import { useLetters } from '../../shell/list-keys';
import { useWords } from '../../ui/words';
import type { CompanyLine } from './companies.rules';
import { COMPANIES_WORDS } from './companies.words';
import styles from './companies.module.css';

const ROW = { wide: 52, narrow: 108 } as const;
/** So many rows before the end more are fetched: whoever pulls the list fast meets no gap. */
const AHEAD = 120;
const COLUMNS = ['name', 'town', 'coach', 'steps', 'lastVisit', 'nextVisit', 'flag'] as const;

interface CompanyListProps {
  lines: readonly CompanyLine[];
  totalCount: number;
  hasMore: boolean;
  more: () => void;
  /** Whether all of them are one's own, so that the coach need not be named. */
  isMine: boolean;
}

export function CompanyList({ lines, totalCount, hasMore, more, isMine }: CompanyListProps) {
  const say = useWords(COMPANIES_WORDS);
  const navigate = useNavigate();
  const names = useAreaNames();
  const isWide = useMediaQuery('(min-width: 62em)', true);
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [marked, setMarked] = useState<number>();
  useLayoutEffect(() => {
    const { top: below = 0 } = body.current?.getBoundingClientRect() ?? {};
    setTop(below + window.scrollY);
  }, [lines.length === 0, isWide]);
  const height = isWide ? ROW.wide : ROW.narrow;
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
  });
  useEffect(() => rows.measure(), [rows, height]);
  const items = rows.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastSeen >= lines.length - AHEAD) more();
  }, [hasMore, lastSeen, lines.length, more]);

  const move = (by: number): void => {
    const next = Math.min(Math.max((marked ?? -1) + by, 0), lines.length - 1);
    setMarked(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };
  const open = (): void => {
    const line = marked === undefined ? undefined : lines[marked];
    if (line) void navigate({ to: '/companies/$id', params: { id: line.id } });
  };
  const pressesLink = document.activeElement instanceof HTMLAnchorElement;
  useLetters({ j: () => move(1), k: () => move(-1), ...(pressesLink ? {} : { Enter: open }) });

  return (
    <div
      role="table"
      aria-label={say('title')}
      aria-rowcount={totalCount + 1}
      className={styles.table}
      data-mine={isMine}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles.head}>
          {COLUMNS.filter((column) => !isMine || column !== 'coach').map((column) => (
            <span key={column} role="columnheader">
              {say(column)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={body} className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const line = lines[index];
          return line ? (
            <Row
              key={key}
              names={names}
              line={line}
              index={index}
              top={start - top}
              height={height}
              isMarked={index === marked}
              isMine={isMine}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  line: CompanyLine;
  names: ReadonlyMap<string, string>;
  index: number;
  top: number;
  height: number;
  isMarked: boolean;
  isMine: boolean;
}

const Row = memo(function Row({ line, names, index, top, height, isMarked, isMine }: RowProps) {
  const say = useWords(COMPANIES_WORDS);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) row.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [isMarked]);
  return (
    <div
      role="row"
      ref={row}
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <span role="cell" className={styles.name}>
        <Link to="/companies/$id" params={{ id: line.id }}>
          {line.name}
        </Link>
      </span>
      <span role="cell" className={styles.town}>
        {line.town}
      </span>
      {!isMine && (
        <span role="cell" className={styles.coach}>
          {line.coach}
        </span>
      )}
      <span role="cell" className={styles.steps}>
        <StepMarks progress={line.progress} names={names} />
      </span>
      <span role="cell" className={styles.last}>
        {line.lastOn ? dayInWords(line.lastOn) : '–'}
      </span>
      <span role="cell" className={styles.next}>
        {line.nextAt ? weekdayInWords(line.nextAt) : '–'}
      </span>
      <span role="cell" className={styles.flag}>
        {line.flag && (
          <>
            <Icon name="warning" size={16} /> {say(`${line.flag}Short`)}
          </>
        )}
      </span>
    </div>
  );
});
