// Rules of warning as projects set them.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Project } from '#programme/projects/project.entity.js';
import type { WarningRuleSetInput } from './warning.inputs.js';
import { warningRulePolicy } from './warning.policy.js';
import { WarningRule } from './warning-rule.entity.js';

@Injectable()
export class WarningRulesService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
  ) {}

  /** A project is warned from another threshold, or not at all. */
  async set(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { projectId, code, reason, ...told }: WarningRuleSetInput,
  ): Promise<WarningRule> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      warningRulePolicy.set.demand(actor, { projectId });
      await this.db.hold([`warningRule ${projectId} ${code}`]);
      const found = await this.db.select(
        WarningRule,
        (t) => sql`${t}."project_id" = ${projectId} AND ${t}."code" = ${code}`,
      );
      const rule = found[0] ? await this.db.lock(actor, WarningRule, found[0].id, expectedVersion) : undefined;
      if (!rule && expectedVersion !== 0) {
        throw refuse.CONFLICT({ field: 'expectedVersion', expectedVersion, currentVersion: 0 });
      }
      const kept = rule ?? WarningRule.unset(id, projectId, code);
      kept.set(told);
      await (rule ? this.db.amend(kept) : this.db.insert(kept));
      await this.history.record(actor, 'warningRule.set', kept, { reason, isPublic: true });
      return kept;
    });
  }
}
