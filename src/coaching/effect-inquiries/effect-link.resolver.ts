// The link of an effect inquiry over the API: opened, answered and confirmed without an account.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { Public } from '#platform/authority/door.js';
import { refuse } from '#platform/errors.js';
import { EffectAnswers } from './effect-answers.service.js';
import { EffectInquiryAnswerInput } from './effect-inquiry.inputs.js';
import { EffectLinks } from './effect-link.service.js';
import { EffectQuestions } from './effect-questions.entity.js';

const LINK = 'The company that answers has no account; the link is the proof, and opens this and nothing else.';
const LONGEST_NAME = 200;

/** Mutations alone: a link is followed as nobody, and a mutation stands alone in its request. */
const token = (): ParameterDecorator => Args('token', { description: 'What stands after # in the link.' });

@Resolver(() => EffectQuestions)
export class EffectLinkResolver {
  constructor(
    private readonly links: EffectLinks,
    private readonly answers: EffectAnswers,
  ) {}

  @Mutation(() => EffectQuestions, {
    description: 'Öppna länken: de tre frågorna. Opens the link: the three questions, and what was answered.',
  })
  @Public(LINK)
  async effectInquiryOpen(@token() link: string, @Context('req') { ip = '' }: Request): Promise<EffectQuestions> {
    return this.links.as(link, ip, (inquiry) => this.answers.open(inquiry));
  }

  @Mutation(() => EffectQuestions, {
    description: 'Svara genom länken; det går att fortsätta senare. Answers by the link; one may go on later.',
  })
  @Public(LINK)
  async effectInquiryAnswer(
    @token() link: string,
    @Args('input', { description: 'What is answered.' }) input: EffectInquiryAnswerInput,
    @Context('req') { ip = '' }: Request,
  ): Promise<EffectQuestions> {
    return this.links.as(link, ip, (inquiry) => this.answers.answer(inquiry, input));
  }

  @Mutation(() => EffectQuestions, {
    description: 'Bekräfta svaren. Confirms the answers; they change no more then.',
  })
  @Public(LINK)
  async effectInquiryConfirm(
    @token() link: string,
    @Args('name', { description: 'The name of whoever confirms.' }) name: string,
    @Context('req') { ip = '' }: Request,
  ): Promise<EffectQuestions> {
    const byName = name.trim().slice(0, LONGEST_NAME);
    if (!byName) throw refuse.REQUIRED({ field: 'name' });
    return this.links.as(link, ip, (inquiry) => this.answers.confirm(inquiry, byName));
  }
}
