// The words of a package of lessons, in both languages.
import type { Localised } from '#platform/values/text.js';
import { EarlyEndReason, Fund } from '#programme/projects/project-words.entity.js';
import { LessonKind } from '../lessons/lesson-words.entity.js';

export const LESSON_KINDS: Readonly<Record<LessonKind, Localised>> = {
  [LessonKind.OWN_LESSON]: { sv: 'Egen lärdom', en: 'Own lesson' },
  [LessonKind.RESEARCH_FINDING]: { sv: 'Forskningsresultat', en: 'Research finding' },
  [LessonKind.METHOD]: { sv: 'Metod', en: 'Method' },
};

export const END_REASONS: Readonly<Record<EarlyEndReason, Localised>> = {
  [EarlyEndReason.ORGANISATIONAL_CHANGE]: { sv: 'förändringar i organisationen', en: 'changes in the organisation' },
  [EarlyEndReason.SLOW_PAYOUTS]: { sv: 'långsamma utbetalningar', en: 'slow payouts' },
  [EarlyEndReason.EXTERNAL_FACTORS]: { sv: 'yttre händelser', en: 'outside events' },
  [EarlyEndReason.COMPANIES_SHORT_OF_TIME]: {
    sv: 'företagen hade inte tid',
    en: 'the companies were short of time',
  },
};

export const FUNDS: Readonly<Record<Fund, Localised>> = {
  [Fund.ERDF]: { sv: 'Europeiska regionala utvecklingsfonden', en: 'the European Regional Development Fund' },
  [Fund.JTF]: { sv: 'Fonden för en rättvis omställning', en: 'the Just Transition Fund' },
  [Fund.ESF]: { sv: 'Europeiska socialfonden', en: 'the European Social Fund' },
  [Fund.REACT_EU]: { sv: 'REACT-EU', en: 'REACT-EU' },
};

export const LESSON_PAPER_WORDS = {
  sv: {
    title: (project: string) => `Lärdomar från ${project}`,
    under: (count: number, day: string) =>
      `${count === 1 ? 'En lärdom' : `${count} lärdomar`}, sammanställt den ${day}`,
    purpose: 'Vad projektet var till för',
    partners: 'Vilka som drev det',
    days: 'När',
    fromUntil: (from: string, until: string) => `${from} – ${until}`,
    planned: (day: string) => `planerat till ${day}`,
    ended: 'Varför det slutade i förtid',
    targetGroup: 'Vilka det vände sig till',
    paid: 'Vilka som betalade',
    brief: 'I korthet',
    columns: { lesson: 'Lärdom', kind: 'Slag', about: 'Handlar om' },
    whatWorked: 'Det här fungerade',
    whatDidNot: 'Det här fungerade inte',
    forWhom: 'Till nytta för',
    evidence: 'Så vet vi',
    materials: 'Använd gärna',
    material: 'Material',
    address: 'Finns på',
    published: (day: string) => `publicerad ${day}`,
    tags: (tags: string) => `Taggar: ${tags}`,
    made: (day: string) => `Sammanställt ${day}`,
    pages: 'Sida {page} av {pages}',
    union: ['Medfinansieras av', 'Europeiska unionen'],
    demo: 'Demo – påhittade uppgifter',
  },
  en: {
    title: (project: string) => `Lessons from ${project}`,
    under: (count: number, day: string) => `${count === 1 ? 'One lesson' : `${count} lessons`}, put together on ${day}`,
    purpose: 'What the project was for',
    partners: 'Who ran it',
    days: 'When',
    fromUntil: (from: string, until: string) => `${from} – ${until}`,
    planned: (day: string) => `planned until ${day}`,
    ended: 'Why it ended early',
    targetGroup: 'Whom it was for',
    paid: 'Who paid',
    brief: 'In brief',
    columns: { lesson: 'Lesson', kind: 'Kind', about: 'About' },
    whatWorked: 'What worked',
    whatDidNot: 'What did not',
    forWhom: 'Useful to',
    evidence: 'How we know',
    materials: 'Do use',
    material: 'Material',
    address: 'Found at',
    published: (day: string) => `published ${day}`,
    tags: (tags: string) => `Tags: ${tags}`,
    made: (day: string) => `Put together ${day}`,
    pages: 'Page {page} of {pages}',
    union: ['Co-funded by', 'the European Union'],
    demo: 'Demo – invented data',
  },
} as const;
