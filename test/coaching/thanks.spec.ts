// After a visit: those who were there are thanked once, by a letter each, with what was agreed and the next date.
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Contact } from '#directory/contacts/contact.entity.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Fund } from '#programme/projects/project-words.entity.js';
import { dayInWords } from '#platform/values/day-words.js';
import { address, anotherServer, withSettings, type Server } from '../access/visitors.js';
import { ThankYou } from '#coaching/thanks/thank-you.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { added, done, proposed } from './action-plans.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { agreedLongAgo, amend, at, cancel, log, plan, read, type Session } from './sessions.js';

const THANKS = `thanks { subject body sentAt recipients { id name } }`;
const THANK = `mutation($id: ID!, $version: Int!, $input: CoachingSessionThankInput!) {
  coachingSessionThank(id: $id, expectedVersion: $version, input: $input) { id version ${THANKS} } }`;
const SEEN = `query($id: ID!) { coachingSession(id: $id) { ${THANKS} } }`;
const NOTE = 'Bara för mig själv.';

interface Thanks {
  subject: string;
  body: string | null;
  sentAt: string | null;
  recipients: { id: string; name: string | null }[];
}

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Cast;
beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({ SMTP_URL: sink.url, MAIL_FROM: 'Stegvis <nej@example.com>' });
  worker = await anotherServer({ STEGVIS_JOBS: '1' });
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
  const paid = { projectId: here.project.id, position: 1, fund: Fund.ESF } as Partial<FundingSource>;
  await here.world.save(row(FundingSource, paid));
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

async function contact(companyId: string, values: Partial<Contact> = {}): Promise<Contact> {
  const said = {
    name: 'Siv Påhittad',
    title: null,
    email: address(),
    phone: null,
    roles: [],
    erasedAt: null,
    ...values,
  };
  const { organisationId } = here.coach;
  return here.world.save(row(Contact, { companyId, organisationId, projectId: here.project.id, ...said }));
}

interface Visit {
  session: Session;
  enrolmentId: string;
  companyId: string;
  contacts: Contact[];
}

/** A visit yesterday, with somebody who has an address and somebody who has none. */
async function visited(said: object = {}): Promise<Visit> {
  const { id: companyId } = await here.company();
  const { id: enrolmentId } = await agreedLongAgo(here, here.coach, { companyId });
  const contacts = [await contact(companyId), await contact(companyId, { name: 'Tor Tyst', email: null })];
  const contactIds = contacts.map(({ id }) => id);
  const session = await log(here.coach, enrolmentId, { contactIds, workingNote: NOTE, ...said });
  return { session, enrolmentId, companyId, contacts };
}

async function thanks(by: Person, id: string): Promise<Thanks | null> {
  return (await as(by).do<{ coachingSession: { thanks: Thanks | null } }>(SEEN, { id })).coachingSession.thanks;
}

const sending = ({ session: { id, version }, contacts }: Visit, input: object = {}): Record<string, unknown> => ({
  id,
  version,
  input: { contactIds: contacts.slice(0, 1).map((one) => one.id), ...input },
});

async function deeds({ session: { id } }: Visit): Promise<string[]> {
  const HISTORY = 'query($id: ID!) { history(of: $id, first: 9) { nodes { verb } } }';
  const { history } = await as(here.coach).do<{ history: { nodes: { verb: string }[] } }>(HISTORY, { id });
  return history.nodes.map(({ verb }) => verb);
}

describe('thanking for a session', () => {
  it('shows beforehand what is said and to whom, and sends just that', async () => {
    const visit = await visited({ nextStep: { what: 'Ta in offert.', dueOn: daysFromToday(9) } });
    const { id: planId, version } = await proposed(here.coach, visit.enrolmentId);
    await added(here.coach, planId, { what: 'Mät tryckluften.', dueOn: daysFromToday(20) });
    await done(here.coach, 'actionPlanAgree', { id: planId, version });
    await plan(here.coach, visit.enrolmentId, { plannedFor: at(14, 9) });
    const [siv] = visit.contacts;
    const before = await thanks(here.coach, visit.session.id);
    const inWords = (days: number): string => dayInWords(daysFromToday(days), 'sv');
    for (const said of [
      `den ${inWords(-1)}`,
      `– Mät tryckluften. (senast ${inWords(20)})`,
      `– Ta in offert. (senast ${inWords(9)})`,
      `Vi ses nästa gång den ${inWords(14)}`,
      'Carl Coach\nÄgarbolaget',
      'Medfinansieras av Europeiska unionen',
      'This is what we have agreed on:',
      'Co-funded by the European Union',
    ]) {
      expect(before?.body).toContain(said);
    }
    expect(before).toMatchObject({ sentAt: null, recipients: [{ id: siv?.id }] });
    expect(before?.body).not.toContain(NOTE);

    await as(here.coach).do(THANK, sending(visit, { greeting: 'Det var roligt att se verkstaden.' }));
    const { text } = await sink.letterTo(siv?.email ?? '');
    expect(text).toContain('Hej Siv Påhittad!');
    expect(text).toContain('Det var roligt att se verkstaden.');
    expect(text).not.toContain(NOTE);
    const after = await thanks(here.coach, visit.session.id);
    expect(after).toMatchObject({ sentAt: expect.any(String) as string, recipients: [{ id: siv?.id }] });
    expect(text.replaceAll('\r\n', '\n')).toContain(after?.body?.trim());
  });

  it('says nothing of a list that is empty', async () => {
    const { session } = await visited();
    const body = (await thanks(here.coach, session.id))?.body ?? '';
    for (const heading of ['överens om:', 'Nästa steg', 'nästa gång', 'agreed on', 'Next steps', 'meet next']) {
      expect(body).not.toContain(heading);
    }
  });

  it('is done once: sent twice is one, and another time is refused', async () => {
    const visit = await visited();
    const key = { 'idempotency-key': v7() };
    for (let turn = 0; turn < 2; turn += 1) await as(here.coach).with(key).do(THANK, sending(visit));
    const again = await as(here.coach).refused(THANK, sending(visit));
    expect(again).toMatchObject({ code: 'COACHING_SESSION_ALREADY_THANKED', field: 'id' });
    const { email } = visit.contacts[0] ?? {};
    await sink.letterTo(email ?? '');
    expect(sink.letters.filter(({ to }) => to.includes(email ?? ''))).toEqual([]);
    expect(await deeds(visit)).toEqual(['coachingSession.thank', 'coachingSession.log']);
  });

  it('of two at once is done by one', async () => {
    const visit = await visited();
    const answers = await Promise.all([here.coach, here.leader].map((by) => as(by).ask(THANK, sending(visit))));
    const refused = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code);
    expect(refused).toEqual(['COACHING_SESSION_ALREADY_THANKED']);
  });

  it('leaves an entry in the history of the session', async () => {
    const visit = await visited();
    await as(here.coach).do(THANK, sending(visit));
    expect(await deeds(visit)).toEqual(['coachingSession.thank', 'coachingSession.log']);
  });
});

describe('thanking is refused', () => {
  it('to who was not there, has no address or has taken back consent to letters', async () => {
    const visit = await visited();
    const elsewhere = await contact(visit.companyId);
    const declined = await contact(visit.companyId);
    const [siv, tor] = visit.contacts;
    const contactIds = [siv, tor, declined].map((one) => one?.id);
    const session = await amend(here.coach, visit.session, { contactIds });
    const GIVE = 'mutation($input: ConsentRecordInput!) { consentRecord(input: $input) { id version } }';
    const TAKE = `mutation($id: ID!, $version: Int!, $input: ConsentWithdrawInput!) {
      consentWithdraw(id: $id, expectedVersion: $version, input: $input) { id } }`;
    const given = { contactId: declined.id, purpose: 'NEWSLETTER', source: 'SPOKEN' };
    const { consentRecord } = await as(here.coach).do<{ consentRecord: { id: string; version: number } }>(GIVE, {
      input: given,
    });
    await as(here.coach).do(TAKE, { ...consentRecord, input: {} });
    for (const wrong of [elsewhere, tor, declined]) {
      const input = { contactIds: [siv?.id, wrong?.id] };
      const refusal = await as(here.coach).refused(THANK, { id: session.id, version: session.version, input });
      expect(refusal).toMatchObject({ code: 'COACHING_SESSION_CONTACT_NOT_THANKED', field: 'input.contactIds.1' });
    }
    expect((await thanks(here.coach, session.id))?.recipients.map(({ id }) => id)).toEqual([siv?.id]);
  });

  it('for a session that is only planned, or cancelled, which has no letter either', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const planned = await plan(here.coach, enrolmentId);
    const input = { contactIds: [v7()] };
    const tried = ({ id, version }: Session) => as(here.coach).refused(THANK, { id, version, input });
    expect(await tried(planned)).toMatchObject({ code: 'COACHING_SESSION_NOT_LOGGED' });
    const { session } = await visited();
    expect(await tried(await cancel(here.coach, session))).toMatchObject({
      code: 'COACHING_SESSION_ALREADY_CANCELLED',
    });
    for (const { id } of [planned, session]) expect(await thanks(here.coach, id)).toBeNull();
  });

  it('to everybody but those who write the session', async () => {
    const visit = await visited();
    for (const by of [here.colleague, here.partnerCoach, here.subleader]) {
      expect(await as(by).refused(THANK, sending(visit))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await thanks(here.partnerCoach, visit.session.id)).toBeNull();
    expect(await thanks(here.leader, visit.session.id)).not.toBeNull();
  });

  it('with another version than the one that is there', async () => {
    const visit = await visited();
    await amend(here.coach, visit.session, { evidence: 'Bild.' });
    expect(await as(here.coach).refused(THANK, sending(visit))).toMatchObject({ code: 'CONFLICT' });
    expect(await read(here.coach, visit.session.id)).not.toBeNull();
  });
});

describe('a contact who is erased', () => {
  it('takes what was written to them along; that they were thanked stays', async () => {
    const visit = await visited();
    await as(here.coach).do(THANK, sending(visit, { greeting: 'Hälsa familjen, Siv.' }));
    const ERASE = 'mutation($id: ID!) { contactErase(id: $id, expectedVersion: 1) { id } }';
    await as(here.coach).do(ERASE, { id: visit.contacts[0]?.id });
    const seen = await thanks(here.coach, visit.session.id);
    expect(seen).toMatchObject({ body: null, sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string });
    const [letter] = await inside(here.world.workspaceId, (db) =>
      db.select(ThankYou, (t) => sql`${t}.coaching_session_id = ${visit.session.id}`),
    );
    const HISTORY = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after hidden } } } }';
    const body = { field: 'body', before: null, after: null, hidden: true };
    expect(await as(here.coach).do(HISTORY, { id: letter?.id })).toEqual({
      history: { nodes: [{ verb: 'thankYou.erase', changes: [body] }] },
    });
  });
});
