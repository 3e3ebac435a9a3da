// What presence adds to a participant.
import { Parent, ResolveField } from '@nestjs/graphql';
import { Participant } from '#coaching/participants/participant.entity.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ParticipantPresence } from './participant-presence.view.reads.js';
import { ParticipantPresences } from './participant-presence.service.js';

@FieldsOf(() => Participant)
export class ParticipantPresenceFields {
  constructor(
    private readonly reader: Reader,
    private readonly presences: ParticipantPresences,
  ) {}

  @ResolveField(() => ParticipantPresence, {
    nullable: true,
    description:
      'Närvaron: timmar totalt, efter kompetensområde, nivå och insatsområde. How long the participant was there.',
  })
  async presence(@Parent() { id }: Participant): Promise<ParticipantPresence | null> {
    const find = (ids: string[]): Promise<Map<string, ParticipantPresence>> => this.presences.of(ids);
    return (await this.reader.batch('participant.presence', id, find)) ?? null;
  }
}
