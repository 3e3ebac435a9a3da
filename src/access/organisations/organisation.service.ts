// Organisations of a workspace: registered and amended by its admins.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationAmendInput, OrganisationRegisterInput } from './organisation.inputs.js';
import { organisationPolicy } from './organisation.policy.js';
import { each, tenDigits } from './organisation.rules.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
  ) {}

  /** An organisation joins the workspace's world. */
  async register(actor: Actor, id: string, input: OrganisationRegisterInput): Promise<Organisation> {
    organisationPolicy.register.demand(actor, input);
    return this.db.transaction(async () => {
      const organisation = await this.db.insert(Object.assign(new Organisation(), { id, ...written(input) }));
      await this.history.record(actor, 'organisation.register', organisation, { isPublic: true });
      return organisation;
    });
  }

  /** What is known of it changes. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: OrganisationAmendInput): Promise<Organisation> {
    return this.db.transaction(async () => {
      const organisation = await this.db.lock(actor, Organisation, id, expectedVersion);
      organisationPolicy.amend.demand(actor, organisation);
      Object.assign(organisation, written(input));
      await this.db.amend(organisation);
      await this.history.record(actor, 'organisation.amend', organisation, { isPublic: true });
      return organisation;
    });
  }
}

/** Only what was said, each thing in the form in which it is kept. */
function written({ name, kinds, alsoKnownAs, organisationNumber }: OrganisationAmendInput): Partial<Organisation> {
  const said: Partial<Organisation> = {
    ...(name === undefined ? {} : { name }),
    ...(kinds === undefined ? {} : { kinds: each(kinds) }),
    ...(alsoKnownAs === undefined ? {} : { alsoKnownAs: each(alsoKnownAs) }),
  };
  return organisationNumber === undefined ? said : { ...said, organisationNumber: tenDigits(organisationNumber) };
}
