// Critical functions at companies over the API.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { CompanyFunction } from './company-function.entity.js';
import {
  CompanyFunctionAmendInput,
  CompanyFunctionConnection,
  CompanyFunctionPage,
  CriticalFunctionLinkInput,
} from './company-function.inputs.js';
import { CompanyFunctionsService } from './company-function.service.js';
import { companyFunctionPolicy } from './critical-function.policy.js';
import { companyFunctionList } from './critical-function.reads.js';

@FieldsOf(() => CompanyFunction)
export class CompanyFunctionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: CompanyFunctionsService,
  ) {}

  @Query(() => CompanyFunctionConnection, {
    description:
      'Kritiska funktioner på företag, de som färst kan först. Critical functions at companies, those that fewest hold first.',
  })
  @Allow(companyFunctionPolicy.read)
  async companyFunctions(
    @By() actor: Actor,
    @Args() page: CompanyFunctionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CompanyFunction>> {
    return this.reader.list(actor, companyFunctionList, page, info);
  }

  @Mutation(() => CompanyFunction, {
    description: 'Koppla ett företag till en kritisk funktion. Links a company to a critical function.',
  })
  @Allow(companyFunctionPolicy.link)
  async criticalFunctionLink(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which company, and what is known of the function there.' })
    input: CriticalFunctionLinkInput,
  ): Promise<CompanyFunction> {
    return this.service.link(actor, id, input);
  }

  @Mutation(() => CompanyFunction, {
    description: 'Ändra det som sägs om funktionen på företaget. Amends what is known of the function at the company.',
  })
  @Allow(companyFunctionPolicy.amend)
  async companyFunctionAmend(
    @By() actor: Actor,
    @Id('The function at the company.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: CompanyFunctionAmendInput,
  ): Promise<CompanyFunction> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => CompanyFunction, {
    description:
      'Avsluta kopplingen: funktionen rör inte företaget. Ends a link: the function does not concern the company.',
  })
  @Allow(companyFunctionPolicy.end)
  async companyFunctionEnd(
    @By() actor: Actor,
    @Id('The function at the company.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<CompanyFunction> {
    return this.service.end(actor, id, version);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `companyFunction:amend`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId')
  async viewerCan(@By() actor: Actor, @Parent() row: CompanyFunction): Promise<string[]> {
    return this.rights.viewerCan(actor, companyFunctionPolicy, row);
  }
}
