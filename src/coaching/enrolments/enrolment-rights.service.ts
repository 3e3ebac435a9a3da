// What may be done with the rows of enrolments: who works in an enrolment is said there, and read once for a whole answer.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import type { Policy } from '#platform/authority/policy.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from './enrolment.entity.js';
import { workedOnIn, writtenIn, type OfCoaches, type OfPartner } from './enrolment.policy.js';

/** A row of an enrolment, done by one coach or by those who were there; or of a company that does not take part yet. */
type OfEnrolment = WorkspaceRow & { enrolmentId: string | null } & (OfPartner | OfCoaches);

@Injectable()
export class EnrolmentRights {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** The permissions that the actor has on a row, such as `followUp:complete`. */
  async viewerCan<T extends OfEnrolment>(actor: Actor, policy: Policy<T>, row: T): Promise<string[]> {
    const { enrolmentId } = row;
    const enrolment = enrolmentId === null ? undefined : await this.enrolment(enrolmentId);
    const written = 'coachMemberIds' in row ? writtenIn(row, enrolment) : workedOnIn(row, enrolment);
    return policy.viewerCan(actor, Object.assign(Object.create(policy.type.prototype) as T, written, { enrolmentId }));
  }

  private enrolment(id: string): Promise<Enrolment | undefined> {
    return this.reader.batch('enrolment', id, async (ids) => this.byId(ids));
  }

  private async byId(ids: string[]): Promise<Map<string, Enrolment>> {
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    return new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
  }
}
