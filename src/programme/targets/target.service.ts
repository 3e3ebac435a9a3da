// Targets as they are promised, revised with a reason, and withdrawn.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { Project } from '#programme/projects/project.entity.js';
import type { CurvePoint } from './curve.rules.js';
import type { TargetPromiseInput, TargetReviseInput, TargetWithdrawInput } from './target.inputs.js';
import { Target } from './target.entity.js';
import { TargetPlans, type PlanTold } from './target-plans.service.js';
import { targetPolicy } from './target.policy.js';
import { targetRefusals } from './target-refusals.entity.js';
import { TargetRevision } from './target-revision.entity.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** A promise is made or has become another, with the reason that was given; told before it is recorded. */
    'target.promised': { actor: Actor; target: Target; reason: string | null };
  }
}

@Injectable()
export class TargetService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly plans: TargetPlans,
  ) {}

  /** The project promises a number, for the whole of it or for a partner, for all its time or for a period. */
  async promise(
    actor: Actor,
    id: string,
    { projectId, facts, curve, byPhase, reason = null, ...input }: TargetPromiseInput,
  ): Promise<Target> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      targetPolicy.promise.demand(actor, { projectId });
      const plan = await this.plans.told(projectId, { curve, byPhase });
      const target = Target.of(id, projectId, { ...input, curve: plan ?? null }, facts);
      target.demandSense();
      this.plans.demandSense(target, { curve, byPhase });
      await this.plans.demandPartner(target);
      const others = await this.of(projectId);
      this.demandOther(target, others);
      target.position = Math.max(0, ...others.map(({ position }) => position)) + 1;
      await this.facts.announce('target.promised', { actor, target, reason });
      await this.db.insert(target);
      await this.history.record(actor, 'target.promise', target, { reason, isPublic: true });
      return target;
    });
  }

  /** The number is another from now on; what it was, and why it changed, stays in history. */
  async revise(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason = null, facts, curve, byPhase, ...input }: TargetReviseInput,
  ): Promise<Target> {
    return this.db.transaction(async () => {
      const target = await this.db.lock(actor, Target, id, expectedVersion);
      targetPolicy.revise.demand(actor, target);
      const revision = TargetRevision.from(target, { onDay: this.clock.today(), byId: actor.memberId });
      const { threshold } = target;
      const plan = await this.planAfter(target, { curve, byPhase }, input.value);
      target.revise({ ...input, curve: plan }, facts);
      target.demandThresholdOfSomebody();
      this.plans.demandSense(target, { curve, byPhase });
      if (target.threshold !== threshold) this.demandOther(target, await this.of(target.projectId));
      await this.facts.announce('target.promised', { actor, target, reason });
      if (reason === null) throw refuse.REQUIRED({ field: 'input.reason' });
      await Promise.all([this.db.amend(target), this.db.insert(revision.to(target, reason))]);
      await this.history.record(actor, 'target.revise', target, { reason, isPublic: true });
      return target;
    });
  }

  /** The promise no longer stands; that it was made stays. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, reason }: TargetWithdrawInput,
  ): Promise<Target> {
    return this.db.transaction(async () => {
      const target = await this.db.lock(actor, Target, id, expectedVersion);
      targetPolicy.withdraw.demand(actor, target);
      target.withdraw(on ?? this.clock.today());
      await this.db.amend(target);
      await this.history.record(actor, 'target.withdraw', target, { reason, isPublic: true });
      return target;
    });
  }

  /** The targets of a project, those withdrawn included, in their order. */
  async of(projectId: string): Promise<Target[]> {
    return this.db.select(Target, (t) => sql`${t}."project_id" = ${projectId}`, fixed('ORDER BY t."position"'));
  }

  /** What is said of the plan, or what follows from another value. */
  private async planAfter(
    target: Target,
    told: PlanTold,
    value: number | undefined,
  ): Promise<CurvePoint[] | null | undefined> {
    const plan = await this.plans.told(target.projectId, told);
    if (plan !== undefined || value === undefined || value === target.value) return plan;
    return this.plans.redrawn(target, value, this.clock.today());
  }

  private demandOther(target: Target, others: readonly Target[]): void {
    const isTaken = others.some(
      (other) =>
        other.id !== target.id &&
        other.withdrawnOn === null &&
        other.isSameAs(target) &&
        other.threshold === target.threshold,
    );
    if (isTaken) throw targetRefusals.TARGET_ALREADY_PROMISED({ field: 'input' });
  }
}
