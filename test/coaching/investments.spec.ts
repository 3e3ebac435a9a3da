// The bridge: what a large investment needs, companies that could deliver, and what came of matching them.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { CompanySni } from '#directory/companies/company-sni.entity.js';
import { SniVersion } from '#directory/companies/sni.rules.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { agreed, cast, daysFromToday, today, variablesOf, type Cast, type Opened } from './cast.js';
import { companyOf } from './skills.js';
import { area } from './staircases.js';

const FIELDS: Record<string, string> = {
  Investment: 'id version name investor place fromOn endedOn viewerCan organisation { id }',
  InvestmentNeed:
    'id version what sniPrefixes supplyChainRoles lowestStep fromOn volume withdrawnOn investment { id } companies { nodes { id } }',
  InvestmentMatch: 'id version matchedOn outcome outcomeOn note withdrawnOn viewerCan company { id } enrolment { id }',
};
type Row = Opened & Record<string, unknown>;
const titled = (verb: string): string => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;

function document(verb: string, type: string, isNew: boolean): string {
  const [args, passed] = isNew
    ? ['$id: ID', 'id: $id']
    : ['$id: ID!, $version: Int!', 'id: $id, expectedVersion: $version'];
  return `mutation(${args}, $input: ${titled(verb)}!) { ${verb}(${passed}, input: $input) { ${FIELDS[type]} } }`;
}
async function begin(by: Person, verb: string, type: string, input: object): Promise<Row> {
  return (await as(by).do<Record<string, Row>>(document(verb, type, true), { input }))[verb] as Row;
}
async function tell(by: Person, verb: string, type: string, on: Opened, input: Record<string, unknown>): Promise<Row> {
  return (await as(by).do<Record<string, Row>>(document(verb, type, false), variablesOf(on, input)))[verb] as Row;
}

let here: Cast;
let investment: Row;
beforeAll(async () => {
  here = await cast();
  const said = { projectId: here.project.id, name: 'Påhittade stålverket', investor: 'Påhittade Stål AB' };
  investment = await begin(here.coach, 'investmentRegister', 'Investment', {
    ...said,
    place: 'Norr',
    fromOn: daysFromToday(400),
  });
});

const addNeed = (input: object, by = here.coach): Promise<Row> =>
  begin(by, 'investmentNeedAdd', 'InvestmentNeed', { investmentId: investment.id, what: 'Svetsade balkar', ...input });

async function companyWith(code: string, supplyChainRoles: SupplyChainRole[]): Promise<string> {
  const company = await here.company({ supplyChainRoles });
  await here.world.save(row(CompanySni, { companyId: company.id, code, version: SniVersion.SNI_2007, rank: 1 }));
  return company.id;
}

const delivering = ({ companies }: Row): string[] =>
  (companies as { nodes: { id: string }[] }).nodes.map(({ id }) => id);

describe('a large investment', () => {
  it('is known to every member, and kept by the partner that wrote it down and by the leader', async () => {
    const asked = 'query($id: ID!) { investment(id: $id) { name investor needs { what } } }';
    expect(await as(here.bystander).do(asked, { id: investment.id })).toMatchObject({
      investment: { investor: 'Påhittade Stål AB' },
    });
    const amend = document('investmentAmend', 'Investment', false);
    const refusal = await as(here.partnerCoach).refused(amend, variablesOf(investment, { place: 'Syd' }));
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'investment:amend' } });
    investment = await tell(here.leader, 'investmentAmend', 'Investment', investment, { place: 'Längst i norr' });
    expect(investment).toMatchObject({ place: 'Längst i norr', version: 2 });
  });

  it('needs nothing more once it has ended', async () => {
    const said = { projectId: here.project.id, name: 'En till', investor: 'Någon' };
    const other = await begin(here.coach, 'investmentRegister', 'Investment', said);
    const ended = await tell(here.coach, 'investmentEnd', 'Investment', other, { reason: 'Blev inte av.' });
    expect(ended).toMatchObject({ endedOn: today() });
    const input = { investmentId: other.id, what: 'Något' };
    const refusal = await as(here.coach).refused(document('investmentNeedAdd', 'InvestmentNeed', true), { input });
    expect(refusal).toMatchObject({ code: 'INVESTMENT_ENDED', field: 'input.investmentId' });
  });
});

describe('what it needs', () => {
  it('finds the companies that could deliver by industry and place in the chain', async () => {
    const welding = await companyWith('25.110', [SupplyChainRole.SUB_SUPPLIER]);
    const maker = await companyWith('25.620', [SupplyChainRole.OEM]);
    const timber = await companyWith('16.100', [SupplyChainRole.SUB_SUPPLIER]);
    const inIndustry = await addNeed({ sniPrefixes: ['25'] });
    expect(new Set(delivering(inIndustry))).toEqual(new Set([welding, maker]));
    const inChain = await addNeed({ supplyChainRoles: ['SUB_SUPPLIER'] });
    expect(new Set(delivering(inChain))).toEqual(new Set([welding, timber]));
    expect(delivering(await addNeed({ sniPrefixes: ['25.1', '16'], supplyChainRoles: ['OEM'] }))).toEqual([]);
    expect(delivering(await addNeed({}))).toEqual([]);
    const range = await addNeed({ sniPrefixes: ['16–17'] });
    expect(range).toMatchObject({ sniPrefixes: ['16', '17'] });
    expect(delivering(range)).toEqual([timber]);
  });

  it('finds by the step of a staircase, as far as whoever asks may see steps', async () => {
    const energy = await area(here.world, 1);
    const companyId = (await here.company()).id;
    const enrolment = await agreed(here, here.coach, { companyId });
    const place = {
      companyId,
      insatsomradeId: energy.id,
      enrolmentId: enrolment.id,
      toStep: 3,
      reason: 'Startmätning.',
    };
    await as(here.coach).do('mutation($i: StepPlaceInput!) { stepPlace(input: $i) { id } }', { i: place });
    const need = await addNeed({ insatsomradeId: energy.id, lowestStep: 3 });
    expect(delivering(need)).toEqual([companyId]);
    expect(delivering(await addNeed({ insatsomradeId: energy.id, lowestStep: 4 }))).toEqual([]);
    const asked = 'query($id: ID!) { investment(id: $id) { needs { id companies { nodes { id } } } } }';
    const { investment: seen } = await as(here.bystander).do<{ investment: { needs: Row[] } }>(asked, {
      id: investment.id,
    });
    expect(seen.needs.filter(({ id }) => id === need.id).flatMap(delivering)).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['of no industry there is', { sniPrefixes: ['25', 'stål'] }, 'SNI_PREFIX_UNKNOWN', 'input.sniPrefixes'],
    ['on a step of no staircase', { lowestStep: 2 }, 'INVESTMENT_STEP_WITHOUT_AREA', 'input.lowestStep'],
    ['that takes an unknown skill', { skillId: v7() }, 'NOT_FOUND', 'input.skillId'],
    ['of nothing', { what: ' ' }, 'REQUIRED', 'input.what'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const input = { investmentId: investment.id, what: 'Något', ...wrong };
    const refusal = await as(here.coach).refused(document('investmentNeedAdd', 'InvestmentNeed', true), { input });
    expect(refusal).toMatchObject({ code, field });
  });
});

describe('a company that could deliver', () => {
  it('is matched by its coach, once, and what came of it is reported', async () => {
    const need = await addNeed({ sniPrefixes: ['25'] });
    const companyId = await companyOf(here, here.coach);
    const input = { investmentNeedId: need.id, companyId, note: 'Har plats i höst.' };
    const match = await begin(here.coach, 'investmentMatchMake', 'InvestmentMatch', input);
    expect(match).toMatchObject({ outcome: 'PROPOSED', matchedOn: today(), note: 'Har plats i höst.' });
    const make = document('investmentMatchMake', 'InvestmentMatch', true);
    expect(await as(here.coach).refused(make, { input })).toMatchObject({
      code: 'INVESTMENT_ALREADY_MATCHED',
      field: 'input.companyId',
    });
    const said = { outcome: 'DELIVERS', on: daysFromToday(-1) };
    const done = await tell(here.coach, 'investmentMatchReport', 'InvestmentMatch', match, said);
    expect(done).toMatchObject({ outcome: 'DELIVERS', outcomeOn: daysFromToday(-1), note: 'Har plats i höst.' });
    const list = 'query($id: ID!) { investmentMatches(filter: { investmentNeedId: $id }) { nodes { id } } }';
    expect(await as(here.leader).do(list, { id: need.id })).toEqual({
      investmentMatches: { nodes: [{ id: match.id }] },
    });
    for (const person of [here.partnerCoach, here.observer, here.bystander]) {
      expect(await as(person).do(list, { id: need.id })).toEqual({ investmentMatches: { nodes: [] } });
    }
    const gone = await tell(here.coach, 'investmentMatchWithdraw', 'InvestmentMatch', done, { reason: 'Fel företag.' });
    expect(gone).toMatchObject({ withdrawnOn: today() });
    expect(await begin(here.coach, 'investmentMatchMake', 'InvestmentMatch', input)).toMatchObject({
      outcome: 'PROPOSED',
    });
  });

  it('is matched by nobody of another partner', async () => {
    const need = await addNeed({ sniPrefixes: ['25'] });
    const input = { investmentNeedId: need.id, companyId: await companyOf(here, here.coach) };
    const make = document('investmentMatchMake', 'InvestmentMatch', true);
    expect(await as(here.partnerCoach).refused(make, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
