// Keeps sums equal to the rows: hears of every deed that moves one, and moves it last of all in the deed's own transaction.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { Linked } from '#coaching/coaching-sessions/session-links.service.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import { Clock } from '#platform/clock.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { EnrolmentHalfYear, EnrolmentSum } from './enrolment-sum.entity.js';
import {
  DECIDING,
  movedByClimbs,
  movedBySessions,
  type Climbing,
  type Links,
  type Meeting,
} from './participation.moves.reads.js';
import { moved, type SumTable } from './participation.sums.reads.js';

/** A session as it was before the transaction, and the one in hand. */
interface SessionMove {
  before: Meeting['session'];
  session: CoachingSession;
}

/** What the deeds of a transaction have changed. */
interface Gathered {
  sessions: Map<string, SessionMove>;
  links: Map<string, { before: Links; now: Links }>;
  /** The company of each new transition. */
  transitions: Map<string, string>;
  /** The company of each enrolment that was closed or reopened, and the day it was closed before. */
  closed: Map<string, { companyId: string; closedOn: Day | null }>;
}

const NO_LINKS: Links = { insatsomradeIds: [], contactIds: [] };

@Injectable()
export class ParticipationSums implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('coachingSession.linked', async ({ session, now, before }) => this.hearLinks(session, now, before));
    this.facts.when('deed.recorded', async ({ row }) => this.hear(row));
  }

  private hearLinks({ id }: CoachingSession, now: Linked, before: Linked | undefined): void {
    const { links } = this.gathered();
    links.set(id, { before: links.get(id)?.before ?? before ?? NO_LINKS, now });
  }

  private hear(row: WorkspaceRow): void {
    if (row instanceof CoachingSession) this.hearSession(row);
    else if (row instanceof StepTransition) this.gathered().transitions.set(row.id, row.companyId);
    else if (row instanceof Enrolment) this.hearEnrolment(row);
  }

  private hearSession(session: CoachingSession): void {
    const changes = beforeAndAfter(session, this.db.meta(CoachingSession));
    const { sessions } = this.gathered();
    const before = Object.assign({} as Meeting['session'], session);
    for (const field of DECIDING) if (changes[field]) Object.assign(before, { [field]: changes[field].before });
    sessions.set(session.id, { before: sessions.get(session.id)?.before ?? before, session });
  }

  private hearEnrolment(enrolment: Enrolment): void {
    const { closedOn } = beforeAndAfter(enrolment, this.db.meta(Enrolment));
    const { id, companyId } = enrolment;
    const { closed } = this.gathered();
    if (closedOn && !closed.has(id)) closed.set(id, { companyId, closedOn: closedOn.before as Day | null });
  }

  private gathered(): Gathered {
    const begin = (): Gathered => ({
      sessions: new Map(),
      links: new Map(),
      transitions: new Map(),
      closed: new Map(),
    });
    return this.db.gathered(this, begin, async (all) => this.move(all));
  }

  private async move(gathered: Gathered): Promise<void> {
    const changes = [...(await this.bySessions(gathered)), ...(await this.byClimbs(gathered))];
    if (!changes.length) return;
    for (const type of [EnrolmentHalfYear, EnrolmentSum]) {
      const table = this.db.meta(type).tableName as SumTable;
      await this.db.later(type, moved(table, changes, this.db.workspace, this.clock.now()));
    }
  }

  private async bySessions({ sessions, links }: Gathered): Promise<Sql[]> {
    const changed = [...sessions.values()].filter((one) => this.isMoved(one, links.get(one.session.id)));
    if (!changed.length) return [];
    const unknown = changed.map(({ session }) => session.id).filter((id) => !links.has(id));
    const read = await this.linksOf(unknown);
    const of = (id: string, when: 'before' | 'now'): Links => links.get(id)?.[when] ?? read.get(id) ?? NO_LINKS;
    return movedBySessions(
      changed.map(({ session }) => ({ session, links: of(session.id, 'now') })),
      changed.map(({ before }) => ({ session: before, links: of(before.id, 'before') })),
    );
  }

  /** Most of what is said of a session moves no sum. */
  private isMoved({ before, session }: SessionMove, links: { before: Links; now: Links } | undefined): boolean {
    const isOther = DECIDING.some((field) => String(before[field]) !== String(session[field]));
    return isOther || (links !== undefined && asText(links.before) !== asText(links.now));
  }

  /** What sessions are linked to whose judgement alone was changed. */
  private async linksOf(ids: readonly string[]): Promise<Map<string, Links>> {
    if (!ids.length) return new Map();
    const ofTable = (table: string, key: string): Sql => sql`ARRAY(
      SELECT l.${fixed(key)} FROM ${fixed(table)} l WHERE l.workspace_id = ${this.db.workspace} AND l.coaching_session_id = s.id)`;
    const rows = await this.db.read<Links & { id: string }>(sql`
      SELECT s.id, ${ofTable('session_insatsomrade', 'insatsomrade_id')} AS "insatsomradeIds",
        ${ofTable('session_contact', 'contact_id')} AS "contactIds"
      FROM coaching_session s WHERE s.workspace_id = ${this.db.workspace} AND s.id = ANY(${ids}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * A transition changes what the next one has climbed, whoever that is credited to. Whoever moves a company holds its
   * enrolments, so that none of them is closed meanwhile; whoever closes one has held it since before.
   */
  private async byClimbs({ transitions, closed }: Gathered): Promise<Sql[]> {
    const companyIds = [...transitions.values(), ...[...closed.values()].map(({ companyId }) => companyId)];
    if (!companyIds.length) return [];
    const ofCompanies = (t: Sql): Sql => sql`${t}.company_id = ANY(${companyIds}::uuid[])`;
    const held = fixed(transitions.size ? 'ORDER BY t.id FOR KEY SHARE' : '');
    const enrolments = await this.db.select(Enrolment, ofCompanies, held);
    const now: Climbing = { enrolments, transitions: await this.db.select(StepTransition, ofCompanies) };
    const before: Climbing = {
      enrolments: enrolments.map(({ id, openedOn, closedOn }) => ({ id, openedOn, closedOn, ...closed.get(id) })),
      transitions: now.transitions.filter(({ id }) => !transitions.has(id)),
    };
    return now.transitions.length ? movedByClimbs(now, before) : [];
  }
}

function asText({ insatsomradeIds, contactIds }: Links): string {
  return [insatsomradeIds.toSorted(), contactIds.toSorted()].join(';');
}
