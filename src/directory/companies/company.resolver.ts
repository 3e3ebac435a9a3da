// Companies over the API.
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from './company.entity.js';
import { CompanyAmendInput, CompanyConnection, CompanyPage, CompanyRegisterInput } from './company.inputs.js';
import { companyPolicy } from './company.policy.js';
import { companyList } from './company.reads.js';
import { CompanyService } from './company.service.js';

@Resolver()
export class CompanyResolver {
  constructor(
    private readonly companies: CompanyService,
    private readonly reader: Reader,
  ) {}

  @Query(() => CompanyConnection, {
    name: 'companies',
    description: 'Företagen i arbetsytan. The companies of the workspace.',
  })
  @Allow(companyPolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: CompanyPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Company>> {
    return this.reader.list(actor, companyList, page, info);
  }

  @Query(() => Company, {
    nullable: true,
    description: 'Ett företag, med id eller organisationsnummer. One company, by id or by organisation number.',
  })
  @Allow(companyPolicy.read)
  async company(
    @By() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'Its id.' }, CanonicalId) id: string | undefined,
    @Args('organisationNumber', { type: () => String, nullable: true, description: 'Its number in any spelling.' })
    organisationNumber: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Company | null> {
    const byNumber = organisationNumber ?? undefined;
    if ((id === undefined) === (byNumber === undefined))
      throw refuse.ONE_OF_REQUIRED({ fields: ['id', 'organisationNumber'] });
    if (id !== undefined) return this.reader.one(actor, Company, id, info);
    const number = this.companies.normalise(byNumber ?? '', 'organisationNumber');
    return this.reader.oneWhere(actor, Company, (row) => sql`${row.organisationNumber} = ${number}`, info);
  }

  @Mutation(() => Company, {
    description: 'Ett företag registreras; namnet räcker. A company is registered; a name is enough.',
  })
  @Allow(companyPolicy.register)
  async companyRegister(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is known of it.' }) input: CompanyRegisterInput,
  ): Promise<Company> {
    return this.companies.register(actor, id, input);
  }

  @Mutation(() => Company, {
    description: 'Ett företags uppgifter ändras: utelämnat är oförändrat, null tömmer. A company’s facts are amended.',
  })
  @Allow(companyPolicy.amend)
  async companyAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: CompanyAmendInput,
  ): Promise<Company> {
    return this.companies.amend(actor, id, expectedVersion, input);
  }
}
