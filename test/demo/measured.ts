// What the people of the demo see of assessments and plans: where companies began, where they stand, and what is being done.
import { expect, it } from 'vitest';
import { idOf } from '../../demo/ids.js';
import { visitor, type DemoServer } from './demo-server.js';
import { ASSESSED, PLANNED, type List, type Named } from './documents.js';

interface Area {
  code: string;
}

interface Assessed {
  kind: string;
  state: string;
  onDay: string;
  achievedStep: number;
  wantedStep: number | null;
  insatsomrade: Area | null;
  begunBy: Named;
  signedOffBy: Named;
  transition: { kind: string; toStep: number } | null;
  result: { nextStep: number | null; metCount: number; askedCount: number; index: object | null };
}

interface Company {
  name: string;
  progress: { step: number | null; insatsomrade: Area }[];
  assessments: List<Assessed>;
}

interface Page extends List<Company> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Effect {
  unit: string;
  expected: number | null;
  actual: number | null;
}

interface Planned {
  actionPlan: {
    state: string;
    targetPicture: string;
    actions: { state: string; isOverdue: boolean; owner: string; criterion: Area | null; effects: Effect[] }[];
  };
  criteriaToReassess: Area[];
}

const WITH_PLANS = ['Exempelgjuteriet i Hittepå AB', 'Påhittade Köksluckor AB', 'Sagokustens Pumpar AB'];

/** The tests of it, as the project's leader sees the demo. */
export function measuredCompanies(server: () => DemoServer): void {
  it('companies have baselines, follow-ups and ends, signed off by those who coach them', async () => {
    const all = (await companies(server())).flatMap(({ assessments }) => assessments.nodes);
    const count = (kind: string): number => all.filter((one) => one.kind === kind).length;
    expect(count('BASELINE')).toBeGreaterThan(130);
    expect(count('FOLLOW_UP')).toBeGreaterThan(60);
    expect(count('FINAL')).toBeGreaterThan(5);
    expect(all.filter(({ insatsomrade }) => insatsomrade === null).length).toBeGreaterThan(40);
    expect(all.filter(({ state, signedOffBy }) => state !== 'SIGNED_OFF' || !signedOffBy.name)).toEqual([]);
    expect(new Set(all.map(({ begunBy }) => begunBy.name)).size).toBeGreaterThan(6);
  });

  it('companies stand where their latest assessment found them, unless somebody has moved them since', async () => {
    const moved = await companies(server());
    const latest = moved.flatMap(({ progress, assessments }) =>
      progress.flatMap(({ step, insatsomrade: { code } }) => {
        const found = assessments.nodes.findLast(({ insatsomrade }) => insatsomrade?.code === code);
        return found ? [found.achievedStep === step] : [];
      }),
    );
    expect(latest.filter(Boolean).length / latest.length).toBeGreaterThan(0.6);
    const transitions = moved.flatMap(({ assessments }) =>
      assessments.nodes.flatMap(({ transition }) => transition ?? []),
    );
    expect(new Set(transitions.map(({ kind }) => kind))).toEqual(new Set(['PLACED', 'CLIMBED']));
    const between = moved
      .flatMap(({ assessments }) => assessments.nodes)
      .filter(({ result: { metCount, askedCount } }) => metCount > 0 && metCount < askedCount);
    expect(between.length).toBeGreaterThan(60);
  });

  it.each(WITH_PLANS)('%s has a plan: done with what it gave, overdue, dropped and still to come', async (name) => {
    const lars = await visitor(server(), 'lars');
    const { company } = await lars.do<{ company: Planned }>(PLANNED, { id: idOf('company', name) });
    const { actions, ...plan } = company.actionPlan;
    expect(plan).toMatchObject({ state: 'AGREED', targetPicture: expect.stringContaining(' ') as string });
    const done = actions.filter(({ state }) => state === 'COMPLETED');
    expect(done.length).toBeGreaterThanOrEqual(2);
    const given = done.flatMap(({ effects }) => effects);
    expect(given.filter(({ actual }) => actual === null)).toEqual([]);
    expect(given.map(({ unit }) => unit)).toContain('SEK');
    expect(actions.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
    expect(actions.filter(({ state }) => state === 'DROPPED')).toHaveLength(1);
    expect(actions.filter(({ state, isOverdue }) => state === 'OPEN' && !isOverdue).length).toBeGreaterThan(0);
    expect(actions.some(({ criterion }) => criterion !== null)).toBe(true);
    expect(new Set(actions.map(({ owner }) => owner))).toEqual(new Set(['COMPANY', 'COACH']));
  });
}

async function companies(server: DemoServer): Promise<Company[]> {
  const lars = await visitor(server, 'lars');
  const found: Company[] = [];
  for (let after: string | null = null; ;) {
    const { companies: page }: { companies: Page } = await lars.do(ASSESSED, { after });
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
