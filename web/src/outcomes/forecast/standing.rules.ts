// What a project's first page is made of: which promises get a card, and how each partner stands.
import type { ResultOf } from '../../api/graphql';
import type { STANDING } from './standing.queries';

export type Project = NonNullable<ResultOf<typeof STANDING>['project']>;
export type Promised = NonNullable<Project['forecast']>['targets'][number];
export type Participation = NonNullable<Project['participation']>;
export type Unit = Promised['target']['unit'];
type Partner = Participation['byPartner'][number];

const CARDS = 6;

const isWholeTime = ({ target: { fromOn, untilOn } }: Promised): boolean => fromOn === null && untilOn === null;

/** The promises of the whole project; without any, those whose time has not passed. */
export function cardsOf(targets: readonly Promised[], today: string): Promised[] {
  const whole = targets.filter((one) => one.target.organisation === null && isWholeTime(one));
  const current = targets.filter(({ target: { untilOn } }) => untilOn === null || untilOn >= today);
  return (whole.length > 0 ? whole : current).slice(0, CARDS);
}

/** One partner's figure: against its own promise, or only how many. */
export interface PartnerFigure {
  reached: number | null;
  goal: number | null;
  expected: number | null;
  targetId: string | null;
}

export interface PartnerRow {
  id: string;
  name: string;
  company: PartnerFigure;
  person: PartnerFigure;
  hour: PartnerFigure;
}

/** Every partner, the one furthest behind its own promises first. */
export function partnersOf({ byPartner }: Participation, targets: readonly Promised[]): PartnerRow[] {
  const rows = byPartner.map((partner) => {
    const own = targets.filter((one) => one.target.organisation?.id === partner.organisation.id && isWholeTime(one));
    const figure = (unit: Unit): PartnerFigure => figureOf(partner, unit, own);
    const { id, name } = partner.organisation;
    return { id, name, company: figure('COMPANY'), person: figure('PERSON'), hour: figure('HOUR') };
  });
  return rows.toSorted((a, b) => shareOf(a.company) - shareOf(b.company) || a.name.localeCompare(b.name, 'sv'));
}

function figureOf({ companies, persons, hours }: Partner, unit: Unit, own: readonly Promised[]): PartnerFigure {
  const promised = own.find(({ target }) => target.unit === unit);
  if (promised) {
    const { reached, expected, target } = promised;
    return { reached, expected, goal: target.value, targetId: target.id };
  }
  const counted = unit === 'COMPANY' ? companies.participating : unit === 'PERSON' ? persons : hours;
  return { reached: counted, goal: null, expected: null, targetId: null };
}

/** How much of what was to be reached by now is; of whom nothing was promised, all. */
function shareOf({ reached, expected }: PartnerFigure): number {
  return expected && reached !== null ? reached / expected : 1;
}

/** Where the rows behind a promise are. */
export function rowsOf(unit: Unit): 'companies' | 'people' | 'sessions' {
  if (unit === 'HOUR') return 'sessions';
  return unit === 'PERSON' ? 'people' : 'companies';
}
