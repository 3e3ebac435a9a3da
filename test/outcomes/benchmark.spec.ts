// The benchmark: a company beside those of its size and its industry, told so that nobody is recognised.
import { beforeAll, describe, expect, it } from 'vitest';
import { CompanySni } from '#directory/companies/company-sni.entity.js';
import type { Company } from '#directory/companies/company.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { SniVersion } from '#directory/companies/sni.rules.js';
import { Standing } from '#coaching/progress/standing.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { cast, opened, today, type Cast } from '../coaching/cast.js';
import { area, version, words, type Area } from '../coaching/staircases.js';

const BENCHMARK = `query($id: ID!) { benchmark(companyId: $id) { company { id } sizeClass sniDivision
  byInsatsomrade { insatsomrade { id } staircaseVersion { id } step companies medianStep steps { step companies } } } }`;

interface Seen {
  company: { id: string };
  sizeClass: string;
  sniDivision: string | null;
  byInsatsomrade: { step: number | null; companies: number | null; medianStep: number | null }[];
}

async function benchmark(by: Person, id: string): Promise<Seen | null> {
  return (await as(by).do<{ benchmark: Seen | null }>(BENCHMARK, { id })).benchmark;
}

let here: Cast;
let where: Area;
beforeAll(async () => {
  here = await cast();
  where = await area(here.world, 1);
});

/** A company of a size and an industry, on a step. */
async function standing(step: number, code: string | null, values: Partial<Company> = {}, at = where): Promise<string> {
  const { id: companyId } = await here.company({ sizeClass: SizeClass.SMALL, ...values });
  if (code) await here.world.save(row(CompanySni, { companyId, code, version: SniVersion.SNI_2025, rank: 1 }));
  const ids = { companyId, insatsomradeId: at.id, staircaseVersionId: at.versionId };
  const stands = { step, stepName: words('Steg'), sinceOn: today(), fromStep: null, lastTransitionId: null };
  await here.world.save(row(Standing, { id: Standing.idOf(companyId, at.id), ...ids, ...stands }));
  return companyId;
}

describe('a company', () => {
  it('is set beside those of its size class and SNI division', async () => {
    const own = await standing(1, '25.110');
    for (let count = 0; count < 11; count += 1) await standing(count < 5 ? 1 : 3, count % 2 ? '25.620' : '25.110');
    const unlike: Partial<Company>[] = [{ sizeClass: SizeClass.MEDIUM }, { isDemo: true }];
    for (const values of unlike) await standing(5, '25.110', values);
    await standing(5, '24.100');
    await standing(5, null);
    expect(await benchmark(here.coach, own)).toEqual({
      company: { id: own },
      sizeClass: 'SMALL',
      sniDivision: '25',
      byInsatsomrade: [
        {
          insatsomrade: { id: where.id },
          staircaseVersion: { id: where.versionId },
          step: 1,
          companies: 12,
          medianStep: 2,
          steps: [
            { step: 1, companies: 6 },
            { step: 3, companies: 6 },
          ],
        },
      ],
    });
  });

  it('is told nothing of four others', async () => {
    const own = await standing(1, '26.110');
    for (let count = 0; count < 4; count += 1) await standing(3, '26.110');
    const blank = { step: 1, companies: null, medianStep: null, steps: [] };
    expect((await benchmark(here.coach, own))?.byInsatsomrade).toMatchObject([blank]);
  });

  it('is like nobody while its size or its industry is not known', async () => {
    for (const [code, sizeClass] of [
      ['27.110', SizeClass.UNKNOWN],
      [null, SizeClass.SMALL],
    ] as const) {
      const own = await standing(1, code, { sizeClass });
      for (let count = 0; count < 6; count += 1) await standing(3, code, { sizeClass });
      expect((await benchmark(here.coach, own))?.byInsatsomrade).toMatchObject([{ step: 1, companies: null }]);
    }
  });

  it('is compared on the version it stands on, and on the latest where it stands nowhere', async () => {
    const anew = { ...where, versionId: await version(here.world, where, 2) };
    for (let count = 0; count < 7; count += 1) await standing(2, '28.110');
    for (let count = 0; count < 8; count += 1) await standing(4, '28.110', {}, anew);
    const first = await standing(1, '28.110');
    expect((await benchmark(here.coach, first))?.byInsatsomrade).toMatchObject([{ step: 1, companies: 8 }]);
    const nowhere = await here.company({ sizeClass: SizeClass.SMALL });
    const code = { code: '28.110', version: SniVersion.SNI_2007, rank: 1 };
    await here.world.save(row(CompanySni, { companyId: nowhere.id, ...code }));
    const seen = await benchmark(here.coach, nowhere.id);
    expect(seen?.byInsatsomrade).toMatchObject([
      { step: null, companies: 8, medianStep: 4, staircaseVersion: { id: anew.versionId } },
    ]);
  });
});

describe('the benchmark', () => {
  it('is seen by those who see where the company stands', async () => {
    const own = await standing(1, '29.110');
    await opened(here, here.coach, { companyId: own });
    for (const by of [here.leader, here.coach, here.partnerCoach, here.subleader, here.auditor]) {
      expect((await benchmark(by, own))?.company.id).toBe(own);
    }
    for (const by of [here.observer, here.admin, here.bystander]) expect(await benchmark(by, own)).toBeNull();
  });
});
