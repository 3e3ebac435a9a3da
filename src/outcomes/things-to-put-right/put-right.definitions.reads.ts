// The rows of each rule, in SQL: whoever counts them and whoever opens them asks for the same.
import type { Participant } from '#coaching/participants/participant.entity.js';
import { mayReadName } from '#coaching/participants/participant.policy.js';
import { lacking } from '#coaching/participants/participant.reads.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, FALSE, fixed, or, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Actor, Role } from '#platform/authority/actor.js';
import { conditionOf } from '#platform/reader/in-sql.js';
import type { Scope } from '#platform/reader/list.js';
import { addDays, type Day } from '#platform/values/day.js';
import { RULES, type PutRightCode } from './put-right.rules.js';

/** Where what keeps a session from counting is put right. */
const FIELD_OF_SESSION = fixed(`CASE s.missing[1] WHEN 'BEFORE_AGREEMENT' THEN 'enrolment.agreedOn'
  WHEN 'AFTER_ENROLMENT_CLOSED' THEN 'enrolment.closedOn' WHEN 'OVER_DAY_LIMIT' THEN 'minutes' ELSE 'heldAt' END`);

const NOTHING = fixed(`'{}'::text[]`);

/** A row as it is told: the alias that it is read from stands for itself. */
interface Told {
  subject: string;
  id: string;
  label: Sql;
  on: Sql;
  field: Sql;
  lacks?: Sql;
  companyId?: string;
  projectId?: string;
}

export class PutRightDefinitions {
  private readonly actor: Actor;

  constructor(
    private readonly scope: Scope,
    /** The columns of a participant `q`. */
    private readonly participant: Columns<Participant>,
  ) {
    this.actor = scope.actor;
  }

  /** The rows of a rule that the actor can put right. */
  rows(code: PutRightCode): Sql {
    return this.definitions[code]();
  }

  private readonly definitions: Readonly<Record<PutRightCode, () => Sql>> = {
    SESSION_NOT_REPORTABLE: () =>
      this.sessions(
        'SESSION_NOT_REPORTABLE',
        FIELD_OF_SESSION,
        fixed('s.held_on'),
        fixed('s.held_at IS NOT NULL AND NOT s.reportable'),
      ),
    VISIT_NOT_LOGGED: () =>
      this.sessions(
        'VISIT_NOT_LOGGED',
        fixed(`'heldAt'`),
        fixed(`(s.starts_at AT TIME ZONE 'Europe/Stockholm')::date`),
        sql`s.held_at IS NULL AND s.starts_at < ${this.scope.today}::date::timestamp AT TIME ZONE 'Europe/Stockholm'`,
      ),
    ACTION_OVERDUE: () => this.overdueActions(),
    FOLLOW_UP_OVERDUE: () => this.overdueFollowUps(),
    ENROLMENT_WITHOUT_SESSION: () => this.silentEnrolments(),
    ASSESSMENT_NOT_SIGNED_OFF: () => this.drafts(),
    PARTICIPANT_INCOMPLETE: () => this.participants(),
    ATTENDANCE_MISSING: () => this.occasions(),
    COMPANY_WITHOUT_NUMBER: () => this.companies('organisationNumber', fixed('w.organisation_number IS NULL')),
    COMPANY_WITHOUT_SIZE: () => this.companies('figures', fixed(`w.size_class = 'UNKNOWN'`)),
    CLAIM_UNANSWERED: () => this.claims(),
    PROJECT_WITHOUT_TARGETS: () =>
      this.projects(
        'targets',
        this.led(),
        sql`SELECT FROM target g
      WHERE g.workspace_id = ${this.scope.workspace} AND g.project_id = p.id AND g.withdrawn_on IS NULL`,
      ),
    PROJECT_WITHOUT_LEADER: () =>
      this.projects(
        'roles',
        FALSE,
        sql`SELECT FROM project_role r
      WHERE r.workspace_id = ${this.scope.workspace} AND r.project_id = p.id AND r.role = 'PROJECT_LEADER'
        AND r.from_on <= ${this.scope.today} AND (r.until_on IS NULL OR r.until_on >= ${this.scope.today})`,
      ),
    MEMBER_WITHOUT_ROLE: () => this.members(),
  };

  private sessions(code: PutRightCode, field: Sql, on: Sql, which: Sql): Sql {
    const { workspace, actor } = this.scope;
    const told = { subject: 'CoachingSession', id: 's.id', companyId: 's.company_id', projectId: 's.project_id' };
    return sql`
      SELECT ${this.told({ ...told, label: fixed('w.name'), on, field, lacks: fixed('s.missing') })}
      FROM coaching_session s JOIN company w ON w.workspace_id = ${workspace} AND w.id = s.company_id
      WHERE s.workspace_id = ${workspace} AND s.cancelled_at IS NULL AND ${which}
        AND ${this.mine('s', code, sql`${actor.memberId}::uuid = ANY(s.coach_member_ids)`)}`;
  }

  private overdueActions(): Sql {
    const { workspace, today, actor } = this.scope;
    const told = { subject: 'Action', id: 'a.id', companyId: 'a.company_id', projectId: 'a.project_id' };
    return sql`
      SELECT ${this.told({ ...told, label: fixed('a.what'), on: fixed('a.due_on'), field: fixed(`'completedOn'`) })}
      FROM action a
      WHERE a.workspace_id = ${workspace} AND a.agreed_on IS NOT NULL AND a.completed_on IS NULL
        AND a.dropped_on IS NULL AND a.due_on < ${today}
        AND ${this.mine('a', 'ACTION_OVERDUE', sql`a.coach_member_id = ${actor.memberId}`)}`;
  }

  private overdueFollowUps(): Sql {
    const { workspace, today, actor } = this.scope;
    const told = { subject: 'FollowUp', id: 'f.id', companyId: 'f.company_id', projectId: 'f.project_id' };
    const label = fixed('coalesce(f.what, w.name)');
    return sql`
      SELECT ${this.told({ ...told, label, on: fixed('f.due_on'), field: fixed(`'completedOn'`) })}
      FROM follow_up f JOIN company w ON w.workspace_id = ${workspace} AND w.id = f.company_id
      WHERE f.workspace_id = ${workspace} AND f.completed_on IS NULL AND f.cancelled_on IS NULL AND f.due_on < ${today}
        AND ${this.mine('f', 'FOLLOW_UP_OVERDUE', sql`f.coach_member_id = ${actor.memberId}`)}`;
  }

  private silentEnrolments(): Sql {
    const { workspace, actor } = this.scope;
    const told = { subject: 'Enrolment', id: 'e.id', companyId: 'e.company_id', projectId: 'e.project_id' };
    const on = fixed('coalesce(e.last_session_on, e.agreed_on)');
    return sql`
      SELECT ${this.told({ ...told, label: fixed('w.name'), on, field: fixed(`'coachingSessions'`) })}
      FROM enrolment e JOIN company w ON w.workspace_id = ${workspace} AND w.id = e.company_id
      WHERE e.workspace_id = ${workspace} AND e.closed_on IS NULL AND e.agreed_on IS NOT NULL
        AND ${on} < ${this.daysAgo('ENROLMENT_WITHOUT_SESSION')}
        AND ${this.mine('e', 'ENROLMENT_WITHOUT_SESSION', sql`${actor.memberId}::uuid = ANY(e.responsible_member_ids)`)}`;
  }

  private drafts(): Sql {
    const { workspace, actor } = this.scope;
    const told = { subject: 'Assessment', id: 'd.id', companyId: 'd.company_id', projectId: 'd.project_id' };
    const own = sql`${actor.memberId}::uuid = ANY(d.coach_member_ids) OR d.begun_by_id = ${actor.memberId}`;
    return sql`
      SELECT ${this.told({ ...told, label: fixed('w.name'), on: fixed('d.on_day'), field: fixed(`'signedOffOn'`) })}
      FROM assessment d JOIN company w ON w.workspace_id = ${workspace} AND w.id = d.company_id
      WHERE d.workspace_id = ${workspace} AND d.signed_off_at IS NULL AND d.discarded_on IS NULL
        AND d.on_day < ${this.daysAgo('ASSESSMENT_NOT_SIGNED_OFF')}
        AND ${this.mine('d', 'ASSESSMENT_NOT_SIGNED_OFF', own)}`;
  }

  /** The name of a participant is for those who may read it. */
  private participants(): Sql {
    const { workspace, actor } = this.scope;
    const told = { subject: 'Participant', id: 'q.id', companyId: 'q.company_id', projectId: 'q.project_id' };
    const lacks = lacking(this.participant, { workspace });
    const isOpen = conditionOf(mayReadName)?.(this.participant, actor) ?? FALSE;
    const own = sql`${actor.memberId}::uuid = ANY(q.coach_member_ids) OR q.registered_by_id = ${actor.memberId}`;
    const field = sql`CASE (${lacks})[1] WHEN 'GENDER' THEN 'gender' WHEN 'BIRTH_YEAR' THEN 'birthYear'
      WHEN 'SITUATION' THEN 'situations' WHEN 'EDUCATION' THEN 'education' ELSE 'background' END`;
    const label = sql`CASE WHEN ${isOpen} THEN q.name END`;
    const on = fixed(`coalesce(q.first_in_on, (q.created_at AT TIME ZONE 'Europe/Stockholm')::date)`);
    return sql`
      SELECT ${this.told({ ...told, label, on, field, lacks })} FROM participant q
      WHERE q.workspace_id = ${workspace} AND ${lacks} <> '{}'::text[]
        AND ${this.mine('q', 'PARTICIPANT_INCOMPLETE', own)}`;
  }

  /** Whoever arranges keeps the roster, whoever of them it is; where nobody has a place there is nobody to tick. */
  private occasions(): Sql {
    const { workspace, today } = this.scope;
    const told = { subject: 'ActivityOccasion', id: 'o.id', projectId: 'o.project_id' };
    return sql`
      SELECT ${this.told({ ...told, label: fixed('t.name'), on: fixed('o.on_day'), field: fixed(`'attendances'`) })}
      FROM activity_occasion o JOIN activity t ON t.workspace_id = ${workspace} AND t.id = o.activity_id
      WHERE o.workspace_id = ${workspace} AND o.on_day < ${today} AND o.cancelled_on IS NULL AND t.cancelled_on IS NULL
        AND NOT EXISTS (SELECT FROM attendance b WHERE b.workspace_id = ${workspace} AND b.occasion_id = o.id)
        AND EXISTS (SELECT FROM activity_sign_up u WHERE u.workspace_id = ${workspace} AND u.activity_id = t.id
          AND u.given_place_at IS NOT NULL AND u.withdrawn_at IS NULL)
        AND ${this.mine('o', 'ATTENDANCE_MISSING', TRUE)}`;
  }

  /** An admin keeps the whole register, the others the companies that take part. */
  private companies(field: 'organisationNumber' | 'figures', which: Sql): Sql {
    const { workspace, actor } = this.scope;
    const on = fixed(`(w.created_at AT TIME ZONE 'Europe/Stockholm')::date`);
    const told = { subject: 'Company', id: 'w.id', companyId: 'w.id', label: fixed('w.name'), on };
    const own = sql`${actor.memberId}::uuid = ANY(e.responsible_member_ids)`;
    const takesPart = sql`w.id IN (SELECT e.company_id FROM enrolment e
      WHERE e.workspace_id = ${workspace} AND e.closed_on IS NULL AND ${this.mine('e', 'COMPANY_WITHOUT_NUMBER', own)})`;
    return sql`
      SELECT ${this.told({ ...told, field: fixed(`'${field}'`) })} FROM company w
      WHERE w.workspace_id = ${workspace} AND ${which} AND ${actor.isAdmin ? TRUE : takesPart}`;
  }

  private claims(): Sql {
    const { workspace } = this.scope;
    const told = { subject: 'PaymentClaim', id: 'c.id', projectId: 'c.project_id', label: fixed('n.name') };
    return sql`
      SELECT ${this.told({ ...told, on: fixed('c.submitted_on'), field: fixed(`'answeredOn'`) })}
      FROM payment_claim c JOIN organisation n ON n.workspace_id = ${workspace} AND n.id = c.organisation_id
      WHERE c.workspace_id = ${workspace} AND c.answered_on IS NULL AND c.withdrawn_on IS NULL
        AND c.submitted_on < ${this.daysAgo('CLAIM_UNANSWERED')} AND ${this.mine('c', 'CLAIM_UNANSWERED', FALSE)}`;
  }

  /** Projects that have not ended and lack what is asked for. */
  private projects(field: string, led: Sql, has: Sql): Sql {
    const { workspace, actor } = this.scope;
    const on = fixed(`coalesce(p.starts_on, (p.created_at AT TIME ZONE 'Europe/Stockholm')::date)`);
    const told = { subject: 'Project', id: 'p.id', projectId: 'p.id', on, field: fixed(`'${field}'`) };
    return sql`
      SELECT ${this.told({ ...told, label: sql`p.name ->> ${actor.locale}::text` })} FROM project p
      WHERE p.workspace_id = ${workspace} AND p.ended_on IS NULL AND p.ended_early IS NULL AND NOT EXISTS (${has})
        AND ${actor.isAdmin ? TRUE : led}`;
  }

  private members(): Sql {
    const { workspace, today, actor } = this.scope;
    const told = { subject: 'Member', id: 'm.id', label: fixed('m.name'), on: fixed('m.joined_on') };
    return sql`
      SELECT ${this.told({ ...told, field: fixed(`'roles'`) })} FROM member m
      WHERE m.workspace_id = ${workspace} AND m.left_on IS NULL AND NOT m.is_admin AND ${actor.isAdmin ? TRUE : FALSE}
        AND NOT EXISTS (SELECT FROM project_role r WHERE r.workspace_id = ${workspace} AND r.member_id = m.id
          AND (r.until_on IS NULL OR r.until_on >= ${today}))`;
  }

  private told({ subject, id, label, on, field, lacks = NOTHING, companyId, projectId }: Told): Sql {
    const named = (column: string | undefined): Sql => fixed(column ?? 'NULL::uuid');
    return sql`${fixed(`'${subject}'::text`)} AS subject, ${fixed(id)} AS id, ${label} AS label, ${on} AS on_day,
      ${field} AS field, ${lacks} AS lacks, ${named(companyId)} AS company_id, ${named(projectId)} AS project_id`;
  }

  /** What the actor leads, of the whole project or of the own part, and what the actor coaches. */
  private mine(alias: string, code: PutRightCode, own: Sql): Sql {
    const project = fixed(`${alias}.project_id`);
    const isIn = (...roles: Role[]): Sql => sql`${project} = ANY(${this.projectsOf(code, roles)}::uuid[])`;
    const isOwnPart = sql`${fixed(`${alias}.organisation_id`)} = ${this.actor.organisationId}`;
    return or(
      isIn('PROJECT_LEADER'),
      and(isOwnPart, isIn('SUBPROJECT_LEADER')),
      own === FALSE ? FALSE : and(isOwnPart, isIn('COACH'), own),
    );
  }

  private led(): Sql {
    return sql`p.id = ANY(${this.projectsOf('PROJECT_WITHOUT_TARGETS', ['PROJECT_LEADER'])}::uuid[])`;
  }

  /** The projects where something can still be put right. */
  private projectsOf(code: PutRightCode, roles: Role[]): string[] {
    return this.actor.projects(...roles).filter((id) => RULES[code].isLate || !this.actor.isOver(id));
  }

  private daysAgo(code: PutRightCode): Day {
    return addDays(this.scope.today, -RULES[code].days);
  }
}
