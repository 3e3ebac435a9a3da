// Lessons on paper: what the project was, all of them in brief, then one after the other.
import type { Block, Foot, Paper } from '#platform/paper/paper.js';
import { dayInWords, languageTag } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import type { Fund } from '#programme/projects/project-words.entity.js';
import type { OpenLesson } from '../lessons/open-lesson.view.reads.js';
import { END_REASONS, FUNDS, LESSON_KINDS, LESSON_PAPER_WORDS } from './lesson-paper-words.js';
import type { LessonPackage } from './lesson-package.js';

/** A lesson does not begin where little of it would stand. */
const ROOM = 200;

export function lessonPaper(told: LessonPackage, locale: Locale): Paper {
  const words = LESSON_PAPER_WORDS[locale];
  const { project, lessons, madeOn, partnerNames } = told;
  const title = words.title(project.name[locale]);
  return {
    title,
    language: languageTag(locale),
    author: partnerNames[0] ?? project.name[locale],
    blocks: [
      { kind: 'title', text: title, under: words.under(lessons.length, dayInWords(madeOn, locale)) },
      ...facts(told, locale),
      ...brief(lessons, locale),
      ...lessons.flatMap((lesson, index) => lessonBlocks(lesson, locale, index === 0)),
    ],
    foot: foot(told, locale),
  };
}

function foot({ project, madeOn, isPaidByUnion, isDemo }: LessonPackage, locale: Locale): Foot {
  const words = LESSON_PAPER_WORDS[locale];
  return {
    notice: isDemo ? words.demo : null,
    lines: [project.name[locale], words.made(dayInWords(madeOn, locale))],
    pages: words.pages,
    unionStatement: isPaidByUnion ? words.union : null,
    logos: [],
  };
}

/** What is known of the project, as far as it is. */
function facts({ project, partnerNames, funderNames, funds }: LessonPackage, locale: Locale): Block[] {
  const words = LESSON_PAPER_WORDS[locale];
  const reasons = project.endedEarly?.reasons.map((reason) => END_REASONS[reason][locale]) ?? [];
  const paid = [...funderNames, ...funds.map((fund) => FUNDS[fund as Fund][locale])];
  const said: [string, string][] = [
    [words.purpose, project.purpose?.[locale] ?? ''],
    [words.targetGroup, project.targetGroup?.who[locale] ?? ''],
    [words.partners, partnerNames.join(', ')],
    [words.days, days(project, locale)],
    [words.ended, sentenceOf(reasons)],
    [words.paid, sentenceOf([...new Set(paid)])],
  ];
  return [{ kind: 'sentences', items: said.filter(([, text]) => text).map(([about, text]) => ({ about, text })) }];
}

/** What is listed, begun as a sentence is. */
function sentenceOf(items: readonly string[]): string {
  const text = items.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function days({ startsOn, endedOn, plannedEndOn }: LessonPackage['project'], locale: Locale): string {
  const words = LESSON_PAPER_WORDS[locale];
  const last = endedOn ?? plannedEndOn;
  if (!startsOn || !last) return '';
  const whole = words.fromUntil(dayInWords(startsOn, locale), dayInWords(last, locale));
  const isEarly = endedOn !== null && plannedEndOn !== null && endedOn < plannedEndOn;
  return isEarly ? `${whole} (${words.planned(dayInWords(plannedEndOn, locale))})` : whole;
}

function topicOf({ insatsomraden, reasons }: OpenLesson, locale: Locale): string {
  return sentenceOf([
    ...insatsomraden.map((name) => name[locale]),
    ...reasons.map((reason) => END_REASONS[reason][locale]),
  ]);
}

function brief(lessons: readonly OpenLesson[], locale: Locale): Block[] {
  if (lessons.length < 2) return [];
  const words = LESSON_PAPER_WORDS[locale];
  const { lesson, kind, about } = words.columns;
  return [
    { kind: 'heading', level: 2, text: words.brief },
    {
      kind: 'table',
      columns: [
        { title: lesson, share: 54 },
        { title: kind, share: 18 },
        { title: about, share: 28 },
      ],
      rows: lessons.map((one) => [
        { text: one.title, isBold: true },
        { text: LESSON_KINDS[one.kind][locale] },
        { text: topicOf(one, locale) },
      ]),
    },
  ];
}

function lessonBlocks(lesson: OpenLesson, locale: Locale, isFirst: boolean): Block[] {
  const words = LESSON_PAPER_WORDS[locale];
  const language = lesson.language === locale ? {} : { language: languageTag(lesson.language) };
  const part = (title: string, text: string | null): Block[] =>
    text
      ? [
          { kind: 'heading', level: 3, text: title },
          ...lines(text).map((line): Block => ({ kind: 'paragraph', text: line, ...language })),
        ]
      : [];
  const under = [
    LESSON_KINDS[lesson.kind][locale],
    lesson.organisationName,
    words.published(dayInWords(lesson.publishedOn, locale)),
    topicOf(lesson, locale),
  ];
  return [
    { kind: 'heading', level: 2, text: lesson.title, beginsPage: isFirst, room: ROOM, ...language },
    { kind: 'paragraph', text: under.filter(Boolean).join(' · '), isQuiet: true },
    ...part(words.whatWorked, lesson.whatWorked),
    ...part(words.whatDidNot, lesson.whatDidNot),
    ...lesson.answers.flatMap(({ question, text }) => part(question[locale], text)),
    ...part(words.forWhom, lesson.forWhom),
    ...part(words.evidence, lesson.evidence),
    ...materials(lesson, locale),
    ...(lesson.tags.length
      ? [{ kind: 'paragraph', text: words.tags(lesson.tags.join(', ')), isQuiet: true } as const]
      : []),
  ];
}

/** The lines that the writer made: each is a paragraph. */
const lines = (text: string): string[] => text.split(/\n+/u).filter((line) => line.trim());

function materials({ materials: all }: OpenLesson, locale: Locale): Block[] {
  if (!all.length) return [];
  const words = LESSON_PAPER_WORDS[locale];
  return [
    { kind: 'heading', level: 3, text: words.materials },
    {
      kind: 'table',
      columns: [
        { title: words.material, share: 40 },
        { title: words.address, share: 60 },
      ],
      rows: all.map(({ title, url }) => [{ text: title }, { text: url }]),
    },
  ];
}
