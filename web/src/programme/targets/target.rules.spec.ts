// Cases for what a form of a target means.
import { expect, it } from 'vitest';
import { promiseOf, reviseOf, type TargetFields } from './target.rules';

const fields: TargetFields = {
  id: 'a',
  unit: 'COMPANY',
  value: 60,
  name: 'Glömt',
  nameEn: '',
  organisationId: '',
  fromOn: '',
  untilOn: '',
  reason: ' ',
};

it('leaves out what was left empty', () => {
  expect(promiseOf(fields, 'p')).toEqual({ projectId: 'p', unit: 'COMPANY', value: 60 });
});

it('names a kind of its own in both languages', () => {
  const own = { ...fields, unit: 'OWN' as const, value: '5', untilOn: '2026-12-31', reason: 'Beslut' };
  expect(promiseOf(own, 'p')).toEqual({
    projectId: 'p',
    unit: 'OWN',
    value: 5,
    name: { sv: 'Glömt', en: 'Glömt' },
    untilOn: '2026-12-31',
    reason: 'Beslut',
  });
});

it('revises with a reason', () => {
  expect(reviseOf({ ...fields, value: 70, reason: 'Fler parter' })).toEqual({ value: 70, reason: 'Fler parter' });
});
