// Which list an address asks for, and what its rows say.
import { describe, expect, it } from 'vitest';
import {
  companiesSearchOf,
  enrolledFilterOf,
  lineOf,
  linesShown,
  type CompaniesSearch,
  type CompanyLine,
} from './companies.rules';

const NOW = '2026-11-22T12:00:00.000Z';

describe('companiesSearchOf', () => {
  it.each<[Record<string, unknown>, CompaniesSearch]>([
    [{}, {}],
    [
      { view: 'mine', q: 'gjut', flag: 'silent' },
      { view: 'mine', q: 'gjut', flag: 'silent' },
    ],
    [{ q: 556677 }, { q: '556677' }],
    [{ view: 'yours', flag: 'red', stage: 'GONE', project: 3 }, {}],
    [
      { project: 'p', stage: 'AGREED', coach: 'c', organisation: 'o' },
      { project: 'p', stage: 'AGREED', coach: 'c', organisation: 'o' },
    ],
  ])('reads %o as %o', (given, read) => expect(companiesSearchOf(given)).toEqual(read));
});

describe('enrolledFilterOf', () => {
  it.each<[string, CompaniesSearch, boolean, object | undefined]>([
    ['a coach sees their own first', {}, true, { isMine: true, isOpen: true }],
    ['others see all', {}, false, undefined],
    ['a coach may see all', { view: 'all' }, true, undefined],
    ['a project narrows', { project: 'p' }, true, { isOpen: true, projectId: 'p' }],
    ['what is closed is not open', { stage: 'CLOSED', project: 'p' }, false, { projectId: 'p', stages: ['CLOSED'] }],
    [
      'own ones of a stage',
      { view: 'mine', stage: 'AGREED' },
      true,
      { isMine: true, isOpen: true, stages: ['AGREED'] },
    ],
  ])('%s', (_, search, isCoach, filter) => expect(enrolledFilterOf(search, isCoach)).toEqual(filter));
});

const company = (startsAt: readonly string[] = []) => ({
  id: 'c',
  name: 'Ångströms Gjuteri AB',
  postTown: 'Hofors',
  organisationNumber: '556677-8899',
  progress: [],
  coachingSessions: { nodes: startsAt.map((at) => ({ id: at, startsAt: at })) },
});

const enrolment = (stage: 'AGREED' | 'INTERESTED', lastSessionOn: string | null) => ({
  id: 'e',
  stage,
  lastSessionOn,
  coach: { id: 'k', name: 'Elin' },
});

describe('lineOf', () => {
  it.each([
    ['a planned visit that has passed is to be logged', ['2026-11-20T08:00:00.000Z'], '2026-11-10', 'unlogged'],
    ['no visit for long', [], '2026-09-22', 'silent'],
    ['sixty days are not too long', [], '2026-09-23', undefined],
    ['no visit ever', [], null, 'new'],
  ] as const)('%s', (_, planned, last, flag) => {
    expect(lineOf(company(planned), [enrolment('AGREED', last)], NOW).flag).toBe(flag);
  });

  it('asks nothing of a company that has not agreed', () => {
    expect(lineOf(company(), [enrolment('INTERESTED', null)], NOW).flag).toBeUndefined();
  });

  it('tells the coach, the last visit and the next', () => {
    const planned = ['2026-11-20T08:00:00.000Z', '2026-12-01T08:00:00.000Z'];
    const enrolments = [enrolment('AGREED', '2026-10-01'), enrolment('AGREED', '2026-11-01')];
    expect(lineOf(company(planned), enrolments, NOW)).toMatchObject({
      coach: 'Elin',
      town: 'Hofors',
      lastOn: '2026-11-01',
      nextAt: planned[1],
    });
  });
});

describe('linesShown', () => {
  const lines = [
    { ...lineOf(company(), [enrolment('AGREED', null)], NOW) },
    { ...lineOf(company(), [enrolment('AGREED', null)], NOW) },
    { ...lineOf({ ...company(), id: 'd', name: 'Bergs Mek AB' }, [], NOW) },
  ] satisfies CompanyLine[];

  it.each<[CompaniesSearch, string[]]>([
    [{}, ['c', 'd']],
    [{ q: 'angstrom' }, ['c']],
    [{ q: 'hofors' }, ['c', 'd']],
    [{ q: '556677' }, ['c', 'd']],
    [{ flag: 'new' }, ['c']],
    [{ q: 'finns inte' }, []],
  ])('%o shows %o', (search, ids) => expect(linesShown(lines, search).map(({ id }) => id)).toEqual(ids));
});
