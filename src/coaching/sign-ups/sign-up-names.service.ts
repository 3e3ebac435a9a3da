// The names on a roster: what was written, or the participant's own, where those who hold the roster may know it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Participant } from '../participants/participant.entity.js';
import { mayReadName } from '../participants/participant.policy.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { arrangesFor } from './sign-up.policy.js';

@Injectable()
export class SignUpNames {
  constructor(private readonly db: Database) {}

  /** The names of sign-ups, by id; one that may not be known, or is erased, is left out. */
  async names(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    const signUps = await this.db.select(ActivitySignUp, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    const participantIds = [...new Set(signUps.flatMap(({ participantId }) => participantId ?? []))];
    const participants = participantIds.length
      ? await this.db.select(Participant, (t) => sql`${t}.id = ANY(${participantIds}::uuid[])`)
      : [];
    const known = new Map(participants.map((one) => [one.id, one]));
    const named = signUps.flatMap((signUp) => {
      const participant = signUp.participantId ? known.get(signUp.participantId) : undefined;
      const name = participant ? nameOf(actor, signUp, participant) : signUp.writtenName;
      return name === null ? [] : [[signUp.id, name] as const];
    });
    return new Map(named);
  }
}

/** Those who arrange know the names of all who come, but for a protected identity. */
function nameOf(actor: Actor, signUp: ActivitySignUp, participant: Participant): string | null {
  const mayKnow = mayReadName(actor, participant) || (!participant.isIdentityProtected && arrangesFor(actor, signUp));
  return mayKnow ? participant.name : null;
}
