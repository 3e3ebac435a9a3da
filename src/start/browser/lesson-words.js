// The words of the page of open lessons, in both languages.
import { locale } from './words.js';

const WORDS = {
  sv: {
    what: 'Det här har vi lärt oss i {workspace}. Läs, använd och sprid vidare.',
    none: 'Här finns inga öppna lärdomar.',
    noneFits: 'Ingen lärdom passar. Ta bort något av valen.',
    count: '{shown} av {total} lärdomar',
    latest: 'De 200 senaste visas.',
    published: 'Publicerad {day}',
    whatWorked: 'Det här fungerade',
    whatDidNot: 'Det här fungerade inte',
    forWhom: 'Till nytta för',
    evidence: 'Så vet vi',
    materials: 'Använd gärna',
    targetGroup: 'Målgrupp',
    about: 'Handlar om',
    KIND: { OWN_LESSON: 'Egen lärdom', RESEARCH_FINDING: 'Forskningsresultat', METHOD: 'Metod' },
    REASON: {
      ORGANISATIONAL_CHANGE: 'Förändringar i organisationen',
      SLOW_PAYOUTS: 'Långsamma utbetalningar',
      EXTERNAL_FACTORS: 'Yttre händelser',
      COMPANIES_SHORT_OF_TIME: 'Företagens tid',
    },
  },
  en: {
    what: 'This is what we have learnt in {workspace}. Read it, use it, pass it on.',
    none: 'There are no open lessons here.',
    noneFits: 'No lesson fits. Take away one of the choices.',
    count: '{shown} of {total} lessons',
    latest: 'The latest 200 are shown.',
    published: 'Published {day}',
    whatWorked: 'What worked',
    whatDidNot: 'What did not',
    forWhom: 'Useful to',
    evidence: 'How we know',
    materials: 'Do use',
    targetGroup: 'Target group',
    about: 'About',
    KIND: { OWN_LESSON: 'Own lesson', RESEARCH_FINDING: 'Research finding', METHOD: 'Method' },
    REASON: {
      ORGANISATIONAL_CHANGE: 'Changes in the organisation',
      SLOW_PAYOUTS: 'Slow payouts',
      EXTERNAL_FACTORS: 'Outside events',
      COMPANIES_SHORT_OF_TIME: 'The companies’ time',
    },
  },
};

export const lessonWords = WORDS[locale];

/** The words for a code; the code itself where it is newer than this page. @param {Record<string, string>} known @param {string} code */
export const wordFor = (known, code) => known[code] ?? code;
