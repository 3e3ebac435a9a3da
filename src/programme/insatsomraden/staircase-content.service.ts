// The content of a version: its dimensions, steps and criteria, written and read as a whole.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Criterion } from './criterion.entity.js';
import { Dimension } from './dimension.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import type { CriterionContent, DimensionContent, StaircaseContent, StepContent } from './staircase.rules.js';
import { Step } from './step.entity.js';

/** What is read of a version: everything that can be said of it is there. */
export interface WholeContent extends StaircaseContent {
  readonly dimensions: readonly DimensionContent[];
}

@Injectable()
export class StaircaseContentService {
  constructor(private readonly db: Database) {}

  /** A version as it is sent: styles, dimensions, and steps with their criteria. */
  async of({ id, scoringStyles }: StaircaseVersion): Promise<WholeContent> {
    const [dimensions, steps, criteria] = await Promise.all([
      this.db.select(Dimension, (t) => sql`${t}."staircase_version_id" = ${id}`, fixed('ORDER BY t."position"')),
      this.db.select(Step, (t) => sql`${t}."staircase_version_id" = ${id}`, fixed('ORDER BY t."number"')),
      this.criteriaOf(id),
    ]);
    const codes = new Map(dimensions.map((one) => [one.id, one.code]));
    return {
      scoringStyles,
      dimensions: dimensions.map(({ code, name, description }) => ({ code, name, description })),
      steps: steps.map(({ id: stepId, number, name, description }) => ({
        number,
        name,
        description,
        criteria: criteria
          .filter((one) => one.stepId === stepId)
          .map(({ code, statement, evidence, nextAction, dimensionId }) => ({
            code,
            statement,
            evidence,
            nextAction,
            dimension: codes.get(dimensionId ?? '') ?? null,
          })),
      })),
    };
  }

  /** The criteria of a version, each step's in their order. */
  async criteriaOf(versionId: string): Promise<Criterion[]> {
    return this.db.select(
      Criterion,
      (t) => sql`${t}."staircase_version_id" = ${versionId}`,
      fixed('ORDER BY t."number"'),
    );
  }

  /** Writes the content of a version that has none. */
  async fill({ id }: StaircaseVersion, { dimensions, steps }: StaircaseContent): Promise<void> {
    const made = (dimensions ?? []).map(({ code, name, description = null }, index) =>
      Object.assign(new Dimension(), {
        id: v7(),
        staircaseVersionId: id,
        position: index + 1,
        code,
        name,
        description,
      }),
    );
    const ids = new Map(made.map((one) => [one.code, one.id]));
    await this.db.insertAll(made);
    const rows = steps.map(({ number, name, description = null }) =>
      Object.assign(new Step(), { id: v7(), staircaseVersionId: id, number, name, description }),
    );
    await this.db.insertAll(rows);
    await this.db.insertAll(
      steps.flatMap((step, index) => criteriaIn(step, { staircaseVersionId: id, stepId: rows[index]?.id ?? '' }, ids)),
    );
  }

  /** Takes the content of a draft away, before it is written anew. */
  async clear({ id }: StaircaseVersion): Promise<void> {
    await this.db.remove(Criterion, (t) => sql`${t}."staircase_version_id" = ${id}`);
    await this.db.remove(Step, (t) => sql`${t}."staircase_version_id" = ${id}`);
    await this.db.remove(Dimension, (t) => sql`${t}."staircase_version_id" = ${id}`);
  }
}

function criteriaIn(
  { criteria }: StepContent,
  place: Pick<Criterion, 'staircaseVersionId' | 'stepId'>,
  dimensions: ReadonlyMap<string, string>,
): Criterion[] {
  const row = (said: CriterionContent, index: number): Criterion => {
    const { code, statement, evidence = null, nextAction = null, dimension } = said;
    const dimensionId = dimensions.get(dimension ?? '') ?? null;
    const known = { ...place, code, statement, evidence, nextAction, dimensionId };
    return Object.assign(new Criterion(), { id: v7(), number: index + 1, ...known });
  };
  return criteria.map(row);
}
