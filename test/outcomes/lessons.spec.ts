// Lessons: written by those who work, published by those who lead, found by those who come after.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { ProjectInsatsomrade } from '#programme/projects/project-insatsomrade.entity.js';
import { EarlyEndReason, Fund } from '#programme/projects/project-words.entity.js';
import { area } from '../coaching/staircases.js';
import { today } from '../coaching/cast.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium, type Person } from '../support/make.js';
import { AMEND, published, PUBLISH, titles, TOLD, WITHDRAW, WRITE, written, type LessonSeen } from './lesson-deeds.js';

let here: Consortium;
let projectId: string;
beforeAll(async () => {
  here = await consortium();
  projectId = here.project.id;
});

const one = async (by: Person, id: string): Promise<LessonSeen | null> =>
  (await as(by).do<{ lesson: LessonSeen | null }>(`query($id: ID!) { lesson(id: $id) { ${TOLD} } }`, { id })).lesson;

describe('writing a lesson', () => {
  it('needs a kind, a title and whose project it was', async () => {
    const lesson = await written(here.coach, { projectId });
    expect(lesson).toMatchObject({
      version: 1,
      kind: 'OWN_LESSON',
      language: 'SV',
      state: 'DRAFT',
      audience: null,
      publishedOn: null,
      project: { id: projectId },
      organisation: { id: here.owner.id },
      writtenBy: { id: here.coach.memberId },
      answers: [],
      reasons: [],
      tags: [],
    });
  });

  it('takes from its project what is not said: areas, reasons, target group, funders and tags', async () => {
    const { world } = here;
    const project = await world.project({
      endedEarly: {
        announcedOn: null,
        decidedBy: null,
        outcome: null,
        reasons: [EarlyEndReason.SLOW_PAYOUTS, EarlyEndReason.COMPANIES_SHORT_OF_TIME],
        causeOfShortOfTime: null,
        alsoBecause: null,
      },
      targetGroup: {
        who: { sv: 'underleverantörer i stålindustrin', en: 'sub-suppliers in steel' },
        supplyChainRole: null,
        industries: [],
        countyCodes: [],
      },
      tags: ['stål', 'norr'],
    });
    const leader = await world.person({
      name: 'Lina Ledare',
      organisation: here.owner,
      roles: [{ project, role: 'PROJECT_LEADER' as never }],
    });
    const { id: areaId } = await area(world, 7);
    const place = { projectId: project.id, position: 1, marks: {} };
    await world.save(row(ProjectInsatsomrade, { ...place, insatsomradeId: areaId }));
    const source = { ...place, grantedById: null, fund: Fund.JTF, framework: null, amountOre: null };
    await world.save(row(FundingSource, { ...source, funderId: here.partner.id }));
    const lesson = await written(leader, { projectId: project.id });
    expect(lesson).toMatchObject({
      reasons: ['SLOW_PAYOUTS', 'COMPANIES_SHORT_OF_TIME'],
      targetGroup: 'underleverantörer i stålindustrin',
      funds: ['JTF'],
      tags: ['stål', 'norr'],
      insatsomraden: [{ id: areaId }],
      funders: [{ id: here.partner.id }],
    });
    const apart = await written(leader, { projectId: project.id, reasons: [], tags: ['Eget  Ord'], targetGroup: null });
    expect(apart).toMatchObject({ reasons: [], tags: ['eget ord'], targetGroup: null, funds: ['JTF'] });
  });

  it('has answers, evidence and material', async () => {
    const said = {
      projectId,
      whatWorked: null,
      whatDidNot: 'Heldagar på kursgård.',
      forWhom: 'Företag med skiftgång',
      evidence: 'Två av tre uteblev från heldagarna, en av tio från halvdagarna.',
      answers: [{ prompt: 'time-what-to-offer', text: 'Två timmar på plats, vid skiftbytet.' }],
      materials: [{ title: 'Kursplan', url: 'https://example.com/kursplan' }],
    };
    const { projectId: _, ...told } = said;
    expect(await written(here.coach, said)).toMatchObject(told);
  });

  it('is refused where nobody could read it, with its path', async () => {
    const refused = async (input: object): Promise<unknown> => {
      const whole = { kind: 'OWN_LESSON', title: 'Något', projectId, ...input };
      const { code, field, problems } = await as(here.coach).refused(WRITE, { input: whole });
      return [code, field ?? problems[0]?.field];
    };
    expect(await refused({ projectId: null })).toEqual(['LESSON_NEEDS_PROJECT', 'input.projectId']);
    expect(await refused({ answers: [{ prompt: 'no-such', text: 'Ja' }] })).toEqual([
      'LESSON_PROMPT_UNKNOWN',
      'input.answers.0.prompt',
    ]);
    expect(await refused({ insatsomradeIds: [v7()] })).toEqual(['NOT_FOUND', 'input.insatsomradeIds.0']);
    expect(await refused({ funderIds: [here.owner.id, v7()] })).toEqual(['NOT_FOUND', 'input.funderIds.1']);
    expect(await refused({ projectId: v7() })).toEqual(['NOT_FOUND', 'input.projectId']);
    expect((await refused({ title: ' ' })) as string[]).toContain('input.title');
    const insecure = [{ title: 'Kursplan', url: 'http://example.com' }];
    expect((await refused({ materials: insecure })) as string[]).toContain('input.materials.0.url');
  });

  it('is done once, however often it is sent', async () => {
    const given = { id: v7(), input: { kind: 'METHOD', title: 'Sänd två gånger', projectId } };
    await as(here.coach).do(WRITE, given);
    await as(here.coach).do(WRITE, given);
    expect(await titles(here.coach, { search: 'Sänd två gånger' })).toHaveLength(1);
  });

  it.each(['observer', 'auditor', 'bystander', 'admin'] as const)('is nothing for %s in a project', async (who) => {
    const input = { kind: 'METHOD', title: 'Något', projectId };
    expect((await as(here[who]).refused(WRITE, { input })).code).toBe('FORBIDDEN');
  });

  it('needs no project for a finding or a method from elsewhere', async () => {
    const finding = await written(here.partnerCoach, { kind: 'RESEARCH_FINDING', title: 'Studie om energi' });
    expect(finding).toMatchObject({ project: null, organisation: { id: here.partner.id } });
    expect(await one(here.subleader, finding.id)).toMatchObject({ title: 'Studie om energi' });
    expect(await one(here.coach, finding.id)).toBeNull();
  });
});

describe('publishing a lesson', () => {
  it('lets the workspace read it, from the day and by whom', async () => {
    const lesson = await written(here.coach, { projectId });
    for (const who of [here.bystander, here.partnerCoach, here.observer]) expect(await one(who, lesson.id)).toBeNull();
    for (const who of [here.colleague, here.leader, here.auditor]) expect(await one(who, lesson.id)).not.toBeNull();
    const after = await published(here.leader, lesson);
    expect(after).toMatchObject({
      state: 'PUBLISHED',
      audience: 'WORKSPACE',
      publishedOn: today(),
      publishedBy: { id: here.leader.memberId },
    });
    for (const who of [here.bystander, here.partnerCoach, here.observer]) {
      expect(await one(who, lesson.id)).toMatchObject({ id: lesson.id });
    }
  });

  it('is for those who lead, each for what is theirs', async () => {
    const own = await written(here.coach, { projectId });
    const partners = await written(here.partnerCoach, { projectId });
    const input = { audience: 'WORKSPACE' };
    const tryIt = async (who: Person, { id, version }: LessonSeen): Promise<string> =>
      (await as(who).refused(PUBLISH, { id, version, input })).code;
    expect(await tryIt(here.coach, own)).toBe('FORBIDDEN');
    expect(await tryIt(here.subleader, own)).toBe('NOT_FOUND');
    expect((await published(here.subleader, partners)).state).toBe('PUBLISHED');
    expect((await published(here.leader, own)).state).toBe('PUBLISHED');
  });

  it('may widen and narrow, but not be done twice alike', async () => {
    const open = await published(here.leader, await written(here.leader, { projectId }), 'OPENLY');
    const narrowed = await published(here.leader, open);
    expect([open.audience, narrowed.audience]).toEqual(['OPENLY', 'WORKSPACE']);
    const again = { id: open.id, version: narrowed.version, input: { audience: 'WORKSPACE' } };
    expect(await as(here.leader).refused(PUBLISH, again)).toMatchObject({
      code: 'LESSON_ALREADY_PUBLISHED',
      field: 'input.audience',
    });
  });

  it('is refused while it says nothing, and so is emptying it afterwards', async () => {
    const empty = await written(here.leader, { projectId, whatWorked: null });
    const given = { id: empty.id, version: empty.version, input: { audience: 'OPENLY' } };
    expect((await as(here.leader).refused(PUBLISH, given)).code).toBe('LESSON_SAYS_NOTHING');
    const lesson = await published(here.leader, await written(here.leader, { projectId }));
    const emptied = { id: lesson.id, version: lesson.version, input: { whatWorked: null } };
    expect((await as(here.leader).refused(AMEND, emptied)).code).toBe('LESSON_SAYS_NOTHING');
  });
});

describe('a lesson that is published', () => {
  it('is amended by those who publish, and by nobody who only writes', async () => {
    const lesson = await published(here.leader, await written(here.coach, { projectId }));
    const given = { id: lesson.id, version: lesson.version, input: { title: 'Skrivet om' } };
    expect((await as(here.coach).refused(AMEND, given)).code).toBe('FORBIDDEN');
    const { lessonAmend } = await as(here.leader).do<{ lessonAmend: LessonSeen }>(AMEND, given);
    expect(lessonAmend).toMatchObject({ title: 'Skrivet om', version: lesson.version + 1, state: 'PUBLISHED' });
    expect((await as(here.leader).refused(AMEND, given)).code).toBe('CONFLICT');
  });

  it('is withdrawn with a reason: read no more, written no more, and kept', async () => {
    const lesson = await published(here.leader, await written(here.coach, { projectId }));
    const given = { id: lesson.id, version: lesson.version, input: { reason: 'Siffrorna höll inte.' } };
    const { lessonWithdraw } = await as(here.leader).do<{ lessonWithdraw: LessonSeen }>(WITHDRAW, given);
    expect(lessonWithdraw).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnOn: today(),
      withdrawReason: 'Siffrorna höll inte.',
    });
    expect(await one(here.bystander, lesson.id)).toBeNull();
    expect(await one(here.colleague, lesson.id)).toMatchObject({ state: 'WITHDRAWN' });
    const amend = { id: lesson.id, version: lessonWithdraw.version, input: { title: 'Ändå' } };
    expect((await as(here.leader).refused(AMEND, amend)).code).toBe('LESSON_ALREADY_WITHDRAWN');
  });

  it('leaves its history: written, published, withdrawn with the reason', async () => {
    const lesson = await published(here.leader, await written(here.coach, { projectId }));
    await as(here.leader).do(WITHDRAW, { id: lesson.id, version: lesson.version, input: { reason: 'Fel' } });
    const asked = 'query($of: ID!) { history(of: $of) { nodes { verb reason } } }';
    const { history } = await as(here.leader).do<{ history: { nodes: object[] } }>(asked, { of: lesson.id });
    expect(history.nodes).toEqual([
      { verb: 'lesson.withdraw', reason: 'Fel' },
      { verb: 'lesson.publish', reason: null },
      { verb: 'lesson.write', reason: null },
    ]);
  });
});

describe('the register', () => {
  it('is filtered by area, reason, target group, funder, fund, tag, kind, state and words', async () => {
    const { world, leader } = here;
    const { id: areaId } = await area(world, 8);
    const found = {
      title: 'Den som söks',
      insatsomradeIds: [areaId],
      reasons: ['EXTERNAL_FACTORS'],
      targetGroup: 'gjuterier med 50 % skiftgång',
      funds: ['ESF'],
      funderIds: [here.partner.id],
      tags: ['Sökbar'],
      whatDidNot: 'Ett_ovanligt_ord',
      answers: [{ prompt: 'time-when-they-could', text: 'Att gå två och två, 100 % av gångerna.' }],
    };
    await published(leader, await written(leader, { projectId, ...found }));
    await written(leader, { projectId, title: 'En annan' });
    const filters = [
      { insatsomradeId: areaId },
      { reason: 'EXTERNAL_FACTORS' },
      { targetGroup: '50 %' },
      { fund: 'ESF' },
      { funderId: here.partner.id },
      { tag: ' SÖKBAR' },
      { search: 'ett_ovanligt' },
      { search: 'två OCH två, 100 %' },
      { state: 'PUBLISHED', search: 'Den som söks' },
      { audience: 'WORKSPACE', kind: 'OWN_LESSON', reason: 'EXTERNAL_FACTORS' },
    ];
    for (const filter of filters) expect([filter, await titles(leader, filter)]).toEqual([filter, ['Den som söks']]);
    expect(await titles(leader, { search: 'ett%ovanligt' })).toEqual([]);
    expect(await titles(leader, { search: 'time-when-they-could' })).toEqual([]);
    expect(await titles(leader, { state: 'DRAFT', search: 'annan' })).toEqual(['En annan']);
  });
});

describe('what is asked for', () => {
  it('is three questions always, and three for each reason, in both languages', async () => {
    interface Prompts {
      lessonPrompts: { code: string; reason: string | null; question: { sv: string; en: string } }[];
    }
    const asked = `query($reasons: [EarlyEndReason!]) { lessonPrompts(reasons: $reasons) { code reason question { sv en } } }`;
    const { lessonPrompts: all } = await as(here.coach).do<Prompts>(asked);
    const counts = Object.fromEntries(
      [null, ...Object.values(EarlyEndReason)].map((reason) => [
        String(reason),
        all.filter((prompt) => prompt.reason === reason).length,
      ]),
    );
    expect(new Set(Object.values(counts))).toEqual(new Set([3]));
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { question } of all) expect(question.sv && question.en && question.sv !== question.en).toBe(true);
    const { lessonPrompts: some } = await as(here.coach).do<Prompts>(asked, { reasons: ['SLOW_PAYOUTS'] });
    const three = (reason: string | null): (string | null)[] => Array<string | null>(3).fill(reason);
    expect(some.map(({ reason }) => reason)).toEqual([...three(null), ...three('SLOW_PAYOUTS')]);
    const { lessonPrompts: planned } = await as(here.coach).do<Prompts>(asked, { reasons: [] });
    expect(planned.map(({ reason }) => reason)).toEqual([null, null, null]);
  });
});
