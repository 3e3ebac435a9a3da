// Participants over the API: one mutation for each verb.
import { Args, ID, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';

import { InSql } from '#platform/reader/in-sql.js';
import { Reader } from '#platform/reader/reader.js';
import { ParticipantRegistering } from './participant-registering.service.js';
import { ParticipantStay } from './participant-stay.entity.js';
import { ParticipantFact } from './participant-words.entity.js';
import { Participant } from './participant.entity.js';
import {
  ParticipantAmendInput,
  ParticipantConnection,
  ParticipantLeaveInput,
  ParticipantPage,
  ParticipantRegisterInput,
  ParticipantReturnInput,
  ParticipantSituationChangeInput,
} from './participant.inputs.js';
import { participantPolicy } from './participant.policy.js';
import { lacking, participantList } from './participant.reads.js';
import { ParticipantsService } from './participant.service.js';

@FieldsOf(() => Participant)
export class ParticipantResolver {
  constructor(
    private readonly reader: Reader,
    private readonly registering: ParticipantRegistering,
    private readonly participants: ParticipantsService,
  ) {}

  @Query(() => Participant, {
    nullable: true,
    description: 'En deltagare; null när du inte ser den. One participant; null when you may not see it.',
  })
  @Allow(participantPolicy.read)
  async participant(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Participant | null> {
    return this.reader.one(actor, Participant, id, info);
  }

  @Query(() => ParticipantConnection, { name: 'participants', description: 'Deltagare. Participants, by name.' })
  @Allow(participantPolicy.read)
  async list(
    @By() actor: Actor,
    @Args() page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.reader.list(actor, participantList, page, info);
  }

  @Mutation(() => Participant, {
    description: 'Registrera en deltagare. A person at a company is written down as a participant of a project.',
  })
  @Allow(participantPolicy.register)
  async participantRegister(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, where, and what is known.' }) input: ParticipantRegisterInput,
  ): Promise<Participant> {
    return this.registering.register(actor, id, input);
  }

  @Mutation(() => Participant, {
    description: 'Ändra en deltagares uppgifter. What is said of a participant is amended.',
  })
  @Allow(participantPolicy.amend)
  async participantAmend(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: ParticipantAmendInput,
  ): Promise<Participant> {
    return this.participants.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Participant, {
    description: 'Ändra sysselsättningen från en dag. From a day on the participant stands differently at work.',
  })
  @Allow(participantPolicy.changeSituation)
  async participantSituationChange(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'How, and from when.' }) input: ParticipantSituationChangeInput,
  ): Promise<Participant> {
    return this.participants.changeSituation(actor, id, expectedVersion, input);
  }

  @Mutation(() => Participant, { description: 'Deltagaren slutar i projektet. The participant leaves the project.' })
  @Allow(participantPolicy.leave)
  async participantLeave(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, and why.' }) input: ParticipantLeaveInput,
  ): Promise<Participant> {
    return this.participants.leave(actor, id, expectedVersion, input);
  }

  @Mutation(() => Participant, {
    description: 'Deltagaren kommer tillbaka. The participant is back: the same record, with first in and last out.',
  })
  @Allow(participantPolicy.return)
  async participantReturn(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, and why.' }) input: ParticipantReturnInput,
  ): Promise<Participant> {
    return this.participants.return(actor, id, expectedVersion, input);
  }

  @Mutation(() => Participant, {
    description:
      'En deltagares personuppgifter raderas, även ur historiken; det som har räknats finns kvar. A participant’s details are erased, also in history; what was counted stays.',
  })
  @Allow(participantPolicy.erase)
  async participantErase(
    @By() actor: Actor,
    @Id('The participant.') id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<Participant> {
    return this.participants.erase(actor, id, expectedVersion);
  }

  @Branch<ParticipantStay>(() => [ParticipantStay], {
    of: () => ParticipantStay,
    by: 'participantId',
    order: (row) => sql`${row.inOn}, ${row.id}`,
    description: 'Perioder i projektet, den första överst. Times in the project, the first on top.',
  })
  async stays(@Parent() participant: Participant, @Info() info: GraphQLResolveInfo): Promise<ParticipantStay[]> {
    return this.reader.branch(participant, info);
  }

  /** Of the erased the person is told to nobody, so that the own id stands for it. */
  @ResolveField(() => ID, {
    description: 'Person. The same for whoever is registered again at another company: a person counts once.',
  })
  @Needs('personId')
  @InSql(
    () => Participant,
    (row: Columns<Participant>) => sql`CASE WHEN ${row.erasedAt} IS NULL THEN ${row.personId} ELSE ${row.id} END`,
  )
  personId(@Parent() { id, personId }: Participant): string {
    return personId ?? id;
  }

  @ResolveField(() => [ParticipantFact], {
    description: 'Vad räkningen till finansiären saknar. What the count for the funder lacks of the participant.',
  })
  @InSql(() => Participant, (row: Columns<Participant>, scope) => sql`to_json(${lacking(row, scope)})`)
  async missing(@Parent() { id }: Participant): Promise<ParticipantFact[]> {
    const find = (ids: string[]): Promise<Map<string, ParticipantFact[]>> => this.participants.missing(ids);
    return (await this.reader.batch('participant.missing', id, find)) ?? [];
  }

  @ResolveField(() => Boolean, { description: 'Om inget saknas. Whether the count for the funder lacks nothing.' })
  @InSql(() => Participant, (row: Columns<Participant>, scope) => sql`(${lacking(row, scope)} = '{}'::text[])`)
  async isComplete(@Parent() participant: Participant): Promise<boolean> {
    return (await this.missing(participant)).length === 0;
  }
}
