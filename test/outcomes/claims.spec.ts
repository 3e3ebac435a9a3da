// What was asked of the funder: submitted for a period, answered, paid or withdrawn; seen by those who lead.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, mutation, today, variablesOf, type Cast, type Opened } from '../coaching/cast.js';

let here: Cast;
let ownSubleader: Person;
beforeAll(async () => {
  here = await cast();
  const roles = [{ project: here.project, role: ProjectRoleName.SUBPROJECT_LEADER }];
  ownSubleader = await here.world.person({ name: 'Owe Ägardelledare', organisation: here.owner, roles });
  const add = 'mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }';
  for (const [organisation, role] of [
    [here.owner, 'OWNER'],
    [here.partner, 'PARTNER'],
  ] as const) {
    const input = { projectId: here.project.id, organisationId: organisation.id, role };
    await as(here.leader).do(add, { input });
  }
});

const WHOLE = `id version fromOn untilOn amountOre submittedOn answeredOn paidOn paidOre withdrawnOn isUnanswered
  project { id } organisation { id } viewerCan`;
const SUBMIT = `mutation($id: ID, $input: PaymentClaimSubmitInput!) { paymentClaimSubmit(id: $id, input: $input) { ${WHOLE} } }`;

function asked(more: object = {}): Record<string, unknown> {
  const period = { fromOn: daysFromToday(-200), untilOn: daysFromToday(-110) };
  return { projectId: here.project.id, ...period, amountOre: 420_000_00, submittedOn: daysFromToday(-100), ...more };
}

async function submitted(by: Person = here.leader, more: object = {}): Promise<Opened> {
  const { paymentClaimSubmit } = await as(by).do<{ paymentClaimSubmit: Opened }>(SUBMIT, { input: asked(more) });
  return paymentClaimSubmit;
}

async function done(name: string, claim: Opened, input: Record<string, unknown> = {}): Promise<Opened> {
  const data = await as(here.leader).do<Record<string, Opened>>(mutation(name, WHOLE), variablesOf(claim, input));
  return data[name] ?? claim;
}

describe('submitting a payment claim', () => {
  it('says for which period, how much and when, for the own organisation unless another is named', async () => {
    expect(await submitted()).toMatchObject({
      version: 1,
      amountOre: 420_000_00,
      submittedOn: daysFromToday(-100),
      answeredOn: null,
      isUnanswered: true,
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
    });
    expect(await submitted(here.leader, { organisationId: here.partner.id })).toMatchObject({
      organisation: { id: here.partner.id },
    });
    expect(await submitted(here.subleader, { submittedOn: undefined })).toMatchObject({
      organisation: { id: here.partner.id },
      submittedOn: today(),
    });
  });

  it('has one effect when it is sent twice', async () => {
    const variables = { id: v7(), input: asked() };
    const first = await as(here.leader).ask(SUBMIT, variables);
    expect((await as(here.leader).ask(SUBMIT, variables)).data).toEqual(first.data);
    const other = { ...variables, input: asked({ amountOre: 1 }) };
    expect(await as(here.leader).refused(SUBMIT, other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each<[string, object, string, string]>([
    ['for nothing', { amountOre: 0 }, 'OUT_OF_RANGE', 'input.amountOre'],
    [
      'for a period that ends before it begins',
      { untilOn: daysFromToday(-201) },
      'PAYMENT_CLAIM_PERIOD_BACKWARDS',
      'input.untilOn',
    ],
    ['ahead of time', { submittedOn: daysFromToday(1) }, 'PAYMENT_CLAIM_DAY_IN_FUTURE', 'input.submittedOn'],
    ['in an unknown project', { projectId: v7() }, 'NOT_FOUND', 'input.projectId'],
    ['for nobody in the project', { organisationId: v7() }, 'PAYMENT_CLAIM_PARTNER_UNKNOWN', 'input.organisationId'],
  ])('is refused %s', async (_, wrong, code, field) => {
    expect(await as(here.leader).refused(SUBMIT, { input: asked(wrong) })).toMatchObject({ code, field });
  });

  it('is for those who lead: the whole, or the own part', async () => {
    const ofTheOwner = { input: asked({ organisationId: here.owner.id }) };
    for (const person of [here.subleader, here.coach, here.observer, here.auditor, here.admin, here.bystander]) {
      expect(await as(person).refused(SUBMIT, ofTheOwner)).toMatchObject({ code: 'FORBIDDEN' });
    }
    await as(ownSubleader).do(SUBMIT, ofTheOwner);
  });
});

describe('what becomes of a claim', () => {
  it('is answered, and then paid: what was asked for unless another amount is told', async () => {
    const answered = await done('paymentClaimAnswer', await submitted(), { on: daysFromToday(-20) });
    expect(answered).toMatchObject({ answeredOn: daysFromToday(-20), paidOn: null, isUnanswered: false });
    const paid = await done('paymentClaimPay', answered, { on: daysFromToday(-9) });
    expect(paid).toMatchObject({ answeredOn: daysFromToday(-20), paidOn: daysFromToday(-9), paidOre: 420_000_00 });
  });

  it('is answered by being paid', async () => {
    const paid = await done('paymentClaimPay', await submitted(), { paidOre: 399_000_00 });
    expect(paid).toMatchObject({ answeredOn: today(), paidOn: today(), paidOre: 399_000_00, isUnanswered: false });
  });

  it('is withdrawn, which is no answer but ends the waiting', async () => {
    const withdrawn = await done('paymentClaimWithdraw', await submitted(), { reason: 'Fel period.' });
    expect(withdrawn).toMatchObject({ answeredOn: null, withdrawnOn: today(), isUnanswered: false });
  });

  it.each<[string, string[], string, object, string]>([
    ['an answer before it was submitted', [], 'paymentClaimAnswer', { on: -101 }, 'PAYMENT_CLAIM_DAY_BEFORE_SUBMITTED'],
    ['an answer ahead of time', [], 'paymentClaimAnswer', { on: 1 }, 'PAYMENT_CLAIM_DAY_IN_FUTURE'],
    ['a second answer', ['paymentClaimAnswer'], 'paymentClaimAnswer', {}, 'PAYMENT_CLAIM_ALREADY_ANSWERED'],
    ['a second payment', ['paymentClaimPay'], 'paymentClaimPay', {}, 'PAYMENT_CLAIM_ALREADY_PAID'],
    ['withdrawing what is paid', ['paymentClaimPay'], 'paymentClaimWithdraw', {}, 'PAYMENT_CLAIM_ALREADY_PAID'],
    ['paying what is withdrawn', ['paymentClaimWithdraw'], 'paymentClaimPay', {}, 'PAYMENT_CLAIM_WITHDRAWN'],
  ])('refuses %s', async (_, before, name, { on }: { on?: number }, code) => {
    let claim = await submitted();
    for (const verb of before) claim = await done(verb, claim);
    const input = on === undefined ? {} : { on: daysFromToday(on) };
    expect(await as(here.leader).refused(mutation(name), variablesOf(claim, input))).toMatchObject({ code });
  });

  it('is refused on a stale version, and to whoever may not', async () => {
    const claim = await submitted();
    await done('paymentClaimAnswer', claim);
    const stale = variablesOf(claim, {});
    expect(await as(here.leader).refused(mutation('paymentClaimPay'), stale)).toMatchObject({ code: 'CONFLICT' });
    for (const person of [here.coach, here.subleader]) {
      expect(await as(person).refused(mutation('paymentClaimPay'), stale)).toMatchObject({
        code: person === here.coach ? 'FORBIDDEN' : 'NOT_FOUND',
      });
    }
  });

  it('leaves its history', async () => {
    const { id } = await done('paymentClaimAnswer', await submitted());
    const document = `query($id: ID!) { history(of: $id) { nodes { verb } } }`;
    const { history } = await as(here.leader).do<{ history: { nodes: { verb: string }[] } }>(document, { id });
    expect(history.nodes.map(({ verb }) => verb).toSorted()).toEqual(['paymentClaim.answer', 'paymentClaim.submit']);
  });
});

describe('claims are listed', () => {
  const LIST = `query($id: ID, $filter: PaymentClaimFilter) {
    project(id: $id) { paymentClaims(filter: $filter) { totalCount nodes { id organisation { id } isUnanswered } } } }`;
  interface Listed {
    project: {
      paymentClaims: { totalCount: number; nodes: { organisation: { id: string }; isUnanswered: boolean }[] };
    };
  }
  const listed = async (by: Person, filter: object = {}): Promise<Listed['project']['paymentClaims']> =>
    (await as(by).do<Listed>(LIST, { id: here.project.id, filter })).project.paymentClaims;

  it('to the leader and the auditor all of them, to a part’s leader the own, to others none', async () => {
    await submitted(here.leader, { organisationId: here.partner.id });
    const all = await listed(here.leader);
    expect((await listed(here.auditor)).totalCount).toBe(all.totalCount);
    const own = await listed(here.subleader);
    expect(own.totalCount).toBeGreaterThan(0);
    expect(new Set(own.nodes.map(({ organisation }) => organisation.id))).toEqual(new Set([here.partner.id]));
    for (const person of [here.coach, here.partnerCoach, here.observer, here.admin, here.bystander]) {
      expect(await listed(person)).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('those that nobody has answered', async () => {
    const open = await listed(here.leader, { isUnanswered: true, submittedBefore: today() });
    expect(open.nodes.length).toBeGreaterThan(0);
    expect(open.nodes.every(({ isUnanswered }) => isUnanswered)).toBe(true);
    const others = await listed(here.leader, { isUnanswered: false });
    expect(open.totalCount + others.totalCount).toBeLessThanOrEqual((await listed(here.leader)).totalCount);
  });
});
