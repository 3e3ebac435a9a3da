// Consents as they are given and taken back.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Consent } from './consent.entity.js';
import { Contact } from './contact.entity.js';
import type { ConsentRecordInput, ConsentWithdrawInput } from './contact.inputs.js';
import { consentPolicy } from './contact.policy.js';

@Injectable()
export class ConsentService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** A contact agrees to something. */
  async record(actor: Actor, id: string, { contactId, ...input }: ConsentRecordInput): Promise<Consent> {
    return this.db.transaction(async () => {
      const contact = await this.db.seen(actor, Contact, contactId, 'input.contactId');
      consentPolicy.record.demand(actor, contact);
      contact.demandPresent();
      const { companyId, organisationId, projectId } = contact;
      const belonging = { contactId, companyId, organisationId, projectId };
      const givenOn = input.givenOn ?? this.clock.today();
      const consent = Object.assign(new Consent(), { id, ...belonging, ...input, givenOn, withdrawnOn: null });
      await this.db.insert(consent);
      await this.history.record(actor, 'consent.record', consent);
      return consent;
    });
  }

  /** A contact takes a consent back. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, { on }: ConsentWithdrawInput): Promise<Consent> {
    return this.db.transaction(async () => {
      const consent = await this.db.lock(actor, Consent, id, expectedVersion);
      consentPolicy.withdraw.demand(actor, consent);
      consent.withdraw(on ?? this.clock.today());
      await this.db.amend(consent);
      await this.history.record(actor, 'consent.withdraw', consent);
      return consent;
    });
  }
}
