// What an address asks of the register of lessons, and what a form of a lesson means.
import type { ResultOf, VariablesOf } from '../../api/graphql';
import type { AMEND, LESSON, WRITE } from './lesson.queries';

export const KINDS = ['OWN_LESSON', 'METHOD', 'RESEARCH_FINDING'] as const;
export const REASONS = [
  'ORGANISATIONAL_CHANGE',
  'SLOW_PAYOUTS',
  'EXTERNAL_FACTORS',
  'COMPANIES_SHORT_OF_TIME',
] as const;
export const FUNDS = ['ERDF', 'ESF', 'JTF', 'REACT_EU'] as const;

/** The filters of the register, as they stand in the address. */
export interface LessonSearch {
  kind?: (typeof KINDS)[number];
  reason?: (typeof REASONS)[number];
  fund?: (typeof FUNDS)[number];
  tag?: string;
  search?: string;
  /** The project that a new lesson is about. */
  project?: string;
}

export function lessonSearchOf(given: Readonly<Record<string, unknown>>): LessonSearch {
  const search: LessonSearch = {};
  const kind = KINDS.find((one) => one === given['kind']);
  const reason = REASONS.find((one) => one === given['reason']);
  const fund = FUNDS.find((one) => one === given['fund']);
  if (kind) search.kind = kind;
  if (reason) search.reason = reason;
  if (fund) search.fund = fund;
  for (const key of ['tag', 'search', 'project'] as const) {
    const value = given[key];
    if (typeof value === 'string' && value !== '') search[key] = value;
  }
  return search;
}

/** What is written in the form. */
export interface LessonFields {
  id: string;
  kind: (typeof KINDS)[number];
  title: string;
  whatWorked: string;
  whatDidNot: string;
  forWhom: string;
  evidence: string;
  tags: string;
  answers: Readonly<Record<string, string>>;
}

export const TEXTS = ['whatWorked', 'whatDidNot', 'forWhom', 'evidence'] as const;

/** Tags as they are written, parted by commas. */
const tagsOf = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim().toLowerCase())
    .filter(Boolean);

const answersOf = (answers: LessonFields['answers']): { prompt: string; text: string }[] =>
  Object.entries(answers)
    .map(([prompt, text]) => ({ prompt, text: text.trim() }))
    .filter(({ text }) => text !== '');

/** What was left empty is left out. */
export function lessonInput(fields: LessonFields, projectId: string | undefined): VariablesOf<typeof WRITE>['input'] {
  const texts = TEXTS.map((key) => [key, fields[key].trim()] as const).filter(([, text]) => text !== '');
  const tags = tagsOf(fields.tags);
  const answers = answersOf(fields.answers);
  return {
    kind: fields.kind,
    title: fields.title.trim(),
    ...Object.fromEntries(texts),
    ...(tags.length > 0 ? { tags } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(projectId ? { projectId } : {}),
  };
}

export type LessonRead = NonNullable<ResultOf<typeof LESSON>['lesson']>;

/** A lesson as a form. */
export function fieldsOf(lesson: LessonRead): LessonFields {
  const { id, kind, title, whatWorked, whatDidNot, forWhom, evidence, tags, answers } = lesson;
  return {
    id,
    kind,
    title,
    whatWorked: whatWorked ?? '',
    whatDidNot: whatDidNot ?? '',
    forWhom: forWhom ?? '',
    evidence: evidence ?? '',
    tags: tags.join(', '),
    answers: Object.fromEntries(answers.map(({ prompt, text }) => [prompt, text])),
  };
}

/** What is said otherwise than before; an emptied text is emptied there, too. */
export function lessonChanges(fields: LessonFields, before: LessonFields): VariablesOf<typeof AMEND>['input'] {
  const said = ({ kind, title, tags, answers, ...texts }: LessonFields): Readonly<Record<string, unknown>> => ({
    kind,
    title: title.trim(),
    ...Object.fromEntries(TEXTS.map((key) => [key, texts[key].trim() || null])),
    tags: tagsOf(tags),
    answers: answersOf(answers),
  });
  const stood = said(before);
  return Object.fromEntries(
    Object.entries(said(fields)).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(stood[field])),
  );
}
