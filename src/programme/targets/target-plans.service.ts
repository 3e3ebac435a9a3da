// The plans of targets: told day by day or phase by phase, and drawn anew when a promise changes.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { Phase } from '#programme/projects/phase.entity.js';
import { ProjectPartnersService } from '#programme/projects/project-partners.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { curveOfPhases, replanned, type CurvePoint, type PhaseShare, type Span } from './curve.rules.js';
import type { TargetPhaseInput } from './target.inputs.js';
import type { Target } from './target.entity.js';
import type { TargetPoint } from './target-point.entity.js';
import { targetRefusals } from './target-refusals.entity.js';

/** How a plan is told; absent is as it was, null is a straight line. */
export interface PlanTold {
  curve?: readonly TargetPoint[] | null;
  byPhase?: readonly TargetPhaseInput[] | null;
}

@Injectable()
export class TargetPlans {
  constructor(
    private readonly db: Database,
    private readonly partners: ProjectPartnersService,
  ) {}

  /** The curve as it is told; undefined when nothing is said of it. */
  async told(projectId: string, { curve, byPhase }: PlanTold): Promise<CurvePoint[] | null | undefined> {
    if (curve && byPhase) throw targetRefusals.TARGET_CURVE_TWICE({ field: 'input.byPhase' });
    if (byPhase) return this.ofPhases(projectId, byPhase);
    return curve ? curve.map(({ on, value }) => ({ on, value })) : curve;
  }

  /** The curve of a target whose value becomes another today, where nothing is said of it. */
  async redrawn(target: Target, value: number, today: Day): Promise<CurvePoint[] | null> {
    const plan = target.planIn(await this.spanOf(target.projectId));
    const [first] = plan;
    if (!target.curve && first && today <= first.on) return null;
    return replanned(plan, value, today);
  }

  /** Refuses a plan that its target cannot have. */
  demandSense(target: Target, { byPhase }: PlanTold): void {
    // A project may be prolonged after its plan was drawn, so that only a period of the target's own is a limit.
    target.demandPlan({ fromOn: target.fromOn, untilOn: target.untilOn }, byPhase ? 'input.byPhase' : 'input.curve');
  }

  /** Refuses a share of an organisation that has no part in the project. */
  async demandPartner({ projectId, organisationId }: Target): Promise<void> {
    if (organisationId === null) return;
    const partners = await this.partners.of(projectId);
    if (partners.some((partner) => partner.organisationId === organisationId)) return;
    throw targetRefusals.TARGET_PARTNER_UNKNOWN({ field: 'input.organisationId' });
  }

  /** The days of a project, as far as they are known. */
  async spanOf(projectId: string): Promise<Span> {
    const project = await this.db.find(Project, projectId);
    return { fromOn: project?.startsOn ?? null, untilOn: project?.plannedEndOn ?? null };
  }

  private async ofPhases(projectId: string, shares: readonly TargetPhaseInput[]): Promise<CurvePoint[]> {
    const phases = await this.db.select(Phase, (phase) => sql`${phase}."project_id" = ${projectId}`);
    const told = shares.map(({ phase: code, value }, index): PhaseShare => {
      const phase = phases.find((one) => one.code === code);
      const field = `input.byPhase.${index}.phase`;
      if (!phase) throw targetRefusals.TARGET_PHASE_UNKNOWN({ code, field });
      const { startsOn: fromOn, endsOn: untilOn } = phase;
      if (fromOn === null || untilOn === null) throw targetRefusals.TARGET_PHASE_WITHOUT_DAYS({ code, field });
      return { fromOn, untilOn, value };
    });
    return curveOfPhases(told.toSorted((one, other) => ((one.fromOn ?? '') < (other.fromOn ?? '') ? -1 : 1)));
  }
}
