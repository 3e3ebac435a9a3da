// Attendance follows its occasion, its activity, and the participant whom a name turns out to be, with history of each.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { announced, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { registered } from './participants.js';
import { MATCH, recorded } from './sign-ups.js';

let here: Cast;
beforeAll(async () => {
  const name = { sv: 'Automation', en: 'Automation' };
  here = await cast({ skillAreas: [{ code: 'automation', name }] });
});

async function heldToday(input: Record<string, unknown> = {}): Promise<Announced> {
  return announced(here, here.coach, { occasions: [{ onDay: today(), minutes: 180 }], ...input });
}

const occasionOf = ({ occasions }: Announced): string => occasions[0]?.id ?? '';
const walkIn = (name: string): object => ({ walkIn: { id: v7(), name }, presence: 'PRESENT' });

describe('attendance follows', () => {
  const totals = async (activityId: string): Promise<Record<string, unknown>[]> => {
    const ask = `query($id: ID!) { attendances(filter: { activityId: $id }, orderBy: [{ field: MINUTES }]) {
      nodes { minutes onDay presence skillAreaCode participant { id } company { id } } } }`;
    const { attendances } = await as(here.coach).do<{ attendances: { nodes: Record<string, unknown>[] } }>(ask, {
      id: activityId,
    });
    return attendances.nodes;
  };

  it('the occasion to another day and another length', async () => {
    const activity = await heldToday();
    await recorded(here.coach, occasionOf(activity), [walkIn('Hela'), { ...walkIn('Halva'), minutes: 90 }]);
    const move = verbOn('activityOccasionMove', 'id version');
    const moved = { ...activity.occasions[0], input: { onDay: daysFromToday(-2), minutes: 240 } };
    await as(here.coach).do(move, moved);
    expect(await totals(activity.id)).toMatchObject([
      { minutes: 90, onDay: daysFromToday(-2) },
      { minutes: 240, onDay: daysFromToday(-2) },
    ]);
    const ahead = { id: occasionOf(activity), version: 2, input: { onDay: daysFromToday(1), minutes: 240 } };
    expect(await as(here.coach).refused(move, ahead)).toMatchObject({
      code: 'ATTENDANCE_OUTSIDE_DATES',
      field: 'input.onDay',
    });
  });

  it('never from part of an occasion to all of it, however often that is moved', async () => {
    const activity = await heldToday();
    const half = { ...walkIn('Halva'), minutes: 90 };
    await recorded(here.coach, occasionOf(activity), [walkIn('Hela'), half]);
    const move = verbOn('activityOccasionMove', 'id version');
    const to = (minutes: number, version: number): Record<string, unknown> => ({
      id: occasionOf(activity),
      version,
      input: { onDay: today(), minutes },
    });
    for (const minutes of [90, 60]) {
      expect(await as(here.coach).refused(move, to(minutes, 1))).toMatchObject({
        code: 'ATTENDANCE_AS_LONG',
        params: { minutes: 90 },
        field: 'input.minutes',
      });
    }
    await as(here.coach).do(move, to(91, 1));
    await as(here.coach).do(move, to(180, 2));
    expect(await totals(activity.id)).toMatchObject([{ minutes: 90 }, { minutes: 180 }]);
    await recorded(here.coach, occasionOf(activity), [{ ...half, minutes: 30 }]);
    await as(here.coach).do(move, to(60, 3));
    expect(await totals(activity.id)).toMatchObject([{ minutes: 30 }, { minutes: 60 }]);
  });

  it('with an entry of history for each row that is other than it was', async () => {
    const activity = await heldToday();
    await recorded(here.coach, occasionOf(activity), [walkIn('Hela'), { ...walkIn('Borta'), presence: 'ABSENT' }]);
    const verbs = async (): Promise<unknown[]> => {
      const ask = `query($id: ID!) { attendances(filter: { activityId: $id }, orderBy: [{ field: MINUTES }]) { nodes { id } } }`;
      const { attendances } = await as(here.coach).do<{ attendances: { nodes: { id: string }[] } }>(ask, {
        id: activity.id,
      });
      const history = `query($id: ID!) { history(of: $id) { nodes { verb by { name } changes { field after } } } }`;
      return Promise.all(
        attendances.nodes.map(async ({ id }) => {
          const told = await as(here.coach).do<{ history: { nodes: { verb: string }[] } }>(history, { id });
          return told.history.nodes.filter(({ verb }) => verb === 'attendance.correct');
        }),
      );
    };
    expect(await verbs()).toEqual([[], []]);
    const moved = { ...activity.occasions[0], input: { onDay: today(), minutes: 240 } };
    await as(here.coach).do(verbOn('activityOccasionMove', 'id'), moved);
    const longer = { by: { name: here.coach.name }, changes: [{ field: 'minutes', after: '240' }] };
    expect(await verbs()).toMatchObject([[], [longer]]);
    const amend = { id: activity.id, version: activity.version, input: { skillAreaCode: 'automation' } };
    await as(here.coach).do(verbOn('activityAmend', 'id'), amend);
    const about = { changes: [{ field: 'skillAreaCode', after: '"automation"' }] };
    expect(await verbs()).toMatchObject([[about], [about, longer]]);
  });

  it('the activity to another skill area', async () => {
    const activity = await heldToday();
    await recorded(here.coach, occasionOf(activity), [walkIn('Någon')]);
    const amend = { id: activity.id, version: activity.version, input: { skillAreaCode: 'automation' } };
    await as(here.coach).do(verbOn('activityAmend', 'id'), amend);
    expect(await totals(activity.id)).toMatchObject([{ skillAreaCode: 'automation' }]);
  });

  it('a name to the participant it turns out to be', async () => {
    const activity = await heldToday();
    const entry = walkIn('Namn') as { walkIn: { id: string } };
    await recorded(here.coach, occasionOf(activity), [entry]);
    const company = await here.company();
    const participant = await registered(here, here.coach, { companyId: company.id });
    await as(here.coach).do(MATCH, { id: entry.walkIn.id, version: 1, input: { participantId: participant.id } });
    expect(await totals(activity.id)).toMatchObject([
      { participant: { id: participant.id }, company: { id: company.id }, minutes: 180 },
    ]);
  });

  it('nobody out of an occasion that somebody was at', async () => {
    const activity = await heldToday({
      occasions: [
        { onDay: today(), minutes: 60 },
        { onDay: daysFromToday(9), minutes: 60 },
      ],
    });
    const entry = walkIn('Var Där');
    await recorded(here.coach, occasionOf(activity), [entry]);
    const cancel = verbOn('activityOccasionCancel', 'cancelledOn');
    const gone = { ...activity.occasions[0], input: {} };
    expect(await as(here.coach).refused(cancel, gone)).toMatchObject({ code: 'ATTENDANCE_RECORDED', field: 'id' });
    await recorded(here.coach, occasionOf(activity), [{ ...entry, presence: 'ABSENT' }]);
    expect(await as(here.coach).do(cancel, gone)).toEqual({ activityOccasionCancel: { cancelledOn: today() } });
  });
});
