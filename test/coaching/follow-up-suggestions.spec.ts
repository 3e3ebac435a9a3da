// After a session the project may ask for a follow-up: suggested once, moved on, withdrawn when somebody decides.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Actor } from '#platform/authority/actor.js';
import type { Day } from '#platform/values/day.js';
import { EnrolmentsService } from '#coaching/enrolments/enrolment.service.js';
import { FollowUpsService, type NextStep, type SessionHeld } from '#coaching/follow-ups/follow-up.service.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, cast, daysFromToday, mutation, today, variablesOf, verb, type Cast, type Opened } from './cast.js';

let here: Cast;
beforeAll(async () => {
  here = await cast({ followUpAfterDays: 30 });
});

interface Held {
  on: Day;
  by?: 'coach' | 'colleague' | 'partnerCoach';
  next?: NextStep;
  sessionId?: string;
}

/** What logging a session does: the enrolment is told, and a next step promised or suggested. */
async function held(there: Cast, enrolment: Opened, { on, by = 'coach', next, sessionId = v7() }: Held): Promise<void> {
  const { app } = await testApp();
  const [person, coach] = [there[by], there.coaches[by]];
  const session: SessionHeld = {
    sessionId,
    enrolmentId: enrolment.id,
    organisationId: coach.organisationId,
    coachId: coach.id,
    heldOn: on,
  };
  const companyId = await companyOf(there, enrolment.id);
  const meeting = { ...session, metOn: on, companyId, projectId: there.project.id };
  await inside(there.world.workspaceId, async (db) =>
    db.transaction(async () => {
      await app.get(EnrolmentsService).met([meeting]);
      const service = app.get(FollowUpsService);
      await (next
        ? service.scheduleAfter(actorOf(there, person), session, next)
        : service.suggest(actorOf(there, person), session));
    }),
  );
}

/** Only the suggestion, as if nobody held the enrolment before. */
async function suggest(there: Cast, enrolment: Opened, heldOn: Day): Promise<void> {
  const { app } = await testApp();
  const { id: coachId, organisationId } = there.coaches.coach;
  const session = { sessionId: v7(), enrolmentId: enrolment.id, organisationId, coachId, heldOn };
  await inside(there.world.workspaceId, async () =>
    app.get(FollowUpsService).suggest(actorOf(there, there.coach), session),
  );
}

function actorOf({ project }: Cast, { workspaceId, accountId, memberId, organisationId }: Person): Actor {
  const roles = [{ role: 'COACH' as const, projectId: project.id }];
  return new Actor({ workspaceId, accountId, memberId, organisationId, isAdmin: false, held: roles, locale: 'sv' });
}

async function companyOf(there: Cast, id: string): Promise<string> {
  const query = 'query($id: ID!) { enrolment(id: $id) { company { id } } }';
  return (await as(there.leader).do<{ enrolment: { company: { id: string } } }>(query, { id })).enrolment.company.id;
}

interface Listed {
  id: string;
  version: number;
  dueOn: string;
  what: string | null;
  isSuggested: boolean;
  isOpen: boolean;
  coach: { name: string } | null;
}

async function followUps(there: Cast, { id }: Opened): Promise<Listed[]> {
  const query = `query($id: ID!) { enrolment(id: $id) { followUps {
    nodes { id version dueOn what isSuggested isOpen coach { name } } } } }`;
  const answer = await as(there.leader).do<{ enrolment: { followUps: { nodes: Listed[] } } }>(query, { id });
  return answer.enrolment.followUps.nodes;
}

const open = async (there: Cast, enrolment: Opened): Promise<Listed[]> =>
  (await followUps(there, enrolment)).filter(({ isOpen }) => isOpen);

describe('after a session', () => {
  it('a follow-up is suggested so many days later, to the coach who held it', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-2) });
    expect(await followUps(here, enrolment)).toMatchObject([
      { dueOn: daysFromToday(28), what: null, isSuggested: true, isOpen: true, coach: { name: 'Carl Coach' } },
    ]);
  });

  it('nothing is suggested where the project does not ask for it', async () => {
    const silent = await cast();
    const enrolment = await agreed(silent, silent.coach);
    await held(silent, enrolment, { on: today() });
    expect(await followUps(silent, enrolment)).toEqual([]);
  });

  it('there is never a second open suggestion: a later session moves the first on', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-20) });
    await held(here, enrolment, { on: daysFromToday(-3), by: 'colleague' });
    expect(await followUps(here, enrolment)).toMatchObject([
      { dueOn: daysFromToday(27), isSuggested: true, coach: { name: 'Kajsa Kollega' }, version: 2 },
    ]);
  });

  it('a session that is logged late does not pull the suggestion back', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-3) });
    await held(here, enrolment, { on: daysFromToday(-20) });
    expect(await followUps(here, enrolment)).toMatchObject([{ dueOn: daysFromToday(27), version: 1 }]);
  });

  it('two sessions logged at the same moment suggest one follow-up', async () => {
    const enrolment = await agreed(here, here.coach);
    await Promise.all([-4, -3, -2].map(async (days) => held(here, enrolment, { on: daysFromToday(days) })));
    expect(await open(here, enrolment)).toMatchObject([{ dueOn: daysFromToday(28) }]);
  });

  it('a session that is told twice at the same moment suggests one follow-up', async () => {
    const enrolment = await agreed(here, here.coach);
    await Promise.all([1, 2, 3].map(async () => suggest(here, enrolment, daysFromToday(-1))));
    expect(await followUps(here, enrolment)).toMatchObject([{ dueOn: daysFromToday(29), isSuggested: true }]);
  });

  it('a next step that was promised stands instead, and withdraws what was suggested before', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-9) });
    await held(here, enrolment, { on: daysFromToday(-1), next: { dueOn: daysFromToday(6), what: 'Visa kalkylen.' } });
    expect(await followUps(here, enrolment)).toMatchObject([
      { dueOn: daysFromToday(6), what: 'Visa kalkylen.', isSuggested: false, isOpen: true },
      { isSuggested: true, isOpen: false },
    ]);
  });

  it('nothing is suggested while somebody has promised to come back', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-9), next: { dueOn: daysFromToday(6), what: 'Visa kalkylen.' } });
    await held(here, enrolment, { on: daysFromToday(-1) });
    expect(await open(here, enrolment)).toMatchObject([{ what: 'Visa kalkylen.' }]);
  });

  it('nothing is suggested at a company that has left', async () => {
    const enrolment = await agreed(here, here.coach);
    await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    await held(here, enrolment, { on: daysFromToday(-1) });
    expect(await followUps(here, enrolment)).toEqual([]);
  });

  it('the suggestion of a session that was cancelled is withdrawn', async () => {
    const enrolment = await agreed(here, here.coach);
    const sessionId = v7();
    await held(here, enrolment, { on: daysFromToday(-1), sessionId });
    const { app } = await testApp();
    const actor = actorOf(here, here.coach);
    await inside(here.world.workspaceId, async () => app.get(FollowUpsService).withdrawAfter(actor, sessionId));
    expect(await followUps(here, enrolment)).toMatchObject([{ isOpen: false, isSuggested: true }]);
  });
});

async function suggested(): Promise<{ enrolment: Opened; suggestion: Listed }> {
  const enrolment = await agreed(here, here.coach);
  await held(here, enrolment, { on: daysFromToday(-1) });
  const [suggestion] = await followUps(here, enrolment);
  if (!suggestion) throw new Error('Nothing was suggested.');
  return { enrolment, suggestion };
}

describe('a suggestion', () => {
  it('becomes a promise when somebody moves it', async () => {
    const { enrolment, suggestion } = await suggested();
    const input = { dueOn: daysFromToday(10), what: 'Titta på flödet.' };
    await as(here.coach).do(mutation('followUpReschedule'), variablesOf(suggestion, input));
    expect(await followUps(here, enrolment)).toMatchObject([{ ...input, isSuggested: false, isOpen: true }]);
  });

  it('is withdrawn when a coach promises something of the own', async () => {
    const { enrolment } = await suggested();
    const input = { enrolmentId: enrolment.id, dueOn: daysFromToday(40), what: 'Ring.' };
    const document = 'mutation($input: FollowUpScheduleInput!) { followUpSchedule(input: $input) { id } }';
    await as(here.coach).do(document, { input });
    expect(await open(here, enrolment)).toMatchObject([{ what: 'Ring.', isSuggested: false }]);
  });

  it('is withdrawn when the company leaves, and promises stay', async () => {
    const { enrolment } = await suggested();
    await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    expect(await open(here, enrolment)).toEqual([]);
    const { history } = await as(here.coach).do<{ history: { nodes: { verb: string }[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { verb } } }',
      { id: (await followUps(here, enrolment))[0]?.id },
    );
    expect(history.nodes.map(({ verb: name }) => name)).toEqual(['followUp.withdraw', 'followUp.suggest']);
  });
});

async function promised(): Promise<Opened> {
  const enrolment = await agreed(here, here.coach);
  await held(here, enrolment, { on: daysFromToday(-1), next: { dueOn: daysFromToday(6), what: 'Visa kalkylen.' } });
  return enrolment;
}

describe('when a company is handed over', () => {
  it('to a colleague, the colleague takes its open follow-ups over', async () => {
    const enrolment = await promised();
    await verb(here.coach, 'enrolmentHandOver', enrolment, { coachId: here.coaches.colleague.id });
    expect(await followUps(here, enrolment)).toMatchObject([{ coach: { name: 'Kajsa Kollega' }, isOpen: true }]);
  });

  it('to another partner, promises stay with the first, who may still keep them', async () => {
    const enrolment = await promised();
    await verb(here.coach, 'enrolmentHandOver', enrolment, { coachId: here.coaches.partnerCoach.id });
    const [followUp] = await followUps(here, enrolment);
    expect(followUp).toMatchObject({ coach: { name: 'Carl Coach' }, isOpen: true });
    const read = 'query($id: ID!) { enrolment(id: $id) { followUps { totalCount } } }';
    expect(await as(here.partnerCoach).do(read, { id: enrolment.id })).toEqual({
      enrolment: { followUps: { totalCount: 0 } },
    });
    if (!followUp) throw new Error('The follow-up is gone.');
    await as(here.coach).do(mutation('followUpComplete'), variablesOf(followUp, { outcome: 'DONE' }));
  });

  it('to another partner, suggestions are withdrawn', async () => {
    const enrolment = await agreed(here, here.coach);
    await held(here, enrolment, { on: daysFromToday(-1) });
    await verb(here.coach, 'enrolmentHandOver', enrolment, { coachId: here.coaches.partnerCoach.id });
    expect(await open(here, enrolment)).toEqual([]);
    await held(here, enrolment, { on: today(), by: 'partnerCoach' });
    expect(await open(here, enrolment)).toMatchObject([{ isSuggested: true, coach: { name: 'Petra Partner' } }]);
  });
});
