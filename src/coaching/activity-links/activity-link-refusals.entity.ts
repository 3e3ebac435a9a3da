// What a link to an activity, and an invitation, is refused for.
import { refusals } from '#platform/errors.js';

export const activityLinkRefusals = refusals({
  ACTIVITY_LINK_INVALID: {
    sv: 'Länken gäller inte. Be den som skickade den om en ny.',
    en: 'The link is not valid. Ask whoever sent it for a new one.',
  },
  ACTIVITY_LINK_WITHOUT_PLACE: {
    sv: 'Ingen är anmäld genom den här länken.',
    en: 'Nobody has signed up by this link.',
  },
  ACTIVITY_INVITE_NO_ADDRESS: {
    sv: 'Det finns ingen e-postadress att skicka inbjudan till.',
    en: 'There is no e-mail address to send the invitation to.',
  },
  ACTIVITY_INVITE_UNWILLING: {
    sv: 'Kontakten har tagit tillbaka sitt samtycke till inbjudningar.',
    en: 'The contact has withdrawn the consent to invitations.',
  },
});
