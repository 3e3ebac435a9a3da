// What an effect inquiry, and its link, is refused for.
import { refusals } from '#platform/errors.js';

export const effectInquiryRefusals = refusals({
  EFFECT_INQUIRY_INVALID: {
    sv: 'Länken gäller inte. Be den som skickade den om en ny.',
    en: 'The link is not valid. Ask whoever sent it for a new one.',
  },
  EFFECT_INQUIRY_EXPIRED: {
    sv: 'Länken gick ut {on}. Be den som skickade den om en ny; det ni har svarat finns kvar.',
    en: 'The link expired on {on}. Ask whoever sent it for a new one; what you have answered is kept.',
  },
  EFFECT_INQUIRY_CONFIRMED: {
    sv: 'Svaren är redan bekräftade. Tack!',
    en: 'The answers are confirmed already. Thank you!',
  },
  EFFECT_INQUIRY_CANCELLED: {
    sv: 'Effektfrågan är struken sedan {since}.',
    en: 'The effect inquiry was cancelled on {since}.',
  },
  EFFECT_INQUIRY_UNANSWERED: {
    sv: 'Svara på alla tre frågorna innan ni bekräftar.',
    en: 'Answer all three questions before you confirm.',
  },
  EFFECT_INQUIRY_NO_ADDRESS: {
    sv: 'Ingen kontakt på företaget har en e-postadress och vill ha frågan. Ange en kontakt.',
    en: 'No contact at the company has an address and wants the question. Name a contact.',
  },
});
