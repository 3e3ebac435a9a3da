// People at companies who are in a project: registered once, put right, leaving and returning, and erased.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { ParticipantQuestion } from '#programme/projects/project-words.entity.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { agreed, cast, daysFromToday, mutation, today, variablesOf, verb, type Cast } from './cast.js';
import { REGISTER, registered, seen, WHOLE, type Registered } from './participants.js';

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

async function does(by: Person, name: string, on: Registered, input: Record<string, unknown>): Promise<Registered> {
  const document = mutation(name, WHOLE);
  return (await as(by).do<Record<string, Registered>>(document, variablesOf(on, input)))[name] ?? on;
}

async function erased(by: Person, { id, version }: Registered): Promise<Registered> {
  const document = `mutation($id: ID!, $version: Int!) { participantErase(id: $id, expectedVersion: $version) { ${WHOLE} } }`;
  return (await as(by).do<{ participantErase: Registered }>(document, { id, version })).participantErase;
}

/** All that history tells the leader of a participant. */
async function historyOf({ id }: Registered): Promise<string> {
  const history = `query($id: ID!) { history(of: $id) { nodes { verb reason changes { field before after hidden } } } }`;
  return JSON.stringify(await as(here.leader).do(history, { id }));
}

async function contactAt(companyId: string, organisationId = here.owner.id): Promise<Contact> {
  const nothing = { title: null, email: null, phone: null, roles: [], erasedAt: null };
  const name = 'Kontakt Påhittad';
  return here.world.save(row(Contact, { companyId, organisationId, projectId: here.project.id, name, ...nothing }));
}

describe('registering a participant', () => {
  it('takes a name and a company, and counts from today', async () => {
    const { id: companyId } = await here.company();
    const made = await registered(here, here.coach, { companyId });
    expect(made).toMatchObject({
      personId: made.id,
      name: 'Påhittad Person',
      gender: null,
      birthYear: null,
      isIdentityProtected: false,
      countsAs: 'PERSON',
      situations: [],
      firstInOn: today(),
      lastOutOn: null,
      missing: ['GENDER', 'BIRTH_YEAR', 'SITUATION'],
      isComplete: false,
      company: { id: companyId },
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      stays: [{ inOn: today(), outOn: null }],
    });
  });

  it('keeps what was said, and lacks nothing then', async () => {
    const made = await registered(here, here.coach, {
      email: 'pahittad@example.com',
      phone: '070-174 06 05',
      gender: 'WOMAN',
      birthYear: 1984,
      situation: 'AT_RISK_OF_REDUNDANCY',
      consentedOn: daysFromToday(-9),
      inOn: daysFromToday(-9),
    });
    expect(made).toMatchObject({
      gender: 'WOMAN',
      birthYear: 1984,
      situations: [{ fromOn: daysFromToday(-9), situation: 'AT_RISK_OF_REDUNDANCY' }],
      consentedOn: daysFromToday(-9),
      missing: [],
      isComplete: true,
    });
  });

  it('takes "prefer not to say" for an answer', async () => {
    const made = await registered(here, here.coach, {
      gender: 'PREFER_NOT_TO_SAY',
      birthYear: 1990,
      situation: 'PREFER_NOT_TO_SAY',
    });
    expect(made).toMatchObject({ isComplete: true });
  });

  it('sent twice has one effect', async () => {
    const id = v7();
    const { id: companyId } = await here.company();
    const variables = { id, input: { projectId: here.project.id, companyId, name: 'En Gång' } };
    for (const _ of [1, 2]) await as(here.coach).do(REGISTER, variables);
    const list = `query($c: ID!) { participants(filter: { companyId: $c }) { totalCount nodes { id } } }`;
    expect(await as(here.coach).do(list, { c: companyId })).toEqual({
      participants: { totalCount: 1, nodes: [{ id }] },
    });
  });

  it('gives a leader’s registration to the partner that has the company', async () => {
    const { id: companyId } = await here.company();
    await agreed(here, here.partnerCoach, { companyId });
    expect(await registered(here, here.leader, { companyId })).toMatchObject({ organisation: { id: here.partner.id } });
    expect(await registered(here, here.coach, { companyId })).toMatchObject({ organisation: { id: here.owner.id } });
  });

  it('asks for education and background only where the project does', async () => {
    const { id: companyId } = await here.company();
    const input = { projectId: here.project.id, companyId, name: 'För Mycket', education: 'HIGHER' };
    expect(await as(here.coach).refused(REGISTER, { input })).toMatchObject({
      code: 'PARTICIPANT_FACT_NOT_ASKED',
      field: 'input.education',
    });
    const asking = await cast({ asksOfParticipants: [ParticipantQuestion.EDUCATION, ParticipantQuestion.BACKGROUND] });
    const made = await registered(asking, asking.coach, { gender: 'MAN', birthYear: 1970, situation: 'EMPLOYED' });
    expect(made).toMatchObject({ missing: ['EDUCATION', 'BACKGROUND'] });
    const told = await does(asking.coach, 'participantAmend', made, {
      education: 'PREFER_NOT_TO_SAY',
      background: ['NONE_OF_THESE'],
    });
    expect(told).toMatchObject({ missing: [], education: 'PREFER_NOT_TO_SAY', background: ['NONE_OF_THESE'] });
  });

  it('counts through the company where the project promised companies alone', async () => {
    const other = await cast();
    const promise = (unit: TargetUnit): Promise<Target> =>
      other.world.save(Object.assign(Target.of(v7(), other.project.id, { unit, value: 10 }, []), { position: 1 }));
    await promise(TargetUnit.COMPANY);
    expect(await registered(other, other.coach)).toMatchObject({ countsAs: 'COMPANY' });
    await promise(TargetUnit.PERSON);
    expect(await registered(other, other.coach)).toMatchObject({ countsAs: 'PERSON' });
    expect(await registered(other, other.coach, { countsAs: 'COMPANY' })).toMatchObject({ countsAs: 'COMPANY' });
  });

  it.each<[string, () => Promise<Record<string, unknown>>, string, string]>([
    [
      'a first day that is to come',
      async () => ({ inOn: daysFromToday(1) }),
      'PARTICIPANT_DAY_IN_FUTURE',
      'input.inOn',
    ],
    ['a company that nobody knows', async () => ({ companyId: v7() }), 'NOT_FOUND', 'input.companyId'],
    ['a project that nobody knows', async () => ({ projectId: v7() }), 'NOT_FOUND', 'input.projectId'],
    ['a person that nobody knows', async () => ({ samePersonAsId: v7() }), 'NOT_FOUND', 'input.samePersonAsId'],
    [
      'a contact of another company',
      async () => ({ contactId: (await contactAt((await here.company()).id)).id }),
      'PARTICIPANT_CONTACT_OF_OTHER_COMPANY',
      'input.contactId',
    ],
    ['a year that is none', async () => ({ birthYear: 84 }), 'OUT_OF_RANGE', 'input.birthYear'],
    ['an address that is none', async () => ({ email: 'pahittad' }), 'FORMAT_INVALID', 'input.email'],
  ])('refuses %s', async (_, input, code, field) => {
    const whole = { projectId: here.project.id, companyId: (await here.company()).id, name: 'Nej', ...(await input()) };
    expect(await as(here.coach).refused(REGISTER, { input: whole })).toMatchObject({ code, field });
  });

  it('refuses a contact who already is a participant', async () => {
    const { id: companyId } = await here.company();
    const { id: contactId } = await contactAt(companyId);
    expect(await registered(here, here.coach, { companyId, contactId })).toMatchObject({ contact: { id: contactId } });
    const input = { projectId: here.project.id, companyId, contactId, name: 'Samma' };
    expect(await as(here.coach).refused(REGISTER, { input })).toMatchObject({
      code: 'PARTICIPANT_ALREADY_REGISTERED',
      field: 'input.contactId',
    });
  });

  it('is for those who work in the project, each for the own organisation', async () => {
    const input = { projectId: here.project.id, companyId: (await here.company()).id, name: 'Nej' };
    for (const by of [here.observer, here.auditor, here.bystander, here.admin]) {
      expect(await as(by).refused(REGISTER, { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
    const other = { ...input, organisationId: here.partner.id };
    expect(await as(here.coach).refused(REGISTER, { input: other })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the same person', () => {
  it('at another employer keeps one person', async () => {
    const first = await registered(here, here.coach);
    const second = await registered(here, here.coach, { samePersonAsId: first.id });
    expect(second).toMatchObject({ personId: first.id });
    const third = await registered(here, here.coach, { samePersonAsId: second.id });
    expect(third).toMatchObject({ personId: first.id });
  });

  it('may be found out later, and brings along whoever was the same as this one', async () => {
    const [first, second] = [await registered(here, here.coach), await registered(here, here.coach)];
    const third = await registered(here, here.coach, { samePersonAsId: second.id });
    await does(here.coach, 'participantAmend', second, { samePersonAsId: first.id });
    expect(await seen(here.coach, third)).toMatchObject({ personId: first.id });
    const alone = await does(here.coach, 'participantAmend', { ...third, version: 2 }, { samePersonAsId: null });
    expect(alone).toMatchObject({ personId: third.id });
  });

  it('is of one project', async () => {
    const roles = [ProjectRoleName.COACH, ProjectRoleName.PROJECT_LEADER];
    const other = await here.world.project();
    const both = await here.world.person({
      organisation: here.owner,
      roles: [here.project, other].flatMap((project) => roles.map((role) => ({ project, role }))),
    });
    const elsewhere = await registered(here, both, { projectId: other.id });
    const input = { projectId: here.project.id, companyId: (await here.company()).id, name: 'Nej' };
    const refusal = await as(both).refused(REGISTER, { input: { ...input, samePersonAsId: elsewhere.id } });
    expect(refusal).toMatchObject({ code: 'PARTICIPANT_OF_OTHER_PROJECT', field: 'input.samePersonAsId' });
  });
});

describe('the employment situation', () => {
  it('changes from a day, and what was before stays', async () => {
    const made = await registered(here, here.coach, { situation: 'EMPLOYED', inOn: daysFromToday(-30) });
    const later = await does(here.coach, 'participantSituationChange', made, {
      situation: 'FURLOUGHED',
      fromOn: daysFromToday(-3),
    });
    expect(later).toMatchObject({
      situations: [
        { fromOn: daysFromToday(-30), situation: 'EMPLOYED' },
        { fromOn: daysFromToday(-3), situation: 'FURLOUGHED' },
      ],
    });
    const document = mutation('participantSituationChange');
    const input = { situation: 'EMPLOYED', fromOn: daysFromToday(1) };
    expect(await as(here.coach).refused(document, variablesOf(later, input))).toMatchObject({
      code: 'PARTICIPANT_DAY_IN_FUTURE',
      field: 'input.fromOn',
    });
  });
});

describe('leaving and returning', () => {
  it('is one record: first in and last out', async () => {
    const made = await registered(here, here.coach, { inOn: daysFromToday(-60) });
    const gone = await does(here.coach, 'participantLeave', made, { on: daysFromToday(-40) });
    expect(gone).toMatchObject({ firstInOn: daysFromToday(-60), lastOutOn: daysFromToday(-40) });
    const back = await does(here.coach, 'participantReturn', gone, { on: daysFromToday(-20) });
    expect(back).toMatchObject({ firstInOn: daysFromToday(-60), lastOutOn: null });
    const out = await does(here.coach, 'participantLeave', back, {});
    expect(out).toMatchObject({
      id: made.id,
      firstInOn: daysFromToday(-60),
      lastOutOn: today(),
      stays: [
        { inOn: daysFromToday(-60), outOn: daysFromToday(-40) },
        { inOn: daysFromToday(-20), outOn: today() },
      ],
    });
  });

  it('refuses what cannot be', async () => {
    const made = await registered(here, here.coach, { inOn: daysFromToday(-10) });
    const refusal = async (name: string, on: Registered, day: number): Promise<unknown> =>
      as(here.coach).refused(mutation(name), variablesOf(on, { on: daysFromToday(day) }));
    const field = 'input.on';
    expect(await refusal('participantLeave', made, -11)).toMatchObject({ code: 'PARTICIPANT_OUT_BEFORE_IN', field });
    expect(await refusal('participantLeave', made, 1)).toMatchObject({ code: 'PARTICIPANT_DAY_IN_FUTURE', field });
    expect(await refusal('participantReturn', made, 0)).toMatchObject({ code: 'PARTICIPANT_HAS_NOT_LEFT' });
    const gone = await does(here.coach, 'participantLeave', made, { on: daysFromToday(-5) });
    expect(await refusal('participantLeave', gone, 0)).toMatchObject({ code: 'PARTICIPANT_ALREADY_LEFT' });
    expect(await refusal('participantReturn', gone, -6)).toMatchObject({ code: 'PARTICIPANT_IN_BEFORE_OUT', field });
    const stale = await as(here.coach).refused(mutation('participantReturn'), variablesOf(made, {}));
    expect(stale).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('erasing', () => {
  it('leaves nothing of who it was, here or in history', async () => {
    const { id: companyId } = await here.company();
    const made = await registered(here, here.coach, {
      companyId,
      name: 'Raderad Person',
      email: 'raderad@example.com',
      gender: 'WOMAN',
      birthYear: 1984,
      situation: 'EMPLOYED',
    });
    const left = await does(here.coach, 'participantLeave', made, { reason: 'Sjukskriven sedan i våras' });
    const back = await does(here.coach, 'participantReturn', left, { reason: 'Frisk igen' });
    expect(await historyOf(made)).toContain('Sjukskriven');
    const gone = await erased(here.coach, back);
    expect(gone).toMatchObject({
      name: null,
      email: null,
      phone: null,
      gender: null,
      birthYear: null,
      situations: [],
      company: { id: companyId },
      firstInOn: today(),
      missing: [],
    });
    expect(gone).toHaveProperty('erasedAt', expect.any(String));
    const told = await historyOf(made);
    expect(told).toContain('participant.erase');
    const values = ['Raderad', 'raderad@', 'WOMAN', '1984', 'EMPLOYED', 'Sjukskriven', 'Frisk'];
    for (const value of values) expect(told).not.toContain(value);
    const document = mutation('participantLeave');
    expect(await as(here.coach).refused(document, variablesOf(gone, {}))).toMatchObject({ code: 'PARTICIPANT_ERASED' });
  });
});

describe('lists of participants', () => {
  it('hang at the company, the project and the enrolment, by name', async () => {
    const { id: companyId } = await here.company();
    const enrolment = await agreed(here, here.coach, { companyId });
    for (const name of ['Örjan Påhittad', 'Anna Påhittad']) await registered(here, here.coach, { companyId, name });
    const named = { nodes: [{ name: 'Anna Påhittad' }, { name: 'Örjan Påhittad' }] };
    const query = `query($c: ID!, $p: ID!, $e: ID!) {
      company(id: $c) { participants { nodes { name } } }
      project(id: $p) { participants(filter: { companyId: $c }) { nodes { name } } }
      enrolment(id: $e) { participants { nodes { name } } } }`;
    const asked = await as(here.coach).do(query, { c: companyId, p: here.project.id, e: enrolment.id });
    expect(asked).toEqual({
      company: { participants: named },
      project: { participants: named },
      enrolment: { participants: named },
    });
  });

  it('are filtered by what lacks, who is in, name and gender', async () => {
    const { id: companyId } = await here.company();
    const whole = { companyId, gender: 'WOMAN', birthYear: 1980, situation: 'EMPLOYED', name: 'Hel Hållen' };
    const complete = await registered(here, here.coach, whole);
    const lacking = await registered(here, here.coach, { companyId, name: 'Brist Fällig', gender: 'MAN' });
    await does(here.coach, 'participantLeave', lacking, {});
    const ids = async (filter: Record<string, unknown>): Promise<string[]> => {
      const query = `query($f: ParticipantFilter!) { participants(filter: $f) { nodes { id } } }`;
      const found = await as(here.coach).do<{ participants: { nodes: { id: string }[] } }>(query, {
        f: { companyId, ...filter },
      });
      return found.participants.nodes.map(({ id }) => id);
    };
    expect(await ids({ isComplete: true })).toEqual([complete.id]);
    expect(await ids({ isComplete: false })).toEqual([lacking.id]);
    expect(await ids({ genders: ['MAN'] })).toEqual([lacking.id]);
    expect(await ids({ search: 'hållen' })).toEqual([complete.id]);
    expect(await ids({ isIn: true })).toEqual([lacking.id, complete.id]);
    expect(await ids({ isErased: true })).toEqual([]);
  });

  it('follow the company to its new coaches', async () => {
    const { id: companyId } = await here.company();
    const enrolment = await agreed(here, here.coach, { companyId });
    const made = await registered(here, here.coach, { companyId, gender: 'MAN' });
    expect(await seen(here.colleague, made)).toMatchObject({ gender: null });
    await verb(here.coach, 'enrolmentHandOver', enrolment, { coachId: here.coaches.colleague.id });
    expect(await seen(here.colleague, made)).toMatchObject({ gender: 'MAN' });
  });
});
