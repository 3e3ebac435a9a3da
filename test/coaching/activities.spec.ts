// Activities: announced with their occasions, amended, moved and cancelled; read by everybody, kept by those who arrange.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { ACTIVITY, ANNOUNCE, announced, least, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { signedUp, WITHDRAW } from './sign-ups.js';
import { area, type Area } from './staircases.js';

type Someone = { [Key in keyof Cast]: Cast[Key] extends { cookie: string } ? Key : never }[keyof Cast];

const inBoth = (text: string): { sv: string; en: string } => ({ sv: text, en: text });

let here: Cast;
let energy: Area;
beforeAll(async () => {
  here = await cast({
    skillAreas: [{ code: 'automation', name: inBoth('Automation') }],
    levels: [{ code: 'basic', name: inBoth('Grund') }],
  });
  energy = await area(here.world, 1);
});

const at = (day: string, time: string): string => `${day}T${time}:00+01:00`;

describe('announcing an activity', () => {
  it('needs a kind, a form, a name and a day, and is the own organisation’s', async () => {
    expect(await announced(here, here.coach)).toMatchObject({
      kind: 'COURSE',
      form: 'ON_SITE',
      name: 'Påhittad kurs',
      description: null,
      capacity: null,
      hasWaitingList: false,
      materials: [],
      firstOn: daysFromToday(-1),
      lastOn: daysFromToday(-1),
      isCancelled: false,
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      projects: [{ id: here.project.id }],
      occasions: [{ onDay: daysFromToday(-1), minutes: 180, startsAt: null, cancelledOn: null }],
    });
  });

  it('tells all of it: about what, where, by whom, for how many and until when', async () => {
    const told = {
      kind: 'WORKSHOP',
      form: 'BOTH',
      description: 'Vi räknar på tryckluft.',
      place: 'Påhittad gata 1',
      onlineAddress: 'https://example.com/mote',
      skillAreaCode: 'automation',
      levelCode: 'basic',
      providerName: 'Påhittade Kursgivaren',
      capacity: 20,
      hasWaitingList: true,
      signUpOpensOn: daysFromToday(-10),
      signUpClosesOn: daysFromToday(5),
      materials: [{ title: 'Räkneblad', address: 'https://example.com/blad' }],
    };
    const [first, second] = [v7(), v7()];
    const occasions = [
      { id: second, onDay: '2026-12-02', startsAt: at('2026-12-02', '09:00'), endsAt: at('2026-12-02', '16:30') },
      { id: first, onDay: '2026-12-01', startsAt: at('2026-12-01', '09:00'), minutes: 240 },
    ];
    const more = { insatsomradeId: energy.id, providerOrganisationId: here.partner.id };
    const made = await announced(here, here.coach, { ...told, ...more, occasions });
    expect(made).toMatchObject({
      ...told,
      insatsomrade: { id: energy.id },
      providerOrganisation: { id: here.partner.id },
      firstOn: '2026-12-01',
      lastOn: '2026-12-02',
    });
    expect(made.occasions).toMatchObject([
      { id: first, minutes: 240, endsAt: null },
      { id: second, minutes: 450 },
    ]);
  });

  it('has one effect when it is sent twice', async () => {
    const variables = { id: v7(), input: least(here, { name: 'En gång' }) };
    const first = await as(here.coach).ask(ANNOUNCE, variables);
    expect((await as(here.coach).ask(ANNOUNCE, variables)).data).toEqual(first.data);
    const other = { ...variables, input: least(here, { name: 'En annan' }) };
    expect(await as(here.coach).refused(ANNOUNCE, other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  const day = '2026-12-01';
  it.each<[string, Record<string, unknown>, string, string]>([
    ['in an unknown project', { projectId: v7() }, 'NOT_FOUND', 'input.projectId'],
    ['for an unknown project', { projectIds: [v7()] }, 'NOT_FOUND', 'input.projectIds.0'],
    ['in an unknown series', { seriesId: v7() }, 'NOT_FOUND', 'input.seriesId'],
    ['in an unknown area', { insatsomradeId: v7() }, 'NOT_FOUND', 'input.insatsomradeId'],
    ['by an unknown provider', { providerOrganisationId: v7() }, 'NOT_FOUND', 'input.providerOrganisationId'],
    ['in a strange skill area', { skillAreaCode: 'robotar' }, 'ACTIVITY_SKILL_AREA_UNKNOWN', 'input.skillAreaCode'],
    ['at a strange level', { levelCode: 'mastare' }, 'ACTIVITY_LEVEL_UNKNOWN', 'input.levelCode'],
    ['without a day', { occasions: [] }, 'TOO_FEW', 'input.occasions'],
    ['without a name', { name: ' ' }, 'REQUIRED', 'input.name'],
    ['with no places', { capacity: 0 }, 'OUT_OF_RANGE', 'input.capacity'],
    ['with a queue to nothing', { hasWaitingList: true }, 'ACTIVITY_WAITING_WITHOUT_CAPACITY', 'input.capacity'],
    ['over an unsafe address', { onlineAddress: 'http://example.com' }, 'FORMAT_INVALID', 'input.onlineAddress'],
    [
      'with a script for material',
      { materials: [{ title: 'Klicka', address: 'javascript:alert(1)' }] },
      'FORMAT_INVALID',
      'input.materials.0.address',
    ],
    [
      'closed before it opens',
      { signUpOpensOn: day, signUpClosesOn: '2026-11-30' },
      'ACTIVITY_SIGN_UP_BACKWARDS',
      'input.signUpClosesOn',
    ],
    [
      'ending before it begins',
      {
        occasions: [
          { onDay: day, minutes: 60 },
          { onDay: day, startsAt: at(day, '12:00'), endsAt: at(day, '11:00') },
        ],
      },
      'ACTIVITY_OCCASION_BACKWARDS',
      'input.occasions.1.endsAt',
    ],
    ['of no length', { occasions: [{ onDay: day }] }, 'ACTIVITY_OCCASION_LENGTH_UNKNOWN', 'input.occasions.0.minutes'],
    [
      'beginning on another day',
      { occasions: [{ onDay: day, startsAt: at('2026-12-02', '09:00'), minutes: 60 }] },
      'ACTIVITY_OCCASION_DAY_DIFFERS',
      'input.occasions.0.startsAt',
    ],
    [
      'of too many minutes',
      { occasions: [{ onDay: day, minutes: 1441 }] },
      'OUT_OF_RANGE',
      'input.occasions.0.minutes',
    ],
  ])('is refused %s', async (_, wrong, code, field) => {
    expect(await as(here.coach).refused(ANNOUNCE, { input: least(here, wrong) })).toMatchObject({ code, field });
  });
});

describe('amending and cancelling an activity', () => {
  const AMEND = verbOn('activityAmend', ACTIVITY);
  const CANCEL = verbOn('activityCancel', ACTIVITY);

  it('leaves what is left out as it was, and null empties', async () => {
    const { id, version } = await announced(here, here.coach, { place: 'Påhittad gata 1', capacity: 5 });
    const { activityAmend: named } = await as(here.coach).do<{ activityAmend: Announced }>(AMEND, {
      id,
      version,
      input: { name: 'Nytt namn', place: null },
    });
    expect(named).toMatchObject({ name: 'Nytt namn', place: null, capacity: 5, version: version + 1 });
    const stale = { id, version, input: { name: 'För sent' } };
    expect(await as(here.coach).refused(AMEND, stale)).toMatchObject({ code: 'CONFLICT' });
    const empty = { id, version: version + 1, input: { name: null } };
    expect(await as(here.coach).refused(AMEND, empty)).toMatchObject({ field: 'input.name' });
  });

  it('opens it to other projects and closes it again, and history tells', async () => {
    const { id } = await here.world.project({ code: `annat-${v7().slice(-8)}` });
    const { id: activity, version } = await announced(here, here.coach);
    const both = await as(here.coach).do<{ activityAmend: Announced }>(AMEND, {
      id: activity,
      version,
      input: { projectIds: [id] },
    });
    expect(both.activityAmend['projects']).toHaveLength(2);
    const seen = 'query($id: ID!) { project(id: $id) { activities { nodes { id } } } }';
    expect(await as(here.coach).do(seen, { id })).toEqual({ project: { activities: { nodes: [{ id: activity }] } } });
    const alone = { id: activity, version: version + 1, input: { projectIds: [] } };
    expect(await as(here.coach).do(AMEND, alone)).toMatchObject({
      activityAmend: { projects: [{ id: here.project.id }] },
    });
    expect(await as(here.coach).do(seen, { id })).toEqual({ project: { activities: { nodes: [] } } });
  });

  it('stays open to a project while its people are signed up', async () => {
    const other = await here.world.project({ code: `annat-${v7().slice(-8)}` });
    const roles = [{ project: other, role: ProjectRoleName.PROJECT_LEADER }];
    const leads = await here.world.person({ name: 'Annat Projekts Ledare', organisation: here.owner, roles });
    const occasions = [{ onDay: daysFromToday(10), minutes: 180 }];
    const { id, version } = await announced(here, here.coach, { occasions, projectIds: [other.id] });
    const theirs = await signedUp(leads, id, { name: 'Påhittad Person', projectId: other.id });
    const alone = { id, version, input: { projectIds: [] } };
    expect(await as(here.coach).refused(AMEND, alone)).toMatchObject({
      code: 'ACTIVITY_PROJECT_HAS_PEOPLE',
      params: { count: 1 },
      field: 'input.projectIds',
    });
    await as(leads).do(WITHDRAW, { id: theirs.id, version: theirs.version });
    expect(await as(here.coach).do(AMEND, alone)).toMatchObject({
      activityAmend: { projects: [{ id: here.project.id }] },
    });
  });

  it('is cancelled with a reason, and then changes no more', async () => {
    const { id, version } = await announced(here, here.coach);
    const input = { reason: 'Kursledaren är sjuk.' };
    const { activityCancel } = await as(here.coach).do<{ activityCancel: Announced }>(CANCEL, { id, version, input });
    expect(activityCancel).toMatchObject({ cancelledOn: today(), cancelReason: input.reason, isCancelled: true });
    const again = { id, version: version + 1, input: {} };
    for (const document of [AMEND, CANCEL]) {
      expect(await as(here.coach).refused(document, again)).toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    }
  });
});

describe('occasions', () => {
  const WHEN = 'id version onDay minutes cancelledOn cancelReason activity { firstOn lastOn }';
  const ADD = `mutation($id: ID, $input: ActivityOccasionAddInput!) { activityOccasionAdd(id: $id, input: $input) { ${WHEN} } }`;
  const MOVE = verbOn('activityOccasionMove', WHEN);
  const CANCEL = verbOn('activityOccasionCancel', WHEN);

  it('are added, moved and cancelled, and the activity’s first and last day follow', async () => {
    const { id: activityId, occasions } = await announced(here, here.coach);
    const added = await as(here.coach).do<{ activityOccasionAdd: { id: string; version: number } }>(ADD, {
      input: { activityId, onDay: daysFromToday(7), minutes: 60 },
    });
    expect(added).toMatchObject({
      activityOccasionAdd: { activity: { firstOn: daysFromToday(-1), lastOn: daysFromToday(7) } },
    });
    const [{ id, version } = { id: '', version: 0 }] = occasions;
    const moved = { id, version, input: { onDay: daysFromToday(2), minutes: 90 } };
    expect(await as(here.coach).do(MOVE, moved)).toMatchObject({
      activityOccasionMove: { onDay: daysFromToday(2), minutes: 90, activity: { firstOn: daysFromToday(2) } },
    });
    const gone = { ...added.activityOccasionAdd, input: { reason: 'Lokalen är upptagen.' } };
    expect(await as(here.coach).do(CANCEL, gone)).toMatchObject({
      activityOccasionCancel: { cancelledOn: today(), activity: { lastOn: daysFromToday(2) } },
    });
    const last = { id, version: version + 1, input: {} };
    expect(await as(here.coach).refused(CANCEL, last)).toMatchObject({ code: 'ACTIVITY_OCCASION_LAST' });
    const once = { ...gone, version: gone.version + 1 };
    expect(await as(here.coach).refused(CANCEL, once)).toMatchObject({ code: 'ACTIVITY_OCCASION_CANCELLED' });
  });

  it('keep their rules when they are added and moved', async () => {
    const { id: activityId, occasions } = await announced(here, here.coach);
    const nothing = { input: { activityId, onDay: today() } };
    const unknown = { code: 'ACTIVITY_OCCASION_LENGTH_UNKNOWN', field: 'input.minutes' };
    expect(await as(here.coach).refused(ADD, nothing)).toMatchObject(unknown);
    expect(await as(here.coach).refused(MOVE, { ...occasions[0], input: { onDay: today() } })).toMatchObject(unknown);
    const nowhere = { input: { activityId: v7(), onDay: today(), minutes: 60 } };
    expect(await as(here.coach).refused(ADD, nowhere)).toMatchObject({ field: 'input.activityId' });
  });
});

describe('series', () => {
  it('gather activities under a name that may change', async () => {
    const begin = `mutation($input: ActivitySeriesBeginInput!) { activitySeriesBegin(input: $input) { id version name } }`;
    const input = { projectId: here.project.id, name: 'Frukost med robotar' };
    const { activitySeriesBegin: series } = await as(here.coach).do<{
      activitySeriesBegin: { id: string; version: number };
    }>(begin, { input });
    const one = await announced(here, here.coach, { seriesId: series.id });
    const rename = verbOn('activitySeriesRename', 'name activities { nodes { id } }');
    expect(await as(here.coach).do(rename, { ...series, input: { name: 'Frukost med maskiner' } })).toEqual({
      activitySeriesRename: { name: 'Frukost med maskiner', activities: { nodes: [{ id: one.id }] } },
    });
    const ask = 'query($id: ID!) { activitySeries(filter: { projectId: $id }) { nodes { name } } }';
    expect(await as(here.observer).do(ask, { id: here.project.id })).toEqual({
      activitySeries: { nodes: [{ name: 'Frukost med maskiner' }] },
    });
  });
});

describe('activities', () => {
  it('are found by what they are and when', async () => {
    const past = await announced(here, here.partnerCoach, { kind: 'SEMINAR', levelCode: 'basic' });
    const occasions = [{ onDay: daysFromToday(30), minutes: 60 }];
    const coming = await announced(here, here.partnerCoach, { kind: 'STUDY_VISIT', form: 'ONLINE', occasions });
    const ask = 'query($f: ActivityFilter) { activities(filter: $f) { nodes { id } } }';
    const found = async (filter: object): Promise<string[]> => {
      const f = { organisationId: here.partner.id, ...filter };
      const { activities } = await as(here.coach).do<{ activities: { nodes: { id: string }[] } }>(ask, { f });
      return activities.nodes.map(({ id }) => id);
    };
    expect(await found({})).toEqual([coming.id, past.id]);
    expect(await found({ isToCome: true })).toEqual([coming.id]);
    expect(await found({ isToCome: false })).toEqual([past.id]);
    expect(await found({ kinds: ['SEMINAR', 'COURSE'] })).toEqual([past.id]);
    expect(await found({ form: 'ONLINE' })).toEqual([coming.id]);
    expect(await found({ levelCode: 'basic' })).toEqual([past.id]);
    expect(await found({ fromOn: today() })).toEqual([coming.id]);
    expect(await found({ toOn: today() })).toEqual([past.id]);
    expect(await found({ projectId: here.project.id, isCancelled: false })).toEqual([coming.id, past.id]);
    expect(await found({ projectId: v7() })).toEqual([]);
    expect(await found({ skillAreaCode: 'automation' })).toEqual([]);
    expect(await found({ insatsomradeId: energy.id })).toEqual([]);
  });

  it.each<[Someone, boolean]>([
    ['leader', true],
    ['subleader', true],
    ['partnerCoach', true],
    ['partnerColleague', true],
    ['coach', false],
    ['auditor', false],
    ['observer', false],
    ['admin', false],
    ['bystander', false],
  ])('are read by everybody and kept by those who arrange: %s, %s', async (someone, keeps) => {
    const { id, version, occasions } = await announced(here, here.partnerCoach);
    const client = as(here[someone]);
    const ask = `query($id: ID!) { activity(id: $id) { ${ACTIVITY} } }`;
    const { activity } = await client.do<{ activity: Announced }>(ask, { id });
    expect(activity).toMatchObject({ name: 'Påhittad kurs', occasions: [{ onDay: daysFromToday(-1) }] });
    expect((activity['viewerCan'] as string[]).includes('activity:amend')).toBe(keeps);
    const amend = verbOn('activityAmend', 'name');
    const input = { name: 'Bytt' };
    if (keeps) expect(await client.do(amend, { id, version, input })).toEqual({ activityAmend: { name: 'Bytt' } });
    else expect(await client.refused(amend, { id, version, input })).toMatchObject({ code: 'FORBIDDEN' });
    const move = { ...occasions[0], input: { onDay: today(), minutes: 30 } };
    const MOVE = verbOn('activityOccasionMove', 'minutes');
    if (keeps) expect(await client.do(MOVE, move)).toEqual({ activityOccasionMove: { minutes: 30 } });
    else expect(await client.refused(MOVE, move)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are announced for the own organisation, or by the leader for any', async () => {
    const others = { input: least(here, { organisationId: here.partner.id }) };
    expect(await as(here.coach).refused(ANNOUNCE, others)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await announced(here, here.leader, { organisationId: here.partner.id })).toMatchObject({
      organisation: { id: here.partner.id },
    });
  });
});
