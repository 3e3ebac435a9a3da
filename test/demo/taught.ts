// What the people of the demo see of courses, needs, lessons and claims: a training programme, whole.
import { expect, it } from 'vitest';
import type { Visitor } from '../access/visitors.js';
import { visitor, type DemoServer } from './demo-server.js';
import { PROJECTS, type List } from './documents.js';

const PROGRAMME = `query($id: ID!) { project(id: $id) { phases { code }
  activities(first: 100) { totalCount nodes { lastOn } }
  participants(first: 1) { totalCount }
  forecast { headline { sv en } targets { reached expected target { unit value } } }
  participation { persons attendedHours bySkillArea { key persons attendedHours } byLevel { key persons attendedHours }
    byGender { key persons } }
  paymentClaims(first: 5) { nodes { submittedOn paidOn } } } }`;

interface Group {
  key: string | null;
  persons: number;
  attendedHours: number;
}

interface Programme {
  participation: { persons: number; attendedHours: number } & Record<'bySkillArea' | 'byLevel' | 'byGender', Group[]>;
  phases: object[];
  activities: List<{ lastOn: string }>;
  participants: List;
  forecast: {
    headline: { sv: string; en: string };
    targets: { reached: number; expected: number; target: { unit: string; value: number } }[];
  };
  paymentClaims: List<{ submittedOn: string; paidOn: string | null }>;
}

async function projectId(who: Visitor, wanted: string): Promise<string> {
  const { projects } = await who.do<{ projects: List<{ id: string; code: string }> }>(PROJECTS);
  return projects.nodes.find(({ code }) => code === wanted)?.id ?? '';
}

async function programme(server: DemoServer): Promise<Programme> {
  const lina = await visitor(server, 'lina');
  const id = await projectId(lina, 'kompetens-i-takt');
  return (await lina.do<{ project: Programme }>(PROGRAMME, { id })).project;
}

/** The tests of it, as the leader of the courses sees the demo. */
export function taughtPeople(server: () => DemoServer): void {
  it('so many persons at so many companies are promised, and the leader reads whether it will be kept', async () => {
    const { phases, forecast } = await programme(server());
    expect(phases).toHaveLength(2);
    const [persons, companies] = forecast.targets;
    expect(persons?.target).toEqual({ unit: 'PERSON', value: 600 });
    expect(companies?.target).toEqual({ unit: 'COMPANY', value: 60 });
    expect(persons?.reached).toBeGreaterThan(300);
    expect(persons?.reached).toBeLessThan(persons?.expected ?? 0);
    expect(companies?.reached).toBeGreaterThan(45);
    expect(forecast.headline.sv).toMatch(/^Vi ligger .* personer efter plan/);
    expect(forecast.headline.en).toMatch(/^We are \d+ people behind plan\./);
  });

  it('courses are announced before they are held, and people go to them', async () => {
    const { activities, participants } = await programme(server());
    expect(activities.totalCount).toBeGreaterThan(30);
    const today = new Date().toISOString().slice(0, 10);
    expect(activities.nodes.some(({ lastOn }) => lastOn > today)).toBe(true);
    expect(participants.totalCount).toBeGreaterThan(350);
  });

  it('hours are told by skill area, where the basic level may have none, and by level', async () => {
    const { participation } = await programme(server());
    const { attendedHours, bySkillArea, byLevel, persons, byGender } = participation;
    const areas = ['automatisering', 'digitalisering', 'elektrifiering', 'hallbarhet', null];
    expect(new Set(bySkillArea.map(({ key }) => key))).toEqual(new Set(areas));
    expect(new Set(byLevel.map(({ key }) => key))).toEqual(new Set(['grundlaggande', 'nya-behov']));
    const sum = (groups: Group[]): number => groups.reduce((hours, group) => hours + group.attendedHours, 0);
    expect(sum(bySkillArea)).toBeCloseTo(attendedHours, 0);
    expect(sum(byLevel)).toBeCloseTo(attendedHours, 0);
    expect(byGender.reduce((all, group) => all + group.persons, 0)).toBe(persons);
  });

  it('companies lack the same skill, and something that nobody can define yet', async () => {
    const lina = await visitor(server(), 'lina');
    const { trainingNeeds } = await lina.do<{ trainingNeeds: { groups: { companies: number; isShared: boolean }[] } }>(
      '{ trainingNeeds(groupBy: [SKILL]) { groups { companies isShared } } }',
    );
    expect(trainingNeeds.groups[0]).toMatchObject({ companies: 5, isShared: true });
    const unclear = await lina.do<{ trainingNeeds: { groups: object[] } }>(
      '{ trainingNeeds(groupBy: [CLARITY]) { groups { clarity companies } } }',
    );
    expect(unclear.trainingNeeds.groups).toContainEqual({ clarity: 'NOT_YET_DEFINED', companies: 2 });
  });

  it('what the predecessors taught is shown to the project that follows them, and openly to everybody', async () => {
    const lars = await visitor(server(), 'lars');
    const { project } = await lars.do<{ project: { lessonsToLearn: List<{ title: string }> } }>(
      'query($id: ID!) { project(id: $id) { lessonsToLearn { totalCount nodes { title } } } }',
      { id: await projectId(lars, 'steg-for-industrin') },
    );
    expect(project.lessonsToLearn.totalCount).toBe(3);
  });

  it('the funder has not answered what was asked for last', async () => {
    const { paymentClaims } = await programme(server());
    expect(paymentClaims.nodes.filter(({ paidOn }) => paidOn === null)).toHaveLength(1);
    expect(paymentClaims.nodes).toHaveLength(3);
  });
}
