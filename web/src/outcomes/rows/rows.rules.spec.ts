// Cases for which rows an address asks for.
import { expect, it } from 'vitest';
import { partsOf, searchOf, sourceOf } from './rows.rules';

it('takes from an address what it knows, and leaves the rest', () => {
  const given = { target: 'a', stage: 'ACTIVE', silent: true, county: 5, page: 3 };
  expect(searchOf(given)).toEqual({ target: 'a', stage: 'ACTIVE', silent: true, county: '5' });
  expect(searchOf({ stage: 'FLYING', silent: 'yes', code: ['x'] })).toEqual({});
});

it.each([
  [{ target: 'a', county: '05' }, 'target'],
  [{ gender: 'WOMAN' }, 'group'],
  [{ partner: 'a' }, 'participation'],
] as const)('finds what %o names in %s', (search, source) => expect(sourceOf(search)).toBe(source));

it.each([
  ['companies', {}, 'participating'],
  ['companies', { stage: 'ACTIVE' }, 'staged'],
  ['companies', { silent: true, stage: 'ACTIVE' }, 'silent'],
  ['steps', {}, 'steps'],
] as const)('asks of %s with %o for one list', (kind, search, part) => {
  const asked = Object.entries(partsOf(kind, search)).filter(([, isAsked]) => isAsked);
  expect(asked).toEqual([[part, true]]);
});
