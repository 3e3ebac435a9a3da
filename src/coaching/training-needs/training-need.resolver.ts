// Training needs over the API: gathered or one by one, and one mutation for each verb.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { TrainingNeedsArgs } from './gathering.inputs.js';
import { GatheringService } from './gathering.service.js';
import { TrainingNeedGathering } from './gathering.view.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import {
  TrainingNeedAmendInput,
  TrainingNeedIdentifyInput,
  TrainingNeedMeetInput,
  TrainingNeedReopenInput,
  TrainingNeedWithdrawInput,
} from './training-need.inputs.js';
import { trainingNeedPolicy } from './training-need.policy.js';
import { TrainingNeedsService } from './training-need.service.js';

@FieldsOf(() => TrainingNeed)
export class TrainingNeedResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: TrainingNeedsService,
    private readonly gathering: GatheringService,
  ) {}

  @Query(() => TrainingNeedGathering, {
    description:
      'Utbildningsbehov, samlade över företag: vilka delas? Training needs gathered across companies, by skill, insatsområde and more: which are shared?',
  })
  @Allow(trainingNeedPolicy.read)
  trainingNeeds(@By() actor: Actor, @Args() args: TrainingNeedsArgs): TrainingNeedGathering {
    return this.gathering.gather(actor, args);
  }

  @Query(() => TrainingNeed, {
    nullable: true,
    description: 'Ett utbildningsbehov; null när du inte ser det. One training need; null when you may not see it.',
  })
  @Allow(trainingNeedPolicy.read)
  async trainingNeed(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TrainingNeed | null> {
    return this.reader.one(actor, TrainingNeed, id, info);
  }

  @Mutation(() => TrainingNeed, {
    description:
      'Skriv in ett utbildningsbehov, på ett företag eller i en bransch. Identifies what people need to learn, at a company or in an industry.',
  })
  @Allow(trainingNeedPolicy.identify)
  async trainingNeedIdentify(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What, who and how many.' }) input: TrainingNeedIdentifyInput,
  ): Promise<TrainingNeed> {
    return this.service.identify(actor, id, input);
  }

  @Mutation(() => TrainingNeed, {
    description: 'Gör ett behov tydligare. Amends a need: what is needed is known better.',
  })
  @Allow(trainingNeedPolicy.amend)
  async trainingNeedAmend(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: TrainingNeedAmendInput,
  ): Promise<TrainingNeed> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => TrainingNeed, {
    description: 'Behovet är mött, fast ingen närvaro visar det. The need is met, though no attendance shows it.',
  })
  @Allow(trainingNeedPolicy.meet)
  async trainingNeedMeet(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When, and how.' }) input: TrainingNeedMeetInput,
  ): Promise<TrainingNeed> {
    return this.service.meet(actor, id, version, input);
  }

  @Mutation(() => TrainingNeed, { description: 'Ta tillbaka ett behov. Withdraws what is no need, or no longer one.' })
  @Allow(trainingNeedPolicy.withdraw)
  async trainingNeedWithdraw(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: TrainingNeedWithdrawInput,
  ): Promise<TrainingNeed> {
    return this.service.withdraw(actor, id, version, input);
  }

  @Mutation(() => TrainingNeed, {
    description: 'Öppna ett behov igen. Opens a need again that was neither met nor gone after all.',
  })
  @Allow(trainingNeedPolicy.reopen)
  async trainingNeedReopen(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: TrainingNeedReopenInput,
  ): Promise<TrainingNeed> {
    return this.service.reopen(actor, id, version, input);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `trainingNeed:meet`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId')
  async viewerCan(@By() actor: Actor, @Parent() row: TrainingNeed): Promise<string[]> {
    return this.rights.viewerCan(actor, trainingNeedPolicy, row);
  }
}
