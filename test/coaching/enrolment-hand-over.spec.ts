// The coaches of a company: handed over within a partner and between two, named beside, carried, and who met it lately.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Coach } from '#directory/coaches/coach.entity.js';
import { EnrolmentsService, type Meeting } from '#coaching/enrolments/enrolment.service.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import {
  agreed,
  cast,
  coachProfile,
  daysFromToday,
  mutation,
  opened,
  today,
  variablesOf,
  verb,
  type Cast,
} from './cast.js';

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

const WHOSE = `id version organisation { id } coach { id } namedCoaches { coach { id } fromOn }
  handOvers { fromCoach { id } toCoach { id } fromOrganisation { id } toOrganisation { id } onDay reason }`;
const HISTORY = 'query($id: ID!) { history(of: $id) { nodes { verb } } }';

/** What was done, as far as somebody may read it. */
async function verbs(who: Person, id: string): Promise<string[]> {
  const { history } = await as(who).do<{ history: { nodes: { verb: string }[] } }>(HISTORY, { id });
  return history.nodes.map((entry) => entry.verb);
}

describe('handing a company over', () => {
  it('to a colleague changes the coach, keeps the partner, and is remembered as a fact', async () => {
    const enrolment = await agreed(here, here.coach, { on: daysFromToday(-9) });
    const input = { coachId: here.coaches.colleague.id, on: daysFromToday(-1), reason: 'Föräldraledig.' };
    const { enrolmentHandOver } = await as(here.coach).do(
      mutation('enrolmentHandOver', WHOSE),
      variablesOf(enrolment, input),
    );
    expect(enrolmentHandOver).toMatchObject({
      organisation: { id: here.owner.id },
      coach: { id: here.coaches.colleague.id },
      handOvers: [
        {
          fromCoach: { id: here.coaches.coach.id },
          toCoach: { id: here.coaches.colleague.id },
          fromOrganisation: { id: here.owner.id },
          toOrganisation: { id: here.owner.id },
          onDay: input.on,
          reason: 'Föräldraledig.',
        },
      ],
    });
  });

  it('moves the right to write: the former coach may not, the new one may', async () => {
    const enrolment = await opened(here, here.coach);
    const over = await verb(here.coach, 'enrolmentHandOver', enrolment, { coachId: here.coaches.colleague.id });
    const waiting = { on: daysFromToday(5) };
    const refusal = await as(here.coach).refused(mutation('enrolmentAskAgain'), variablesOf(over, waiting));
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'enrolment:askAgain' } });
    await verb(here.colleague, 'enrolmentAskAgain', over, waiting);
  });

  it('gives the first coach to a company that had none', async () => {
    const enrolment = await opened(here, here.leader, { organisationId: here.partner.id });
    const input = { coachId: here.coaches.partnerCoach.id };
    const { enrolmentHandOver } = await as(here.subleader).do(
      mutation('enrolmentHandOver', WHOSE),
      variablesOf(enrolment, input),
    );
    expect(enrolmentHandOver).toMatchObject({ coach: { id: input.coachId }, handOvers: [{ fromCoach: null }] });
  });

  it('to another partner’s coach passes the company to that partner, and leaves what was written with the first', async () => {
    const enrolment = await agreed(here, here.coach);
    const named = await verb(here.coach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.colleague.id });
    const input = { coachId: here.coaches.partnerCoach.id, reason: 'Närmare dit.' };
    const { enrolmentHandOver } = await as(here.coach).do(
      mutation('enrolmentHandOver', WHOSE),
      variablesOf(named, input),
    );
    expect(enrolmentHandOver).toMatchObject({
      organisation: { id: here.partner.id },
      coach: { id: here.coaches.partnerCoach.id },
      handOvers: [{ toOrganisation: { id: here.partner.id } }],
    });
    expect(await verbs(here.colleague, enrolment.id)).toEqual([
      'enrolment.nameCoach',
      'enrolment.agree',
      'enrolment.open',
    ]);
    expect(await verbs(here.partnerColleague, enrolment.id)).toEqual(['enrolment.handOver']);
    expect(await verbs(here.leader, enrolment.id)).toHaveLength(4);
    const mine = 'query($id: ID!) { enrolment(id: $id) { namedCoaches { coach { id } } handOvers { reason } } }';
    for (const who of [here.partnerColleague, here.colleague, here.leader]) {
      const read = await as(who).do(mine, { id: enrolment.id });
      expect(read).toEqual({ enrolment: { namedCoaches: [], handOvers: [{ reason: 'Närmare dit.' }] } });
    }
    const refusal = await as(here.colleague).refused(
      mutation('enrolmentClose'),
      variablesOf({ ...named, version: named.version + 1 }, { outcome: 'COMPLETED' }),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each<[string, () => Record<string, unknown>, string, string]>([
    ['to the coach who has it', () => ({ coachId: here.coaches.coach.id }), 'ENROLMENT_SAME_COACH', 'input.coachId'],
    ['to nobody known', () => ({ coachId: v7() }), 'NOT_FOUND', 'input.coachId'],
    [
      'before the day it was opened',
      () => ({ coachId: here.coaches.colleague.id, on: daysFromToday(-9) }),
      'ENROLMENT_BEFORE_OPENED',
      'input.on',
    ],
    [
      'on a day to come',
      () => ({ coachId: here.coaches.colleague.id, on: daysFromToday(2) }),
      'ENROLMENT_DAY_IN_FUTURE',
      'input.on',
    ],
  ])('is refused %s', async (_, input, code, field) => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-3) });
    const refusal = await as(here.coach).refused(mutation('enrolmentHandOver'), variablesOf(enrolment, input()));
    expect(refusal).toMatchObject({ code, field });
  });

  it('is refused before the hand-over before it', async () => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-9) });
    const first = { coachId: here.coaches.colleague.id, on: daysFromToday(-2) };
    const over = await verb(here.coach, 'enrolmentHandOver', enrolment, first);
    const second = { coachId: here.coaches.coach.id, on: daysFromToday(-3) };
    const refusal = await as(here.colleague).refused(mutation('enrolmentHandOver'), variablesOf(over, second));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_BEFORE_HAND_OVER', params: { since: first.on } });
  });

  it('is refused to a coach outside the project', async () => {
    const stranger = await here.world.person({ organisation: here.owner });
    const { id: coachId } = await coachProfile(here.world, stranger);
    const enrolment = await opened(here, here.coach);
    const refusal = await as(here.coach).refused(mutation('enrolmentHandOver'), variablesOf(enrolment, { coachId }));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_COACH_OUTSIDE_PROJECT' });
  });
});

describe('naming a coach', () => {
  it('lets the coach write there until released', async () => {
    const enrolment = await opened(here, here.coach);
    const input = { coachId: here.coaches.colleague.id };
    const { enrolmentNameCoach: named } = await as(here.coach).do<Record<string, { id: string; version: number }>>(
      mutation('enrolmentNameCoach', WHOSE),
      variablesOf(enrolment, input),
    );
    expect(named).toMatchObject({ namedCoaches: [{ coach: { id: input.coachId }, fromOn: today() }] });
    const written = await verb(
      here.colleague,
      'enrolmentAskAgain',
      { ...enrolment, version: 2 },
      { on: daysFromToday(3) },
    );
    const released = await verb(here.coach, 'enrolmentReleaseCoach', written, input);
    const refusal = await as(here.colleague).refused(
      mutation('enrolmentAskAgain'),
      variablesOf(released, { on: daysFromToday(4) }),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused for a coach of another partner, for one who is there, and for the one responsible', async () => {
    const enrolment = await opened(here, here.coach);
    const tries: [Coach, string][] = [
      [here.coaches.partnerCoach, 'ENROLMENT_COACH_OF_OTHER_ORGANISATION'],
      [here.coaches.coach, 'ENROLMENT_COACH_ALREADY_NAMED'],
    ];
    for (const [{ id: coachId }, code] of tries) {
      const refusal = await as(here.coach).refused(mutation('enrolmentNameCoach'), variablesOf(enrolment, { coachId }));
      expect(refusal).toMatchObject({ code, field: 'input.coachId' });
    }
    const named = await verb(here.coach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.colleague.id });
    const again = variablesOf(named, { coachId: here.coaches.colleague.id });
    expect(await as(here.coach).refused(mutation('enrolmentNameCoach'), again)).toMatchObject({
      code: 'ENROLMENT_COACH_ALREADY_NAMED',
    });
  });

  it('cannot be undone for who was never named', async () => {
    const enrolment = await opened(here, here.coach);
    const variables = variablesOf(enrolment, { coachId: here.coaches.colleague.id });
    expect(await as(here.coach).refused(mutation('enrolmentReleaseCoach'), variables)).toMatchObject({
      code: 'ENROLMENT_COACH_NOT_NAMED',
    });
  });

  it('ends when the coach named becomes the one responsible', async () => {
    const enrolment = await opened(here, here.coach);
    const input = { coachId: here.coaches.colleague.id };
    const named = await verb(here.coach, 'enrolmentNameCoach', enrolment, input);
    const { enrolmentHandOver } = await as(here.coach).do(
      mutation('enrolmentHandOver', WHOSE),
      variablesOf(named, input),
    );
    expect(enrolmentHandOver).toMatchObject({ coach: { id: input.coachId }, namedCoaches: [] });
  });
});

describe('a coach’s caseload', () => {
  const CASELOAD = `query($id: ID!) { coach(id: $id) { caseload { open interested agreed active hoursPerWeek } } }`;
  it('counts the open companies by stage, and says the hours there are', async () => {
    const there = await cast();
    const person = await there.world.person({
      organisation: there.owner,
      roles: [{ project: there.project, role: 'COACH' as never }],
    });
    const { id } = await coachProfile(there.world, person, { hoursPerWeek: 12.5 });
    await opened(there, person);
    await agreed(there, person);
    const visited = await agreed(there, person);
    await meet(there, { enrolmentId: visited.id, coachId: id, organisationId: there.owner.id, metOn: today() });
    const over = await agreed(there, person);
    await verb(person, 'enrolmentClose', over, { outcome: 'COMPLETED' });
    const caseload = { open: 3, interested: 1, agreed: 1, active: 1, hoursPerWeek: 12.5 };
    expect(await as(there.leader).do(CASELOAD, { id })).toEqual({ coach: { caseload } });
    expect(await as(there.admin).do(CASELOAD, { id })).toEqual({ coach: { caseload: null } });
    expect(await as(there.observer).do(CASELOAD, { id })).toEqual({ coach: { caseload: null } });
  });

  it('is empty, not missing, for a coach without companies', async () => {
    const { id } = here.coaches.partnerNamed;
    const caseload = { open: 0, interested: 0, agreed: 0, active: 0, hoursPerWeek: null };
    expect(await as(here.leader).do(CASELOAD, { id })).toEqual({ coach: { caseload } });
  });

  it('is counted for a whole list in one statement', async () => {
    const list = 'query($first: Int!) { coaches(first: $first) { nodes { id caseload { open } } } }';
    const one = await as(here.leader).ask(list, { first: 1 });
    const many = await as(here.leader).ask(list, { first: 5 });
    expect(many.headers.get('x-stegvis-statements')).toBe(one.headers.get('x-stegvis-statements'));
  });
});

/** What the log of a session tells an enrolment. */
async function meet(there: Cast, meeting: Omit<Meeting, 'companyId' | 'projectId'>, companyId?: string): Promise<void> {
  const { app } = await testApp();
  const company = companyId ?? (await companyOf(there, meeting.enrolmentId));
  const told = { ...meeting, companyId: company, projectId: there.project.id };
  await inside(there.world.workspaceId, async (db) =>
    db.transaction(async () => app.get(EnrolmentsService).met([told])),
  );
}

async function companyOf(there: Cast, id: string): Promise<string> {
  const query = 'query($id: ID!) { enrolment(id: $id) { company { id } } }';
  return (await as(there.leader).do<{ enrolment: { company: { id: string } } }>(query, { id })).enrolment.company.id;
}

describe('a session that was held', () => {
  const DAYS = 'query($id: ID!) { enrolment(id: $id) { version stage firstSessionOn lastSessionOn } }';
  it('makes an agreed enrolment active, from the first day to the last, without a new version', async () => {
    const { id, version } = await agreed(here, here.coach, { on: daysFromToday(-30) });
    const who = { enrolmentId: id, coachId: here.coaches.coach.id, organisationId: here.owner.id };
    for (const days of [-5, -20, -10]) await meet(here, { ...who, metOn: daysFromToday(days) });
    expect(await as(here.coach).do(DAYS, { id })).toEqual({
      enrolment: { version, stage: 'ACTIVE', firstSessionOn: daysFromToday(-20), lastSessionOn: daysFromToday(-5) },
    });
  });

  it('is told anew when one was moved or cancelled', async () => {
    const { id, version } = await agreed(here, here.coach);
    const who = { enrolmentId: id, coachId: here.coaches.coach.id, organisationId: here.owner.id };
    await meet(here, { ...who, metOn: daysFromToday(-5) });
    const companyId = await companyOf(here, id);
    const tell = async (days: number[]): Promise<void> => {
      const { app } = await testApp();
      const meetings = days.map((day) => ({
        ...who,
        companyId,
        projectId: here.project.id,
        metOn: daysFromToday(day),
      }));
      await inside(here.world.workspaceId, async (db) =>
        db.transaction(async () => app.get(EnrolmentsService).metAnew(id, meetings)),
      );
    };
    await tell([-8, -2]);
    expect(await as(here.coach).do(DAYS, { id })).toMatchObject({
      enrolment: { firstSessionOn: daysFromToday(-8), lastSessionOn: daysFromToday(-2) },
    });
    await tell([]);
    expect(await as(here.coach).do(DAYS, { id })).toEqual({
      enrolment: { version, stage: 'AGREED', firstSessionOn: null, lastSessionOn: null },
    });
  });
});

const NOTICE = `query($id: ID!) { company(id: $id) { metLately { organisation { name } coach { name } metOn } } }`;

/** A company of the partner's, met by its coach so many days from today. */
async function met(days: number): Promise<{ companyId: string; id: string }> {
  const { id } = await opened(here, here.partnerCoach);
  const companyId = await companyOf(here, id);
  const coachId = here.coaches.partnerCoach.id;
  const meeting = { enrolmentId: id, coachId, organisationId: here.partner.id, metOn: daysFromToday(days) };
  await meet(here, meeting, companyId);
  return { companyId, id };
}

async function notices(id: string): Promise<unknown[]> {
  return (await as(here.coach).do<{ company: { metLately: unknown[] } }>(NOTICE, { id })).company.metLately;
}

describe('the notice that another partner met the company lately', () => {
  it('says who and when, to a coach of the other partner, and counts the latest day', async () => {
    const { companyId, id } = await met(-40);
    const coachId = here.coaches.partnerCoach.id;
    const again = { enrolmentId: id, coachId, organisationId: here.partner.id, metOn: daysFromToday(-3) };
    await meet(here, again, companyId);
    await meet(here, { ...again, metOn: daysFromToday(-12) }, companyId);
    expect(await as(here.coach).do(NOTICE, { id: companyId })).toEqual({
      company: {
        metLately: [
          { organisation: { name: 'Partnerbolaget' }, coach: { name: 'Petra Partner' }, metOn: daysFromToday(-3) },
        ],
      },
    });
  });

  it('reaches ninety days back, and not a day more', async () => {
    const [within, beyond] = [await met(-90), await met(-91)];
    expect(await notices(within.companyId)).toHaveLength(1);
    expect(await notices(beyond.companyId)).toHaveLength(0);
  });

  it('says nothing of the own organisation, and nothing to who works in no project', async () => {
    const { companyId: id } = await met(-1);
    for (const who of [here.partnerColleague, here.observer, here.admin, here.bystander]) {
      expect(await as(who).do(NOTICE, { id })).toEqual({ company: { metLately: [] } });
    }
  });

  it('stands on the enrolment too, of those before its partner', async () => {
    const { companyId, id } = await met(-4);
    await verb(here.partnerCoach, 'enrolmentHandOver', { id, version: 1 }, { coachId: here.coaches.coach.id });
    const query = 'query($id: ID!) { enrolment(id: $id) { company { id } metLately { coach { name } metOn } } }';
    expect(await as(here.coach).do(query, { id })).toEqual({
      enrolment: {
        company: { id: companyId },
        metLately: [{ coach: { name: 'Petra Partner' }, metOn: daysFromToday(-4) }],
      },
    });
  });
});
