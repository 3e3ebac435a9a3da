// How many statements a roster sends: as many for sixty people as for two, counted, so that nobody adds one unseen.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { announced } from './activities.js';
import { cast, today, type Cast } from './cast.js';
import { deed } from './deeds.js';
import { registered } from './participants.js';

let here: Cast;
let participants: string[];
beforeAll(async () => {
  here = await cast();
  const companyId = (await here.company()).id;
  participants = [];
  for (let index = 0; index < 59; index += 1) {
    participants.push((await registered(here, here.coach, { companyId })).id);
  }
});

const RECORD = `mutation($id: ID!, $input: AttendanceRecordInput!) { attendanceRecord(occasionId: $id, input: $input) { id } }`;

/** So many participants and one walk-in, each there for so many minutes. */
function roster(count: number, minutes: number, walkInId: string): object[] {
  const known = participants
    .slice(0, count - 1)
    .map((participantId, index) => ({ participantId, minutes: minutes + index }));
  const entries = [...known, { walkIn: { id: walkInId, name: 'Kom Ändå' }, minutes }];
  return entries.map((entry) => ({ ...entry, presence: 'PRESENT' }));
}

async function sent(count: number): Promise<{ first: string[]; corrected: string[]; again: string[] }> {
  const { occasions } = await announced(here, here.coach, { occasions: [{ onDay: today(), minutes: 180 }] });
  const id = occasions[0]?.id;
  const walkInId = v7();
  const of = async (minutes: number): Promise<string[]> =>
    deed(here.coach, RECORD, { id, input: { entries: roster(count, minutes, walkInId) } });
  return { first: await of(60), corrected: await of(90), again: await of(90) };
}

describe('the statements of a roster', () => {
  it('are as many for sixty people as for two: read at once, and written at once', async () => {
    const two = await sent(2);
    // Nobody is there twice. At the end those who are counted are held, and what is summed of them is set anew in one statement.
    const written = ['read', 'lock', 'read', 'read', 'write', 'read', 'lock', 'read', 'COMMIT'];
    expect(two.first).toEqual(written);
    expect(two.corrected).toEqual(written);
    expect(two.again).toEqual(['read', 'lock', 'read', 'read', 'COMMIT']);
    expect(await sent(60)).toEqual(two);
  });
});
