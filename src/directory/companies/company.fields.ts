// Fields of a company that are answered by code, or that hang rows under it.
import { Args, Field, Float, Info, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { HistoryEntry } from '#office/history/history-entry.entity.js';
import { HistoryEntryConnection, HistoryEntryPage, historyList } from '#office/history/history.reads.js';
import { Allow } from '#platform/authority/door.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import { Reader } from '#platform/reader/reader.js';
import { Area, County, Municipality, NutsRegion, placed } from './area.reads.js';
import { Company } from './company.entity.js';
import { companyPolicy } from './company.policy.js';
import type { Likeness } from './company.reads.js';
import { CompanyService } from './company.service.js';
import { CompanySni } from './company-sni.entity.js';
import { HIDDEN_NUMBER } from './organisation-number.rules.js';

@ObjectType({ description: 'Liknande företag, kanske samma. A company that may be the same one.' })
export class DuplicateHint implements Likeness {
  /** The company's. */
  id: string;

  @Field(() => Float, { description: 'How alike the names are, from 0 to 1.' })
  likeness: number;

  @Field({ description: 'Whether it is in the same municipality.' })
  isInSamePlace: boolean;
}

@Resolver(() => DuplicateHint)
export class DuplicateHintFields {
  constructor(
    private readonly companies: CompanyService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [DuplicateHint], {
    description: 'Företag som liknar ett nytt. Companies that may be the one about to be registered, most alike first.',
  })
  @Allow(companyPolicy.read)
  async companyDuplicates(
    @Args('name', { description: 'The name.' }) name: string,
    @Args('municipalityCode', { type: () => String, nullable: true, description: 'Its municipality, four digits.' })
    municipalityCode?: string | null,
  ): Promise<Likeness[]> {
    return this.companies.like(name, municipalityCode ?? null);
  }

  @ResolveField(() => Company, { description: 'The company.' })
  async company(@Parent() { id }: DuplicateHint, @Info() info: GraphQLResolveInfo): Promise<Company | null> {
    return this.reader.load(Company, id, info);
  }
}

@FieldsOf(() => Company)
export class CompanyFields {
  constructor(
    private readonly companies: CompanyService,
    private readonly reader: Reader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'Ten digits; dots in place of a sole trader’s for those who only look; null when it has none.',
  })
  @Needs('organisationNumber', 'isSoleTrader')
  @InSql(
    () => Company,
    (row: Columns<Company>, { actor }) => sql`coalesce(
      CASE WHEN NOT ${row.isSoleTrader} OR ${companyPolicy.amend.admits(actor)}::boolean THEN ${row.organisationNumber} END,
      CASE WHEN ${row.isSoleTrader} THEN ${HIDDEN_NUMBER}::text END)`,
  )
  organisationNumber(@Parent() { organisationNumber, isSoleTrader }: Company): string | null {
    return organisationNumber ?? (isSoleTrader ? HIDDEN_NUMBER : null);
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'Kommun: where it works.' })
  @Needs('municipalityCode')
  municipality(@Parent() { municipalityCode }: Company): Municipality | null {
    return placed.municipality(municipalityCode);
  }

  @ResolveField(() => County, { nullable: true, description: 'Län: the county where it works.' })
  @Needs('municipalityCode')
  county(@Parent() { municipalityCode }: Company): County | null {
    return placed.county(municipalityCode);
  }

  @ResolveField(() => NutsRegion, { nullable: true, description: 'The NUTS 3 region where it works.' })
  @Needs('municipalityCode')
  nuts3(@Parent() { municipalityCode }: Company): NutsRegion | null {
    return placed.nuts3(municipalityCode);
  }

  @ResolveField(() => NutsRegion, { nullable: true, description: 'Riksområde: the NUTS 2 region where it works.' })
  @Needs('municipalityCode')
  nuts2(@Parent() { municipalityCode }: Company): NutsRegion | null {
    return placed.nuts2(municipalityCode);
  }

  @ResolveField(() => [Area], { description: 'Areas with a name of their own where it works, such as Skaraborg.' })
  @Needs('municipalityCode')
  namedAreas(@Parent() { municipalityCode }: Company): Area[] {
    return placed.namedAreas(municipalityCode);
  }

  @ResolveField(() => Municipality, { nullable: true, description: 'Säte: the municipality stated for the company.' })
  @Needs('seatMunicipalityCode')
  seat(@Parent() { seatMunicipalityCode }: Company): Municipality | null {
    return placed.municipality(seatMunicipalityCode);
  }

  @Branch(() => [CompanySni], {
    of: () => CompanySni,
    by: 'companyId',
    order: (row) => row.rank,
    description: 'SNI-koder. Its industries, the heaviest first.',
  })
  async sniCodes(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<CompanySni[]> {
    return this.reader.branch(company, info);
  }

  @Branch(() => HistoryEntryConnection, {
    of: () => HistoryEntry,
    by: 'companyId',
    list: () => historyList,
    description: 'Historik. What was done to the company and to what is about it, newest first.',
  })
  async history(
    @Parent() company: Company,
    @Args() _page: HistoryEntryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<HistoryEntry>> {
    return this.reader.branch(company, info);
  }

  @ResolveField(() => [DuplicateHint], { description: 'Companies that may be this one, the most alike first.' })
  @Needs('searchName', 'municipalityCode')
  async possibleDuplicates(@Parent() company: Company): Promise<Likeness[]> {
    return this.companies.duplicatesOf(company);
  }
}
