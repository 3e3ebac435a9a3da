// Who may read what of a participant, who may change it, and that reading what is sensitive leaves a trace.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, cast, mutation, variablesOf, type Cast } from './cast.js';
import { registered, seen, type Registered } from './participants.js';
import { contact } from './sessions.js';

const DETAILS = {
  email: 'pahittad@example.com',
  phone: '070-174 06 05',
  gender: 'WOMAN',
  birthYear: 1984,
  situation: 'FURLOUGHED',
};
const OPEN = { email: DETAILS.email, gender: 'WOMAN', birthYear: 1984, isIdentityProtected: false };
const MASKED = { email: null, phone: null, gender: null, birthYear: null, isIdentityProtected: null, situations: null };

let here: Cast;
let ownSubleader: Person;
let plain: Registered;
let secret: Registered;

/** The owner's: at a company that the coach is responsible for, registered by the leader. */
beforeAll(async () => {
  here = await cast();
  const roles = [{ project: here.project, role: ProjectRoleName.SUBPROJECT_LEADER }];
  ownSubleader = await here.world.person({ name: 'Owe Ägardelledare', organisation: here.owner, roles });
  const { id: companyId } = await here.company();
  await agreed(here, here.coach, { companyId });
  plain = await registered(here, here.leader, { companyId, ...DETAILS });
  secret = await registered(here, here.coach, {
    companyId,
    ...DETAILS,
    name: 'Hemlig Person',
    isIdentityProtected: true,
  });
});

type Role =
  'leader' | 'coach' | 'colleague' | 'auditor' | 'partnerCoach' | 'subleader' | 'observer' | 'bystander' | 'admin';
const by = (role: Role | 'ownSubleader'): Person => (role === 'ownSubleader' ? ownSubleader : here[role]);

describe('what is said of a person', () => {
  it.each<Role | 'ownSubleader'>(['leader', 'ownSubleader', 'coach', 'auditor'])('is read by the %s', async (role) => {
    expect(await seen(by(role), plain)).toMatchObject({ name: 'Påhittad Person', ...OPEN });
  });

  it('is hidden from a colleague who does not coach at the company, who sees the name', async () => {
    expect(await seen(here.colleague, plain)).toMatchObject({ name: 'Påhittad Person', ...MASKED });
  });

  it.each<Role>(['partnerCoach', 'subleader', 'observer', 'bystander', 'admin'])(
    'does not exist for the %s',
    async (role) => {
      expect(await seen(by(role), plain)).toBeNull();
      const list = `query($p: ID!) { participants(filter: { projectId: $p }) { totalCount } }`;
      expect(await as(by(role)).do(list, { p: here.project.id })).toEqual({ participants: { totalCount: 0 } });
    },
  );

  it('cannot be found out by filtering', async () => {
    const list = `query($p: ID!) { participants(filter: { projectId: $p, genders: [WOMAN] }) { totalCount } }`;
    expect(await as(here.colleague).do(list, { p: here.project.id })).toEqual({ participants: { totalCount: 0 } });
    expect(await as(here.leader).do(list, { p: here.project.id })).toEqual({ participants: { totalCount: 2 } });
  });

  it('stands in history for those alone who may read it', async () => {
    const history = `query($id: ID!) { history(of: $id) { nodes { verb changes { field after hidden } } } }`;
    const ofColleague = JSON.stringify(await as(here.colleague).do(history, { id: plain.id }));
    expect(ofColleague).toContain('participant.register');
    for (const value of ['WOMAN', '1984', 'FURLOUGHED', 'pahittad@']) expect(ofColleague).not.toContain(value);
    expect(JSON.stringify(await as(here.leader).do(history, { id: plain.id }))).toContain('WOMAN');
  });
});

describe('a protected identity', () => {
  it.each<[Role | 'ownSubleader', string | null]>([
    ['leader', 'Hemlig Person'],
    ['ownSubleader', 'Hemlig Person'],
    ['coach', 'Hemlig Person'],
    ['colleague', null],
    ['auditor', null],
  ])('shows the %s the name %s', async (role, name) => {
    expect(await seen(by(role), secret)).toMatchObject({ name });
    // The same where the database writes the answer itself.
    const list = `query($ids: [ID!]) { participants(filter: { ids: $ids }) { nodes { name } } }`;
    const listed = await as(by(role)).do(list, { ids: [secret.id] });
    expect(listed).toEqual({ participants: { nodes: [{ name }] } });
  });

  it('is not told by the contact who is the same person, one step away', async () => {
    const { id: companyId } = await here.company();
    await agreed(here, here.coach, { companyId });
    const known = await contact(here, here.coach, companyId);
    const who = { name: 'Hemlig Person', contactId: known.id, isIdentityProtected: true };
    const one = await registered(here, here.coach, { companyId, ...who });
    const ask = `query($id: ID!) { participant(id: $id) { contact { id name } }
      participants(filter: { ids: [$id] }) { nodes { contact { id name } } }
      history(of: $id) { nodes { changes { field after } } } }`;
    const told = async (reader: Person): Promise<string> => JSON.stringify(await as(reader).do(ask, { id: one.id }));
    expect(await told(here.coach)).toContain('Siv Påhittad');
    for (const reader of [here.colleague, here.auditor]) {
      const answer = await told(reader);
      expect(answer).toContain('"participant":{"contact":null}');
      expect(answer).toContain('"nodes":[{"contact":null}]');
      for (const hidden of ['Siv', known.id]) expect(answer).not.toContain(hidden);
    }
  });

  it('is not found by name, nor told by the order of a list, nor by history', async () => {
    const found = `query($s: String!) { participants(filter: { search: $s }) { totalCount } }`;
    expect(await as(here.leader).do(found, { s: 'hemlig' })).toEqual({ participants: { totalCount: 0 } });
    const ordered = `{ participants(orderBy: [{ field: NAME }]) { nodes { id } } }`;
    const { participants } = await as(here.colleague).do<{ participants: { nodes: { id: string }[] } }>(ordered);
    expect(participants.nodes[0]).toEqual({ id: secret.id });
    const history = `query($id: ID!) { history(of: $id) { nodes { changes { field after } } } }`;
    expect(JSON.stringify(await as(here.colleague).do(history, { id: secret.id }))).not.toContain('Hemlig');
  });
});

describe('changing a participant', () => {
  it('is for those who work with the person', async () => {
    const document = mutation('participantAmend');
    const one = await registered(here, here.leader, { companyId: (await here.company()).id });
    for (const role of ['colleague', 'auditor', 'coach'] as const) {
      const refusal = await as(here[role]).refused(document, variablesOf(one, { email: null }));
      expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const role of ['partnerCoach', 'subleader', 'bystander'] as const) {
      const refusal = await as(here[role]).refused(document, variablesOf(one, { email: null }));
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(refusal.code);
    }
    await as(ownSubleader).do(document, variablesOf(one, { gender: 'OTHER' }));
  });
});

describe('reading what is sensitive', () => {
  const READINGS = `query($id: ID!) { history(of: $id, filter: { verb: "participant.read" }) {
    nodes { by { name } changes { field after } } } }`;
  interface Readings {
    history: { nodes: { by: { name: string } | null; changes: { field: string; after: string }[] }[] };
  }
  const readings = async (id: string): Promise<Readings['history']['nodes']> =>
    (await as(here.leader).do<Readings>(READINGS, { id })).history.nodes;

  it('leaves one entry for a request, with who read which fields of whom', async () => {
    const one = await registered(here, here.coach, { ...DETAILS });
    const before = (await readings(one.id)).length;
    await as(here.auditor).do(`query($id: ID!) { participant(id: $id) { name gender birthYear } }`, { id: one.id });
    const [latest, ...earlier] = await readings(one.id);
    expect(earlier).toHaveLength(before);
    expect(latest?.by).toEqual({ name: here.auditor.name });
    const after = Object.fromEntries((latest?.changes ?? []).map((change) => [change.field, JSON.parse(change.after)]));
    expect(after).toEqual({ fields: ['birthYear', 'gender'], ids: [one.id] });
  });

  it('of many leaves one entry in the project, and reading names alone leaves none', async () => {
    const { id: companyId } = await here.company();
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      ids.push((await registered(here, here.coach, { companyId, ...DETAILS })).id);
    }
    const before = (await readings(here.project.id)).length;
    const list = (fields: string): string =>
      `query($c: ID!) { participants(filter: { companyId: $c }) { nodes { id ${fields} } } }`;
    await as(here.leader).do(list('name firstInOn isComplete'), { c: companyId });
    expect(await readings(here.project.id)).toHaveLength(before);
    await as(here.leader).do(list('gender email'), { c: companyId });
    const found = await readings(here.project.id);
    expect(found).toHaveLength(before + 1);
    const told = found[0]?.changes.find(({ field }) => field === 'ids')?.after ?? '[]';
    expect(JSON.parse(told)).toEqual(ids.toSorted());
  });

  it('is to filter by gender too: of those it finds, wherever the list hangs, and of none who is named', async () => {
    const { id: companyId } = await here.company();
    const woman = await registered(here, here.coach, { companyId, ...DETAILS });
    await registered(here, here.coach, { companyId, ...DETAILS, gender: 'MAN' });
    const hung = `query($c: ID!) { company(id: $c) { participants(filter: { genders: [WOMAN] }) { nodes { id } } } }`;
    const listed = `query($c: ID!) { participants(filter: { companyId: $c, genders: [WOMAN] }) { totalCount } }`;
    for (const query of [hung, listed]) {
      const before = (await readings(woman.id)).length;
      await as(here.leader).do(query, { c: companyId });
      const [latest, ...earlier] = await readings(woman.id);
      expect(earlier).toHaveLength(before);
      expect(latest?.changes).toContainEqual({ field: 'fields', after: '["gender"]' });
    }
    for (const named of [{ ids: [woman.id] }, { search: 'Påhittad' }]) {
      const query = `query($f: ParticipantFilter) { participants(filter: $f) { totalCount } }`;
      expect(await as(here.leader).refused(query, { f: { genders: ['MAN'], ...named } })).toMatchObject({
        code: 'PARTICIPANT_GENDER_OF_NAMED',
        field: 'filter.genders',
      });
    }
  });

  it('is to filter by gender also of those who are not found: what was asked, of which project or company', async () => {
    const { id: companyId } = await here.company();
    await registered(here, here.coach, { companyId, ...DETAILS });
    const FILTERED = `query($id: ID!) { history(of: $id, filter: { verb: "participant.filter" }) {
      nodes { by { name } changes { field after } } } }`;
    const filtered = async (id: string): Promise<Readings['history']['nodes']> =>
      (await as(here.leader).do<Readings>(FILTERED, { id })).history.nodes;
    const { id: projectId } = here.project;
    const listed = `query($f: ParticipantFilter) { participants(first: 1, filter: $f) { totalCount } }`;
    const hung = `query($c: ID!) { company(id: $c) { participants(filter: { genders: [MAN] }) { nodes { id } } } }`;
    const inAll: [string, string, Record<string, unknown>, object][] = [
      [
        projectId,
        listed,
        { f: { projectId, companyId, genders: ['MAN'] } },
        { projectId, companyId, genders: ['MAN'] },
      ],
      [here.leader.memberId, listed, { f: { companyId, genders: ['MAN'] } }, { companyId, genders: ['MAN'] }],
      [here.leader.memberId, hung, { c: companyId }, { genders: ['MAN'] }],
    ];
    for (const [subject, query, variables, filter] of inAll) {
      const before = (await filtered(subject)).length;
      await as(here.leader).do(query, variables);
      const [latest, ...earlier] = await filtered(subject);
      expect(earlier).toHaveLength(before);
      expect(latest?.by).toEqual({ name: here.leader.name });
      const after = (latest?.changes ?? []).map((change) => [change.field, JSON.parse(change.after) as unknown]);
      const under = query === hung ? { under: [companyId] } : {};
      expect(Object.fromEntries(after)).toEqual({ fields: ['gender'], filter, ...under });
    }
    const before = (await filtered(projectId)).length;
    await as(here.leader).do(listed, { f: { projectId, companyId } });
    expect(await filtered(projectId)).toHaveLength(before);
  });

  it('is not done by a refusal, which shows the rest', async () => {
    const one = await registered(here, here.coach, { ...DETAILS });
    const before = (await readings(one.id)).length;
    const stale = { ...one, version: one.version + 1 };
    const refusal = await as(here.leader).refused(mutation('participantAmend'), variablesOf(stale, { email: null }));
    expect(refusal).toMatchObject({ code: 'CONFLICT', params: { current: { name: 'Påhittad Person' } } });
    const told = JSON.stringify(refusal);
    for (const field of ['gender', 'birthYear', 'situations', 'email', 'phone'])
      expect(told).not.toContain(`"${field}"`);
    expect(await readings(one.id)).toHaveLength(before);
  });

  it('that shows nothing leaves nothing', async () => {
    const before = (await readings(plain.id)).length;
    expect(await seen(here.colleague, plain)).toMatchObject(MASKED);
    expect(await readings(plain.id)).toHaveLength(before);
  });
});
