// The rows behind a forecast and each of its parts: those that were counted, and none for whoever only sees sums.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { coachingSessionList } from '#coaching/coaching-sessions/coaching-session.reads.js';
import { Participant } from '#coaching/participants/participant.entity.js';
import { participantList } from '#coaching/participants/participant.reads.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { contactList } from '#directory/contacts/contact.reads.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { enrolmentList } from '#coaching/enrolments/enrolment.reads.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import type { Columns } from '#platform/database/metadata.js';
import { FALSE, fixed, sql, type Sql } from '#platform/database/sql.js';
import type { Connection, ListArgs } from '#platform/graphql/page.js';
import type { SourceOf } from '#platform/reader/compile.js';
import type { Scope } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { Counting } from '../participation/participation.counted.reads.js';
import type { Behind, Forecasted } from './forecast.view.reads.js';

type Page<T> = Promise<Connection<T>>;

@Injectable()
export class ForecastRows {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** One enrolment for each company behind it: the one in which something of it was counted first. */
  async enrolments(actor: Actor, { behind }: Forecasted, page: ListArgs, info: GraphQLResolveInfo): Page<Enrolment> {
    const projectId = behind?.extent.projectId ?? null;
    // Of a company whose people were only present it is the enrolment that says most of it.
    const first = (things: Sql): Sql => sql`
      SELECT coalesce(f.enrolment_id, (
        SELECT e.id FROM enrolment e
        WHERE e.workspace_id = ${this.db.workspace} AND e.project_id = ${projectId} AND e.company_id = f.company_id
        ORDER BY (e.closed_on IS NOT NULL), e.opened_on DESC, e.id DESC LIMIT 1))
      FROM (
        SELECT DISTINCT ON (t.company_id) t.enrolment_id, t.company_id FROM (${things}) t
        ORDER BY t.company_id, t.on_day, t.session_id) f`;
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, among<Enrolment>(behind, first)));
  }

  /** The sessions by which it was counted: of hours all, of companies and persons the first of each. */
  async sessions(
    actor: Actor,
    { behind }: Forecasted,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Page<CoachingSession> {
    const all = (things: Sql): Sql => sql`SELECT t.session_id FROM (${things}) t`;
    return this.db.late(() =>
      this.reader.list(actor, coachingSessionList, page, info, among<CoachingSession>(behind, all)),
    );
  }

  /** The participants counted, each once. */
  async participants(
    actor: Actor,
    { behind }: Forecasted,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Page<Participant> {
    const present = (things: Sql): Sql => sql`SELECT t.participant_id FROM (${things}) t`;
    return this.db.late(() =>
      this.reader.list(actor, participantList, page, info, among<Participant>(behind, present)),
    );
  }

  /** The contacts counted, who were met in sessions before they were present, or never were. */
  async contacts(actor: Actor, { behind }: Forecasted, page: ListArgs, info: GraphQLResolveInfo): Page<Contact> {
    const met = (things: Sql): Sql => sql`SELECT t.contact_id FROM (${things}) t`;
    return this.db.late(() => this.reader.list(actor, contactList, page, info, among<Contact>(behind, met)));
  }
}

function among<T extends { id: string }>(behind: Behind | null, ids: (things: Sql) => Sql): SourceOf<T> {
  const where = (row: Columns<T>, { workspace }: Scope): Sql => {
    if (!behind || behind.extent.blanked) return FALSE;
    const { extent, unit, by, key } = behind;
    const things = new Counting(extent, workspace).things(unit, by ?? 'WHOLE');
    const part = by === null ? fixed('true') : key === null ? fixed('k.key IS NULL') : sql`k.key = ${key}`;
    return sql`${row.id} IN (${ids(sql`SELECT k.* FROM (${things}) k WHERE ${part}`)})`;
  };
  return { where };
}
