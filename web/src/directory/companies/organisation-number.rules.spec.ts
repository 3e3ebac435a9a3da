// How organisation numbers are written, and what is wrong with them.
import { expect, it } from 'vitest';
import { numberFaultOf, organisationNumberInWords } from './organisation-number.rules';

it.each([
  ['5990000217', '599000-0217'],
  ['599000-0217', '599000-0217'],
  ['', ''],
])('writes %s as %s', (number, written) => expect(organisationNumberInWords(number)).toBe(written));

it.each([
  ['', undefined],
  ['5990000217', undefined],
  ['599000-0217', undefined],
  ['599000–0217', undefined],
  ['16 599000 0217', undefined],
  ['SE599000021701', undefined],
  ['599000-0218', 'checkDigit'],
  ['599000-2017', 'checkDigit'],
  ['599000', 'form'],
  ['Gjuteriet', 'form'],
])('finds %s to be at fault by %s', (text, fault) => expect(numberFaultOf(text)).toBe(fault));
