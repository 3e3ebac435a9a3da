// The roster of an activity, in a language: company by company, a box for each occasion, and room for those who just come.
import type { Block, Cell, Foot, Mark, Paper, Table } from '#platform/paper/paper.js';
import { dayInWords, languageTag } from '#platform/values/day-words.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import type { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { hoursInWords, occasionInWords } from '../activity-links/occasion-words.rules.js';
import { Presence } from '../attendances/attendance-words.entity.js';
import type { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { ACTIVITY_PAPER_WORDS } from './activity-paper-words.js';
import type { ActivityRows, RosterRows } from './activity-paper.reads.js';

/** So many boxes stand beside a name; more occasions go on over the next pages. */
const BOXES = 6;
const WALK_INS = 8;

/** When a paper was made, and where. */
export interface Made {
  on: Day;
  isDemo: boolean;
}

/** A name as it stands on the paper, under its company. */
interface Line {
  signUp: ActivitySignUp;
  name: string;
  company: string;
}

export function rosterPaper(rows: ActivityRows, roster: RosterRows, made: Made, locale: Locale): Paper {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const { activity, organisations, occasions } = rows;
  const comers = roster.signUps.filter(({ givenPlaceAt }) => givenPlaceAt !== null);
  const parts = partsOf(occasions);
  const lines = linesOf(comers, roster, locale);
  return {
    title: `${words.roster}: ${activity.name}`,
    language: languageTag(locale),
    author: organisations.get(activity.organisationId) ?? '',
    blocks: [
      { kind: 'title', text: activity.name, under: `${words.roster} · ${words.people(comers.length)}` },
      ...factsOf(rows, locale),
      { kind: 'paragraph', text: words.how, isQuiet: true },
      ...parts.flatMap((part, index) =>
        partBlocks(part, index * BOXES, { lines, roster, parts: parts.length }, locale),
      ),
    ],
    foot: footOf(rows, made, locale),
  };
}

/** When on a line, and where and by whom on the next: the list itself is to fit below. */
function factsOf(rows: ActivityRows, locale: Locale): Block[] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const { activity, organisations, occasions } = rows;
  const when = occasions.slice(0, BOXES).map((occasion) => occasionInWords(occasion, locale));
  const more = occasions.length > BOXES ? ' …' : '';
  const said = [
    [words.where, activity.place],
    [words.arranger, organisations.get(activity.organisationId)],
    [words.provider, providerOf(rows)],
  ].flatMap(([about, text]) => (text ? [`${about}: ${text}`] : []));
  const lines = [`${words.when}: ${when.join('; ')}${more}`, said.join(' · ')];
  return lines.map((text): Block => ({ kind: 'paragraph', text }));
}

function partsOf(occasions: readonly ActivityOccasion[]): (readonly ActivityOccasion[])[] {
  const count = Math.max(1, Math.ceil(occasions.length / BOXES));
  return Array.from({ length: count }, (_, index) => occasions.slice(index * BOXES, (index + 1) * BOXES));
}

/** Company by company, and by name within it; whoever is protected stands last, under no company. */
function linesOf(comers: readonly ActivitySignUp[], { companies, participants }: RosterRows, locale: Locale): Line[] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const sorted = new Intl.Collator(languageTag(locale));
  const known = comers.map((signUp): Line & { isProtected: boolean } => {
    const participant = participants.get(signUp.participantId ?? '');
    // The list lies where everybody reads it, so a protected name stands on it for nobody.
    if (participant?.isIdentityProtected) {
      return { signUp, name: words.protectedPerson, company: words.protectedPeople, isProtected: true };
    }
    const name = (participant ? participant.name : signUp.writtenName) ?? words.erased;
    const company = companies.get(signUp.companyId ?? '') ?? signUp.companyName ?? words.noCompany;
    return { signUp, name, company, isProtected: false };
  });
  return known.toSorted(
    (one, other) =>
      Number(one.isProtected) - Number(other.isProtected) ||
      sorted.compare(one.company, other.company) ||
      sorted.compare(one.name, other.name),
  );
}

interface Shown {
  lines: readonly Line[];
  roster: RosterRows;
  parts: number;
}

function partBlocks(occasions: readonly ActivityOccasion[], before: number, shown: Shown, locale: Locale): Block[] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const text = words.occasions(before + 1, before + occasions.length);
  const heading: Block = { kind: 'heading', level: 2, text, ...(before ? { beginsPage: true } : {}) };
  const table: Table = {
    kind: 'table',
    isRoomy: true,
    columns: [
      { title: words.name, share: 40 },
      ...occasions.map((occasion) => ({ title: headOf(occasion, locale), share: 60 / BOXES })),
    ],
    rows: [...namedRows(occasions, shown, locale), ...walkInRows(occasions, locale)],
  };
  return shown.parts > 1 ? [heading, table] : [table];
}

/** "17/11 08.30" above a box. */
function headOf(occasion: ActivityOccasion, locale: Locale): string {
  const [, month = '', day = ''] = occasion.onDay.split('-');
  const short =
    locale === 'sv'
      ? `${Number(day)}/${Number(month)}`
      : `${Number(day)} ${dayInWords(occasion.onDay, 'en').split(' ')[1]?.slice(0, 3) ?? ''}`;
  const [from = ''] = hoursInWords(occasion, locale).split('–');
  return from ? `${short} ${from}` : short;
}

function namedRows(occasions: readonly ActivityOccasion[], { lines, roster }: Shown, locale: Locale): Cell[][] {
  let company = '';
  return lines.flatMap((line) => {
    const boxes = occasions.map(({ id }) => box(markOf(roster, line.signUp.id, id), locale));
    const row = [{ text: line.name }, ...boxes];
    if (line.company === company) return [row];
    company = line.company;
    return [[{ text: company }], row];
  });
}

function walkInRows(occasions: readonly ActivityOccasion[], locale: Locale): Cell[][] {
  const words = ACTIVITY_PAPER_WORDS[locale];
  const blank = (): Cell[] => [{ text: ' ' }, ...occasions.map(() => box('EMPTY', locale))];
  return [
    [{ text: `${words.walkIns} (${words.walkInName.toLowerCase()})` }],
    ...Array.from({ length: WALK_INS }, blank),
  ];
}

const box = (mark: Mark, locale: Locale): Cell => ({ text: ACTIVITY_PAPER_WORDS[locale].mark[mark], mark });

/** What is recorded stands in the box already. */
function markOf({ attendances }: RosterRows, signUpId: string, occasionId: string): Mark {
  const recorded = attendances.find((one) => one.signUpId === signUpId && one.occasionId === occasionId);
  if (!recorded) return 'EMPTY';
  return recorded.presence === Presence.PRESENT ? 'TICKED' : 'STRUCK';
}

export function footOf({ project, isPaidByUnion }: ActivityRows, { on, isDemo }: Made, locale: Locale): Foot {
  const words = ACTIVITY_PAPER_WORDS[locale];
  return {
    notice: isDemo ? words.demo : null,
    lines: [project.name[locale], words.printed(dayInWords(on, locale))],
    pages: words.pages,
    unionStatement: isPaidByUnion ? words.union : null,
    logos: [],
  };
}

/** Who gives it: somebody by name, or one of the organisations. */
export function providerOf({ activity, organisations }: ActivityRows): string {
  return activity.providerName ?? organisations.get(activity.providerOrganisationId ?? '') ?? '';
}
