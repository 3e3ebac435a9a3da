// Where a company stands in the pipeline, since when, and by which deed it can move.
import type { ResultOf } from '../../api/graphql';
import type { PIPELINE } from './pipeline.queries';

export type Card = ResultOf<typeof PIPELINE>['enrolments']['nodes'][number];

export const COLUMNS = ['INTERESTED', 'ASK_LATER', 'AGREED', 'ACTIVE', 'COMPLETED', 'DECLINED'] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** A company that has completed stands apart from one that said no or left. */
export function columnOf({ stage, outcome }: Pick<Card, 'stage' | 'outcome'>): ColumnName {
  if (stage !== 'CLOSED') return stage;
  return outcome === 'COMPLETED' ? 'COMPLETED' : 'DECLINED';
}

/** The day on which it came there, as far as its days tell. */
export function sinceOf(card: Card): string {
  const { stage, openedOn, agreedOn, firstSessionOn, closedOn } = card;
  if (stage === 'CLOSED') return closedOn ?? openedOn;
  if (stage === 'ACTIVE') return later(firstSessionOn, agreedOn) ?? openedOn;
  return (stage === 'AGREED' ? agreedOn : null) ?? openedOn;
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

/** The deeds that move a card, named as in the API. */
export type Deed = 'agree' | 'askAgain' | 'complete' | 'decline' | 'reopen';

const DEEDS: Readonly<Record<Deed, { permission: string; from: readonly ColumnName[]; to: ColumnName }>> = {
  agree: { permission: 'enrolment:agree', from: ['INTERESTED', 'ASK_LATER'], to: 'AGREED' },
  askAgain: { permission: 'enrolment:askAgain', from: ['INTERESTED'], to: 'ASK_LATER' },
  complete: { permission: 'enrolment:close', from: ['AGREED', 'ACTIVE'], to: 'COMPLETED' },
  decline: { permission: 'enrolment:close', from: ['INTERESTED', 'ASK_LATER', 'AGREED', 'ACTIVE'], to: 'DECLINED' },
  reopen: { permission: 'enrolment:reopen', from: ['COMPLETED', 'DECLINED'], to: 'ACTIVE' },
};

const NAMES = Object.keys(DEEDS) as Deed[];

/** What may be done with a card where it stands. */
export function deedsOf(card: Card): Deed[] {
  const column = columnOf(card);
  return NAMES.filter((deed) => DEEDS[deed].from.includes(column) && card.viewerCan.includes(DEEDS[deed].permission));
}

/** The deed that moves a card one way, by a key: forward with `]`, back with `[`. */
export function deedTowards(card: Card, way: 1 | -1): Deed | undefined {
  const place = COLUMNS.indexOf(columnOf(card));
  const ahead = deedsOf(card).filter((deed) => Math.sign(COLUMNS.indexOf(DEEDS[deed].to) - place) === way);
  return ahead.toSorted((a, b) => distance(a, place) - distance(b, place) || NAMES.indexOf(a) - NAMES.indexOf(b))[0];
}

/** To agree is the way forward even where asking again is nearer. */
const distance = (deed: Deed, place: number): number =>
  deed === 'askAgain' ? COLUMNS.length : Math.abs(COLUMNS.indexOf(DEEDS[deed].to) - place);

/** Cards by column, those that have stood longest first. */
export function boardOf(cards: readonly Card[]): Record<ColumnName, Card[]> {
  const board: Record<ColumnName, Card[]> = {
    INTERESTED: [],
    ASK_LATER: [],
    AGREED: [],
    ACTIVE: [],
    COMPLETED: [],
    DECLINED: [],
  };
  for (const card of cards) board[columnOf(card)].push(card);
  for (const column of COLUMNS) board[column].sort((a, b) => sinceOf(a).localeCompare(sinceOf(b)));
  return board;
}

/** Whether another coach may take over. */
export const mayPassOn = ({ stage, viewerCan }: Pick<Card, 'stage' | 'viewerCan'>): boolean =>
  stage !== 'CLOSED' && viewerCan.includes('enrolment:handOver');
