// The demo in an empty database: loaded once, told in its people's names, and every built-in story seen by them over the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountParticipation } from '#outcomes/participation/participation.desk.js';
import { addDays, dayOf } from '#platform/values/day.js';
import { isShutOut, demoPassword, demoPeople } from '../../demo/people.js';
import { firstStart } from '../../demo/first-start.js';
import { idOf } from '../../demo/ids.js';
import { loadDemo } from '../../demo/load.js';
import { wantsDemo } from '../../demo/loaded.js';
import { removeDemo } from '../../demo/reset.js';
import { demoWorlds, inventedWorld, realWorlds } from '../../demo/worlds.js';
import { Visitor, withSettings } from '../access/visitors.js';
import { answeredAlike } from './answers.js';
import type { Group, List, Named } from './documents.js';
import {
  PROJECTS,
  AREAS,
  ASK_AGAIN,
  HANDED_OVER,
  HISTORY,
  PROMISES,
  SILENT,
  SUMS,
  TARGETS,
  TOO_LARGE,
  TWO_PROJECTS,
  WALL,
} from './documents.js';
import { measuredCompanies } from './measured.js';
import { taughtPeople } from './taught.js';
import { demoServer, rowsIn, stopAt, visitor, type DemoServer } from './demo-server.js';

const TODAY = dayOf(new Date());
let server: DemoServer;
let cutOff: { error: unknown; rows: Record<string, number> };

beforeAll(async () => {
  server = await demoServer();
  const error: unknown = await loadDemo(server.app, stopAt(0.03)).catch((reason: unknown) => reason);
  cutOff = { error, rows: await rowsIn(server, inventedWorld.id) };
  await loadDemo(server.app);
}, 400_000);

afterAll(() => server.close());

async function projectId(who: Visitor): Promise<string> {
  const { projects } = await who.do<{ projects: List<{ id: string; code: string }> }>(PROJECTS);
  return projects.nodes.find(({ code }) => code === 'steg-for-industrin')?.id ?? '';
}

describe('loading the demo', () => {
  it('goes on where it was cut off, since the story is there as a whole or not at all', () => {
    expect(cutOff.error).toMatchObject({ message: 'cut off' });
    expect(cutOff.rows).toMatchObject({ organisation: 8, member: 11, coach: 8, company: 0, enrolment: 0 });
  });

  it('changes nothing the second time', async () => {
    const before = await Promise.all(demoWorlds.map(({ id }) => rowsIn(server, id)));
    expect(await loadDemo(server.app)).toBe(false);
    expect(await wantsDemo(server.app)).toBe(false);
    await firstStart(server.app, { demo: true });
    expect(await Promise.all(demoWorlds.map(({ id }) => rowsIn(server, id)))).toEqual(before);
    expect(await recountParticipation(server.app, [])).not.toContain('rättade');
  });

  it('lets the clock go again', async () => {
    const lars = await visitor(server, 'lars');
    const { companyRegister } = await lars.do<{ companyRegister: { createdAt: string } }>(
      'mutation { companyRegister(input: { name: "Exempelbolaget som kom i dag AB" }) { createdAt } }',
    );
    expect(companyRegister.createdAt.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
  });

  it('makes ids of names, so that they are the same every time', async () => {
    const lars = await visitor(server, 'lars');
    const id = idOf('company', 'Exempelgjuteriet i Hittepå AB');
    expect(await lars.do('query($id: ID!) { company(id: $id) { name } }', { id })).toEqual({
      company: { name: 'Exempelgjuteriet i Hittepå AB' },
    });
  });
});

describe('the real programmes', () => {
  it.each(realWorlds)('$slug says what was announced, and nobody has taken part', async ({ slug, id }) => {
    const reader = await visitor(server, 'reader', slug);
    const { projects, companies, coachingSessions, me } = await reader.do<{
      projects: List<{ announcements: string[] }>;
      companies: List;
      coachingSessions: List;
      me: { workspace: { isDemo: boolean; name: { sv: string } } };
    }>(`{ projects { totalCount nodes { announcements } } companies { totalCount } coachingSessions { totalCount }
      me { workspace { isDemo name { sv } } } }`);
    expect(projects.nodes.every(({ announcements }) => announcements.length > 0)).toBe(true);
    expect([companies.totalCount, coachingSessions.totalCount]).toEqual([0, 0]);
    expect(me.workspace.name.sv).toContain('bara annonserade uppgifter');
    const rows = await rowsIn(server, id);
    for (const table of ['company', 'contact', 'coach', 'enrolment', 'coaching_session', 'standing', 'follow_up']) {
      expect([table, rows[table]]).toEqual([table, 0]);
    }
    expect(rows['member']).toBe(1);
  });

  it('let their reader change nothing', async () => {
    const reader = await visitor(server, 'reader', 'industry-in-west');
    const refused = await reader.refused('mutation { companyRegister(input: { name: "Provbolaget AB" }) { id } }');
    expect(refused.code).toBe('FORBIDDEN');
  });
});

describe('the invented consortium', () => {
  it('says on every page that it is invented', async () => {
    const elin = await visitor(server, 'elin');
    const { me } = await elin.do<{ me: { workspace: { isDemo: boolean; name: { sv: string; en: string } } } }>(
      '{ me { workspace { isDemo name { sv en } } } }',
    );
    expect(me.workspace.isDemo).toBe(true);
    expect(me.workspace.name.sv).toContain('Demo – påhittade uppgifter');
    expect(me.workspace.name.en).toContain('invented');
  });

  it('has ninety companies marked as invented, eight coaches, and five partners', async () => {
    const ada = await visitor(server, 'ada');
    const { companies } = await ada.do<{ companies: List<{ isDemo: boolean; organisationNumber: string | null }> }>(
      '{ companies(first: 200) { nodes { isDemo organisationNumber } } }',
    );
    const numbered = companies.nodes.filter(({ organisationNumber }) => organisationNumber?.startsWith('599'));
    expect(numbered).toHaveLength(90);
    expect(numbered.every(({ isDemo }) => isDemo)).toBe(true);
    const { coaches, organisations } = await ada.do<{ coaches: List; organisations: List }>(
      '{ coaches { totalCount } organisations(filter: { kind: DELIVERING }) { totalCount } }',
    );
    expect([coaches.totalCount, organisations.totalCount]).toEqual([8, 5]);
  });

  it.each(demoPeople)('lets $name in', async ({ email, workspace }) => {
    const found = new Visitor(server.url, { 'x-stegvis-workspace': workspace });
    expect((await found.signIn(email, demoPassword)).data).toMatchObject({
      signIn: { workspace: { slug: workspace } },
    });
  });

  it('tells its history in the names of those who did it, at the instants when they did', async () => {
    const lars = await visitor(server, 'lars');
    const { company } = await lars.do<{
      company: { history: List<{ verb: string; createdAt: string; by: Named | null }> };
    }>(HISTORY, { id: idOf('company', 'Exempelgjuteriet i Hittepå AB') });
    const { history } = company;
    const registered = history.nodes.find(({ verb }) => verb === 'company.register');
    expect(registered?.by?.name).toBe('Lars Exempelsson');
    expect(registered && registered.createdAt < addDays(TODAY, -1200)).toBe(true);
    const climbs = history.nodes.filter(({ verb }) => verb === 'step.climb');
    expect(climbs.some(({ by }) => by?.name === 'Elin Exempelgren')).toBe(true);
  });
});

describe('a story that the people of the demo see', () => {
  it('one partner lags: less than half of what the others have reached of their promise', async () => {
    const lars = await visitor(server, 'lars');
    const { project } = await lars.do<{
      project: {
        participation: { targets: { actual: number; target: { unit: string; value: number; organisation?: Named } }[] };
      };
    }>(TARGETS, { id: await projectId(lars) });
    const parts = project.participation.targets
      .filter(({ target }) => target.unit === 'COMPANY' && target.organisation)
      .map(({ actual, target }) => ({ name: target.organisation?.name, reached: actual / target.value }));
    const behind = parts.find(({ name }) => name === 'Fantasihamns Industrinod');
    expect(parts).toHaveLength(5);
    for (const { name, reached } of parts) {
      if (name !== behind?.name) expect(reached).toBeGreaterThan(2 * (behind?.reached ?? 1));
    }
  });

  it('one area goes slowly: fewer sessions for each company than in the others', async () => {
    const lars = await visitor(server, 'lars');
    const { project } = await lars.do<{
      project: {
        participation: { byInsatsomrade: { insatsomrade: { code: string }; sessions: number; stepsClimbed: number }[] };
      };
    }>(AREAS, { id: await projectId(lars) });
    const of = new Map(project.participation.byInsatsomrade.map((area) => [area.insatsomrade.code, area]));
    const slow = of.get('cirkulara-affarsmodeller');
    expect(of.size).toBe(4);
    for (const [code, { sessions, stepsClimbed }] of of) {
      if (code === slow?.insatsomrade.code) continue;
      expect(slow?.sessions).toBeLessThan(sessions / 2);
      expect(slow?.stepsClimbed).toBeLessThan(stepsClimbed / 2);
    }
  });

  it('companies are without contact, with the rows behind the figure', async () => {
    const lars = await visitor(server, 'lars');
    const { project } = await lars.do<{
      project: {
        participation: { companies: { silent: number }; silent: List<{ company: Named; lastSessionOn: string }> };
      };
    }>(SILENT, { id: await projectId(lars) });
    const { companies, silent } = project.participation;
    expect(companies.silent).toBe(silent.totalCount);
    const names = silent.nodes.map(({ company }) => company.name);
    expect(names).toContain('Exempelglaset i Provköping AB');
    expect(silent.nodes.every(({ lastSessionOn }) => lastSessionOn <= addDays(TODAY, -60))).toBe(true);
  });

  it('visits stand in the diary unlogged though their day has passed', async () => {
    const lars = await visitor(server, 'lars');
    const { coachingSessions } = await lars.do<{ coachingSessions: List<{ startsAt: string }> }>(
      '{ coachingSessions(first: 200, filter: { planned: true }) { nodes { startsAt } } }',
    );
    const past = coachingSessions.nodes.filter(({ startsAt }) => dayOf(new Date(startsAt)) < TODAY);
    expect(past).toHaveLength(9);
    expect(coachingSessions.nodes.length).toBeGreaterThan(past.length + 15);
  });

  it('a company passed to another partner, which sees who met it lately but not what was said', async () => {
    const name = 'Låtsasmöbeln i Sägenäs AB';
    interface Session {
      workingNote: string | null;
      sharedAt: string | null;
      organisation: Named;
    }
    const per = await visitor(server, 'per');
    const { company } = await per.do<{
      company: {
        metLately: { organisation: Named }[];
        coachingSessions: List<Session>;
        enrolments: List<{ organisation: Named; handOvers: { toCoach: Named }[] }>;
      };
    }>(HANDED_OVER, { id: idOf('company', name) });
    expect(company.metLately.map(({ organisation }) => organisation.name)).toEqual(['Låtsasdalens Teknikcollege']);
    expect(company.enrolments.nodes[0]).toMatchObject({
      organisation: { name: 'Påhittade Utvecklingsbolaget' },
      handOvers: [{ toCoach: { name: 'Per Påhittsson' } }],
    });
    const before = company.coachingSessions.nodes.filter(
      ({ organisation }) => organisation.name === 'Låtsasdalens Teknikcollege',
    );
    expect(before.length).toBeGreaterThan(3);
    expect(before.filter(({ workingNote }) => workingNote !== null)).toHaveLength(1);
    expect(before.filter(({ sharedAt }) => sharedAt !== null)).toHaveLength(1);
  });

  it('a company of two projects stands where the first left it, and climbed on in the second', async () => {
    const siv = await visitor(server, 'siv');
    const { company } = await siv.do<{
      company: {
        enrolments: List<{ project: { code: string }; stage: string }>;
        progress: { insatsomrade: { code: string }; step: number }[];
        transitions: List<{ kind: string; toStep: number; project: { code: string } }>;
      };
    }>(TWO_PROJECTS, { id: idOf('company', 'Sagokustens Kök AB') });
    expect(company.enrolments.nodes.map(({ project, stage }) => `${project.code} ${stage}`)).toEqual([
      'steg-for-industrin CLOSED',
      'forsta-steget CLOSED',
    ]);
    const placed = company.transitions.nodes.find(({ project }) => project.code === 'forsta-steget');
    expect(placed).toBeDefined();
    const climbed = company.transitions.nodes.filter(
      ({ project, kind }) => project.code === 'steg-for-industrin' && kind === 'CLIMBED',
    );
    expect(climbed.length).toBeGreaterThan(0);
  });

  it('companies short of time wait to be asked again, two of them since a day that has passed', async () => {
    const lars = await visitor(server, 'lars');
    const { all, due } = await lars.do<{ all: List<{ askAgainReason: string }>; due: List }>(ASK_AGAIN, {
      today: TODAY,
    });
    expect([all.totalCount, due.totalCount]).toEqual([4, 2]);
    expect(all.nodes.every(({ askAgainReason }) => askAgainReason === 'COMPANY_SHORT_OF_TIME')).toBe(true);
  });

  it('companies left or were never let in, each with a reason', async () => {
    const lars = await visitor(server, 'lars');
    const { enrolments } = await lars.do<{ enrolments: List<{ closeReason: string; closeNote: string }> }>(
      '{ enrolments(filter: { outcomes: [LEFT, DECLINED] }) { nodes { closeReason closeNote } } }',
    );
    expect(enrolments.nodes.map(({ closeReason }) => closeReason).toSorted()).toEqual([
      'COMPANY_NOT_REACHED',
      'COMPANY_SHORT_OF_TIME',
      'COMPANY_SOLD_OR_MERGED',
      'NOT_ELIGIBLE',
    ]);
    expect(enrolments.nodes.every(({ closeNote }) => closeNote.length > 10)).toBe(true);
  });

  it('a company that is too large was let in by the leader, who says why', async () => {
    const lars = await visitor(server, 'lars');
    const { company } = await lars.do<{
      company: {
        sizeClass: string;
        enrolments: List<{ agreedDespite: string; eligibilityAtAgreement: { eligible: string } }>;
      };
    }>(TOO_LARGE, { id: idOf('company', 'Exempelkoncernen Sagolunda AB') });
    expect(company.sizeClass).toBe('LARGE');
    expect(company.enrolments.nodes[0]?.eligibilityAtAgreement.eligible).toBe('NO');
    expect(company.enrolments.nodes[0]?.agreedDespite).toContain('underleverantörer');
  });

  it('six sessions are kept though they do not count, and every reason there is has its session', async () => {
    const lars = await visitor(server, 'lars');
    const { coachingSessions } = await lars.do<{ coachingSessions: List<{ missing: string[] }> }>(
      '{ coachingSessions(first: 50, filter: { reportable: false }) { totalCount nodes { missing } } }',
    );
    expect(coachingSessions.totalCount).toBe(6);
    expect([...new Set(coachingSessions.nodes.flatMap(({ missing }) => missing))].toSorted()).toEqual([
      'AFTER_ENROLMENT_CLOSED',
      'AFTER_PROJECT_END',
      'BEFORE_AGREEMENT',
      'BEFORE_PROJECT_START',
      'OVER_A_YEAR_OLD',
      'OVER_DAY_LIMIT',
    ]);
  });

  it('promises are kept, overdue and still to come', async () => {
    const lars = await visitor(server, 'lars');
    const { overdue, coming, done } = await lars.do<Record<'overdue' | 'coming' | 'done', List>>(PROMISES);
    expect(overdue.totalCount).toBeGreaterThan(5);
    expect(coming.totalCount).toBeGreaterThan(5);
    expect(done.totalCount).toBeGreaterThan(100);
  });

  it('a coach sees her own companies, and of another partner’s neither contacts nor notes', async () => {
    const elin = await visitor(server, 'elin');
    interface Seen {
      company: { contacts: List; coachingSessions: List<{ workingNote: string | null }> };
    }
    const own = await elin.do<Seen>(WALL, { id: idOf('company', 'Exempelgjuteriet i Hittepå AB') });
    expect(own.company.contacts.totalCount).toBeGreaterThan(0);
    expect(own.company.coachingSessions.nodes.some(({ workingNote }) => workingNote)).toBe(true);
    const other = await elin.do<Seen>(WALL, { id: idOf('company', 'Påhittade Armaturer AB') });
    expect(other.company.contacts.totalCount).toBe(0);
    expect(other.company.coachingSessions.nodes.some(({ workingNote }) => workingNote)).toBe(false);
  });

  it('the observer sees sums and no rows, the auditor rows and no notes', async () => {
    const olga = await visitor(server, 'olga');
    const id = await projectId(olga);
    const seen = await olga.do<
      { project: { participation: { sessions: number; byPartner: Group[] } } } & Record<string, List>
    >(SUMS, { id });
    expect(seen.project.participation.sessions).toBeGreaterThan(400);
    expect([seen['enrolments']?.totalCount, seen['coachingSessions']?.totalCount]).toEqual([0, 0]);
    const rune = await visitor(server, 'rune');
    const { coachingSessions } = await rune.do<{
      coachingSessions: List<{ workingNote: string | null; evidence: string | null }>;
    }>('{ coachingSessions(first: 20, filter: { states: [LOGGED] }) { totalCount nodes { workingNote evidence } } }');
    expect(coachingSessions.totalCount).toBeGreaterThan(400);
    expect(coachingSessions.nodes.some(({ workingNote }) => workingNote)).toBe(false);
    expect(coachingSessions.nodes.some(({ evidence }) => evidence)).toBe(true);
  });
});

describe('where companies stand', () => measuredCompanies(() => server));

describe('who goes to courses', () => taughtPeople(() => server));

describe('a query', () => answeredAlike(() => server));

describe('where NODE_ENV says production', () => {
  it('nobody signs in with what everybody knows', async () => {
    const restore = withSettings({ NODE_ENV: 'production' });
    try {
      const stranger = new Visitor(server.url);
      const { errors } = await stranger.signIn('lars.exempelsson@example.com', demoPassword);
      expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    } finally {
      restore();
    }
  });

  it('only the demo’s own password at the demo’s own addresses is shut out', () => {
    expect(isShutOut(' Lars.Exempelsson@EXAMPLE.com', demoPassword, 'production')).toBe(true);
    expect(isShutOut('lars.exempelsson@example.com', demoPassword, undefined)).toBe(false);
    expect(isShutOut('lars.exempelsson@example.com', 'något helt annat', 'production')).toBe(false);
    expect(isShutOut('lars@foretaget.example', demoPassword, 'production')).toBe(false);
  });
});

// Last: it takes away what the others look at.
describe('resetting the demo', () => {
  it('takes the five worlds and their people away, and nothing else', async () => {
    await removeDemo(server.ownerUrl);
    for (const { id } of demoWorlds) {
      expect(Object.values(await rowsIn(server, id)).filter((count) => count > 0)).toEqual([]);
    }
    const gone = await new Visitor(server.url).signIn('lars.exempelsson@example.com', demoPassword);
    expect(gone.errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    expect(await wantsDemo(server.app)).toBe(true);
  });

  it('does not load the demo in production, nor where it is not asked for', async () => {
    await firstStart(server.app, { demo: false });
    const restore = withSettings({ NODE_ENV: 'production' });
    await firstStart(server.app, { demo: true }).finally(restore);
    expect(await rowsIn(server, inventedWorld.id)).toMatchObject({ company: 0, member: 0 });
  });
});
