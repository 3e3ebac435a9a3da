// What an activity and its occasions are refused for.
import { refusals } from '#platform/errors.js';

export const activityRefusals = refusals({
  ACTIVITY_CANCELLED: {
    sv: 'Aktiviteten är inställd sedan {since}.',
    en: 'The activity was cancelled on {since}.',
  },
  ACTIVITY_OCCASION_CANCELLED: {
    sv: 'Tillfället är inställt sedan {since}.',
    en: 'The occasion was cancelled on {since}.',
  },
  ACTIVITY_OCCASION_LAST: {
    sv: 'Det är det enda tillfället som är kvar. Ställ in hela aktiviteten i stället.',
    en: 'It is the only occasion left. Cancel the whole activity instead.',
  },
  ACTIVITY_OCCASION_BACKWARDS: {
    sv: 'Tillfället kan inte sluta innan det börjar.',
    en: 'The occasion cannot end before it begins.',
  },
  ACTIVITY_OCCASION_DAY_DIFFERS: {
    sv: 'Tillfället börjar en annan dag än {onDay}.',
    en: 'The occasion begins on another day than {onDay}.',
  },
  ACTIVITY_OCCASION_LENGTH_UNKNOWN: {
    sv: 'Ange hur många minuter tillfället räknas, eller när det börjar och slutar.',
    en: 'Say how many minutes the occasion counts, or when it begins and ends.',
  },
  ACTIVITY_OCCASIONS_TOO_MANY: {
    sv: 'En aktivitet har högst {max} tillfällen.',
    en: 'An activity has {max} occasions at most.',
  },
  ACTIVITY_SIGN_UP_BACKWARDS: {
    sv: 'Anmälan kan inte stänga innan den öppnar.',
    en: 'Signing up cannot close before it opens.',
  },
  ACTIVITY_WAITING_WITHOUT_CAPACITY: {
    sv: 'En väntelista behöver ett antal platser.',
    en: 'A waiting list needs a number of places.',
  },
  ACTIVITY_SKILL_AREA_UNKNOWN: {
    sv: 'Projektet har inget kompetensområde {code}.',
    en: 'The project has no skill area {code}.',
  },
  ACTIVITY_LEVEL_UNKNOWN: {
    sv: 'Projektet har ingen nivå {code}.',
    en: 'The project has no level {code}.',
  },
});
