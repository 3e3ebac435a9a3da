// A session is amended, cancelled and shared: history keeps what stood, and everything that was told of it is told anew.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { agreedLongAgo, AMEND, amend, at, CANCEL, cancel, contact, log, LOG, plan, read, SHARE } from './sessions.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let first: Area;
let second: Area;
beforeAll(async () => {
  here = await cast({ followUpAfterDays: 10 });
  first = await area(here.world, 1);
  second = await area(here.world, 2);
});

const ENROLMENT = `query($id: ID!) { enrolment(id: $id) { stage firstSessionOn lastSessionOn company { id }
  followUps(filter: { isOpen: true }) { nodes { dueOn } } } }`;
const HISTORY = `query($of: ID!) { history(of: $of) { nodes { verb reason changes { field before after } } } }`;

interface Entry {
  verb: string;
  reason: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
}

async function history(id: string): Promise<Entry[]> {
  return (await as(here.coach).do<{ history: { nodes: Entry[] } }>(HISTORY, { of: id })).history.nodes;
}

async function enrolment(id: string): Promise<unknown> {
  return (await as(here.coach).do<{ enrolment: unknown }>(ENROLMENT, { id })).enrolment;
}

describe('amending a session', () => {
  it('changes what is said and leaves the rest, and null empties', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const before = { mode: 'VIDEO', travelMinutes: 30, workingNote: 'Först', insatsomradeIds: [first.id] };
    const session = await log(here.coach, enrolmentId, before);
    const amended = await amend(here.coach, session, { minutes: 75, workingNote: 'Sedan', travelMinutes: null });
    expect(amended).toMatchObject({
      version: 2,
      minutes: 75,
      mode: 'VIDEO',
      travelMinutes: null,
      workingNote: 'Sedan',
      insatsomraden: [{ id: first.id }],
      heldAt: session.heldAt,
    });
  });

  it('keeps what stood before in history, with the reason', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const session = await log(here.coach, enrolmentId, { workingNote: 'Först', insatsomradeIds: [first.id] });
    await amend(here.coach, session, {
      minutes: 90,
      workingNote: 'Sedan',
      insatsomradeIds: [second.id],
      reason: 'Fel tid',
    });
    const [entry] = await history(session.id);
    expect(entry).toMatchObject({ verb: 'coachingSession.amend', reason: 'Fel tid' });
    expect(entry?.changes).toEqual(
      expect.arrayContaining([
        { field: 'minutes', before: '60', after: '90' },
        { field: 'workingNote', before: '"Först"', after: '"Sedan"' },
        { field: 'insatsomradeIds', before: `["${first.id}"]`, after: `["${second.id}"]` },
      ]),
    );
  });

  it('replaces areas, coaches and contacts', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const companyId = ((await enrolment(enrolmentId)) as { company: { id: string } }).company.id;
    const [one, two] = [await contact(here, here.coach, companyId), await contact(here, here.coach, companyId)];
    const session = await log(here.coach, enrolmentId, {
      contactIds: [one.id],
      insatsomradeIds: [first.id, second.id],
    });
    const amended = await amend(here.coach, session, {
      contactIds: [two.id],
      insatsomradeIds: [],
      coachIds: [here.coaches.colleague.id],
    });
    expect(amended).toMatchObject({
      version: 2,
      insatsomraden: [],
      coach: { id: here.coaches.colleague.id },
      coaches: [{ id: here.coaches.colleague.id }],
    });
    expect(amended.contacts.map(({ id }) => id)).toEqual([two.id]);
  });

  it('to another day moves the enrolment’s days and the suggested follow-up', async () => {
    const { id } = await agreedLongAgo(here);
    await log(here.coach, id, { heldAt: at(-20) });
    const session = await log(here.coach, id, { heldAt: at(-6) });
    await amend(here.coach, session, { heldAt: at(-4) });
    expect(await enrolment(id)).toMatchObject({
      firstSessionOn: daysFromToday(-20),
      lastSessionOn: daysFromToday(-4),
      followUps: { nodes: [{ dueOn: daysFromToday(6) }] },
    });
    await amend(here.coach, { id: session.id, version: 2 }, { heldAt: at(-30) });
    expect(await enrolment(id)).toMatchObject({
      firstSessionOn: daysFromToday(-30),
      lastSessionOn: daysFromToday(-20),
    });
  });

  it('of a planned one moves it', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const session = await plan(here.coach, enrolmentId);
    const moved = await amend(here.coach, session, { plannedFor: at(9), plannedMinutes: 45 });
    expect(moved).toMatchObject({ version: 2, state: 'PLANNED', plannedFor: new Date(at(9)).toISOString() });
  });

  it.each([
    ['into the future', { heldAt: at(2) }, 'COACHING_SESSION_IN_FUTURE', 'input.heldAt'],
    ['to 0 minutes', { minutes: 0 }, 'OUT_OF_RANGE', 'input.minutes'],
    ['to 1 441 minutes', { minutes: 1441 }, 'OUT_OF_RANGE', 'input.minutes'],
    ['to an unknown coach', { coachIds: [v7()] }, 'NOT_FOUND', 'input.coachIds.0'],
    ['to less than no travel', { travelMinutes: -1 }, 'OUT_OF_RANGE', 'input.travelMinutes'],
  ])('is refused %s', async (_, input, code, field) => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id, version } = await log(here.coach, enrolmentId);
    expect(await as(here.coach).refused(AMEND, { id, version, input })).toMatchObject({ code, field });
    expect((await read(here.coach, id))?.version).toBe(1);
  });

  it('is refused of the time of a session that is only planned', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id, version } = await plan(here.coach, enrolmentId);
    for (const input of [{ heldAt: at(-1) }, { minutes: 30 }]) {
      expect((await as(here.coach).refused(AMEND, { id, version, input })).code).toBe('COACHING_SESSION_NOT_LOGGED');
    }
  });

  it('is refused on a stale version, which shows the present state without what may not be read', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const session = await log(here.coach, enrolmentId);
    await amend(here.leader, session, { minutes: 61 });
    const refusal = await as(here.coach).refused(AMEND, { id: session.id, version: 1, input: { minutes: 62 } });
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      field: 'expectedVersion',
      params: { expectedVersion: 1, currentVersion: 2, current: { id: session.id, minutes: 61 } },
    });
  });

  it('with a key of its own, sent twice, amends once', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id, version } = await log(here.coach, enrolmentId);
    const by = as(here.coach).with({ 'idempotency-key': v7() });
    await by.do(AMEND, { id, version, input: { minutes: 70 } });
    const again = await by.ask(AMEND, { id, version, input: { minutes: 70 } });
    expect(again.extensions).toEqual({ replayed: true });
    expect(again.data).toMatchObject({ coachingSessionAmend: { version: 2, minutes: 70 } });
  });
});

describe('cancelling a session', () => {
  it('leaves it to be read, and takes it out of all that it counted in', async () => {
    const { id } = await agreedLongAgo(here);
    const session = await log(here.coach, id);
    const gone = await cancel(here.coach, session, { reason: 'Fel företag' });
    expect(gone).toMatchObject({
      state: 'CANCELLED',
      cancelReason: 'Fel företag',
      reportable: null,
      missing: [],
      minutes: 60,
    });
    const nothing = { stage: 'AGREED', firstSessionOn: null, lastSessionOn: null, followUps: { nodes: [] } };
    expect(await enrolment(id)).toMatchObject(nothing);
    expect((await history(session.id)).map(({ verb, reason }) => [verb, reason])).toEqual([
      ['coachingSession.cancel', 'Fel företag'],
      ['coachingSession.log', null],
    ]);
  });

  it('needs no reason, and happens once', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await cancel(here.coach, await plan(here.coach, enrolmentId));
    expect((await as(here.coach).refused(CANCEL, { id, version: 2 })).code).toBe('COACHING_SESSION_ALREADY_CANCELLED');
    expect((await as(here.coach).refused(AMEND, { id, version: 2, input: { mode: 'PHONE' } })).code).toBe(
      'COACHING_SESSION_ALREADY_CANCELLED',
    );
  });

  it('is refused on a stale version', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const session = await log(here.coach, enrolmentId);
    await amend(here.coach, session, { minutes: 61 });
    expect((await as(here.coach).refused(CANCEL, { id: session.id, version: 1 })).code).toBe('CONFLICT');
  });

  it('of a logged one does not make its id free', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await cancel(here.coach, await log(here.coach, enrolmentId));
    const input = { enrolmentId, heldAt: at(-3), minutes: 5 };
    expect((await as(here.coach).refused(LOG, { id, input })).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await as(here.leader).refused(LOG, { id, input })).code).toBe('COACHING_SESSION_ALREADY_LOGGED');
  });
});

describe('from another workspace', () => {
  it('a session does not exist', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id, version } = await log(here.coach, enrolmentId);
    const there = await cast();
    expect(await read(there.leader, id)).toBeNull();
    for (const [document, more] of [
      [AMEND, { input: { minutes: 5 } }],
      [CANCEL, {}],
      [SHARE, {}],
    ] as const) {
      expect(await as(there.leader).refused(document, { id, version, ...more })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'id',
      });
    }
    const own = await agreedLongAgo(there);
    expect((await log(there.coach, own.id, {}, id)).id).toBe(id);
    expect(await read(here.coach, id)).toMatchObject({ enrolment: { id: enrolmentId } });
  });

  it('enrolments, areas, coaches and contacts do not exist', async () => {
    const there = await cast();
    const own = await agreedLongAgo(there);
    const { id: enrolmentId } = await agreedLongAgo(here);
    const foreign = await contact(here, here.coach, (await here.company()).id);
    const cases: [object, string][] = [
      [{ enrolmentId }, 'input.enrolmentId'],
      [{ insatsomradeIds: [first.id] }, 'input.insatsomradeIds.0'],
      [{ coachIds: [here.coaches.coach.id] }, 'input.coachIds.0'],
      [{ contactIds: [foreign.id] }, 'input.contactIds.0'],
    ];
    for (const [wrong, field] of cases) {
      const input = { enrolmentId: own.id, heldAt: at(-1), minutes: 5, ...wrong };
      expect(await as(there.coach).refused(LOG, { id: v7(), input })).toMatchObject({ code: 'NOT_FOUND', field });
    }
  });
});
