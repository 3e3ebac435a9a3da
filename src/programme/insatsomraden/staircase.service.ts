// Staircases as they are written: a draft, rewritten as often as wished, published once, and revised by a new version.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Refusal } from '#platform/errors.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Criterion } from './criterion.entity.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { staircasePolicy } from './insatsomrade.policy.js';
import type { StaircaseContentInput, StaircaseDraftInput } from './staircase.inputs.js';
import { staircaseFaults, type StaircaseContent, type StepContent } from './staircase.rules.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Staircase } from './staircase.entity.js';
import { Step } from './step.entity.js';

/** What a staircase is called, in whichever version. */
export interface StaircaseHead {
  code: string;
  name: Localised;
  description: Localised | null;
}

interface Draft {
  source?: Localised | null;
  steps: readonly StepContent[];
  publishedOn?: Day | null;
}

@Injectable()
export class StaircaseService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** A first or a further version of an area's staircase is drafted. */
  async draft(actor: Actor, id: string, input: StaircaseDraftInput): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const area = await this.db.seen(actor, Insatsomrade, input.insatsomradeId, 'input.insatsomradeId');
      staircasePolicy.draft.demand(actor, undefined);
      demandStaircase(input);
      const { name, description = null } = input;
      const staircase = await this.of(area, { code: area.code, name: name ?? area.name, description });
      return this.begin(actor, id, staircase, input);
    });
  }

  /** A draft is written anew as a whole; a published version never. */
  async rewrite(
    actor: Actor,
    id: string,
    expectedVersion: number,
    content: StaircaseContentInput,
  ): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const version = await this.db.lock(actor, StaircaseVersion, id, expectedVersion);
      version.demandDraft();
      staircasePolicy.rewrite.demand(actor, version);
      demandStaircase(content);
      noteChange(version, 'steps', await this.contentOf(version), content.steps);
      if (content.source !== undefined) version.source = content.source;
      await this.clear(version);
      await this.fill(version, content.steps);
      await this.db.amend(version);
      await this.history.record(actor, 'staircase.rewrite', version);
      return version;
    });
  }

  /** From now on companies may stand on it, and it never changes again. */
  async publish(actor: Actor, id: string, expectedVersion: number, on?: Day | null): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const version = await this.db.lock(actor, StaircaseVersion, id, expectedVersion);
      version.demandDraft();
      staircasePolicy.publish.demand(actor, version);
      demandStaircase({ steps: await this.contentOf(version) });
      version.publish(on ?? this.clock.today());
      await this.db.amend(version);
      await this.history.record(actor, 'staircase.publish', version);
      return version;
    });
  }

  /** A new draft that begins as the current version reads. */
  async revise(actor: Actor, id: string, insatsomradeId: string): Promise<StaircaseVersion> {
    return this.db.transaction(async () => {
      const area = await this.db.seen(actor, Insatsomrade, insatsomradeId, 'insatsomradeId');
      staircasePolicy.revise.demand(actor, undefined);
      const staircase = await this.find(area.id);
      const current = staircase && (await this.currentOf(staircase.id));
      if (!staircase || !current) throw staircaseRefusals.STAIRCASE_NOT_PUBLISHED({ field: 'insatsomradeId' });
      return this.begin(actor, id, staircase, { source: current.source, steps: await this.contentOf(current) });
    });
  }

  /** The staircase of an area, made when it has none. */
  async of(area: Insatsomrade, head: StaircaseHead): Promise<Staircase> {
    const known = await this.find(area.id);
    if (known) return known;
    return this.db.insert(Object.assign(new Staircase(), { id: v7(), insatsomradeId: area.id, ...head }));
  }

  /** A new version with its content, numbered after the latest: a draft, or published at once when it comes from a file. */
  async begin(
    actor: Actor | null,
    id: string,
    staircase: Staircase,
    { source = null, steps, publishedOn = null }: Draft,
  ): Promise<StaircaseVersion> {
    const versions = await this.db.select(StaircaseVersion, (t) => sql`${t}."staircase_id" = ${staircase.id}`);
    const draft = versions.find(({ isDraft }) => isDraft);
    if (draft) throw staircaseRefusals.STAIRCASE_DRAFT_EXISTS({ number: draft.number, field: 'input.insatsomradeId' });
    const version = Object.assign(new StaircaseVersion(), {
      id,
      staircaseId: staircase.id,
      insatsomradeId: staircase.insatsomradeId,
      number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
      source,
      publishedOn,
    });
    await this.db.insert(version);
    await this.fill(version, steps);
    noteChange(version, 'steps', null, steps);
    await this.history.record(actor, publishedOn ? 'staircase.publish' : 'staircase.draft', version);
    return version;
  }

  async find(insatsomradeId: string): Promise<Staircase | undefined> {
    const [found] = await this.db.select(Staircase, (t) => sql`${t}."insatsomrade_id" = ${insatsomradeId}`);
    return found;
  }

  /** The latest published version. */
  async currentOf(staircaseId: string): Promise<StaircaseVersion | undefined> {
    const [found] = await this.db.select(
      StaircaseVersion,
      (t) => sql`${t}."staircase_id" = ${staircaseId} AND ${t}."published_on" IS NOT NULL`,
      fixed('ORDER BY t."number" DESC LIMIT 1'),
    );
    return found;
  }

  /** The steps of a version with their criteria, as they are sent. */
  async contentOf({ id }: StaircaseVersion): Promise<StepContent[]> {
    const steps = await this.db.select(
      Step,
      (t) => sql`${t}."staircase_version_id" = ${id}`,
      fixed('ORDER BY t."number"'),
    );
    const criteria = await this.db.select(
      Criterion,
      (t) => sql`${t}."staircase_version_id" = ${id}`,
      fixed('ORDER BY t."number"'),
    );
    return steps.map((step) => ({
      number: step.number,
      name: step.name,
      description: step.description,
      criteria: criteria.filter(({ stepId }) => stepId === step.id).map(({ code, statement }) => ({ code, statement })),
    }));
  }

  private async fill(version: StaircaseVersion, contents: readonly StepContent[]): Promise<void> {
    const steps = contents.map(({ number, name, description = null }) =>
      Object.assign(new Step(), { id: v7(), staircaseVersionId: version.id, number, name, description }),
    );
    await this.db.insertAll(steps);
    const criteria = contents.flatMap((content, index) =>
      content.criteria.map(({ code, statement }, place) =>
        Object.assign(new Criterion(), {
          id: v7(),
          stepId: steps[index]?.id,
          staircaseVersionId: version.id,
          number: place + 1,
          code,
          statement,
        }),
      ),
    );
    await this.db.insertAll(criteria);
  }

  private async clear({ id }: StaircaseVersion): Promise<void> {
    await this.db.remove(Criterion, (t) => sql`${t}."staircase_version_id" = ${id}`);
    await this.db.remove(Step, (t) => sql`${t}."staircase_version_id" = ${id}`);
  }
}

/** Refuses, with every fault at once, what nobody could climb. */
function demandStaircase(content: StaircaseContent): void {
  const problems = staircaseFaults(content).flatMap((one) => {
    const field = `input.${one.path}`;
    const refusal =
      one.fault === 'STEPS_BROKEN'
        ? staircaseRefusals.STAIRCASE_STEPS_BROKEN({ field })
        : staircaseRefusals.STAIRCASE_CRITERION_TWICE({ code: one.code, field });
    return refusal.problems;
  });
  if (problems.length) throw Refusal.of(problems);
}
