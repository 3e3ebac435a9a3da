// The letter after a visit: thanks, what was agreed, and when to meet next. Never the coach's own note.
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import { dayInWords } from '#platform/values/day-words.js';
import { dayOf, type Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { occasionInWords } from '../activity-links/occasion-words.rules.js';

/** Something that is to be done, by a day. */
export interface ToDo {
  what: string;
  dueOn: Day;
}

export interface LetterFacts {
  company: string;
  organisation: string;
  coach: string;
  project: Localised;
  heldOn: Day;
  /** Actions that are agreed on and open. */
  actions: readonly ToDo[];
  /** What was promised in the session. */
  nextSteps: readonly ToDo[];
  meetsNextAt: Date | null;
  isPaidByUnion: boolean;
}

const WORDS = {
  sv: {
    thanks: (company: string, day: string) => `Tack för att vi fick träffa er på ${company} den ${day}.`,
    agreed: 'Det här är vi överens om:',
    next: 'Nästa steg:',
    by: (day: string) => `senast ${day}`,
    meets: (when: string) => `Vi ses nästa gång den ${when}.`,
    from: (coach: string, organisation: string, project: string) => `${coach}\n${organisation}, ${project}`,
    union: 'Medfinansieras av Europeiska unionen',
  },
  en: {
    thanks: (company: string, day: string) => `Thank you for having us at ${company} on ${day}.`,
    agreed: 'This is what we have agreed on:',
    next: 'Next steps:',
    by: (day: string) => `by ${day}`,
    meets: (when: string) => `We meet next on ${when}.`,
    from: (coach: string, organisation: string, project: string) => `${coach}\n${organisation}, ${project}`,
    union: 'Co-funded by the European Union',
  },
} as const;

/** Subject and body; the first line, which names who is written to, is added for each of them. */
export function letterOf(facts: LetterFacts, greeting: string | null): { subject: string; body: string } {
  return {
    subject: `Tack för besöket ${dayInWords(facts.heldOn, 'sv')}`,
    body: inBothLanguages({ sv: paragraphs(facts, 'sv', greeting), en: paragraphs(facts, 'en', null) }),
  };
}

/** The whole text to one person. */
export function addressed(name: string | null, body: string): string {
  return `Hej${name ? ` ${oneLine(name)}` : ''}!\n\n${body}`;
}

/** What the coach has written stands once, where it was written; it is in one language. */
function paragraphs(facts: LetterFacts, locale: Locale, greeting: string | null): string[] {
  const words = WORDS[locale];
  const { meetsNextAt, organisation, coach, project } = facts;
  return [
    words.thanks(oneLine(facts.company), dayInWords(facts.heldOn, locale)),
    greeting ?? '',
    listed(words.agreed, facts.actions, locale),
    listed(words.next, facts.nextSteps, locale),
    meetsNextAt ? words.meets(at(meetsNextAt, locale)) : '',
    words.from(oneLine(coach), oneLine(organisation), oneLine(project[locale])),
    facts.isPaidByUnion ? words.union : '',
  ];
}

function listed(heading: string, things: readonly ToDo[], locale: Locale): string {
  if (!things.length) return '';
  const lines = things.map(({ what, dueOn }) => `– ${oneLine(what)} (${WORDS[locale].by(dayInWords(dueOn, locale))})`);
  return [heading, ...lines].join('\n');
}

const at = (startsAt: Date, locale: Locale): string =>
  occasionInWords({ onDay: dayOf(startsAt), startsAt, endsAt: null }, locale);
