// The names that the catalogue of this house is judged by.
import type { CatalogueTerms } from '#platform/database/catalogue/lint.js';

/** The names used by Stegvis itself. */
export const houseTerms: CatalogueTerms = {
  ownerRole: 'stegvis_owner',
  appRole: 'stegvis_app',
  doorRole: 'stegvis_door',
  appendOnly: ['history_entry'],
  doorOnly: ['credential', 'auth_session', 'sign_in_attempt', 'account_workspace', 'password_reset'],
  exemptions: [],
};
