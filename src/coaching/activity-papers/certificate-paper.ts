// The certificate of somebody who was there, in a language: who, in what, for how long, on which days, and who says so.
import type { Block, Paper } from '#platform/paper/paper.js';
import { dayInWords, languageTag } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import type { Attendance } from '../attendances/attendance.entity.js';
import { ACTIVITY_PAPER_WORDS } from './activity-paper-words.js';
import type { ActivityRows } from './activity-paper.reads.js';
import { footOf, providerOf, type Made } from './roster-paper.js';

/** Who was there, and when. */
export interface Attended {
  name: string;
  companyName: string | null;
  present: readonly Attendance[];
}

export function certificatePaper(rows: ActivityRows, attended: Attended, made: Made, locale: Locale): Paper {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const { activity, organisations } = rows;
  const arranger = organisations.get(activity.organisationId) ?? '';
  return {
    title: `${words.title(activity.kind)}: ${activity.name}`,
    language: languageTag(locale),
    author: arranger,
    blocks: [
      { kind: 'title', text: words.title(activity.kind), under: rows.project.name[locale] },
      { kind: 'heading', level: 2, text: attended.name },
      { kind: 'paragraph', text: words.took },
      { kind: 'heading', level: 2, text: activity.name },
      ...(activity.description ? [{ kind: 'paragraph', text: activity.description } as const] : []),
      { kind: 'sentences', items: factsOf(rows, attended, locale) },
      ...signed(arranger, made, locale),
    ],
    foot: footOf(rows, made, locale),
  };
}

function factsOf(
  rows: ActivityRows,
  { companyName, present }: Attended,
  locale: Locale,
): { about: string; text: string }[] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const { activity, project, organisations, insatsomrade } = rows;
  const { place, organisationId, skillAreaCode, levelCode } = activity;
  const days = [...new Set(present.map(({ onDay }) => dayInWords(onDay, locale)))];
  return [
    { about: words.hours, text: hoursOf(present, locale) },
    { about: words.days, text: days.join(', ') },
    { about: words.area, text: project.skillAreas.find(({ code }) => code === skillAreaCode)?.name[locale] ?? '' },
    { about: words.level, text: project.levels.find(({ code }) => code === levelCode)?.name[locale] ?? '' },
    { about: words.insatsomrade, text: insatsomrade?.name[locale] ?? '' },
    { about: words.company, text: companyName ?? '' },
    { about: words.where, text: place ?? '' },
    { about: words.provider, text: providerOf(rows) },
    { about: words.arranger, text: organisations.get(organisationId) ?? '' },
  ].filter(({ text }) => text);
}

/** Hours with at most one decimal, as people say them. */
function hoursOf(present: readonly Attendance[], locale: Locale): string {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const minutes = present.reduce((sum, one) => sum + one.minutes, 0);
  if (minutes === 60) return words.oneHour;
  return words.ofHours(new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 1 }).format(minutes / 60));
}

function signed(arranger: string, { on }: Made, locale: Locale): Block[] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  return [
    { kind: 'paragraph', text: words.issued(dayInWords(on, locale)) },
    { kind: 'signature', text: `${words.signature}, ${words.signedFor(arranger)}` },
  ];
}
