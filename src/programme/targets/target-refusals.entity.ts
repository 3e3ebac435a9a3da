// What cannot be promised, and why.
import { refusals } from '#platform/errors.js';

export const targetRefusals = refusals({
  TARGET_NAME_AND_UNIT: {
    sv: 'Ett eget slag av mål har ett namn; företag, personer och timmar har inget.',
    en: 'A kind of target of its own has a name; companies, persons and hours have none.',
  },
  TARGET_PERIOD_HALF: {
    sv: 'En period har både en första och en sista dag, i den ordningen.',
    en: 'A period has both a first and a last day, in that order.',
  },
  TARGET_PARTNER_UNKNOWN: {
    sv: 'Organisationen är inte part i projektet.',
    en: 'The organisation is not a partner in the project.',
  },
  TARGET_ALREADY_PROMISED: {
    sv: 'Det finns redan ett mål för samma sak, part och period. Revidera det.',
    en: 'There already is a target for the same thing, partner and period. Revise it.',
  },
  TARGET_WITHDRAWN: {
    sv: 'Målet drogs tillbaka {since}.',
    en: 'The target was withdrawn on {since}.',
  },
});
