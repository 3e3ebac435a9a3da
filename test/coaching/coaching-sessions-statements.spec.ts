// How many statements logging and listing sessions send: counted, so that nobody adds one per row unseen.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { agreedLongAgo, at, log, LOG } from './sessions.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let first: Area;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400), followUpAfterDays: 10 });
  first = await area(here.world, 1);
});

describe('the statements of a log', () => {
  it('stay few', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const input = { enrolmentId, heldAt: at(-1), minutes: 60, insatsomradeIds: [first.id] };
    const document = LOG.replace(/\{ id version.*viewerCan \}/s, '{ id reportable }');
    const answer = await as(here.coach).ask(document, { id: v7(), input });
    expect(answer.errors).toBeUndefined();
    expect(Number(answer.headers.get('x-stegvis-statements'))).toBeLessThanOrEqual(36);
  });

  it('are one more than nothing for a list of sessions with all they are linked to', async () => {
    const by = here.coach;
    const { id: enrolmentId } = await agreedLongAgo(here);
    for (const days of [-3, -2]) await log(by, enrolmentId, { heldAt: at(days), insatsomradeIds: [first.id] });
    const query = `{ coachingSessions(first: 20) { totalCount nodes { id minutes insatsomraden { id } coaches { id }
      contacts { id } company { id name } enrolment { id } } } }`;
    const answer = await as(by).ask(query);
    expect(answer.errors).toBeUndefined();
    const [plain, full] = [await as(by).ask('{ coachingSessions { nodes { id } } }'), answer].map(({ headers }) =>
      headers.get('x-stegvis-statements'),
    );
    expect(full).toBe(plain);
  });
});
