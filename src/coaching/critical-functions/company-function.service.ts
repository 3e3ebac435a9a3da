// A critical function looked for at companies: linked, told of, and ended where it does not concern them.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { CompanyPlaces } from '../enrolments/company-places.service.js';
import { CompanyFunction } from './company-function.entity.js';
import type { CompanyFunctionAmendInput, CriticalFunctionLinkInput } from './company-function.inputs.js';
import { CriticalFunction } from './critical-function.entity.js';
import { companyFunctionPolicy } from './critical-function.policy.js';

@Injectable()
export class CompanyFunctionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly places: CompanyPlaces,
  ) {}

  /** A company depends on the function; how many hold it may be said at once or later. */
  async link(actor: Actor, id: string, input: CriticalFunctionLinkInput): Promise<CompanyFunction> {
    return this.db.transaction(async () => {
      const { criticalFunctionId, companyId } = input;
      const critical = await this.db.seen(actor, CriticalFunction, criticalFunctionId, 'input.criticalFunctionId');
      critical.demandStanding();
      const place = await this.places.of(actor, critical.projectId, companyId);
      companyFunctionPolicy.link.demand(actor, place);
      const linked = CompanyFunction.linked(id, critical, { ...place, companyId });
      linked.tell(input);
      await this.db.insert(linked);
      await this.history.record(actor, 'companyFunction.link', linked);
      return linked;
    });
  }

  /** How many hold it, and for how long. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: CompanyFunctionAmendInput,
  ): Promise<CompanyFunction> {
    return this.db.transaction(async () => {
      const linked = await this.db.lock(actor, CompanyFunction, id, expectedVersion);
      companyFunctionPolicy.amend.demand(actor, await this.places.worked(linked));
      linked.tell(input);
      return this.kept(actor, 'companyFunction.amend', linked);
    });
  }

  /** It does not concern the company after all; what was said stays to be read. */
  async end(actor: Actor, id: string, expectedVersion: number): Promise<CompanyFunction> {
    return this.db.transaction(async () => {
      const linked = await this.db.lock(actor, CompanyFunction, id, expectedVersion);
      companyFunctionPolicy.end.demand(actor, await this.places.worked(linked));
      linked.end(this.clock.today());
      return this.kept(actor, 'companyFunction.end', linked);
    });
  }

  private async kept(actor: Actor, verb: string, linked: CompanyFunction): Promise<CompanyFunction> {
    await this.db.amend(linked);
    await this.history.record(actor, verb, linked);
    return linked;
  }
}
