// What is still promised in a project, in SQL: each kind said once, and all of them read in one statement.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, fixed, join, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { ObligationType } from './ending-words.entity.js';
import type { Obligation, ObligationCount } from './obligation.entity.js';

/** One kind: its table, what makes it open, and where its parts stand. */
interface Kind {
  table: string;
  /** As of today, and of the last day of the project where that is known and has come. */
  isOpen: (today: Day, lastDay: Sql) => Sql;
  onDay: string;
  what: string;
  companyId?: string;
  memberId?: string;
}

const KINDS: Readonly<Record<ObligationType, Kind>> = {
  COACHING_SESSION: {
    table: 'coaching_session',
    isOpen: () => fixed('r.held_at IS NULL AND r.cancelled_at IS NULL'),
    onDay: `(r.planned_for AT TIME ZONE 'Europe/Stockholm')::date`,
    what: 'NULL::text',
    memberId: 'r.coach_member_ids[1]',
  },
  FOLLOW_UP: {
    table: 'follow_up',
    // What was only suggested goes with its enrolment.
    isOpen: () => fixed('r.completed_on IS NULL AND r.cancelled_on IS NULL AND NOT r.is_suggested'),
    onDay: 'r.due_on',
    what: 'r.what',
    memberId: 'r.coach_member_id',
  },
  ACTION: {
    table: 'action',
    isOpen: () => fixed('r.agreed_on IS NOT NULL AND r.completed_on IS NULL AND r.dropped_on IS NULL'),
    onDay: 'r.due_on',
    what: 'r.what',
    memberId: 'r.coach_member_id',
  },
  ACTIVITY: {
    table: 'activity',
    // What is held after the project's last day is not its activity any more, also where that day has been.
    isOpen: (_, lastDay) => sql`r.cancelled_on IS NULL AND r.last_on > ${lastDay}`,
    onDay: 'r.first_on',
    what: 'r.name',
    companyId: 'NULL::uuid',
  },
  ASSESSMENT: {
    table: 'assessment',
    isOpen: () => fixed('r.signed_off_at IS NULL AND r.discarded_on IS NULL'),
    onDay: 'r.on_day',
    what: 'NULL::text',
    memberId: 'r.begun_by_id',
  },
  SELF_ASSESSMENT: {
    table: 'self_assessment_invitation',
    isOpen: (today) => sql`r.revoked_on IS NULL AND r.finished_at IS NULL AND r.expires_on >= ${today}`,
    onDay: 'r.expires_on',
    what: 'NULL::text',
    memberId: 'r.invited_by_id',
  },
  EFFECT_INQUIRY: {
    table: 'effect_inquiry',
    isOpen: (today) =>
      sql`r.cancelled_on IS NULL AND r.confirmed_at IS NULL AND (r.asked_on IS NULL OR r.expires_on >= ${today})`,
    onDay: 'r.ask_on',
    what: 'NULL::text',
    memberId: 'r.coach_member_id',
  },
};

/** What to look for: in which project, whose, and whether what was moved counts as answered for. */
export interface Sought {
  projectId: string;
  /** Which rows the asker may see; all where nothing is said. */
  seen?: (row: Columns<BehindSecondWall>) => Sql;
  /** Whether what they say is told; it is where nothing is said. */
  isTold?: boolean;
  types?: readonly ObligationType[];
  /** What was moved and lies on a later day than this is still open, whichever day was answered. */
  until?: Day;
  /** Also what was answered for by being moved: it is still to be done. */
  withMoved?: boolean;
}

/** What of a project's promises an actor sees: an admin that there are such, others those of the rows they see. */
export function seenBy(actor: Actor): (row: Columns<BehindSecondWall>) => Sql {
  return (row) => (actor.isAdmin ? TRUE : ownRows(row, actor));
}

@Injectable()
export class ObligationReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** How many of each kind. */
  async counts(sought: Sought): Promise<ObligationCount[]> {
    return this.db.read<ObligationCount>(sql`
      SELECT o.type, count(*)::int AS count FROM (${this.open(sought)}) o GROUP BY o.type ORDER BY o.type`);
  }

  /** The promises themselves, the soonest first. */
  async rows(sought: Sought, first: number): Promise<Obligation[]> {
    return this.db.read<Obligation>(sql`
      SELECT o.type, o.id, o.company_id AS "companyId", o.organisation_id AS "organisationId", o.member_id AS "memberId",
        o.on_day AS "onDay", o.what
      FROM (${this.open(sought)}) o ORDER BY o.on_day NULLS FIRST, o.type, o.id LIMIT ${first}`);
  }

  private open(sought: Sought): Sql {
    const types = sought.types?.length ? sought.types : Object.values(ObligationType);
    return join(
      types.map((type) => this.kind(type, sought)),
      ' UNION ALL ',
    );
  }

  private kind(type: ObligationType, sought: Sought): Sql {
    const { projectId, seen = () => TRUE, isTold = true, until, withMoved = false } = sought;
    const { workspace } = this.db;
    const { table, isOpen, onDay, what, companyId = 'r.company_id', memberId = 'NULL::uuid' } = KINDS[type];
    const row = { projectId: fixed('r.project_id'), organisationId: fixed('r.organisation_id') };
    const answered = withMoved
      ? fixed(`a.deed = 'COMPANY_KEEPS'`)
      : sql`(a.deed = 'COMPANY_KEEPS' OR a.deed = 'MOVE' AND ${fixed(onDay)} <= ${until ?? LAST})`;
    return sql`
      SELECT ${type}::text AS type, r.id, ${fixed(companyId)} AS company_id, r.organisation_id,
        ${fixed(memberId)} AS member_id, ${fixed(onDay)} AS on_day, ${fixed(isTold ? what : 'NULL::text')} AS what
      FROM ${fixed(table)} r
      WHERE r.workspace_id = ${workspace} AND r.project_id = ${projectId}
        AND ${and(isOpen(this.clock.today(), this.lastDay(projectId, until)), seen(row))}
        AND NOT EXISTS (
          SELECT 1 FROM obligation_answer a
          JOIN project_ending n ON n.workspace_id = ${workspace} AND n.id = a.ending_id AND n.reopened_at IS NULL
          WHERE a.workspace_id = ${workspace} AND a.project_id = ${projectId} AND a.row_id = r.id AND ${answered})`;
  }

  /** The day that is asked about, or the last day of activity as the ending in hand says it; no later than today. */
  private lastDay(projectId: string, until: Day | undefined): Sql {
    const { workspace } = this.db;
    const told = sql`(SELECT min(coalesce(n.ended_on, n.last_activity_on)) FROM project_ending n
      WHERE n.workspace_id = ${workspace} AND n.project_id = ${projectId} AND n.reopened_at IS NULL)`;
    return sql`least(${this.clock.today()}::date, ${until ? sql`${until}::date` : told})`;
  }
}

/** Later than any day that something is moved to. */
const LAST = '9999-12-31';
