// What the published staircases and the grund ask, as the story needs it to answer.
import type { Database } from '#platform/database/database.js';
import { sql, TRUE } from '#platform/database/sql.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Dimension } from '#programme/insatsomraden/dimension.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import type { Question } from './story/answers.js';

export class Questions {
  private constructor(
    /** By the id of the insatsområde or of the grund. */
    private readonly asked: ReadonlyMap<string, readonly Question[]>,
    readonly grundId: string,
  ) {}

  /** Reads the versions that are published now. */
  static async read(db: Database): Promise<Questions> {
    const [versions, steps, criteria, dimensions] = await Promise.all([
      db.select(StaircaseVersion, (t) => sql`${t}.published_on IS NOT NULL`),
      db.select(Step, () => TRUE),
      db.select(Criterion, () => TRUE),
      db.select(Dimension, () => TRUE),
    ]);
    const numbers = new Map(steps.map(({ id, number }) => [id, number]));
    const themes = new Map(dimensions.map(({ id, code }) => [id, code]));
    const asked = versions
      .toSorted((one, other) => one.number - other.number)
      .map(({ id, insatsomradeId, grundId }): [string, Question[]] => {
        const own = criteria.filter(({ staircaseVersionId }) => staircaseVersionId === id);
        const questions = own.map(({ id: criterionId, code, number, stepId, dimensionId }) => {
          const theme = grundId === null ? null : (themes.get(dimensionId ?? '') ?? null);
          return { id: criterionId, code, number, step: numbers.get(stepId) ?? 0, theme };
        });
        return [insatsomradeId ?? grundId ?? '', questions.toSorted(inOrder)];
      });
    const grund = versions.find(({ grundId }) => grundId !== null);
    return new Questions(new Map(asked), grund?.grundId ?? '');
  }

  /** What is asked about an insatsområde or the grund, step by step. */
  of(id: string): readonly Question[] {
    return this.asked.get(id) ?? [];
  }
}

function inOrder(one: Question, other: Question): number {
  return one.step - other.step || one.number - other.number || one.code.localeCompare(other.code);
}
