// Attendance of somebody who withdrew and signed up again, or whose name turns out to be a known participant's.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { announced, type Announced } from './activities.js';
import { cast, mutation, today, variablesOf, type Cast } from './cast.js';
import { registered } from './participants.js';
import { MATCH, RECORD, recorded, signedUp, WITHDRAW } from './sign-ups.js';

let here: Cast;
beforeAll(async () => (here = await cast()));

const heldToday = async (): Promise<Announced> =>
  announced(here, here.coach, { occasions: [{ onDay: today(), minutes: 180 }] });
const occasionOf = ({ occasions }: Announced): string => occasions[0]?.id ?? '';
const walkIn = (name: string): object => ({ walkIn: { id: v7(), name }, presence: 'PRESENT' });

describe('attendance of who withdrew and came back', () => {
  it('is put right under the new sign-up, in one row', async () => {
    const activity = await heldToday();
    const one = await registered(here, here.coach);
    const first = await signedUp(here.coach, activity.id, { participantId: one.id });
    await recorded(here.coach, occasionOf(activity), [{ signUpId: first.id, presence: 'PRESENT' }]);
    await as(here.coach).do(WITHDRAW, first);
    const second = await signedUp(here.coach, activity.id, { participantId: one.id });
    const { attendances } = await recorded(here.coach, occasionOf(activity), [
      { signUpId: second.id, presence: 'PRESENT', minutes: 60 },
      walkIn('Också Där'),
    ]);
    expect(attendances.nodes).toMatchObject([
      { minutes: 60, participant: { id: one.id }, signUp: { id: second.id } },
      { minutes: 180 },
    ]);
    const again = await recorded(here.coach, occasionOf(activity), [{ participantId: one.id, presence: 'ABSENT' }]);
    expect(again.attendances.nodes).toMatchObject([{ presence: 'ABSENT', signUp: { id: second.id } }, {}]);
  });

  it('is not doubled when a name on the roster turns out to be theirs', async () => {
    const activity = await heldToday();
    const one = await registered(here, here.coach);
    const first = await signedUp(here.coach, activity.id, { participantId: one.id });
    const entry = walkIn('Namn') as { walkIn: { id: string } };
    await recorded(here.coach, occasionOf(activity), [{ signUpId: first.id, presence: 'PRESENT' }, entry]);
    await as(here.coach).do(WITHDRAW, first);
    const match = { id: entry.walkIn.id, version: 1, input: { participantId: one.id } };
    expect(await as(here.coach).refused(MATCH, match)).toMatchObject({
      code: 'ACTIVITY_ALREADY_SIGNED_UP',
      field: 'input.participantId',
    });
  });
});

describe('attendance of one person as two participants', () => {
  const SAME = mutation('participantAmend', 'id personId version');

  it('keeps them two while both were at an occasion, and not once it is put right', async () => {
    const activity = await heldToday();
    const [one, other] = [await registered(here, here.coach), await registered(here, here.coach)];
    const third = await registered(here, here.coach, { samePersonAsId: other.id });
    const presentAs = (participantId: string, presence: string): object => ({ participantId, presence });
    await recorded(here.coach, occasionOf(activity), [presentAs(one.id, 'PRESENT'), presentAs(third.id, 'PRESENT')]);
    // The third comes along with the other.
    expect(await as(here.coach).refused(SAME, variablesOf(other, { samePersonAsId: one.id }))).toMatchObject({
      code: 'ATTENDANCE_OF_BOTH',
      field: 'input.samePersonAsId',
      params: { onDay: today() },
    });
    await recorded(here.coach, occasionOf(activity), [presentAs(third.id, 'EXCUSED')]);
    expect(await as(here.coach).do(SAME, variablesOf(other, { samePersonAsId: one.id }))).toMatchObject({
      participantAmend: { personId: one.id },
    });
    const again = { id: occasionOf(activity), input: { entries: [presentAs(third.id, 'PRESENT')] } };
    expect(await as(here.coach).refused(RECORD, again)).toMatchObject({
      code: 'ATTENDANCE_OF_BOTH',
      field: 'input.entries.0',
    });
  });

  it('keeps nobody else from being recorded where it stands already', async () => {
    const activity = await heldToday();
    const [one, other, third] = [
      await registered(here, here.coach),
      await registered(here, here.coach),
      await registered(here, here.coach),
    ];
    const present = ({ id: participantId }: { id: string }): object => ({ participantId, presence: 'PRESENT' });
    await recorded(here.coach, occasionOf(activity), [present(one), present(other)]);
    // As rows were written before one person was kept from being there twice.
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(
          sql`UPDATE participant p SET person_id = ${one.id} WHERE p.workspace_id = ${db.workspace} AND p.id = ${other.id}`,
        ),
      ),
    );
    const { attendances } = await recorded(here.coach, occasionOf(activity), [present(third)]);
    expect(attendances.totalCount).toBe(3);
  });

  it('is not recorded where both had signed up before it was known', async () => {
    const activity = await heldToday();
    const [one, other] = [await registered(here, here.coach), await registered(here, here.coach)];
    const first = await signedUp(here.coach, activity.id, { participantId: one.id });
    const second = await signedUp(here.coach, activity.id, { participantId: other.id });
    await as(here.coach).do(SAME, variablesOf(other, { samePersonAsId: one.id }));
    const entries = [first, second].map(({ id }) => ({ signUpId: id, presence: 'PRESENT' }));
    expect(await as(here.coach).refused(RECORD, { id: occasionOf(activity), input: { entries } })).toMatchObject({
      code: 'ATTENDANCE_OF_BOTH',
      field: 'input.entries.1',
    });
    await recorded(here.coach, occasionOf(activity), entries.slice(0, 1));
  });

  it('does not come of matching a name either', async () => {
    const activity = await heldToday();
    const [one, other] = [await registered(here, here.coach), await registered(here, here.coach)];
    const place = await signedUp(here.coach, activity.id, { participantId: one.id });
    await recorded(here.coach, occasionOf(activity), [{ signUpId: place.id, presence: 'PRESENT' }]);
    await as(here.coach).do(WITHDRAW, place);
    await as(here.coach).do(SAME, variablesOf(other, { samePersonAsId: one.id }));
    const named = walkIn('Namn') as { walkIn: { id: string } };
    await recorded(here.coach, occasionOf(activity), [named]);
    const match = { id: named.walkIn.id, version: 1, input: { participantId: other.id } };
    expect(await as(here.coach).refused(MATCH, match)).toMatchObject({
      code: 'ATTENDANCE_OF_BOTH',
      field: 'input.participantId',
    });
  });
});
