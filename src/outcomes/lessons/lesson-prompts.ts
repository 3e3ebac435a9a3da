// What is asked for when a project ends: three questions always, and three for each reason why it ended early.
import type { Localised } from '#platform/values/text.js';
import { EarlyEndReason } from '#programme/projects/project-words.entity.js';
import { LessonPrompt } from './lesson-prompt.entity.js';

/** Three: more are not answered. */
type Three = Readonly<Record<string, Localised>>;

const ALWAYS: Three = {
  'again-the-same': {
    sv: 'Vad skulle ni göra på samma sätt om ni började om i dag?',
    en: 'What would you do in the same way if you started again today?',
  },
  'again-otherwise': {
    sv: 'Vad skulle ni göra annorlunda, och från vilken dag?',
    en: 'What would you do differently, and from which day on?',
  },
  'before-the-next-application': {
    sv: 'Vad behöver den veta som skriver nästa ansökan för samma företag?',
    en: 'What does whoever writes the next application for the same companies need to know?',
  },
};

const BY_REASON: Readonly<Record<EarlyEndReason, Three>> = {
  [EarlyEndReason.ORGANISATIONAL_CHANGE]: {
    'organisation-what-hung-on-persons': {
      sv: 'Vad i projektet hängde på enskilda personer, och vad hade burit även utan dem?',
      en: 'What in the project hung on single persons, and what would have held without them?',
    },
    'organisation-first-sign': {
      sv: 'När märktes det första gången att organisationen inte räckte till, och på vad?',
      en: 'When was it first noticed that the organisation fell short, and by what?',
    },
    'organisation-agreed-beforehand': {
      sv: 'Vad borde ägare och parter ha kommit överens om från början för att klara en förändring?',
      en: 'What should owner and partners have agreed on from the start to withstand a change?',
    },
  },
  [EarlyEndReason.SLOW_PAYOUTS]: {
    'payouts-how-long': {
      sv: 'Hur lång tid tog det från ansökan till pengar, och vilken del tog längst?',
      en: 'How long did it take from claim to money, and which part took longest?',
    },
    'payouts-what-stopped': {
      sv: 'Vad stannade av medan pengarna dröjde, och vem låg ute med dem?',
      en: 'What came to a halt while the money was late, and who advanced it?',
    },
    'payouts-what-helps': {
      sv: 'Vad gör en ansökan om utbetalning lättare att godkänna: underlag, perioder, egen likviditet?',
      en: 'What makes a claim easier to approve: evidence, periods, cash of one’s own?',
    },
  },
  [EarlyEndReason.EXTERNAL_FACTORS]: {
    'outside-what-changed': {
      sv: 'Vad hände utanför projektet, och när ändrade det förutsättningarna?',
      en: 'What happened outside the project, and when did it change the conditions?',
    },
    'outside-what-still-worked': {
      sv: 'Vad gick att göra ändå, och för vilka företag?',
      en: 'What could be done all the same, and for which companies?',
    },
    'outside-which-decision': {
      sv: 'Vilket beslut hade behövt kunna fattas fortare, och av vem?',
      en: 'Which decision should have been possible to take faster, and by whom?',
    },
  },
  [EarlyEndReason.COMPANIES_SHORT_OF_TIME]: {
    'time-when-they-could': {
      sv: 'När hade företagen tid: på året, i veckan, på dagen?',
      en: 'When did the companies have time: of the year, the week, the day?',
    },
    'time-what-they-took-part-in': {
      sv: 'Vad sade de ja till trots full produktion, och hur lång tid tog det?',
      en: 'What did they say yes to in spite of full production, and how long did it take?',
    },
    'time-what-to-offer': {
      sv: 'Vad behöver ett företag med full beläggning erbjudas för att kunna vara med?',
      en: 'What must a company at full capacity be offered to be able to take part?',
    },
  },
};

function promptsOf(reason: EarlyEndReason | null, three: Three): LessonPrompt[] {
  return Object.entries(three).map(([code, question]) => Object.assign(new LessonPrompt(), { code, reason, question }));
}

/** All of them: those always asked first, then reason by reason. */
const ALL: readonly LessonPrompt[] = [
  ...promptsOf(null, ALWAYS),
  ...Object.values(EarlyEndReason).flatMap((reason) => promptsOf(reason, BY_REASON[reason])),
];

/** What is asked of a project that ended for these reasons; of one that ended as planned, only what is always asked. */
export function promptsFor(reasons: readonly EarlyEndReason[]): LessonPrompt[] {
  return ALL.filter(({ reason }) => reason === null || reasons.includes(reason));
}

export function allPrompts(): LessonPrompt[] {
  return [...ALL];
}

export function promptOf(code: string): LessonPrompt | undefined {
  return ALL.find((one) => one.code === code);
}
