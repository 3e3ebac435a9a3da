// How organisation numbers are written.
import { expect, it } from 'vitest';
import { organisationNumberInWords } from './organisation-number.rules';

it.each([
  ['5990000217', '599000-0217'],
  ['599000-0217', '599000-0217'],
  ['', ''],
])('writes %s as %s', (number, written) => expect(organisationNumberInWords(number)).toBe(written));
