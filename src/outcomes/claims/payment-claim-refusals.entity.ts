// What cannot be said of a payment claim, and why.
import { refusals } from '#platform/errors.js';

export const paymentClaimRefusals = refusals({
  PAYMENT_CLAIM_PERIOD_BACKWARDS: {
    sv: 'Periodens sista dag kan inte vara före den första.',
    en: 'The last day of the period cannot be before the first.',
  },
  PAYMENT_CLAIM_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
  PAYMENT_CLAIM_DAY_BEFORE_SUBMITTED: {
    sv: 'Ansökan lämnades in {submittedOn}; det här kan inte ha hänt dessförinnan.',
    en: 'The claim was submitted on {submittedOn}; this cannot have happened before.',
  },
  PAYMENT_CLAIM_PARTNER_UNKNOWN: {
    sv: 'Organisationen är inte part i projektet.',
    en: 'The organisation is not a partner in the project.',
  },
  PAYMENT_CLAIM_ALREADY_ANSWERED: {
    sv: 'Ansökan besvarades redan {since}.',
    en: 'The claim was already answered on {since}.',
  },
  PAYMENT_CLAIM_ALREADY_PAID: {
    sv: 'Ansökan betalades redan {since}.',
    en: 'The claim was already paid on {since}.',
  },
  PAYMENT_CLAIM_WITHDRAWN: {
    sv: 'Ansökan drogs tillbaka {since}.',
    en: 'The claim was withdrawn on {since}.',
  },
});
