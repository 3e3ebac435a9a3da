// Standing networks: started, joined by companies, people and organisations, left and ended.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, mutation, today, variablesOf, type Cast, type Opened } from './cast.js';

const START = `mutation($id: ID, $input: NetworkStartInput!) { networkStart(id: $id, input: $input) {
  id version name purpose startedOn endedOn viewerCan organisation { id } } }`;
const JOIN = `mutation($id: ID, $input: NetworkMemberJoinInput!) { networkMemberJoin(id: $id, input: $input) {
  id version joinedOn leftOn company { id } contact { id } body { id } organisation { id } } }`;

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

async function started(by: Person, input: object = {}): Promise<Opened> {
  const variables = { id: v7(), input: { projectId: here.project.id, name: 'Energinätverket', ...input } };
  return (await as(by).do<{ networkStart: Opened }>(START, variables)).networkStart;
}

async function joined(by: Person, network: Opened, input: object): Promise<Opened> {
  const variables = { input: { networkId: network.id, ...input } };
  return (await as(by).do<{ networkMemberJoin: Opened }>(JOIN, variables)).networkMemberJoin;
}

interface Seen {
  network: { members: { nodes: { id: string; contact: { name: string } | null }[] } };
}
const MEMBERS =
  'query($id: ID!, $isIn: Boolean) { network(id: $id) { members(filter: { isIn: $isIn }) { nodes { id contact { name } } } } }';
const members = async (by: Person, { id }: Opened, isIn?: boolean): Promise<Seen['network']['members']['nodes']> =>
  (await as(by).do<Seen>(MEMBERS, { id, isIn })).network.members.nodes;

describe('a network', () => {
  it('is started by a coach, once however often that is sent, and read by every member', async () => {
    const variables = {
      id: v7(),
      input: { projectId: here.project.id, name: 'Cirkelnätverket', on: daysFromToday(-30) },
    };
    const first = await as(here.coach).ask(START, variables);
    const second = await as(here.coach).ask(START, variables);
    expect(second.data).toEqual(first.data);
    expect(first.data).toMatchObject({
      networkStart: { startedOn: daysFromToday(-30), organisation: { id: here.owner.id } },
    });
    const list = 'query($id: ID!) { networks(filter: { projectId: $id, isStanding: true }) { nodes { name } } }';
    const { networks } = await as(here.bystander).do<{ networks: { nodes: { name: string }[] } }>(list, {
      id: here.project.id,
    });
    expect(networks.nodes.map(({ name }) => name)).toContain('Cirkelnätverket');
  });

  it.each<[string, () => Person, object, string, string | undefined]>([
    ['by who only looks', () => here.observer, {}, 'FORBIDDEN', undefined],
    ['from tomorrow', () => here.coach, { on: daysFromToday(1) }, 'NETWORK_DAY_IN_FUTURE', 'input.on'],
    ['without a name', () => here.coach, { name: ' ' }, 'REQUIRED', 'input.name'],
    ['in an unknown project', () => here.coach, { projectId: v7() }, 'NOT_FOUND', 'input.projectId'],
  ])('is not started %s', async (_, by, wrong, code, field) => {
    const input = { projectId: here.project.id, name: 'Nätverk', ...wrong };
    expect(await as(by()).refused(START, { input })).toMatchObject({ code, ...(field ? { field } : {}) });
  });

  it('is joined by companies and organisations, which all partners see, and by people, whom their own partner sees', async () => {
    const network = await started(here.coach);
    const companyId = (await here.company()).id;
    await joined(here.coach, network, { companyId });
    await joined(here.partnerCoach, network, { bodyId: here.partner.id });
    const contact = { companyId, projectId: here.project.id, name: 'Påhittad Kontakt' };
    const add = 'mutation($i: ContactAddInput!) { contactAdd(input: $i) { id } }';
    const { contactAdd } = await as(here.coach).do<{ contactAdd: { id: string } }>(add, { i: contact });
    await joined(here.coach, network, { contactId: contactAdd.id });
    expect((await members(here.coach, network)).map((one) => one.contact?.name ?? null)).toEqual([
      null,
      null,
      'Påhittad Kontakt',
    ]);
    expect(await members(here.partnerCoach, network)).toHaveLength(2);
    expect(await members(here.bystander, network)).toEqual([]);
    const asked = 'query($id: ID!) { company(id: $id) { networks { network { name } } } }';
    expect(await as(here.partnerCoach).do(asked, { id: companyId })).toEqual({
      company: { networks: [{ network: { name: 'Energinätverket' } }] },
    });
  });

  it('is joined once by each, and again after leaving', async () => {
    const network = await started(here.coach);
    const companyId = (await here.company()).id;
    const member = await joined(here.coach, network, { companyId, on: daysFromToday(-5) });
    const twice = { input: { networkId: network.id, companyId } };
    expect(await as(here.partnerCoach).refused(JOIN, twice)).toMatchObject({
      code: 'NETWORK_MEMBER_ALREADY',
      field: 'input.companyId',
    });
    const leave = mutation('networkMemberLeave', 'id version leftOn');
    const before = await as(here.coach).refused(leave, variablesOf(member, { on: daysFromToday(-6) }));
    expect(before).toMatchObject({ code: 'NETWORK_MEMBER_LEFT_BEFORE', field: 'input.on' });
    await as(here.coach).do(leave, variablesOf(member, {}));
    await joined(here.coach, network, { companyId });
    expect(await members(here.coach, network)).toHaveLength(2);
    expect(await members(here.coach, network, true)).toHaveLength(1);
  });

  it.each<[string, () => object]>([
    ['nobody', () => ({})],
    ['two at once', () => ({ bodyId: here.partner.id, companyId: v7() })],
  ])('is not joined by %s', async (_, who) => {
    const network = await started(here.coach);
    const refusal = await as(here.coach).refused(JOIN, { input: { networkId: network.id, ...who() } });
    expect(refusal).toMatchObject({ code: 'ONE_OF_REQUIRED', field: 'input' });
  });

  it('is joined no more once it has ended, by those who keep it', async () => {
    const network = await started(here.coach);
    const end = mutation('networkEnd', 'id version endedOn');
    expect(await as(here.partnerCoach).refused(end, variablesOf(network, {}))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(here.coach).do(end, variablesOf(network, { reason: 'Uppdraget är slut.' }))).toMatchObject({
      networkEnd: { endedOn: today() },
    });
    const refusal = await as(here.coach).refused(JOIN, { input: { networkId: network.id, bodyId: here.partner.id } });
    expect(refusal).toMatchObject({ code: 'NETWORK_ENDED', field: 'input.networkId' });
  });
});
