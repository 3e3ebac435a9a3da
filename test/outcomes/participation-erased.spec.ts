// Who is erased is counted as before: once, also when the same contact takes part anew; and nothing tells who it was.
import { describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced } from '../coaching/activities.js';
import { agreed, daysFromToday, type Cast } from '../coaching/cast.js';
import { registered, seen, type Registered } from '../coaching/participants.js';
import { contact, log } from '../coaching/sessions.js';
import { recorded, signedUp } from '../coaching/sign-ups.js';
import { amended, amiss, place, present, reached } from './persons.js';

async function erased(by: Person, { id }: Registered): Promise<void> {
  const asked = await as(by).do<{ participant: { version: number } }>(
    'query($id: ID!) { participant(id: $id) { version } }',
    { id },
  );
  const erase = 'mutation($id: ID!, $v: Int!) { participantErase(id: $id, expectedVersion: $v) { id } }';
  await as(by).do(erase, { id, v: asked.participant.version });
}

/** A contact who was met in a session, and has been present as a participant. */
async function both(): Promise<{ here: Cast; companyId: string; contactId: string; one: Registered }> {
  const here = await place();
  const { id: companyId } = await here.company();
  const enrolment = await agreed(here, here.coach, { companyId });
  const { id: contactId } = await contact(here, here.coach, companyId);
  await log(here.coach, enrolment.id, { contactIds: [contactId], minutes: 60 });
  const one = await registered(here, here.coach, { companyId, contactId, gender: 'WOMAN' });
  await present(here, here.leader, [one]);
  return { here, companyId, contactId, one };
}

const COUNTED_BY_DAY = `query($id: ID!) { project(id: $id) { forecast { targets { reached } } } }`;

async function persons(here: Cast): Promise<unknown> {
  const { persons: count, participants, contactsMet, byGender } = await reached(here, here.leader);
  expect(await amiss(here)).toEqual([]);
  const { project } = await as(here.leader).do<{
    project: { forecast: { targets: { reached: number }[] } | null };
  }>(COUNTED_BY_DAY, { id: here.project.id });
  const gender = byGender.map((one) => [one.key, one.persons]);
  return [count, participants.totalCount, contactsMet.totalCount, gender, project.forecast?.targets];
}

describe('a participant who is a contact too, and is erased', () => {
  it('counts once, as before', async () => {
    const { here, one } = await both();
    const promise = `mutation($i: TargetPromiseInput!) { targetPromise(input: $i) { id } }`;
    await as(here.leader).do(promise, { i: { projectId: here.project.id, unit: 'PERSON', value: 10 } });
    const before = await persons(here);
    expect(before).toEqual([1, 1, 0, [['WOMAN', 1]], [{ reached: 1 }]]);
    await erased(here.coach, one);
    expect(await persons(here)).toEqual(before);
  });

  it('counts once when the contact takes part anew, whether named at once or later', async () => {
    for (const isNamedLater of [false, true]) {
      const { here, companyId, contactId, one } = await both();
      await erased(here.coach, one);
      const named = { contactId, gender: 'WOMAN' };
      const again = await registered(here, here.coach, { companyId, ...(isNamedLater ? {} : named) });
      if (isNamedLater) await amended(here, again, named);
      expect(await persons(here)).toEqual([1, 1, 0, [['WOMAN', 1]], []]);
      await present(here, here.leader, [again]);
      expect(await persons(here)).toEqual([1, 1, 0, [['WOMAN', 1]], []]);
      expect(await reached(here, here.leader)).toMatchObject({ attendedMinutes: 240 });
    }
  });

  it('is told by no refusal where the contact takes part anew and both were there', async () => {
    const { here, companyId, contactId, one } = await both();
    const again = await registered(here, here.coach, { companyId, gender: 'WOMAN' });
    const days = [0, -1].map((day) => ({ onDay: daysFromToday(day), minutes: 60 }));
    const { occasions } = await announced(here, here.coach, { occasions: days });
    const [first, second] = occasions.map(({ id }) => id);
    const there = ({ id: participantId }: Registered): object => ({ participantId, presence: 'PRESENT' });
    await recorded(here.coach, first ?? '', [there(one), there(again)]);
    await recorded(here.coach, second ?? '', [there(one)]);
    const { id: other } = await announced(here, here.coach, { occasions: days });
    await signedUp(here.coach, other, { participantId: one.id });
    await erased(here.coach, one);
    await amended(here, again, { contactId });
    await recorded(here.coach, second ?? '', [there(again)]);
    await signedUp(here.coach, other, { participantId: again.id });
    expect(await persons(here)).toEqual([1, 1, 0, [['WOMAN', 1]], []]);
  });

  it('is told by nothing: not who the contact was, nor who is the same person', async () => {
    const { here, companyId, contactId, one } = await both();
    await erased(here.coach, one);
    const again = await registered(here, here.coach, { companyId, contactId });
    expect(await seen(here.leader, again)).toMatchObject({ personId: again.id, contact: { id: contactId } });
    const ask = `query($id: ID!, $c: ID!) { participant(id: $id) { personId contact { id } }
      participants(filter: { ids: [$id] }) { nodes { personId contact { id } } }
      history(of: $id) { nodes { verb changes { field before after } } }
      contact(id: $c) { name } }`;
    for (const by of [here.coach, here.leader, here.auditor]) {
      const told = await as(by).do<Record<string, unknown>>(ask, { id: one.id, c: contactId });
      expect(told).toMatchObject({
        participant: { personId: one.id, contact: null },
        participants: { nodes: [{ personId: one.id, contact: null }] },
        contact: { name: 'Siv Påhittad' },
      });
      const history = JSON.stringify(told['history']);
      expect(history).toContain('participant.erase');
      for (const value of [contactId, again.id]) expect(history).not.toContain(value);
    }
  });
});
