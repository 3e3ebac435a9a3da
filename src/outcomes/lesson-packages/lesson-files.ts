// The data of a package of lessons: for machines, for spreadsheets, and what both mean, in words.
import { csv } from '#platform/values/csv.js';
import { dayInWords } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import type { OpenLesson } from '../lessons/open-lesson.view.reads.js';
import type { LessonPackage } from './lesson-package.js';

/** What the data looks like; it rises when a field changes its meaning. */
const FORMAT = { name: 'stegvis-lessons', version: 1 } as const;

type Column = readonly [name: string, meaning: Localised, of: (lesson: OpenLesson, locale: Locale) => string];

const listed = (items: readonly string[]): string => items.join('\n');

const COLUMNS: readonly Column[] = [
  ['id', { sv: 'lärdomens id, som aldrig ändras', en: 'the id of the lesson, which never changes' }, ({ id }) => id],
  [
    'kind',
    { sv: 'slag: OWN_LESSON, RESEARCH_FINDING, METHOD', en: 'kind: OWN_LESSON, RESEARCH_FINDING, METHOD' },
    ({ kind }) => kind,
  ],
  ['title', { sv: 'rubrik', en: 'title' }, ({ title }) => title],
  ['language', { sv: 'språket den är skriven på', en: 'the language it is written in' }, ({ language }) => language],
  ['whatWorked', { sv: 'vad som fungerade', en: 'what worked' }, ({ whatWorked }) => whatWorked ?? ''],
  ['whatDidNot', { sv: 'vad som inte fungerade', en: 'what did not' }, ({ whatDidNot }) => whatDidNot ?? ''],
  ['forWhom', { sv: 'till nytta för', en: 'useful to' }, ({ forWhom }) => forWhom ?? ''],
  ['evidence', { sv: 'hur vi vet', en: 'how we know' }, ({ evidence }) => evidence ?? ''],
  [
    'answers',
    { sv: 'frågor och svar, en per rad', en: 'questions and answers, one a line' },
    ({ answers }, locale) => listed(answers.map(({ question, text }) => `${question[locale]} ${text}`)),
  ],
  [
    'materials',
    { sv: 'material och adress, ett per rad', en: 'material and address, one a line' },
    ({ materials }) => listed(materials.map(({ title, url }) => `${title} <${url}>`)),
  ],
  [
    'insatsomraden',
    { sv: 'insatsområden, ett per rad', en: 'areas, one a line' },
    ({ insatsomraden }, locale) => listed(insatsomraden.map((name) => name[locale])),
  ],
  [
    'reasons',
    { sv: 'skäl till förtida avslut, ett per rad', en: 'reasons to end early, one a line' },
    ({ reasons }) => listed(reasons),
  ],
  ['targetGroup', { sv: 'målgrupp', en: 'target group' }, ({ targetGroup }) => targetGroup ?? ''],
  ['funds', { sv: 'EU-fonder, en per rad', en: 'funds of the Union, one a line' }, ({ funds }) => listed(funds)],
  ['funders', { sv: 'finansiärer, en per rad', en: 'who paid, one a line' }, ({ funderNames }) => listed(funderNames)],
  ['tags', { sv: 'taggar, en per rad', en: 'tags, one a line' }, ({ tags }) => listed(tags)],
  ['organisation', { sv: 'vem som skrev den', en: 'who wrote it' }, ({ organisationName }) => organisationName],
  ['publishedOn', { sv: 'dag då den publicerades', en: 'the day it was published' }, ({ publishedOn }) => publishedOn],
];

export function lessonTable({ lessons }: LessonPackage, locale: Locale): string {
  return csv(
    COLUMNS.map(([name]) => name),
    lessons.map((lesson) => COLUMNS.map(([, , of]) => of(lesson, locale))),
  );
}

export function lessonJson({
  project,
  lessons,
  partnerNames,
  funderNames,
  funds,
  madeOn,
  isDemo,
}: LessonPackage): string {
  const { id, code, name, purpose, startsOn, plannedEndOn, endedOn, endedEarly, targetGroup, tags } = project;
  const known = { id, code, name, purpose, startsOn, plannedEndOn, endedOn, endedEarly, targetGroup, tags };
  const whole = {
    format: FORMAT.name,
    formatVersion: FORMAT.version,
    madeOn,
    isInvented: isDemo,
    project: { ...known, partners: partnerNames, funders: funderNames, funds },
    lessons,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const README = {
  sv: {
    title: (project: string) => `Lärdomar från ${project}`,
    made: (day: string, count: number) => `Sammanställt ${day}. ${count} publicerade lärdomar; utkast är inte med.`,
    demo: 'Demo – påhittade uppgifter.',
    files: (name: string) => [
      `${name}.pdf   att läsa, skriva ut och skicka vidare; taggad för skärmläsare`,
      `${name}.csv   ett kalkylark: UTF-8, semikolon mellan kolumnerna`,
      `${name}.json  samma uppgifter för datorer, i formatet ${FORMAT.name} version ${FORMAT.version}`,
    ],
    columns: 'Kolumnerna i kalkylarket:',
    formula:
      'En cell som börjar med = + - eller @ har fått en apostrof framför sig, så att inget kalkylark räknar på den.',
  },
  en: {
    title: (project: string) => `Lessons from ${project}`,
    made: (day: string, count: number) => `Put together ${day}. ${count} published lessons; drafts are left out.`,
    demo: 'Demo – invented data.',
    files: (name: string) => [
      `${name}.pdf   to read, print and pass on; tagged for screen readers`,
      `${name}.csv   a spreadsheet: UTF-8, semicolons between the columns`,
      `${name}.json  the same for machines, in the format ${FORMAT.name} version ${FORMAT.version}`,
    ],
    columns: 'The columns of the spreadsheet:',
    formula: 'A cell that begins with = + - or @ has an apostrophe before it, so that no spreadsheet works it out.',
  },
} as const;

/** What is in the package, in the reader's language and then in the other. */
export function lessonReadme(told: LessonPackage, fileName: string, locale: Locale): string {
  const other = locale === 'sv' ? 'en' : 'sv';
  return [readmeIn(told, fileName, locale), readmeIn(told, fileName, other)].join(`\r\n${'-'.repeat(72)}\r\n\r\n`);
}

function readmeIn({ project, madeOn, lessons, isDemo }: LessonPackage, fileName: string, locale: Locale): string {
  const words = README[locale];
  const width = Math.max(...COLUMNS.map(([name]) => name.length));
  const lines = [
    words.title(project.name[locale]),
    words.made(dayInWords(madeOn, locale), lessons.length),
    ...(isDemo ? [words.demo] : []),
    '',
    ...words.files(fileName),
    '',
    words.columns,
    ...COLUMNS.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning[locale]}`),
    '',
    words.formula,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
