// A member who coaches: what they know, the hours they have, from when and until when.
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, DayColumn, DecimalColumn, IdColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';

export const coachRefusals = refusals({
  COACH_ALREADY_APPOINTED: {
    sv: 'Medlemmen är redan coach.',
    en: 'The member is already a coach.',
  },
  COACH_ALREADY_RETIRED: {
    sv: 'Uppdraget som coach slutade {since}.',
    en: 'The coach retired on {since}.',
  },
  COACH_HAS_LEFT: {
    sv: 'Medlemmen lämnade arbetsytan {leftOn}.',
    en: 'The member left the workspace on {leftOn}.',
  },
  COACH_RETIRED_BEFORE_APPOINTED: {
    sv: 'Uppdraget började {appointedOn}; det kan inte ha slutat före dess.',
    en: 'The appointment began on {appointedOn}; it cannot have ended before.',
  },
});

violation('coach_active_uq', () => coachRefusals.COACH_ALREADY_APPOINTED({ field: 'input.memberId' }));

@ObjectType({ description: 'Coach: en medlem som coachar företag. A member who coaches companies.' })
@Entity()
@Index('coach_active_uq', ['workspaceId', 'memberId'], { unique: true, where: '"retired_on" IS NULL' })
@Index(['workspaceId', 'memberId'])
@Index(['workspaceId', 'organisationId'])
export class Coach extends VersionedRow {
  @IdColumn()
  memberId: string;

  @BelongsTo(() => Member, { description: 'The member who coaches.' })
  member: Relation<Member>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation the coach works for.' })
  organisation: Relation<Organisation>;

  @Field(() => Float, { nullable: true, description: 'Hours available per week; null when nothing has been said.' })
  @DecimalColumn(4, 1, { nullable: true })
  hoursPerWeek: number | null;

  @Field(() => DayScalar, { description: 'The day the appointment began.' })
  @DayColumn()
  appointedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it ended; null while the coach is active.' })
  @DayColumn({ nullable: true })
  retiredOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `coach:amend`.' })
  viewerCan: string[];

  @Field({ description: 'First and last name.' })
  @Needs('member.name')
  @InSql(
    () => Coach,
    (row: Columns<Coach>, { workspace }) =>
      sql`(SELECT m.name FROM member m WHERE m.workspace_id = ${workspace} AND m.id = ${row.memberId})`,
  )
  get name(): string {
    return this.member.name;
  }

  /** The coach coaches no longer; what was done stays. */
  retire(on: Day): void {
    if (this.retiredOn) throw coachRefusals.COACH_ALREADY_RETIRED({ since: this.retiredOn });
    if (on < this.appointedOn) {
      throw coachRefusals.COACH_RETIRED_BEFORE_APPOINTED({ appointedOn: this.appointedOn, field: 'input.on' });
    }
    this.retiredOn = on;
  }
}
