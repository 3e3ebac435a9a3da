// A company is sent on to another actor or to a colleague: about what, whether that was taken up, and what came of it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { refusals, refuse } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Advice, POINTS_AT, type Kind } from '../advice/advice.entity.js';

export const referralRefusals = refusals({
  REFERRAL_IN_FUTURE: {
    sv: '{onDay} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{onDay} has not come yet. Give today or an earlier day.',
  },
  REFERRAL_ALREADY_WITHDRAWN: {
    sv: 'Hänvisningen är tillbakatagen sedan {since}.',
    en: 'The referral was withdrawn on {since}.',
  },
  REFERRAL_ANSWERED_BEFORE: {
    sv: 'Hänvisningen gjordes {onDay}; svaret kan inte vara tidigare.',
    en: 'The referral was made on {onDay}; the answer cannot be earlier.',
  },
});

const KIND: Kind = {
  told: ['toName', 'toOrganisationId', 'toCoachId', 'about', 'onDay', 'insatsomradeId'],
  mayBeUnknown: ['toName', 'toOrganisationId', 'toCoachId', 'answeredOn', 'isTakenUp', 'result'],
  pointsAt: { ...POINTS_AT, toOrganisationId: Organisation, toCoachId: Coach },
  inFuture: referralRefusals.REFERRAL_IN_FUTURE,
  alreadyWithdrawn: referralRefusals.REFERRAL_ALREADY_WITHDRAWN,
};

@ObjectType({
  description:
    'Hänvisning: ett företag skickas vidare till en annan aktör eller en kollega. A company is sent on to another actor or a colleague.',
})
@Entity()
@Index(['workspaceId', 'toOrganisationId'])
@Index(['workspaceId', 'toCoachId'])
export class Referral extends Advice {
  @Field(() => String, {
    nullable: true,
    description: 'The actor by name, when it is none of the workspace’s organisations.',
  })
  @Personal()
  @Column('text', { nullable: true })
  toName: string | null;

  @IdColumn({ nullable: true })
  toOrganisationId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'The organisation it was sent on to.' })
  toOrganisation: Relation<Organisation> | null;

  @IdColumn({ nullable: true })
  toCoachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The colleague it was sent on to.' })
  toCoach: Relation<Coach> | null;

  @Field({ description: 'What it was about.' })
  @Column('text')
  about: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was known whether it was taken up.' })
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was taken up; null until it is known.' })
  @Column('boolean', { nullable: true })
  isTakenUp: boolean | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column('text', { nullable: true })
  result: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `referral:amend`.' })
  viewerCan: string[];

  override get kindOfAdvice(): Kind {
    return KIND;
  }

  /** Exactly one receiver is named. */
  override tell(given: object, today: Day): void {
    super.tell(given, today);
    const named = [this.toName, this.toOrganisationId, this.toCoachId].filter((one) => one !== null);
    if (named.length === 1) return;
    throw refuse.ONE_OF_REQUIRED({ fields: ['toName', 'toOrganisationId', 'toCoachId'], field: 'input' });
  }

  /** It is known whether it was taken up; known better, it is told again. */
  answer(on: Day, isTakenUp: boolean, result: string | null): void {
    this.demandStanding();
    if (on < this.onDay) throw referralRefusals.REFERRAL_ANSWERED_BEFORE({ onDay: this.onDay, field: 'input.on' });
    this.answeredOn = on;
    this.isTakenUp = isTakenUp;
    this.result = result;
  }
}
