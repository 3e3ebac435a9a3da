// What the pages say before anybody has signed in, in both languages. What they say afterwards stands in browser/words.js.
import type { Localised } from '#platform/values/text.js';

export const PAGE = {
  skip: { sv: 'Till innehållet', en: 'To the content' },
  other: { sv: 'In English', en: 'På svenska' },
  demo: { sv: 'Demo – påhittade uppgifter', en: 'Demo – invented data' },
  start: { sv: 'Start', en: 'Start' },
  explorer: { sv: 'API-utforskaren', en: 'The API explorer' },
} as const satisfies Record<string, Localised>;

export const START = {
  title: { sv: 'Stegvis – små fabriker, steg för steg', en: 'Stegvis – small factories, step by step' },
  headline: { sv: 'Små fabriker, steg för steg.', en: 'Small factories, step by step.' },
  what: {
    sv: 'Stegvis visar var varje företag står och vad nästa steg är: för industriutvecklaren som besöker det, och för den som svarar för att projektet når sina mål.',
    en: 'Stegvis shows where each company stands and what its next step is: for the coach who visits it, and for whoever answers for the project reaching its targets.',
  },
  figure: {
    sv: 'En trappa med fem steg på en grund. Varje insatsområde har sin egen: ett företag kan ha kommit till steg 4 i ett och stå på steg 1 i ett annat.',
    en: 'A staircase of five steps on the grund, its foundation. Each area has its own: a company may have reached step 4 in one and stand on step 1 in another.',
  },
  ground: { sv: 'Grunden', en: 'The grund' },
  tryIt: { sv: 'Prova', en: 'Try it' },
  tryHow: {
    sv: 'Logga in som någon av de påhittade personerna. Var och en ser det som rollen ger rätt till.',
    en: 'Sign in as one of the invented people. Each sees what the role allows.',
  },
  as: { sv: 'Logga in som', en: 'Sign in as' },
  signIn: { sv: 'Logga in', en: 'Sign in' },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  password: { sv: 'Lösenord', en: 'Password' },
  needsScript: {
    sv: 'Sidan behöver JavaScript för att logga in. API:et på /graphql gör det inte.',
    en: 'The page needs JavaScript to sign in. The API at /graphql does not.',
  },
  waiting: { sv: 'Hämtar …', en: 'Fetching …' },
} as const satisfies Record<string, Localised>;

export const EXPLORER = {
  title: { sv: 'API-utforskaren – Stegvis', en: 'The API explorer – Stegvis' },
  headline: { sv: 'API-utforskaren', en: 'The API explorer' },
  examples: { sv: 'Sparade exempel', en: 'Saved examples' },
  needsScript: { sv: 'Utforskaren behöver JavaScript.', en: 'The explorer needs JavaScript.' },
} as const satisfies Record<string, Localised>;

export const MISSING = {
  title: { sv: 'Sidan finns inte – Stegvis', en: 'There is no such page – Stegvis' },
  headline: { sv: 'Här finns inget steg.', en: 'There is no step here.' },
  what: { sv: 'Det finns ingen sida på den adressen.', en: 'There is no page at that address.' },
  back: { sv: 'Till startsidan', en: 'To the start page' },
} as const satisfies Record<string, Localised>;

export const INVITATION = {
  title: { sv: 'Inbjudan – Stegvis', en: 'Invitation – Stegvis' },
  headline: { sv: 'Välkommen till Stegvis', en: 'Welcome to Stegvis' },
  what: {
    sv: 'Säg vad du heter och välj ett lösenord, så är du inne. Har du redan ett konto anger du lösenordet du har.',
    en: 'Say what you are called and choose a password, and you are in. If you already have an account, give its password.',
  },
  name: { sv: 'För- och efternamn', en: 'First and last name' },
  password: { sv: 'Lösenord', en: 'Password' },
  rule: {
    sv: 'Minst tolv tecken; en mening går bra.',
    en: 'At least twelve characters; a sentence will do.',
  },
  accept: { sv: 'Ta emot inbjudan', en: 'Accept the invitation' },
  needsScript: {
    sv: 'Sidan behöver JavaScript för att ta emot inbjudan.',
    en: 'The page needs JavaScript to accept the invitation.',
  },
} as const satisfies Record<string, Localised>;

export const MAILBOX = {
  title: { sv: 'Brevlådan – Stegvis', en: 'The mailbox – Stegvis' },
  headline: { sv: 'Brevlådan', en: 'The mailbox' },
  what: {
    sv: 'Ingen e-post är ansluten till demon: breven stannar här.',
    en: 'No mail server is connected to the demo: its letters stay here.',
  },
  none: { sv: 'Här ligger inga brev än.', en: 'There are no letters yet.' },
  to: { sv: 'Till', en: 'To' },
} as const satisfies Record<string, Localised>;

/** The areas drawn on the start page; each workspace has its own in the system. */
export const DRAWN_AREAS = [
  { letter: 'R', step: 3, name: { sv: 'Resurseffektiv produktion', en: 'Resource-efficient production' } },
  { letter: 'C', step: 2, name: { sv: 'Cirkulära affärsmodeller', en: 'Circular business models' } },
  { letter: 'E', step: 1, name: { sv: 'Energiomställning', en: 'Energy transition' } },
  { letter: 'D', step: 4, name: { sv: 'Digitalisering', en: 'Digitalisation' } },
] as const satisfies readonly { letter: string; step: number; name: Localised }[];
