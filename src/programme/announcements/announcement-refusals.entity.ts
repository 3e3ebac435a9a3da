// What can be wrong in a file of a programme, a staircase or a grund, in words.
import { refusals } from '#platform/errors.js';

export const fileRefusals = refusals({
  FILE_UNREADABLE: {
    sv: 'Filen går inte att läsa som YAML eller JSON: {reason}.',
    en: 'The file cannot be read as YAML or JSON: {reason}.',
  },
  FILE_KEY_UNKNOWN: {
    sv: 'Nyckeln {key} finns inte här. Det som finns är {known}.',
    en: 'There is no key {key} here. There are {known}.',
  },
  FILE_MISSING: { sv: 'Värdet måste stå här.', en: 'The value must be here.' },
  FILE_SECTION: { sv: 'Här ska det stå nycklar med värden.', en: 'There must be keys with values here.' },
  FILE_LIST: { sv: 'Här ska det stå en lista.', en: 'There must be a list here.' },
  FILE_WORD: {
    sv: 'Här ska det stå ord. Siffror skrivs inom citattecken.',
    en: 'There must be words here. Digits are written in quotes.',
  },
  FILE_TEXT: {
    sv: 'Här ska det stå en text, eller en text på varje språk under sv och en.',
    en: 'There must be a text here, or one in each language under sv and en.',
  },
  FILE_CODE: {
    sv: 'En kod har gemena a–z, siffror och bindestreck, högst 80 tecken.',
    en: 'A code has lower case a–z, digits and hyphens, at most 80 characters.',
  },
  FILE_YES_NO: { sv: 'Här ska det stå true eller false.', en: 'There must be true or false here.' },
  FILE_NUMBER: {
    sv: 'Här ska det stå ett helt tal från {min} till {max}, utan citattecken.',
    en: 'There must be a whole number from {min} to {max} here, without quotes.',
  },
  FILE_CHOICE: { sv: 'Här ska det stå något av {choices}.', en: 'There must be one of {choices} here.' },
  FILE_DAY: {
    sv: 'Här ska det stå en dag som finns, skriven ÅÅÅÅ-MM-DD.',
    en: 'There must be a day of the calendar here, written YYYY-MM-DD.',
  },
  FILE_DAY_RELATIVE: {
    sv: 'Bara det påhittade (demo: true) har dagar räknade från i dag.',
    en: 'Only what is invented (demo: true) has days counted from today.',
  },
  FILE_DAYS_IN_ORDER: { sv: '{end} är före {start}.', en: '{end} is before {start}.' },
  FILE_AREA_UNKNOWN: {
    sv: 'Inget område har koden {code}. En kommun har fyra siffror och ett län två, inom citattecken.',
    en: 'No area has the code {code}. A municipality has four digits and a county two, in quotes.',
  },
  FILE_COUNTY_UNKNOWN: { sv: 'Inget län heter {name}.', en: 'No county is called {name}.' },
  FILE_SNI_PREFIX: {
    sv: '{prefix} är inte början på en SNI-kod, som 25 eller 251.',
    en: '{prefix} is not how an SNI code begins, such as 25 or 251.',
  },
  FILE_TWICE: { sv: '{value} står två gånger.', en: '{value} stands twice.' },
  FILE_ONE_LEAD: {
    sv: 'Ett projekt har precis en ägare (OWNER) eller koordinator (COORDINATOR); här finns {leads}.',
    en: 'A project has exactly one OWNER or COORDINATOR; here there are {leads}.',
  },
  FILE_PARTNER_UNKNOWN: {
    sv: '{name} finns inte bland parterna.',
    en: '{name} is not among the partners.',
  },
  FILE_NAME_WITH_OWN: {
    sv: 'Ett mål av eget slag (OWN) har ett namn; de andra har inget.',
    en: 'A target of a kind of its own (OWN) has a name; the others have none.',
  },
  FILE_PERIOD_HALF: {
    sv: 'En period har både from och to.',
    en: 'A period has both from and to.',
  },
  FILE_CAUSE_WITHOUT_REASON: {
    sv: 'Orsaken hör till skälet COMPANIES_SHORT_OF_TIME, som inte står här.',
    en: 'The cause belongs to the reason COMPANIES_SHORT_OF_TIME, which is not here.',
  },
  FILE_FUNDER_UNNAMED: {
    sv: 'En källa har en finansiär (funder) eller någon som beslutar (grantedBy).',
    en: 'A source has a funder or somebody who decides (grantedBy).',
  },
  FILE_PREDECESSOR_UNNAMED: {
    sv: 'En föregångare utan namn har en anmärkning (note).',
    en: 'A predecessor without a name has a note.',
  },
  FILE_STAIRCASE_UNKNOWN: {
    sv: 'Det finns ingen trappfil med koden {code}.',
    en: 'There is no staircase file with the code {code}.',
  },
  FILE_GRUND_UNKNOWN: {
    sv: 'Det finns ingen grundfil med koden {code}.',
    en: 'There is no grund file with the code {code}.',
  },
  FILE_THEME_UNKNOWN: {
    sv: 'Grundfilen har inget tema med koden {code}.',
    en: 'The grund file has no theme with the code {code}.',
  },
  FILE_STEPS_BROKEN: {
    sv: 'Stegen ska vara numrerade 1, 2, 3 … utan hopp, och minst två.',
    en: 'The steps are numbered 1, 2, 3 … without a gap, and at least two.',
  },
  FILE_STEP_EMPTY: {
    sv: 'Här ska det finnas minst ett kriterium.',
    en: 'There must be at least one criterion here.',
  },
  FILE_LEVEL_UNKNOWN: {
    sv: 'Nivån {level} finns inte bland filens nivåer (levels).',
    en: 'The level {level} is not among the levels of the file.',
  },
  FILE_DIMENSION_UNKNOWN: {
    sv: 'Dimensionen {code} finns inte bland filens dimensioner (dimensions).',
    en: 'The dimension {code} is not among the dimensions of the file.',
  },
  FILE_DIMENSION_EMPTY: {
    sv: 'Dimensionen {code} har inget kriterium.',
    en: 'The dimension {code} has no criterion.',
  },
  FILE_CRITERION_OUTSIDE: {
    sv: 'Kriteriet {code} har ingen dimension, och trappan räknas med index (scoring).',
    en: 'The criterion {code} has no dimension, and the staircase is scored by index.',
  },
});
