// What the pages say to somebody who has signed in, in both languages.

/** @typedef {{ sv: string, en: string }} Localised */

export const locale = document.documentElement.lang === 'en' ? 'en' : 'sv';

/** The text in the reader's language. @param {Localised | null | undefined} text */
export const told = (text) => text?.[locale] ?? '';

const WORDS = {
  sv: {
    waiting: 'Hämtar …',
    signOut: 'Logga ut',
    greeting: 'Hej {name}!',
    actsFor: 'Du handlar för {organisation} i arbetsytan {workspace}.',
    noWorkspace: 'Du hör inte till någon arbetsyta än. Den som administrerar en kan bjuda in dig.',
    workspace: 'Arbetsyta',
    project: 'Projekt',
    noProject: 'Här finns inget projekt ännu.',
    companies: 'Företagen',
    companiesHow: 'Var varje företag står i varje insatsområde: steg av fem.',
    company: 'Företag',
    noCompanies: 'Inga företag att visa här ännu.',
    ofCompanies: '{shown} av {total} företag',
    more: 'Visa fler',
    stands: 'Steg {step} av 5, {name}, sedan {day}',
    standsBare: 'Steg {step} av 5, {name}',
    notPlaced: 'Inte placerat än',
    promised: 'Deltagande mot mål',
    wholeOf: 'Hela {project} hittills.',
    partOf: '{partner}s del av {project} hittills.',
    byPartner: 'Deltagande företag per part',
    ofPromised: 'av {value}',
    blank: '–',
    participating: 'Deltagande företag',
    sessions: 'Tillfällen',
    hours: 'Timmar hos företagen',
    stepsClimbed: 'Tagna steg',
    silent: 'Utan kontakt',
    nothingYet: 'Inget är loggat i projektet ännu.',
    noFigures: 'Du har ingen roll i projektet, så dess siffror visas inte.',
    noTargets: 'Projektet har inga mål i siffror.',
    next: 'Gå vidare',
    explore: 'Kör samma fråga i API-utforskaren',
    exploreAll: 'Alla sparade exempel',
    failed: 'Servern svarade inte. Kontrollera att den är igång och försök igen.',
    wrongSignIn: 'Fyll i e-postadress och lösenord.',
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
    needSignIn: 'Logga in först, så kan du fråga API:et som dig själv.',
    toSignIn: 'Till inloggningen',
    examples: 'Sparade exempel',
    examplesHow: 'Välj ett exempel och kör det. Idn är ifyllda med sådant du får se.',
    writes: 'ändrar',
    UNIT: { COMPANY: 'Unika företag', PERSON: 'Unika personer', HOUR: 'Timmar' },
  },
  en: {
    waiting: 'Fetching …',
    signOut: 'Sign out',
    greeting: 'Hello {name}!',
    actsFor: 'You act for {organisation} in the workspace {workspace}.',
    noWorkspace: 'You do not belong to a workspace yet. Whoever administers one can invite you.',
    workspace: 'Workspace',
    project: 'Project',
    noProject: 'There is no project here yet.',
    companies: 'The companies',
    companiesHow: 'Where each company stands in each insatsområde: step of five.',
    company: 'Company',
    noCompanies: 'No companies to show here yet.',
    ofCompanies: '{shown} of {total} companies',
    more: 'Show more',
    stands: 'Step {step} of 5, {name}, since {day}',
    standsBare: 'Step {step} of 5, {name}',
    notPlaced: 'Not placed yet',
    promised: 'Participation against target',
    wholeOf: 'The whole of {project} so far.',
    partOf: 'The part of {partner} in {project} so far.',
    byPartner: 'Companies taking part, by partner',
    ofPromised: 'of {value}',
    blank: '–',
    participating: 'Companies taking part',
    sessions: 'Sessions',
    hours: 'Hours with companies',
    stepsClimbed: 'Steps climbed',
    silent: 'Without contact',
    nothingYet: 'Nothing has been logged in the project yet.',
    noFigures: 'You hold no role in the project, so its figures are not shown.',
    noTargets: 'The project has no targets in numbers.',
    next: 'Go on',
    explore: 'Run the same query in the API explorer',
    exploreAll: 'All saved examples',
    failed: 'The server did not answer. See that it runs, and try again.',
    wrongSignIn: 'Fill in e-mail address and password.',
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
