// Which rows stand behind a number: read from the address, so that they can be sent to somebody and found again.

/** What is listed. */
export type RowsKind = 'companies' | 'people' | 'sessions' | 'steps' | 'warning';

const STAGES = ['INTERESTED', 'ASK_LATER', 'AGREED', 'ACTIVE', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

/** The filters of the address. */
export interface RowsSearch {
  target?: string;
  partner?: string;
  area?: string;
  county?: string;
  size?: string;
  gender?: string;
  stage?: Stage;
  silent?: true;
  code?: string;
  /** Where the page of rows begins. */
  after?: string;
}

const TEXTS = ['target', 'partner', 'area', 'county', 'size', 'gender', 'code', 'after'] as const;

/** The filters that an address names; whatever else it says is nothing. */
export function searchOf(given: Readonly<Record<string, unknown>>): RowsSearch {
  const search: RowsSearch = {};
  for (const key of TEXTS) {
    const value = given[key];
    if (typeof value === 'string' || typeof value === 'number') search[key] = String(value);
  }
  const stage = STAGES.find((one) => one === given['stage']);
  if (stage) search.stage = stage;
  if (given['silent'] === true) search.silent = true;
  return search;
}

/** Of which question the rows are an answer. */
type Source = 'target' | 'group' | 'participation';

export function sourceOf({ target, county, size, gender }: RowsSearch): Source {
  if (target) return 'target';
  return county || size || gender ? 'group' : 'participation';
}

/** Which parts of the question about who takes part are asked. */
export function partsOf(kind: RowsKind, { stage, silent }: RowsSearch): Record<Part, boolean> {
  const isCompanies = kind === 'companies';
  return {
    participating: isCompanies && !stage && !silent,
    staged: isCompanies && stage !== undefined && !silent,
    silent: isCompanies && silent === true,
    sessions: kind === 'sessions',
    people: kind === 'people',
    steps: kind === 'steps',
  };
}

type Part = 'participating' | 'staged' | 'silent' | 'sessions' | 'people' | 'steps';

/** The partner that an address names. */
export const partnerOf = ({ partner }: Readonly<Record<string, unknown>>): { partner?: string } =>
  typeof partner === 'string' && partner !== '' ? { partner } : {};

/** The partner, and whether the grid is shown without tints. */
export const gridOf = (given: Readonly<Record<string, unknown>>): { partner?: string; plain?: boolean } => ({
  ...partnerOf(given),
  ...(given['plain'] === true ? { plain: true } : {}),
});
