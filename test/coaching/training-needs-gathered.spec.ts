// Training needs gathered over companies: which of them are shared, and by whom? An observer sees sums over five companies.
import { beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#platform/database/session.js';
import { uncompared } from '../support/answers.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, type Cast } from './cast.js';
import { companyOf, need, skill, told, type Told } from './skills.js';
import { area as areaOf } from './staircases.js';

const SUMS = 'needs companies people peopleUnknown open met unclear urgent lowestLevelNow highestLevelWanted isShared';
const GATHER = `query($filter: TrainingNeedFilter, $by: [NeedGrouping!], $shared: Int) {
  trainingNeeds(filter: $filter, groupBy: $by, sharedBy: $shared) {
    sums { ${SUMS} }
    groups { ${SUMS} skill { name { sv } } skillAreaCode insatsomrade { id } company { id } organisation { id } clarity urgency
      rows { id company { id } } }
    rows { totalCount nodes { id } } } }`;
interface Group extends Record<string, unknown> {
  skill: { name: { sv: string } } | null;
  needs: number | null;
  companies: number | null;
  people: number | null;
  rows: { id: string; company: { id: string } | null }[];
}
interface Gathering {
  sums: Record<string, unknown>;
  groups: Group[];
  rows: { totalCount: number; nodes: { id: string }[] };
}

async function gathered(by: Person, filter: object, groupBy: string[] = [], shared?: number): Promise<Gathering> {
  const variables = { filter, by: groupBy, shared };
  return (await as(by).do<{ trainingNeeds: Gathering }>(GATHER, variables)).trainingNeeds;
}

const named = ({ groups }: Gathering): (string | null)[] => groups.map(({ skill: of }) => of?.name.sv ?? null);

describe('gathering needs over companies', () => {
  let here: Cast;
  let filter: { projectId: string };
  let welding: Told;
  let carbon: Told;
  let area: string;
  const companies: string[] = [];
  beforeAll(async () => {
    here = await cast();
    filter = { projectId: here.project.id };
    area = (await areaOf(here.world, 1)).id;
    welding = await skill(here.coach, 'Robotsvetsning', 'automation');
    const spelt = await skill(here.coach, 'Svetsning med robot', 'svets');
    carbon = await skill(here.coach, 'Klimatberäkning', 'hallbarhet');
    for (const by of [here.coach, here.coach, here.partnerCoach]) companies.push(await companyOf(here, by));
    const [one, two, theirs] = companies;
    await need(here, here.coach, {
      companyId: one,
      skillId: welding.id,
      levelNow: 0,
      levelWanted: 2,
      people: 3,
      urgency: 'NOW',
    });
    await need(here, here.coach, {
      companyId: two,
      skillId: spelt.id,
      levelNow: 1,
      levelWanted: 4,
      people: 2,
      insatsomradeId: area,
    });
    await need(here, here.partnerCoach, { companyId: theirs, skillId: welding.id, people: 5 });
    await need(here, here.coach, { companyId: one, skillId: carbon.id, insatsomradeId: area });
    await need(here, here.coach, { companyId: one, what: 'Något om ledarskap.' });
    await need(here, here.coach, { skillId: carbon.id, levelWanted: 1 });
    const gone = await need(here, here.coach, { companyId: two, skillId: carbon.id });
    await told(here.coach, 'trainingNeedWithdraw', 'TrainingNeed', gone, { reason: 'Nej.' });
    await told(here.leader, 'skillMerge', 'Skill', spelt, { intoId: welding.id });
  });

  it('says which are shared, those of most companies first, with what was spelt otherwise', async () => {
    const all = await gathered(here.leader, filter, ['SKILL']);
    expect(named(all)).toEqual(['Robotsvetsning', 'Klimatberäkning', null]);
    const [shared, single] = all.groups;
    expect(shared).toMatchObject({
      needs: 3,
      companies: 3,
      people: 10,
      peopleUnknown: 0,
      open: 3,
      met: 0,
      unclear: 1,
      urgent: 1,
      lowestLevelNow: 0,
      highestLevelWanted: 4,
      isShared: true,
    });
    expect(single).toMatchObject({ needs: 2, companies: 1, people: 0, peopleUnknown: 2, isShared: false });
    expect(all.sums).toMatchObject({ needs: 6, companies: 3, people: 10, unclear: 3, isShared: true });
  });

  it('opens the rows of every group, the most urgent first, and all of them page by page', async () => {
    const all = await gathered(here.leader, filter, ['SKILL']);
    const [one, two, theirs] = companies;
    expect(all.groups[0]?.rows.map(({ company }) => company?.id)).toEqual([one, two, theirs]);
    expect(all.groups.map(({ rows }) => rows.length)).toEqual([3, 2, 1]);
    expect(all.rows.totalCount).toBe(6);
    const opened = new Set(all.groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
    expect(new Set(all.rows.nodes.map(({ id }) => id))).toEqual(opened);
  });

  it('gives only what so many companies share', async () => {
    expect(named(await gathered(here.leader, filter, ['SKILL'], 2))).toEqual(['Robotsvetsning']);
    expect(named(await gathered(here.leader, filter, ['SKILL'], 4))).toEqual([]);
  });

  it.each<[string[], string[]]>([
    [['SKILL_AREA'], ['automation', 'hallbarhet', 'null']],
    [['CLARITY'], ['UNCLEAR', 'CLEAR', 'NOT_YET_DEFINED']],
    [['URGENCY'], ['WITHIN_A_YEAR', 'NOW']],
  ])('is done by %j', async (by, expected) => {
    const { groups } = await gathered(here.leader, filter, by);
    const keys = groups.map((group) => String(group['skillAreaCode'] ?? group['clarity'] ?? group['urgency']));
    expect(keys.toSorted()).toEqual(expected.toSorted());
    expect(groups.reduce((sum, { needs }) => sum + (needs ?? 0), 0)).toBe(6);
  });

  it('is done by two things at once, and by company, partner and insatsområde', async () => {
    const both = await gathered(here.leader, filter, ['INSATSOMRADE', 'SKILL']);
    expect(
      both.groups.find(({ insatsomrade: of, skill: by }) => of && by?.name.sv === 'Klimatberäkning'),
    ).toMatchObject({ needs: 1 });
    const byCompany = await gathered(here.leader, filter, ['COMPANY']);
    expect(byCompany.groups.map(({ needs }) => String(needs)).toSorted()).toEqual(['1', '1', '1', '3']);
    const byPartner = await gathered(here.leader, filter, ['PARTNER']);
    expect(byPartner.groups.map(({ organisation, needs, companies: of }) => [organisation, needs, of])).toEqual([
      [{ id: here.owner.id }, 5, 2],
      [{ id: here.partner.id }, 1, 1],
    ]);
  });

  it('narrows by whatever is asked: a skill with what is counted as it, an area, how clear', async () => {
    expect((await gathered(here.leader, { ...filter, skillId: welding.id })).sums).toMatchObject({ needs: 3 });
    expect((await gathered(here.leader, { ...filter, skillAreaCode: 'automation' })).sums).toMatchObject({ needs: 3 });
    expect((await gathered(here.leader, { ...filter, insatsomradeId: area })).sums).toMatchObject({ needs: 2 });
    expect((await gathered(here.leader, { ...filter, clarities: ['CLEAR'] })).sums).toMatchObject({ needs: 3 });
    expect((await gathered(here.leader, { ...filter, isOfCompany: false })).sums).toMatchObject({
      needs: 1,
      companies: 0,
    });
    expect((await gathered(here.leader, { ...filter, states: ['WITHDRAWN'] })).sums).toMatchObject({ needs: 1 });
  });

  it('shows a coach the own partner’s part, and a stranger nothing', async () => {
    const own = await gathered(here.colleague, filter, ['SKILL']);
    expect(own.groups[0]).toMatchObject({ needs: 2, companies: 2, people: 5 });
    const nothing = await gathered(here.bystander, filter, ['SKILL']);
    expect(nothing).toMatchObject({ sums: { needs: 0, companies: 0 }, groups: [], rows: { totalCount: 0 } });
  });

  it('is one statement for all sums and groups, and one more for the rows of all groups', async () => {
    const texts: string[] = [];
    const ask = async (selection: string): Promise<number> => {
      texts.length = 0;
      const query = `query($f: TrainingNeedFilter) { trainingNeeds(filter: $f, groupBy: [SKILL]) { ${selection} } }`;
      const deaf = listen((text) => texts.push(text.trim()));
      await uncompared(() => as(here.leader).do(query, { f: filter })).finally(deaf);
      return texts.filter((text) => text.includes('training_need')).length;
    };
    expect(await ask('sums { needs } groups { needs companies }')).toBe(1);
    expect(await ask('sums { needs } groups { needs rows { id company { name } } }')).toBe(2);
  });
});

describe('gathering needs for an observer', () => {
  let here: Cast;
  let filter: { projectId: string };
  beforeAll(async () => {
    here = await cast();
    filter = { projectId: here.project.id };
    const [many, few, some] = [
      await skill(here.coach, 'Automation'),
      await skill(here.coach, 'Kalkyl'),
      await skill(here.coach, 'Materiallära'),
    ];
    for (let index = 0; index < 12; index += 1) {
      const companyId = await companyOf(here, here.coach);
      const skillId = index < 6 ? many.id : index < 11 ? some.id : few.id;
      await need(here, here.coach, { companyId, skillId, people: 2 });
    }
  });

  it('tells sums over five companies or more, and none that another reveals', async () => {
    const seen = await gathered(here.observer, filter, ['SKILL']);
    expect(seen.sums).toMatchObject({ needs: 12, companies: 12, people: 24, open: 12, urgent: null });
    const shown = Object.fromEntries(seen.groups.map(({ skill: of, needs, people }) => [of?.name.sv, [needs, people]]));
    expect(shown).toEqual({ Automation: [6, 12], Kalkyl: [null, null], Materiallära: [null, null] });
    expect(seen.groups.flatMap(({ rows }) => rows)).toEqual([]);
    expect(seen.rows).toEqual({ totalCount: 0, nodes: [] });
  });

  it('holds for an administrator without a role in the project', async () => {
    expect((await gathered(here.admin, filter, ['SKILL'])).groups[0]).toMatchObject({ needs: 6, rows: [] });
  });

  it.each<[string, object, string[]]>([
    ['a company', {}, ['COMPANY']],
    ['two things at once', {}, ['SKILL', 'PARTNER']],
    ['an area of skill, in which skills lie', {}, ['SKILL_AREA']],
    ['what is narrowed down', { urgencies: ['NOW'] }, ['SKILL']],
  ])('is refused by %s', async (_, narrowed, by) => {
    const variables = { filter: { ...filter, ...narrowed }, by };
    const refusal = await as(here.observer).refused(GATHER, variables);
    expect(refusal).toMatchObject({ code: 'TRAINING_NEEDS_GROUPING_NOT_FIXED', field: 'groupBy' });
  });
});
