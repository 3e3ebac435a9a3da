// Something was done at a company beside sessions and assessments: of what kind, for how long, and with what result.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { CountColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { refusals } from '#platform/errors.js';
import { Advice, POINTS_AT, type Kind } from '../advice/advice.entity.js';

export const interventionRefusals = refusals({
  INTERVENTION_IN_FUTURE: {
    sv: '{onDay} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{onDay} has not come yet. Give today or an earlier day.',
  },
  INTERVENTION_ALREADY_WITHDRAWN: {
    sv: 'Insatsen är tillbakatagen sedan {since}.',
    en: 'The intervention was withdrawn on {since}.',
  },
});

const KIND: Kind = {
  told: ['kind', 'onDay', 'insatsomradeId', 'doneBy', 'minutes', 'result'],
  mayBeUnknown: ['doneBy', 'minutes', 'result'],
  pointsAt: POINTS_AT,
  inFuture: interventionRefusals.INTERVENTION_IN_FUTURE,
  alreadyWithdrawn: interventionRefusals.INTERVENTION_ALREADY_WITHDRAWN,
};

@ObjectType({
  description:
    'Insats: något annat som gjorts på ett företag, av eget slag. Something else that was done at a company, of a kind of your own.',
})
@Entity()
export class Intervention extends Advice {
  @Field({ description: 'Slag: what kind, in the coach’s own words.' })
  @Column('text')
  kind: string;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @Personal()
  @Column('text', { nullable: true })
  doneBy: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @CountColumn({ nullable: true })
  minutes: number | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column('text', { nullable: true })
  result: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `intervention:amend`.' })
  viewerCan: string[];

  override get kindOfAdvice(): Kind {
    return KIND;
  }
}
