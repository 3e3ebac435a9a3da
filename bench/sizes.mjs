// How many rows there are of each kind in the bench's databases.

/** Signed-off assessments of each company on each staircase, and drafts that are answered in full and not signed off. */
const ASSESSED = { staircases: 4, assessments: 3, criteria: 4, drafts: 5, answersOfDraft: 100 };

/** A project's people: each has been to fifteen activities of twenty. */
const PEOPLE = { participants: 2_000, activities: 1_500, rosters: 300 };
const PEOPLE_TENFOLD = { participants: 20_000, activities: 15_000, rosters: 300 };

/**
 * The databases: workspaces `first` to `last` with so many companies each, coached so many times by so many coaches in so
 * many days. A coach's day has four to six sessions in all of them.
 */
export const DATABASES = {
  rows: [
    { first: 1, last: 1, companies: 5_000, coaches: 40, sessions: 100_000, days: 640 },
    { first: 2, last: 2, companies: 40_000, coaches: 400, sessions: 40_000, days: 640, plain: true },
  ],
  '10x': [{ first: 1, last: 1, companies: 15_000, coaches: 300, sessions: 1_000_000, days: 640 }],
  '100x': [{ first: 1, last: 1, companies: 40_000, coaches: 1_000, sessions: 10_000_000, days: 1_800 }],
  maturity: [
    { first: 1, last: 1, companies: 300, coaches: 20, sessions: 6_000, days: 640, plain: true, assessed: ASSESSED },
  ],
  people: [{ first: 1, last: 1, companies: 140, coaches: 10, sessions: 2_800, days: 640, plain: true, people: PEOPLE }],
  people10x: [
    {
      first: 1,
      last: 1,
      companies: 1_400,
      coaches: 100,
      sessions: 28_000,
      days: 640,
      plain: true,
      people: PEOPLE_TENFOLD,
    },
  ],
  '200w': [{ first: 1, last: 200, companies: 2_500, coaches: 20, sessions: 50_000, days: 640 }],
};
