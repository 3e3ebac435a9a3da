// A project after Kompetenslyft Grön Industri's pattern, with invented partners, told to its early end through the API.
import { describe, expect, it } from 'vitest';
import { daysFromToday, opened, today, verb } from '../coaching/cast.js';
import { as } from '../support/as.js';
import { ALL_ENDED, busy, DECIDED, does, made, obligations, REASONS, versionOf, type Busy } from './endings.js';

const LOST = { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME', note: 'Fullt upp i produktionen till sommaren.' };

interface Prompt {
  code: string;
  reason: string | null;
}

/** What happened before: companies without time, a claim nobody answers, functions only begun to be defined. */
async function fades(here: Busy): Promise<void> {
  const { coach, leader, project } = here;
  for (let company = 0; company < 3; company += 1) {
    await verb(coach, 'enrolmentClose', await opened(here, coach), LOST);
  }
  const partner = `mutation($i: ProjectPartnerAddInput!) { projectPartnerAdd(input: $i) { id } }`;
  await as(leader).do(partner, { i: { projectId: project.id, organisationId: here.owner.id, role: 'OWNER' } });
  const period = { fromOn: daysFromToday(-200), untilOn: daysFromToday(-20), submittedOn: daysFromToday(-10) };
  await made(leader, 'paymentClaimSubmit', { projectId: project.id, amountOre: 90_000_000, ...period });
  const why = 'Utan en svetsansvarig stannar certifierad produktion.';
  const said = { projectId: project.id, industry: 'Stål och metall', name: 'Svetsansvarig', why };
  await made(coach, 'criticalFunctionIdentify', said);
}

async function promptsOf({ leader, project }: Busy): Promise<Prompt[]> {
  const query = `query($id: ID!) { project(id: $id) { lessonPrompts { code reason } } }`;
  const data = await as(leader).do<{ project: { lessonPrompts: Prompt[] } }>(query, { id: project.id });
  return data.project.lessonPrompts;
}

/** One lesson for each reason, answering the first question that is asked about it, and read by the whole workspace. */
async function lessonsWritten(here: Busy, prompts: readonly Prompt[]): Promise<void> {
  for (const { reason } of REASONS) {
    const asked = prompts.find((prompt) => prompt.reason === reason);
    const id = await made(here.leader, 'lessonWrite', {
      projectId: here.project.id,
      kind: 'OWN_LESSON',
      title: `Lärdom om ${reason}`,
      reasons: [reason],
      tags: ['gron-omstallning'],
      answers: [{ prompt: asked?.code, text: 'Det märktes redan första våren.' }],
    });
    await as(here.leader).do(
      `mutation($id: ID!) { lessonPublish(id: $id, expectedVersion: 1, input: { audience: WORKSPACE }) { id } }`,
      { id },
    );
  }
}

const READ_BACK = `query($id: ID!) { project(id: $id) { endedOn
  endedEarly { reasons causeOfShortOfTime outcome decidedBy { sv } }
  obligations { count }
  paymentClaims { nodes { submittedOn answeredOn } }
  lessons { nodes { title reasons answers { text } state } }
  endings { isEarly reasons { reason text } steps { step savedOn } figures { original revised actual why }
    answers { totalCount nodes { type deed } } } } }`;

interface ReadBack {
  endedOn: string;
  endedEarly: Record<string, unknown>;
  obligations: { count: number };
  paymentClaims: { nodes: { answeredOn: string | null }[] };
  lessons: { nodes: { reasons: string[]; state: string }[] };
  endings: {
    isEarly: boolean;
    reasons: { reason: string; text: string | null }[];
    figures: Record<string, unknown>[];
    answers: { totalCount: number; nodes: { type: string; deed: string }[] };
  }[];
}

describe('a project that fades', () => {
  it('ends before its time with its reasons, promises, figures and lessons kept, and the next one is shown them', async () => {
    const here = await busy();
    const { leader, project, targetId } = here;
    await fades(here);
    expect((await obligations(leader, project.id)).count).toBe(8);
    await does(leader, project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    const whys = [{ targetId, why: 'Företagen hade fullt upp och kunde inte släppa folk.' }];
    await does(leader, project.id, 'projectEndEarly', { ...DECIDED, whys, isPublic: true });

    const prompts = await promptsOf(here);
    for (const { reason } of REASONS) {
      expect(prompts.filter((prompt) => prompt.reason === reason).length).toBe(3);
    }
    await lessonsWritten(here, prompts);

    const read = (await as(leader).do<{ project: ReadBack }>(READ_BACK, { id: project.id })).project;
    expect(read.endedOn).toBe(today());
    expect(read.endedEarly).toEqual({
      reasons: REASONS.map(({ reason }) => reason),
      causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY',
      outcome: 'DESIRED_RESULTS_NOT_REACHED',
      decidedBy: { sv: DECIDED.decidedBy.sv },
    });
    const [ending] = read.endings;
    expect(ending?.isEarly).toBe(true);
    expect(ending?.reasons.map(({ text }) => text)).toEqual(REASONS.map(({ text = null }) => text));
    expect(ending?.figures).toEqual([{ original: 60, revised: 30, actual: 2, why: whys[0]?.why }]);
    expect(ending?.answers.totalCount).toBe(8);
    expect(read.obligations.count).toBe(0);
    expect(read.paymentClaims.nodes.map(({ answeredOn }) => answeredOn)).toEqual([null]);
    expect(read.lessons.nodes.flatMap(({ reasons }) => reasons).toSorted()).toEqual(
      REASONS.map(({ reason }) => reason).toSorted(),
    );

    const amend = `mutation($id: ID!, $v: Int!, $i: ProjectAmendInput!) { projectAmend(id: $id, expectedVersion: $v, input: $i) {
      lessonsToLearn { nodes { title } } } }`;
    const { projectAmend } = await as(leader).do<{ projectAmend: { lessonsToLearn: { nodes: { title: string }[] } } }>(
      amend,
      {
        id: here.successor.id,
        v: await versionOf(leader, here.successor.id),
        i: { predecessors: [{ projectId: project.id }] },
      },
    );
    expect(projectAmend.lessonsToLearn.nodes.map(({ title }) => title).toSorted()).toEqual(
      REASONS.map(({ reason }) => `Lärdom om ${reason}`).toSorted(),
    );
  });
});
