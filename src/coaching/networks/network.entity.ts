// A standing network of companies and others, which goes on from one activity, and one project, to the next.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { networkRefusals } from './network-refusals.entity.js';

/** What people tell of it. */
const TOLD = ['name', 'purpose', 'insatsomradeId'] as const;
export type NetworkTold = Partial<Pick<Network, (typeof TOLD)[number]>>;

@ObjectType({
  description:
    'Nätverk som består: företag, människor och organisationer som möts. A standing network; every member of the workspace may read what it is.',
})
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'insatsomradeId'])
export class Network extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that keeps it.' })
  project: Relation<Project>;

  /** Fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that keeps it.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'What it is called.' })
  @MayBeAbsent()
  @IsText(200)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  @MayBeEmpty()
  @IsText(2000)
  @Column('text', { nullable: true })
  purpose: string | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it is about.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => DayScalar, { description: 'The day it began.' })
  @DayColumn()
  startedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it ended; null while it stands.' })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `network:amend`.' })
  readonly viewerCan?: string[];

  static started(id: string, place: Pick<Network, 'projectId' | 'organisationId'>, on: Day): Network {
    const { projectId, organisationId } = place;
    const nothingYet = { purpose: null, insatsomradeId: null, endedOn: null };
    return Object.assign(new Network(), nothingYet, { id, projectId, organisationId, startedOn: on });
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: NetworkTold): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  end(on: Day): void {
    this.demandStanding();
    if (on < this.startedOn) {
      throw networkRefusals.NETWORK_ENDS_BEFORE_START({ startedOn: this.startedOn, field: 'input.on' });
    }
    this.endedOn = on;
  }

  demandStanding(field = 'id'): void {
    if (this.endedOn) throw networkRefusals.NETWORK_ENDED({ since: this.endedOn, field });
  }
}
