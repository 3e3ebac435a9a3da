// Yearly figures as they are recorded, and the size class that follows from them.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Reader } from '#platform/reader/reader.js';
import type { Localised } from '#platform/values/text.js';
import { Company } from '../companies/company.entity.js';
import { sizeVerdict, type SizeVerdict } from '../companies/size-verdict.rules.js';
import { CompanyFigures, type RelatedEnterprise } from './company-figures.entity.js';
import type { CompanyFiguresRecordInput, RelatedEnterpriseInput } from './company-figures.inputs.js';
import { companyFiguresPolicy } from './company-figures.policy.js';
import { explainAssumedRate } from './euro-rate.rules.js';

@Injectable()
export class CompanyFiguresService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly reader: Reader,
  ) {}

  /** The figures of a year are told, once for all projects; told again they replace what was said before. */
  async record(actor: Actor, id: string, input: CompanyFiguresRecordInput): Promise<CompanyFigures> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Company, input.companyId, 'input.companyId');
      companyFiguresPolicy.record.demand(actor, undefined);
      const today = this.clock.today();
      const thisYear = Number(today.slice(0, 4));
      if (input.year > thisYear) throw refuse.OUT_OF_RANGE({ min: 1990, max: thisYear, field: 'input.year' });
      const company = await this.db.lock(actor, Company, input.companyId);
      const figures = Object.assign(new CompanyFigures(), { id, replacedById: null, ...told(input) });
      figures.statedOn = input.statedOn ?? today;
      await this.replace(figures);
      await this.db.insert(figures);
      await this.history.record(actor, 'companyFigures.record', figures);
      await this.resize(actor, company);
      return figures;
    });
  }

  /** The size class of a company, with its reasons. */
  async sizeOf({ id }: Pick<Company, 'id'>): Promise<ExplainedSize> {
    const figures = (await this.reader.batch('company.figures', id, (ids) => this.current(ids))) ?? [];
    const verdict = sizeVerdict(figures.map((one) => one.forSize()));
    const assumed = figures.filter(({ isEuroRateAssumed }) => isEuroRateAssumed);
    const doubts = assumed.map(({ year, euroRateUsed }) => ({
      code: 'ASSUMED_RATE',
      sentence: explainAssumedRate(year, euroRateUsed),
    }));
    return { ...verdict, reasons: [...verdict.reasons, ...doubts] };
  }

  private async replace({ id, companyId, year }: CompanyFigures): Promise<void> {
    const before = await this.db.select(
      CompanyFigures,
      (t) => sql`${t}."company_id" = ${companyId} AND ${t}."year" = ${year} AND ${t}."replaced_by_id" IS NULL`,
    );
    for (const one of before) {
      one.replacedById = id;
      await this.db.amend(one);
    }
  }

  private async resize(actor: Actor, company: Company): Promise<void> {
    const figures = await this.current([company.id]);
    const { sizeClass } = sizeVerdict((figures.get(company.id) ?? []).map((one) => one.forSize()));
    if (sizeClass === company.sizeClass) return;
    company.sizeClass = sizeClass;
    await this.db.amend(company);
    await this.history.record(actor, 'company.resize', company);
  }

  private async current(companyIds: readonly string[]): Promise<Map<string, CompanyFigures[]>> {
    const rows = await this.db.select(
      CompanyFigures,
      (t) => sql`${t}."company_id" = ANY(${companyIds}::uuid[]) AND ${t}."replaced_by_id" IS NULL`,
      fixed('ORDER BY t."year"'),
    );
    const found = new Map<string, CompanyFigures[]>();
    for (const row of rows) found.set(row.companyId, [...(found.get(row.companyId) ?? []), row]);
    return found;
  }
}

/** The verdict, with what was assumed on the way to it. */
export type ExplainedSize = Omit<SizeVerdict, 'reasons'> & { reasons: { code: string; sentence: Localised }[] };

/** The figures as they are kept: what was left out is not known. */
function told({ related, ...input }: CompanyFiguresRecordInput): Partial<CompanyFigures> {
  const { annualWorkUnits = null, turnoverOre = null, balanceTotalOre = null } = input;
  const { publicPercent = null, euroRate = null, companyId, year, source } = input;
  const rest = { companyId, year, source, publicPercent, euroRate };
  return { ...rest, annualWorkUnits, turnoverOre, balanceTotalOre, related: (related ?? []).map(enterprise) };
}

function enterprise(input: RelatedEnterpriseInput): RelatedEnterprise {
  const { name, relation, sharePercent, annualWorkUnits = null, turnoverOre = null, balanceTotalOre = null } = input;
  return { name, relation, sharePercent, annualWorkUnits, turnoverOre, balanceTotalOre };
}
