// Signing up to activities: places, the queue to them, who sees whom, and twenty who want the last seat at once.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { sql } from '#platform/database/sql.js';
import type { Project } from '#programme/projects/project.entity.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced, least, ANNOUNCE, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { registered } from './participants.js';
import { MATCH, SIGNING, SIGN_UP, signedUp, WITHDRAW, type SignedUp } from './sign-ups.js';

type Someone = { [Key in keyof Cast]: Cast[Key] extends { cookie: string } ? Key : never }[keyof Cast];

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

const byName = (one: string, other: string): number => one.localeCompare(other, 'sv');
const coming = (): Record<string, unknown> => ({ occasions: [{ onDay: daysFromToday(10), minutes: 180 }] });

async function roster(by: Person, id: string, filter: object = {}): Promise<SignedUp[]> {
  const ask = `query($id: ID!, $f: ActivitySignUpFilter) { activity(id: $id) { signUps(filter: $f) { nodes { ${SIGN_UP} } } } }`;
  const { activity } = await as(by).do<{ activity: { signUps: { nodes: SignedUp[] } } }>(ask, { id, f: filter });
  return activity.signUps.nodes;
}

async function places(id: string): Promise<unknown> {
  const ask = 'query($id: ID!) { activity(id: $id) { placesTaken placesLeft waitingCount } }';
  return (await as(here.observer).do<{ activity: unknown }>(ask, { id })).activity;
}

describe('signing up', () => {
  it('takes a participant, with company, project and partner', async () => {
    const { id } = await announced(here, here.coach, coming());
    const company = await here.company();
    const participant = await registered(here, here.coach, { companyId: company.id, name: 'Desirée Deltagare' });
    expect(await signedUp(here.coach, id, { participantId: participant.id })).toMatchObject({
      name: 'Desirée Deltagare',
      state: 'HAS_PLACE',
      cameThrough: 'MEMBER',
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      company: { id: company.id },
      participant: { id: participant.id },
    });
    expect(await places(id)).toEqual({ placesTaken: 1, placesLeft: null, waitingCount: 0 });
    const seen = `query($company: ID!, $participant: ID!) { company(id: $company) { activities { nodes { id } } }
      participant(id: $participant) { signUps { nodes { state } } } }`;
    const ids = { company: company.id, participant: participant.id };
    expect(await as(here.coach).do(seen, ids)).toEqual({
      company: { activities: { nodes: [{ id }] } },
      participant: { signUps: { nodes: [{ state: 'HAS_PLACE' }] } },
    });
    const strangers = await as(here.partnerCoach).do<{ company: { activities: { nodes: object[] } } }>(
      'query($company: ID!) { company(id: $company) { activities { nodes { id } } } }',
      { company: company.id },
    );
    expect(strangers.company.activities.nodes).toEqual([]);
  });

  it('takes a name with an e-mail and a company as it was said', async () => {
    const { id } = await announced(here, here.coach, coming());
    const said = { name: 'Påhittad Namnsdotter', email: 'Namn@Example.com', companyName: 'Påhittade Bolaget' };
    expect(await signedUp(here.coach, id, said)).toMatchObject({
      ...said,
      email: 'namn@example.com',
      participant: null,
      company: null,
    });
  });

  it('has one effect when it is sent twice', async () => {
    const { id } = await announced(here, here.coach, { ...coming(), capacity: 5 });
    const variables = { id: v7(), input: { activityId: id, name: 'En Gång' } };
    const first = await as(here.coach).ask(SIGNING, variables);
    expect((await as(here.coach).ask(SIGNING, variables)).data).toEqual(first.data);
    expect(await places(id)).toMatchObject({ placesTaken: 1 });
  });

  it('refuses a person who is signed up already: by participant, at another company, or by e-mail', async () => {
    const { id: activityId } = await announced(here, here.coach, coming());
    const participant = await registered(here, here.coach);
    const again = await registered(here, here.coach, { samePersonAsId: participant.id });
    const first = await signedUp(here.coach, activityId, { participantId: participant.id });
    const twice = { code: 'ACTIVITY_ALREADY_SIGNED_UP', field: 'input.participantId' };
    for (const participantId of [participant.id, again.id]) {
      const variables = { input: { activityId, participantId } };
      expect(await as(here.coach).refused(SIGNING, variables)).toMatchObject(twice);
    }
    const named = { input: { activityId, name: 'Namn', email: 'samma@example.com' } };
    await as(here.coach).do(SIGNING, named);
    const other = { input: { ...named.input, email: 'SAMMA@example.com' } };
    expect(await as(here.coach).refused(SIGNING, other)).toMatchObject({ ...twice, field: 'input.email' });
    await as(here.coach).do(WITHDRAW, first);
    expect(await signedUp(here.coach, activityId, { participantId: again.id })).toMatchObject({ state: 'HAS_PLACE' });
  });

  it('refuses the same person sent twenty times at once all but once', async () => {
    const { id: activityId } = await announced(here, here.coach, coming());
    const { id: participantId } = await registered(here, here.coach);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => as(here.coach).ask(SIGNING, { input: { activityId, participantId } })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, string, string]>([
    ['of nobody', {}, {}, 'ONE_OF_REQUIRED', 'input'],
    ['of an unknown participant', {}, { participantId: v7() }, 'NOT_FOUND', 'input.participantId'],
    ['from an unknown company', {}, { name: 'Namn', companyId: v7() }, 'NOT_FOUND', 'input.companyId'],
    ['with an address that is none', {}, { name: 'Namn', email: 'nej' }, 'FORMAT_INVALID', 'input.email'],
    [
      'after the last occasion',
      { occasions: [{ onDay: daysFromToday(-1), minutes: 60 }] },
      { name: 'Namn' },
      'ACTIVITY_SIGN_UP_CLOSED',
      'input.activityId',
    ],
    [
      'before it opens',
      { signUpOpensOn: daysFromToday(2) },
      { name: 'Namn' },
      'ACTIVITY_SIGN_UP_CLOSED',
      'input.activityId',
    ],
    [
      'after it closed',
      { signUpClosesOn: daysFromToday(-2) },
      { name: 'Namn' },
      'ACTIVITY_SIGN_UP_CLOSED',
      'input.activityId',
    ],
  ])('is refused %s', async (_, activity, input, code, field) => {
    const { id: activityId } = await announced(here, here.coach, { ...coming(), ...activity });
    expect(await as(here.coach).refused(SIGNING, { input: { activityId, ...input } })).toMatchObject({ code, field });
  });

  it('is refused of two at once, and to an activity that is unknown, cancelled, or for other projects’ people', async () => {
    const { id: participantId } = await registered(here, here.coach);
    const { id: one } = await announced(here, here.coach, coming());
    const two = { input: { activityId: one, name: 'Namn', participantId } };
    expect(await as(here.coach).refused(SIGNING, two)).toMatchObject({ code: 'ONE_OF_REQUIRED', field: 'input' });
    const unknown = { input: { activityId: v7(), name: 'Namn' } };
    expect(await as(here.coach).refused(SIGNING, unknown)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.activityId',
    });
    const gone = await announced(here, here.coach, coming());
    await as(here.coach).do(verbOn('activityCancel', 'id'), { id: gone.id, version: gone.version, input: {} });
    const cancelled = { input: { activityId: gone.id, name: 'Namn' } };
    expect(await as(here.coach).refused(SIGNING, cancelled)).toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    const other = await here.world.project({ code: `annat-${v7().slice(-8)}` });
    const open = await announced(here, here.coach, coming());
    const foreign = { input: { activityId: open.id, name: 'Namn', projectId: other.id } };
    expect(await as(here.coach).refused(SIGNING, foreign)).toMatchObject({
      code: 'ACTIVITY_NOT_FOR_PROJECT',
      field: 'input.projectId',
    });
  });
});

describe('places', () => {
  it('are for as many as there are: of twenty who want the last one at once, one gets it', async () => {
    const { id: activityId } = await announced(here, here.coach, { ...coming(), capacity: 1 });
    const people = await Promise.all(Array.from({ length: 20 }, async () => registered(here, here.coach)));
    const answers = await Promise.all(
      people.map(async ({ id: participantId }) =>
        as(here.coach).ask(SIGNING, { input: { activityId, participantId } }),
      ),
    );
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals).toHaveLength(19);
    for (const { extensions } of refusals) {
      expect(extensions).toMatchObject({ code: 'ACTIVITY_FULL', field: 'input.activityId', params: { capacity: 1 } });
    }
    expect(await places(activityId)).toEqual({ placesTaken: 1, placesLeft: 0, waitingCount: 0 });
    expect(await roster(here.coach, activityId)).toHaveLength(1);
  });

  it('are waited for in order, and who withdraws gives theirs to who has waited longest', async () => {
    const { id, version } = await announced(here, here.coach, { ...coming(), capacity: 1, hasWaitingList: true });
    const first = await signedUp(here.coach, id, { name: 'Första' });
    const second = await signedUp(here.coach, id, { name: 'Andra' });
    const third = await signedUp(here.coach, id, { name: 'Tredje' });
    expect([first, second, third].map(({ state }) => state)).toEqual(['HAS_PLACE', 'WAITING', 'WAITING']);
    expect(await places(id)).toEqual({ placesTaken: 1, placesLeft: 0, waitingCount: 2 });
    const withdrawn = await as(here.coach).do<{ activitySignUpWithdraw: SignedUp }>(WITHDRAW, first);
    expect(withdrawn.activitySignUpWithdraw).toMatchObject({ state: 'WITHDRAWN', withdrawnThrough: 'MEMBER' });
    const states = async (): Promise<unknown[]> => (await roster(here.coach, id)).map(({ state }) => state);
    expect(await states()).toEqual(['WITHDRAWN', 'HAS_PLACE', 'WAITING']);
    const amended = { id, version, input: { capacity: 2 } };
    await as(here.coach).do(verbOn('activityAmend', 'placesTaken'), amended);
    expect(await states()).toEqual(['WITHDRAWN', 'HAS_PLACE', 'HAS_PLACE']);
    expect((await roster(here.coach, id, { states: ['WITHDRAWN'] })).map(({ name }) => name)).toEqual(['Första']);
    const again = { id: first.id, version: first.version + 1 };
    expect(await as(here.coach).refused(WITHDRAW, again)).toMatchObject({ code: 'ACTIVITY_SIGN_UP_WITHDRAWN' });
    const stale = { id: third.id, version: third.version };
    expect(await as(here.coach).refused(WITHDRAW, stale)).toMatchObject({ code: 'CONFLICT' });
  });

  it('pass on one by one when several withdraw at once', async () => {
    const { id } = await announced(here, here.coach, { ...coming(), capacity: 4, hasWaitingList: true });
    const people: SignedUp[] = [];
    for (let index = 0; index < 10; index += 1)
      people.push(await signedUp(here.coach, id, { name: `Person ${index}` }));
    await Promise.all(people.slice(0, 4).map(async (one) => as(here.coach).do(WITHDRAW, one)));
    expect(await places(id)).toEqual({ placesTaken: 4, placesLeft: 0, waitingCount: 2 });
    const sitting = await roster(here.coach, id, { states: ['HAS_PLACE'] });
    expect(sitting.map(({ name }) => name)).toEqual(['Person 4', 'Person 5', 'Person 6', 'Person 7']);
  });
});

describe('a name', () => {
  it('is matched to a participant, and then stands there no more', async () => {
    const { id } = await announced(here, here.coach, coming());
    const participant = await registered(here, here.coach, { name: 'Rätt Namn' });
    const sent = await signedUp(here.coach, id, { name: 'Rtt Namn', email: 'ratt@example.com' });
    const match = { ...sent, input: { participantId: participant.id } };
    const { activitySignUpMatch: matched } = await as(here.coach).do<{ activitySignUpMatch: SignedUp }>(MATCH, match);
    expect(matched).toMatchObject({ name: 'Rätt Namn', email: null, participant: { id: participant.id } });
    expect(await as(here.coach).refused(MATCH, { ...match, version: matched.version })).toMatchObject({
      code: 'ACTIVITY_ALREADY_SIGNED_UP',
      field: 'input.participantId',
    });
    const other = await registered(here, here.coach);
    const elsewhere = { id: matched.id, version: matched.version, input: { participantId: other.id } };
    expect(await as(here.coach).refused(MATCH, elsewhere)).toMatchObject({ code: 'ACTIVITY_SIGN_UP_MATCHED' });
    const unmatched = await roster(here.coach, id, { isMatched: false });
    expect(unmatched).toEqual([]);
  });

  it('is not matched to another partner’s participant', async () => {
    const { id } = await announced(here, here.coach, coming());
    const sent = await signedUp(here.coach, id, { name: 'Namn' });
    const theirs = await registered(here, here.partnerCoach);
    for (const by of [here.coach, here.leader]) {
      const match = { ...sent, input: { participantId: theirs.id } };
      expect(await as(by).refused(MATCH, match)).toMatchObject({ code: 'NOT_FOUND', field: 'input.participantId' });
    }
  });

  it('is erased, also from what was written before', async () => {
    const { id } = await announced(here, here.coach, coming());
    const sent = await signedUp(here.coach, id, {
      name: 'Glömd Namnsdotter',
      email: 'glom@example.com',
      companyName: 'Glömda Bolaget',
    });
    const erase = `mutation($id: ID!, $version: Int!) { activitySignUpErase(id: $id, expectedVersion: $version) { ${SIGN_UP} } }`;
    const { activitySignUpErase: erased } = await as(here.coach).do<{ activitySignUpErase: SignedUp }>(erase, sent);
    expect(erased).toMatchObject({ name: null, email: null, companyName: null, state: 'HAS_PLACE' });
    expect(erased['erasedAt']).not.toBeNull();
    const history = 'query($id: ID!) { history(of: $id) { nodes { changes { field before after hidden } } } }';
    const told = JSON.stringify(await as(here.coach).do(history, { id: sent.id }));
    expect(told).toContain('writtenName');
    expect(told).not.toContain('Glöm');
    const again = { id: erased.id, version: erased.version };
    expect(await as(here.coach).refused(erase, again)).toMatchObject({ code: 'ACTIVITY_SIGN_UP_ERASED' });
  });
});

describe('a participant who is erased', () => {
  it('has no name on the roster, nor in what was written before they were matched', async () => {
    const { id } = await announced(here, here.coach, coming());
    const participant = await registered(here, here.coach, { name: 'Raderad Deltagare' });
    const sent = await signedUp(here.coach, id, { name: 'Raderad Namnsdotter' });
    await as(here.coach).do(MATCH, { ...sent, input: { participantId: participant.id } });
    const erase =
      'mutation($id: ID!, $version: Int!) { participantErase(id: $id, expectedVersion: $version) { erasedAt } }';
    await as(here.coach).do(erase, { ...participant });
    expect(await roster(here.coach, id)).toMatchObject([{ name: null, state: 'HAS_PLACE' }]);
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after } } } }';
    const told = JSON.stringify(await as(here.coach).do(history, { id: sent.id }));
    expect(told).toContain('activitySignUp.match');
    expect(told).not.toContain('Raderad');
    const other = await announced(here, here.coach, coming());
    const gone = { input: { activityId: other.id, participantId: participant.id } };
    expect(await as(here.coach).refused(SIGNING, gone)).toMatchObject({ code: 'PARTICIPANT_ERASED' });
  });
});

describe('who sees whom on the roster', () => {
  /** An activity of the owner in its project, to which two partners and another project send people. */
  async function mixed(): Promise<{ activity: Announced; other: Person; hidden: SignedUp }> {
    const project = await here.world.project({ code: `annat-${v7().slice(-8)}` });
    const roles = [{ project, role: 'COACH' as never }];
    const other = await here.world.person({ name: 'Annat Projekts Coach', organisation: here.partner, roles });
    const activity = await announced(here, here.coach, { ...coming(), projectIds: [project.id] });
    const own = await registered(here, here.coach, { name: 'Egen Deltagare' });
    const partners = await registered(here, here.partnerCoach, { name: 'Partnerns Deltagare' });
    const protectedOne = { name: 'Hemlig Deltagare', isIdentityProtected: true };
    const unseen = await registered(here, here.partnerCoach, protectedOne);
    await signedUp(here.coach, activity.id, { participantId: own.id });
    await signedUp(here.partnerCoach, activity.id, { participantId: partners.id });
    const hidden = await signedUp(here.partnerCoach, activity.id, { participantId: unseen.id });
    await signedUp(other, activity.id, { name: 'Annat Projekts Deltagare', projectId: project.id });
    return { activity, other, hidden };
  }

  it('is all for those who arrange, the own people for the others, and a protected name for hardly anybody', async () => {
    const { activity, other } = await mixed();
    const names = async (by: Person): Promise<string[]> =>
      (await roster(by, activity.id)).map(({ name }) => (name as string | null) ?? '(skyddat)').toSorted(byName);
    const all = ['Annat Projekts Deltagare', 'Egen Deltagare', 'Partnerns Deltagare', '(skyddat)'];
    expect(await names(here.coach)).toEqual(all.toSorted(byName));
    expect(await names(here.colleague)).toEqual(all.toSorted(byName));
    expect(await names(here.leader)).toEqual([...all.slice(0, 3), 'Hemlig Deltagare'].toSorted(byName));
    expect(await names(here.partnerCoach)).toEqual(['Hemlig Deltagare', 'Partnerns Deltagare']);
    expect(await names(here.partnerColleague)).toEqual(['(skyddat)', 'Partnerns Deltagare']);
    expect(await names(other)).toEqual(['Annat Projekts Deltagare']);
    expect(await names(here.auditor)).toEqual(['(skyddat)', 'Egen Deltagare', 'Partnerns Deltagare']);
    for (const nobody of [here.observer, here.admin, here.bystander]) expect(await names(nobody)).toEqual([]);
  });

  it('shows those who arrange a name, and never the participant of another partner', async () => {
    const { activity } = await mixed();
    const seen = await roster(here.coach, activity.id);
    expect(seen.filter(({ participant }) => participant)).toHaveLength(1);
  });

  it.each<[Someone, string | null]>([
    ['leader', null],
    ['coach', null],
    ['partnerCoach', null],
    ['partnerColleague', null],
    ['auditor', 'FORBIDDEN'],
    ['observer', 'NOT_FOUND'],
    ['bystander', 'NOT_FOUND'],
  ])('says who withdraws a partner’s person: %s, %s', async (someone, code) => {
    const { hidden } = await mixed();
    const expected = someone === 'observer' || someone === 'bystander' ? ['FORBIDDEN', 'NOT_FOUND'] : [code];
    if (code === null) await as(here[someone]).do(WITHDRAW, hidden);
    else expect(expected).toContain((await as(here[someone]).refused(WITHDRAW, hidden)).code);
  });

  it('lets nobody sign people up for a project they do not work in', async () => {
    const { activity, other } = await mixed();
    const variables = { input: { activityId: activity.id, name: 'Namn' } };
    expect(await as(other).refused(SIGNING, variables)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(here.observer).refused(SIGNING, variables)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(here.partnerCoach).do(SIGNING, variables)).toMatchObject({
      activitySignUp: { organisation: { id: here.partner.id } },
    });
    expect(await as(here.leader).do(ANNOUNCE, { input: least(here) })).toBeDefined();
  });
});

describe('when a project has ended', () => {
  /** A course to come of one project, with somebody of another on its roster. */
  async function shared(): Promise<{
    fresh: Cast;
    other: Project;
    activity: Announced;
    theirs: SignedUp;
    leads: Person;
  }> {
    const fresh = await cast();
    const other = await fresh.world.project({ code: `annat-${v7().slice(-8)}` });
    const roles = [{ project: other, role: ProjectRoleName.PROJECT_LEADER }];
    const leads = await fresh.world.person({ name: 'Annat Projekts Ledare', organisation: fresh.owner, roles });
    const activity = await announced(fresh, fresh.coach, { ...coming(), projectIds: [other.id] });
    const theirs = await signedUp(leads, activity.id, { name: 'Annat Projekts Deltagare', projectId: other.id });
    return { fresh, other, activity, theirs, leads };
  }

  const over = async ({ world }: Cast, { id }: Project): Promise<void> =>
    inside(world.workspaceId, (db) =>
      db.transaction(async () => {
        await db.run(sql`UPDATE project SET ended_on = ${daysFromToday(-1)}
          WHERE workspace_id = ${db.workspace} AND id = ${id}`);
      }),
    );

  it('its people can still be withdrawn from another project’s activity, and no more are signed up', async () => {
    const { fresh, other, activity, theirs, leads } = await shared();
    await over(fresh, other);
    const another = { id: v7(), input: { activityId: activity.id, name: 'En Till', projectId: other.id } };
    expect((await as(leads).refused(SIGNING, another)).code).toBe('PROJECT_CLOSED');
    const { activitySignUpWithdraw: row } = await as(fresh.coach).do<{ activitySignUpWithdraw: SignedUp }>(WITHDRAW, {
      id: theirs.id,
      version: theirs.version,
    });
    expect(row.state).toBe('WITHDRAWN');
  });

  it('its activities are closed to the people of every project', async () => {
    const { fresh, other, activity, theirs, leads } = await shared();
    await over(fresh, fresh.project);
    const another = { id: v7(), input: { activityId: activity.id, name: 'En Till', projectId: other.id } };
    expect((await as(leads).refused(SIGNING, another)).code).toBe('PROJECT_CLOSED');
    const ids = { id: theirs.id, version: theirs.version };
    expect((await as(leads).refused(WITHDRAW, ids)).code).toBe('PROJECT_CLOSED');
  });
});
