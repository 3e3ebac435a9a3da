// What an observer sees of each figure: cases told as who met whom.
import { describe, expect, it } from 'vitest';
import {
  keyAsked,
  NOTHING_SHOWN,
  shownByGroup,
  shownOfProject,
  shownStages,
  type Contribution,
  type Counts,
} from './observer.rules.js';

/** So many companies that were met in a group, numbered from `from`. */
function met(group: string | null, count: number, from = 0, more: Partial<Contribution> = {}): Contribution[] {
  return Array.from({ length: count }, (_, index) => ({
    what: 'PARTICIPATING',
    companyId: `company-${from + index}`,
    group,
    isReportable: true,
    ...more,
  }));
}

const ALL = { participating: true, sessions: true, steps: true, persons: true, attended: true };

describe('the whole project', () => {
  it.each<[string, Contribution[], object]>([
    ['of five companies is shown', met('a', 5), { ...ALL, reportable: true }],
    ['of four is not', met('a', 4), { ...ALL, participating: false, sessions: false, reportable: false }],
    ['of none shows its zeros', [], { ...ALL, reportable: true }],
    [
      'hides the steps of a single company',
      [...met('a', 6), ...met('a', 1, 0, { what: 'STEP' })],
      { ...ALL, steps: false, reportable: true },
    ],
    [
      'hides what is reportable when the rest is of a single company',
      [...met('a', 6), ...met('a', 1, 3, { isReportable: false })],
      { ...ALL, reportable: false },
    ],
    [
      'counts sessions with companies that do not take part yet',
      [...met('a', 3), ...met('a', 2, 3, { what: 'SESSION' })],
      { ...ALL, participating: false, reportable: true },
    ],
  ])('%s', (_, contributions, shown) => {
    expect(shownOfProject(contributions)).toEqual(shown);
  });
});

describe('those who were present', () => {
  it.each<[string, Contribution[], object]>([
    [
      'from few companies are blanked',
      met('a', 4, 0, { what: 'PERSON' }),
      { ...ALL, persons: false, reportable: true },
    ],
    ['make their companies take part', met('a', 5, 0, { what: 'PRESENT' }), { ...ALL, reportable: true }],
    [
      'from few companies hide those that take part, and no session',
      met('a', 4, 0, { what: 'PRESENT' }),
      { ...ALL, participating: false, reportable: true },
    ],
    [
      'for so long hide their time',
      met('a', 4, 0, { what: 'ATTENDED' }),
      { ...ALL, attended: false, reportable: true },
    ],
  ])('%s', (_, contributions, shown) => {
    expect(shownOfProject(contributions)).toEqual(shown);
  });
});

describe('the stages', () => {
  const none: Counts = { interested: 0, askLater: 0, agreed: 0, active: 0, closed: 0, participating: 0, silent: 0 };
  it.each<[string, Partial<Counts>, string[]]>([
    [
      'of many companies are shown',
      { interested: 6, agreed: 7, active: 8, participating: 8, silent: 5 },
      ['interested', 'askLater', 'agreed', 'active', 'closed', 'silent'],
    ],
    [
      'of few are blanked, and the smallest of the others with them',
      { interested: 2, agreed: 7, active: 8, participating: 8 },
      ['askLater', 'active', 'closed', 'silent'],
    ],
    [
      'do not tell of the few that took part and are closed',
      { active: 9, closed: 9, participating: 11 },
      ['interested', 'askLater', 'agreed', 'closed', 'silent'],
    ],
    [
      'do not tell of the few that are silent',
      { active: 12, participating: 12, silent: 3 },
      ['interested', 'askLater', 'agreed', 'active', 'closed'],
    ],
    [
      'do not tell of the few that are in touch',
      { active: 12, participating: 12, silent: 10 },
      ['interested', 'askLater', 'agreed', 'active', 'closed'],
    ],
  ])('%s', (_, counts, shown) => {
    expect([...shownStages({ ...none, ...counts })]).toEqual(shown);
  });
});

describe('the partners', () => {
  it('are blanked together when one is small, since the total is shown', () => {
    const shown = shownByGroup([...met('a', 8), ...met('b', 3, 8), ...met('c', 9, 20)]);
    expect([...shown].map(([key, figures]) => [key, figures.participating])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
  });

  it('count a company that both have met once', () => {
    const shown = shownByGroup([...met('a', 3), ...met('b', 3), ...met('c', 9, 20)]);
    expect([...shown.values()].map((figures) => figures.sessions)).toEqual([false, false, false]);
  });

  it('are all blanked when the total is too small to be shown', () => {
    const shown = shownByGroup([...met('a', 2), ...met('b', 2, 2)]);
    expect([...shown.values()]).toEqual([
      { ...NOTHING_SHOWN, steps: true, persons: true, attended: true },
      { ...NOTHING_SHOWN, steps: true, persons: true, attended: true },
    ]);
  });
});

describe('the insatsområden', () => {
  it('hide what is about none of them from being found by subtraction', () => {
    const contributions = [...met('x', 7), ...met('y', 8, 10), ...met(null, 2, 30)];
    const shown = shownByGroup(contributions);
    expect([shown.get('x')?.sessions, shown.get('y')?.sessions]).toEqual([false, true]);
  });

  it('are shown when all that is about none is of many companies', () => {
    const contributions = [...met('x', 7), ...met(null, 6, 30)];
    expect(shownByGroup(contributions).get('x')?.sessions).toBe(true);
  });
});

describe('the half-years', () => {
  it('are blanked together when in one of them few were met', () => {
    const contributions = [...met('2026-01-01', 6), ...met('2026-07-01', 2)];
    expect([...shownByGroup(contributions).values()].map(({ sessions }) => sessions)).toEqual([false, false]);
  });
});

describe('the group asked for', () => {
  it.each([
    [{ organisationId: 'o', insatsomradeId: null, fromOn: null, toOn: null }, 'o'],
    [{ organisationId: null, insatsomradeId: 'i', fromOn: null, toOn: null }, 'i'],
    [{ organisationId: null, insatsomradeId: null, fromOn: '2026-07-01', toOn: '2026-12-31' }, '2026-07-01'],
  ])('%j has the key %s', (asked, key) => {
    expect(keyAsked(asked)).toBe(key);
  });
});
