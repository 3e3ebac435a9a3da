// Workplaces come and go, and with them the place where their company is.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Company } from '../companies/company.entity.js';
import { Workplace } from './workplace.entity.js';
import type { WorkplaceAddInput, WorkplaceAmendInput, WorkplaceCloseInput } from './workplace.inputs.js';
import { workplacePolicy } from './workplace.policy.js';

@Injectable()
export class WorkplaceService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The company works in one more place. */
  async add(actor: Actor, id: string, { companyId, isMain = false, ...place }: WorkplaceAddInput): Promise<Workplace> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Company, companyId, 'input.companyId');
      workplacePolicy.add.demand(actor, undefined);
      const company = await this.db.lock(actor, Company, companyId);
      if (isMain) await this.demoteOthers(actor, companyId, id);
      const workplace = Object.assign(new Workplace(), { id, companyId, isMain, ...place });
      await this.db.insert(workplace);
      await this.history.record(actor, 'workplace.add', workplace);
      await this.relocate(actor, company);
      return workplace;
    });
  }

  /** What is said of a workplace is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: WorkplaceAmendInput): Promise<Workplace> {
    return this.changed(actor, id, expectedVersion, 'amend', async (workplace) => {
      if (input.isMain) await this.demoteOthers(actor, workplace.companyId, id);
      const said = Object.entries(input).filter(([, value]) => value !== undefined);
      Object.assign(workplace, Object.fromEntries(said));
    });
  }

  /** The company works there no longer. */
  async close(actor: Actor, id: string, expectedVersion: number, { on }: WorkplaceCloseInput): Promise<Workplace> {
    return this.changed(actor, id, expectedVersion, 'close', async (workplace) =>
      workplace.close(on ?? this.clock.today()),
    );
  }

  /** The company is locked first, so that two who change its workplaces wait for each other in one order. */
  private async changed(
    actor: Actor,
    id: string,
    expectedVersion: number,
    verb: 'amend' | 'close',
    change: (workplace: Workplace) => Promise<void>,
  ): Promise<Workplace> {
    return this.db.transaction(async () => {
      const { companyId } = await this.db.seen(actor, Workplace, id);
      const company = await this.db.lock(actor, Company, companyId);
      const workplace = await this.db.lock(actor, Workplace, id, expectedVersion);
      workplacePolicy[verb].demand(actor, workplace);
      await change(workplace);
      await this.db.amend(workplace);
      await this.history.record(actor, `workplace.${verb}`, workplace);
      await this.relocate(actor, company);
      return workplace;
    });
  }

  private async demoteOthers(actor: Actor, companyId: string, id: string): Promise<void> {
    const mains = await this.db.select(
      Workplace,
      (t) => sql`${t}."company_id" = ${companyId} AND ${t}."is_main" AND ${t}."id" <> ${id}`,
    );
    for (const main of mains) {
      main.isMain = false;
      await this.db.amend(main);
      await this.history.record(actor, 'workplace.amend', main);
    }
  }

  /** The workplace decides the place: the main one, or else the oldest that is open. */
  private async relocate(actor: Actor, company: Company): Promise<void> {
    const open = await this.db.select(
      Workplace,
      (t) => sql`${t}."company_id" = ${company.id} AND ${t}."closed_on" IS NULL`,
      fixed('ORDER BY t."is_main" DESC, t."created_at", t."id"'),
    );
    const before = company.municipalityCode;
    company.worksIn(open.map(({ municipalityCode }) => municipalityCode));
    await this.db.amend(company);
    if (company.municipalityCode !== before) await this.history.record(actor, 'company.relocate', company);
  }
}
