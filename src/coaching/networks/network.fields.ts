// Who is in a network, and the networks that a company is in.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { NetworkMember } from './network-member.entity.js';
import { Network } from './network.entity.js';
import { NetworkMemberConnection, NetworkMemberPage } from './network.inputs.js';
import { networkMemberList } from './network.reads.js';

@FieldsOf(() => Network)
export class NetworkMemberFields {
  constructor(private readonly reader: Reader) {}

  @Branch<NetworkMember>(() => NetworkMemberConnection, {
    of: () => NetworkMember,
    by: 'networkId',
    list: () => networkMemberList,
    description: 'Vilka som är med, så långt du ser dem. Who is in it, as far as you see that, also who has left.',
  })
  async members(
    @Parent() network: Network,
    @Args() _page: NetworkMemberPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NetworkMember>> {
    return this.reader.branch(network, info);
  }
}

@FieldsOf(() => Company)
export class CompanyNetworkFields {
  constructor(private readonly reader: Reader) {}

  @Branch<NetworkMember>(() => [NetworkMember], {
    of: () => NetworkMember,
    by: 'companyId',
    where: (row) => sql`${row.leftOn} IS NULL`,
    order: (row) => sql`${row.joinedOn}, ${row.id}`,
    description: 'Nätverk som företaget är med i, så långt du ser det. Networks that it is in, as far as you see that.',
  })
  async networks(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<NetworkMember[]> {
    return this.reader.branch(company, info);
  }
}
