// What a project's predecessors leave behind: their companies with what is known of them, and the needs nobody met.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { Predecessor } from '#programme/projects/predecessor.entity.js';
import { ProjectPartner } from '#programme/projects/project-partner.entity.js';
import { PartnerRole } from '#programme/projects/project-words.entity.js';
import type { Project } from '#programme/projects/project.entity.js';
import { announced } from '../coaching/activities.js';
import { cast, daysFromToday, opened, type Cast } from '../coaching/cast.js';
import { registered } from '../coaching/participants.js';
import { recorded } from '../coaching/sign-ups.js';
import { told } from '../coaching/skills.js';
import { area, type Area } from '../coaching/staircases.js';
import { enrolled, move, type Enrolled } from '../coaching/steps.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';

const BEFORE = `query($id: ID!) { project(id: $id) {
  predecessorCompanies(first: 20) { totalCount nodes { id
    progress { step insatsomrade { id } }
    transitions(first: 20) { nodes { kind toStep project { id } } }
    enrolments(first: 10) { nodes { stage project { id } } } } }
  needsLeftOpen { totalCount nodes { id what project { id } company { id } } } } }`;

interface CompanySeen {
  id: string;
  progress: { step: number | null; insatsomrade: { id: string } }[];
  transitions: { nodes: { kind: string; toStep: number; project: { id: string } }[] };
  enrolments: { nodes: { stage: string; project: { id: string } }[] };
}

interface Before {
  predecessorCompanies: { totalCount: number; nodes: CompanySeen[] };
  needsLeftOpen: { totalCount: number; nodes: { id: string; what: string; company: { id: string } | null }[] };
}

let here: Cast;
let later: Project;
let where: Area;
let climbed: Enrolled;
let waiting: Enrolled;
/** They lead the project that follows: for an organisation that was in the earlier one, and for one that was not. */
let heir: Person;
let newcomer: Person;

const identify = async (by: Person, input: object): Promise<{ id: string; version: number }> => {
  const identifying = `mutation($input: TrainingNeedIdentifyInput!) { trainingNeedIdentify(input: $input) { id version } }`;
  const whole = { projectId: here.project.id, ...input };
  return (await as(by).do<{ trainingNeedIdentify: { id: string; version: number } }>(identifying, { input: whole }))
    .trainingNeedIdentify;
};

async function ended(by: Person, name: string, { id, version }: { id: string; version: number }): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation($id: ID!, $version: Int!, $input: ${type}!) {
    ${name}(id: $id, expectedVersion: $version, input: $input) { id } }`;
  await as(by).do(document, { id, version, input: { reason: 'Så blev det' } });
}

beforeAll(async () => {
  here = await cast();
  const { world, owner, coach, project } = here;
  later = await world.project();
  const unsaid = { name: null, note: null, carriesOver: null, position: 1, marks: {} };
  await world.save(row(Predecessor, { projectId: later.id, predecessorId: project.id, ...unsaid }));
  const part = { role: PartnerRole.OWNER, through: null, responsibility: null, subproject: null, leftOn: null };
  await world.save(
    row(ProjectPartner, { projectId: project.id, organisationId: owner.id, position: 1, marks: {}, ...part }),
  );
  const roles = [{ project: later, role: ProjectRoleName.PROJECT_LEADER }];
  heir = await world.person({ name: 'Arvid Arvtagare', organisation: owner, roles });
  const elsewhere = await world.organisation('Nykomlingarna');
  newcomer = await world.person({ name: 'Nora Nykomling', organisation: elsewhere, roles });
  where = await area(world, 1);
  climbed = await enrolled(here);
  waiting = await enrolled(here, here.partnerCoach);
  const moved = { companyId: climbed.companyId, insatsomradeId: where.id, enrolmentId: climbed.enrolmentId };
  const placed = await move(coach, 'stepPlace', 0, { ...moved, toStep: 1, onDay: daysFromToday(-200) });
  await move(coach, 'stepClimb', placed.standing.version, { ...moved, onDay: daysFromToday(-100) });
  await here.company();
  await identify(coach, { companyId: climbed.companyId, what: 'Läsa ritningar' });
  await ended(coach, 'trainingNeedMeet', await identify(coach, { companyId: climbed.companyId, what: 'Svetsa' }));
  await ended(coach, 'trainingNeedWithdraw', await identify(coach, { companyId: climbed.companyId, what: 'Fel' }));
});

async function before(by: Person, id = later.id): Promise<Before> {
  return (await as(by).do<{ project: Before }>(BEFORE, { id })).project;
}

const companies = (seen: Before): string[] => seen.predecessorCompanies.nodes.map(({ id }) => id).toSorted();
const both = (): string[] => [climbed.companyId, waiting.companyId].toSorted();

describe('the companies of a project’s predecessors', () => {
  it('are shown with their steps and how they got there, to whoever has a role in both', async () => {
    const seen = await before(here.leader);
    expect(companies(seen)).toEqual(both());
    expect(seen.predecessorCompanies.totalCount).toBe(2);
    const company = seen.predecessorCompanies.nodes.find(({ id }) => id === climbed.companyId);
    expect(company?.progress).toContainEqual({ step: 2, insatsomrade: { id: where.id } });
    expect(company?.transitions.nodes).toMatchObject([
      { kind: 'CLIMBED', toStep: 2, project: { id: here.project.id } },
      { kind: 'PLACED', toStep: 1, project: { id: here.project.id } },
    ]);
    expect(company?.enrolments.nodes).toMatchObject([{ project: { id: here.project.id } }]);
  });

  it('are known by name to whoever leads what follows, for an organisation that took part', async () => {
    const seen = await before(heir);
    expect(companies(seen)).toEqual(both());
    for (const { enrolments } of seen.predecessorCompanies.nodes) expect(enrolments.nodes).toEqual([]);
  });

  it('bring their history along once they take part in what follows', async () => {
    const { world } = here;
    const { id } = await opened(here, heir, { projectId: later.id, companyId: climbed.companyId });
    expect(id).toBeTruthy();
    const company = (await before(heir)).predecessorCompanies.nodes.find((one) => one.id === climbed.companyId);
    expect(company?.progress).toContainEqual({ step: 2, insatsomrade: { id: where.id } });
    expect(company?.transitions.nodes.map(({ kind }) => kind)).toEqual(['CLIMBED', 'PLACED']);
    expect(world.workspaceId).toBe(heir.workspaceId);
  });

  it('are not known to an organisation that was not there, by naming a predecessor', async () => {
    expect(companies(await before(newcomer))).toEqual([]);
    expect((await before(newcomer)).needsLeftOpen.totalCount).toBe(0);
  });

  it('are not known to it by looking as somebody of one that was', async () => {
    const looking = as(newcomer).with({ 'x-stegvis-view-as': heir.memberId });
    expect(companies((await looking.do<{ project: Before }>(BEFORE, { id: later.id })).project)).toEqual([]);
  });

  it.each(['observer', 'bystander', 'admin'] as const)('are not known to %s', async (who) => {
    expect(companies(await before(here[who]))).toEqual([]);
  });

  it('are none where a project follows upon nothing', async () => {
    expect(companies(await before(here.leader, here.project.id))).toEqual([]);
  });
});

describe('the needs left open', () => {
  it('are those of predecessors that nobody met or withdrew, with their companies', async () => {
    const { needsLeftOpen } = await before(here.leader);
    expect(needsLeftOpen.nodes).toMatchObject([
      { what: 'Läsa ritningar', project: { id: here.project.id }, company: { id: climbed.companyId } },
    ]);
    expect(needsLeftOpen.totalCount).toBe(1);
  });

  it('are read by those who may read them where they were gathered', async () => {
    expect((await before(here.coach)).needsLeftOpen.totalCount).toBe(1);
    for (const who of [here.partnerCoach, here.observer, here.bystander, heir]) {
      expect((await before(who)).needsLeftOpen.totalCount).toBe(0);
    }
  });

  it('leave out what people have been to: nothing is open there any more', async () => {
    const { companyId } = climbed;
    const open = await identify(here.coach, { companyId, what: 'Mäta' });
    expect((await before(here.leader)).needsLeftOpen.totalCount).toBe(2);
    const activity = await announced(here, here.coach);
    await told(here.coach, 'trainingNeedMatch', 'TrainingNeed', open, { activityId: activity.id });
    const { id: participantId } = await registered(here, here.coach, { companyId });
    await recorded(here.coach, activity.occasions[0]?.id ?? '', [{ participantId, presence: 'PRESENT' }]);
    const { needsLeftOpen } = await before(here.leader);
    expect(needsLeftOpen.nodes.map(({ what }) => what)).toEqual(['Läsa ritningar']);
  });
});
