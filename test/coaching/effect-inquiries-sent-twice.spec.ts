// A company confirms by its link and loses the answer: sent again, there is one confirmation and the same answer.
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { digestOf, newSecret } from '../../src/access/credentials/secret.js';
import { address, somewhere, Visitor } from '../access/visitors.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { cast, opened, today, type Cast } from './cast.js';

let here: Cast;
let url: string;

beforeAll(async () => {
  here = await cast();
  ({ url } = await testApp());
});

const SHOWN = '{ lasting isConfirmed }';
const ANSWER = `mutation($token: String!, $input: EffectInquiryAnswerInput!) { effectInquiryAnswer(token: $token, input: $input) ${SHOWN} }`;
const CONFIRM = `mutation($token: String!, $name: String!) { effectInquiryConfirm(token: $token, name: $name) ${SHOWN} }`;

const holder = (key?: string): Visitor =>
  new Visitor(url, { ...somewhere(), ...(key ? { 'idempotency-key': key } : {}) });

/** An inquiry that is asked and answered, and the token of its link. */
async function answered(): Promise<{ id: string; token: string }> {
  const enrolment = await opened(here, here.coach);
  const { enrolment: seen } = await as(here.coach).do<{ enrolment: { company: { id: string } } }>(
    'query($id: ID!) { enrolment(id: $id) { company { id } } }',
    { id: enrolment.id },
  );
  const { company } = seen;
  const contact = { companyId: company.id, projectId: here.project.id, name: 'Vera Verkmästare', email: address() };
  await as(here.coach).do('mutation($i: ContactAddInput!) { contactAdd(input: $i) { id } }', { i: contact });
  const { effectInquirySchedule } = await as(here.coach).do<{ effectInquirySchedule: { id: string } }>(
    'mutation($input: EffectInquiryScheduleInput!) { effectInquirySchedule(input: $input) { id } }',
    { input: { enrolmentId: enrolment.id, askOn: today() } },
  );
  const { id } = effectInquirySchedule;
  await as(here.coach).do('mutation($id: ID!) { effectInquiryAsk(id: $id, expectedVersion: 1) { id } }', { id });
  const secret = newSecret();
  await inside(here.world.workspaceId, (db) =>
    db.transaction(() =>
      db.run(sql`UPDATE effect_inquiry SET secret_hash = ${digestOf(secret)}
        WHERE workspace_id = ${db.workspace} AND id = ${id}`),
    ),
  );
  const token = `${here.world.workspaceId}_${id}_${secret}`;
  await holder().do(ANSWER, { token, input: { effects: [], lasting: 'YES', furthered: 'NO' } });
  return { id, token };
}

async function verbs(of: string): Promise<string[]> {
  const data = await as(here.leader).do<{ history: { nodes: { verb: string }[] } }>(
    'query($of: ID!) { history(of: $of) { nodes { verb } } }',
    { of },
  );
  return data.history.nodes.map(({ verb }) => verb);
}

describe('a confirmation', () => {
  it('sent twice under one key is made once, and answered twice', async () => {
    const { id, token } = await answered();
    const [key, variables] = [v7(), { token, name: 'Vera Verkmästare' }];
    const first = await holder(key).ask(CONFIRM, variables);
    const again = await holder(key).ask(CONFIRM, variables);
    expect(first.data).toEqual({ effectInquiryConfirm: { lasting: 'YES', isConfirmed: true } });
    expect(again.data).toEqual(first.data);
    expect([first.extensions?.['replayed'], again.extensions?.['replayed']]).toEqual([undefined, true]);
    expect((await verbs(id)).filter((verb) => verb === 'effectInquiry.confirm')).toHaveLength(1);
  });

  it('sent many times at once under one key is made once, and answered each time', async () => {
    const { id, token } = await answered();
    const key = v7();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => holder(key).ask(CONFIRM, { token, name: 'Vera Verkmästare' })),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    expect((await verbs(id)).filter((verb) => verb === 'effectInquiry.confirm')).toHaveLength(1);
  });

  it('is refused under a key that stood for something else, and without a key when it is made', async () => {
    const { token } = await answered();
    const key = v7();
    await holder(key).do(CONFIRM, { token, name: 'Vera Verkmästare' });
    expect((await holder(key).refused(CONFIRM, { token, name: 'Vilma Vikarie' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await holder().refused(CONFIRM, { token, name: 'Vera Verkmästare' })).code).toBe(
      'EFFECT_INQUIRY_CONFIRMED',
    );
  });
});
