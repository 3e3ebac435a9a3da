// Roles in projects: given from a day, ended on a day, counted on the next request.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { addDays, type Day } from '#platform/values/day.js';
import { Member } from './member.entity.js';
import type { ProjectRoleEndInput, ProjectRoleGiveInput } from './member.inputs.js';
import { ProjectRole, projectRoleRefusals, ProjectRoleName } from './project-role.entity.js';
import { projectRolePolicy } from './project-role.policy.js';

/** A role with the days it counts. */
export interface Term {
  projectId: string;
  role: ProjectRoleName;
  fromOn: Day;
  untilOn: Day | null;
}

@Injectable()
export class ProjectRolesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** A member gets a role in a project. */
  async give(actor: Actor, id: string, input: ProjectRoleGiveInput): Promise<ProjectRole> {
    const { memberId, projectId, role } = input;
    const term = { projectId, role, fromOn: input.fromOn ?? this.clock.today(), untilOn: input.untilOn ?? null };
    return this.db.transaction(async () => {
      const member = await this.db.seen(actor, Member, memberId, 'input.memberId', fixed('FOR UPDATE'));
      projectRolePolicy.give.demand(actor, { projectId, role, organisationId: member.organisationId });
      member.demandHere('input.memberId');
      demandSound(term);
      if (await this.holds(memberId, term)) throw projectRoleRefusals.PROJECT_ROLE_HELD({ field: 'input.role' });
      return this.grant(actor, id, memberId, term);
    });
  }

  /** Gives the roles that came with an invitation; those already held stay as they are. */
  async giveAll(actor: Actor, memberId: string, terms: readonly Term[]): Promise<void> {
    const today = this.clock.today();
    for (const term of terms) {
      const isOver = term.untilOn !== null && term.untilOn < today;
      if (!isOver && !(await this.holds(memberId, term))) await this.grant(actor, v7(), memberId, term);
    }
  }

  /** A role ends: at once, or after a day that still counts. */
  async end(actor: Actor, id: string, expectedVersion: number, { on }: ProjectRoleEndInput): Promise<ProjectRole> {
    return this.db.transaction(async () => {
      const held = await this.db.lock(actor, ProjectRole, id, expectedVersion);
      const { organisationId } = await this.db.seen(actor, Member, held.memberId);
      projectRolePolicy.end.demand(actor, { projectId: held.projectId, role: held.role, organisationId });
      held.end(on ?? this.yesterday());
      await this.db.amend(held);
      await this.history.record(actor, 'projectRole.end', held);
      return held;
    });
  }

  /** Every role of a member ends at once: they leave. */
  async endAll(actor: Actor, memberId: string): Promise<void> {
    const lastOn = this.yesterday();
    const open = await this.db.select(
      ProjectRole,
      (t) => sql`${t}."member_id" = ${memberId} AND (${t}."until_on" IS NULL OR ${t}."until_on" > ${lastOn})`,
      fixed('FOR UPDATE'),
    );
    for (const held of open) {
      held.end(lastOn);
      await this.db.amend(held);
      await this.history.record(actor, 'projectRole.end', held);
    }
  }

  private async grant(actor: Actor, id: string, memberId: string, term: Term): Promise<ProjectRole> {
    const given = await this.db.insert(Object.assign(new ProjectRole(), { id, memberId, ...term }));
    await this.history.record(actor, 'projectRole.give', given);
    return given;
  }

  /** Whether the member holds the role on any day of the term. */
  private async holds(memberId: string, { projectId, role, fromOn, untilOn }: Term): Promise<boolean> {
    const overlapping = await this.db.select(
      ProjectRole,
      (t) => sql`${t}."member_id" = ${memberId} AND ${t}."project_id" = ${projectId} AND ${t}."role" = ${role}
        AND coalesce(${t}."until_on", 'infinity') >= ${fromOn} AND ${t}."from_on" <= coalesce(${untilOn}::date, 'infinity')`,
    );
    return overlapping.length > 0;
  }

  private yesterday(): Day {
    return addDays(this.clock.today(), -1);
  }
}

function demandSound({ role, fromOn, untilOn }: Term): void {
  if (untilOn !== null && untilOn < fromOn) throw projectRoleRefusals.PERIOD_BACKWARDS({ field: 'input.untilOn' });
  if (role === ProjectRoleName.AUDITOR && !untilOn)
    throw projectRoleRefusals.AUDITOR_NEEDS_END({ field: 'input.untilOn' });
}
