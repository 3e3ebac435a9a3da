// What the list of companies shows: which list the address asks for, what a row says, and which companies need somebody.
import type { ResultOf } from '../../api/graphql';
import { daysBetween } from '../../ui/days';
import { foldedOf } from '../../ui/search';
import type { COMPANY_ROW, ENROLMENT_ROW } from './companies.queries';

type CompanyNode = ResultOf<typeof COMPANY_ROW>;
type EnrolmentNode = ResultOf<typeof ENROLMENT_ROW>;

export const FLAGS = ['unlogged', 'silent', 'new'] as const;
/** Why a company needs somebody: a visit is not logged, none for long, or none ever. */
export type Flag = (typeof FLAGS)[number];

export const STAGES = ['INTERESTED', 'ASK_LATER', 'AGREED', 'ACTIVE', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

/** What the list is of, as the address says it. */
export interface CompaniesSearch {
  /** Those one coaches; all of the workspace when the address names neither that nor a project, stage, coach or partner. */
  view?: 'mine' | 'all';
  q?: string;
  flag?: Flag;
  project?: string;
  stage?: Stage;
  coach?: string;
  organisation?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function companiesSearchOf(given: Readonly<Record<string, unknown>>): CompaniesSearch {
  const read = {
    view: given['view'] === 'mine' || given['view'] === 'all' ? given['view'] : undefined,
    // An address whose search is a number is read as one.
    q: textOf(typeof given['q'] === 'number' ? String(given['q']) : given['q']),
    flag: FLAGS.find((flag) => flag === given['flag']),
    project: textOf(given['project']),
    stage: STAGES.find((stage) => stage === given['stage']),
    coach: textOf(given['coach']),
    organisation: textOf(given['organisation']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Whether the address names whose companies it wants: of a project, a stage, a coach or a partner. */
export const isNarrowed = ({ project, stage, coach, organisation }: CompaniesSearch): boolean =>
  [project, stage, coach, organisation].some((one) => one !== undefined);

/** Whether the list is of those one coaches oneself. */
export const isOfMine = (search: CompaniesSearch, isCoach: boolean): boolean =>
  search.view === 'mine' || (search.view === undefined && isCoach && !isNarrowed(search));

/** Which enrolments the list is of; undefined when it is of the companies of the workspace. */
export interface EnrolledFilter {
  isMine?: boolean;
  isOpen?: boolean;
  projectId?: string;
  coachId?: string;
  organisationId?: string;
  stages?: Stage[];
}

export function enrolledFilterOf(search: CompaniesSearch, isCoach: boolean): EnrolledFilter | undefined {
  const { project, stage, coach, organisation } = search;
  const isMine = isOfMine(search, isCoach);
  if (!isMine && !isNarrowed(search)) return undefined;
  return {
    ...(isMine ? { isMine } : {}),
    ...(stage === 'CLOSED' ? {} : { isOpen: true }),
    ...(project ? { projectId: project } : {}),
    ...(coach ? { coachId: coach } : {}),
    ...(organisation ? { organisationId: organisation } : {}),
    ...(stage ? { stages: [stage] } : {}),
  };
}

export interface CompanyLine {
  id: string;
  name: string;
  town: string;
  /** What a search looks in: name, town and number, without case and accents. */
  sought: string;
  coach: string;
  progress: CompanyNode['progress'];
  lastOn: string | undefined;
  nextAt: string | undefined;
  flag: Flag | undefined;
}

const SILENT_DAYS = 60;
/** A visit is to be logged the same day; the morning after it is missed. */
const WORKED_WITH: readonly Stage[] = ['AGREED', 'ACTIVE'];

export function lineOf(company: CompanyNode, enrolments: readonly EnrolmentNode[], now: string): CompanyLine {
  const planned = company.coachingSessions.nodes.map(({ startsAt }) => startsAt);
  const lastOn = enrolments
    .flatMap(({ lastSessionOn }) => lastSessionOn ?? [])
    .toSorted()
    .at(-1);
  const isWorkedWith = enrolments.some(({ stage }) => WORKED_WITH.includes(stage));
  return {
    id: company.id,
    name: company.name,
    town: company.postTown ?? '',
    sought: foldedOf([company.name, company.postTown ?? '', company.organisationNumber ?? ''].join('\n')),
    coach: enrolments.find(({ coach }) => coach)?.coach?.name ?? '',
    progress: company.progress,
    lastOn,
    nextAt: planned.find((startsAt) => startsAt >= now),
    flag: flagOf({ planned, lastOn, isWorkedWith, now }),
  };
}

interface Visited {
  planned: readonly string[];
  lastOn: string | undefined;
  isWorkedWith: boolean;
  now: string;
}

function flagOf({ planned, lastOn, isWorkedWith, now }: Visited): Flag | undefined {
  if (planned.some((startsAt) => startsAt < now)) return 'unlogged';
  if (!isWorkedWith) return undefined;
  if (!lastOn) return 'new';
  return daysBetween(lastOn, now) > SILENT_DAYS ? 'silent' : undefined;
}

/** Those that the search and the flag ask for. A company with two enrolments stands there once. */
export function linesShown(lines: readonly CompanyLine[], { q, flag }: CompaniesSearch): CompanyLine[] {
  const wanted = foldedOf(q ?? '');
  const seen = new Set<string>();
  return lines.filter(({ id, sought, flag: its }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (flag && its !== flag) return false;
    return sought.includes(wanted);
  });
}
