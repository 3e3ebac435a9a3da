// The word list of skills, studies, and critical functions: defined in a project, agreed, and looked for at companies.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, cast, daysFromToday, today, variablesOf, type Cast, type Opened } from './cast.js';
import { begun, beginning, critical, further, skill, told, type Told } from './skills.js';

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

async function companyOf(by: Person): Promise<{ companyId: string; enrolment: Opened }> {
  const companyId = (await here.company()).id;
  const enrolment = await agreed(here, by, { companyId });
  return { companyId, enrolment };
}

describe('the word list of skills', () => {
  it('gets a skill from a coach, once however it is spelt', async () => {
    const made = await skill(here.coach, 'Robotsvetsning', 'automation');
    expect(made).toMatchObject({
      areaCode: 'automation',
      retiredOn: null,
      mergedInto: null,
      viewerCan: ['skill:read', 'skill:define'],
    });
    const again = { input: { name: { sv: ' robotSVETSNING ', en: 'Something else' } } };
    const refusal = await as(here.partnerCoach).refused(beginning('skillDefine', 'Skill'), again);
    expect(refusal).toMatchObject({ code: 'SKILL_NAME_TAKEN', field: 'input.name' });
  });

  it('has one effect when it is sent twice', async () => {
    const variables = { id: v7(), input: { name: { sv: 'Energikartläggning', en: 'Energy mapping' } } };
    const first = await as(here.coach).ask(beginning('skillDefine', 'Skill'), variables);
    const second = await as(here.coach).ask(beginning('skillDefine', 'Skill'), variables);
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
  });

  it('is amended, merged and retired by who leads a project, and not by a coach', async () => {
    const made = await skill(here.coach, 'Sprutlackering');
    const amended = await told(here.leader, 'skillAmend', 'Skill', made, { areaCode: 'yta' });
    expect(amended).toMatchObject({ areaCode: 'yta', version: 2 });
    const refusal = await as(here.coach).refused(
      further('skillAmend', 'Skill'),
      variablesOf(amended, { areaCode: null }),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'skill:amend' } });
    const retired = await told(here.leader, 'skillRetire', 'Skill', amended, {});
    expect(retired).toMatchObject({ retiredOn: today() });
    expect(await skill(here.coach, 'Sprutlackering')).toMatchObject({ retiredOn: null });
  });

  it('counts words that mean the same as one, also when one is merged after another', async () => {
    const [first, second, third] = [
      await skill(here.coach, 'Cad-ritning'),
      await skill(here.coach, 'Ritteknik i CAD'),
      await skill(here.coach, 'CAD'),
    ];
    await told(here.leader, 'skillMerge', 'Skill', first, { intoId: second.id });
    const merged = await told(here.leader, 'skillMerge', 'Skill', second, { intoId: third.id });
    expect(merged).toMatchObject({ mergedInto: { id: third.id }, retiredOn: today() });
    const asked = 'query($id: ID!) { skill(id: $id) { mergedInto { id } } }';
    expect(await as(here.coach).do(asked, { id: first.id })).toEqual({ skill: { mergedInto: { id: third.id } } });
    const itself = variablesOf(third, { intoId: third.id });
    const refusal = await as(here.leader).refused(further('skillMerge', 'Skill'), itself);
    expect(refusal).toMatchObject({ code: 'SKILL_MERGED_WITH_ITSELF', field: 'input.intoId' });
  });

  it('is searched in both languages, in Swedish order', async () => {
    await skill(here.coach, 'Ölprovning');
    await skill(here.coach, 'Aluminiumprovning');
    const list = 'query($t: String!) { skills(filter: { search: $t, inUse: true }) { nodes { name { sv } } } }';
    const { skills } = await as(here.coach).do<{ skills: { nodes: unknown[] } }>(list, { t: 'provning' });
    expect(skills.nodes).toEqual([{ name: { sv: 'Aluminiumprovning' } }, { name: { sv: 'Ölprovning' } }]);
  });
});

describe('a study', () => {
  it('says who published it, when, and what it shows', async () => {
    const input = {
      title: 'Kompetens i påhittade branscher',
      publisher: 'Påhittade Institutet',
      year: 2024,
      shows: 'Behoven är inte definierade.',
      address: 'https://example.com/studie',
    };
    const made = await begun(here.coach, 'studyRegister', 'Study', input);
    expect(made).toMatchObject(input);
    expect(await told(here.leader, 'studyAmend', 'Study', made, { year: null })).toMatchObject({
      year: null,
      title: input.title,
    });
    const list = '{ studies(filter: { search: "definierade" }) { nodes { id } } }';
    expect(await as(here.bystander).do(list)).toEqual({ studies: { nodes: [{ id: made.id }] } });
  });

  it.each<[string, object, string, string]>([
    ['without a title', { title: ' ' }, 'REQUIRED', 'input.title'],
    ['of a year to come long after ours', { year: 2101 }, 'OUT_OF_RANGE', 'input.year'],
    ['at an address that is not read safely', { address: 'http://example.com' }, 'FORMAT_INVALID', 'input.address'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const variables = { input: { title: 'Studie', ...wrong } };
    expect(await as(here.coach).refused(beginning('studyRegister', 'Study'), variables)).toMatchObject({ code, field });
  });
});

describe('a critical function', () => {
  it('is a draft until a leader agrees, and amended by leaders alone from then on', async () => {
    const draft = await critical(here, here.coach);
    expect(draft).toMatchObject({ state: 'DRAFT', agreedOn: null, organisation: { id: here.owner.id } });
    const better = await told(here.colleague, 'criticalFunctionAmend', 'CriticalFunction', draft, {
      why: 'Den enda som får signera.',
    });
    const byCoach = variablesOf(better, {});
    const forbidden = await as(here.coach).refused(further('criticalFunctionAgree', 'CriticalFunction'), byCoach);
    expect(forbidden).toMatchObject({ code: 'FORBIDDEN' });
    const done = await told(here.leader, 'criticalFunctionAgree', 'CriticalFunction', better, {
      on: daysFromToday(-2),
    });
    expect(done).toMatchObject({
      state: 'AGREED',
      agreedOn: daysFromToday(-2),
      agreedBy: { id: here.leader.memberId },
    });
    const later = variablesOf(done, { why: 'Något annat.' });
    expect(await as(here.coach).refused(further('criticalFunctionAmend', 'CriticalFunction'), later)).toMatchObject({
      code: 'FORBIDDEN',
    });
    const twice = await as(here.leader).refused(
      further('criticalFunctionAgree', 'CriticalFunction'),
      variablesOf(done, {}),
    );
    expect(twice).toMatchObject({ code: 'CRITICAL_FUNCTION_ALREADY_AGREED', params: { since: daysFromToday(-2) } });
  });

  it('is seen by every partner of the project, and by nobody outside it', async () => {
    const { id } = await critical(here, here.coach);
    const asked = 'query($id: ID!) { criticalFunction(id: $id) { id } }';
    for (const person of [here.partnerCoach, here.auditor]) {
      expect(await as(person).do(asked, { id })).toEqual({ criticalFunction: { id } });
    }
    for (const person of [here.observer, here.bystander]) {
      expect(await as(person).do(asked, { id })).toEqual({ criticalFunction: null });
    }
    const refusal = await as(here.partnerCoach).refused(
      further('criticalFunctionAmend', 'CriticalFunction'),
      variablesOf({ id, version: 1 }, {}),
    );
    expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is linked to a company by its coach, once, and says what makes it vulnerable there', async () => {
    const { id: criticalFunctionId } = await critical(here, here.coach);
    const { companyId, enrolment } = await companyOf(here.coach);
    const link = { criticalFunctionId, companyId, holders: 1, retiringWithinYears: 3 };
    const linked = await begun(here.coach, 'criticalFunctionLink', 'CompanyFunction', link);
    expect(linked).toMatchObject({ vulnerabilities: ['ONE_HOLDER', 'RETIREMENT'], enrolment: { id: enrolment.id } });
    const again = await as(here.coach).refused(beginning('criticalFunctionLink', 'CompanyFunction'), { input: link });
    expect(again).toMatchObject({ code: 'CRITICAL_FUNCTION_ALREADY_LINKED', field: 'input.companyId' });
    const notMine = await as(here.colleague).refused(
      further('companyFunctionAmend', 'CompanyFunction'),
      variablesOf(linked, { holders: 2 }),
    );
    expect(notMine).toMatchObject({ code: 'FORBIDDEN' });
    const better = await told(here.coach, 'companyFunctionAmend', 'CompanyFunction', linked, {
      holders: 4,
      retiringWithinYears: null,
    });
    expect(better).toMatchObject({ vulnerabilities: [], viewerCan: expect.arrayContaining(['companyFunction:amend']) });
  });

  it('shows at its own partner’s companies where it is vulnerable, and not at those of others', async () => {
    const { id: criticalFunctionId } = await critical(here, here.coach, { name: 'Härdmästare' });
    const own = await companyOf(here.coach);
    const other = await companyOf(here.partnerCoach);
    const many = { criticalFunctionId, companyId: own.companyId, holders: 5 };
    const none = { criticalFunctionId, companyId: other.companyId, holders: 0 };
    await begun(here.coach, 'criticalFunctionLink', 'CompanyFunction', many);
    await begun(here.partnerCoach, 'criticalFunctionLink', 'CompanyFunction', none);
    const asked = `query($id: ID!) { criticalFunction(id: $id) { companyFunctions { nodes { holders vulnerabilities company { id } } } }
      criticalFunctions(filter: { isVulnerable: true }) { nodes { id } } }`;
    type Found = {
      criticalFunction: { companyFunctions: { nodes: unknown[] } };
      criticalFunctions: { nodes: { id: string }[] };
    };
    const seen = async (person: Person): Promise<Found> => as(person).do<Found>(asked, { id: criticalFunctionId });
    const [leader, coach] = [await seen(here.leader), await seen(here.coach)];
    expect(leader.criticalFunction.companyFunctions.nodes).toEqual([
      { holders: 0, vulnerabilities: ['NO_HOLDER'], company: { id: other.companyId } },
      { holders: 5, vulnerabilities: [], company: { id: own.companyId } },
    ]);
    expect(coach.criticalFunction.companyFunctions.nodes).toHaveLength(1);
    expect(leader.criticalFunctions.nodes.map(({ id }) => id)).toContain(criticalFunctionId);
    expect(coach.criticalFunctions.nodes.map(({ id }) => id)).not.toContain(criticalFunctionId);
  });

  it('is linked no more once it is withdrawn, and says why in its history', async () => {
    const made = await critical(here, here.coach);
    const gone = await told(here.coach, 'criticalFunctionWithdraw', 'CriticalFunction', made, {
      reason: 'Samma som härdmästare.',
    });
    expect(gone).toMatchObject({ state: 'WITHDRAWN', withdrawReason: 'Samma som härdmästare.' });
    const link = { criticalFunctionId: made.id, companyId: (await here.company()).id };
    const refusal = await as(here.coach).refused(beginning('criticalFunctionLink', 'CompanyFunction'), { input: link });
    expect(refusal).toMatchObject({ code: 'CRITICAL_FUNCTION_WITHDRAWN' });
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb reason } } }';
    const { history: kept } = await as(here.coach).do<{ history: { nodes: Told[] } }>(history, { id: made.id });
    expect(kept.nodes[0]).toEqual({ verb: 'criticalFunction.withdraw', reason: 'Samma som härdmästare.' });
  });
});
