// What participants add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Participant } from './participant.entity.js';
import { ParticipantConnection, ParticipantPage } from './participant.inputs.js';
import { participantList } from './participant.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentParticipantFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Participant>(() => ParticipantConnection, {
    of: () => Participant,
    from: (enrolment, { workspace }) => sql`SELECT p.* FROM participant p
      WHERE p.workspace_id = ${workspace} AND p.project_id = ${enrolment}."project_id"
        AND p.company_id = ${enrolment}."company_id"`,
    list: () => participantList,
    description: 'Företagets deltagare i projektet. The company’s participants in the project.',
  })
  async participants(
    @Parent() enrolment: Enrolment,
    @Args() _page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.reader.branch(enrolment, info);
  }
}
