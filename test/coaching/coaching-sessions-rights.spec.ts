// Who writes sessions, who sees that they were held, and who reads what was said.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, verb, type Cast, type Opened } from './cast.js';
import {
  agreedLongAgo,
  amend,
  AMEND,
  at,
  CANCEL,
  contact,
  log,
  LOG,
  plan,
  PLAN,
  read,
  SHARE,
  type Session,
} from './sessions.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let first: Area;
beforeAll(async () => {
  // Every test logs on the same days, so nobody's day may become too long.
  here = await cast({ dayLimitMinutes: 1_000_000 });
  first = await area(here.world, 1);
});

const EVERYBODY = [
  'admin',
  'leader',
  'subleader',
  'coach',
  'colleague',
  'partnerCoach',
  'partnerNamed',
  'partnerColleague',
  'observer',
  'auditor',
  'bystander',
] as const;
type Someone = (typeof EVERYBODY)[number];

const NOTE = 'De är trötta på projekt.';
const EVIDENCE = 'Närvarolista.';
const COMPANY = `query($id: ID!) { enrolment(id: $id) { company { id } } }`;
const HISTORY = `query($of: ID!) { history(of: $of) { nodes { verb changes { field after hidden } } } }`;
const LIST = `query($filter: CoachingSessionFilter) { coachingSessions(first: 200, filter: $filter) { totalCount nodes { id } } }`;

/** An enrolment of the partner's coach, on which another of the partner's coaches is named. */
async function partners(): Promise<Opened> {
  const enrolment = await agreedLongAgo(here, here.partnerCoach);
  const named = { coachId: here.coaches.partnerNamed.id };
  return verb(here.partnerCoach, 'enrolmentNameCoach', enrolment, named);
}

async function partnersSession(enrolmentId: string): Promise<Session> {
  const { enrolment } = await as(here.partnerCoach).do<{ enrolment: { company: { id: string } } }>(COMPANY, {
    id: enrolmentId,
  });
  const met = await contact(here, here.partnerCoach, enrolment.company.id);
  return log(here.partnerCoach, enrolmentId, {
    workingNote: NOTE,
    evidence: EVIDENCE,
    mode: 'ON_SITE',
    travelMinutes: 20,
    personsCoached: 4,
    contactIds: [met.id],
    insatsomradeIds: [first.id],
  });
}

describe('who writes sessions of the partner’s coach', () => {
  it.each<[Someone, boolean]>([
    ['admin', false],
    ['leader', true],
    ['subleader', true],
    ['coach', false],
    ['colleague', false],
    ['partnerCoach', true],
    ['partnerNamed', true],
    ['partnerColleague', false],
    ['observer', false],
    ['auditor', false],
    ['bystander', false],
  ])('%s: %s', async (someone, may) => {
    const { id: enrolmentId } = await partners();
    const session = await log(here.partnerCoach, enrolmentId);
    const { id, version } = session;
    const deeds: [string, object][] = [
      [PLAN, { input: { enrolmentId, plannedFor: at(2) } }],
      [LOG, { id: v7(), input: { enrolmentId, heldAt: at(-1), minutes: 5 } }],
      [AMEND, { id, version, input: { minutes: 5 } }],
      [SHARE, { id, version: version + 1 }],
      [CANCEL, { id, version: version + 2 }],
    ];
    for (const [document, variables] of deeds) {
      const { errors } = await as(here[someone]).ask(document, variables as Record<string, unknown>);
      const code = errors?.[0]?.extensions.code;
      // A version that nobody could raise stays as it was, and whoever may not write is told just that, or nothing at all.
      if (may) expect(code).toBeUndefined();
      else expect(['FORBIDDEN', 'CONFLICT', 'NOT_FOUND']).toContain(code);
    }
    expect((await read(here.partnerCoach, id))?.version).toBe(may ? 4 : 1);
    const writes = ['amend', 'cancel', 'share'].map((name) => `coachingSession:${name}`);
    const seen = await read(here[someone], id);
    expect(writes.every((permission) => seen?.viewerCan.includes(permission))).toBe(may);
    expect(seen?.viewerCan.some((permission) => writes.includes(permission)) ?? false).toBe(may);
  });

  it('a coach of the session, also when somebody else is responsible', async () => {
    const { id } = await agreedLongAgo(here, here.coach);
    const session = await log(here.leader, id, { coachIds: [here.coaches.colleague.id] });
    expect((await amend(here.colleague, session, { workingNote: 'Jag höll det.' })).workingNote).toBe('Jag höll det.');
    const stranger = await log(here.coach, id);
    const refused = await as(here.colleague).refused(AMEND, { id: stranger.id, version: 1, input: { minutes: 5 } });
    expect(refused.code).toBe('FORBIDDEN');
  });
});

describe('what is seen of a session of the partner’s', () => {
  const NOTHING = { minutes: null, workingNote: null, evidence: null, mode: null, reportable: null, missing: null };
  const HIDDEN = { ...NOTHING, travelMinutes: null, personsCoached: null, contacts: [] };

  it.each<[Someone, 'all' | 'evidence' | 'who and when' | 'nothing']>([
    ['leader', 'all'],
    ['subleader', 'all'],
    ['partnerCoach', 'all'],
    ['partnerNamed', 'all'],
    ['partnerColleague', 'all'],
    ['auditor', 'evidence'],
    ['coach', 'who and when'],
    ['colleague', 'who and when'],
    ['admin', 'nothing'],
    ['observer', 'nothing'],
    ['bystander', 'nothing'],
  ])('by %s: %s', async (someone, what) => {
    const { id: enrolmentId } = await partners();
    const { id } = await partnersSession(enrolmentId);
    const session = await read(here[someone], id);
    const { coachingSessions } = await as(here[someone]).do<{ coachingSessions: { nodes: { id: string }[] } }>(LIST);
    expect(coachingSessions.nodes.some((node) => node.id === id)).toBe(what !== 'nothing');
    if (what === 'nothing') return expect(session).toBeNull();
    const who = {
      coach: { id: here.coaches.partnerCoach.id },
      heldOn: daysFromToday(-1),
      organisation: { id: here.partner.id },
    };
    expect(session).toMatchObject(who);
    expect(session?.insatsomraden).toEqual([{ id: first.id }]);
    if (what === 'who and when') return expect(session).toMatchObject(HIDDEN);
    expect(session).toMatchObject({
      minutes: 60,
      evidence: EVIDENCE,
      travelMinutes: 20,
      personsCoached: 4,
      reportable: true,
    });
    expect(session?.contacts).toHaveLength(1);
    return expect(session?.workingNote).toBe(what === 'all' ? NOTE : null);
  });

  it('through no history, filter or conflict either', async () => {
    const { id: enrolmentId } = await partners();
    const { id } = await partnersSession(enrolmentId);
    for (const someone of EVERYBODY) {
      const told = await as(here[someone]).do<{ history: { nodes: object[] } }>(HISTORY, { of: id });
      const reads = ['leader', 'subleader', 'partnerCoach', 'partnerNamed', 'partnerColleague'].includes(someone);
      expect([someone, JSON.stringify(told).includes(NOTE)]).toEqual([someone, reads]);
      const { errors } = await as(here[someone]).ask(AMEND, { id, version: 99, input: { minutes: 5 } });
      expect([someone, JSON.stringify(errors).includes(NOTE)]).toEqual([someone, reads]);
      expect([someone, JSON.stringify(errors).includes('"minutes":60')]).toEqual([someone, reads]);
    }
    const reportable = async (by: Person, filter: object): Promise<boolean> => {
      const { coachingSessions } = await as(by).do<{ coachingSessions: { nodes: { id: string }[] } }>(LIST, { filter });
      return coachingSessions.nodes.some((node) => node.id === id);
    };
    expect(await reportable(here.partnerCoach, { reportable: true })).toBe(true);
    expect(await reportable(here.coach, { reportable: true })).toBe(false);
    expect(await reportable(here.coach, { reportable: false })).toBe(false);
  });

  it('once its texts are shared, by the other partners too, but never the note by an auditor', async () => {
    const { id: enrolmentId } = await partners();
    const { id, version } = await partnersSession(enrolmentId);
    await as(here.leader).do(SHARE, { id, version });
    expect(await read(here.coach, id)).toMatchObject({ workingNote: NOTE, evidence: EVIDENCE, personsCoached: null });
    expect(await read(here.auditor, id)).toMatchObject({ workingNote: null, evidence: EVIDENCE });
    expect(await read(here.observer, id)).toBeNull();
    expect((await read(here.coach, id))?.sharedAt).not.toBeNull();
  });
});

describe('after a hand-over to another partner', () => {
  it('the new one sees day, minutes and area, and the first keeps the text', async () => {
    const enrolment = await partners();
    const session = await partnersSession(enrolment.id);
    const to = { coachId: here.coaches.coach.id };
    await verb(here.leader, 'enrolmentHandOver', enrolment, to);
    expect(await read(here.coach, session.id)).toMatchObject({
      heldOn: daysFromToday(-1),
      minutes: 60,
      insatsomraden: [{ id: first.id }],
      workingNote: null,
      evidence: null,
      contacts: [],
      organisation: { id: here.partner.id },
    });
    expect(await read(here.partnerCoach, session.id)).toMatchObject({ workingNote: NOTE, minutes: 60 });
    const input = { minutes: 5 };
    const { id, version } = session;
    expect((await as(here.coach).refused(AMEND, { id, version, input })).code).toBe('FORBIDDEN');
    expect((await amend(here.partnerCoach, session, { evidence: 'Påskrivet' })).evidence).toBe('Påskrivet');
    const own = await log(here.coach, enrolment.id, { workingNote: 'Ny start' });
    expect(own.organisation).toEqual({ id: here.owner.id });
    expect(await read(here.partnerCoach, own.id)).toMatchObject({ workingNote: null, minutes: null });
  });

  it('what the first had planned is not logged by the new', async () => {
    const enrolment = await partners();
    const planned = await plan(here.partnerCoach, enrolment.id);
    await verb(here.leader, 'enrolmentHandOver', enrolment, { coachId: here.coaches.coach.id });
    const input = { heldAt: at(-1), minutes: 5 };
    expect((await as(here.coach).refused(LOG, { id: planned.id, input })).code).toBe('FORBIDDEN');
  });
});

describe('the list of sessions', () => {
  it('is filtered by project, company, coach, area, days, state, and being one’s own', async () => {
    const own = await cast();
    const about = await area(own.world, 1);
    const enrolment = await agreedLongAgo(own, own.coach);
    const other = await agreedLongAgo(own, own.partnerCoach);
    const old = await log(own.coach, enrolment.id, { heldAt: at(-40), insatsomradeIds: [about.id] });
    const recent = await log(own.coach, enrolment.id, { heldAt: at(-4), coachIds: [own.coaches.colleague.id] });
    const early = await log(own.coach, enrolment.id, { heldAt: at(-210) });
    const theirs = await log(own.partnerCoach, other.id, { heldAt: at(-3) });
    const planned = await plan(own.coach, enrolment.id);
    const companyId = (early['company'] as { id: string }).id;
    const cases: [object, string[]][] = [
      [{ projectId: own.project.id }, [planned.id, theirs.id, recent.id, old.id, early.id]],
      [{ projectId: v7() }, []],
      [{ companyId }, [planned.id, recent.id, old.id, early.id]],
      [{ organisationId: own.partner.id }, [theirs.id]],
      [{ coachId: own.coaches.colleague.id }, [recent.id]],
      [{ isMine: true }, [planned.id, old.id, early.id]],
      [{ insatsomradeId: about.id }, [old.id]],
      [{ heldFrom: daysFromToday(-40), heldTo: daysFromToday(-4) }, [recent.id, old.id]],
      [{ reportable: false }, [early.id]],
      [{ reportable: true }, [recent.id, old.id]],
      [{ planned: true }, [planned.id]],
      [{ planned: false, companyId }, [recent.id, old.id, early.id]],
      [{ states: ['PLANNED', 'CANCELLED'] }, [planned.id]],
      [{ missing: ['BEFORE_AGREEMENT'] }, [early.id]],
    ];
    for (const [filter, ids] of cases) {
      const { coachingSessions } = await as(own.coach).do<{
        coachingSessions: { totalCount: number; nodes: { id: string }[] };
      }>(LIST, { filter });
      expect([filter, coachingSessions.nodes.map(({ id }) => id)]).toEqual([filter, ids]);
      expect(coachingSessions.totalCount).toBe(ids.length);
    }
  });

  it('is walked page by page, each session once', async () => {
    const own = await cast();
    const { id } = await agreedLongAgo(own);
    const all: string[] = [];
    for (const days of [-9, -8, -7, -6, -5]) all.unshift((await log(own.coach, id, { heldAt: at(days) })).id);
    const query = `query($after: String) { coachingSessions(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      coachingSessions: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const walked: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const { coachingSessions }: Page = await as(own.coach).do<Page>(query, { after });
      walked.push(...coachingSessions.nodes.map((node) => node.id));
      more = coachingSessions.pageInfo.hasNextPage;
      after = coachingSessions.pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
  });
});
