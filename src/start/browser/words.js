// What the pages say to somebody who has signed in, in both languages.

/** @typedef {{ sv: string, en: string }} Localised */

export const locale = document.documentElement.lang === 'en' ? 'en' : 'sv';

/** The text in the reader's language. @param {Localised | null | undefined} text */
export const told = (text) => text?.[locale] ?? '';

const WORDS = {
  sv: {
    waiting: 'Hämtar …',
    workspace: 'Arbetsyta',
    project: 'Projekt',
    companies: 'Företagen',
    company: 'Företag',
    more: 'Visa fler',
    stands: 'Steg {step} av 5, {name}, sedan {day}',
    hours: 'Timmar hos företagen',
    next: 'Gå vidare',
    failed: 'Servern svarade inte. Kontrollera att den är igång och försök igen.',
    wrongAccept: 'Fyll i ditt namn och ett lösenord.',
    halfLink: 'Länken är inte hel. Öppna den ur brevet, eller kopiera hela.',
    asks: '{invitedBy} vill veta hur du ser på läget i {companyName}. Svaren sparas efter hand; du kan fortsätta senare, till och med {day}.',
    thanks: 'Tack! Dina svar om {companyName} är inlämnade. {invitedBy} hör av sig om det ni ska göra.',
    ANSWER: { YES: 'Ja', NO: 'Nej', NOT_RELEVANT: 'Ej relevant', DONT_KNOW: 'Vet inte' },
    comment: 'Något att tillägga?',
    enough: 'Här är inget mer att fråga.',
    closed: 'Här tas inga fler svar emot.',
    ownStep: 'Dina svar leder till steg {step}.',
    answered: 'Dina svar ({count})',
    saving: 'Sparar …',
    saved: 'Sparat',
    handedIn: 'Inlämnat',
    effectAsks:
      '{companyName} har arbetat tillsammans med {organisationName}. Svaren sparas efter hand; ni kan fortsätta senare, till och med {day}.',
    effectThanks: 'Tack! Svaren om {companyName} är bekräftade och har gått till {organisationName}.',
    noted: 'Noterat hos oss: väntat {expected}, faktiskt {actual}',
    measured: 'Mätt, inte uppskattat',
    wrongFigure: 'Skriv beloppet med siffror.',
    EFFECT_UNIT: {
      KWH: 'Energi, kWh',
      T_CO2E: 'Utsläpp, ton CO₂e',
      KG_MATERIAL: 'Material, kg',
      SEK: 'Kronor',
      HOURS: 'Arbetstid, timmar',
    },
    whatIs: 'Vad',
    whenIs: 'När',
    whereIs: 'Var',
    online: 'Digitalt',
    onlineLater: 'Länken kommer i brevet till dig som har en plats.',
    givenBy: 'Utförare',
    arranger: 'Arrangör',
    dayAndHours: '{day} kl. {hours}',
    invitedAs: 'Inbjudan till {name}. Du behöver inte fylla i något.',
    signUpNow: 'Anmäl mig',
    joinQueue: 'Ställ mig på väntelistan',
    wrongSignUp: 'Fyll i ditt namn, din e-postadress och ditt företag.',
    letterComes: 'Vi skickar ett brev med en länk, om du behöver lämna återbud.',
    ACTIVITY_KIND: {
      SEMINAR: 'Seminarium',
      STUDY_VISIT: 'Studiebesök',
      WORKSHOP: 'Workshop',
      COURSE: 'Kurs',
      NETWORK: 'Nätverksträff',
    },
    SEAT: {
      AVAILABLE: 'Det finns platser kvar. Anmäl dig senast {closes}.',
      WAITING_LIST: 'Alla platser är tagna, men det går att ställa sig på väntelistan.',
      FULL: 'Alla platser är tagna.',
      NOT_OPEN: 'Anmälan öppnar {opens}.',
      CLOSED: 'Anmälan är stängd.',
      CANCELLED: 'Aktiviteten är inställd.',
    },
    SIGN_UP: {
      HAS_PLACE: '{name}, du har en plats. Välkommen!',
      WAITING: '{name}, du står på väntelistan. Du får ett brev om en plats blir ledig.',
      WITHDRAWN: 'Din anmälan är återtagen.',
    },
    needSignIn: 'Logga in först, så kan du fråga API:et som dig själv.',
    toSignIn: 'Till inloggningen',
    examples: 'Sparade exempel',
    examplesHow: 'Välj ett exempel och kör det. Idn är ifyllda med sådant du får se.',
    writes: 'ändrar',
    UNIT: { COMPANY: 'Unika företag', PERSON: 'Unika personer', HOUR: 'Timmar' },
  },
  en: {
    waiting: 'Fetching …',
    workspace: 'Workspace',
    project: 'Project',
    companies: 'The companies',
    company: 'Company',
    more: 'Show more',
    stands: 'Step {step} of 5, {name}, since {day}',
    hours: 'Hours with companies',
    next: 'Go on',
    failed: 'The server did not answer. See that it runs, and try again.',
    wrongAccept: 'Fill in your name and a password.',
    halfLink: 'The link is not whole. Open it from the letter, or copy all of it.',
    asks: '{invitedBy} wants to know how you see {companyName}. Your answers are saved as you go; you may continue later, until {day}.',
    thanks:
      'Thank you! Your answers about {companyName} are handed in. {invitedBy} will be in touch about what comes of them.',
    ANSWER: { YES: 'Yes', NO: 'No', NOT_RELEVANT: 'Not relevant', DONT_KNOW: 'Don’t know' },
    comment: 'Anything to add?',
    enough: 'There is nothing more to ask here.',
    closed: 'No more answers are taken here.',
    ownStep: 'Your answers lead to step {step}.',
    answered: 'Your answers ({count})',
    saving: 'Saving …',
    saved: 'Saved',
    handedIn: 'Handed in',
    effectAsks:
      '{companyName} has worked together with {organisationName}. Your answers are saved as you go; you may continue later, until {day}.',
    effectThanks: 'Thank you! The answers about {companyName} are confirmed and have gone to {organisationName}.',
    noted: 'Noted with us: expected {expected}, actual {actual}',
    measured: 'Measured, not estimated',
    wrongFigure: 'Write the amount in figures.',
    EFFECT_UNIT: {
      KWH: 'Energy, kWh',
      T_CO2E: 'Emissions, tonnes of CO₂e',
      KG_MATERIAL: 'Material, kg',
      SEK: 'Swedish kronor',
      HOURS: 'Working time, hours',
    },
    whatIs: 'What',
    whenIs: 'When',
    whereIs: 'Where',
    online: 'Online',
    onlineLater: 'The link comes in the letter to those who have a seat.',
    givenBy: 'Given by',
    arranger: 'Arranged by',
    dayAndHours: '{day}, {hours}',
    invitedAs: 'An invitation to {name}. There is nothing that you need to fill in.',
    signUpNow: 'Sign me up',
    joinQueue: 'Put me on the waiting list',
    wrongSignUp: 'Fill in your name, your e-mail address and your company.',
    letterComes: 'We send a letter with a link, in case you need to cancel.',
    ACTIVITY_KIND: {
      SEMINAR: 'Seminar',
      STUDY_VISIT: 'Study visit',
      WORKSHOP: 'Workshop',
      COURSE: 'Course',
      NETWORK: 'Network meeting',
    },
    SEAT: {
      AVAILABLE: 'There are seats left. Sign up by {closes}.',
      WAITING_LIST: 'All seats are taken, but you may join the waiting list.',
      FULL: 'All seats are taken.',
      NOT_OPEN: 'Signing up opens on {opens}.',
      CLOSED: 'Signing up is closed.',
      CANCELLED: 'The activity is cancelled.',
    },
    SIGN_UP: {
      HAS_PLACE: '{name}, you have a seat. Welcome!',
      WAITING: '{name}, you are on the waiting list. You get a letter if a seat becomes free.',
      WITHDRAWN: 'Your sign-up is withdrawn.',
    },
    needSignIn: 'Sign in first; then you can ask the API as yourself.',
    toSignIn: 'To signing in',
    examples: 'Saved examples',
    examplesHow: 'Choose an example and run it. Ids are filled in with what you may see.',
    writes: 'changes',
    UNIT: { COMPANY: 'Unique companies', PERSON: 'Unique persons', HOUR: 'Hours' },
  },
};

export const words = WORDS[locale];

/**
 * Puts values into a sentence: `fill('{a} of {b}', { a: 1, b: 2 })`.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export const fill = (sentence, values) => sentence.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

const dayForm = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day such as 2026-03-09 in words. @param {string} day */
export const dayInWords = (day) => dayForm.format(new Date(`${day}T00:00:00Z`));

const numberForm = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 0 });

/** @param {number} value */
export const numberInWords = (value) => numberForm.format(value);
