// Targets as they are promised, revised with a reason, and withdrawn.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Reader } from '#platform/reader/reader.js';
import type { MarkedField } from '#programme/projects/marks.rules.js';
import { ProjectPartnersService } from '#programme/projects/project-partners.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { factsOf } from '#programme/projects/project.reads.js';
import type { TargetPromiseInput, TargetReviseInput, TargetWithdrawInput } from './target.inputs.js';
import { Target } from './target.entity.js';
import { targetPolicy } from './target.policy.js';
import { factsOfTargets } from './target.reads.js';
import { targetRefusals } from './target-refusals.entity.js';

@Injectable()
export class TargetService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly partners: ProjectPartnersService,
    private readonly reader: Reader,
  ) {}

  /** The project promises a number, for the whole of it or for a partner, for all its time or for a period. */
  async promise(actor: Actor, id: string, { projectId, facts, ...input }: TargetPromiseInput): Promise<Target> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      targetPolicy.promise.demand(actor, { projectId });
      const target = Target.of(id, projectId, input, facts);
      target.demandSense();
      await this.demandPartner(target);
      const others = await this.of(projectId);
      if (others.some((other) => other.withdrawnOn === null && other.isSameAs(target))) {
        throw targetRefusals.TARGET_ALREADY_PROMISED({ field: 'input' });
      }
      target.position = Math.max(0, ...others.map(({ position }) => position)) + 1;
      await this.db.insert(target);
      await this.history.record(actor, 'target.promise', target, { isPublic: true });
      return target;
    });
  }

  /** The number is another from now on; what it was, and why it changed, stays in history. */
  async revise(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason, facts, ...input }: TargetReviseInput,
  ): Promise<Target> {
    return this.db.transaction(async () => {
      const target = await this.db.lock(actor, Target, id, expectedVersion);
      targetPolicy.revise.demand(actor, target);
      target.revise(input, facts);
      await this.db.amend(target);
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

  /** Every fact of a project that has a source or is assumed, those of its parts and targets included. */
  async factsOf({ id }: Project): Promise<MarkedField[]> {
    const own = await this.reader.batch('project.facts', id, (ids) => factsOf(this.db, ids));
    const targets = await this.reader.batch('project.facts.targets', id, (ids) => factsOfTargets(this.db, ids));
    return [...(own ?? []), ...(targets ?? [])];
  }

  private async demandPartner({ projectId, organisationId }: Target): Promise<void> {
    if (organisationId === null) return;
    const partners = await this.partners.of(projectId);
    if (partners.some((partner) => partner.organisationId === organisationId)) return;
    throw targetRefusals.TARGET_PARTNER_UNKNOWN({ field: 'input.organisationId' });
  }
}
