// What participants add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Participant } from './participant.entity.js';
import { ParticipantConnection, ParticipantPage } from './participant.inputs.js';
import { participantList } from './participant.reads.js';

@FieldsOf(() => Company)
export class CompanyParticipantFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Participant>(() => ParticipantConnection, {
    of: () => Participant,
    by: 'companyId',
    list: () => participantList,
    description: 'Deltagare från företaget, i alla projekt. Participants from the company, in all projects.',
  })
  async participants(
    @Parent() company: Company,
    @Args() _page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.reader.branch(company, info);
  }
}
