// What the papers of an activity are refused for.
import { refusals } from '#platform/errors.js';

export const activityPaperRefusals = refusals({
  CERTIFICATE_NOT_PRESENT: {
    sv: 'Intyg ges till den som har varit där. Ingen närvaro är inskriven.',
    en: 'A certificate is for whoever was there. No attendance is recorded.',
  },
});
