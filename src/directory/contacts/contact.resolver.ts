// Contacts and their consents over the API.
import { Args, Info, Mutation, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Consent } from './consent.entity.js';
import { Contact } from './contact.entity.js';
import { ContactAddInput, ContactAmendInput } from './contact.inputs.js';
import { contactPolicy } from './contact.policy.js';
import { ContactService } from './contact.service.js';

@FieldsOf(() => Contact)
export class ContactResolver {
  constructor(
    private readonly contacts: ContactService,
    private readonly reader: Reader,
  ) {}

  @Branch(() => [Consent], {
    of: () => Consent,
    by: 'contactId',
    order: (row) => sql`${row.withdrawnOn} DESC NULLS FIRST, ${row.purpose}, ${row.id}`,
    description: 'Samtycken. What the contact has agreed to, what still stands first.',
  })
  async consents(@Parent() contact: Contact, @Info() info: GraphQLResolveInfo): Promise<Consent[]> {
    return this.reader.branch(contact, info);
  }

  @Query(() => Contact, { nullable: true, description: 'En kontakt. One contact.' })
  @Allow(contactPolicy.read)
  async contact(@By() actor: Actor, @Id() id: string, @Info() info: GraphQLResolveInfo): Promise<Contact | null> {
    return this.reader.one(actor, Contact, id, info);
  }

  @Mutation(() => Contact, {
    description: 'En kontakt läggs till, för den egna organisationen. A contact is added, for your organisation.',
  })
  @Allow(contactPolicy.add)
  async contactAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who it is.' }) input: ContactAddInput,
  ): Promise<Contact> {
    return this.contacts.add(actor, id, input);
  }

  @Mutation(() => Contact, { description: 'En kontakts uppgifter ändras. A contact’s details are amended.' })
  @Allow(contactPolicy.amend)
  async contactAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: ContactAmendInput,
  ): Promise<Contact> {
    return this.contacts.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Contact, {
    description:
      'En kontakts personuppgifter raderas, även ur historiken. A contact’s details are erased, also in history.',
  })
  @Allow(contactPolicy.erase)
  async contactErase(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<Contact> {
    return this.contacts.erase(actor, id, expectedVersion);
  }
}
