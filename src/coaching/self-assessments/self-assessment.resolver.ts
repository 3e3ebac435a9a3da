// Self-assessments over the API: asked for by members, answered by whoever holds the link.
import { Args, Context, Mutation } from '@nestjs/graphql';
import type { Request } from 'express';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By, Public } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { RespondentService } from './respondent.service.js';
import { SelfAssessmentAnswersService } from './self-assessment.answer.service.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { SelfAssessment } from './self-assessment.entity.js';
import { SelfAssessmentAnswerInput, SelfAssessmentInviteInput } from './self-assessment.inputs.js';
import { selfAssessmentPolicy } from './self-assessment.policy.js';
import { SelfAssessmentsService } from './self-assessment.service.js';

const LINK = 'Whoever answers has no account; the link is the proof, and opens this and nothing else.';

/** Three mutations and no query: a link is followed as nobody, and a mutation stands alone in its request. */
const token = (): ParameterDecorator => Args('token', { description: 'What stands after # in the link.' });

@FieldsOf(() => SelfAssessmentInvitation)
export class SelfAssessmentResolver {
  constructor(
    private readonly selfAssessments: SelfAssessmentsService,
    private readonly respondents: RespondentService,
    private readonly answers: SelfAssessmentAnswersService,
  ) {}

  @Mutation(() => SelfAssessmentInvitation, {
    description:
      'Be någon på företaget svara själv, genom en länk per e-post. Asks somebody at the company to answer by a link in a letter.',
  })
  @Allow(selfAssessmentPolicy.invite)
  async selfAssessmentInvite(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and about what.' }) input: SelfAssessmentInviteInput,
  ): Promise<SelfAssessmentInvitation> {
    return this.selfAssessments.invite(actor, id, input);
  }

  @Mutation(() => SelfAssessmentInvitation, {
    description: 'Ta tillbaka länken; det som svarats finns kvar. Takes the link back; what was answered stays.',
  })
  @Allow(selfAssessmentPolicy.revoke)
  async selfAssessmentRevoke(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<SelfAssessmentInvitation> {
    return this.selfAssessments.revoke(actor, id, version);
  }

  @Mutation(() => SelfAssessment, {
    description:
      'Öppna länken: frågorna, och det man svarat. Opens the link: the questions, and what one has answered.',
  })
  @Public(LINK)
  async selfAssessmentOpen(@token() link: string, @Context('req') { ip = '' }: Request): Promise<SelfAssessment> {
    return this.respondents.as(link, ip, (proved) => this.answers.open(proved));
  }

  @Mutation(() => SelfAssessment, {
    description: 'Svara genom länken; det går att fortsätta senare. Answers by the link; one may go on later.',
  })
  @Public(LINK)
  async selfAssessmentAnswer(
    @token() link: string,
    @Args('input', { description: 'What is answered.' }) input: SelfAssessmentAnswerInput,
    @Context('req') { ip = '' }: Request,
  ): Promise<SelfAssessment> {
    return this.respondents.as(link, ip, (proved) => this.answers.answer(proved, input));
  }

  @Mutation(() => SelfAssessment, {
    description: 'Lämna in svaren. Hands the answers in; nothing more is answered by the link then.',
  })
  @Public(LINK)
  async selfAssessmentFinish(@token() link: string, @Context('req') { ip = '' }: Request): Promise<SelfAssessment> {
    return this.respondents.as(link, ip, (proved) => this.answers.finish(proved));
  }
}
