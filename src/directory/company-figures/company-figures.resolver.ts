// Yearly figures over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { NewId } from '#platform/graphql/args.js';
import { CompanyFigures } from './company-figures.entity.js';
import { CompanyFiguresRecordInput } from './company-figures.inputs.js';
import { companyFiguresPolicy } from './company-figures.policy.js';
import { CompanyFiguresService } from './company-figures.service.js';

@Resolver()
export class CompanyFiguresResolver {
  constructor(private readonly figures: CompanyFiguresService) {}

  @Mutation(() => CompanyFigures, {
    description:
      'Ett års siffror registreras; samma år igen ersätter. The figures of a year are recorded, or replaced.',
  })
  @Allow(companyFiguresPolicy.record)
  async companyFiguresRecord(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'The figures and their source.' }) input: CompanyFiguresRecordInput,
  ): Promise<CompanyFigures> {
    return this.figures.record(actor, id, input);
  }
}
