// What a self-assessment's link, and whoever sends it, is refused for.
import { refusals } from '#platform/errors.js';

export const selfAssessmentRefusals = refusals({
  SELF_ASSESSMENT_INVALID: {
    sv: 'Länken gäller inte. Be den som skickade den om en ny.',
    en: 'The link is not valid. Ask whoever sent it for a new one.',
  },
  SELF_ASSESSMENT_EXPIRED: {
    sv: 'Länken gick ut {on}. Be {by} om en ny; det du har svarat finns kvar.',
    en: 'The link expired on {on}. Ask {by} for a new one; what you have answered is kept.',
  },
  SELF_ASSESSMENT_FINISHED: {
    sv: 'Du har redan lämnat in dina svar. Tack!',
    en: 'You have handed in your answers already. Thank you!',
  },
  SELF_ASSESSMENT_CLOSED: {
    sv: 'Mätningen är avslutad, så fler svar tas inte emot. Det du har svarat finns kvar.',
    en: 'The assessment is closed, so no more answers are taken. What you have answered is kept.',
  },
  SELF_ASSESSMENT_COMPANIES_DIFFER: {
    sv: 'Mätningarna hör inte till samma deltagande.',
    en: 'The assessments do not belong to the same enrolment.',
  },
  SELF_ASSESSMENT_EXPIRES_EARLY: {
    sv: 'Sista dagen måste vara i dag eller senare.',
    en: 'The last day must be today or later.',
  },
});
