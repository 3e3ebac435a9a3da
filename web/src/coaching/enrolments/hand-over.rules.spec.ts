// Cases of who can take over a company.
import { expect, test } from 'vitest';
import { takersOf } from './hand-over.rules';

const organisation = { id: 'o', name: 'Exempelbolaget' };
const held = (role: string, untilOn: string | null = null, projectId = 'p') => ({
  role,
  untilOn,
  project: { id: projectId },
});
const members = [
  { id: 'ny', name: 'Åsa Ny', organisation, roles: [held('COACH')] },
  { id: 'van', name: 'Bo Van', organisation, roles: [held('COACH')] },
  { id: 'leder', name: 'Cia Leder', organisation, roles: [held('PROJECT_LEADER')] },
  { id: 'leder-bara', name: 'Dan Leder', organisation, roles: [held('PROJECT_LEADER')] },
  { id: 'slutat', name: 'Eva Slutat', organisation, roles: [held('COACH', '2026-01-31')] },
  { id: 'annan', name: 'Fia Annan', organisation, roles: [held('COACH', null, 'q')] },
  { id: 'ser', name: 'Gun Ser', organisation, roles: [held('OBSERVER')] },
];
const coaches = ['van', 'leder', 'slutat', 'annan', 'ser'].map((id) => ({ id: `c-${id}`, member: { id } }));
const sought = { projectId: 'p', today: '2026-02-01', mayAppoint: true };

test.each([
  ['a leader chooses among those who coach there and those who are to', true, ['van', 'leder', 'ny']],
  ['whoever may not appoint, among those who are appointed', false, ['van', 'leder']],
])('%s', (_, mayAppoint, found) => {
  expect(takersOf(members, coaches, { ...sought, mayAppoint }).map(({ memberId }) => memberId)).toEqual(found);
});

test('only whoever is appointed has a coach to hand over to', () => {
  const ids = takersOf(members, coaches, sought).map(({ name, coachId }) => [name, coachId]);
  expect(ids).toEqual([
    ['Bo Van, Exempelbolaget', 'c-van'],
    ['Cia Leder, Exempelbolaget', 'c-leder'],
    ['Åsa Ny, Exempelbolaget', undefined],
  ]);
});
