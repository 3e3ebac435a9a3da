// The rows behind a warning: the very rows that were counted, and none for whoever only sees sums.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { coachingSessionList } from '#coaching/coaching-sessions/coaching-session.reads.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { enrolmentList } from '#coaching/enrolments/enrolment.reads.js';
import { Participant } from '#coaching/participants/participant.entity.js';
import { participantList } from '#coaching/participants/participant.reads.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { columnsOf, type Columns } from '#platform/database/metadata.js';
import { FALSE, fixed, sql, type Sql } from '#platform/database/sql.js';
import { emptyPage, type Connection, type ListArgs } from '#platform/graphql/page.js';
import type { SourceOf } from '#platform/reader/compile.js';
import type { Scope } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import { PaymentClaim } from '../claims/payment-claim.entity.js';
import { paymentClaimList } from '../claims/payment-claim.reads.js';
import { WarningDefinitions, type Counted } from './warning.definitions.reads.js';
import { WarningCode } from './warning-words.entity.js';
import type { Warning } from './warning.view.reads.js';

type Page<T> = Promise<Connection<T>>;

@Injectable()
export class WarningRows {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** One enrolment for each company behind it. */
  async enrolments(actor: Actor, warning: Warning, page: ListArgs, info: GraphQLResolveInfo): Page<Enrolment> {
    const { code } = warning;
    if (code !== WarningCode.SHORT_OF_TIME && code !== WarningCode.COMPANY_WAITS_FOR_SECOND_VISIT) return emptyPage();
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, this.behind(warning, code)));
  }

  async sessions(actor: Actor, warning: Warning, page: ListArgs, info: GraphQLResolveInfo): Page<CoachingSession> {
    const { code } = warning;
    if (code !== WarningCode.SESSION_UNREPORTED) return emptyPage();
    return this.db.late(() => this.reader.list(actor, coachingSessionList, page, info, this.behind(warning, code)));
  }

  async claims(actor: Actor, warning: Warning, page: ListArgs, info: GraphQLResolveInfo): Page<PaymentClaim> {
    const { code } = warning;
    if (code !== WarningCode.CLAIM_UNANSWERED) return emptyPage();
    return this.db.late(() => this.reader.list(actor, paymentClaimList, page, info, this.behind(warning, code)));
  }

  async partners(actor: Actor, warning: Warning, info: GraphQLResolveInfo): Promise<Organisation[]> {
    const { code } = warning;
    if (code !== WarningCode.PARTNER_SILENT) return [];
    return this.db.late(() => this.reader.all(actor, Organisation, this.behind(warning, code), info));
  }

  async roles(actor: Actor, warning: Warning, info: GraphQLResolveInfo): Promise<ProjectRole[]> {
    const { code } = warning;
    if (code !== WarningCode.STAFF_CHANGE) return [];
    return this.db.late(() => this.reader.all(actor, ProjectRole, this.behind(warning, code), info));
  }

  async participants(actor: Actor, warning: Warning, page: ListArgs, info: GraphQLResolveInfo): Page<Participant> {
    const { code } = warning;
    if (code !== WarningCode.PARTICIPANTS_INCOMPLETE) return emptyPage();
    return this.db.late(() => this.reader.list(actor, participantList, page, info, this.behind(warning, code)));
  }

  async targets(actor: Actor, { code, ids }: Warning, info: GraphQLResolveInfo): Promise<Target[]> {
    if (code !== WarningCode.FORECAST_MISSES && code !== WarningCode.BEHIND_PLAN) return [];
    return this.db.late(() => this.reader.all(actor, Target, among(ids), info));
  }

  async areas(actor: Actor, { code, ids }: Warning, info: GraphQLResolveInfo): Promise<Insatsomrade[]> {
    if (code !== WarningCode.AREA_BELOW_HALF_PLAN) return [];
    return this.db.late(() => this.reader.all(actor, Insatsomrade, among(ids), info));
  }

  /** Only the rows that the warning counts; an observer opens none, whatever other projects let them see. */
  private behind<T extends { id: string }>({ extent, rule }: Warning, code: Counted): SourceOf<T> {
    const participant = columnsOf<Participant>(this.db.meta(Participant), fixed('n'));
    const where = (row: Columns<T>, { workspace }: Scope): Sql => {
      if (extent.blanked) return FALSE;
      const definitions = new WarningDefinitions(extent, workspace, { [code]: rule.limit }, participant);
      return sql`${row.id} IN (SELECT d.id FROM (${definitions.rows(code)}) d)`;
    };
    return { where };
  }
}

function among<T extends { id: string }>(ids: readonly string[]): SourceOf<T> {
  return { where: (row: Columns<T>) => sql`${row.id} = ANY(${ids}::uuid[])` };
}
