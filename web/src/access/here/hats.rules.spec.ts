// Cases for what somebody is here.
import { expect, it } from 'vitest';
import { hatsOf, rightsOf } from './hats';
import type { Me } from './person';

type Role = Me['roles'][number];

const role = (id: string, held: Role['role'], change: Partial<Role['project']> = {}): Role => ({
  id: `${id}-${held}`,
  role: held,
  untilOn: null,
  project: { id, name: { sv: id, en: id }, startsOn: '2020-01-01', endedOn: null, ...change },
});

const me = (roles: Role[]): Me => ({ account: { email: '' }, member: null, roles, workspace: null, workspaces: [] });

it('has the projects that run first, and of those the ones that one leads', () => {
  const { projects } = hatsOf(
    me([
      role('ended', 'PROJECT_LEADER', { endedOn: '2024-02-29' }),
      role('to-come', 'PROJECT_LEADER', { startsOn: '2999-01-01' }),
      role('coached', 'COACH'),
      role('led', 'PROJECT_LEADER'),
      role('led', 'COACH'),
    ]),
  );
  expect(projects.map(({ id }) => id)).toEqual(['led', 'coached', 'to-come', 'ended']);
});

it('counts no role that has ended', () => {
  const { isLeader, isCoach } = hatsOf(
    me([{ ...role('led', 'PROJECT_LEADER'), untilOn: '2020-12-31' }, role('led', 'COACH')]),
  );
  expect({ isLeader, isCoach }).toEqual({ isLeader: false, isCoach: true });
});

it('sees the same for as long as the roles that one holds are the same', () => {
  const [led, coached] = [role('led', 'PROJECT_LEADER'), role('coached', 'COACH')];
  const ended = { ...led, untilOn: '2020-12-31' };
  expect(rightsOf(me([led, coached]))).toBe(rightsOf(me([coached, led])));
  expect(rightsOf(me([ended, coached]))).toBe(rightsOf(me([coached])));
  expect(rightsOf(me([led, coached]))).not.toBe(rightsOf(me([coached])));
  const member = { id: 'm', name: '', isAdmin: true, organisation: { id: 'o', name: '' } };
  expect(rightsOf({ ...me([led]), member })).not.toBe(
    rightsOf({ ...me([led]), member: { ...member, isAdmin: false } }),
  );
});
