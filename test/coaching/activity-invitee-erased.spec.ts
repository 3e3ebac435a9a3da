// A contact who is erased stands on no roster either, nor in what was written when they signed up by an invitation.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { anotherServer, somewhere, Visitor, withSettings, type Server } from '../access/visitors.js';
import { as } from '../support/as.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { announced, type Announced } from './activities.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { signedUp, SIGN_UP, type SignedUp } from './sign-ups.js';

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Cast;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'http://stegvis.example.com',
    MAIL_FROM: 'nej@example.com',
  });
  worker = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  here = await cast();
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

const INVITE = `mutation($id: ID!, $input: ActivityInviteInput!) { activityInvite(activityId: $id, input: $input) { id } }`;
const BY_LINK = `mutation($id: ID, $token: String!) { activitySignUpByLink(id: $id, token: $token) { signUp { name } } }`;
const BACK = `mutation($token: String!) { activityWithdrawByLink(token: $token) { signUp { state } } }`;
const ERASE = `mutation($id: ID!) { contactErase(id: $id, expectedVersion: 1) { erasedAt } }`;
const EMAIL = 'klara.kontakt@example.com';

async function invited(): Promise<{ id: string; activity: Announced; token: string }> {
  const id = v7();
  const input = {
    companyId: (await here.company()).id,
    projectId: here.project.id,
    name: 'Klara Kontakt',
    email: EMAIL,
  };
  const add = 'mutation($id: ID!, $i: ContactAddInput!) { contactAdd(id: $id, input: $i) { id } }';
  await as(here.coach).do(add, { id, i: input });
  const activity = await announced(here, here.leader, { occasions: [{ onDay: daysFromToday(9), minutes: 180 }] });
  await as(here.leader).do(INVITE, { id: activity.id, input: { contactIds: [id] } });
  const { text } = await sink.letterTo(EMAIL);
  return { id, activity, token: /activity#(\S+)/.exec(text)?.[1] ?? '' };
}

async function roster({ id }: Announced): Promise<SignedUp[]> {
  const ask = `query($id: ID!) { activity(id: $id) { signUps { nodes { ${SIGN_UP} } } } }`;
  return (await as(here.leader).do<{ activity: { signUps: { nodes: SignedUp[] } } }>(ask, { id })).activity.signUps
    .nodes;
}

describe('a contact who is erased', () => {
  it('leaves neither name nor address in the sign-ups made by invitation, withdrawn ones included', async () => {
    const { id, activity, token } = await invited();
    const visitor = new Visitor(worker.url, somewhere());
    await visitor.do(BY_LINK, { id: v7(), token });
    await visitor.do(BACK, { token });
    await visitor.do(BY_LINK, { id: v7(), token });
    const other = await signedUp(here.leader, activity.id, { name: 'Någon Annan', email: 'annan@example.com' });
    const before = await roster(activity);
    expect(before.map(({ name }) => name)).toEqual(['Klara Kontakt', 'Klara Kontakt', 'Någon Annan']);
    await as(here.coach).do(ERASE, { id });
    const after = await roster(activity);
    expect(after).toMatchObject([
      { name: null, email: null, state: 'WITHDRAWN', erasedAt: expect.any(String) as string },
      { name: null, email: null, state: 'HAS_PLACE', erasedAt: expect.any(String) as string },
      { id: other.id, name: 'Någon Annan', erasedAt: null },
    ]);
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after } } } }';
    for (const signUp of before.slice(0, 2)) {
      const told = JSON.stringify(await as(here.leader).do(history, { id: signUp.id }));
      expect(told).toContain('activitySignUp.erase');
      for (const value of ['Klara', EMAIL]) expect(told).not.toContain(value);
    }
  });

  it('is forgotten where they signed up at the invited address by another way, and nowhere else', async () => {
    const { id, activity } = await invited();
    const elsewhere = await announced(here, here.leader, { occasions: [{ onDay: daysFromToday(9), minutes: 60 }] });
    await signedUp(here.coach, activity.id, { name: 'K Kontakt', email: EMAIL });
    await signedUp(here.coach, elsewhere.id, { name: 'K Kontakt', email: EMAIL });
    await as(here.coach).do(ERASE, { id });
    expect(await roster(activity)).toMatchObject([{ name: null, email: null, state: 'HAS_PLACE' }]);
    expect(await roster(elsewhere)).toMatchObject([{ name: 'K Kontakt', email: EMAIL }]);
  });
});
