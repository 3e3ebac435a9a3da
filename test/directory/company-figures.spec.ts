// Yearly figures are told once, and the size class follows from them by the EU definition.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { register } from './company-documents.js';

const RECORD = `mutation($id: ID, $input: CompanyFiguresRecordInput!) { companyFiguresRecord(id: $id, input: $input) {
  id year annualWorkUnits turnoverOre balanceTotalOre euroRate euroRateUsed isEuroRateAssumed publicPercent source statedOn
  related { name relation sharePercent annualWorkUnits turnoverOre } company { sizeClass } } }`;
const SIZE = `query($id: ID) { company(id: $id) { sizeClass
  size { sizeClass possible year missing { figure enterprise } reasons { code sentence { sv en } } }
  figures { year annualWorkUnits source } } }`;

interface Size {
  company: {
    sizeClass: string;
    size: {
      sizeClass: string;
      possible: string[];
      year: number | null;
      missing: { figure: string; enterprise: string | null }[];
      reasons: { code: string; sentence: { sv: string; en: string } }[];
    };
    figures: { year: number; annualWorkUnits: number | null; source: string }[];
  };
}

const MILLION = 100_000_000;
/** A small enterprise, and one of medium size, at eleven kronor for a euro. */
const SMALL = { annualWorkUnits: 30.5, turnoverOre: 60 * MILLION, balanceTotalOre: 40 * MILLION };
const MEDIUM = { annualWorkUnits: 80, turnoverOre: 300 * MILLION, balanceTotalOre: 200 * MILLION };

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

async function company(): Promise<string> {
  return (await register(here.coach, { name: 'Siffrorna AB' })).id;
}

async function record(companyId: string, year: number, figures: object, more: object = {}): Promise<unknown> {
  const input = { companyId, year, source: 'ANNUAL_REPORT', ...figures, ...more };
  return as(here.coach).do(RECORD, { input });
}

async function sizeOf(id: string): Promise<Size['company']> {
  return (await as(here.bystander).do<Size>(SIZE, { id })).company;
}

describe('the size class of a company', () => {
  it('is unknown without figures, and says so', async () => {
    const id = await company();
    expect(await sizeOf(id)).toMatchObject({
      sizeClass: 'UNKNOWN',
      size: { sizeClass: 'UNKNOWN', year: null, reasons: [{ code: 'NO_FIGURES' }] },
      figures: [],
    });
  });

  it('follows from the figures of a year, at the rate of the euro that year', async () => {
    const id = await company();
    expect(await record(id, 2024, SMALL)).toMatchObject({
      companyFiguresRecord: {
        ...SMALL,
        euroRate: null,
        euroRateUsed: 11.459,
        isEuroRateAssumed: false,
        source: 'ANNUAL_REPORT',
        company: { sizeClass: 'SMALL' },
      },
    });
    const { sizeClass, size, figures } = await sizeOf(id);
    expect([sizeClass, size.sizeClass, size.possible, size.year]).toEqual(['SMALL', 'SMALL', ['SMALL'], 2024]);
    expect(size.reasons.map(({ code }) => code)).toEqual(['FIGURES', 'ALONE']);
    expect(size.reasons[0]?.sentence.sv).toContain('30,5');
    expect(figures).toEqual([{ year: 2024, annualWorkUnits: 30.5, source: 'ANNUAL_REPORT' }]);
  });

  it('changes only when two years in a row say so (article 4.2)', async () => {
    const id = await company();
    await record(id, 2022, SMALL);
    await record(id, 2023, MEDIUM);
    expect((await sizeOf(id)).sizeClass).toBe('SMALL');
    await record(id, 2024, MEDIUM);
    expect((await sizeOf(id)).sizeClass).toBe('MEDIUM');
  });

  it('counts linked enterprises in full and partners by their share', async () => {
    const id = await company();
    const related = [{ name: 'Ägare Påhitt AB', relation: 'LINKED', sharePercent: 100, ...MEDIUM }];
    await record(id, 2024, SMALL, { related });
    expect((await sizeOf(id)).sizeClass).toBe('MEDIUM');
    const partner = [{ ...related[0], relation: 'PARTNER', sharePercent: 25 }];
    await record(
      id,
      2024,
      { annualWorkUnits: 5, turnoverOre: MILLION, balanceTotalOre: MILLION },
      { related: partner },
    );
    expect((await sizeOf(id)).sizeClass).toBe('SMALL');
  });

  it('is reckoned at an assumed rate when nobody knows the year’s, and says so', async () => {
    const id = await company();
    await record(id, 2025, SMALL);
    const { sizeClass, size } = await sizeOf(id);
    expect(sizeClass).toBe('SMALL');
    expect(size.reasons.at(-1)).toMatchObject({
      code: 'ASSUMED_RATE',
      sentence: { sv: expect.stringContaining('antagen') },
    });
    await record(id, 2025, SMALL, { euroRate: 11 });
    expect((await sizeOf(id)).size.reasons.map(({ code }) => code)).toEqual(['FIGURES', 'ALONE']);
  });

  it('says what is missing, and whose', async () => {
    const id = await company();
    const related = [{ name: 'Tysta Bolaget AB', relation: 'LINKED', sharePercent: 60 }];
    await record(id, 2024, { annualWorkUnits: 5 }, { related });
    const { size } = await sizeOf(id);
    expect(size.sizeClass).toBe('UNKNOWN');
    expect(size.missing).toContainEqual({ figure: 'ANNUAL_WORK_UNITS', enterprise: 'Tysta Bolaget AB' });
    expect(size.missing).toContainEqual({ figure: 'TURNOVER', enterprise: null });
    expect(size.reasons.at(-1)?.sentence.en).toContain('What is missing');
  });

  it('is large when public bodies own a quarter (article 3.4)', async () => {
    const id = await company();
    await record(id, 2024, SMALL, { publicPercent: 25 });
    expect((await sizeOf(id)).sizeClass).toBe('LARGE');
  });

  it('is filtered by in the list', async () => {
    const { coach } = await consortium();
    const { id: companyId } = await register(coach, { name: 'Liten AB' });
    await register(coach, { name: 'Okänd AB' });
    await as(coach).do(RECORD, { input: { companyId, year: 2024, source: 'STATEMENT', ...SMALL } });
    const query = '{ companies(filter: { sizeClasses: [SMALL, MICRO] }) { nodes { name sizeClass } } }';
    expect(await as(coach).do(query)).toEqual({ companies: { nodes: [{ name: 'Liten AB', sizeClass: 'SMALL' }] } });
  });
});

describe('figures of a year', () => {
  it('told again replace what was said before, and history keeps both', async () => {
    const id = await company();
    await record(id, 2024, SMALL, { source: 'STATEMENT' });
    await record(id, 2024, MEDIUM);
    const { figures, sizeClass } = await sizeOf(id);
    expect(figures).toEqual([{ year: 2024, annualWorkUnits: 80, source: 'ANNUAL_REPORT' }]);
    expect(sizeClass).toBe('MEDIUM');
    const query = `query($id: ID) { company(id: $id) { history(filter: { verb: "companyFigures.record" }) {
      nodes { changes { field after } } } } }`;
    const { company: found } = await as(here.coach).do<{
      company: { history: { nodes: { changes: { field: string; after: string }[] }[] } };
    }>(query, { id });
    const told = found.history.nodes.map(
      ({ changes }) => changes.find(({ field }) => field === 'annualWorkUnits')?.after,
    );
    expect(told).toEqual(['80', '30.5']);
  });

  it('are recorded once when sent twice, and one after the other when sent at the same time', async () => {
    const companyId = await company();
    const input = { companyId, year: 2024, source: 'REGISTER', ...SMALL };
    const same = { id: v7(), input };
    const answers = await Promise.all([same, same, { id: v7(), input }].map((one) => as(here.coach).ask(RECORD, one)));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    expect((await sizeOf(companyId)).figures).toHaveLength(1);
  });

  it('are refused with every wrong field named', async () => {
    const input = {
      companyId: await company(),
      year: 1800,
      annualWorkUnits: 1.234,
      turnoverOre: -1,
      publicPercent: 101,
      related: [{ name: '', relation: 'LINKED', sharePercent: -1 }],
      source: 'STATEMENT',
    };
    const { problems } = await as(here.coach).refused(RECORD, { input });
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'input.annualWorkUnits TOO_MANY_DECIMALS',
      'input.publicPercent OUT_OF_RANGE',
      'input.related.0.name REQUIRED',
      'input.related.0.sharePercent OUT_OF_RANGE',
      'input.turnoverOre OUT_OF_RANGE',
      'input.year OUT_OF_RANGE',
    ]);
  });

  it('are refused for a year that has not come', async () => {
    const input = { companyId: await company(), year: 2199, source: 'STATEMENT' };
    expect(await as(here.coach).refused(RECORD, { input })).toMatchObject({
      code: 'OUT_OF_RANGE',
      field: 'input.year',
    });
  });

  it.each(['observer', 'auditor', 'bystander'] as const)('are not for %s to record', async (who) => {
    const input = { companyId: await company(), year: 2024, source: 'STATEMENT', ...SMALL };
    expect(await as(here[who]).refused(RECORD, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are not recorded for a company of another workspace', async () => {
    const input = { companyId: await company(), year: 2024, source: 'STATEMENT', ...SMALL };
    const { coach: stranger } = await consortium();
    expect(await as(stranger).refused(RECORD, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.companyId',
    });
  });
});
