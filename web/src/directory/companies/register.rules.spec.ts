// What is sent of a new company, which it may be, and who may register it where.
import { describe, expect, it } from 'vitest';
import type { Hats } from '../../access/here/hats';
import { alikeOf, BLANK, likesOf, mayRegister, openTo, registered, type RegisterForm } from './register.rules';
import { registerSearchOf } from './register.search';

const FORM: RegisterForm = { ...BLANK, id: 'c', name: ' Gjuteriet ', postalCode: ' 123 45', projectId: 'p' };

it('is sent without what was left empty', () => {
  expect(registered(FORM)).toEqual({ name: 'Gjuteriet', postalCode: '123 45' });
});

describe('what is asked as one types', () => {
  it.each([
    [{ name: 'Gj' }, undefined],
    [{}, { name: 'Gjuteriet', municipalityCode: null, organisationNumber: '', hasNumber: false }],
    [
      { organisationNumber: '599000', municipalityCode: '2180' },
      { name: 'Gjuteriet', municipalityCode: '2180', organisationNumber: '599000', hasNumber: false },
    ],
    [
      { organisationNumber: '599000-0217' },
      { name: 'Gjuteriet', municipalityCode: null, organisationNumber: '599000-0217', hasNumber: true },
    ],
  ])('with %o is %o', (said, asked) => expect(alikeOf({ ...FORM, ...said })).toEqual(asked));
});

it('names the one with the same number first, and once', () => {
  const one = { id: 'a', name: 'Gjuteriet AB', postTown: null, organisationNumber: '5990000217' };
  const other = { ...one, id: 'b' };
  const found = {
    company: other,
    companyDuplicates: [one, other].map((company) => ({ isInSamePlace: false, company })),
  };
  expect(likesOf(found).map(({ id, has }) => `${id} ${has}`)).toEqual(['b number', 'a name']);
  expect(likesOf(undefined)).toEqual([]);
});

describe('who', () => {
  const project = (id: string, role: string, endedOn: string | null) =>
    ({ id, role, endedOn, startsOn: '2026-01-01', name: { sv: id, en: id } }) as Hats['projects'][number];
  it('works in a project that goes on may enrol there', () => {
    const projects = [
      project('coached', 'COACH', null),
      project('ended', 'PROJECT_LEADER', '2026-11-01'),
      project('audited', 'AUDITOR', null),
    ];
    const hats: Hats = { isCoach: true, isAdmin: false, isLeader: true, projects };
    expect(openTo(hats, '2026-11-22').map(({ id }) => id)).toEqual(['coached']);
  });
  it.each([
    [{ isCoach: true, isLeader: false, isAdmin: false }, true],
    [{ isCoach: false, isLeader: false, isAdmin: true }, true],
    [{ isCoach: false, isLeader: false, isAdmin: false }, false],
  ])('is %o may register: %s', (hats, may) => expect(mayRegister(hats)).toBe(may));
});

it.each([
  [{ name: 'Gjuteriet' }, { name: 'Gjuteriet' }],
  [{ name: 5990000217 }, { name: '5990000217' }],
  [{ name: ' ' }, {}],
  [{}, {}],
])('reads the address %o as %o', (given, read) => expect(registerSearchOf(given)).toEqual(read));
