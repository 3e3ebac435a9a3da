// People at companies: written down, put right, and erased when they ask.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Company } from '../companies/company.entity.js';
import { Contact } from './contact.entity.js';
import type { ContactAddInput, ContactAmendInput } from './contact.inputs.js';
import { contactPolicy } from './contact.policy.js';

@Injectable()
export class ContactService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** Somebody at a company is written down, for the own organisation. */
  async add(actor: Actor, id: string, { companyId, projectId, ...facts }: ContactAddInput): Promise<Contact> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Company, companyId, 'input.companyId');
      const { organisationId } = actor;
      const belonging = { organisationId, projectId: projectId ?? onlyProjectOf(actor) };
      contactPolicy.add.demand(actor, belonging);
      const nothing = { title: null, email: null, phone: null, erasedAt: null };
      const roles = facts.roles ?? [];
      const contact = Object.assign(new Contact(), nothing, { id, companyId, ...belonging, ...facts, roles });
      await this.db.insert(contact);
      await this.history.record(actor, 'contact.add', contact);
      return contact;
    });
  }

  /** What is said of a contact is put right: absent is unchanged, null is cleared. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ContactAmendInput): Promise<Contact> {
    return this.db.transaction(async () => {
      const contact = await this.db.lock(actor, Contact, id, expectedVersion);
      contactPolicy.amend.demand(actor, contact);
      contact.demandPresent();
      const said = Object.entries(input).filter(([, value]) => value !== undefined);
      Object.assign(contact, Object.fromEntries(said), input.roles === null ? { roles: [] } : {});
      await this.db.amend(contact);
      await this.history.record(actor, 'contact.amend', contact);
      return contact;
    });
  }

  /** Nothing that says who the person is stays, here or in history; that somebody was met does. */
  async erase(actor: Actor, id: string, expectedVersion: number): Promise<Contact> {
    return this.db.transaction(async () => {
      const contact = await this.db.lock(actor, Contact, id, expectedVersion);
      contactPolicy.erase.demand(actor, contact);
      contact.erase(this.clock.now());
      await this.db.amend(contact);
      await this.history.record(actor, 'contact.erase', contact);
      await this.history.erasePersonal(contact.id);
      return contact;
    });
  }
}

/** Who works in a single project met the contact there. */
function onlyProjectOf(actor: Actor): string | null {
  const [project, ...others] = actor.projects('PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH');
  return others.length ? null : (project ?? null);
}
