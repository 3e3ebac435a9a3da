// Whether a company may take part: explained rule by rule on a day, frozen at agreement, and overruled only with a reason.
import { beforeAll, describe, expect, it } from 'vitest';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { CompanySni } from '#directory/companies/company-sni.entity.js';
import type { Company } from '#directory/companies/company.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { SniVersion } from '#directory/companies/sni.rules.js';
import { CompanyFigures } from '#directory/company-figures/company-figures.entity.js';
import { FiguresSource } from '#directory/company-figures/figures-words.entity.js';
import type { Project } from '#programme/projects/project.entity.js';
import type { Day } from '#platform/values/day.js';
import { as } from '../support/as.js';
import { row } from '../support/make.js';
import { cast, daysFromToday, mutation, opened, today, variablesOf, verb, type Cast, type Opened } from './cast.js';

const RULES: Project['eligibility'] = {
  sni: { version: SniVersion.SNI_2007, include: ['25', '28'], exclude: ['25.5'] },
  sizeClasses: [SizeClass.MICRO, SizeClass.SMALL],
  supplyChainRoles: [SupplyChainRole.SUB_SUPPLIER],
  areas: { firstHand: ['14'], alsoAllowed: ['13'] },
  judgements: [
    { code: 'vilja', statement: { sv: 'Ledningen vill.', en: 'The management is willing.' } },
    { code: 'tid', statement: { sv: 'Det finns tid.', en: 'There is time.' } },
  ],
};

const VERDICT = `on eligible isInFirstHand answers { rule code isMet why { sv en } sentence judgedOn judgedBy { name } }`;
const AGREED = `id version agreedOn agreedDespite sizeClassAtAgreement eligibilityAtAgreement { ${VERDICT} }`;

interface Verdict {
  on: string;
  eligible: string;
  isInFirstHand: boolean | null;
  answers: {
    rule: string;
    code: string | null;
    isMet: boolean | null;
    why: { sv: string; en: string };
    sentence: string | null;
  }[];
}

let here: Cast;
beforeAll(async () => {
  here = await cast({ eligibility: RULES });
});

/** A company that meets every rule a register can tell, unless a test says otherwise. */
async function fitting(
  values: Partial<Company> = {},
  code = '25.620',
  year = new Date().getFullYear() - 1,
): Promise<Company> {
  const made = await here.company({
    municipalityCode: '1490',
    supplyChainRoles: [SupplyChainRole.SUB_SUPPLIER],
    ...values,
  });
  await here.world.save(row(CompanySni, { companyId: made.id, code, version: SniVersion.SNI_2007, rank: 1 }));
  await figures(made, year, 20);
  return made;
}

async function figures({ id: companyId }: Company, year: number, annualWorkUnits: number): Promise<void> {
  const money = { turnoverOre: 100_000_000, balanceTotalOre: 50_000_000, euroRate: 11, publicPercent: 0 };
  const origin = {
    related: [],
    source: FiguresSource.STATEMENT,
    statedOn: '2020-01-01' as Day,
    replacedById: null,
  };
  await here.world.save(row(CompanyFigures, { companyId, year, annualWorkUnits, ...money, ...origin }));
}

async function verdictOf(enrolment: Opened, on?: string): Promise<Verdict> {
  const query = `query($id: ID!, $on: Date) { enrolment(id: $id) { eligibility(on: $on) { ${VERDICT} } } }`;
  const answer = await as(here.coach).do<{ enrolment: { eligibility: Verdict } }>(query, { id: enrolment.id, on });
  return answer.enrolment.eligibility;
}

const judged = (code: string, isMet: boolean): Record<string, unknown> => ({
  code,
  isMet,
  sentence: `Sagt om ${code}.`,
});
const willing = { judgements: [judged('vilja', true), judged('tid', true)] };

describe('the eligibility of a company', () => {
  it('is answered rule by rule, each with its reason in both languages', async () => {
    const enrolment = await opened(here, here.coach, { companyId: (await fitting()).id });
    const verdict = await verdictOf(enrolment);
    expect(verdict).toMatchObject({ on: today(), eligible: 'UNCLEAR', isInFirstHand: true });
    expect(verdict.answers.map(({ rule, code, isMet }) => [rule, code, isMet])).toEqual([
      ['SNI', null, true],
      ['SIZE_CLASS', null, true],
      ['AREA', null, true],
      ['SUPPLY_CHAIN_ROLE', null, true],
      ['JUDGEMENT', 'vilja', null],
      ['JUDGEMENT', 'tid', null],
    ]);
    for (const { why } of verdict.answers) expect(why.sv && why.en).toBeTruthy();
  });

  it('follows from what persons judge, each in one sentence', async () => {
    const enrolment = await opened(here, here.coach, { companyId: (await fitting()).id });
    const one = await verb(here.coach, 'enrolmentJudge', enrolment, { judgements: [judged('vilja', true)] });
    expect((await verdictOf(one)).eligible).toBe('UNCLEAR');
    const no = await verb(here.coach, 'enrolmentJudge', one, { judgements: [judged('tid', false)] });
    expect((await verdictOf(no)).eligible).toBe('NO');
    const yes = await verb(here.coach, 'enrolmentJudge', no, { judgements: [judged('tid', true)] });
    const verdict = await verdictOf(yes);
    expect(verdict.eligible).toBe('YES');
    expect(verdict.answers.at(-1)).toMatchObject({
      isMet: true,
      sentence: 'Sagt om tid.',
      judgedOn: today(),
      judgedBy: { name: 'Carl Coach' },
    });
  });

  it('refuses a judgement that the project does not ask for', async () => {
    const enrolment = await opened(here, here.coach, { companyId: (await fitting()).id });
    const variables = variablesOf(enrolment, { judgements: [judged('vilja', true), judged('mod', true)] });
    const refusal = await as(here.coach).refused(mutation('enrolmentJudge'), variables);
    expect(refusal).toMatchObject({ code: 'ENROLMENT_JUDGEMENT_UNKNOWN', field: 'input.judgements.1.code' });
  });

  it.each<[string, Partial<Company>, string, string]>([
    ['the industry is kept out', {}, '25.500', 'SNI'],
    ['the place is outside', { municipalityCode: '0180' }, '25.620', 'AREA'],
    ['the role does not fit', { supplyChainRoles: [SupplyChainRole.OEM] }, '25.620', 'SUPPLY_CHAIN_ROLE'],
  ])('is no when %s', async (_, values, code, rule) => {
    const enrolment = await opened(here, here.coach, { companyId: (await fitting(values, code)).id });
    const verdict = await verdictOf(enrolment);
    expect(verdict.eligible).toBe('NO');
    expect(verdict.answers.find((one) => one.rule === rule)?.isMet).toBe(false);
  });

  it('looks at what was known on the day: figures of a later year do not count', async () => {
    const made = await fitting({}, '25.620', 2021);
    await figures(made, 2022, 300);
    await figures(made, 2023, 300);
    const enrolment = await opened(here, here.coach, { companyId: made.id });
    const size = async (on: string): Promise<boolean | null | undefined> =>
      (await verdictOf(enrolment, on)).answers.find(({ rule }) => rule === 'SIZE_CLASS')?.isMet;
    expect(await size('2021-12-31')).toBe(true);
    expect(await size('2023-12-31')).toBe(false);
  });

  it('is yes where the project has no rules', async () => {
    const free = await cast();
    const { id } = await opened(free, free.coach);
    const answer = await as(free.coach).do(
      'query($id: ID!) { enrolment(id: $id) { eligibility { eligible answers { rule } } } }',
      { id },
    );
    expect(answer).toEqual({ enrolment: { eligibility: { eligible: 'YES', answers: [] } } });
  });

  it('is read for a whole list in as few statements as for one', async () => {
    const list = `query($first: Int!, $id: ID!) { enrolments(filter: { projectId: $id }, first: $first) { nodes { eligibility { eligible } } } }`;
    const id = here.project.id;
    await opened(here, here.coach, { companyId: (await fitting()).id });
    const one = await as(here.coach).ask(list, { first: 1, id });
    const many = await as(here.coach).ask<{ enrolments: { nodes: unknown[] } }>(list, { first: 50, id });
    expect(many.data?.enrolments.nodes.length).toBeGreaterThan(1);
    expect(many.headers.get('x-stegvis-statements')).toBe(one.headers.get('x-stegvis-statements'));
  });
});

describe('agreeing with a company that is eligible', () => {
  it('freezes the answers and the size class of that day, whatever becomes of the company', async () => {
    const made = await fitting();
    const enrolment = await opened(here, here.coach, { companyId: made.id, on: daysFromToday(-10) });
    const on = daysFromToday(-1);
    const document = mutation('enrolmentAgree', AGREED);
    await as(here.coach).do(document, variablesOf(enrolment, { on, ...willing }));
    await figures(made, new Date().getFullYear() + 1, 900);
    const read = `query($id: ID!) { enrolment(id: $id) { ${AGREED} } }`;
    const after = await as(here.coach).do<{ enrolment: { eligibilityAtAgreement: Verdict } }>(read, {
      id: enrolment.id,
    });
    expect(after.enrolment).toMatchObject({
      agreedOn: on,
      agreedDespite: null,
      sizeClassAtAgreement: 'SMALL',
      eligibilityAtAgreement: { on, eligible: 'YES', isInFirstHand: true },
    });
    expect(after.enrolment.eligibilityAtAgreement.answers).toHaveLength(6);
  });

  it('does not wait for facts that nobody has: what is unclear is agreed, and stays unclear on paper', async () => {
    const enrolment = await opened(here, here.coach);
    const { enrolmentAgree } = await as(here.coach).do(mutation('enrolmentAgree', AGREED), variablesOf(enrolment, {}));
    expect(enrolmentAgree).toMatchObject({
      sizeClassAtAgreement: 'UNKNOWN',
      eligibilityAtAgreement: { eligible: 'UNCLEAR', isInFirstHand: null },
    });
  });
});

async function outside(): Promise<Opened> {
  const { id: companyId } = await fitting({ municipalityCode: '0180' });
  return opened(here, here.coach, { companyId });
}

describe('agreeing with a company that is not eligible', () => {
  const document = mutation('enrolmentAgree', AGREED);
  const despite = { despite: 'Pilot som styrgruppen har beslutat.' };

  it('is refused with the rules that say no, in the language of who asks', async () => {
    const enrolment = await outside();
    const refusal = await as(here.coach).refused(document, variablesOf(enrolment, willing));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_NOT_ELIGIBLE', field: 'input.despite' });
    expect(refusal.message).toContain('utanför projektets områden');
    const english = await as(here.coach)
      .with({ 'accept-language': 'en' })
      .refused(document, variablesOf(enrolment, willing));
    expect(english.message).toContain('outside the project’s areas');
  });

  it('is refused to a coach even with a reason, and keeps nothing of what was sent', async () => {
    const enrolment = await outside();
    const refusal = await as(here.coach).refused(document, variablesOf(enrolment, { ...willing, ...despite }));
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'enrolment:agreeDespite' } });
    expect((await verdictOf(enrolment)).answers.at(-1)).toMatchObject({ code: 'tid', isMet: null });
  });

  it('is refused to a leader without a reason', async () => {
    const refusal = await as(here.leader).refused(document, variablesOf(await outside(), willing));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_NOT_ELIGIBLE', field: 'input.despite' });
  });

  it('is done by the project’s leader with a reason, which stands in the enrolment and its history', async () => {
    const enrolment = await outside();
    const { enrolmentAgree } = await as(here.leader).do(document, variablesOf(enrolment, { ...willing, ...despite }));
    expect(enrolmentAgree).toMatchObject({
      agreedDespite: despite.despite,
      eligibilityAtAgreement: { eligible: 'NO' },
    });
    const history = await as(here.leader).do(
      'query($id: ID!) { history(of: $id, first: 1) { nodes { verb reason } } }',
      {
        id: enrolment.id,
      },
    );
    expect(history).toEqual({ history: { nodes: [{ verb: 'enrolment.agree', reason: despite.despite }] } });
  });

  it('is done by the sub-project’s leader in the own organisation’s part', async () => {
    const { id: companyId } = await fitting({ municipalityCode: '0180' });
    const theirs = await opened(here, here.partnerCoach, { companyId });
    await as(here.subleader).do(document, variablesOf(theirs, despite));
  });

  it('forgets a reason that was not needed', async () => {
    const enrolment = await opened(here, here.coach, { companyId: (await fitting()).id });
    const { enrolmentAgree } = await as(here.coach).do(document, variablesOf(enrolment, { ...willing, ...despite }));
    expect(enrolmentAgree).toMatchObject({ agreedDespite: null });
  });
});
