// The letter to a company whose project ends early: what happens now, whom to turn to, and what lives on.
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';

export interface LetterFacts {
  name: string | null;
  company: string;
  organisation: string;
  project: Localised;
  lastOn: Day;
  coach: string | null;
  coachEmail: string | null;
  isPaidByUnion: boolean;
  /** The projects in which something that was promised to the company goes on. */
  goesOnIn: readonly Localised[];
}

type Said = Omit<LetterFacts, 'project' | 'goesOnIn'> & { project: string; goesOnIn: string };

const WORDS = {
  sv: {
    hello: (name: string | null) => `Hej${name ? ` ${oneLine(name)}` : ''}!`,
    ends: ({ project, company, lastOn }: Said) =>
      `Projektet ${project}, som ${company} är med i, avslutas i förtid. Sista dagen är ${lastOn}.`,
    now: 'Vad händer nu: inga fler besök eller aktiviteter hålls i projektet, och länkar som ni har fått gäller inte längre. Ni behöver inte göra något.',
    goesOn: ({ goesOnIn }: Said) => `Det som vi har lovat er och inte hunnit med går vidare i ${goesOnIn}.`,
    livesOn: ({ company }: Said) =>
      `Det ni har gjort finns kvar. De steg som ${company} har nått är era, och det ni har kommit överens om i er handlingsplan kan ni arbeta vidare med på egen hand eller i ett annat projekt.`,
    turnTo: ({ coach, coachEmail, organisation }: Said) =>
      `Har ni frågor? Vänd er till ${[coach ? `${coach} på ${organisation}` : organisation, coachEmail].filter(Boolean).join(', ')}.`,
    union: 'Medfinansieras av Europeiska unionen',
    and: ' och ',
  },
  en: {
    hello: () => '',
    ends: ({ project, company, lastOn }: Said) =>
      `The project ${project}, in which ${company} takes part, ends early. Its last day is ${lastOn}.`,
    now: 'What happens now: no more visits or activities are held in the project, and links that you have been sent can no longer be used. There is nothing that you need to do.',
    goesOn: ({ goesOnIn }: Said) => `What we have promised you and not had time for goes on in ${goesOnIn}.`,
    livesOn: ({ company }: Said) =>
      `What you have done stays. The steps that ${company} has reached are yours, and what was agreed in your action plan can be worked on by yourselves or in another project.`,
    turnTo: ({ coach, coachEmail, organisation }: Said) =>
      `If you have questions, turn to ${[coach ? `${coach} at ${organisation}` : organisation, coachEmail].filter(Boolean).join(', ')}.`,
    union: 'Co-funded by the European Union',
    and: ' and ',
  },
} as const;

/** Subject and text of the letter. */
export function letterOf(facts: LetterFacts): { subject: string; text: string } {
  return {
    subject: `${oneLine(facts.project.sv)} avslutas i förtid`,
    text: inBothLanguages({ sv: paragraphs(facts, 'sv'), en: paragraphs(facts, 'en') }),
  };
}

function paragraphs(facts: LetterFacts, locale: Locale): string[] {
  const words = WORDS[locale];
  const said: Said = {
    ...facts,
    company: oneLine(facts.company),
    organisation: oneLine(facts.organisation),
    coach: facts.coach && oneLine(facts.coach),
    project: oneLine(facts.project[locale]),
    goesOnIn: facts.goesOnIn.map((project) => oneLine(project[locale])).join(words.and),
  };
  return [
    words.hello(facts.name),
    words.ends(said),
    words.now,
    said.goesOnIn ? words.goesOn(said) : '',
    words.livesOn(said),
    words.turnTo(said),
    facts.isPaidByUnion ? words.union : '',
  ];
}
