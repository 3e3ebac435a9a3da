// Assessments over the API.
import { Args, ID, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { AssessmentComparisonService } from './assessment-comparison.service.js';
import { Assessment } from './assessment.entity.js';
import {
  AssessmentAnswerInput,
  AssessmentBeginInput,
  AssessmentDiscardInput,
  AssessmentReviewInput,
  AssessmentReviseInput,
  AssessmentSignOffInput,
} from './assessment.inputs.js';
import { AssessmentReview } from './assessment-parts.entity.js';
import { assessmentPolicy } from './assessment.policy.js';
import { AssessmentComparison } from './assessment-result.entity.js';
import { AssessmentsService } from './assessment.service.js';
import { AssessmentSignOffService } from './assessment.sign-off.service.js';

@FieldsOf(() => Assessment)
export class AssessmentResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly signingOff: AssessmentSignOffService,
    private readonly comparisons: AssessmentComparisonService,
    private readonly reader: Reader,
  ) {}

  @Query(() => Assessment, { nullable: true, description: 'En mätning. An assessment by its id.' })
  @Allow(assessmentPolicy.read)
  async assessment(@By() actor: Actor, @Id() id: string, @Info() info: GraphQLResolveInfo): Promise<Assessment | null> {
    return this.reader.one(actor, Assessment, id, info);
  }

  @Query(() => AssessmentComparison, {
    nullable: true,
    description:
      'Jämför två mätningar av ett företag; olika versioner bara när en motsvarighet är publicerad. Compares two assessments of a company; of two versions only where a mapping is published.',
  })
  @Allow(assessmentPolicy.read)
  async assessmentComparison(
    @By() actor: Actor,
    @Args('fromId', { type: () => ID, description: 'The earlier assessment.' }, CanonicalId) fromId: string,
    @Args('toId', { type: () => ID, description: 'The later one.' }, CanonicalId) toId: string,
  ): Promise<AssessmentComparison | null> {
    return this.comparisons.compare(actor, fromId, toId);
  }

  @Mutation(() => Assessment, {
    description:
      'Påbörja en mätning på en trappa eller av grunden. Begins an assessment, on a staircase or of the grund.',
  })
  @Allow(assessmentPolicy.begin)
  async assessmentBegin(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'In which enrolment, and of what.' }) input: AssessmentBeginInput,
  ): Promise<Assessment> {
    return this.assessments.begin(actor, id, input);
  }

  @Mutation(() => Assessment, {
    description:
      'Svara: många svar på en gång. Answers, many at once; the same again changes nothing, and nobody’s picture overwrites another’s.',
  })
  @Allow(assessmentPolicy.answer)
  async assessmentAnswer(
    @By() actor: Actor,
    @Id('The assessment, which is not signed off.') id: string,
    @Args('input', { description: 'What is answered.' }) input: AssessmentAnswerInput,
  ): Promise<Assessment> {
    return this.assessments.answer(actor, id, input);
  }

  @Mutation(() => Assessment, {
    description:
      'Fastställ en mätning: den ändras aldrig mer, och företaget flyttas på sin trappa. Signs it off for ever, and moves the company to where it was found.',
  })
  @Allow(assessmentPolicy.signOff)
  async assessmentSignOff(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { nullable: true, description: 'What is said last, if anything.' }) input?: AssessmentSignOffInput,
  ): Promise<Assessment> {
    return this.signingOff.signOff(actor, id, version, input ?? {});
  }

  @Mutation(() => Assessment, {
    description: 'Kassera en påbörjad mätning. Discards a draft; what was answered stays to be read.',
  })
  @Allow(assessmentPolicy.discard)
  async assessmentDiscard(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { nullable: true, description: 'Why, if anything is said.' }) input?: AssessmentDiscardInput,
  ): Promise<Assessment> {
    return this.assessments.discard(actor, id, version, input ?? {});
  }

  @Mutation(() => Assessment, {
    description:
      'Gör en ny revision av en fastställd mätning, med skäl. Begins a revision of one that is signed off, with the same answers; the old one stays.',
  })
  @Allow(assessmentPolicy.revise)
  async assessmentRevise(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which one, and why.' }) input: AssessmentReviseInput,
  ): Promise<Assessment> {
    return this.assessments.revise(actor, id, input);
  }

  @Mutation(() => AssessmentReview, {
    description:
      'Bedöm en mätning som andra person. A second pair of eyes says what it thinks of one that is signed off.',
  })
  @Allow(assessmentPolicy.review)
  async assessmentReview(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which one, and what is said.' }) input: AssessmentReviewInput,
  ): Promise<AssessmentReview> {
    return this.assessments.review(actor, id, input);
  }
}
