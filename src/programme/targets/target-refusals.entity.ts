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
  TARGET_THRESHOLD_OF_NOBODY: {
    sv: 'Bara personer och företag kan räknas först efter en viss tid eller ett visst antal tillfällen.',
    en: 'Only persons and companies can count from a certain time or number of occasions on.',
  },
  TARGET_CURVE_FALLS: {
    sv: 'Planen är en löpande summa: dagarna kommer i ordning och antalen minskar aldrig.',
    en: 'The plan is a running total: its days come in order and its numbers never fall.',
  },
  TARGET_CURVE_MISSES: {
    sv: 'Planens sista antal är målet, {value}.',
    en: 'The last number of the plan is the target, {value}.',
  },
  TARGET_CURVE_OUTSIDE: {
    sv: 'Planens dagar ligger i den tid som målet gäller.',
    en: 'The days of the plan are within the time that the target is for.',
  },
  TARGET_CURVE_TWICE: {
    sv: 'Planen sägs dag för dag eller fas för fas, inte på båda sätten.',
    en: 'The plan is told day by day or phase by phase, not both.',
  },
  TARGET_PHASE_UNKNOWN: {
    sv: 'Projektet har ingen fas med koden {code}.',
    en: 'The project has no phase with the code {code}.',
  },
  TARGET_PHASE_WITHOUT_DAYS: {
    sv: 'Fasen {code} har inte både en första och en sista dag, så planen kan inte ritas ur den.',
    en: 'The phase {code} lacks a first or a last day, so that no plan can be drawn from it.',
  },
  TARGET_WITHDRAWN: {
    sv: 'Målet drogs tillbaka {since}.',
    en: 'The target was withdrawn on {since}.',
  },
});
