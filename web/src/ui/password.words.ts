// What a field for a password says.
import { wordsOf } from './words';

export const PASSWORD = wordsOf(
  'password',
  { show: 'Visa eller dölj lösenordet' },
  { show: 'Show or hide the password' },
);
