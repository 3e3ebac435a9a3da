// What a session will not do. Capture never stops at rules, so there is little here.
import { refusals } from '#platform/errors.js';

export const sessionRefusals = refusals({
  COACHING_SESSION_IN_FUTURE: {
    sv: 'Tillfället har inte varit än; planera det i stället.',
    en: 'The session has not been held yet; plan it instead.',
  },
  COACHING_SESSION_ALREADY_LOGGED: {
    sv: 'Tillfället är redan loggat; ändra det i stället.',
    en: 'The session is already logged; amend it instead.',
  },
  COACHING_SESSION_ALREADY_CANCELLED: {
    sv: 'Tillfället är redan inställt.',
    en: 'The session is already cancelled.',
  },
  COACHING_SESSION_NOT_LOGGED: {
    sv: 'Tillfället är bara planerat; logga det först.',
    en: 'The session is only planned; log it first.',
  },
  COACHING_SESSION_OF_OTHER_ENROLMENT: {
    sv: 'Det planerade tillfället hör till ett annat deltagande.',
    en: 'The planned session belongs to another enrolment.',
  },
  COACHING_SESSION_ENROLMENT_TWICE: {
    sv: 'Samma deltagande står två gånger.',
    en: 'The same enrolment stands twice.',
  },
  COACHING_SESSION_COACH_REQUIRED: {
    sv: 'Säg vilken coach som höll tillfället.',
    en: 'Say which coach held the session.',
  },
  COACHING_SESSION_COACH_OUTSIDE_PROJECT: {
    sv: 'Coachen är inte med i projektet.',
    en: 'The coach is not in the project.',
  },
});
