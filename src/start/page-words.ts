// What the pages say before anybody has signed in, in both languages. What they say afterwards stands in browser/words.js.
import type { Localised } from '#platform/values/text.js';

export const PAGE = {
  skip: { sv: 'Till innehållet', en: 'To the content' },
  other: { sv: 'In English', en: 'På svenska' },
  demo: { sv: 'Demo – påhittade uppgifter', en: 'Demo – invented data' },
  start: { sv: 'Start', en: 'Start' },
  explorer: { sv: 'API-utforskaren', en: 'The API explorer' },
  needsScript: { sv: 'Sidan behöver JavaScript.', en: 'The page needs JavaScript.' },
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
} as const satisfies Record<string, Localised>;

export const SELF_ASSESSMENT = {
  title: { sv: 'Självskattning – Stegvis', en: 'Self-assessment – Stegvis' },
  headline: { sv: 'Hur är det hos er?', en: 'How is it at your company?' },
  what: {
    sv: 'Svara ja, nej, ej relevant eller vet inte. Det tar omkring tio minuter.',
    en: 'Answer yes, no, not relevant or don’t know. It takes about ten minutes.',
  },
  finish: { sv: 'Lämna in svaren', en: 'Hand in the answers' },
} as const satisfies Record<string, Localised>;

export const EFFECT = {
  title: { sv: 'Effektfråga – Stegvis', en: 'Effect inquiry – Stegvis' },
  headline: { sv: 'Vad har det gett?', en: 'What came of it?' },
  what: { sv: 'Tre frågor, omkring fem minuter.', en: 'Three questions, about five minutes.' },
  effects: {
    sv: '1. Vad har åtgärderna gett på tolv månader?',
    en: '1. What did the actions give over twelve months?',
  },
  effectsHow: {
    sv: 'Det ni sparat eller vunnit. Fyll i det ni vet; en uppskattning duger.',
    en: 'What you have saved or gained. Fill in what you know; an estimate will do.',
  },
  nothing: { sv: 'Inget som går att räkna', en: 'Nothing that can be counted' },
  lasting: { sv: '2. Lever det ni gjorde kvar?', en: '2. Is what you did still in place?' },
  furthered: { sv: '3. Har ni gått vidare på egen hand?', en: '3. Have you gone on by yourselves?' },
  comment: { sv: 'Något att tillägga?', en: 'Anything to add?' },
  name: { sv: 'Ditt namn', en: 'Your name' },
  confirm: { sv: 'Bekräfta svaren', en: 'Confirm the answers' },
} as const satisfies Record<string, Localised>;

export const ACTIVITY = {
  title: { sv: 'Aktivitet – Stegvis', en: 'Activity – Stegvis' },
  headline: { sv: 'Anmälan', en: 'Sign up' },
  what: { sv: 'Hämtar …', en: 'Fetching …' },
  name: { sv: 'För- och efternamn', en: 'First and last name' },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  company: { sv: 'Företag', en: 'Company' },
  number: { sv: 'Organisationsnummer (om du har det)', en: 'Organisation number (if you have it)' },
  numberUse: {
    sv: 'Används bara för att hitta rätt företag, och sparas inte.',
    en: 'Used only to find the right company, and not kept.',
  },
  signUp: { sv: 'Anmäl mig', en: 'Sign me up' },
  withdraw: { sv: 'Lämna återbud', en: 'Cancel my place' },
  use: {
    sv: 'Uppgifterna läses av den som arrangerar och av projektets ledning, och används för aktiviteten och projektets redovisning.',
    en: 'What you write is read by the arranger and those who lead the project, and used for the activity and what the project reports.',
  },
  union: { sv: 'Medfinansieras av Europeiska unionen', en: 'Co-funded by the European Union' },
} as const satisfies Record<string, Localised>;

/** What can be chosen in answer to the second and third question. */
export const EFFECT_CHOICES = {
  lasting: {
    YES: { sv: 'Ja', en: 'Yes' },
    PARTLY: { sv: 'Delvis', en: 'Partly' },
    NO: { sv: 'Nej', en: 'No' },
  },
  furthered: {
    YES: { sv: 'Ja', en: 'Yes' },
    PLANNED: { sv: 'Det är på gång', en: 'It is planned' },
    NO: { sv: 'Nej', en: 'No' },
  },
} as const satisfies Record<string, Record<string, Localised>>;

export const LESSONS = {
  title: { sv: 'Lärdomar – Stegvis', en: 'Lessons – Stegvis' },
  headline: { sv: 'Lärdomar', en: 'Lessons' },
  waiting: { sv: 'Hämtar …', en: 'Fetching …' },
  area: { sv: 'Insatsområde', en: 'Insatsområde' },
  reason: { sv: 'Skäl till förtida avslut', en: 'Reason to end early' },
  kind: { sv: 'Slag', en: 'Kind' },
  tag: { sv: 'Tagg', en: 'Tag' },
  search: { sv: 'Sök', en: 'Search' },
  all: { sv: 'Alla', en: 'All' },
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

/** The stairs drawn on the start page. */
export const FIGURE = {
  title: { sv: 'Ett företags trappor', en: 'The stairs of a company' },
  description: {
    sv: 'Fyra trappor med fem steg står på grunden, en för varje insatsområde. Företaget har kommit olika långt: till steg 3 i Resurseffektiv produktion, 2 i Cirkulära affärsmodeller, 1 i Energiomställning och 4 i Digitalisering. Av nästa steg syns hur mycket som är klart, och en flagga visar vart företaget vill.',
    en: 'Four stairs of five steps stand on the grund, one for each area. The company has come to step 3 in Resource-efficient production, 2 in Circular business models, 1 in Energy transition and 4 in Digitalisation. Of the next step it shows how much is done, and a flag says where the company wants to be.',
  },
  ground: {
    sv: 'Grunden: organisation, vision, strategi och kultur',
    en: 'The grund: organisation, vision, strategy and culture',
  },
  step: { sv: 'Steg', en: 'Step' },
  legend: {
    now: { sv: 'Nu', en: 'Now' },
    start: { sv: 'Vid start', en: 'At the start' },
    next: { sv: 'Nästa steg, delvis klart', en: 'Next step, partly done' },
    wanted: { sv: 'Önskat läge', en: 'Wanted' },
  },
} as const;

/** The areas drawn on the start page; each workspace has its own in the system. */
export const DRAWN_AREAS = [
  {
    letter: 'R',
    name: { sv: 'Resurseffektiv produktion', en: 'Resource-efficient production' },
    now: 3,
    start: 1,
    wanted: 4,
    next: { met: 2, of: 4 },
  },
  {
    letter: 'C',
    name: { sv: 'Cirkulära affärsmodeller', en: 'Circular business models' },
    now: 2,
    start: 1,
    wanted: 3,
    next: { met: 3, of: 4 },
  },
  {
    letter: 'E',
    name: { sv: 'Energiomställning', en: 'Energy transition' },
    now: 1,
    start: 1,
    wanted: 3,
    next: { met: 1, of: 5 },
  },
  {
    letter: 'D',
    name: { sv: 'Digitalisering', en: 'Digitalisation' },
    now: 4,
    start: 2,
    wanted: 5,
    next: { met: 1, of: 3 },
  },
] as const;
