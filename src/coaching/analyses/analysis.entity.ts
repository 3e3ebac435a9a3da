// Something was looked into at a company: what kind of analysis, when, by whom, and what was found.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { CountColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { refusals } from '#platform/errors.js';
import { Advice, POINTS_AT, type Kind } from '../advice/advice.entity.js';
import { AnalysisKind } from './analysis-words.entity.js';

export const analysisRefusals = refusals({
  ANALYSIS_IN_FUTURE: {
    sv: '{onDay} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{onDay} has not come yet. Give today or an earlier day.',
  },
  ANALYSIS_ALREADY_WITHDRAWN: {
    sv: 'Analysen är tillbakatagen sedan {since}.',
    en: 'The analysis was withdrawn on {since}.',
  },
});

const KIND: Kind = {
  told: ['kind', 'onDay', 'insatsomradeId', 'doneBy', 'minutes', 'result'],
  mayBeUnknown: ['doneBy', 'minutes', 'result'],
  pointsAt: POINTS_AT,
  inFuture: analysisRefusals.ANALYSIS_IN_FUTURE,
  alreadyWithdrawn: analysisRefusals.ANALYSIS_ALREADY_WITHDRAWN,
};

@ObjectType({
  description: 'Analys: något som undersökts på ett företag. Something that was looked into at a company.',
})
@Entity()
export class Analysis extends Advice {
  @Field(() => AnalysisKind, { description: 'What kind of analysis.' })
  @Column('text')
  kind: AnalysisKind;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @Personal()
  @Column('text', { nullable: true })
  doneBy: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @CountColumn({ nullable: true })
  minutes: number | null;

  @Field(() => String, { nullable: true, description: 'Resultatet på tre rader. What was found, in three lines.' })
  @Column('text', { nullable: true })
  result: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `analysis:amend`.' })
  viewerCan: string[];

  override get kindOfAdvice(): Kind {
    return KIND;
  }
}
