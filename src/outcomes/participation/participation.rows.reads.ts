// The rows behind the sums of participation: the very rows that were counted, and none for whoever only sees sums.
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
import { transitionList } from '#coaching/progress/progress.reads.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import type { Columns } from '#platform/database/metadata.js';
import { FALSE, sql, type Sql } from '#platform/database/sql.js';
import type { Connection, ListArgs } from '#platform/graphql/page.js';
import type { SourceOf } from '#platform/reader/compile.js';
import type { Scope } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { Definitions } from './participation.definitions.reads.js';
import { companiesOf, personsIn } from './participation-group-rows.reads.js';
import type { ParticipationGroup } from './participation-group.view.reads.js';
import type { Extent } from './participation.view.reads.js';

const NONE = { where: () => FALSE };

type Page<T> = Promise<Connection<T>>;

@Injectable()
export class ParticipationRows {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** One enrolment for each company counted by stage. */
  async enrolments(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<Enrolment> {
    const source = counted<Enrolment>(extent, ({ stands }) => sql`SELECT c.id FROM (${stands}) c`);
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, source));
  }

  /** One enrolment for each company that takes part: the latest of those it was met in. */
  async participating(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<Enrolment> {
    const source = counted<Enrolment>(extent, (all) => sql`SELECT c.enrolment_id FROM (${all.participating}) c`);
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, source));
  }

  /** The enrolments of companies without contact. */
  async silent(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<Enrolment> {
    const source = counted<Enrolment>(extent, ({ stands }) => sql`SELECT c.id FROM (${stands}) c WHERE c.is_silent`);
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, source));
  }

  /** One participant for each person who was present. */
  async participants(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<Participant> {
    const source = counted<Participant>(extent, (all) => sql`SELECT c.id FROM (${all.persons()}) c`);
    return this.db.late(() => this.reader.list(actor, participantList, page, info, source));
  }

  /** The contacts met in sessions who were not present as participants. */
  async contacts(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<Contact> {
    if (extent.insatsomradeId) return this.db.late(() => this.reader.list(actor, contactList, page, info, NONE));
    const source = counted<Contact>(extent, (all) => sql`SELECT c.contact_id FROM (${all.metAlone}) c`);
    return this.db.late(() => this.reader.list(actor, contactList, page, info, source));
  }

  /** The participants of one group. */
  async inGroup(actor: Actor, group: ParticipationGroup, page: ListArgs, info: GraphQLResolveInfo): Page<Participant> {
    const source = counted<Participant>(group.extent, (all) => personsIn(all, group, this.db.workspace));
    return this.db.late(() => this.reader.list(actor, participantList, page, info, source));
  }

  /** The enrolments of the companies of one group; a company has people of several genders. */
  async companiesIn(
    actor: Actor,
    group: ParticipationGroup,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Page<Enrolment> {
    const source = counted<Enrolment>(group.extent, (all) => companiesOf(all, group, this.db.workspace));
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, source));
  }

  async sessions(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<CoachingSession> {
    const source = counted<CoachingSession>(extent, ({ sessions }) => sql`SELECT c.id FROM (${sessions}) c`);
    return this.db.late(() => this.reader.list(actor, coachingSessionList, page, info, source));
  }

  async transitions(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Page<StepTransition> {
    const source = counted<StepTransition>(extent, ({ climbs }) => sql`SELECT c.id FROM (${climbs}) c`);
    return this.db.late(() => this.reader.list(actor, transitionList, page, info, source));
  }
}

/** Only the rows that a figure counts; an observer opens none, whatever other projects let them see. */
function counted<T extends { id: string }>(extent: Extent, ids: (definitions: Definitions) => Sql): SourceOf<T> {
  const where = (row: Columns<T>, { workspace }: Scope): Sql =>
    extent.blanked ? FALSE : sql`${row.id} IN (${ids(new Definitions(extent, workspace))})`;
  return { where };
}
