// Which warnings an observer is told, of those that count companies.
import { expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday } from '../coaching/cast.js';
import { met } from './participants.js';

const WARNINGS = 'query($id: ID) { project(id: $id) { warnings(first: 10) { code count of } } }';

it('tells an observer nothing of companies that wait, however many', async () => {
  const here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(600) });
  for (let count = 0; count < 5; count += 1) await met(here, here.coach, -31);
  for (let count = 0; count < 5; count += 1) await met(here, here.partnerCoach, -1);
  const warnings = async (by: Person): Promise<object[]> =>
    (await as(by).do<{ project: { warnings: object[] } }>(WARNINGS, { id: here.project.id })).project.warnings;
  const waiting = { code: 'COMPANY_WAITS_FOR_SECOND_VISIT', count: 5, of: 10 };
  expect(await warnings(here.leader)).toContainEqual(waiting);
  for (const person of [here.observer, here.admin]) {
    expect(await warnings(person)).not.toContainEqual(expect.objectContaining({ code: waiting.code }));
  }
});
