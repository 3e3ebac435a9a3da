// The link to an activity, and the letters that carry it: an invitation, and how one's place stands.
import type { LinkKind } from '#access/links/link.service.js';
import { inBothLanguages, oneLine } from '#platform/mail/letter.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import type { OfferedOccasion } from './activity-offer.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import { activityLinkRefusals } from './activity-link-refusals.entity.js';
import { occasionInWords } from './occasion-words.rules.js';

export const ACTIVITY_LINK: LinkKind<ActivityLink> = {
  page: 'activity',
  type: ActivityLink,
  invalid: activityLinkRefusals.ACTIVITY_LINK_INVALID,
};

/** What a letter is about. */
export type Matter = 'INVITED' | 'HAS_PLACE' | 'MOVED_UP' | 'WAITING' | 'CANCELLED';

export interface LetterFacts {
  email: string;
  name: string | null;
  matter: Matter;
  activity: string;
  description: string | null;
  place: string | null;
  onlineAddress: string | null;
  reason: string | null;
  organisation: string;
  project: Localised;
  occasions: readonly OfferedOccasion[];
}

type Said = (facts: LetterFacts) => { subject: string; says: string; link: string };

const SAID: Readonly<Record<Matter, Record<Locale, Said>>> = {
  INVITED: {
    sv: ({ activity, organisation }) => ({
      subject: `Inbjudan: ${activity}`,
      says: `Välkommen till ${activity}, som ${organisation} bjuder in till.`,
      link: 'Anmäl dig med länken; den är bara din, och genom den kan du också lämna återbud:',
    }),
    en: ({ activity, organisation }) => ({
      subject: `Invitation: ${activity}`,
      says: `${organisation} invites you to ${activity}.`,
      link: 'Sign up by the link; it is yours alone, and by it you may also cancel:',
    }),
  },
  HAS_PLACE: {
    sv: ({ activity }) => ({
      subject: `Du är anmäld: ${activity}`,
      says: `Du är anmäld till ${activity} och har en plats.`,
      link: 'Kan du inte komma? Lämna återbud med länken, så går platsen till någon annan:',
    }),
    en: ({ activity }) => ({
      subject: `You are signed up: ${activity}`,
      says: `You are signed up to ${activity} and have a seat.`,
      link: 'If you cannot come, cancel by the link, and somebody else gets the seat:',
    }),
  },
  MOVED_UP: {
    sv: ({ activity }) => ({
      subject: `Du har fått en plats: ${activity}`,
      says: `En plats har blivit ledig, och den är din: välkommen till ${activity}.`,
      link: 'Kan du inte komma? Lämna återbud med länken, så går platsen till nästa i kön. Länken i det förra brevet gäller inte längre:',
    }),
    en: ({ activity }) => ({
      subject: `You have got a seat: ${activity}`,
      says: `A seat has become free, and it is yours: welcome to ${activity}.`,
      link: 'If you cannot come, cancel by the link, and whoever is next gets the seat. The link in the earlier letter is no longer valid:',
    }),
  },
  WAITING: {
    sv: ({ activity }) => ({
      subject: `Du står på väntelistan: ${activity}`,
      says: `Alla platser på ${activity} är tagna just nu. Du står på väntelistan, och får ett brev om en plats blir ledig.`,
      link: 'Vill du inte vänta? Ta tillbaka din anmälan med länken:',
    }),
    en: ({ activity }) => ({
      subject: `You are on the waiting list: ${activity}`,
      says: `All seats at ${activity} are taken at present. You are on the waiting list, and get a letter if one becomes free.`,
      link: 'If you would rather not wait, withdraw by the link:',
    }),
  },
  CANCELLED: {
    sv: ({ activity, reason }) => ({
      subject: `Inställt: ${activity}`,
      says: `${activity} är inställd.${reason ? ` ${reason}` : ''} Du behöver inte göra något.`,
      link: '',
    }),
    en: ({ activity, reason }) => ({
      subject: `Cancelled: ${activity}`,
      says: `${activity} is cancelled.${reason ? ` ${reason}` : ''} There is nothing that you need to do.`,
      link: '',
    }),
  },
};

const WORDS = {
  sv: {
    hello: (name: string) => `Hej${name}!`,
    place: 'Plats',
    online: 'Digitalt',
    from: (organisation: string, project: string) => `${organisation}, ${project}`,
    why: (organisation: string) =>
      `Det du anmäler läses av ${organisation} och projektets ledning, och används för aktiviteten och för projektets redovisning.`,
  },
  en: {
    hello: (name: string) => `Hello${name}!`,
    place: 'Place',
    online: 'Online',
    from: (organisation: string, project: string) => `${organisation}, ${project}`,
    why: (organisation: string) =>
      `What you write is read by ${organisation} and those who lead the project, and used for the activity and for what the project reports.`,
  },
} as const;

/** Subject and text of the letter. */
export function letterOf(facts: LetterFacts, link: string): { subject: string; text: string } {
  const [activity, organisation] = [oneLine(facts.activity), oneLine(facts.organisation)];
  const told = { ...facts, activity, organisation };
  return {
    subject: oneLine(SAID[facts.matter].sv(told).subject),
    text: inBothLanguages({ sv: paragraphs(told, link, 'sv'), en: paragraphs(told, link, 'en') }),
  };
}

function paragraphs(facts: LetterFacts, link: string, locale: Locale): string[] {
  const words = WORDS[locale];
  const said = SAID[facts.matter][locale](facts);
  const isOn = facts.matter !== 'CANCELLED';
  return [
    locale === 'sv' ? words.hello(facts.name ? ` ${oneLine(facts.name)}` : '') : '',
    said.says,
    isOn ? whenAndWhere(facts, locale) : '',
    facts.matter === 'INVITED' ? (facts.description ?? '') : '',
    isOn ? `${said.link}\n${link}` : '',
    isOn ? words.why(facts.organisation) : '',
    words.from(facts.organisation, oneLine(facts.project[locale])),
  ];
}

/** Every occasion on a line, then where. The address over the network is for those with a place. */
function whenAndWhere({ occasions, place, onlineAddress, matter }: LetterFacts, locale: Locale): string {
  const words = WORDS[locale];
  const hasPlace = matter === 'HAS_PLACE' || matter === 'MOVED_UP';
  return [
    ...occasions.map((occasion) => occasionInWords(occasion, locale)),
    place ? `${words.place}: ${oneLine(place)}` : '',
    onlineAddress && hasPlace ? `${words.online}: ${onlineAddress}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
