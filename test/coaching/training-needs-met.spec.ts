// Matching training needs to activities and providers, and meeting them by being there: with the day, and partly when too few came.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, today, variablesOf, type Cast, type Opened } from './cast.js';
import { registered } from './participants.js';
import { MATCH as RECOGNISE, recorded, signedUp } from './sign-ups.js';
import { companyOf, further, need, skill, told, type Told } from './skills.js';

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

const MATCH = further('trainingNeedMatch', 'TrainingNeed');

/** A course of two days, of which both have been. */
async function course(by: Person = here.coach, input: Record<string, unknown> = {}): Promise<Announced> {
  const occasions = [
    { onDay: daysFromToday(-9), minutes: 180 },
    { onDay: daysFromToday(-2), minutes: 180 },
  ];
  return announced(here, by, { occasions, ...input });
}

const occasion = ({ occasions }: Announced, index: number): string => occasions[index]?.id ?? '';
const present = (...ids: string[]): object[] => ids.map((participantId) => ({ participantId, presence: 'PRESENT' }));
const matched = (by: Person, on: Opened, input: object): Promise<Told> =>
  told(by, 'trainingNeedMatch', 'TrainingNeed', on, input);

async function seen(by: Person, { id }: Opened): Promise<Told> {
  const query = 'query($id: ID!) { trainingNeed(id: $id) { id version state metOn peopleMet matches { id } } }';
  const { trainingNeed } = await as(by).do<{ trainingNeed: Told }>(query, { id });
  return trainingNeed;
}

describe('matching a need', () => {
  it('finds an activity for it, which shows the need in turn', async () => {
    const companyId = await companyOf(here, here.coach);
    const open = await need(here, here.coach, { companyId, what: 'Truckkort.', people: 2 });
    expect(open).toMatchObject({ state: 'OPEN', metOn: null, peopleMet: 0, matches: [] });
    const activity = await course();
    const found = await matched(here.coach, open, { activityId: activity.id });
    expect(found).toMatchObject({
      version: 2,
      state: 'MATCHED',
      matches: [{ activity: { id: activity.id }, matchedOn: today(), providerName: null }],
    });
    const asked = 'query($id: ID!) { activity(id: $id) { trainingNeeds { nodes { id state } } } }';
    expect(await as(here.leader).do(asked, { id: activity.id })).toEqual({
      activity: { trainingNeeds: { nodes: [{ id: open.id, state: 'MATCHED' }] } },
    });
    expect(await as(here.partnerCoach).do(asked, { id: activity.id })).toEqual({
      activity: { trainingNeeds: { nodes: [] } },
    });
  });

  it('finds a provider, by name or as an organisation, and nothing twice', async () => {
    const open = await need(here, here.coach, { what: 'Truckkort.' });
    const byName = await matched(here.coach, open, { providerName: 'Påhittade Truckskolan' });
    const both = await matched(here.coach, byName, { providerOrganisationId: here.partner.id });
    expect(both.state).toBe('MATCHED');
    expect(both['matches']).toMatchObject([
      { providerName: 'Påhittade Truckskolan' },
      { providerOrganisation: { id: here.partner.id } },
    ]);
    const again = await matched(here.coach, both, { providerName: 'Påhittade Truckskolan' });
    expect(again['matches']).toEqual(both['matches']);
    expect(again.version).toBe(both.version);
  });

  it('is done at once for all that companies share, each with a line in its own history', async () => {
    const { id: skillId } = await skill(here.coach, 'Mätteknik');
    const needs = [];
    for (let index = 0; index < 3; index += 1) {
      needs.push(await need(here, here.coach, { companyId: await companyOf(here, here.coach), skillId }));
    }
    const [first, ...others] = needs as [Told, Told, Told];
    const activity = await course();
    await matched(here.coach, first, { activityId: activity.id, alsoIds: others.map(({ id }) => id) });
    for (const one of needs) {
      expect(await seen(here.coach, one)).toMatchObject({ state: 'MATCHED' });
      const history = 'query($id: ID!) { history(of: $id) { nodes { verb } } }';
      expect(await as(here.coach).do(history, { id: one.id })).toMatchObject({
        history: { nodes: [{ verb: 'trainingNeed.match' }, { verb: 'trainingNeed.identify' }] },
      });
    }
  });

  it.each<[string, () => Promise<object>, string, string]>([
    ['nothing', async () => ({}), 'ONE_OF_REQUIRED', 'input'],
    [
      'two things at once',
      async () => ({ providerName: 'Skolan', providerOrganisationId: here.partner.id }),
      'ONE_OF_REQUIRED',
      'input',
    ],
    ['an unknown activity', async () => ({ activityId: v7() }), 'NOT_FOUND', 'input.activityId'],
    [
      'an unknown need besides',
      async () => ({ providerName: 'Skolan', alsoIds: [v7()] }),
      'NOT_FOUND',
      'input.alsoIds.0',
    ],
    [
      'an activity of another project',
      async () => {
        const other = await here.world.project();
        const roles = [{ project: other, role: 'COACH' as never }];
        const by = await here.world.person({ organisation: here.owner, roles });
        return { activityId: (await course(by, { projectId: other.id })).id };
      },
      'TRAINING_NEED_ACTIVITY_OF_OTHER_PROJECT',
      'input.activityId',
    ],
  ])('is refused to %s', async (_, input, code, field) => {
    const open = await need(here, here.coach, { what: 'Truckkort.' });
    const refusal = await as(here.coach).refused(MATCH, variablesOf(open, (await input()) as Record<string, unknown>));
    expect(refusal).toMatchObject({ code, field });
  });

  it('is refused where another coach answers for the company, and for what is withdrawn', async () => {
    const mine = await need(here, here.coach, { companyId: await companyOf(here, here.coach), what: 'Truckkort.' });
    const provider = { providerName: 'Skolan' };
    expect(await as(here.colleague).refused(MATCH, variablesOf(mine, provider))).toMatchObject({ code: 'FORBIDDEN' });
    const gone = await told(here.coach, 'trainingNeedWithdraw', 'TrainingNeed', mine, { reason: 'Nej.' });
    const refusal = await as(here.coach).refused(MATCH, variablesOf(gone, provider));
    expect(refusal).toMatchObject({ code: 'TRAINING_NEED_WITHDRAWN', field: 'id' });
  });

  it('is taken back, and then finds nothing', async () => {
    const open = await need(here, here.coach, { what: 'Truckkort.' });
    const found = await matched(here.coach, open, { providerName: 'Skolan' });
    const [match] = found['matches'] as { id: string }[];
    const input = { matchId: match?.id ?? '', reason: 'De hade fullt.' };
    const back = await told(here.coach, 'trainingNeedUnmatch', 'TrainingNeed', found, input);
    expect(back).toMatchObject({ state: 'OPEN', matches: [] });
    const twice = await as(here.coach).refused(
      further('trainingNeedUnmatch', 'TrainingNeed'),
      variablesOf(back, input),
    );
    expect(twice).toMatchObject({ code: 'NOT_FOUND', field: 'input.matchId' });
  });

  it('finds nothing any more when the activity is cancelled', async () => {
    const activity = await announced(here, here.coach, { occasions: [{ onDay: daysFromToday(9), minutes: 60 }] });
    const open = await need(here, here.coach, { what: 'Truckkort.' });
    await matched(here.coach, open, { activityId: activity.id });
    await as(here.coach).do(verbOn('activityCancel', 'id'), variablesOf(activity, {}));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'OPEN' });
  });
});

describe('meeting a need by being there', () => {
  it('is done on the day when as many as need it have been present, and partly before', async () => {
    const companyId = await companyOf(here, here.coach);
    const open = await need(here, here.coach, { companyId, what: 'Truckkort.', people: 2 });
    const activity = await course();
    await matched(here.coach, open, { activityId: activity.id });
    const one = await registered(here, here.coach, { companyId });
    const other = await registered(here, here.coach, { companyId });
    const elsewhere = await registered(here, here.coach);
    await recorded(here.coach, occasion(activity, 0), present(one.id, elsewhere.id));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'PARTLY_MET', metOn: null, peopleMet: 1 });
    await recorded(here.coach, occasion(activity, 1), present(one.id));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'PARTLY_MET', peopleMet: 1 });
    await recorded(here.coach, occasion(activity, 1), present(one.id, other.id));
    const met = { state: 'MET', metOn: daysFromToday(-2), peopleMet: 2 };
    expect(await seen(here.coach, open)).toMatchObject(met);
    const list = `query($f: TrainingNeedFilter) { trainingNeeds(filter: $f) { rows { nodes { id } } sums { met peopleMet open } } }`;
    const filter = { companyId, states: ['MET'] };
    expect(await as(here.leader).do(list, { f: filter })).toEqual({
      trainingNeeds: { rows: { nodes: [{ id: open.id }] }, sums: { met: 1, peopleMet: 2, open: 0 } },
    });
    await recorded(here.coach, occasion(activity, 1), [{ participantId: other.id, presence: 'ABSENT' }]);
    expect(await seen(here.coach, open)).toMatchObject({ state: 'PARTLY_MET', metOn: null, peopleMet: 1 });
  });

  it('counts nobody whom another partner registered at the same company', async () => {
    const companyId = await companyOf(here, here.coach);
    const open = await need(here, here.coach, { companyId, what: 'Truckkort.' });
    const activity = await announced(here, here.coach, { occasions: [{ onDay: today(), minutes: 60 }] });
    await matched(here.coach, open, { activityId: activity.id });
    const theirs = await registered(here, here.partnerCoach, { companyId, organisationId: here.partner.id });
    const place = await signedUp(here.partnerCoach, activity.id, { participantId: theirs.id });
    await recorded(here.coach, occasion(activity, 0), [{ signUpId: place.id, presence: 'PRESENT' }]);
    expect(await seen(here.coach, open)).toMatchObject({ state: 'MATCHED', metOn: null, peopleMet: 0 });
  });

  it('counts who was excused as not there, and a name once it is known whose it is', async () => {
    const companyId = await companyOf(here, here.coach);
    const open = await need(here, here.coach, { companyId, what: 'Truckkort.' });
    const activity = await announced(here, here.coach, { occasions: [{ onDay: today(), minutes: 60 }] });
    await matched(here.coach, open, { activityId: activity.id });
    const one = await registered(here, here.coach, { companyId });
    const sick = await signedUp(here.coach, activity.id, { participantId: one.id });
    await recorded(here.coach, occasion(activity, 0), [
      { signUpId: sick.id, presence: 'EXCUSED' },
      { walkIn: { id: v7(), name: 'Kom Ändå' }, presence: 'PRESENT' },
    ]);
    expect(await seen(here.coach, open)).toMatchObject({ state: 'MATCHED', peopleMet: 0 });
    const asked = 'query($id: ID!) { activity(id: $id) { signUps { nodes { id version name } } } }';
    type Roster = { activity: { signUps: { nodes: (Opened & { name: string })[] } } };
    const { activity: roster } = await as(here.coach).do<Roster>(asked, { id: activity.id });
    const walkIn = roster.signUps.nodes.find(({ name }) => name === 'Kom Ändå');
    const other = await registered(here, here.coach, { companyId });
    await as(here.coach).do(RECOGNISE, variablesOf(walkIn ?? sick, { participantId: other.id }));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'MET', metOn: today(), peopleMet: 1 });
  });

  it('counts the same person once, also as two participants, and of an industry everybody in the project', async () => {
    const open = await need(here, here.coach, { what: 'Klimatlagen.', people: 2 });
    const [activity, again] = [await course(), await course()];
    const found = await matched(here.coach, open, { activityId: activity.id });
    await matched(here.coach, found, { activityId: again.id });
    const before = await registered(here, here.coach);
    const after = await registered(here, here.coach, { samePersonAsId: before.id });
    await recorded(here.coach, occasion(activity, 0), present(before.id));
    await recorded(here.coach, occasion(again, 1), present(after.id));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'PARTLY_MET', peopleMet: 1 });
    const other = await registered(here, here.coach);
    await recorded(here.coach, occasion(activity, 0), present(other.id));
    expect(await seen(here.coach, open)).toMatchObject({ state: 'MET', metOn: daysFromToday(-9), peopleMet: 2 });
  });

  it('stays met by word on the earlier of the two days', async () => {
    const companyId = await companyOf(here, here.coach);
    const open = await need(here, here.coach, { companyId, what: 'Truckkort.' });
    const activity = await course();
    const found = await matched(here.coach, open, { activityId: activity.id });
    const one = await registered(here, here.coach, { companyId });
    await recorded(here.coach, occasion(activity, 1), present(one.id));
    expect(await seen(here.coach, open)).toMatchObject({ metOn: daysFromToday(-2) });
    const said = { on: daysFromToday(-5), reason: 'De började hemma.' };
    const met = await told(here.coach, 'trainingNeedMeet', 'TrainingNeed', found, said);
    expect(met).toMatchObject({ state: 'MET', metOn: daysFromToday(-5) });
  });
});
