// What cannot be done with participants, and why.
import { refusals } from '#platform/errors.js';

export const participantRefusals = refusals({
  PARTICIPANT_ERASED: {
    sv: 'Deltagarens uppgifter är raderade.',
    en: 'The participant’s details have been erased.',
  },
  PARTICIPANT_FACT_NOT_ASKED: {
    sv: 'Projektet frågar inte efter {fact}, så uppgiften sparas inte.',
    en: 'The project does not ask for {fact}, so it is not kept.',
  },
  PARTICIPANT_CONTACT_OF_OTHER_COMPANY: {
    sv: 'Kontakten finns på ett annat företag.',
    en: 'The contact is at another company.',
  },
  PARTICIPANT_ALREADY_REGISTERED: {
    sv: 'Kontakten är redan deltagare i projektet.',
    en: 'The contact already is a participant of the project.',
  },
  PARTICIPANT_OF_OTHER_PROJECT: {
    sv: 'Deltagaren är med i ett annat projekt; samma person räknas en gång i varje projekt.',
    en: 'The participant is in another project; the same person counts once in each project.',
  },
  PARTICIPANT_GENDER_OF_NAMED: {
    sv: 'Kön går inte att söka på bland namngivna deltagare. Läs deltagaren i stället; det lämnar ett spår.',
    en: 'Named participants are not searched by gender. Read the participant instead, which leaves a trace.',
  },
  PARTICIPANT_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
  PARTICIPANT_ALREADY_LEFT: {
    sv: 'Deltagaren slutade {since}.',
    en: 'The participant left on {since}.',
  },
  PARTICIPANT_HAS_NOT_LEFT: {
    sv: 'Deltagaren är med sedan {since}.',
    en: 'The participant has been in since {since}.',
  },
  PARTICIPANT_OUT_BEFORE_IN: {
    sv: 'Deltagaren kom in {inOn}; det går inte att ha slutat före dess.',
    en: 'The participant came in on {inOn}, and cannot have left before.',
  },
  PARTICIPANT_IN_BEFORE_OUT: {
    sv: 'Deltagaren slutade {outOn}; återkomsten är tidigast den dagen.',
    en: 'The participant left on {outOn}; the return is that day at the earliest.',
  },
});
