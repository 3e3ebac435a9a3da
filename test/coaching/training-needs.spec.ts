// Training needs: identified, made clearer, met and withdrawn.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, today, variablesOf, type Cast } from './cast.js';
import { begun, beginning, companyOf, critical, further, need, skill, told, type Told } from './skills.js';

const IDENTIFY = beginning('trainingNeedIdentify', 'TrainingNeed');

describe('identifying a training need', () => {
  let here: Cast;
  beforeAll(async () => {
    here = await cast();
  });

  it('is done by the coach of the company: which skill, from what level to what, how many and how urgent', async () => {
    const companyId = await companyOf(here, here.coach);
    const { id: skillId } = await skill(here.coach, 'PLC-programmering', 'automation');
    const made = await need(here, here.coach, {
      companyId,
      skillId,
      levelNow: 1,
      levelWanted: 3,
      people: 4,
      urgency: 'NOW',
    });
    expect(made).toMatchObject({
      skill: { id: skillId },
      company: { id: companyId },
      organisation: { id: here.owner.id },
      levelNow: 1,
      levelWanted: 3,
      people: 4,
      urgency: 'NOW',
      source: 'COMPANY',
      clarity: 'CLEAR',
      identifiedOn: today(),
      viewerCan: expect.arrayContaining(['trainingNeed:amend', 'trainingNeed:meet']),
    });
  });

  it('begins with words alone, and becomes clearer', async () => {
    const companyId = await companyOf(here, here.coach);
    const vague = await need(here, here.coach, { companyId, what: 'Något om hållbarhet, vi vet inte vad.' });
    expect(vague).toMatchObject({ clarity: 'NOT_YET_DEFINED', skill: null, people: null });
    const { id: skillId } = await skill(here.coach, 'Klimatberäkning');
    const named = await told(here.coach, 'trainingNeedAmend', 'TrainingNeed', vague, { skillId });
    expect(named).toMatchObject({ clarity: 'UNCLEAR', version: 2 });
    const clear = await told(here.coach, 'trainingNeedAmend', 'TrainingNeed', named, { levelWanted: 2 });
    expect(clear).toMatchObject({ clarity: 'CLEAR', what: 'Något om hållbarhet, vi vet inte vad.' });
  });

  it('may be of a whole industry, shown by a study and asked for by a critical function', async () => {
    const study = await begun(here.coach, 'studyRegister', 'Study', { title: 'Påhittad branschstudie' });
    const { id: criticalFunctionId } = await critical(here, here.coach);
    const { id: skillId } = await skill(here.coach, 'Svetskoordination');
    const made = await need(here, here.coach, { skillId, source: 'STUDY', studyId: study.id, criticalFunctionId });
    expect(made).toMatchObject({
      company: null,
      study: { id: study.id },
      criticalFunction: { id: criticalFunctionId },
    });
    const asked = 'query($id: ID!) { criticalFunction(id: $id) { trainingNeeds { nodes { id } } } }';
    expect(await as(here.coach).do(asked, { id: criticalFunctionId })).toEqual({
      criticalFunction: { trainingNeeds: { nodes: [{ id: made.id }] } },
    });
  });

  it('has one effect when it is sent twice', async () => {
    const variables = { id: v7(), input: { projectId: here.project.id, what: 'Truckkort.' } };
    const first = await as(here.coach).ask(IDENTIFY, variables);
    const second = await as(here.coach).ask(IDENTIFY, variables);
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
  });

  it.each<[string, object, string, string]>([
    ['of an unknown project', { projectId: v7() }, 'NOT_FOUND', 'input.projectId'],
    ['of an unknown company', { companyId: v7() }, 'NOT_FOUND', 'input.companyId'],
    ['of an unknown skill', { skillId: v7() }, 'NOT_FOUND', 'input.skillId'],
    ['that says nothing', { what: null }, 'TRAINING_NEED_SAYS_NOTHING', 'input.skillId'],
    ['said to be clear without a skill', { clarity: 'CLEAR' }, 'TRAINING_NEED_CLEAR_WITHOUT_SKILL', 'input.skillId'],
    ['of no higher level', { levelNow: 3, levelWanted: 3 }, 'TRAINING_NEED_LEVEL_NOT_HIGHER', 'input.levelWanted'],
    ['on a level there is not', { levelWanted: 5 }, 'OUT_OF_RANGE', 'input.levelWanted'],
    ['of nobody', { people: 0 }, 'OUT_OF_RANGE', 'input.people'],
    ['shown by a study that is not named', { source: 'STUDY' }, 'TRAINING_NEED_STUDY_MISSING', 'input.studyId'],
    ['of tomorrow', { identifiedOn: daysFromToday(1) }, 'TRAINING_NEED_DAY_IN_FUTURE', 'input.identifiedOn'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const input = { projectId: here.project.id, what: 'Något.', ...wrong };
    expect(await as(here.coach).refused(IDENTIFY, { input })).toMatchObject({ code, field });
  });

  it('is refused for a critical function of another project', async () => {
    const elsewhere = await cast();
    const other = await here.world.project();
    const input = { projectId: other.id, industry: 'Trä', name: 'Sågare', why: 'Behövs.' };
    const roles = [{ project: other, role: 'COACH' as never }];
    const there = await here.world.person({
      name: 'Tove Tvåprojekt',
      organisation: here.owner,
      roles: [...roles, { project: here.project, role: 'COACH' as never }],
    });
    const { id: criticalFunctionId } = await begun(there, 'criticalFunctionIdentify', 'CriticalFunction', input);
    const variables = { input: { projectId: here.project.id, what: 'Något.', criticalFunctionId } };
    const refusal = await as(there).refused(IDENTIFY, variables);
    expect(refusal).toMatchObject({
      code: 'TRAINING_NEED_FUNCTION_OF_OTHER_PROJECT',
      field: 'input.criticalFunctionId',
    });
    expect(await as(elsewhere.coach).refused(IDENTIFY, variables)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('who may do what with a need', () => {
  let here: Cast;
  let made: Told;
  beforeAll(async () => {
    here = await cast();
    made = await need(here, here.coach, { companyId: await companyOf(here, here.coach), what: 'Något.' });
  });

  it('is read by its partner’s people, the leader and the auditor alone', async () => {
    const asked = 'query($id: ID!) { trainingNeed(id: $id) { id } }';
    for (const person of [here.coach, here.colleague, here.leader, here.auditor]) {
      expect(await as(person).do(asked, { id: made.id })).toEqual({ trainingNeed: { id: made.id } });
    }
    for (const person of [here.partnerCoach, here.subleader, here.observer, here.bystander, here.admin]) {
      expect(await as(person).do(asked, { id: made.id })).toEqual({ trainingNeed: null });
    }
  });

  it('is written by the coach of the company and by leaders, and of an industry by every coach of the partner', async () => {
    const document = further('trainingNeedAmend', 'TrainingNeed');
    const refused = async (person: Person, on: Told): Promise<unknown> =>
      (await as(person).refused(document, variablesOf(on, { people: 2 }))).code;
    expect(await refused(here.colleague, made)).toBe('FORBIDDEN');
    expect(await refused(here.auditor, made)).toBe('FORBIDDEN');
    expect(await refused(here.partnerCoach, made)).toBe('NOT_FOUND');
    made = await told(here.leader, 'trainingNeedAmend', 'TrainingNeed', made, { people: 2 });
    const industry = await need(here, here.coach, { what: 'Något i branschen.' });
    expect(await told(here.colleague, 'trainingNeedAmend', 'TrainingNeed', industry, { people: 7 })).toMatchObject({
      people: 7,
    });
  });

  it('is identified at no company of another partner, nor by who only looks', async () => {
    const companyId = await companyOf(here, here.partnerCoach);
    const variables = { input: { projectId: here.project.id, companyId, what: 'Något.' } };
    for (const person of [here.coach, here.observer, here.auditor, here.bystander]) {
      expect(await as(person).refused(IDENTIFY, variables)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('what becomes of a need', () => {
  let here: Cast;
  beforeAll(async () => {
    here = await cast();
  });

  it('is told by hand, with a day and a reason, and taken back when that was a mistake', async () => {
    const open = await need(here, here.coach, { what: 'Truckkort.', people: 2 });
    const input = { on: daysFromToday(-3), reason: 'De gick en kurs på egen hand.' };
    const met = await told(here.coach, 'trainingNeedMeet', 'TrainingNeed', open, input);
    expect(met).toMatchObject({ metByHandOn: daysFromToday(-3), metReason: input.reason });
    const twice = await as(here.coach).refused(further('trainingNeedMeet', 'TrainingNeed'), variablesOf(met, input));
    expect(twice).toMatchObject({ code: 'TRAINING_NEED_ALREADY_MET', params: { since: daysFromToday(-3) } });
    const again = await told(here.coach, 'trainingNeedReopen', 'TrainingNeed', met, { reason: 'Fel företag.' });
    expect(again).toMatchObject({ metByHandOn: null, metReason: null });
    const none = await as(here.coach).refused(
      further('trainingNeedReopen', 'TrainingNeed'),
      variablesOf(again, { reason: 'En gång till.' }),
    );
    expect(none).toMatchObject({ code: 'TRAINING_NEED_NOT_ENDED' });
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb reason } } }';
    const { history: kept } = await as(here.coach).do<{ history: { nodes: unknown[] } }>(history, { id: open.id });
    expect(kept.nodes).toEqual([
      { verb: 'trainingNeed.reopen', reason: 'Fel företag.' },
      { verb: 'trainingNeed.meet', reason: input.reason },
      { verb: 'trainingNeed.identify', reason: null },
    ]);
  });

  it('is withdrawn with a reason, and then told no more of', async () => {
    const open = await need(here, here.coach, { what: 'Truckkort.' });
    const gone = await told(here.coach, 'trainingNeedWithdraw', 'TrainingNeed', open, { reason: 'De köper tjänsten.' });
    expect(gone).toMatchObject({ withdrawnOn: today(), withdrawReason: 'De köper tjänsten.' });
    const later = await as(here.coach).refused(
      further('trainingNeedAmend', 'TrainingNeed'),
      variablesOf(gone, { people: 1 }),
    );
    expect(later).toMatchObject({ code: 'TRAINING_NEED_WITHDRAWN' });
    const stale = await as(here.coach).refused(
      further('trainingNeedReopen', 'TrainingNeed'),
      variablesOf(open, { reason: 'Jo.' }),
    );
    expect(stale).toMatchObject({ code: 'CONFLICT' });
  });
});
