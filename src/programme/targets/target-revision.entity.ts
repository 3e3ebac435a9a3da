// A promise became another: from what, to what, why, when and by whom. Never changed.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { Member } from '#access/members/member.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import type { CurvePoint } from './curve.rules.js';
import { Target } from './target.entity.js';
import { TargetPoint } from './target-point.entity.js';

@ObjectType({ description: 'Revidering av ett mål. A promise became another; never changed afterwards.' })
@Entity()
@Index(['workspaceId', 'targetId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'byId'])
export class TargetRevision extends WorkspaceRow {
  @IdColumn()
  targetId: string;

  @BelongsTo(() => Target, { description: 'What was revised.' })
  target: Relation<Target>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  @Field(() => Int, { description: 'How many it was before.' })
  @CountColumn()
  fromValue: number;

  @Field(() => Int, { description: 'How many it is from then on.' })
  @CountColumn()
  toValue: number;

  @Field(() => [TargetPoint], { nullable: true, description: 'The plan before; null for a straight line.' })
  @JsonColumn({ nullable: true })
  fromCurve: CurvePoint[] | null;

  @Field(() => [TargetPoint], { nullable: true, description: 'The plan from then on; null for a straight line.' })
  @JsonColumn({ nullable: true })
  toCurve: CurvePoint[] | null;

  @Field({ description: 'Why.' })
  @Column('text')
  reason: string;

  @Field(() => DayScalar, { description: 'The day it was revised.' })
  @DayColumn()
  onDay: Day;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member, { description: 'Who revised it.' })
  by: Relation<Member>;

  /** What a target is about to be revised from. */
  static from(target: Target, by: Pick<TargetRevision, 'onDay' | 'byId'>): TargetRevision {
    const { id: targetId, projectId, value: fromValue, curve: fromCurve } = target;
    return Object.assign(new TargetRevision(), { id: v7(), targetId, projectId, fromValue, fromCurve, ...by });
  }

  /** What it was revised to, and why. */
  to({ value: toValue, curve: toCurve }: Target, reason: string): this {
    return Object.assign(this, { toValue, toCurve, reason });
  }
}
