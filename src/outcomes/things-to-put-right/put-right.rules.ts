/** What is worth putting right, rule by rule: whose it is, after how many days, and what is said of it. */
import type { Localised } from '#platform/values/text.js';

/** In the order in which they are told. */
export const PUT_RIGHT_RULES = [
  'SESSION_NOT_REPORTABLE',
  'VISIT_NOT_LOGGED',
  'ACTION_OVERDUE',
  'FOLLOW_UP_OVERDUE',
  'ENROLMENT_WITHOUT_SESSION',
  'ASSESSMENT_NOT_SIGNED_OFF',
  'PARTICIPANT_INCOMPLETE',
  'ATTENDANCE_MISSING',
  'COMPANY_WITHOUT_NUMBER',
  'COMPANY_WITHOUT_SIZE',
  'CLAIM_UNANSWERED',
  'PROJECT_WITHOUT_TARGETS',
  'PROJECT_WITHOUT_LEADER',
  'MEMBER_WITHOUT_ROLE',
] as const;
export type PutRightCode = (typeof PUT_RIGHT_RULES)[number];

/** Who can put it right: whoever works in a project, its leaders, or the workspace's admins. */
export type Whose = 'WORKING' | 'LEADING' | 'ADMIN';

interface Rule {
  readonly whose: readonly Whose[];
  /** Only after so many days is it late. */
  readonly days: number;
  /** Whether it may be put right after the end of its project. */
  readonly isLate: boolean;
  readonly says: (count: number) => Localised;
}

interface Noun {
  readonly sv: readonly [one: string, more: string];
  readonly en: readonly [one: string, more: string];
}

const SESSIONS: Noun = { sv: ['tillfälle', 'tillfällen'], en: ['session', 'sessions'] };
const VISITS: Noun = { sv: ['planerat besök', 'planerade besök'], en: ['planned visit', 'planned visits'] };
const ACTIONS: Noun = { sv: ['åtgärd', 'åtgärder'], en: ['action', 'actions'] };
const FOLLOW_UPS: Noun = { sv: ['uppföljning', 'uppföljningar'], en: ['follow-up', 'follow-ups'] };
const COMPANIES: Noun = { sv: ['företag', 'företag'], en: ['company', 'companies'] };
const ASSESSMENTS: Noun = { sv: ['mätning', 'mätningar'], en: ['assessment', 'assessments'] };
const PARTICIPANTS: Noun = { sv: ['deltagare', 'deltagare'], en: ['participant', 'participants'] };
const OCCASIONS: Noun = { sv: ['aktivitetstillfälle', 'aktivitetstillfällen'], en: ['occasion', 'occasions'] };
const CLAIMS: Noun = {
  sv: ['ansökan om utbetalning', 'ansökningar om utbetalning'],
  en: ['payment claim', 'payment claims'],
};
const PROJECTS: Noun = { sv: ['projekt', 'projekt'], en: ['project', 'projects'] };
const MEMBERS: Noun = { sv: ['medlem', 'medlemmar'], en: ['member', 'members'] };

type Ending = string | readonly [one: string, more: string];

const ended = (ending: Ending, count: number): string =>
  typeof ending === 'string' ? ending : count === 1 ? ending[0] : ending[1];

/** So many of something, and what is the matter with them. */
function so(noun: Noun, sv: Ending, en: Ending): Rule['says'] {
  return (count) => {
    const form = count === 1 ? 0 : 1;
    return {
      sv: `${count} ${noun.sv[form]} ${ended(sv, count)}.`,
      en: `${count} ${noun.en[form]} ${ended(en, count)}.`,
    };
  };
}

const WORKING: readonly Whose[] = ['WORKING'];

/** Overdue is what was to be done on a day that has passed; the rest is late after its days. */
export const RULES: Readonly<Record<PutRightCode, Rule>> = {
  SESSION_NOT_REPORTABLE: {
    whose: WORKING,
    days: 0,
    isLate: true,
    says: so(SESSIONS, 'räknas inte i rapporten', ['does not count in the report', 'do not count in the report']),
  },
  VISIT_NOT_LOGGED: {
    whose: WORKING,
    days: 0,
    isLate: true,
    says: so(
      VISITS,
      ['har passerat och är inte loggat eller inställt', 'har passerat och är inte loggade eller inställda'],
      ['has passed and is neither logged nor cancelled', 'have passed and are neither logged nor cancelled'],
    ),
  },
  ACTION_OVERDUE: {
    whose: WORKING,
    days: 0,
    isLate: true,
    says: so(ACTIONS, ['skulle ha varit klar redan', 'skulle ha varit klara redan'], 'should have been done by now'),
  },
  FOLLOW_UP_OVERDUE: {
    whose: WORKING,
    days: 0,
    isLate: false,
    says: so(FOLLOW_UPS, 'skulle ha gjorts redan', 'should have been done by now'),
  },
  ENROLMENT_WITHOUT_SESSION: {
    whose: WORKING,
    days: 60,
    isLate: false,
    says: so(COMPANIES, 'har inte haft något tillfälle på 60 dagar', [
      'has had no session for 60 days',
      'have had no session for 60 days',
    ]),
  },
  ASSESSMENT_NOT_SIGNED_OFF: {
    whose: WORKING,
    days: 14,
    isLate: false,
    says: so(
      ASSESSMENTS,
      [
        'är påbörjad för mer än 14 dagar sedan och inte fastställd',
        'är påbörjade för mer än 14 dagar sedan och inte fastställda',
      ],
      [
        'was begun more than 14 days ago and is not signed off',
        'were begun more than 14 days ago and are not signed off',
      ],
    ),
  },
  PARTICIPANT_INCOMPLETE: {
    whose: WORKING,
    days: 0,
    isLate: true,
    says: so(PARTICIPANTS, 'saknar uppgifter som finansiären räknar efter', [
      'lacks details that the funder counts by',
      'lack details that the funder counts by',
    ]),
  },
  ATTENDANCE_MISSING: {
    whose: WORKING,
    days: 0,
    isLate: false,
    says: so(OCCASIONS, 'har varit och saknar närvaro', [
      'is over and lacks attendance',
      'are over and lack attendance',
    ]),
  },
  COMPANY_WITHOUT_NUMBER: {
    whose: ['WORKING', 'ADMIN'],
    days: 0,
    isLate: false,
    says: so(COMPANIES, 'saknar organisationsnummer', ['lacks an organisation number', 'lack an organisation number']),
  },
  COMPANY_WITHOUT_SIZE: {
    whose: ['WORKING', 'ADMIN'],
    days: 0,
    isLate: false,
    says: so(COMPANIES, 'saknar siffror som storleken räknas ur', [
      'lacks the figures that its size is told from',
      'lack the figures that their size is told from',
    ]),
  },
  CLAIM_UNANSWERED: {
    whose: ['LEADING'],
    days: 60,
    isLate: true,
    says: so(CLAIMS, 'har inte besvarats på 60 dagar', [
      'has not been answered for 60 days',
      'have not been answered for 60 days',
    ]),
  },
  PROJECT_WITHOUT_TARGETS: {
    whose: ['LEADING', 'ADMIN'],
    days: 0,
    isLate: false,
    says: so(PROJECTS, 'saknar mål', ['has no targets', 'have no targets']),
  },
  PROJECT_WITHOUT_LEADER: {
    whose: ['ADMIN'],
    days: 0,
    isLate: false,
    says: so(PROJECTS, 'saknar projektledare', ['has no leader', 'have no leader']),
  },
  MEMBER_WITHOUT_ROLE: {
    whose: ['ADMIN'],
    days: 0,
    isLate: false,
    says: so(MEMBERS, 'har ingen roll', ['has no role', 'have no role']),
  },
};

/** The rules that somebody can do something about. */
export function rulesOf(who: readonly Whose[]): PutRightCode[] {
  return PUT_RIGHT_RULES.filter((code) => RULES[code].whose.some((whose) => who.includes(whose)));
}
