// A contact who was a participant before and was erased is that person still: counted once, and told by nothing.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Participant } from './participant.entity.js';

const HELD_FAST = fixed('ORDER BY t.id FOR NO KEY UPDATE');

@Injectable()
export class KnownContact {
  constructor(private readonly db: Database) {}

  /**
   * The contact of a participant in hand is theirs alone from now on: whoever was erased under it keeps none, and is the
   * same person with all who were. Of the erased no history is written, since it would say who it was.
   */
  async takeOver({ id, projectId, contactId, personId }: Participant): Promise<boolean> {
    if (contactId === null) return false;
    const [erased] = await this.db.select(
      Participant,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.contact_id = ${contactId} AND ${t}.erased_at IS NOT NULL`,
      HELD_FAST,
    );
    if (!erased || erased.id === id) return false;
    const same = await this.db.select(
      Participant,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.person_id = ${erased.personId} AND ${t}.id <> ${id}`,
      HELD_FAST,
    );
    for (const one of same) {
      if (one.id === erased.id) one.contactId = null;
      one.personId = personId;
    }
    await this.db.amendAll(same);
    return true;
  }
}
