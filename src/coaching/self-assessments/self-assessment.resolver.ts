// Self-assessments over the API: asked for by members, answered by whoever holds the link.
import { Args, Mutation } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By, Public } from '#platform/authority/door.js';
import { Address, ExpectedVersion, Id, NewId, Token } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { RespondentService } from './respondent.service.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { SelfAssessment } from './self-assessment.entity.js';
import { SelfAssessmentErasing } from './self-assessment.erase.service.js';
import { SelfAssessmentAnswerInput, SelfAssessmentInviteInput } from './self-assessment.inputs.js';
import { selfAssessmentPolicy } from './self-assessment.policy.js';
import { SelfAssessmentsService } from './self-assessment.service.js';

const LINK = 'Whoever answers has no account; the link is the proof, and opens this and nothing else.';

@FieldsOf(() => SelfAssessmentInvitation)
export class SelfAssessmentResolver {
  constructor(
    private readonly selfAssessments: SelfAssessmentsService,
    private readonly erasing: SelfAssessmentErasing,
    private readonly respondents: RespondentService,
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

  @Mutation(() => SelfAssessmentInvitation, {
    description:
      'Radera den svarandes uppgifter och skrivna ord; svaren finns kvar. Erases who answered and what they wrote; the values stay.',
  })
  @Allow(selfAssessmentPolicy.erase)
  async selfAssessmentErase(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<SelfAssessmentInvitation> {
    return this.erasing.erase(actor, id, version);
  }

  @Mutation(() => SelfAssessment, {
    description:
      'Öppna länken: frågorna, och det man svarat. Opens the link: the questions, and what one has answered.',
  })
  @Public(LINK)
  async selfAssessmentOpen(@Token() token: string, @Address() address: string): Promise<SelfAssessment> {
    return this.respondents.open({ token, address });
  }

  @Mutation(() => SelfAssessment, {
    description: 'Svara genom länken; det går att fortsätta senare. Answers by the link; one may go on later.',
  })
  @Public(LINK)
  async selfAssessmentAnswer(
    @Token() token: string,
    @Args('input', { description: 'What is answered.' }) input: SelfAssessmentAnswerInput,
    @Address() address: string,
  ): Promise<SelfAssessment> {
    return this.respondents.answer({ token, address }, input);
  }

  @Mutation(() => SelfAssessment, {
    description: 'Lämna in svaren. Hands the answers in; nothing more is answered by the link then.',
  })
  @Public(LINK)
  async selfAssessmentFinish(@Token() token: string, @Address() address: string): Promise<SelfAssessment> {
    return this.respondents.finish({ token, address });
  }
}
