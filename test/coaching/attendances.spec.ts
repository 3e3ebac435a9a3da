// Attendance: a whole roster in one call, put right by saying it again, with everything that is wrong at its own path.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { registered } from './participants.js';
import { RECORD, recorded, signedUp } from './sign-ups.js';
import { area, type Area } from './staircases.js';

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

/** One that is held today, so that people may still sign up to it. */
async function heldToday(input: Record<string, unknown> = {}, by: Person = here.coach): Promise<Announced> {
  return announced(here, by, { occasions: [{ onDay: today(), minutes: 180 }], ...input });
}

const occasionOf = ({ occasions }: Announced, index = 0): string => occasions[index]?.id ?? '';
const walkIn = (name: string, more: object = {}): object => ({
  walkIn: { id: v7(), name, ...more },
  presence: 'PRESENT',
});

describe('recording attendance', () => {
  it('takes those signed up, participants who came anyway, and walk-ins with a name only', async () => {
    const about = { insatsomradeId: energy.id, skillAreaCode: 'automation', levelCode: 'basic' };
    const activity = await heldToday(about);
    const company = await here.company();
    const one = await registered(here, here.coach, { companyId: company.id });
    const other = await registered(here, here.coach, { companyId: company.id });
    const place = await signedUp(here.coach, activity.id, { participantId: one.id });
    const { attendances } = await recorded(here.coach, occasionOf(activity), [
      { signUpId: place.id, presence: 'PRESENT' },
      { participantId: other.id, presence: 'PRESENT', minutes: 60 },
      walkIn('Kom Ändå', { companyId: company.id }),
      { ...walkIn('Blev Sjuk'), presence: 'EXCUSED' },
    ]);
    expect(attendances.nodes).toMatchObject([
      { presence: 'EXCUSED', minutes: 0, signUp: { name: 'Blev Sjuk', cameThrough: 'WALK_IN' }, company: null },
      { presence: 'PRESENT', minutes: 60, participant: { id: other.id }, signUp: { state: 'HAS_PLACE' } },
      { presence: 'PRESENT', minutes: 180, onDay: today(), insatsomrade: { id: energy.id } },
      { presence: 'PRESENT', minutes: 180, skillAreaCode: 'automation', levelCode: 'basic' },
    ]);
    const walkedIn = attendances.nodes.find(({ signUp }) => (signUp as { name: string }).name === 'Kom Ändå');
    expect(walkedIn).toMatchObject({
      company: { id: company.id },
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      participant: null,
    });
    const ask = 'query($id: ID!) { participant(id: $id) { attendances { nodes { minutes } } } }';
    expect(await as(here.coach).do(ask, { id: other.id })).toEqual({
      participant: { attendances: { nodes: [{ minutes: 60 }] } },
    });
  });

  it('has one effect when it is sent twice, walk-ins included, and leaves no second trace', async () => {
    const activity = await heldToday();
    const entries = [walkIn('En Gång'), walkIn('Två Gånger')];
    await recorded(here.coach, occasionOf(activity), entries);
    const { attendances } = await recorded(here.coach, occasionOf(activity), entries);
    expect(attendances.totalCount).toBe(2);
    const ask = 'query($id: ID!) { attendances(filter: { activityId: $id }) { nodes { id version } } }';
    const rows = await as(here.coach).do<{ attendances: { nodes: { id: string; version: number }[] } }>(ask, {
      id: activity.id,
    });
    for (const { id, version } of rows.attendances.nodes) {
      expect(version).toBe(1);
      const history = 'query($id: ID!) { history(of: $id) { nodes { verb } } }';
      expect(await as(here.coach).do(history, { id })).toEqual({ history: { nodes: [{ verb: 'attendance.record' }] } });
    }
  });

  it('is put right by saying it again, some of it too', async () => {
    const activity = await heldToday();
    const [one, other] = [walkIn('Ena'), walkIn('Andra')];
    await recorded(here.coach, occasionOf(activity), [one, other]);
    const right = await recorded(here.coach, occasionOf(activity), [
      { ...one, presence: 'ABSENT' },
      { ...other, minutes: 30 },
    ]);
    expect(right.attendances.nodes).toMatchObject([
      { presence: 'ABSENT', minutes: 0 },
      { presence: 'PRESENT', minutes: 30 },
    ]);
    const back = await recorded(here.coach, occasionOf(activity), [one]);
    expect(back.attendances.nodes).toMatchObject([{ minutes: 30 }, { presence: 'PRESENT', minutes: 180 }]);
  });

  it('takes a roster of sixty in one call, and puts all of it right in another', async () => {
    const activity = await heldToday({ capacity: 60 });
    const company = await here.company();
    const entries: { participantId: string; presence: string }[] = [];
    for (let index = 0; index < 60; index += 1) {
      const { id: participantId } = await registered(here, here.coach, { companyId: company.id });
      entries.push({ participantId, presence: 'PRESENT' });
    }
    const { attendances } = await recorded(here.coach, occasionOf(activity), entries);
    expect(attendances.totalCount).toBe(60);
    const shorter = entries.map((entry, index) => ({ ...entry, minutes: 60 + index }));
    const right = await recorded(here.coach, occasionOf(activity), shorter);
    const minutes = right.attendances.nodes.map((row) => row['minutes']);
    expect(minutes).toEqual(shorter.slice(0, minutes.length).map((entry) => entry.minutes));
    const seen = 'query($id: ID!) { activity(id: $id) { placesTaken placesLeft } }';
    expect(await as(here.coach).do(seen, { id: activity.id })).toEqual({
      activity: { placesTaken: 60, placesLeft: 0 },
    });
  });

  it('turns nobody away who was there, though all places were taken', async () => {
    const activity = await heldToday({ capacity: 1 });
    await signedUp(here.coach, activity.id, { name: 'Platsen' });
    const { attendances } = await recorded(here.coach, occasionOf(activity), [walkIn('En Till')]);
    expect(attendances.totalCount).toBe(1);
  });
});

describe('attendance is refused', () => {
  it('before the day of the occasion, but for who has said that they will not come', async () => {
    const activity = await announced(here, here.coach, { occasions: [{ onDay: daysFromToday(3), minutes: 60 }] });
    const entries = [
      { ...walkIn('Sjuk'), presence: 'EXCUSED' },
      walkIn('Spådd'),
      { ...walkIn('Också'), presence: 'ABSENT' },
    ];
    const refused = await as(here.coach).refused(RECORD, { id: occasionOf(activity), input: { entries } });
    expect(refused['problems']).toMatchObject([
      { code: 'ATTENDANCE_OUTSIDE_DATES', field: 'input.entries.1.presence', params: { onDay: daysFromToday(3) } },
      { code: 'ATTENDANCE_OUTSIDE_DATES', field: 'input.entries.2.presence' },
    ]);
    const excused = await recorded(here.coach, occasionOf(activity), entries.slice(0, 1));
    expect(excused.attendances.nodes).toMatchObject([{ presence: 'EXCUSED', minutes: 0 }]);
  });

  it('for everything that is wrong at once, each at its own path, and nothing is written', async () => {
    const activity = await heldToday();
    const elsewhere = await heldToday();
    const signUp = await signedUp(here.coach, activity.id, { name: 'Rätt' });
    const strangers = await signedUp(here.coach, elsewhere.id, { name: 'Fel aktivitet' });
    const other = await here.world.project({ code: `annat-${v7().slice(-8)}` });
    const present = { presence: 'PRESENT' };
    const entries = [
      { ...present, signUpId: signUp.id },
      { ...present, signUpId: v7() },
      { ...present, participantId: v7() },
      { ...present, signUpId: strangers.id },
      { ...present, signUpId: signUp.id },
      present,
      walkIn('Fel företag', { companyId: v7() }),
      { ...walkIn('För länge'), minutes: 181 },
      { ...walkIn('Inte där'), presence: 'ABSENT', minutes: 10 },
      walkIn('Fel projekt', { projectId: other.id }),
    ];
    const refused = await as(here.coach).refused(RECORD, { id: occasionOf(activity), input: { entries } });
    expect((refused['problems'] as { code: string; field: string }[]).map(({ code, field }) => [code, field])).toEqual([
      ['NOT_FOUND', 'input.entries.1.signUpId'],
      ['NOT_FOUND', 'input.entries.2.participantId'],
      ['ATTENDANCE_OTHER_ACTIVITY', 'input.entries.3.signUpId'],
      ['ATTENDANCE_TWICE', 'input.entries.4.signUpId'],
      ['ONE_OF_REQUIRED', 'input.entries.5'],
      ['NOT_FOUND', 'input.entries.6.walkIn.companyId'],
      ['ATTENDANCE_MINUTES_UNFIT', 'input.entries.7.minutes'],
      ['ATTENDANCE_MINUTES_UNFIT', 'input.entries.8.minutes'],
      ['ACTIVITY_NOT_FOR_PROJECT', 'input.entries.9.walkIn.projectId'],
    ]);
    const ask = 'query($id: ID!) { attendances(filter: { activityId: $id }) { totalCount } }';
    expect(await as(here.coach).do(ask, { id: activity.id })).toEqual({ attendances: { totalCount: 0 } });
  });

  it('for a person who stands there twice: as a participant and by their sign-up, or at two companies', async () => {
    const activity = await heldToday();
    const one = await registered(here, here.coach);
    const again = await registered(here, here.coach, { samePersonAsId: one.id });
    const place = await signedUp(here.coach, activity.id, { participantId: one.id });
    const present = { presence: 'PRESENT' };
    const both = [
      { ...present, signUpId: place.id },
      { ...present, participantId: one.id },
    ];
    expect(await as(here.coach).refused(RECORD, { id: occasionOf(activity), input: { entries: both } })).toMatchObject({
      code: 'ATTENDANCE_TWICE',
      field: 'input.entries.1.participantId',
    });
    const elsewhere = [{ ...present, participantId: again.id }];
    expect(
      await as(here.coach).refused(RECORD, { id: occasionOf(activity), input: { entries: elsewhere } }),
    ).toMatchObject({ code: 'ACTIVITY_ALREADY_SIGNED_UP', field: 'input.entries.0.participantId' });
  });

  it('at an occasion that is unknown or cancelled, and for nobody or more than a call can hold', async () => {
    const activity = await heldToday({
      occasions: [
        { onDay: today(), minutes: 60 },
        { onDay: daysFromToday(-1), minutes: 60 },
      ],
    });
    const input = { entries: [walkIn('Någon')] };
    expect(await as(here.coach).refused(RECORD, { id: v7(), input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'occasionId',
    });
    const first = activity.occasions[0];
    await as(here.coach).do(verbOn('activityOccasionCancel', 'id'), { ...first, input: {} });
    expect(await as(here.coach).refused(RECORD, { id: first?.id, input })).toMatchObject({
      code: 'ACTIVITY_OCCASION_CANCELLED',
      field: 'occasionId',
    });
    const id = occasionOf(activity, 1);
    expect(await as(here.coach).refused(RECORD, { id, input: { entries: [] } })).toMatchObject({
      code: 'TOO_FEW',
      field: 'input.entries',
    });
    const many = Array.from({ length: 201 }, () => ({ signUpId: v7(), presence: 'PRESENT' }));
    expect(await as(here.coach).refused(RECORD, { id, input: { entries: many } })).toMatchObject({ code: 'TOO_MANY' });
  });

  it('of people whose project had ended by then, each at its own path; what was before may be told late', async () => {
    const fresh = await cast();
    const other = await fresh.world.project({ code: `annat-${v7().slice(-8)}` });
    const occasions = [-3, -2, -1].map((days) => ({ onDay: daysFromToday(days), minutes: 180 }));
    const activity = await announced(fresh, fresh.coach, { occasions, projectIds: [other.id] });
    const theirs = { walkIn: { id: v7(), name: 'Annat Projekts Deltagare', projectId: other.id }, presence: 'PRESENT' };
    await recorded(fresh.coach, occasionOf(activity), [theirs]);
    await inside(fresh.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE project SET ended_on = ${daysFromToday(-2)}
          WHERE workspace_id = ${db.workspace} AND id = ${other.id}`),
      ),
    );
    const more = walkIn('Kom Ändå', { projectId: other.id });
    const { attendances } = await recorded(fresh.coach, occasionOf(activity, 1), [theirs, more]);
    expect(attendances.totalCount).toBe(2);
    const late = [walkIn('Egen'), theirs, walkIn('En Till', { projectId: other.id })];
    const refused = await as(fresh.coach).refused(RECORD, {
      id: occasionOf(activity, 2),
      input: { entries: late },
    });
    expect((refused['problems'] as { code: string; field: string }[]).map(({ code, field }) => [code, field])).toEqual([
      ['PROJECT_CLOSED', 'input.entries.1'],
      ['PROJECT_CLOSED', 'input.entries.2'],
    ]);
    expect((await recorded(fresh.coach, occasionOf(activity, 2), late.slice(0, 1))).attendances.totalCount).toBe(1);
  });

  it('to whoever does not arrange', async () => {
    const activity = await heldToday();
    const variables = { id: occasionOf(activity), input: { entries: [walkIn('Någon')] } };
    for (const by of [here.partnerCoach, here.subleader, here.auditor, here.observer, here.bystander, here.admin]) {
      expect(await as(by).refused(RECORD, variables)).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const by of [here.colleague, here.leader]) {
      const { attendances } = await recorded(by, occasionOf(activity), [walkIn('Någon')]);
      expect(attendances.totalCount).toBeGreaterThan(0);
    }
  });
});

describe('who was there', () => {
  it('is seen by those who arrange, and by partners of their own people', async () => {
    const activity = await heldToday();
    const theirs = await registered(here, here.partnerCoach, { name: 'Partnerns Deltagare' });
    const place = await signedUp(here.partnerCoach, activity.id, { participantId: theirs.id });
    await recorded(here.coach, occasionOf(activity), [
      { signUpId: place.id, presence: 'PRESENT' },
      walkIn('Ägarens Gäst'),
    ]);
    const ask =
      'query($id: ID!) { attendances(filter: { activityId: $id }) { nodes { signUp { name } participant { id } } } }';
    const names = async (by: Person): Promise<string[]> => {
      const { attendances } = await as(by).do<{ attendances: { nodes: { signUp: { name: string } }[] } }>(ask, {
        id: activity.id,
      });
      return attendances.nodes.map(({ signUp }) => signUp.name).toSorted();
    };
    expect(await names(here.coach)).toEqual(['Partnerns Deltagare', 'Ägarens Gäst']);
    expect(await names(here.leader)).toEqual(['Partnerns Deltagare', 'Ägarens Gäst']);
    expect(await names(here.auditor)).toEqual(['Partnerns Deltagare', 'Ägarens Gäst']);
    expect(await names(here.partnerCoach)).toEqual(['Partnerns Deltagare']);
    for (const nobody of [here.observer, here.admin, here.bystander]) expect(await names(nobody)).toEqual([]);
  });

  it('is found by company, project, area, level, presence and day', async () => {
    const company = await here.company();
    const activity = await heldToday({ skillAreaCode: 'automation', levelCode: 'basic', insatsomradeId: energy.id });
    await recorded(here.coach, occasionOf(activity), [
      walkIn('Här', { companyId: company.id }),
      { ...walkIn('Borta', { companyId: company.id }), presence: 'ABSENT' },
    ]);
    const ask = 'query($f: AttendanceFilter) { attendances(filter: $f) { totalCount } }';
    const count = async (filter: object): Promise<unknown> =>
      (
        await as(here.coach).do<{ attendances: { totalCount: number } }>(ask, {
          f: { companyId: company.id, ...filter },
        })
      ).attendances.totalCount;
    expect(await count({})).toBe(2);
    expect(await count({ presences: ['PRESENT'] })).toBe(1);
    expect(await count({ skillAreaCode: 'automation', levelCode: 'basic', insatsomradeId: energy.id })).toBe(2);
    expect(await count({ levelCode: 'mastare' })).toBe(0);
    expect(await count({ fromOn: today(), toOn: today(), projectId: here.project.id })).toBe(2);
    expect(await count({ fromOn: daysFromToday(1) })).toBe(0);
    expect(await count({ organisationId: here.partner.id })).toBe(0);
    expect(await count({ participantId: v7() })).toBe(0);
  });
});
