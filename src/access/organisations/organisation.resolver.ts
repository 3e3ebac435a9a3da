// Organisations over the API.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { Organisation } from './organisation.entity.js';
import {
  OrganisationAmendInput,
  OrganisationConnection,
  OrganisationPage,
  OrganisationRegisterInput,
} from './organisation.inputs.js';
import { organisationPolicy } from './organisation.policy.js';
import { organisationList } from './organisation.reads.js';
import { OrganisationsService } from './organisation.service.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly reader: Reader,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'Organisationerna i arbetsytan. The organisations of the workspace.',
  })
  @Allow(organisationPolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: OrganisationPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Organisation>> {
    return this.reader.list(actor, organisationList, page, info);
  }

  @Mutation(() => Organisation, {
    description: 'En organisation läggs till. An organisation joins the workspace’s world.',
  })
  @Allow(organisationPolicy.register)
  async organisationRegister(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is known of it.' }) input: OrganisationRegisterInput,
  ): Promise<Organisation> {
    return this.organisations.register(actor, id, input);
  }

  @Mutation(() => Organisation, {
    description: 'Uppgifterna om en organisation ändras. What is known of an organisation changes.',
  })
  @Allow(organisationPolicy.amend)
  async organisationAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What changes.' }) input: OrganisationAmendInput,
  ): Promise<Organisation> {
    return this.organisations.amend(actor, id, version, input);
  }
}
