// Who may do what with an enrolment: a table of people and verbs, and what the other partners of a project see.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, cast, daysFromToday, mutation, opened, variablesOf, verb, type Cast, type Opened } from './cast.js';

let here: Cast;
let ownSubleader: Person;
beforeAll(async () => {
  here = await cast();
  const roles = [{ project: here.project, role: ProjectRoleName.SUBPROJECT_LEADER }];
  ownSubleader = await here.world.person({ name: 'Owe Ägardelledare', organisation: here.owner, roles });
});

type Who = keyof Cast | 'ownSubleader';

function person(who: Who): Person {
  return who === 'ownSubleader' ? ownSubleader : (here[who] as Person);
}

/** An enrolment of the partner's, with its coach responsible and another one named. */
async function ofThePartner(isAgreed = false): Promise<Opened> {
  const enrolment = await (isAgreed ? agreed : opened)(here, here.partnerCoach);
  return verb(here.partnerCoach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.partnerNamed.id });
}

const MAY: Who[] = ['leader', 'subleader', 'partnerCoach', 'partnerNamed'];
const MAY_NOT: Who[] = [
  'partnerColleague',
  'coach',
  'colleague',
  'ownSubleader',
  'auditor',
  'observer',
  'admin',
  'bystander',
];

/** What hides behind each refusal: who sees the row is told no, who does not see it is told there is none. */
const REFUSALS = new Set(['FORBIDDEN', 'NOT_FOUND']);

const VERBS: [name: string, input: () => Record<string, unknown>, prepare?: (enrolment: Opened) => Promise<Opened>][] =
  [
    ['enrolmentAgree', () => ({})],
    ['enrolmentAskAgain', () => ({ on: daysFromToday(7) })],
    ['enrolmentJudge', () => ({ judgements: [] })],
    ['enrolmentHandOver', () => ({ coachId: here.coaches.partnerColleague.id })],
    ['enrolmentNameCoach', () => ({ coachId: here.coaches.partnerColleague.id })],
    ['enrolmentReleaseCoach', () => ({ coachId: here.coaches.partnerNamed.id })],
    ['enrolmentClose', () => ({ outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' })],
    [
      'enrolmentReopen',
      () => ({ reason: 'Fel.' }),
      async (enrolment) =>
        verb(here.partnerCoach, 'enrolmentClose', enrolment, { outcome: 'DECLINED', reason: 'COMPANY_CEASED' }),
    ],
  ];

describe.each(VERBS)('%s', (name, input, prepare) => {
  it.each(MAY)('is done by the %s', async (who) => {
    const made = await ofThePartner();
    const enrolment = prepare ? await prepare(made) : made;
    const { errors } = await as(person(who)).ask(mutation(name), variablesOf(enrolment, input()));
    expect(errors?.map(({ extensions }) => extensions.code)).toBeUndefined();
  });

  it('is done by nobody else, and what they try changes nothing', async () => {
    const made = await ofThePartner();
    const enrolment = prepare ? await prepare(made) : made;
    for (const who of MAY_NOT) {
      const { code } = await as(person(who)).refused(mutation(name), variablesOf(enrolment, input()));
      expect([who, REFUSALS.has(code)]).toEqual([who, true]);
    }
    const { enrolment: after } = await as(here.leader).do<{ enrolment: { version: number } }>(
      'query($id: ID!) { enrolment(id: $id) { version } }',
      { id: enrolment.id },
    );
    expect(after.version).toBe(enrolment.version);
  });
});

const newInput = async (): Promise<Record<string, unknown>> => ({
  companyId: (await here.company()).id,
  projectId: here.project.id,
  organisationId: here.partner.id,
});

describe('opening for the partner', () => {
  const OPEN = `mutation($input: EnrolmentOpenInput!) { enrolmentOpen(input: $input) { id } }`;

  it.each<Who>(['leader', 'subleader', 'partnerCoach', 'partnerColleague'])('is done by the %s', async (who) => {
    await as(person(who)).do(OPEN, { input: await newInput() });
  });

  it.each<Who>(['coach', 'ownSubleader', 'auditor', 'observer', 'admin', 'bystander'])(
    'is refused to the %s',
    async (who) => {
      expect(await as(person(who)).refused(OPEN, { input: await newInput() })).toMatchObject({ code: 'FORBIDDEN' });
    },
  );
});

describe('who sees an enrolment', () => {
  const READ = `query($id: ID!) { enrolment(id: $id) { stage openedOn company { name } organisation { name } coach { name }
    project { id } askAgainOn askAgainReason outcome closeReason closeNote agreedDespite sizeClassAtAgreement
    eligibilityAtAgreement { eligible } eligibility { eligible } namedCoaches { coach { name } } viewerCan } }`;
  type Seen = { enrolment: Record<string, unknown> | null };
  let closed: Opened;
  let waiting: Opened;

  beforeAll(async () => {
    const enrolment = await ofThePartner(true);
    const input = { outcome: 'LEFT', reason: 'COMPANY_SHORT_OF_MONEY', note: 'Kassan är tom.' };
    closed = await verb(here.partnerCoach, 'enrolmentClose', enrolment, input);
    const asked = { on: daysFromToday(20), reason: 'COMPANY_SHORT_OF_TIME' };
    waiting = await verb(here.partnerCoach, 'enrolmentAskAgain', await ofThePartner(), asked);
  });

  it.each<Who>(['leader', 'auditor', 'subleader', 'partnerCoach', 'partnerNamed', 'partnerColleague'])(
    'is whole to the %s',
    async (who) => {
      const { enrolment } = await as(person(who)).do<Seen>(READ, { id: closed.id });
      expect(enrolment).toMatchObject({
        outcome: 'LEFT',
        closeReason: 'COMPANY_SHORT_OF_MONEY',
        closeNote: 'Kassan är tom.',
        eligibilityAtAgreement: { eligible: 'YES' },
        eligibility: { eligible: 'YES' },
        namedCoaches: [{ coach: { name: 'Nora Namngiven' } }],
      });
    },
  );

  it.each<Who>(['coach', 'colleague', 'ownSubleader'])(
    'is company, partner, coach and stage to the %s of another partner',
    async (who) => {
      const { enrolment } = await as(person(who)).do<Seen>(READ, { id: closed.id });
      expect(enrolment).toEqual({
        stage: 'CLOSED',
        openedOn: expect.any(String),
        company: { name: expect.stringContaining('Påhittade') },
        organisation: { name: 'Partnerbolaget' },
        coach: { name: 'Petra Partner' },
        project: { id: here.project.id },
        askAgainOn: null,
        askAgainReason: null,
        outcome: null,
        closeReason: null,
        closeNote: null,
        agreedDespite: null,
        sizeClassAtAgreement: null,
        eligibilityAtAgreement: null,
        eligibility: null,
        namedCoaches: [],
        viewerCan: expect.not.arrayContaining(['enrolment:close']),
      });
    },
  );

  it.each<Who>(['observer', 'admin', 'bystander'])('is nothing to the %s', async (who) => {
    expect(await as(person(who)).do(READ, { id: closed.id })).toEqual({ enrolment: null });
    const list = 'query { enrolments { totalCount nodes { id } } }';
    expect(await as(person(who)).do(list)).toEqual({ enrolments: { totalCount: 0, nodes: [] } });
  });

  it('says to another partner neither by its stage nor by a filter that the company waits', async () => {
    const list = `query($filter: EnrolmentFilter) { enrolments(filter: $filter, first: 200) { nodes { id stage } } }`;
    type Listed = { enrolments: { nodes: { id: string; stage: string }[] } };
    const find = async (who: Who, filter: object): Promise<string | undefined> => {
      const { enrolments } = await as(person(who)).do<Listed>(list, { filter });
      return enrolments.nodes.find(({ id }) => id === waiting.id)?.stage;
    };
    expect(await find('partnerCoach', { stages: ['ASK_LATER'] })).toBe('ASK_LATER');
    expect(await find('partnerCoach', { stages: ['INTERESTED'] })).toBeUndefined();
    expect(await find('coach', { stages: ['ASK_LATER'] })).toBeUndefined();
    expect(await find('coach', { stages: ['INTERESTED'] })).toBe('INTERESTED');
    expect(await find('coach', { askAgainBy: daysFromToday(365) })).toBeUndefined();
  });

  it.each([{ outcomes: ['LEFT'] }, { closeReasons: ['COMPANY_SHORT_OF_MONEY'] }])(
    'cannot be found out by another partner with the filter %o',
    async (filter) => {
      const list = `query($filter: EnrolmentFilter) { enrolments(filter: $filter) { totalCount } }`;
      expect(await as(here.partnerCoach).do(list, { filter })).toEqual({ enrolments: { totalCount: 1 } });
      expect(await as(here.coach).do(list, { filter })).toEqual({ enrolments: { totalCount: 0 } });
    },
  );

  it('gives history to the own partner and the leader, and none to the others', async () => {
    const history = 'query($id: ID!) { history(of: $id) { totalCount } }';
    const counts = async (who: Who): Promise<unknown> => as(person(who)).do(history, { id: closed.id });
    expect(await counts('partnerColleague')).toEqual({ history: { totalCount: 4 } });
    expect(await counts('leader')).toEqual({ history: { totalCount: 4 } });
    expect(await counts('coach')).toEqual({ history: { totalCount: 0 } });
    expect(await counts('observer')).toEqual({ history: { totalCount: 0 } });
  });

  it('is nothing to a coach of another project in the same workspace', async () => {
    const project = await here.world.project();
    const stranger = await here.world.person({
      organisation: here.partner,
      roles: [{ project, role: ProjectRoleName.COACH }],
    });
    expect(await as(stranger).do(READ, { id: closed.id })).toEqual({ enrolment: null });
    const refusal = await as(stranger).refused(mutation('enrolmentReopen'), variablesOf(closed, { reason: 'Fel.' }));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is nothing, and cannot be changed, from another workspace', async () => {
    const elsewhere = await cast();
    expect(await as(elsewhere.leader).do(READ, { id: closed.id })).toEqual({ enrolment: null });
    const refusal = await as(elsewhere.leader).refused(
      mutation('enrolmentReopen'),
      variablesOf(closed, { reason: 'Fel.' }),
    );
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(elsewhere.leader).do(READ, { id: v7() })).toEqual({ enrolment: null });
  });
});

describe('the permissions an enrolment shows', () => {
  const CAN = 'query($id: ID!) { enrolment(id: $id) { viewerCan } }';
  it.each<[Who, boolean, boolean]>([
    ['leader', true, true],
    ['subleader', true, true],
    ['partnerCoach', true, false],
    ['partnerNamed', true, false],
    ['partnerColleague', false, false],
    ['auditor', false, false],
    ['coach', false, false],
  ])('let the %s see what works', async (who, close, agreeDespite) => {
    const { id } = await ofThePartner();
    const { enrolment } = await as(person(who)).do<{ enrolment: { viewerCan: string[] } }>(CAN, { id });
    const { viewerCan } = enrolment;
    expect([viewerCan.includes('enrolment:close'), viewerCan.includes('enrolment:agreeDespite')]).toEqual([
      close,
      agreeDespite,
    ]);
  });
});
