// Companies join trade associations and leave them.
import { Injectable } from '@nestjs/common';
import { Organisation, OrganisationKind } from '#access/organisations/organisation.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Company } from '../companies/company.entity.js';
import { AssociationMembership, associationRefusals } from './association-membership.entity.js';
import type { AssociationJoinInput, AssociationLeaveInput } from './association-membership.inputs.js';
import { associationPolicy } from './association-membership.policy.js';

@Injectable()
export class AssociationService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The company is a member of a trade association. */
  async join(
    actor: Actor,
    id: string,
    { companyId, associationId, joinedOn = null }: AssociationJoinInput,
  ): Promise<AssociationMembership> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Company, companyId, 'input.companyId');
      const { kinds } = await this.db.seen(actor, Organisation, associationId, 'input.associationId');
      associationPolicy.join.demand(actor, undefined);
      if (!kinds.includes(OrganisationKind.TRADE_ASSOCIATION)) {
        throw associationRefusals.NOT_A_TRADE_ASSOCIATION({ field: 'input.associationId' });
      }
      const membership = Object.assign(new AssociationMembership(), { id, companyId, associationId, joinedOn });
      await this.db.insert(membership);
      await this.history.record(actor, 'association.join', membership);
      return membership;
    });
  }

  /** The company is a member no longer. */
  async leave(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on }: AssociationLeaveInput,
  ): Promise<AssociationMembership> {
    return this.db.transaction(async () => {
      const membership = await this.db.lock(actor, AssociationMembership, id, expectedVersion);
      associationPolicy.leave.demand(actor, membership);
      membership.leave(on ?? this.clock.today());
      await this.db.amend(membership);
      await this.history.record(actor, 'association.leave', membership);
      return membership;
    });
  }
}
