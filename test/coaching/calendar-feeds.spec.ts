// A member's own calendar as a link: opened, read by another program, and ended with the link, the role or the member.
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { CalendarFeed } from '#coaching/calendar-feeds/calendar-feed.entity.js';
import { Workplace } from '#directory/workplaces/workplace.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { announced, verbOn } from './activities.js';
import { cast, coachProfile, daysFromToday, type Cast } from './cast.js';
import { agreedLongAgo, amend, at, cancel, contact, log, plan } from './sessions.js';

const FEED = 'id version openedAt lastReadAt revokedAt address viewerCan';
const OPEN = `mutation { calendarFeedOpen { ${FEED} } }`;
const REVOKE = `mutation($id: ID!, $version: Int!) { calendarFeedRevoke(id: $id, expectedVersion: $version) { ${FEED} } }`;
const OWN = `query { calendarFeed { ${FEED} } }`;
const SECRET_WORDS = 'Hemligt om lönerna.';

interface Feed {
  id: string;
  version: number;
  lastReadAt: string | null;
  revokedAt: string | null;
  address: string | null;
}

let here: Cast;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
});

async function opened(by: Person): Promise<Feed> {
  return (await as(by).do<{ calendarFeedOpen: Feed }>(OPEN)).calendarFeedOpen;
}
async function own(by: Person): Promise<Feed | null> {
  return (await as(by).do<{ calendarFeed: Feed | null }>(OWN)).calendarFeed;
}

/** Asks for the address as a calendar program does: without a cookie. */
async function asked({ address }: Feed, headers: Record<string, string> = {}, query = ''): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${new URL(address ?? '').pathname}${query}`, { headers });
}

async function events(feed: Feed): Promise<Map<string, ICAL.Event>> {
  const calendar = new ICAL.Component(ICAL.parse(await (await asked(feed)).text()) as unknown[]);
  const all = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return new Map(all.map((event) => [event.uid.replace('@stegvis', ''), event]));
}

const value = (event: ICAL.Event | undefined, name: string): string =>
  String(event?.component.getFirstPropertyValue(name));

/** A person of the owner's who coaches in the project, with nothing in the calendar yet. */
async function coaching(): Promise<Person> {
  const roles = [{ project: here.project, role: ProjectRoleName.COACH }];
  const person = await here.world.person({ name: 'Ny Coach', organisation: here.owner, roles });
  await coachProfile(here.world, person);
  return person;
}

describe('what the calendar tells', () => {
  it('is own visits with company and place, each with its version and in UTC, and not a word of a note', async () => {
    const by = await coaching();
    const company = await here.company({ name: 'Påhittade; Verkstaden, AB' });
    const place = {
      name: 'Fabriken',
      municipalityCode: '1488',
      streetAddress: 'Påhittade gatan 4',
      postTown: 'Trollhättan',
    };
    const nothing = { postalCode: null, isMain: true, closedOn: null };
    await here.world.save(row(Workplace, { companyId: company.id, ...place, ...nothing }));
    const { id: enrolmentId } = await agreedLongAgo(here, by, { companyId: company.id });
    const met = await contact(here, by, company.id);
    const planned = await plan(by, enrolmentId, {
      plannedFor: at(3, 9),
      plannedMinutes: 90,
      workingNote: SECRET_WORDS,
      contactIds: [met.id],
    });
    const moved = await amend(by, planned, { plannedFor: at(4, 10) });
    const held = await log(by, enrolmentId, { heldAt: at(-2), minutes: 30, workingNote: SECRET_WORDS });
    const off = await cancel(by, await plan(by, enrolmentId, { plannedFor: at(5) }), { reason: SECRET_WORDS });
    const feed = await opened(by);
    const response = await asked(feed);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    for (const said of [SECRET_WORDS, met.name ?? '?', by.name]) expect(text).not.toContain(said);

    const all = await events(feed);
    const visit = all.get(planned.id);
    expect(visit).toMatchObject({
      summary: 'Besök: Påhittade; Verkstaden, AB',
      location: 'Påhittade gatan 4, Trollhättan',
      sequence: moved.version - 1,
    });
    expect(visit?.startDate.toJSDate().toISOString()).toBe(new Date(at(4, 10)).toISOString());
    expect(visit?.duration.toSeconds()).toBe(90 * 60);
    expect(value(visit, 'dtstart')).toMatch(/Z$/);
    expect(value(visit, 'status')).toBe('CONFIRMED');
    expect(all.get(held.id)?.duration.toSeconds()).toBe(30 * 60);
    expect(value(all.get(off.id), 'status')).toBe('CANCELLED');
  });

  it('is follow-ups too, on their days', async () => {
    const by = await coaching();
    const { id: enrolmentId } = await agreedLongAgo(here, by);
    const SCHEDULE = 'mutation($input: FollowUpScheduleInput!) { followUpSchedule(input: $input) { id } }';
    const input = { enrolmentId, what: SECRET_WORDS, dueOn: daysFromToday(20) };
    const { followUpSchedule } = await as(by).do<{ followUpSchedule: { id: string } }>(SCHEDULE, { input });
    const all = await events(await opened(by));
    const followUp = all.get(followUpSchedule.id);
    expect(followUp?.startDate.isDate).toBe(true);
    expect(followUp?.startDate.toString()).toBe(daysFromToday(20));
    expect(followUp?.summary).toMatch(/^Uppföljning: /);
  });

  it('is activities that one arranges, a day where there is no hour', async () => {
    const by = await coaching();
    const day = daysFromToday(30);
    const hours = { startsAt: `${day}T09:00:00+01:00`, endsAt: `${day}T12:00:00+01:00` };
    const occasions = [
      { onDay: day, minutes: 180, ...hours },
      { onDay: daysFromToday(31), minutes: 60 },
    ];
    const activity = await announced(here, by, { name: 'Kurs i ställtid', place: 'Folkets hus', occasions });
    const all = await events(await opened(by));
    const byDay = activity.occasions.toSorted((one, other) => (one.onDay < other.onDay ? -1 : 1));
    const [first = '', second = ''] = byDay.map(({ id }) => id);
    const course = all.get(first);
    expect(course).toMatchObject({ summary: 'Aktivitet: Kurs i ställtid', location: 'Folkets hus' });
    expect(course?.startDate.toJSDate()).toEqual(new Date(hours.startsAt));
    expect(all.get(second)?.startDate.toString()).toBe(daysFromToday(31));
    const CANCEL = verbOn('activityCancel', 'id version');
    await as(by).do(CANCEL, { id: activity.id, version: activity.version, input: { reason: 'För få.' } });
    const again = (await events(await opened(by))).get(first);
    expect(value(again, 'status')).toBe('CANCELLED');
    expect(again?.sequence).toBeGreaterThan(course?.sequence ?? 0);
  });

  it('is nothing of colleagues, of other partners, nor of what is long ago or far ahead', async () => {
    const by = await coaching();
    const { id: enrolmentId } = await agreedLongAgo(here, by);
    const near = await log(by, enrolmentId, { heldAt: at(-89) });
    const far = await log(by, enrolmentId, { heldAt: at(-92) });
    const ahead = await plan(by, enrolmentId, { plannedFor: at(402) });
    const other = await plan(here.colleague, (await agreedLongAgo(here, here.colleague)).id);
    const course = await announced(here, here.partnerCoach, { occasions: [{ onDay: daysFromToday(2), minutes: 60 }] });
    const all = await events(await opened(by));
    expect(all.has(near.id)).toBe(true);
    for (const id of [far.id, ahead.id, other.id, course.occasions[0]?.id ?? '']) expect(all.has(id)).toBe(false);
  });

  it('is told in English to whoever asks for it', async () => {
    const by = await coaching();
    const { id: enrolmentId } = await agreedLongAgo(here, by);
    await plan(by, enrolmentId);
    const feed = await opened(by);
    expect(await (await asked(feed, {}, '?locale=en')).text()).toContain('SUMMARY:Visit: ');
    expect(await (await asked(feed, { 'accept-language': 'en' })).text()).toContain('SUMMARY:Visit: ');
  });
});

describe('a calendar link', () => {
  it('is kept by whoever reads it, and not sent again while it is the same', async () => {
    const by = await coaching();
    const { id: enrolmentId } = await agreedLongAgo(here, by);
    const feed = await opened(by);
    const first = await asked(feed);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toMatch(/^private, max-age=\d+$/);
    expect(tag).toMatch(/^"[^"]+"$/);
    const same = await asked(feed, { 'if-none-match': `W/"other", ${tag}` });
    expect([same.status, await same.text()]).toEqual([304, '']);
    await plan(by, enrolmentId);
    expect((await asked(feed, { 'if-none-match': tag })).status).toBe(200);
  });

  it('is one for each, said once, and another when it is opened anew', async () => {
    const by = await coaching();
    expect(await own(by)).toBeNull();
    const first = await opened(by);
    expect(first.address).toMatch(/\/calendar\/[\w-]+\.ics$/);
    expect(await own(by)).toMatchObject({ id: first.id, address: null, lastReadAt: null, revokedAt: null });
    const second = await opened(by);
    expect(second.id).toBe(first.id);
    expect(second.address).not.toBe(first.address);
    expect([(await asked(first)).status, (await asked(second)).status]).toEqual([404, 200]);
  });

  it('tells when it was read, without another version', async () => {
    const by = await coaching();
    const feed = await opened(by);
    await asked(feed);
    expect(await own(by)).toMatchObject({ lastReadAt: expect.any(String) as string, version: feed.version });
  });

  it('ends when its member says so, and is one’s own', async () => {
    const by = await coaching();
    const feed = await opened(by);
    const { id, version } = feed;
    expect(await as(here.colleague).refused(REVOKE, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(here.admin).refused(REVOKE, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    const { calendarFeedRevoke } = await as(by).do<{ calendarFeedRevoke: Feed }>(REVOKE, { id, version });
    expect(calendarFeedRevoke.revokedAt).not.toBeNull();
    expect((await asked(feed)).status).toBe(404);
    expect((await opened(by)).id).toBe(id);
  });

  it('ends with its member, and tells nothing of what a role that has ended gave', async () => {
    const by = await coaching();
    const { id: enrolmentId } = await agreedLongAgo(here, by);
    const visit = await plan(by, enrolmentId);
    const feed = await opened(by);
    expect((await events(feed)).has(visit.id)).toBe(true);
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE project_role SET until_on = ${daysFromToday(-1)}
          WHERE workspace_id = ${db.workspace} AND member_id = ${by.memberId}`),
      ),
    );
    expect((await events(feed)).size).toBe(0);
    const LEAVE = 'mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { leftOn } }';
    await as(here.admin).do(LEAVE, { id: by.memberId });
    expect((await asked(feed)).status).toBe(404);
  });

  it('keeps the hash of its secret alone, and nobody learns by guessing', async () => {
    const by = await coaching();
    const feed = await opened(by);
    const secret = /_([\w-]{43})\.ics$/.exec(feed.address ?? '')?.[1] ?? '';
    const [kept] = await inside(here.world.workspaceId, (db) =>
      db.select(CalendarFeed, (t) => sql`${t}.id = ${feed.id}`),
    );
    expect(JSON.stringify(kept)).not.toContain(secret);
    const wrong = { ...feed, address: (feed.address ?? '').replace(secret, secret.split('').toReversed().join('')) };
    for (const one of [wrong, { ...feed, address: 'http://x.example.com/calendar/nothing.ics' }]) {
      const response = await asked(one);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    expect((await asked(feed)).status).toBe(200);
  });

  it('is opened by a person, never by a key', async () => {
    const by = await coaching();
    const KEY = 'mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { secret } }';
    const input = { name: 'Program', mayWrite: true, projectIds: [], expiresOn: daysFromToday(9) };
    const { apiKeyCreate } = await as(by).do<{ apiKeyCreate: { secret: string } }>(KEY, { input });
    const machine = as().with({ authorization: `Bearer ${apiKeyCreate.secret}` });
    expect(await machine.refused(OPEN)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
