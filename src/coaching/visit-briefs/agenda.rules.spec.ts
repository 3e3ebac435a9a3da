import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/values/day.js';
import { suggestedAgenda, thingsToBring, type VisitFacts } from './agenda.rules.js';

const none = { count: 0, firstOn: null };
const some = { count: 2, firstOn: '2026-11-01' as Day };
const energy = { sv: 'Energi', en: 'Energy' };

/** A company of which all is in order. */
const settled: VisitFacts = {
  hasAgreed: true,
  lacksGrund: false,
  overdueActions: none,
  comingActions: none,
  proposedActions: none,
  followUps: none,
  drafts: none,
  unplaced: [],
  placed: [],
  criteriaToReassess: 0,
  participantsLacking: 0,
  hasNextDate: true,
  contactsWithoutConsent: 0,
  lacksFigures: false,
};

describe('what is worth taking up', () => {
  it('is nothing where all is settled', () => {
    expect(suggestedAgenda(settled)).toEqual([]);
  });

  it.each([
    ['AGREE', { hasAgreed: false }],
    ['OVERDUE_ACTIONS', { overdueActions: some }],
    ['FOLLOW_UPS', { followUps: some }],
    ['REVIEW_GRUND', { lacksGrund: true }],
    ['FINISH_ASSESSMENT', { drafts: some }],
    ['ASSESS', { unplaced: [energy] }],
    ['AGREE_PLAN', { proposedActions: some }],
    ['COMING_ACTIONS', { comingActions: some }],
    ['REASSESS', { criteriaToReassess: 3 }],
    ['NEXT_STEP', { placed: [energy] }],
    ['PARTICIPANTS', { participantsLacking: 1 }],
    ['NEXT_DATE', { hasNextDate: false }],
  ] as [string, Partial<VisitFacts>][])('is %s alone when that is all there is', (code, facts) => {
    expect(suggestedAgenda({ ...settled, ...facts }).map((one) => one.code)).toEqual([code]);
  });

  it('begins with what lies behind and ends with the next date', () => {
    const all = {
      ...settled,
      hasAgreed: false,
      overdueActions: some,
      followUps: some,
      placed: [energy],
      hasNextDate: false,
    };
    expect(suggestedAgenda(all).map(({ code }) => code)).toEqual([
      'AGREE',
      'OVERDUE_ACTIONS',
      'FOLLOW_UPS',
      'NEXT_STEP',
      'NEXT_DATE',
    ]);
  });

  it('is no assessment before the grund, where the project asks for that first', () => {
    const facts = { ...settled, lacksGrund: true, unplaced: [energy] };
    expect(suggestedAgenda(facts).map(({ code }) => code)).toEqual(['REVIEW_GRUND']);
  });

  it('says how many, from when and of what, in both languages', () => {
    const [overdue, next] = suggestedAgenda({ ...settled, overdueActions: some, placed: [energy] });
    expect(overdue).toMatchObject({
      count: 2,
      firstOn: '2026-11-01',
      sentence: {
        sv: 'Gå igenom 2 åtgärder som skulle ha varit klara.',
        en: 'Go through 2 actions that should have been done.',
      },
    });
    expect(next?.sentence).toEqual({ sv: 'Nästa steg: Energi.', en: 'The next step: Energy.' });
  });
});

describe('what to take along', () => {
  it.each([
    [[], {}],
    [['AGREEMENT'], { hasAgreed: false }],
    [['PARTICIPANT_DETAILS'], { participantsLacking: 4 }],
    [['CONSENTS'], { contactsWithoutConsent: 1 }],
    [['SIZE_FIGURES'], { lacksFigures: true }],
  ] as [string[], Partial<VisitFacts>][])('is %j', (codes, facts) => {
    expect(thingsToBring({ ...settled, ...facts }).map(({ code }) => code)).toEqual(codes);
  });
});
