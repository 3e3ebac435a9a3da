// What cannot be done when a project ends, and why.
import { refusals } from '#platform/errors.js';

export const endingRefusals = refusals({
  PROJECT_HAS_OBLIGATIONS: {
    sv: 'Projektet har {count} åtaganden som ingen har svarat för: {kinds}. Flytta, lämna över eller avsluta dem först.',
    en: 'The project has {count} obligations that nobody has answered for: {kinds}. Move, hand over or end them first.',
  },
  PROJECT_ENDING_BEGUN: {
    sv: 'Ett avslut av projektet är redan påbörjat.',
    en: 'An ending of the project is already begun.',
  },
  PROJECT_ENDING_CLOSED: {
    sv: 'Avslutet är klart sedan {since} och ändras inte mer.',
    en: 'The ending was completed on {since} and changes no more.',
  },
  PROJECT_ENDING_REASON_REQUIRED: {
    sv: 'Ange minst ett skäl till att projektet slutar i förtid.',
    en: 'Give at least one reason why the project ends early.',
  },
  PROJECT_ENDING_DECISION_REQUIRED: {
    sv: 'Ange vem som beslutade och vilken dag.',
    en: 'Say who decided and on which day.',
  },
  PROJECT_NOT_CLOSED: {
    sv: 'Projektet har inget avslut att ta tillbaka.',
    en: 'The project has no ending to take back.',
  },
  PROJECT_CLOSED_TOO_LONG_AGO: {
    sv: 'Projektet avslutades {since}. Ett avslut kan tas tillbaka inom {days} dagar.',
    en: 'The project was ended on {since}. An ending can be taken back within {days} days.',
  },
  OBLIGATION_DEED_DOES_NOT_FIT: {
    sv: 'Ett åtagande av slaget {type} kan få svaren {deeds}.',
    en: 'An obligation of the kind {type} can be answered with {deeds}.',
  },
  OBLIGATION_COMPANY_NOT_IN_PROJECT: {
    sv: 'Företaget deltar inte i det projekt som skulle ta över.',
    en: 'The company takes no part in the project that would take over.',
  },
  OBLIGATION_MOVED_TO_PAST: {
    sv: '{on} har redan varit. Flytta till i dag eller en senare dag.',
    en: '{on} has already been. Move to today or a later day.',
  },
});
