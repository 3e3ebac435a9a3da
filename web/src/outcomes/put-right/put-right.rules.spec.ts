import { describe, expect, it } from 'vitest';
import { countOf, wayTo, type Thing, type Way } from './put-right.rules';

const thing = (subject: string, field = '', company: Thing['company'] = { id: 'company' }): Thing => ({
  subject,
  id: 'it',
  field,
  company,
});

describe('the way to what is put right', () => {
  it.each([
    [thing('CoachingSession', 'missing'), { to: '/visits/it', search: { log: true } }],
    [thing('Action', 'completedOn'), { to: '/actions', search: { company: 'company', done: 'it' } }],
    [thing('Action', 'completedOn', null), { to: '/actions', search: { done: 'it' } }],
    [thing('Company', 'figures'), { to: '/companies/company' }],
    [thing('Participant', 'gender', null), undefined],
    [thing('Assessment', 'signedOffOn'), { to: '/companies/company' }],
    [thing('Project', 'roles', null), { to: '/team', search: { project: 'it' } }],
    [thing('Project', 'targets', null), { to: '/project/targets' }],
    [thing('Member', 'roles', null), { to: '/team', search: { member: 'it' } }],
    [thing('SomethingNewer'), undefined],
  ] as [Thing, Way | undefined][])('of %j is %j', (one, way) => {
    expect(wayTo(one)).toEqual(way);
  });

  it('is counted over all the rules', () => {
    expect(countOf([])).toBe(0);
    expect(countOf([{ count: 3 }, { count: 4 }])).toBe(7);
  });
});
