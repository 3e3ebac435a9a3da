// Participation: who takes part against what was promised, and the rows behind every figure.
import { beforeAll, describe, expect, it } from 'vitest';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { climbed } from '#coaching/progress/progress.rules.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import { listen } from '#platform/database/session.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row } from '../support/make.js';
import { cast, daysFromToday, opened, verb, type Cast } from '../coaching/cast.js';
import { at, cancel, contact, log } from '../coaching/sessions.js';
import { area, type Area } from '../coaching/staircases.js';
import { move } from '../coaching/steps.js';
import { agreedOn, figures, met, rows } from './participants.js';

let here: Cast;
let first: Area;
let second: Area;
/** The owner: two met lately about the first area, one met long ago, one agreed, one interested. The partner: one met. */
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), silentAfterDays: 21 });
  first = await area(here.world, 1);
  second = await area(here.world, 2);
  await met(here, here.coach, -3, { minutes: 90, insatsomradeIds: [first.id] });
  await met(here, here.coach, -4, { minutes: 30, insatsomradeIds: [first.id, second.id] });
  await met(here, here.coach, -100, { minutes: 60 });
  await agreedOn(here, here.coach);
  await opened(here, here.coach);
  const { enrolment } = await met(here, here.partnerCoach, -5, { minutes: 120 });
  await log(here.partnerCoach, enrolment.id, { heldAt: at(-295), minutes: 15 });
});

describe('the figures of a project', () => {
  it('are counted for its leader: companies by stage, sessions, minutes and hours', async () => {
    expect(await figures(here, here.leader)).toMatchObject({
      companies: { interested: 1, askLater: 0, agreed: 1, active: 4, closed: 0, participating: 4, silent: 2 },
      sessions: 5,
      minutes: 315,
      hours: 5.3,
      // The one before the agreement does not count in the report.
      reportableMinutes: 300,
      stepsClimbed: 0,
    });
  });

  it('are given by partner', async () => {
    const seen = await figures(here, here.leader);
    const byName = Object.fromEntries((seen?.byPartner ?? []).map((one) => [one.organisation.name, one]));
    expect(byName['Ägarbolaget']).toMatchObject({
      companies: { active: 3, participating: 3 },
      sessions: 3,
      minutes: 180,
    });
    expect(byName['Partnerbolaget']).toMatchObject({
      companies: { active: 1, participating: 1 },
      sessions: 2,
      minutes: 135,
    });
  });

  it('are given by insatsområde, a session about two in both', async () => {
    const seen = await figures(here, here.leader);
    expect(seen?.byInsatsomrade).toEqual([
      { insatsomrade: { id: first.id }, companies: 2, sessions: 2, minutes: 120, hours: 2, stepsClimbed: 0 },
      { insatsomrade: { id: second.id }, companies: 1, sessions: 1, minutes: 30, hours: 0.5, stepsClimbed: 0 },
    ]);
  });

  it('of a partner, an insatsområde or both are the same as in the groups', async () => {
    const seen = await figures(here, here.leader);
    const partner = await figures(here, here.leader, { organisationId: here.partner.id });
    const { organisation, ...part } = seen?.byPartner.find((one) => one.organisation.id === here.partner.id) ?? {};
    expect(organisation).toEqual({ id: here.partner.id, name: 'Partnerbolaget' });
    expect(partner).toMatchObject(part);
    const about = await figures(here, here.leader, { insatsomradeId: first.id });
    expect(about).toMatchObject({ companies: { active: 2, participating: 2 }, sessions: 2, minutes: 120 });
    const both = await figures(here, here.leader, { insatsomradeId: first.id, organisationId: here.partner.id });
    expect(both).toMatchObject({ companies: { active: 0, participating: 0 }, sessions: 0, minutes: 0 });
  });

  it('of a period count what was done in it, and stages as they were on its last day', async () => {
    const lately = await figures(here, here.leader, { fromOn: daysFromToday(-5), toOn: daysFromToday(0) });
    expect(lately).toMatchObject({ sessions: 3, minutes: 240, companies: { participating: 3, active: 4 } });
    const before = await figures(here, here.leader, { toOn: daysFromToday(-99) });
    expect(before).toMatchObject({ sessions: 2, companies: { participating: 2, active: 2, agreed: 3 } });
    const atFirst = await figures(here, here.leader, { toOn: daysFromToday(-294) });
    expect(atFirst).toMatchObject({ sessions: 1, companies: { participating: 0, interested: 5 } });
  });

  it('leave out a session that was cancelled', async () => {
    const own = await cast();
    const { session } = await met(own, own.coach, -3);
    await cancel(own.coach, session);
    expect(await figures(own, own.leader)).toMatchObject({ sessions: 0, companies: { participating: 0, agreed: 1 } });
  });

  it('are sent in two statements at most beside the project', async () => {
    const query = `query($id: ID) { project(id: $id) { participation { companies { active participating } sessions minutes stepsClimbed
      byPartner { sessions } } } }`;
    const answer = await as(here.leader).ask(query, { id: here.project.id });
    const plain = await as(here.leader).ask('query($id: ID) { project(id: $id) { id } }', { id: here.project.id });
    const [sent, without] = [answer, plain].map(({ headers }) => Number(headers.get('x-stegvis-statements')));
    expect((sent ?? 0) - (without ?? 0)).toBe(1);
  });
});

describe('what nobody selected', () => {
  const read = async (selection: string): Promise<string> => {
    const said: string[] = [];
    const stop = listen((text) => said.push(text));
    try {
      await as(here.leader).do(`query($id: ID) { project(id: $id) { participation { ${selection} } } }`, {
        id: here.project.id,
      });
    } finally {
      stop();
    }
    return said.join('; ');
  };

  it.each<[string, RegExp | null, RegExp]>([
    [
      'sessions minutes',
      /enrolment_sum/,
      /DISTINCT ON|contact_id IS NOT NULL|FROM target|FROM insatsomrade|project_partner/,
    ],
    ['companies { active agreed }', /DISTINCT ON/, /enrolment_sum|WHERE is_silent|project_partner/],
    ['companies { silent }', /WHERE is_silent/, /enrolment_sum|project_partner/],
    ['byInsatsomrade { sessions }', /FROM insatsomrade/, /DISTINCT ON|FROM target/],
    ['asOf', null, /DISTINCT ON|enrolment_sum/],
  ])('beside { %s } is not counted', async (selection, counted, uncounted) => {
    const said = await read(selection);
    if (counted) expect(said).toMatch(counted);
    expect(said).not.toMatch(uncounted);
  });
});

describe('a company', () => {
  it('counts once per project, in the stage of its open enrolment, when it comes back', async () => {
    const own = await cast();
    const { id: companyId } = await own.company({ organisationNumber: '5599000018' });
    const begun = await verb(own.coach, 'enrolmentAgree', await opened(own, own.coach, { companyId }), {});
    await log(own.coach, begun.id, { heldAt: new Date().toISOString() });
    const close = { outcome: 'LEFT', reason: 'COMPANY_SHORT_OF_TIME' };
    await verb(own.coach, 'enrolmentClose', begun, close);
    expect((await figures(own, own.leader))?.companies).toMatchObject({ closed: 1, interested: 0, participating: 1 });
    await opened(own, own.coach, { companyId });
    expect((await figures(own, own.leader))?.companies).toMatchObject({ closed: 0, interested: 1, participating: 1 });
    expect((await rows(own, own.leader)).enrolments.totalCount).toBe(1);
  });

  it('handed over counts once in the project, and with both partners that met it', async () => {
    const own = await cast();
    const { enrolment } = await met(own, own.partnerCoach, -9);
    const handed = await verb(own.leader, 'enrolmentHandOver', enrolment, { coachId: own.coaches.coach.id });
    await log(own.coach, handed.id, { heldAt: at(-1) });
    const seen = await figures(own, own.leader);
    expect(seen?.companies).toMatchObject({ active: 1, participating: 1 });
    const parts = Object.fromEntries((seen?.byPartner ?? []).map((one) => [one.organisation.name, one.companies]));
    expect(parts['Partnerbolaget']).toMatchObject({ participating: 1, active: 0 });
    expect(parts['Ägarbolaget']).toMatchObject({ participating: 1, active: 1 });
  });
});

describe('steps climbed', () => {
  it('are those credited to the project, in force and within the enrolment, as the rules add them up', async () => {
    const own = await cast();
    const staircase = await area(own.world, 1);
    const enrolment = await agreedOn(own, own.coach);
    const { enrolment: of } = await as(own.coach).do<{ enrolment: { company: { id: string } } }>(
      'query($id: ID!) { enrolment(id: $id) { company { id } } }',
      { id: enrolment.id },
    );
    const where = { companyId: of.company.id, insatsomradeId: staircase.id };
    const wrong = await move(own.coach, 'stepPlace', 0, { ...where, toStep: 1, onDay: daysFromToday(-350) });
    await move(own.coach, 'stepClimb', 1, { ...where, toStep: 2, onDay: daysFromToday(-340) });
    await move(own.coach, 'stepClimb', 2, { ...where, toStep: 4, reason: 'Två på en gång', onDay: daysFromToday(-20) });
    await move(own.coach, 'stepBack', 3, { ...where, toStep: 3, reason: 'Tappade', onDay: daysFromToday(-10) });
    const last = await move(own.coach, 'stepClimb', 4, { ...where, onDay: daysFromToday(-5) });
    expect(await figures(own, own.leader)).toMatchObject({ stepsClimbed: 3 });
    expect(await figures(own, own.leader, { fromOn: daysFromToday(-9) })).toMatchObject({ stepsClimbed: 1 });
    expect((await rows(own, own.leader)).transitions).toMatchObject({ totalCount: 2 });
    await move(own.coach, 'stepCorrect', 5, { correctsId: last.id, toStep: null, reason: 'Aldrig hänt' });
    await move(own.coach, 'stepCorrect', 6, { correctsId: wrong.id, toStep: 2, reason: 'Stod högre' });
    const transitions = await inside(own.world.workspaceId, (db) =>
      db.select(StepTransition, (t) => sql`${t}.company_id = ${where.companyId}`),
    );
    const sum = climbed(transitions, ({ onDay }) => onDay >= daysFromToday(-300));
    expect(sum).toBe(2);
    expect(await figures(own, own.leader)).toMatchObject({ stepsClimbed: sum });
    const seen = await figures(own, own.leader);
    expect(seen?.byInsatsomrade).toMatchObject([{ insatsomrade: { id: staircase.id }, stepsClimbed: sum }]);
  });
});

describe('against the promise', () => {
  it('each target is held against the figure of its own part and period', async () => {
    const own = await cast({ startsOn: daysFromToday(-400) });
    const { session } = await met(own, own.coach, -3, { minutes: 150 });
    await met(own, own.coach, -200, { minutes: 60 });
    await met(own, own.partnerCoach, -4, { minutes: 45 });
    const company = session['company'] as { id: string };
    const [one, two] = [await contact(own, own.coach, company.id), await contact(own, own.coach, company.id)];
    await log(own.coach, (session['enrolment'] as { id: string }).id, { minutes: 10, contactIds: [one.id, two.id] });
    await log(own.coach, (session['enrolment'] as { id: string }).id, { minutes: 5, contactIds: [one.id] });
    const promised = { name: null, organisationId: null, fromOn: null, untilOn: null };
    const lately = { fromOn: daysFromToday(-9), untilOn: daysFromToday(0) };
    const promises: [Partial<Target>, number | null][] = [
      [{ unit: TargetUnit.COMPANY }, 3],
      [{ unit: TargetUnit.COMPANY, organisationId: own.partner.id }, 1],
      [{ unit: TargetUnit.COMPANY, ...lately }, 2],
      [{ unit: TargetUnit.HOUR }, 4],
      [{ unit: TargetUnit.HOUR, organisationId: own.owner.id }, 3],
      [{ unit: TargetUnit.PERSON }, 2],
      [{ unit: TargetUnit.OWN, name: { sv: 'Goda exempel', en: 'Good examples' } }, null],
    ];
    const ids: string[] = [];
    for (const [index, [promise]] of promises.entries()) {
      const told = { projectId: own.project.id, value: 60, isUnique: true, withdrawnOn: null, marks: {} };
      const target = await own.world.save(row(Target, { ...told, ...promised, ...promise, position: index + 1 }));
      ids.push(target.id);
    }
    const seen = await figures(own, own.leader);
    expect(seen?.targets).toEqual(promises.map(([, actual], index) => ({ target: { id: ids[index] }, actual })));
  });
});

describe('the rows behind the figures', () => {
  it.each<[string, object]>([
    ['of the whole project', {}],
    ['of a period', { fromOn: daysFromToday(-9), toOn: daysFromToday(0) }],
    ['of a past period', { toOn: daysFromToday(-90) }],
  ])('are as many as they say %s', async (_, asked) => {
    const seen = await rows(here, here.leader, asked);
    const { interested, askLater, agreed, active, closed, participating, silent } = seen.companies;
    const stages = [interested, askLater, agreed, active, closed].reduce<number>((all, count) => all + (count ?? 0), 0);
    expect(seen.enrolments.totalCount).toBe(stages);
    expect(seen.participating.totalCount).toBe(participating);
    expect(new Set(seen.participating.nodes.map(({ company }) => company.id)).size).toBe(participating);
    expect(seen.silent.totalCount).toBe(silent);
    expect(seen.coachingSessions.totalCount).toBe(seen.sessions);
    expect(seen.transitions.totalCount).toBe(seen.stepsClimbed);
  });

  it('are as many as they say of a partner and of an insatsområde', async () => {
    for (const asked of [{ organisationId: here.partner.id }, { insatsomradeId: first.id }]) {
      const seen = await rows(here, here.leader, asked);
      expect(seen.coachingSessions.totalCount).toBe(seen.sessions);
      expect(seen.participating.totalCount).toBe(seen.companies.participating);
      expect(seen.silent.totalCount).toBe(seen.companies.silent);
    }
  });

  it('tell who has been without contact for so many days', async () => {
    const silent = async (days: number | null): Promise<number> =>
      (await rows(here, here.leader, { days })).silent.totalCount;
    expect(await silent(null)).toBe(2);
    // Met 3, 4, 5 and 100 days ago; one agreed 290 days ago and was never met.
    expect(await silent(3)).toBe(4);
    expect(await silent(101)).toBe(1);
    expect(await silent(290)).toBe(0);
  });

  it('hold no enrolment that is closed among the silent', async () => {
    const before = (await figures(here, here.leader))?.companies.silent;
    const { enrolment } = await met(here, here.coach, -200);
    expect((await figures(here, here.leader))?.companies.silent).toBe((before ?? 0) + 1);
    await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    expect((await figures(here, here.leader))?.companies.silent).toBe(before);
    expect((await figures(here, here.leader, { toOn: daysFromToday(-1) }))?.companies.closed).toBe(0);
  });
});
