// What an enrolment will not do, each with a sentence that says why and what to do instead.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import type { Day } from '#platform/values/day.js';

export const enrolmentRefusals = refusals({
  ENROLMENT_ALREADY_OPEN: {
    sv: 'Företaget har redan ett öppet deltagande i projektet. Öppna det i stället, eller avsluta det först.',
    en: 'The company already has an open enrolment in the project. Use that one, or close it first.',
  },
  ENROLMENT_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
  ENROLMENT_BEFORE_OPENED: {
    sv: 'Deltagandet öppnades {openedOn}; ange den dagen eller en senare.',
    en: 'The enrolment was opened on {openedOn}; give that day or a later one.',
  },
  ENROLMENT_BEFORE_AGREED: {
    sv: 'Företag och projekt kom överens {agreedOn}; ange den dagen eller en senare.',
    en: 'Company and project agreed on {agreedOn}; give that day or a later one.',
  },
  ENROLMENT_ALREADY_AGREED: {
    sv: 'Företag och projekt kom överens redan {since}.',
    en: 'Company and project already agreed on {since}.',
  },
  ENROLMENT_ALREADY_CLOSED: {
    sv: 'Deltagandet avslutades {since}.',
    en: 'The enrolment was closed on {since}.',
  },
  ENROLMENT_NOT_CLOSED: {
    sv: 'Deltagandet är inte avslutat, så det finns inget att ta tillbaka.',
    en: 'The enrolment is not closed, so there is nothing to take back.',
  },
  ENROLMENT_CLOSED_TOO_LONG_AGO: {
    sv: 'Avslutet registrerades {recordedOn} och kan tas tillbaka i {days} dagar. Öppna ett nytt deltagande i stället.',
    en: 'The close was recorded on {recordedOn} and can be taken back for {days} days. Open a new enrolment instead.',
  },
  ENROLMENT_OUTCOME_DOES_NOT_FIT: {
    sv: 'Det slutet passar inte här; välj {outcomes}.',
    en: 'That outcome does not fit here; choose {outcomes}.',
  },
  ENROLMENT_REASON_REQUIRED: {
    sv: 'Ange varför företaget slutar i förtid.',
    en: 'Say why the company ends early.',
  },
  ENROLMENT_NOTE_REQUIRED: {
    sv: 'Skriv en mening om vad det andra skälet är.',
    en: 'Write a sentence on what the other reason is.',
  },
  ENROLMENT_NOT_ELIGIBLE: {
    sv: 'Företaget uppfyller inte projektets regler: {why} En projektledare eller delprojektledare kan ändå komma överens, och skriver då varför.',
    en: 'The company does not meet the project’s rules: {why} A project or sub-project leader can agree all the same, and then writes why.',
  },
  ENROLMENT_JUDGEMENT_UNKNOWN: {
    sv: 'Projektet ber inte om någon bedömning med koden {code}.',
    en: 'The project asks for no judgement with the code {code}.',
  },
  ENROLMENT_ASK_AGAIN_IN_PAST: {
    sv: '{on} har varit. Ange dagen då företaget vill bli frågat igen.',
    en: '{on} has been. Give the day the company wants to be asked again.',
  },
  ENROLMENT_SAME_COACH: {
    sv: 'Den coachen är redan ansvarig.',
    en: 'That coach is already responsible.',
  },
  ENROLMENT_BEFORE_HAND_OVER: {
    sv: 'Företaget lämnades över {since}; ange den dagen eller en senare.',
    en: 'The company was handed over on {since}; give that day or a later one.',
  },
  ENROLMENT_COACH_RETIRED: {
    sv: 'Coachens uppdrag slutade {since}. Välj någon annan.',
    en: 'The coach retired on {since}. Choose somebody else.',
  },
  ENROLMENT_COACH_OUTSIDE_PROJECT: {
    sv: 'Coachen är inte med i projektet. Ge coachen en roll där först.',
    en: 'The coach is not in the project. Give the coach a role there first.',
  },
  ENROLMENT_COACH_OF_OTHER_ORGANISATION: {
    sv: 'Coachen hör till en annan part. Lämna över företaget, eller välj en coach hos den ansvariga parten.',
    en: 'The coach belongs to another partner. Hand the company over, or choose a coach of the partner responsible.',
  },
  ENROLMENT_COACH_ALREADY_NAMED: {
    sv: 'Coachen är redan med på deltagandet.',
    en: 'The coach is already on the enrolment.',
  },
  ENROLMENT_COACH_NOT_NAMED: {
    sv: 'Coachen är inte med på deltagandet.',
    en: 'The coach is not on the enrolment.',
  },
  ENROLMENT_ORGANISATION_OUTSIDE_PROJECT: {
    sv: 'Organisationen är inte med i projektet.',
    en: 'The organisation is not a partner in the project.',
  },
});

violation('enrolment_open_uq', () => enrolmentRefusals.ENROLMENT_ALREADY_OPEN({ field: 'input.companyId' }));
violation('enrolment_coach_named_uq', () =>
  enrolmentRefusals.ENROLMENT_COACH_ALREADY_NAMED({ field: 'input.coachId' }),
);

/** The day given, or today; what is told of an enrolment has happened. */
export function pastDay(given: Day | null | undefined, today: Day): Day {
  const on = given ?? today;
  if (on > today) throw enrolmentRefusals.ENROLMENT_DAY_IN_FUTURE({ on, field: 'input.on' });
  return on;
}
