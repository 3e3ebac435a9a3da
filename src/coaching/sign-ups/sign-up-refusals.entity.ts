// What a sign-up is refused for.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export const signUpRefusals = refusals({
  ACTIVITY_ALREADY_SIGNED_UP: {
    sv: 'Personen är redan anmäld.',
    en: 'The person has already signed up.',
  },
  ACTIVITY_FULL: {
    sv: 'Alla {capacity} platser är tagna.',
    en: 'All {capacity} places are taken.',
  },
  ACTIVITY_SIGN_UP_CLOSED: {
    sv: 'Det går inte att anmäla sig den {on}.',
    en: 'Signing up is not open on {on}.',
  },
  ACTIVITY_NOT_FOR_PROJECT: {
    sv: 'Aktiviteten är inte för det projektets folk.',
    en: 'The activity is not for that project’s people.',
  },
  ACTIVITY_PROJECT_HAS_PEOPLE: {
    sv: 'Projektet har {count} anmälda. Återta deras anmälningar först.',
    en: 'The project has {count} signed up. Withdraw them first.',
  },
  ACTIVITY_SIGN_UP_WITHDRAWN: {
    sv: 'Anmälan är redan återtagen.',
    en: 'The sign-up was already withdrawn.',
  },
  ACTIVITY_SIGN_UP_MATCHED: {
    sv: 'Anmälan är redan knuten till en deltagare.',
    en: 'The sign-up already belongs to a participant.',
  },
  ACTIVITY_SIGN_UP_ERASED: {
    sv: 'Uppgifterna i anmälan är raderade.',
    en: 'The details of the sign-up have been erased.',
  },
});

violation('activity_sign_up_participant_uq', () =>
  signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: 'input.participantId' }),
);
violation('activity_sign_up_email_uq', () => signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: 'input.email' }));
