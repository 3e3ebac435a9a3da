// The letter that companies get when their project ends early: to whom, what it says, and never of the same day twice.
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fund } from '#programme/projects/project-words.entity.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { EndingLetter } from '../../src/outcomes/endings/ending-letter.entity.js';
import { EndingLetters } from '../../src/outcomes/endings/ending-letters.service.js';
import { address, anotherServer, withSettings, type Server } from '../access/visitors.js';
import { daysFromToday, today } from '../coaching/cast.js';
import { sql } from '#platform/database/sql.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { ALL_ENDED, busy, DECIDED, does, made, type Busy } from './endings.js';

let sink: SmtpSink;
let restore: () => void;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({ SMTP_URL: sink.url, MAIL_FROM: 'Stegvis <nej@example.com>' });
});

afterAll(async () => {
  await sink.close();
  restore();
});

/** A contact at one of the companies, and its address. */
async function contact(here: Busy, index: number, { by = here.coach, roles = [] as string[] } = {}) {
  const email = address();
  const said = { companyId: here.companies[index], projectId: here.project.id, name: 'Vera Verkmästare', email, roles };
  return { id: await made(by, 'contactAdd', said), email };
}

async function ended(here: Busy, verb = 'projectEndEarly', input: object = DECIDED): Promise<void> {
  await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
  await does(here.leader, here.project.id, verb, { ...input });
}

interface Told {
  id: string;
  letters: { lastOn: string; company: { id: string }; contact: { id: string } | null }[];
}
async function endings(here: Busy, by: Person = here.leader): Promise<Told[]> {
  const query = `query($id: ID!) { project(id: $id) { endings { id letters { lastOn sentAt company { id } contact { id } } } } }`;
  return (await as(by).do<{ project: { endings: Told[] } }>(query, { id: here.project.id })).project.endings;
}

/** Tries the sending to one company of the latest ending, as the worker of jobs does. */
async function sending(here: Busy, index = 0, letterId = v7()): Promise<void> {
  const [ending] = await endings(here);
  const { app } = await testApp();
  const [endingId, enrolmentId] = [ending?.id ?? '', here.enrolments[index] ?? ''];
  await inside(here.world.workspaceId, () => app.get(EndingLetters).send(endingId, enrolmentId, letterId));
}

const lettersTo = (email: string): string[] =>
  sink.letters.filter(({ to }) => to.includes(email)).map(({ text }) => text);

describe('when a project ends early', () => {
  let worker: Server;
  beforeAll(async () => {
    worker = await anotherServer({ STEGVIS_JOBS: '1' });
  });
  afterAll(() => worker.close());

  it('each company that takes part is told once: what happens, whom to turn to, and what lives on', async () => {
    const here = await busy();
    const fund = { projectId: here.project.id, position: 1, fund: Fund.ESF } as Partial<FundingSource>;
    await here.world.save(row(FundingSource, fund));
    const passed = await contact(here, 0);
    const decides = await contact(here, 0, { roles: ['DECISION_MAKER'] });
    const interested = await contact(here, 2);
    await ended(here);
    const { text, headers } = await sink.letterTo(decides.email);
    expect(headers['subject']).toBeDefined();
    for (const said of ['avslutas i förtid', 'ends early', today(), 'Carl Coach', 'handlingsplan', 'action plan']) {
      expect(text).toContain(said);
    }
    expect(text.match(/Medfinansieras av Europeiska unionen/g)).toHaveLength(1);
    expect(text.match(/Co-funded by the European Union/g)).toHaveLength(1);
    await sink.letterTo(interested.email);
    const told = (await endings(here))[0]?.letters ?? [];
    const whom = told.map(({ lastOn, company, contact: one }) => [lastOn, company.id, one?.id]);
    expect(new Set(whom.map(String))).toEqual(
      new Set([String([today(), here.companies[0], decides.id]), String([today(), here.companies[2], interested.id])]),
    );
    expect((await endings(here, here.partnerCoach))[0]?.letters).toEqual([]);
    expect([lettersTo(decides.email), lettersTo(passed.email)]).toEqual([[], []]);
  });
});

describe('the letter about an early end', () => {
  it('is not sent twice however often the sending is tried, nor of the same last day after the end was taken back', async () => {
    const here = await busy();
    const { email } = await contact(here, 0);
    await ended(here);
    const letterId = v7();
    await sending(here, 0, letterId);
    expect(lettersTo(email)).toHaveLength(1);
    await sending(here);
    expect(lettersTo(email)).toHaveLength(1);
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    await sending(here);
    expect(lettersTo(email)).toHaveLength(1);
    await ended(here);
    await sending(here);
    expect(lettersTo(email)).toHaveLength(1);
  });

  it('goes, when the sending is tried again, to whom it was written, or to nobody once they may not be written to', async () => {
    for (const isErased of [false, true]) {
      const here = await busy();
      const chosen = await contact(here, 0);
      const decides = await contact(here, 0, { roles: ['DECISION_MAKER'] });
      await ended(here);
      const [[ending], [enrolmentId], [companyId]] = [await endings(here), here.enrolments, here.companies];
      const { id: projectId } = here.project;
      const whose = { projectId, organisationId: here.owner.id, companyId, enrolmentId, endingId: ending?.id };
      const tried = row(EndingLetter, { ...whose, contactId: chosen.id, lastOn: today(), sentAt: new Date() });
      const { id: letterId } = await here.world.save(tried);
      const ERASE = 'mutation($id: ID!) { contactErase(id: $id, expectedVersion: 1) { id } }';
      if (isErased) await as(here.coach).do(ERASE, { id: chosen.id });
      await sending(here, 0, letterId);
      expect([lettersTo(chosen.email).length, lettersTo(decides.email)]).toEqual([isErased ? 0 : 1, []]);
    }
  });

  it('is sent anew of another last day, and says where what was promised goes on', async () => {
    const here = await busy();
    const { email } = await contact(here, 0);
    await ended(here);
    await sending(here);
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    await made(here.coach, 'enrolmentOpen', { companyId: here.companies[0], projectId: here.successor.id });
    const handed = [{ type: 'FOLLOW_UP', deed: 'HAND_OVER', toProjectId: here.successor.id }];
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: handed });
    await ended(here, 'projectEndEarly', { ...DECIDED, on: daysFromToday(-1) });
    await sending(here);
    const [first = '', second = ''] = lettersTo(email);
    expect([first.includes('går vidare i'), second.includes(here.successor.name.sv)]).toEqual([false, true]);
    expect(second).toContain(daysFromToday(-1));
    expect(second).not.toContain('unionen');
  });

  it.each<[string, (here: Busy) => Promise<{ email: string }>]>([
    ['whom another partner knows', async (here) => contact(here, 0, { by: here.partnerCoach })],
    [
      'who does not want letters',
      async (here) => {
        const { id, email } = await contact(here, 0);
        const said = { contactId: id, purpose: 'INVITATIONS', source: 'SPOKEN', givenOn: today() };
        const consent = await made(here.coach, 'consentRecord', said);
        await as(here.coach).do(
          'mutation($id: ID!) { consentWithdraw(id: $id, expectedVersion: 1, input: {}) { id } }',
          { id: consent },
        );
        return { email };
      },
    ],
    [
      'who is erased',
      async (here) => {
        const { id, email } = await contact(here, 0);
        await as(here.coach).do('mutation($id: ID!) { contactErase(id: $id, expectedVersion: 1) { id } }', { id });
        return { email };
      },
    ],
  ])('goes to nobody %s', async (_, someone) => {
    const here = await busy();
    const { email } = await someone(here);
    await ended(here);
    await sending(here);
    expect(lettersTo(email)).toEqual([]);
    expect((await endings(here))[0]?.letters).toEqual([]);
  });

  it('is not written of an end as planned, nor to a company that had left before', async () => {
    const here = await busy();
    const { email } = await contact(here, 0);
    const posted = async (): Promise<number> =>
      (
        await inside(here.world.workspaceId, (db) =>
          db.read<{ kind: string }>(
            sql`SELECT o.kind FROM outbox o WHERE o.workspace_id = ${db.workspace} AND o.kind = 'projectEnding.tell'`,
          ),
        )
      ).length;
    await ended(here, 'projectClose', {});
    await sending(here);
    expect([lettersTo(email), await posted()]).toEqual([[], 0]);
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    await as(here.coach).do(
      `mutation($id: ID!, $i: EnrolmentCloseInput!) { enrolmentClose(id: $id, expectedVersion: 3, input: $i) { id } }`,
      { id: here.enrolments[2], i: { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' } },
    );
    await ended(here);
    expect(await posted()).toBe(2);
  });
});
