// The link of an effect inquiry over the API: opened, answered and confirmed without an account.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Public } from '#platform/authority/door.js';
import { Address, Token } from '#platform/graphql/args.js';
import { EffectAnswers } from './effect-answers.service.js';
import { EffectInquiryAnswerInput } from './effect-inquiry.inputs.js';
import { EffectQuestions } from './effect-questions.entity.js';

const LINK = 'The company that answers has no account; the link is the proof, and opens this and nothing else.';

@Resolver(() => EffectQuestions)
export class EffectLinkResolver {
  constructor(private readonly answers: EffectAnswers) {}

  @Mutation(() => EffectQuestions, {
    description: 'Öppna länken: de tre frågorna. Opens the link: the three questions, and what was answered.',
  })
  @Public(LINK)
  async effectInquiryOpen(@Token() token: string, @Address() address: string): Promise<EffectQuestions> {
    return this.answers.open({ token, address });
  }

  @Mutation(() => EffectQuestions, {
    description: 'Svara genom länken; det går att fortsätta senare. Answers by the link; one may go on later.',
  })
  @Public(LINK)
  async effectInquiryAnswer(
    @Token() token: string,
    @Args('input', { description: 'What is answered.' }) input: EffectInquiryAnswerInput,
    @Address() address: string,
  ): Promise<EffectQuestions> {
    return this.answers.answer({ token, address }, input);
  }

  @Mutation(() => EffectQuestions, {
    description: 'Bekräfta svaren. Confirms the answers; they change no more then.',
  })
  @Public(LINK)
  async effectInquiryConfirm(
    @Token() token: string,
    @Args('name', { description: 'The name of whoever confirms.' }) name: string,
    @Address() address: string,
  ): Promise<EffectQuestions> {
    return this.answers.confirm({ token, address }, name);
  }
}
