// Whatever is told of people over the API, the tallies are those of the rows, and what was lost is put right.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recountParticipation } from '#outcomes/participation/participation.desk.js';
import { sql } from '#platform/database/sql.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, daysFromToday, mutation, variablesOf, type Cast } from '../coaching/cast.js';
import { registered, type Registered } from '../coaching/participants.js';
import { RECORD } from '../coaching/sign-ups.js';
import { amiss, place, present, reached } from './persons.js';

describe('whatever is told of people', () => {
  const PRESENCES = ['PRESENT', 'ABSENT', 'EXCUSED'];
  const MORE = [{ gender: 'WOMAN' }, { gender: 'MAN' }, { countsAs: 'COMPANY' }, { countsAs: 'PERSON' }];
  const deed = fc.record({
    verb: fc.constantFrom('record', 'record', 'record', 'amend', 'same', 'alone'),
    who: fc.nat(5),
    other: fc.nat(5),
    where: fc.nat(3),
    how: fc.nat(11),
  });

  it('the tallies are those of the rows after every deed, and so is the figure', async () => {
    const here = await place();
    const companies = [await here.company(), await here.company()];
    for (const { id } of companies) await agreed(here, here.coach, { companyId: id });
    const people: Registered[] = [];
    for (let index = 0; index < 6; index += 1) {
      const [by, companyId] = [index % 3 ? here.coach : here.partnerCoach, companies[index % 2]?.id];
      people.push(await registered(here, by, { companyId }));
    }
    const places: string[] = [];
    for (const days of [-300, -120, -8, -1]) {
      const about = days % 2 ? {} : { skillAreaCode: 'automation', levelCode: 'basic' };
      places.push(await present(here, here.leader, people.slice(0, 1), { onDay: daysFromToday(days), ...about }));
    }
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 8 }), async (deeds) => {
        for (const { verb, who, other, where, how } of deeds) {
          const one = people[who] ?? { id: '', version: 0 };
          const [occasion, presence] = [places[where] ?? '', PRESENCES[how % 3] ?? ''];
          if (verb === 'record') await maybeRecorded(here.leader, occasion, one, presence);
          else {
            const samePersonAsId = verb === 'same' ? people[other]?.id : null;
            await maybeAmended(
              here,
              await versionOf(here, one),
              verb === 'amend' ? (MORE[how % 4] ?? {}) : { samePersonAsId },
            );
          }
          expect(await amiss(here)).toEqual([]);
        }
        const { persons, participants } = await reached(here, here.leader);
        expect(persons).toBe(participants.totalCount);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('somebody registered twice at one company counts once and as one gender, whichever was told first', async () => {
    for (const isReversed of [false, true]) {
      const here = await place();
      const { id: companyId } = await here.company();
      await agreed(here, here.coach, { companyId });
      const woman = await registered(here, here.coach, { companyId, gender: 'WOMAN' });
      const man = await registered(here, here.coach, { companyId, gender: 'MAN', samePersonAsId: woman.id });
      const others = await Promise.all(
        ['OTHER', 'PREFER_NOT_TO_SAY', undefined].map(async (gender) =>
          registered(here, here.coach, { companyId, gender, samePersonAsId: woman.id }),
        ),
      );
      const all = [man, ...others, woman];
      const onDay = daysFromToday(-8);
      for (const one of isReversed ? all.toReversed() : all) {
        await present(here, here.leader, [one], { onDay });
        expect(await amiss(here)).toEqual([]);
      }
      for (const one of all) {
        await present(here, here.leader, [one], { onDay: daysFromToday(-1) });
        expect(await amiss(here)).toEqual([]);
      }
      const { persons, participants, byGender } = await reached(here, here.leader);
      expect([persons, participants.totalCount]).toEqual([1, 1]);
      expect(byGender.map((one) => [one.key, one.persons, one.participants.nodes])).toContainEqual([
        'WOMAN',
        1,
        [{ id: woman.id }],
      ]);
    }
  });

  it('a recount puts right what was lost', async () => {
    const here = await place();
    await present(here, here.leader, [await registered(here, here.coach)]);
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE presence_tally t SET persons_in_project = 7 WHERE t.workspace_id = ${db.workspace}`),
      ),
    );
    expect(await amiss(here)).not.toEqual([]);
    const { app } = await testApp();
    const [workspace] = await inside(here.world.workspaceId, (db) =>
      db.read<{ slug: string }>(sql`SELECT w.slug FROM workspace w WHERE w.id = ${db.workspace}`),
    );
    const slug = workspace?.slug ?? '';
    expect(await recountParticipation(app, [slug])).toContain('tallies of presence were put right');
    expect(await amiss(here)).toEqual([]);
    expect(await reached(here, here.leader)).toMatchObject({ persons: 1, attendedMinutes: 120 });
    expect(await recountParticipation(app, [slug])).toContain('The sums are those of the rows');
  });
});

/** Whoever stands on the roster as the same person already cannot come as another. */
async function maybeRecorded(
  by: Person,
  id: string,
  { id: participantId }: Registered,
  presence: string,
): Promise<void> {
  const { errors } = await as(by).ask(RECORD, { id, input: { entries: [{ participantId, presence }] } });
  expectOnly(errors, ['ACTIVITY_ALREADY_SIGNED_UP', 'ATTENDANCE_OF_BOTH']);
}

/** Who was there at the same time as another is not the same person. */
async function maybeAmended(here: Cast, on: Registered, input: object): Promise<void> {
  const { errors } = await as(here.leader).ask(mutation('participantAmend'), variablesOf(on, { ...input }));
  expectOnly(errors, ['ATTENDANCE_OF_BOTH']);
}

function expectOnly(errors: readonly { extensions: { code?: string } }[] = [], codes: readonly string[]): void {
  expect(errors.map(({ extensions }) => extensions.code ?? '').filter((code) => !codes.includes(code))).toEqual([]);
}

async function versionOf(here: Cast, { id }: Registered): Promise<Registered> {
  const asked = await as(here.leader).do<{ participant: Registered }>(
    'query($id: ID!) { participant(id: $id) { id version } }',
    { id },
  );
  return asked.participant;
}
