// Finding something for training needs: an activity or a provider, for one need or for all that are alike.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { ActivityProject } from '../activities/activity-project.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { CompanyPlaces } from '../enrolments/company-places.service.js';
import { TrainingNeedMatch, type MatchedTo } from './training-need-match.entity.js';
import { trainingNeedRefusals } from './training-need-words.entity.js';
import { TrainingNeed } from './training-need.entity.js';
import type { TrainingNeedMatchInput, TrainingNeedUnmatchInput } from './training-need-matching.inputs.js';
import { trainingNeedPolicy } from './training-need.policy.js';

@Injectable()
export class TrainingNeedMatchingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly places: CompanyPlaces,
  ) {}

  /** Something is found for a need, and for others like it: what is found already is left as it is. */
  async match(actor: Actor, id: string, expectedVersion: number, input: TrainingNeedMatchInput): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      const others = await this.others(actor, need, input.alsoIds ?? []);
      const to = await this.target(actor, input);
      const ids = [need, ...others].map((one) => one.id);
      const known = await this.standing(ids);
      for (const [index, one] of [need, ...others].entries()) {
        const field = index ? `input.alsoIds.${index - 1}` : 'id';
        trainingNeedPolicy.match.demand(actor, await this.places.worked(one));
        one.demandStanding(field);
        if (to.activityId) await this.demandOpenTo(one, to.activityId);
        await this.found(actor, one, known, to);
      }
      return need;
    });
  }

  /** It was not for this need after all. */
  async unmatch(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { matchId, reason }: TrainingNeedUnmatchInput,
  ): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      trainingNeedPolicy.match.demand(actor, await this.places.worked(need));
      const known = await this.standing([id]);
      const match = known.find((one) => one.id === matchId);
      if (!match) throw refuse.NOT_FOUND({ type: TrainingNeedMatch.name, field: 'input.matchId' });
      match.endedOn = this.clock.today();
      await this.db.amend(match);
      const rest = known.filter((one) => one !== match);
      return this.noted(actor, 'trainingNeed.unmatch', need, { before: known, after: rest, reason: reason ?? null });
    });
  }

  /** Other needs that the same is found for, each under its own path where there is none. */
  private async others(actor: Actor, need: TrainingNeed, ids: readonly string[]): Promise<TrainingNeed[]> {
    const asked = [...new Set(ids)].filter((id) => id !== need.id);
    const found = await this.db.visible(actor, TrainingNeed, asked);
    const missing = ids.find((id) => id !== need.id && !found.some((one) => one.id === id));
    if (missing === undefined) return found;
    throw refuse.NOT_FOUND({ type: TrainingNeed.name, field: `input.alsoIds.${ids.indexOf(missing)}` });
  }

  private async target(actor: Actor, input: TrainingNeedMatchInput): Promise<MatchedTo> {
    const { activityId = null, providerOrganisationId = null, providerName = null } = input;
    const named = [activityId, providerOrganisationId, providerName].filter((one) => one !== null);
    if (named.length !== 1) {
      const fields = ['activityId', 'providerOrganisationId', 'providerName'];
      throw refuse.ONE_OF_REQUIRED({ fields, field: 'input' });
    }
    if (activityId) (await this.db.seen(actor, Activity, activityId, 'input.activityId')).demandStanding();
    if (providerOrganisationId) {
      await this.db.seen(actor, Organisation, providerOrganisationId, 'input.providerOrganisationId');
    }
    return { activityId, providerOrganisationId, providerName };
  }

  /** People of the need's project may come to the activity. */
  private async demandOpenTo({ projectId }: TrainingNeed, activityId: string): Promise<void> {
    const open = await this.db.select(
      ActivityProject,
      (t) => sql`${t}.activity_id = ${activityId} AND ${t}.project_id = ${projectId}`,
    );
    if (open.length) return;
    throw trainingNeedRefusals.TRAINING_NEED_ACTIVITY_OF_OTHER_PROJECT({ field: 'input.activityId' });
  }

  private async found(
    actor: Actor,
    need: TrainingNeed,
    all: readonly TrainingNeedMatch[],
    to: MatchedTo,
  ): Promise<void> {
    const before = all.filter(({ trainingNeedId }) => trainingNeedId === need.id);
    if (before.some((match) => match.isTo(to))) return;
    const match = await this.db.insert(TrainingNeedMatch.of(need, to, this.clock.today()));
    await this.noted(actor, 'trainingNeed.match', need, { before, after: [...before, match], reason: null });
  }

  private async noted(
    actor: Actor,
    verb: string,
    need: TrainingNeed,
    { before, after, reason }: { before: TrainingNeedMatch[]; after: TrainingNeedMatch[]; reason: string | null },
  ): Promise<TrainingNeed> {
    noteChange(need, 'matchIds', idsOf(before), idsOf(after));
    await this.db.amend(need);
    await this.history.record(actor, verb, need, { reason });
    return need;
  }

  private async standing(ids: readonly string[]): Promise<TrainingNeedMatch[]> {
    return this.db.select(
      TrainingNeedMatch,
      (t) => sql`${t}.training_need_id = ANY(${ids}::uuid[]) AND ${t}.ended_on IS NULL`,
    );
  }
}

function idsOf(matches: readonly TrainingNeedMatch[]): string[] {
  return matches.map(({ id }) => id).toSorted();
}
