// A criterion of a former version and the one that stands for it now: what lets two versions be compared.
import { ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Criterion } from './criterion.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@ObjectType({
  description:
    'Motsvarighet: ett kriterium i en tidigare version och det som svarar mot det nu. A former criterion and the one that stands for it now.',
})
@Entity()
@Unique('criterion_mapping_from_uq', ['workspaceId', 'staircaseVersionId', 'fromCriterionId'])
@Index(['workspaceId', 'fromCriterionId'])
@Index(['workspaceId', 'toCriterionId'])
export class CriterionMapping extends WorkspaceRow {
  /** The version that the mapping was published with, which is the later one. */
  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, { description: 'The version that it was published with.' })
  staircaseVersion: Relation<StaircaseVersion>;

  @IdColumn()
  fromCriterionId: string;

  @BelongsTo(() => Criterion, { description: 'The criterion of the former version.' })
  fromCriterion: Relation<Criterion>;

  @IdColumn()
  toCriterionId: string;

  @BelongsTo(() => Criterion, { description: 'The criterion that stands for it now.' })
  toCriterion: Relation<Criterion>;
}
