// What is done beside plan and sessions: analyses, interventions and referrals; recorded, put right, and withdrawn.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { added, proposed } from './action-plans.js';
import { BEGIN, beginning, begun, further, LIST, told, type Noun } from './advice.js';
import { cast, daysFromToday, opened, today, verb, type Cast } from './cast.js';
import { area, type Area } from './staircases.js';

type Someone = { [Key in keyof Cast]: Cast[Key] extends { cookie: string } ? Key : never }[keyof Cast];

let here: Cast;
let energy: Area;
beforeAll(async () => {
  here = await cast();
  energy = await area(here.world, 1);
});

const NOUNS: Noun[] = ['analysis', 'intervention', 'referral'];

describe.each(NOUNS)('%s', (noun) => {
  it('needs little, and is the actor’s own, today', async () => {
    const enrolment = await opened(here, here.coach);
    expect(await begun(here.coach, noun, enrolment.id)).toMatchObject({
      ...BEGIN[noun].least,
      onDay: today(),
      enrolment: { id: enrolment.id },
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      coach: { id: here.coaches.coach.id },
      insatsomrade: null,
      result: null,
      withdrawnOn: null,
    });
  });

  it('may be another coach’s, in an insatsområde, on an earlier day', async () => {
    const enrolment = await opened(here, here.coach);
    const said = { coachId: here.coaches.colleague.id, insatsomradeId: energy.id, onDay: daysFromToday(-30) };
    expect(await begun(here.leader, noun, enrolment.id, said)).toMatchObject({
      onDay: daysFromToday(-30),
      coach: { id: here.coaches.colleague.id },
      insatsomrade: { id: energy.id },
    });
  });

  it('has one effect when it is sent twice', async () => {
    const enrolment = await opened(here, here.coach);
    const variables = { id: v7(), input: { ...BEGIN[noun].least, enrolmentId: enrolment.id } };
    const first = await as(here.coach).ask(beginning(noun), variables);
    expect((await as(here.coach).ask(beginning(noun), variables)).data).toEqual(first.data);
    const count = `query($id: ID!) { ${LIST[noun]}(filter: { enrolmentId: $id }) { totalCount } }`;
    expect(await as(here.coach).do(count, { id: enrolment.id })).toEqual({ [LIST[noun]]: { totalCount: 1 } });
  });

  it('is put right: what is left out stays as it was, and null empties', async () => {
    const enrolment = await opened(here, here.coach);
    const made = await begun(here.coach, noun, enrolment.id, { insatsomradeId: energy.id });
    const moved = await told(here.coach, noun, 'Amend', made, {
      onDay: daysFromToday(-1),
      coachId: here.coaches.colleague.id,
    });
    expect(moved).toMatchObject({
      onDay: daysFromToday(-1),
      insatsomrade: { id: energy.id },
      coach: { id: here.coaches.colleague.id },
    });
    const emptied = await told(here.coach, noun, 'Amend', moved, { insatsomradeId: null });
    expect(emptied).toMatchObject({ ...BEGIN[noun].least, insatsomrade: null });
  });

  it('is withdrawn with a reason, stays to be read, and changes no more', async () => {
    const enrolment = await opened(here, here.coach);
    const made = await begun(here.coach, noun, enrolment.id);
    const withdrawn = await told(here.coach, noun, 'Withdraw', made, { reason: 'Fel företag.' });
    expect(withdrawn).toMatchObject({ withdrawnOn: today(), withdrawReason: 'Fel företag.' });
    const code = `${noun.toUpperCase()}_ALREADY_WITHDRAWN`;
    for (const again of ['Withdraw', 'Amend']) {
      const variables = { id: withdrawn.id, version: withdrawn.version, input: {} };
      expect(await as(here.coach).refused(further(noun, again), variables)).toMatchObject({ code });
    }
    const ask = `query($id: ID!, $is: Boolean!) { ${LIST[noun]}(filter: { enrolmentId: $id, isWithdrawn: $is }) { nodes { id } } }`;
    expect(await as(here.coach).do(ask, { id: enrolment.id, is: false })).toEqual({ [LIST[noun]]: { nodes: [] } });
    const found = { [LIST[noun]]: { nodes: [{ id: made.id }] } };
    expect(await as(here.coach).do(ask, { id: enrolment.id, is: true })).toEqual(found);
  });

  it('hangs under company, enrolment and project, latest first', async () => {
    const enrolment = await opened(here, here.coach);
    const early = await begun(here.coach, noun, enrolment.id, { onDay: daysFromToday(-9) });
    const late = await begun(here.coach, noun, enrolment.id);
    const ids = { nodes: [{ id: late.id }, { id: early.id }] };
    const ask = `query($id: ID!, $day: Date!) { enrolment(id: $id) { ${LIST[noun]} { nodes { id } }
      company { ${LIST[noun]} { nodes { id } } }
      project { ${LIST[noun]}(filter: { enrolmentId: "${enrolment.id}", fromOn: $day }) { nodes { id } } } } }`;
    expect(await as(here.coach).do(ask, { id: enrolment.id, day: today() })).toEqual({
      enrolment: {
        [LIST[noun]]: ids,
        company: { [LIST[noun]]: ids },
        project: { [LIST[noun]]: { nodes: [{ id: late.id }] } },
      },
    });
  });

  it.each<[string, object, string, string]>([
    ['on a day to come', { onDay: daysFromToday(1) }, `${noun.toUpperCase()}_IN_FUTURE`, 'input.onDay'],
    ['in an unknown enrolment', { enrolmentId: v7() }, 'NOT_FOUND', 'input.enrolmentId'],
    ['in an unknown area', { insatsomradeId: v7() }, 'NOT_FOUND', 'input.insatsomradeId'],
    ['by an unknown coach', { coachId: v7() }, 'NOT_FOUND', 'input.coachId'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const enrolment = await opened(here, here.coach);
    const input = { ...BEGIN[noun].least, enrolmentId: enrolment.id, ...wrong };
    expect(await as(here.coach).refused(beginning(noun), { input })).toMatchObject({ code, field });
  });

  it.each<[Someone, 'writes' | 'reads' | 'nothing']>([
    ['leader', 'writes'],
    ['subleader', 'writes'],
    ['partnerCoach', 'writes'],
    ['partnerNamed', 'writes'],
    ['partnerColleague', 'reads'],
    ['auditor', 'reads'],
    ['coach', 'nothing'],
    ['admin', 'nothing'],
    ['observer', 'nothing'],
    ['bystander', 'nothing'],
  ])('at a partner’s company: %s, %s', async (someone, what) => {
    const enrolment = await opened(here, here.partnerCoach);
    await verb(here.partnerCoach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.partnerNamed.id });
    const made = await begun(here.partnerCoach, noun, enrolment.id);
    const client = as(here[someone]);
    const seen = await client.do<Record<string, { viewerCan: string[] } | null>>(
      `query($id: ID!) { ${noun}(id: $id) { viewerCan } }`,
      { id: made.id },
    );
    if (what === 'nothing') expect(seen[noun]).toBeNull();
    else expect(seen[noun]?.viewerCan.includes(`${noun}:withdraw`)).toBe(what === 'writes');
    if (what === 'writes') {
      expect(await told(here[someone], noun, 'Amend', made, { onDay: daysFromToday(-1) })).toMatchObject({
        version: 2,
      });
      return;
    }
    const { code } = await client.refused(further(noun, 'Amend'), { id: made.id, version: 1, input: {} });
    expect(code).toBe(someone === 'coach' ? 'NOT_FOUND' : 'FORBIDDEN');
  });
});

describe('an analysis', () => {
  it('may be somebody else’s, and says who', async () => {
    const enrolment = await opened(here, here.coach);
    const said = { doneBy: 'Elsa Energikonsult', minutes: 960, result: 'Rad ett.\nRad två.\nRad tre.' };
    expect(await begun(here.coach, 'analysis', enrolment.id, said)).toMatchObject({ ...said, coach: null });
  });

  it('shows the actions that came out of it', async () => {
    const enrolment = await opened(here, here.coach);
    const analysis = await begun(here.coach, 'analysis', enrolment.id);
    const plan = await proposed(here.coach, enrolment.id);
    await added(here.coach, plan.id, { analysisId: analysis.id, what: 'Täta tryckluften.' });
    expect(await told(here.coach, 'analysis', 'Amend', analysis, { kind: 'IN_DEPTH' })).toMatchObject({
      kind: 'IN_DEPTH',
      actions: [{ what: 'Täta tryckluften.' }],
    });
    const elsewhere = await proposed(here.coach, (await opened(here, here.coach)).id);
    const add = 'mutation($input: ActionAddInput!) { actionAdd(input: $input) { id } }';
    const input = { actionPlanId: elsewhere.id, analysisId: analysis.id, what: 'Fel företag.' };
    expect(await as(here.coach).refused(add, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.analysisId',
    });
  });

  it('is found by its kind', async () => {
    const enrolment = await opened(here, here.coach);
    await begun(here.coach, 'analysis', enrolment.id);
    const needs = await begun(here.coach, 'analysis', enrolment.id, { kind: 'NEEDS' });
    const ask = 'query($id: ID!) { analyses(filter: { enrolmentId: $id, kind: NEEDS }) { nodes { id } } }';
    expect(await as(here.coach).do(ask, { id: enrolment.id })).toEqual({ analyses: { nodes: [{ id: needs.id }] } });
  });
});

describe('a referral', () => {
  it('goes to an organisation or a colleague as well, but to one alone', async () => {
    const enrolment = await opened(here, here.coach);
    const toPartner = { toName: null, toOrganisationId: here.partner.id };
    expect(await begun(here.coach, 'referral', enrolment.id, toPartner)).toMatchObject({
      toOrganisation: { id: here.partner.id },
    });
    const toColleague = { toName: null, toCoachId: here.coaches.colleague.id };
    const made = await begun(here.coach, 'referral', enrolment.id, toColleague);
    expect(made).toMatchObject({ toCoach: { id: here.coaches.colleague.id } });
    const both = { id: made.id, version: made.version, input: { toOrganisationId: here.partner.id } };
    expect(await as(here.coach).refused(further('referral', 'Amend'), both)).toMatchObject({ code: 'ONE_OF_REQUIRED' });
    const nobody = { input: { enrolmentId: enrolment.id, about: 'Något.' } };
    expect(await as(here.coach).refused(beginning('referral'), nobody)).toMatchObject({ code: 'ONE_OF_REQUIRED' });
    const unknown = { input: { enrolmentId: enrolment.id, about: 'Något.', toOrganisationId: v7() } };
    expect(await as(here.coach).refused(beginning('referral'), unknown)).toMatchObject({
      field: 'input.toOrganisationId',
    });
  });

  it('waits until it is known whether it was taken up', async () => {
    const enrolment = await opened(here, here.coach);
    const made = await begun(here.coach, 'referral', enrolment.id, { onDay: daysFromToday(-5) });
    const waiting = 'query($id: ID!) { referrals(filter: { enrolmentId: $id, isWaiting: true }) { nodes { id } } }';
    expect(await as(here.coach).do(waiting, { id: enrolment.id })).toEqual({ referrals: { nodes: [{ id: made.id }] } });
    const answered = await told(here.coach, 'referral', 'Answer', made, {
      isTakenUp: true,
      result: 'Ansökan inskickad.',
    });
    expect(answered).toMatchObject({ isTakenUp: true, answeredOn: today(), result: 'Ansökan inskickad.' });
    expect(await as(here.coach).do(waiting, { id: enrolment.id })).toEqual({ referrals: { nodes: [] } });
  });

  it.each<[string, number, string]>([
    ['before it was made', -6, 'REFERRAL_ANSWERED_BEFORE'],
    ['on a day to come', 1, 'REFERRAL_IN_FUTURE'],
  ])('is not answered %s', async (_, days, code) => {
    const enrolment = await opened(here, here.coach);
    const { id, version } = await begun(here.coach, 'referral', enrolment.id, { onDay: daysFromToday(-5) });
    const variables = { id, version, input: { isTakenUp: false, on: daysFromToday(days) } };
    expect(await as(here.coach).refused(further('referral', 'Answer'), variables)).toMatchObject({
      code,
      field: 'input.on',
    });
  });
});
