// What an action is tied to: a criterion and its insatsområde, a contact of the company, a coach of the project; and
// the plan it stands in.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { Analysis } from '../analyses/analysis.entity.js';
import { CoachChoice } from '../enrolments/coach-choice.service.js';
import type { Action } from './action.entity.js';
import type { ActionAmendInput } from './action.inputs.js';
import { ActionPlaces } from './action-place.service.js';
import { actionRefusals } from './action-refusals.entity.js';

/** A criterion that an action may serve, with the area of its staircase; null for one of the grund. */
export interface Served {
  criterion: Criterion;
  insatsomradeId: string | null;
}

@Injectable()
export class ActionTies {
  constructor(
    private readonly db: Database,
    private readonly choice: CoachChoice,
    readonly places: ActionPlaces,
  ) {}

  /** Ties an action to what a caller names; what does not exist for the caller is refused by its place. */
  async tie(actor: Actor, action: Action, input: Partial<ActionAmendInput>): Promise<void> {
    const { contactId, insatsomradeId, criterionId, analysisId, coachId } = input;
    if (contactId) {
      const contact = await this.db.seen(actor, Contact, contactId, 'input.contactId');
      const isTheirs = contact.companyId === action.companyId && contact.organisationId === action.organisationId;
      if (!isTheirs) throw refuse.NOT_FOUND({ type: Contact.name, field: 'input.contactId' });
    }
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    if (criterionId) {
      const [served] = await this.served(actor, [criterionId], () => 'input.criterionId');
      if (served && insatsomradeId === undefined) action.insatsomradeId = served.insatsomradeId;
    }
    if (analysisId) {
      const analysis = await this.db.seen(actor, Analysis, analysisId, 'input.analysisId');
      const isTheirs = analysis.companyId === action.companyId;
      if (!isTheirs) throw refuse.NOT_FOUND({ type: Analysis.name, field: 'input.analysisId' });
    }
    if (coachId) action.passTo(await this.choice.chosen(actor, coachId, action.projectId));
  }

  /** The criteria with these ids, in the order of their steps. */
  async served(actor: Actor, ids: readonly string[], field: (index: number) => string): Promise<Served[]> {
    const criteria = await this.db.visible(actor, Criterion, ids);
    const missing = ids.findIndex((id) => !criteria.some((criterion) => criterion.id === id));
    if (missing >= 0) throw refuse.NOT_FOUND({ type: Criterion.name, field: field(missing) });
    const [versions, steps] = await Promise.all([
      this.versionsOf(criteria.map(({ staircaseVersionId }) => staircaseVersionId)),
      this.stepsOf(criteria.map(({ stepId }) => stepId)),
    ]);
    const place = ({ stepId, number }: Criterion): number => (steps.get(stepId) ?? 0) * 1000 + number;
    return criteria
      .toSorted((one, other) => place(one) - place(other))
      .map((criterion) => {
        const version = versions.get(criterion.staircaseVersionId);
        if (version?.isDraft ?? true) {
          throw actionRefusals.ACTION_CRITERION_UNPUBLISHED({ field: field(ids.indexOf(criterion.id)) });
        }
        return { criterion, insatsomradeId: version?.insatsomradeId ?? null };
      });
  }

  /** The coach who answers for a company's enrolment. */
  async coachOf({ coachId }: { coachId: string | null }): Promise<Coach | null> {
    return coachId ? ((await this.db.find(Coach, coachId)) ?? null) : null;
  }

  private async versionsOf(ids: readonly string[]): Promise<Map<string, StaircaseVersion>> {
    const versions = await this.db.select(StaircaseVersion, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    return new Map(versions.map((version) => [version.id, version]));
  }

  private async stepsOf(ids: readonly string[]): Promise<Map<string, number>> {
    const steps = await this.db.select(Step, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    return new Map(steps.map(({ id, number }) => [id, number]));
  }
}
